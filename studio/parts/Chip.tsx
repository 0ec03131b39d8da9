import type { ReactNode } from 'react'
import './parts.css'

export type Tone = 'plain' | 'accent' | 'good' | 'open' | 'bad'

/** A short word about something: its kind, its state, how many. Never operable by itself. */
export function Chip({ tone = 'plain', mono = false, children }: { tone?: Tone; mono?: boolean; children: ReactNode }) {
  return <span className={`chip chip-${tone}${mono ? ' mono' : ''}`}>{children}</span>
}
