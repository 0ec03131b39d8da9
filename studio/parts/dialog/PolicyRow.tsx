import { Select } from 'antd'
import { useWords } from '../../language/use-words.js'
import { DialogRow } from './FormDialog.js'

interface Props<Policy extends string> {
  readonly policies: readonly Policy[]
  readonly policy: Policy
  /** Whether rows get numbers, or lose them, by the change; `null` where neither happens. */
  readonly numbers: 'numbered' | 'unnumbered' | null
  readonly onChange: (policy: Policy) => void
}

/** What decides where several rows hold, and what becomes of the numbers of rows. */
export function PolicyRow<Policy extends 'unique' | 'specific' | 'priority' | 'collect'>({
  policies,
  policy,
  numbers,
  onChange,
}: Props<Policy>) {
  const { t } = useWords()
  return (
    <>
      <DialogRow label={t('newRule.policy')}>
        {(id) => (
          <Select<Policy>
            id={id}
            size="small"
            value={policy}
            options={policies.map((value) => ({ value, label: t(`hitPolicy.${value}` as const) }))}
            onChange={onChange}
          />
        )}
      </DialogRow>
      {numbers === null ? null : <p className="muted">{t(`shape.${numbers}`)}</p>}
    </>
  )
}
