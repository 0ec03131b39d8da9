import { approveChangeSet } from '../../catalog/launch/approve-change-set.js'
import { beginChangeSet, editChangeSet } from '../../catalog/launch/edit-change-set.js'
import type { Rehearsal } from '../../catalog/launch/rehearsal.js'
import { scheduleRelease } from '../../catalog/launch/schedule-release.js'
import { submitChangeSet } from '../../catalog/launch/submit-change-set.js'
import { createAccount, type Role } from '../../catalog/store/account-store.js'
import type { Edit } from '../../catalog/store/change-set-edits.js'
import type { Database } from '../../catalog/store/database.js'
import type { Release } from '../../catalog/store/release-store.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { fingerprint } from '../../engine/values/fingerprint.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { writes } from './catalog-in-hand.js'

export const march = instant('2026-03-01T00:00:00Z')
export const april = instant('2026-04-01T00:00:00Z')
export const may = instant('2026-05-01T00:00:00Z')

/** Accounts with one task each: designers, a tester, approvers and a launcher. */
const people: Readonly<Record<string, readonly Role[]>> = {
  designer: ['designer'],
  partner: ['designer', 'approver'],
  tester: ['tester'],
  approver: ['approver'],
  deputy: ['approver', 'launcher'],
  launcher: ['launcher'],
}

export async function hirePeople(db: Database): Promise<void> {
  for (const [id, roles] of Object.entries(people)) {
    await createAccount(db, { id, name: id, roles: roles.map((role) => ({ role, layer: 'group' })), actor: 'designer', at: march })
  }
}

/** A catalog with one line on sale and a scenario for it. */
export function lineCatalog(): readonly JsonValue[] {
  return [...(exampleCatalog() as unknown as readonly JsonValue[]), scenario('line-sells', 'line', 'qualified')]
}

export function scenario(id: string, offering: string, qualification: 'qualified' | 'refused'): JsonValue {
  return {
    kind: 'scenario',
    id,
    name: text(id, id),
    offering,
    facts: {},
    choices: [],
    at: '2026-06-01T00:00:00+08:00',
    expect: { qualification },
  }
}

export function offering(id: string, change: { readonly [member: string]: JsonValue } = {}): JsonValue {
  const line = lineCatalog().find((document) => (document as { kind: string }).kind === 'productOffering')
  return { ...(line as { readonly [member: string]: JsonValue }), id, ...change }
}

/**
 * Stands in for the engine where a test is about the way to a launch and not about answers: a channel called "unsound" is
 * an error, and a scenario that expects a refusal fails.
 */
export const pretended: Rehearsal = async (documents) => {
  const all = documents as readonly { readonly kind: string; readonly id: string; readonly expect?: { readonly qualification: string } }[]
  const unsound = all.filter(({ id }) => id === 'unsound')
  const said = text('不健全。', 'It is unsound.')
  if (unsound.length > 0) {
    const at = { document: { kind: 'channel' as const, id: 'unsound' }, pointer: '', file: null, line: null, column: null }
    return { kind: 'rejected', diagnostics: [{ code: 'rule/unsound', severity: 'error', at, what: said, why: said, fix: said }] }
  }
  const scenarios = all.filter(({ kind }) => kind === 'scenario')
  const failed = scenarios.filter(({ expect }) => expect?.qualification === 'refused').length
  return {
    kind: 'rehearsed',
    catalog: fingerprint(documents as JsonValue),
    warnings: [],
    passed: scenarios.length - failed,
    failed,
    results: [],
    forms: [],
  }
}

/** A change set by the designer with these edits. */
export async function drafted(db: Database, id: string, edits: readonly Edit[], at: Instant = march) {
  const { revision } = await beginChangeSet(db, { layer: 'group', name: id, id, account: 'designer', at })
  return editChangeSet(db, { changeSet: id, revision, author: 'designer', at, edits })
}

/** Submitted by the designer and approved by the approver; gives the fingerprint to schedule. */
export async function approved(db: Database, id: string, edits: readonly Edit[], at: Instant = march): Promise<string> {
  const { revision } = await drafted(db, id, edits, at)
  const { evidence } = await submitChangeSet(db, { changeSet: id, revision, account: 'designer', at }, pretended)
  await approveChangeSet(db, { changeSet: id, fingerprint: evidence.fingerprint, account: 'approver', role: 'approver', at })
  return evidence.fingerprint
}

/** The whole way, launched by the launcher. */
export async function launched(
  db: Database,
  id: string,
  edits: readonly Edit[],
  effectiveFrom: Instant,
  at: Instant = march,
): Promise<Release> {
  const fingerprint = await approved(db, id, edits, at)
  return scheduleRelease(db, { changeSet: id, fingerprint, name: id, effectiveFrom, account: 'launcher', at })
}

/** The line is on sale since March, launched in March. */
export async function lineOnSale(db: Database): Promise<Release> {
  await hirePeople(db)
  return launched(db, 'first', writes(lineCatalog()), march)
}
