import { useCallback, useEffect, useRef, useState } from 'react'
import type { DecisionTable } from '../../engine/model/decision-table.js'
import type { Document } from '../../engine/model/document.js'
import type { PriceTable } from '../../engine/model/price.js'
import { refText } from '../../engine/values/ids.js'
import { documentText, draftOf, longTablePieces, longTableText, withDraft, withoutDraft } from './local-drafts.js'
import { useCatalog } from './use-catalog.js'

export interface EditedDocument<Edited extends Document> {
  /** The document as it is being edited, at once; the engine's answers follow. */
  readonly content: Edited
  /** `null` while its draft cannot be read: a form over it would write away what somebody typed as JSON. */
  readonly change: ((content: Edited) => void) | null
}

/** Tables of so many rows are written to the draft when the hands rest, since writing them takes longer than a frame. */
const longTable = 2_000
const pause = 400
/** How long a piece of writing may keep the screen from answering. */
const sliceMilliseconds = 8

/**
 * A document that forms edit. What they make of it is its local draft, the same that the JSON editor writes; a draft that
 * changes elsewhere (a step back, the JSON editor, another tab) shows here as soon as the engine has read it.
 */
export function useEditedDocument<Edited extends Document>(document: Edited): EditedDocument<Edited> {
  const { drafts, changeDrafts, released, state } = useCatalog()
  const ref = refText(document)
  const present = draftOf(drafts, document)?.text ?? null
  const [local, setLocal] = useState<{ readonly content: Edited; readonly text: string | null | undefined } | null>(null)
  const waiting = useRef<Waiting | null>(null)
  useEffect(() => () => writeNow(waiting.current), [])
  // A step back, or another tab, is newer than what still waits to be written.
  useEffect(() => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    waiting.current = null
    setLocal(null)
  }, [present])
  const mine = local !== null && refText(local.content) === ref && (local.text === undefined || local.text === present)
  const content = mine ? local.content : document
  const stored = released(document)
  const write = useCallback(
    (next: Edited, text: string) => {
      waiting.current = null
      const asReleased = stored !== null && isAsReleased(next, text, stored.content)
      setLocal({ content: next, text: asReleased ? null : text })
      changeDrafts((before) =>
        asReleased
          ? withoutDraft(before, next)
          : withDraft(before, { of: { kind: next.kind, id: next.id }, text, base: stored?.hash ?? '' }),
      )
    },
    [changeDrafts, stored],
  )
  const change = useCallback(
    (next: Edited) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      if (!isLong(next)) return write(next, documentText(next))
      setLocal({ content: next, text: undefined })
      waiting.current = writeLater(next, (text) => write(next, text))
    },
    [write],
  )
  const readable = present === null || mine || state.replaced.some((one) => refText(one as never) === ref)
  return { content, change: readable ? change : null }
}

function isLong(document: Document): document is DecisionTable | PriceTable {
  return (document.kind === 'decisionTable' || document.kind === 'priceTable') && document.rows.length >= longTable
}

/** Nothing typed is lost when the screen goes away while it waits. */
function writeNow(waiting: Waiting | null): void {
  if (waiting === null) return
  clearTimeout(waiting.timer)
  waiting.now()
}

interface Waiting {
  timer: ReturnType<typeof setTimeout>
  readonly now: () => void
}

/** Writes a long table once the hands rest, a few milliseconds at a time; `now` writes the whole of it at once. */
function writeLater(table: DecisionTable | PriceTable, done: (text: string) => void): Waiting {
  const pieces = longTablePieces(table)
  const step = () => {
    const until = performance.now() + sliceMilliseconds
    let piece = pieces.next()
    while (piece.done !== true && performance.now() < until) piece = pieces.next()
    if (piece.done === true) done(piece.value)
    else waiting.timer = setTimeout(step)
  }
  const waiting: Waiting = { timer: setTimeout(step, pause), now: () => done(longTableText(table)) }
  return waiting
}

/** Whether nothing is left of what was changed. Of a long table rows are compared as they are held: an edit replaces its row. */
function isAsReleased(next: Document, text: string, released: Document): boolean {
  if (!isLong(next)) return text === documentText(released)
  if (!isLong(released) || released.rows.length !== next.rows.length) return false
  const headsAreEqual = documentText({ ...next, rows: [] }) === documentText({ ...released, rows: [] })
  return headsAreEqual && next.rows.every((row, at) => row === released.rows[at])
}
