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
  unknownKeys,
} from './read-rule-condition.js'
import type { RuleEntry } from './rule-entries.js'
import type { Trap } from './trap.js'

/** A rule or a named condition as a document, unless a trap keeps it from being one. */
export interface ReadRule {
  readonly document: ConditionDocument | null
  readonly uses: readonly FactUse[]
  readonly references: readonly NameUse[]
  readonly traps: readonly Trap[]
}

/** Reads an entry as the document of that id. */
export function readRule(entry: RuleEntry, id: ConditionId, idOf: IdOfCondition): ReadRule {
  return entry.kind === 'rule' ? readWholeRule(entry, id, idOf) : readNamedCondition(entry, id, idOf)
}

function readNamedCondition({ value, at, name }: RuleEntry, id: ConditionId, idOf: IdOfCondition): ReadRule {
  const { condition, facts, nodes, ...rest } = readRuleCondition(value, at, idOf)
  if (condition === null) return { document: null, ...rest }
  const interchange: Interchange = { ...(name === null || name === id ? {} : { name }), ...kept(facts, nodes) }
  return withDocument(documentOf(id, name ?? id, condition, interchange), rest, at, at)
}

function readWholeRule({ value, at }: RuleEntry, id: ConditionId, idOf: IdOfCondition): ReadRule {
  if (!isObject(value) || value instanceof Date) return { ...nothing, traps: [notRules(at)] }
  const missing = ['conditions', 'event'].filter((key) => !Object.hasOwn(value, key)).map((key) => missingKey(at, key))
  const headTraps = [...unknownKeys(value, at, ['conditions', 'event', 'priority', 'name']), ...missing]
  if (missing.length > 0) return { ...nothing, traps: headTraps }
  const head = readHead(value, at)
  const conditionsAt = `${at}/conditions`
  const { condition, facts, nodes, ...read } = readRuleCondition(value['conditions'], conditionsAt, idOf)
  const rest = { ...read, traps: [...headTraps, ...head.traps, ...read.traps] }
  const isSound = rest.traps.every(({ severity }) => severity !== 'error')
  if (condition === null || head.rule === null || !isSound) return { document: null, ...rest }
  const document = documentOf(id, head.rule.name ?? id, condition, { rule: head.rule, ...kept(facts, nodes) })
  return withDocument(document, rest, at, conditionsAt)
}

const nothing = { document: null, uses: [], references: [] } as const

/** What a rule is besides its conditions. */
function readHead(
  value: Readonly<Record<string, unknown>>,
  at: string,
): { readonly rule: InterchangeRule | null; readonly traps: readonly Trap[] } {
  const { name, priority } = value
  const event = readEvent(value['event'], `${at}/event`)
  const traps = [
    ...event.traps,
    ...(name === undefined || isName(name) ? [] : [badName(`${at}/name`)]),
    ...(priority === undefined || isRulePriority(priority) ? [] : [badPriority(`${at}/priority`, priority, 1)]),
  ]
  if (event.event === null) return { rule: null, traps }
  const rule: InterchangeRule = {
    at,
    event: event.event,
    ...(isName(name) ? { name } : {}),
    ...(isRulePriority(priority) ? { priority } : {}),
  }
  return { rule, traps }
}

function readEvent(value: unknown, at: string): { readonly event: InterchangeRule['event'] | null; readonly traps: readonly Trap[] } {
  if (!isObject(value) || typeof value['type'] !== 'string') return { event: null, traps: [badEvent(at)] }
  const strangers = unknownKeys(value, at, ['type', 'params'])
  if (value['params'] === undefined) return { event: { type: value['type'] }, traps: strangers }
  const params = readObject(value['params'])
  if (params === null) return { event: null, traps: [...strangers, badEvent(`${at}/params`)] }
  return { event: { type: value['type'], params }, traps: strangers }
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
function withDocument(document: ConditionDocument, rest: Omit<ReadRule, 'document'>, at: string, conditionsAt: string): ReadRule {
  const read = readDocument(document as unknown as JsonValue, { file: null, place: () => null })
  if (read.kind === 'document') return { ...rest, document: read.document as ConditionDocument }
  const faults = read.diagnostics.map(({ code, at: { pointer }, what, why, fix }): Trap => {
    const there = pointerInFile(document, pointer, at, conditionsAt)
    return { code, severity: 'error', pointer: there, of: 'value', what, why, fix }
  })
  return { ...rest, document: null, traps: [...rest.traps, ...faults] }
}

/** Where the file has what stands at a pointer of the document: conditions look alike in both. */
function pointerInFile({ interchange }: ConditionDocument, pointer: string, at: string, conditionsAt: string): string {
  const [, first, second, third] = pointer.split('/')
  if (first === 'condition') return conditionsAt + pointer.slice('/condition'.length)
  if (first === 'interchange' && second === 'rule') return at + pointer.slice('/interchange/rule'.length)
  if (first === 'interchange' && second === 'nodes') return conditionsAt + (interchange?.nodes?.[Number(third)]?.at ?? '')
  return at
}
