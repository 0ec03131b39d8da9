import { Input } from 'antd'
import { useId } from 'react'
import { isComposing } from '../../../coordinates/shortcuts.js'
import type { Phrase } from '../../../language/phrase.js'
import { useWords } from '../../../language/use-words.js'

interface Props {
  /** By which the editor finds it to give it the focus. */
  readonly name: string
  readonly label: string
  /** What an empty cell stands for, where it stands for something. */
  readonly placeholder?: string
  readonly text: string
  /** The table that gives the figure; absent where it is written. */
  readonly table?: string | null
  readonly fault: Phrase | null
  readonly onText: (text: string) => void
}

/** A figure of a tier, with a word about what is wrong with it under it. */
export function TierCell({ name, label, placeholder = '', text, table = null, fault, onText }: Props) {
  const { t, phrase } = useWords()
  const faultId = useId()
  if (table !== null) return <td className="tier-cell muted">{t('charge.fromTable', { table })}</td>
  return (
    <td className="tier-cell">
      <Input
        size="small"
        data-cell={name}
        aria-label={label}
        inputMode="decimal"
        placeholder={placeholder}
        value={text}
        status={fault === null ? '' : 'error'}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) event.stopPropagation()
        }}
      />
      {fault === null ? null : (
        <span id={faultId} className="typed-fault">
          {phrase(fault)}
        </span>
      )}
    </td>
  )
}
