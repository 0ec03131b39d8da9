import { Input } from 'antd'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { isComposing } from '../coordinates/shortcuts.js'

interface Props {
  readonly id: string
  readonly value: string
  readonly placeholder?: string
  readonly suffix?: ReactNode
  readonly numeric?: boolean
  readonly small?: boolean
  readonly label?: string
  /** What is wrong with what was typed, or `null`. */
  readonly fault: (typed: string) => string | null
  /** Called with every text that has no fault. */
  readonly onCommit: (typed: string) => void
}

/** A text input whose mistakes stay on the screen with a word about them, and never reach the question. */
export function TypedInput({ id, value, placeholder, suffix, numeric = false, small = false, label, fault, onCommit }: Props) {
  const faultId = useId()
  const [typed, setTyped] = useState(value)
  const [composing, setComposing] = useState(false)
  useEffect(() => setTyped(value), [value])
  const wrong = composing ? null : fault(typed)
  const take = (text: string) => {
    setTyped(text)
    if (fault(text) === null) onCommit(text)
  }
  return (
    <div className="typed-input">
      <Input
        id={id}
        value={typed}
        {...(small ? { size: 'small' as const } : {})}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(suffix === undefined ? {} : { suffix })}
        {...(numeric ? { inputMode: 'decimal' as const } : {})}
        status={wrong === null ? '' : 'error'}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : faultId}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false)
          take(event.currentTarget.value)
        }}
        onChange={(event) => {
          if (composing || isComposing(event.nativeEvent as unknown as KeyboardEvent)) setTyped(event.target.value)
          else take(event.target.value)
        }}
      />
      {wrong === null ? null : (
        <span id={faultId} className="typed-fault">
          {wrong}
        </span>
      )}
    </div>
  )
}
