import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../../language/use-words.js'
import type { ReasonLine } from './explanation-view.js'
import { RuleLink } from './RuleLink.js'

interface Props {
  /** Of the text that describes what is pointed at. */
  readonly id: string
  readonly title: string
  readonly lines: readonly ReasonLine[]
  /** A further line, such as what it costs. */
  readonly remark: string | null
  /** Whether there is anything to show that is not on the button. */
  readonly isWorthIt: boolean
  readonly children: ReactNode
}

const pause = 250
const width = 320

/**
 * Shows why something is as it is, when it is pointed at or reached by key. Tab goes on into the links of the reason;
 * Escape puts it away.
 */
export function ReasonPopover({ id, title, lines, remark, isWorthIt, children }: Props) {
  const { phrase } = useWords()
  const [open, setOpen] = useState(false)
  const host = useRef<HTMLSpanElement>(null)
  const shown = useRef<HTMLSpanElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  useEffect(() => {
    if (open && host.current !== null && shown.current !== null) place(host.current, shown.current)
  }, [open])
  const later = (next: boolean) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => setOpen(next && isWorthIt), pause)
  }
  const now = (next: boolean) => {
    clearTimeout(waiting.current)
    setOpen(next && isWorthIt)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens to the button within.
    <span
      ref={host}
      className="option-box"
      onMouseEnter={() => later(true)}
      onMouseLeave={() => later(false)}
      onFocus={(event) => event.target.matches(':focus-visible') && now(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && now(false)}
    >
      {children}
      <span ref={shown} id={id} popover="manual" className="reason-popover">
        <strong>{title}</strong>
        {lines.map(({ said, document }) => (
          <span key={phrase(said)} className="reason-line">
            {phrase(said)}
            {document === null || !open ? null : (
              <>
                {' '}
                <RuleLink document={document} />
              </>
            )}
          </span>
        ))}
        {remark === null ? null : <span className="reason-line">{remark}</span>}
      </span>
      {open ? <Shown popover={shown} onEscape={() => now(false)} /> : null}
    </span>
  )
}

/** Keeps the popover above everything else for as long as it is drawn, and hears Escape wherever the focus is. */
function Shown({ popover, onEscape }: { popover: React.RefObject<HTMLElement | null>; onEscape: () => void }) {
  useEffect(() => {
    const element = popover.current
    element?.showPopover()
    return () => element?.hidePopover()
  }, [popover])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      const button = popover.current?.parentElement?.querySelector('button')
      if (popover.current?.contains(document.activeElement) === true) button?.focus()
      onEscape()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
  return null
}

/** Below its button, or above where there is no room, and never over an edge of the window. */
function place(host: HTMLElement, popover: HTMLElement): void {
  const { left, bottom, top } = host.getBoundingClientRect()
  popover.style.maxWidth = `${width}px`
  popover.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`
  const { height } = popover.getBoundingClientRect()
  popover.style.top = `${bottom + height + 8 > window.innerHeight && top > height ? top - height : bottom}px`
}
