import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import { useWords } from '../../language/use-words.js'

/** Marks a row that a check has something to say about: an error before a warning. */
export function RowMark({ findings }: { findings: readonly Diagnostic[] | undefined }) {
  const { t } = useWords()
  if (findings === undefined) return null
  const isError = findings.some(({ severity }) => severity === 'error')
  const Mark = isError ? CloseCircleFilled : WarningFilled
  return <Mark className={isError ? 'mark-bad' : 'mark-open'} aria-label={t(isError ? 'problems.error' : 'problems.warning')} />
}
