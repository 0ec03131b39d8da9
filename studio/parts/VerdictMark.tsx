import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import type { Verdict } from '../../engine/explain/reason.js'
import { useWords } from '../language/use-words.js'
import './parts.css'

const marks = { holds: CheckCircleFilled, fails: CloseCircleFilled, unknown: QuestionCircleFilled }
const tones = { holds: 'mark-good', fails: 'mark-bad', unknown: 'mark-open' } as const

/** ✓ ✗ ? with a word for those who do not see it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useWords()
  const Mark = marks[verdict]
  return <Mark className={tones[verdict]} aria-label={t(`verdict.${verdict}`)} />
}
