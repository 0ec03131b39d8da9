import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { AccountIdRefused, AlreadyExists, NotFound } from '../errors.js'
import type { Database } from './database.js'
import { appendJournal } from './journal.js'
import { everyLayer, type Layer } from './layer.js'
import { isStorable, storable } from './name.js'
import { write } from './write.js'

export const roles = ['viewer', 'designer', 'tester', 'approver', 'launcher', 'orderSystem', 'billing', 'admin'] as const

export type Role = (typeof roles)[number]

/** A role in one layer, or in all of them. */
export interface HeldRole {
  readonly role: Role
  readonly layer: Layer
}

/** A person or a system that acts on the catalog. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly roles: readonly HeldRole[]
  readonly createdAt: Instant
  readonly disabledAt: Instant | null
}

/** Whether the account may act in a role: each role is held for itself, and none contains another. */
export function holdsRole({ roles, disabledAt }: Account, role: Role, layer: Layer): boolean {
  return disabledAt === null && roles.some((held) => held.role === role && (held.layer === layer || held.layer === everyLayer))
}

/** An id that can stand in a token, which travels in a header. */
function accountId(id: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id)) return id
  throw new AccountIdRefused(id)
}

export interface NewAccount {
  readonly id: string
  readonly name: string
  readonly roles: readonly HeldRole[]
  /** Who creates it. */
  readonly actor: string
  readonly at: Instant
}

/** Creates an account and gives its token, this once: the database keeps only a hash of it. */
export async function createAccount(
  db: Database,
  { id, name, roles, actor, at }: NewAccount,
): Promise<{ account: Account; token: string }> {
  const secret = newSecret()
  const account: Account = { id: accountId(id), name: storable(name), roles, createdAt: at, disabledAt: null }
  await write(db, async (trx) => {
    const taken = await trx.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst()
    if (taken !== undefined) throw new AlreadyExists('account', id)
    const row = { id, name, roles: rolesJson(roles), token_hash: hashOf(secret), created_at: at, disabled_at: null }
    await trx.insertInto('account').values(row).execute()
    await record(trx, 'createAccount', id, { name, roles: roles as unknown as JsonValue }, { actor, at })
  })
  return { account, token: tokenOf(id, secret) }
}

/** Gives the account a new token, this once; the one before is no longer valid. */
export async function renewToken(db: Database, id: string, by: Actor): Promise<string> {
  const secret = newSecret()
  await changeAccount(db, id, { token_hash: hashOf(secret) }, 'token', by)
  return tokenOf(id, secret)
}

export async function setRoles(db: Database, id: string, roles: readonly HeldRole[], by: Actor): Promise<void> {
  await changeAccount(db, id, { roles: rolesJson(roles) }, { roles: roles as unknown as JsonValue }, by)
}

/** Ends what the account may do. Accounts are never deleted: the journal names them. */
export async function disableAccount(db: Database, id: string, by: Actor): Promise<void> {
  await changeAccount(db, id, { disabled_at: by.at }, 'disabled', by)
}

export interface Actor {
  readonly actor: string
  readonly at: Instant
}

export async function findAccount(db: Database, id: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toAccount(row)
}

/** Every account, by id. */
export async function accounts(db: Database): Promise<readonly Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('id').execute()
  return rows.map(toAccount)
}

/**
 * The account that a token belongs to, or `null` for one that is wrong, renewed or disabled. How long it takes says
 * nothing about how much of a wrong token was right.
 */
export async function accountOfToken(db: Database, token: string): Promise<Account | null> {
  const dot = token.lastIndexOf('.')
  const [id, secret] = [token.slice(0, Math.max(dot, 0)), token.slice(dot + 1)]
  const row = isStorable(id) ? await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  const same = timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(row?.token_hash ?? hashOf(''), 'hex'))
  return row !== undefined && same && row.disabled_at === null ? toAccount(row) : null
}

async function changeAccount(
  db: Database,
  id: string,
  change: { token_hash?: string; roles?: string; disabled_at?: string },
  details: JsonValue,
  by: Actor,
): Promise<void> {
  await write(db, async (trx) => {
    const { numUpdatedRows } = await trx.updateTable('account').set(change).where('id', '=', id).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new NotFound('account', id)
    await record(trx, 'changeAccount', id, details, by)
  })
}

async function record(trx: Database, action: 'createAccount' | 'changeAccount', id: string, details: JsonValue, by: Actor) {
  await appendJournal(trx, { layer: everyLayer, at: by.at, actor: by.actor, action, subject: `account/${id}`, details })
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function tokenOf(id: string, secret: string): string {
  return `${id}.${secret}`
}

/** The secret has 256 random bits, so that one round of SHA-256 is enough. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function rolesJson(roles: readonly HeldRole[]): string {
  return canonicalJson(roles.map(({ role, layer }) => ({ role, layer })))
}

function toAccount(row: {
  readonly id: string
  readonly name: string
  readonly roles: string
  readonly created_at: string
  readonly disabled_at: string | null
}): Account {
  const { id, name, created_at, disabled_at } = row
  return { id, name, roles: JSON.parse(row.roles), createdAt: created_at as Instant, disabledAt: disabled_at as Instant | null }
}
