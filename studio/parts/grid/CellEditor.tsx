import { useEffect, useId, useRef, useState } from 'react'
import { isComposing } from '../../coordinates/shortcuts.js'

/** What ended an edit: a key that also moves on, or the focus that went elsewhere. */
export type TakenBy = 'Enter' | 'Tab' | 'back' | 'blur'

interface Props {
  readonly label: string
  readonly typed: string
  /** What is wrong with what was typed, or `null` when it was taken. */
  readonly take: (typed: string) => string | null
  readonly onTaken: (by: TakenBy) => void
  readonly onCancelled: () => void
}

/** The text of a cell while it is edited. A mistake stays on the screen with a word about it until it is mended or given up. */
export function CellEditor({ label, typed, take, onTaken, onCancelled }: Props) {
  const faultId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(typed)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const done = useRef(false)
  const commit = (by: TakenBy) => {
    if (done.current) return
    const wrong = text === typed ? null : take(text)
    setFault(wrong)
    done.current = wrong === null
    if (wrong === null) onTaken(by)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      done.current = true
      onCancelled()
    } else commit(event.key === 'Enter' ? 'Enter' : event.shiftKey ? 'back' : 'Tab')
  }
  return (
    <>
      <input
        ref={input}
        className="grid-input"
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => commit('blur')}
      />
      {fault === null ? null : (
        <span id={faultId} role="alert" className="grid-fault">
          {fault}
        </span>
      )}
    </>
  )
}
