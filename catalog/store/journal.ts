import { canonicalJson } from '../../engine/values/canonical-json.js'
import { type Fingerprint, fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { type LocalizedText, text } from '../../engine/values/localized-text.js'
import type { Database } from './database.js'
import type { Layer } from './layer.js'
import { write } from './write.js'

/** Who did what when, to what. */
export interface Deed {
  readonly layer: Layer
  readonly at: Instant
  /** The account, or `clock` for what time itself brought about. */
  readonly actor: string
  readonly action: JournalAction
  /** What it was done to: `changeSet/…`, `release/…`, `productOffering/…`, `account/…`. */
  readonly subject: string
  readonly details: JsonValue
}

export type JournalAction =
  | 'createChangeSet'
  | 'rebaseChangeSet'
  | 'submitChangeSet'
  | 'returnChangeSet'
  | 'rehearseChangeSet'
  | 'approveChangeSet'
  | 'abandonChangeSet'
  | 'scheduleRelease'
  | 'withdrawRelease'
  | 'moveStage'
  | 'createAccount'
  | 'changeAccount'

export interface JournalEntry extends Deed {
  readonly sequence: number
  /** The hash of the entry before; `null` for the first. */
  readonly previous: Fingerprint | null
  /** Of everything above. */
  readonly hash: Fingerprint
}

/** Adds an entry at the end of the chain. Part of the transaction that does the deed, so that neither is there alone. */
export async function appendJournal(db: Database, deed: Deed): Promise<JournalEntry> {
  return write(db, async (trx) => {
    const last = await trx.selectFrom('journal').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
    const { layer, at, actor, action, subject, details } = deed
    const link = { sequence: (last?.sequence ?? 0) + 1, previous: (last?.hash ?? null) as Fingerprint | null }
    const entry: JournalEntry = { layer, at, actor, action, subject, details, ...link, hash: seal({ ...deed, ...link }) }
    await trx
      .insertInto('journal')
      .values({ ...entry, details: canonicalJson(details) })
      .execute()
    return entry
  })
}

/** Entries about one subject, oldest first. */
export async function journalOf(db: Database, layer: Layer, subject: string): Promise<readonly JournalEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('layer', '=', layer)
    .where('subject', '=', subject)
    .orderBy('sequence')
    .execute()
  return rows.map(toEntry)
}

/** A page of the journal after a sequence number, oldest first. */
export async function journalAfter(db: Database, sequence: number, limit: number): Promise<readonly JournalEntry[]> {
  const rows = await db.selectFrom('journal').selectAll().where('sequence', '>', sequence).orderBy('sequence').limit(limit).execute()
  return rows.map(toEntry)
}

export type JournalVerdict =
  /** `last` can be noted down outside the database: given back as `known`, it also shows that nothing was cut off. */
  | { readonly kind: 'intact'; readonly entries: number; readonly last: JournalMark | null }
  | { readonly kind: 'broken'; readonly sequence: number; readonly what: LocalizedText }

export interface JournalMark {
  readonly sequence: number
  readonly hash: Fingerprint
}

/**
 * Reads the whole chain and finds the first entry that was changed, removed or slipped in. Entries cut off at the end
 * leave a sound chain behind: only a mark noted earlier outside the database shows that.
 */
export async function verifyJournal(db: Database, known: JournalMark | null = null): Promise<JournalVerdict> {
  let last: JournalMark | null = null
  for (let rows = await rowsAfter(db, last, 500); rows.length > 0; rows = await rowsAfter(db, last, 500)) {
    for (const row of rows) {
      const fault = faultOf(row, last)
      if (fault !== null) return fault
      if (known?.sequence === row.sequence && known.hash !== row.hash) return broken(row.sequence, rewritten(row.sequence))
      last = { sequence: row.sequence, hash: row.hash as Fingerprint }
    }
  }
  return endOf(last, known)
}

function endOf(last: JournalMark | null, known: JournalMark | null): JournalVerdict {
  const entries = last?.sequence ?? 0
  return known !== null && entries < known.sequence ? broken(entries + 1, cutOff(known.sequence)) : { kind: 'intact', entries, last }
}

async function rowsAfter(db: Database, last: JournalMark | null, limit: number): Promise<readonly JournalRow[]> {
  const sequence = last?.sequence ?? 0
  return db.selectFrom('journal').selectAll().where('sequence', '>', sequence).orderBy('sequence').limit(limit).execute()
}

function faultOf(row: JournalRow, last: JournalMark | null): Extract<JournalVerdict, { kind: 'broken' }> | null {
  const expected = (last?.sequence ?? 0) + 1
  if (row.sequence !== expected) return broken(expected, missing(expected))
  if (row.previous !== (last?.hash ?? null)) return broken(row.sequence, rewritten(row.sequence))
  return sealOfRow(row) === row.hash ? null : broken(row.sequence, rewritten(row.sequence))
}

/** What the row's hash should be; `null` when its details are not even JSON any more. */
function sealOfRow(row: JournalRow): Fingerprint | null {
  try {
    return seal(toEntry(row))
  } catch {
    return null
  }
}

type JournalRow = Omit<JournalEntry, 'details' | 'layer' | 'at' | 'action' | 'previous' | 'hash'> & {
  readonly layer: string
  readonly at: string
  readonly action: string
  readonly details: string
  readonly previous: string | null
  readonly hash: string
}

function toEntry(row: JournalRow): JournalEntry {
  return { ...row, details: JSON.parse(row.details) } as JournalEntry
}

function seal({ layer, at, actor, action, subject, details, sequence, previous }: Omit<JournalEntry, 'hash'>): Fingerprint {
  return fingerprint({ sequence, layer, at, actor, action, subject, details, previous })
}

function broken(sequence: number, what: LocalizedText): Extract<JournalVerdict, { kind: 'broken' }> {
  return { kind: 'broken', sequence, what }
}

const missing = (sequence: number) => text(`审计日志缺少第 ${sequence} 条记录。`, `Entry ${sequence} of the journal is missing.`)
const rewritten = (sequence: number) => text(`审计日志第 ${sequence} 条记录被改动过。`, `Entry ${sequence} of the journal was changed.`)
const cutOff = (sequence: number) =>
  text(`审计日志末尾被截断，至少应有 ${sequence} 条记录。`, `The end of the journal was cut off: it had at least ${sequence} entries.`)
