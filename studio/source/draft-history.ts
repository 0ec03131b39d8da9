import { refText } from '../../engine/values/ids.js'
import type { LocalDraft, LocalDrafts } from './local-drafts.js'

/** What a document's draft was before, and what it was before somebody went back; `null` where there was none. */
interface Steps {
  readonly past: readonly (LocalDraft | null)[]
  readonly future: readonly (LocalDraft | null)[]
}

/** The steps of every draft since the page was opened, by document. */
export type DraftHistory = ReadonlyMap<string, Steps>

const noSteps: Steps = { past: [], future: [] }
const mostSteps = 200
/** Of all past texts of one document: what a large table may keep in memory. */
const mostLetters = 60_000_000

/** The history after a change; whoever changes something new can no longer go forward. */
export function recorded(history: DraftHistory, before: LocalDrafts, after: LocalDrafts): DraftHistory {
  const was = byDocument(before)
  const is = byDocument(after)
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key)?.text !== is.get(key)?.text)
  if (changed.length === 0) return history
  const next = new Map(history)
  for (const key of changed) next.set(key, { past: bounded([...stepsOf(history, key).past, was.get(key) ?? null]), future: [] })
  return next
}

/** One step of a document back or forward: what its draft becomes, or `undefined` when there is no such step. */
export function stepped(
  history: DraftHistory,
  key: string,
  present: LocalDraft | null,
  way: 'back' | 'forward',
): { readonly history: DraftHistory; readonly draft: LocalDraft | null } | undefined {
  const { past, future } = stepsOf(history, key)
  const [from, to] = way === 'back' ? [past, future] : [future, past]
  const draft = from.at(-1)
  if (draft === undefined) return undefined
  const [left, right] = [from.slice(0, -1), [...to, present]]
  const steps = way === 'back' ? { past: left, future: right } : { past: right, future: left }
  return { history: new Map(history).set(key, steps), draft }
}

/** Whether a document can go a step back, and forward. */
export function stepsLeft(history: DraftHistory, key: string): { readonly back: boolean; readonly forward: boolean } {
  const { past, future } = stepsOf(history, key)
  return { back: past.length > 0, forward: future.length > 0 }
}

function stepsOf(history: DraftHistory, key: string): Steps {
  return history.get(key) ?? noSteps
}

function bounded(past: readonly (LocalDraft | null)[]): readonly (LocalDraft | null)[] {
  let [letters, first] = [0, past.length]
  while (first > 0 && past.length - first < mostSteps) {
    letters += past[first - 1]?.text.length ?? 0
    if (letters > mostLetters) break
    first -= 1
  }
  return past.slice(Math.min(first, past.length - 1))
}

function byDocument(drafts: LocalDrafts): ReadonlyMap<string, LocalDraft> {
  return new Map(drafts.map((draft) => [refText(draft.of), draft]))
}
