import { type DocumentRef, documentKinds, refText } from '../../engine/values/ids.js'
import { inReadingOrder } from './reading-order.js'

/**
 * A document somebody is editing in this browser. It is no part of any change set: it can be rehearsed here,
 * downloaded or discarded, and nobody else sees it.
 */
export interface LocalDraft {
  readonly of: DocumentRef
  /** As typed, so that half-written work survives a reload. */
  readonly text: string
  /** Hash of the released document it began from; another hash now means that the release has moved on. */
  readonly base: string
}

export type LocalDrafts = readonly LocalDraft[]

export function draftOf(drafts: LocalDrafts, of: DocumentRef): LocalDraft | null {
  return drafts.find((draft) => refText(draft.of) === refText(of)) ?? null
}

/** The drafts with this one kept in its place; its base stays the one it began from. */
export function withDraft(drafts: LocalDrafts, draft: LocalDraft): LocalDrafts {
  const known = draftOf(drafts, draft.of)
  if (known === null) return [...drafts, draft]
  return drafts.map((one) => (one === known ? { ...draft, base: known.base } : one))
}

export function withoutDraft(drafts: LocalDrafts, of: DocumentRef): LocalDrafts {
  return drafts.filter((draft) => refText(draft.of) !== refText(of))
}

export function writeDrafts(drafts: LocalDrafts): string {
  return JSON.stringify(drafts)
}

/** Reads what {@link writeDrafts} wrote. Storage belongs to the person at the browser: what is not a draft is left out. */
export function readDrafts(stored: string | null): LocalDrafts {
  let read: unknown
  try {
    read = JSON.parse(stored ?? '[]')
  } catch {
    return []
  }
  return Array.isArray(read) ? read.filter(isDraft) : []
}

function isDraft(value: unknown): value is LocalDraft {
  if (value === null || typeof value !== 'object') return false
  const { of, text, base } = value as Partial<Record<keyof LocalDraft, unknown>>
  if (of === null || typeof of !== 'object' || typeof text !== 'string' || typeof base !== 'string') return false
  const { kind, id } = of as Partial<Record<keyof DocumentRef, unknown>>
  return typeof id === 'string' && documentKinds.some((known) => known === kind)
}

/** What a browser keeps for one address, with room to spare. */
const mostLetters = 4_000_000

/** The drafts that survive a reload: a table of very many rows may be too large for any browser to keep. */
export function keepableDrafts(drafts: LocalDrafts): LocalDrafts {
  let letters = 0
  return drafts.filter(({ text }) => {
    if (letters + text.length > mostLetters) return false
    letters += text.length
    return true
  })
}

/** How documents are written in the editor and in downloads. */
export function documentText(document: unknown): string {
  return JSON.stringify(inReadingOrder(document), null, 2)
}

/** The same document where its rows are very many: one line each, since writing them out takes longer than a hand rests. */
export function longTableText(table: LongTable): string {
  const pieces = longTablePieces(table)
  let piece = pieces.next()
  while (piece.done !== true) piece = pieces.next()
  return piece.value
}

interface LongTable {
  readonly rows: readonly object[]
}

const rowsPerPiece = 1_000

/** The same text piece by piece, so that whoever writes it can do something else in between. */
export function* longTablePieces(table: LongTable): Generator<undefined, string> {
  const [before, after] = documentText({ ...table, rows: [] }).split(/"rows": \[\](?=,?\n)/)
  const lines: string[] = []
  for (let first = 0; first < table.rows.length; first += rowsPerPiece) {
    for (const row of table.rows.slice(first, first + rowsPerPiece)) lines.push(`    ${JSON.stringify(row)}`)
    yield
  }
  return `${before}"rows": [\n${lines.join(',\n')}\n  ]${after}`
}
