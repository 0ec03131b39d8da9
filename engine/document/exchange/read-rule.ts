import type { ConditionDocument } from '../../model/fact.js'
import type { Interchange, InterchangeRule } from '../../model/interchange.js'
import type { ConditionId } from '../../values/ids.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { readDocument } from '../read-document.js'
import { isObject } from '../walk.js'
import { badEvent, badName, badPriority, missingKey, notRules } from './form-traps.js'
import {
  type FactUse,
  type IdOfCondition,
  isName,
  type NameUse,
  readObject,
  readRuleCondition,
  refuseOtherKeys,
} from './read-rule-condition.js'
import type { RuleEntry } from './rule-entries.js'
import type { Trap, Traps } from './trap.js'

/** A rule or a named condition as a document, unless a trap keeps it from being one. */
export interface ReadRule {
  readonly document: ConditionDocument | null
  readonly uses: readonly FactUse[]
  readonly references: readonly NameUse[]
}

/** Reads an entry as the document of that id. */
export function readRule(entry: RuleEntry, id: ConditionId, idOf: IdOfCondition, traps: Traps): ReadRule {
  return entry.kind === 'rule' ? readWholeRule(entry, id, idOf, traps) : readNamedCondition(entry, id, idOf, traps)
}

function readNamedCondition({ value, at, name }: RuleEntry, id: ConditionId, idOf: IdOfCondition, traps: Traps): ReadRule {
  const { condition, facts, nodes, ...rest } = readRuleCondition(value, at, idOf, traps)
  if (condition === null) return { document: null, ...rest }
  const interchange: Interchange = { ...(name === null || name === id ? {} : { name }), ...kept(facts, nodes) }
  return withDocument(documentOf(id, name ?? id, condition, interchange), rest, at, at, traps)
}

function readWholeRule({ value, at }: RuleEntry, id: ConditionId, idOf: IdOfCondition, traps: Traps): ReadRule {
  const before = traps.errors
  if (!isObject(value) || value instanceof Date) return refused(traps, notRules(at))
  refuseOtherKeys(traps, value, at, ['conditions', 'event', 'priority', 'name'])
  const missing = ['conditions', 'event'].filter((key) => !Object.hasOwn(value, key))
  for (const key of missing) traps.note(missingKey(at, key))
  if (missing.length > 0) return nothing
  const rule = readHead(value, at, traps)
  const conditionsAt = `${at}/conditions`
  const { condition, facts, nodes, ...rest } = readRuleCondition(value['conditions'], conditionsAt, idOf, traps)
  if (condition === null || rule === null || traps.errors > before) return { document: null, ...rest }
  const document = documentOf(id, rule.name ?? id, condition, { rule, ...kept(facts, nodes) })
  return withDocument(document, rest, at, conditionsAt, traps)
}

const nothing = { document: null, uses: [], references: [] } as const

function refused(traps: Traps, trap: Trap): ReadRule {
  traps.note(trap)
  return nothing
}

/** What a rule is besides its conditions. */
function readHead(value: Readonly<Record<string, unknown>>, at: string, traps: Traps): InterchangeRule | null {
  const { name, priority } = value
  const event = readEvent(value['event'], `${at}/event`, traps)
  if (name !== undefined && !isName(name)) traps.note(badName(`${at}/name`))
  if (priority !== undefined && !isRulePriority(priority)) traps.note(badPriority(`${at}/priority`, priority, 1))
  if (event === null) return null
  return { at, event, ...(isName(name) ? { name } : {}), ...(isRulePriority(priority) ? { priority } : {}) }
}

function readEvent(value: unknown, at: string, traps: Traps): InterchangeRule['event'] | null {
  if (!isObject(value) || typeof value['type'] !== 'string') {
    traps.note(badEvent(at))
    return null
  }
  refuseOtherKeys(traps, value, at, ['type', 'params'])
  const { type, params } = value
  if (params === undefined) return { type }
  const plain = readObject(params)
  if (plain === null) traps.note(badEvent(`${at}/params`))
  return plain === null ? null : { type, params: plain }
}

function isRulePriority(priority: unknown): priority is number {
  return typeof priority === 'number' && Number.isSafeInteger(priority) && priority >= 1
}

function kept(facts: NonNullable<Interchange['facts']>, nodes: NonNullable<Interchange['nodes']>): Interchange {
  return { ...(facts.length === 0 ? {} : { facts }), ...(nodes.length === 0 ? {} : { nodes }) }
}

function documentOf(id: ConditionId, name: string, condition: ConditionDocument['condition'], interchange: Interchange): ConditionDocument {
  const header = { kind: 'condition', id, name: text(name, name), condition } as const
  return Object.keys(interchange).length === 0 ? header : { ...header, interchange }
}

/** Holds the document against its schema, which bounds lists and texts; what it says is said of the place in the file. */
function withDocument(
  document: ConditionDocument,
  rest: Omit<ReadRule, 'document'>,
  at: string,
  conditionsAt: string,
  traps: Traps,
): ReadRule {
  const read = readDocument(document as unknown as JsonValue, { file: null, place: () => null })
  if (read.kind === 'document') return { ...rest, document: read.document as ConditionDocument }
  for (const { code, at: found, what, why, fix } of read.diagnostics) {
    const there = pointerInFile(document, found.pointer, at, conditionsAt)
    traps.note({ code, severity: 'error', pointer: there, of: 'value', what, why, fix })
  }
  return { ...rest, document: null }
}

/** Where the file has what stands at a pointer of the document: conditions look alike in both. */
function pointerInFile({ interchange }: ConditionDocument, pointer: string, at: string, conditionsAt: string): string {
  const [, first, second, third] = pointer.split('/')
  if (first === 'condition') return conditionsAt + pointer.slice('/condition'.length)
  if (first === 'interchange' && second === 'rule') return at + pointer.slice('/interchange/rule'.length)
  if (first === 'interchange' && second === 'nodes') return conditionsAt + (interchange?.nodes?.[Number(third)]?.at ?? '')
  return at
}
