import { useCallback, useEffect, useRef, useState } from 'react'
import type { DecisionTable } from '../../engine/model/decision-table.js'
import type { Document } from '../../engine/model/document.js'
import { refText } from '../../engine/values/ids.js'
import { documentText, draftOf, longTableText, withDraft, withoutDraft } from './local-drafts.js'
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

/**
 * A document that forms edit. What they make of it is its local draft, the same that the JSON editor writes; a draft that
 * changes elsewhere (a step back, the JSON editor, another tab) shows here as soon as the engine has read it.
 */
export function useEditedDocument<Edited extends Document>(document: Edited): EditedDocument<Edited> {
  const { drafts, changeDrafts, released, state } = useCatalog()
  const ref = refText(document)
  const present = draftOf(drafts, document)?.text ?? null
  const [local, setLocal] = useState<{ readonly content: Edited; readonly text: string | null | undefined } | null>(null)
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly now: () => void } | null>(null)
  useEffect(() => () => waiting.current?.now(), [])
  const mine = local !== null && refText(local.content) === ref && (local.text === undefined || local.text === present)
  const content = mine ? local.content : document
  const stored = released(document)
  const write = useCallback(
    (next: Edited) => {
      waiting.current = null
      const text = textOf(next)
      const asReleased = stored !== null && text === releasedText(stored.content)
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
      if (!isLong(next)) return write(next)
      setLocal({ content: next, text: undefined })
      waiting.current = { timer: setTimeout(() => write(next), pause), now: () => write(next) }
    },
    [write],
  )
  const readable = present === null || mine || state.replaced.some((one) => refText(one as never) === ref)
  return { content, change: readable ? change : null }
}

function isLong(document: Document): document is DecisionTable {
  return document.kind === 'decisionTable' && document.rows.length >= longTable
}

function textOf(document: Document): string {
  return isLong(document) ? longTableText(document) : documentText(document)
}

const releasedTexts = new WeakMap<Document, string>()

function releasedText(document: Document): string {
  const text = releasedTexts.get(document) ?? textOf(document)
  releasedTexts.set(document, text)
  return text
}
