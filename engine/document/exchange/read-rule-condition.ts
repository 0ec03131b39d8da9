import { pointer } from '../../model/check.js'
import type { Comparison, Condition } from '../../model/fact.js'
import type { Interchange, InterchangeFact, InterchangeNode } from '../../model/interchange.js'
import type { ComparisonOperator } from '../../values/fact-value.js'
import { fingerprint } from '../../values/fingerprint.js'
import { type ConditionId, documentId, type FactId } from '../../values/ids.js'
import type { JsonValue } from '../../values/json.js'
import { plainJson } from '../plain-json.js'
import { deepest, tooDeepFault } from '../text-faults.js'
import { isObject } from '../walk.js'
import { readComparedValue } from './compared-value.js'
import { isId, isPlainPath, partOfFact } from './fact-path.js'
import {
  badName,
  badPriority,
  groupShape,
  missingKey,
  notACondition,
  rootComparison,
  undefinedCondition,
  unknownKey,
} from './form-traps.js'
import { badFact, badParams, badPath, emptyGroup, keptParams, severalKeys, sharedOperators, unknownOperator } from './node-traps.js'
import type { Trap, Traps } from './trap.js'

/** A condition of json-rules-engine as one of ours, and what it brought along. */
export interface ReadRuleCondition {
  /** `null` when something in it keeps it from being one; the traps say what. */
  readonly condition: Condition | null
  readonly facts: readonly InterchangeFact[]
  readonly nodes: NonNullable<Interchange['nodes']>
  /** Every fact that is compared, where it stands. */
  readonly uses: readonly FactUse[]
  /** Every named condition that is used, where it stands. */
  readonly references: readonly NameUse[]
}

/** A fact as the document names it, by our id. */
export interface FactUse extends InterchangeFact {
  readonly pointer: string
}

export interface NameUse {
  readonly name: string
  readonly pointer: string
}

/** The id of a named condition, or `null` for a name that nothing can have. */
export type IdOfCondition = (name: string) => ConditionId | null

/**
 * Reads the conditions of a rule, or a named condition, `at` being its JSON pointer within the file. What would mean
 * another thing than it says is a trap. It goes no deeper than documents may be, whatever a program hands over.
 */
export function readRuleCondition(value: unknown, at: string, idOf: IdOfCondition, traps: Traps): ReadRuleCondition {
  const before = traps.errors
  const reading: Reading = { root: at, idOf, traps, nodes: [], uses: [], references: [] }
  const isBare = isObject(value) && !groupKeys.some((key) => Object.hasOwn(value, key)) && Object.hasOwn(value, 'fact')
  if (isBare) traps.note(rootComparison(at))
  const read = isBare ? null : readNode(reading, value, at, 1)
  const isSound = traps.errors === before
  const facts = new Map(reading.uses.map(({ pointer: _, ...fact }) => [fact.id, fact]))
  return {
    condition: isSound ? read : null,
    facts: [...facts.values()].filter(({ id, fact, params }) => id !== fact || params !== undefined),
    nodes: isSound ? reading.nodes.toSorted((a, b) => (a.at < b.at ? -1 : 1)) : [],
    uses: reading.uses,
    references: reading.references,
  }
}

interface Reading {
  readonly root: string
  readonly idOf: IdOfCondition
  readonly traps: Traps
  readonly nodes: InterchangeNode[]
  readonly uses: FactUse[]
  readonly references: NameUse[]
}

type Node = Readonly<Record<string, unknown>>

/** In the order in which json-rules-engine looks for them. */
const groupKeys = ['condition', 'any', 'all', 'not'] as const

function readNode(reading: Reading, node: unknown, at: string, depth: number): Condition | null {
  if (reading.traps.isFull) return null
  if (depth > deepest) return refused(reading, { ...tooDeepFault(at), severity: 'error' })
  if (!isObject(node) || node instanceof Date) return refused(reading, notACondition(at, node))
  const keys = [...groupKeys, 'fact' as const].filter((key) => Object.hasOwn(node, key))
  const [key] = keys
  if (keys.length > 1) return refused(reading, severalKeys(at, keys, key!))
  const condition = readKind(reading, node, key, at, depth)
  if (condition !== null) noteNode(reading, node, condition, at)
  return condition
}

function readKind(
  reading: Reading,
  node: Node,
  key: (typeof groupKeys)[number] | 'fact' | undefined,
  at: string,
  depth: number,
): Condition | null {
  switch (key) {
    case undefined:
      return refused(reading, Object.hasOwn(node, 'operator') ? missingKey(at, 'fact') : notACondition(at, node))
    case 'fact':
      return readComparison(reading, node, at)
    case 'condition':
      refuseOtherKeys(reading.traps, node, at, ['condition', ...nodeKeys])
      return readReference(reading, node['condition'], at)
    case 'not': {
      refuseOtherKeys(reading.traps, node, at, ['not', ...nodeKeys])
      if (Array.isArray(node['not'])) return refused(reading, groupShape(`${at}/not`, 'not'))
      const inner = readNode(reading, node['not'], `${at}/not`, depth + 1)
      return inner === null ? null : { not: inner }
    }
    case 'all':
    case 'any': {
      refuseOtherKeys(reading.traps, node, at, [key, ...nodeKeys])
      const inner = readGroup(reading, key, node[key], `${at}/${key}`, depth)
      return inner === null ? null : key === 'all' ? { all: inner } : { any: inner }
    }
  }
}

function readGroup(reading: Reading, key: 'all' | 'any', list: unknown, at: string, depth: number): readonly Condition[] | null {
  if (!Array.isArray(list)) return refused(reading, groupShape(at, key))
  if (list.length === 0) return refused(reading, emptyGroup(at, key))
  const inner = Array.from(list as readonly unknown[], (node, index) => readNode(reading, node, `${at}/${index}`, depth + 1))
  return inner.every((node) => node !== null) ? inner : null
}

function readReference(reading: Reading, name: unknown, at: string): Condition | null {
  const id = typeof name === 'string' ? reading.idOf(name) : null
  if (typeof name !== 'string' || id === null) return refused(reading, undefinedCondition(`${at}/condition`, name))
  reading.references.push({ name, pointer: `${at}/condition` })
  return { condition: id }
}

function readComparison(reading: Reading, node: Node, at: string): Comparison | null {
  refuseOtherKeys(reading.traps, node, at, comparisonKeys)
  const fact = readFact(reading, node, at)
  for (const key of ['operator', 'value']) if (!Object.hasOwn(node, key)) refused(reading, missingKey(at, key))
  if (!Object.hasOwn(node, 'operator') || !Object.hasOwn(node, 'value')) return null
  const operator = sharedOperators.find((one) => one === node['operator'])
  if (operator === undefined) return refused(reading, unknownOperator(`${at}/operator`, node['operator']))
  const value = readComparedValue(operator satisfies ComparisonOperator, node['value'], `${at}/value`, reading.traps)
  return fact === null || value === null ? null : { fact, operator, value }
}

function readFact(reading: Reading, node: Node, at: string): FactId | null {
  const { fact, path } = node
  if (path !== undefined && (typeof path !== 'string' || !isPlainPath(path))) return refused(reading, badPath(`${at}/path`, path))
  const id = typeof fact === 'string' ? partOfFact(fact, path) : null
  if (typeof fact !== 'string' || id === null || !isId(fact) || !isId(id)) return refused(reading, badFact(`${at}/fact`, fact))
  const params = readParams(reading, node, `${at}/params`, fact)
  if (params === null) return null
  reading.uses.push({
    id,
    fact,
    pointer: `${at}/fact`,
    ...(path === undefined ? {} : { path }),
    ...(params === undefined ? {} : { params }),
  })
  return documentId('fact', id)
}

function readParams(reading: Reading, { params }: Node, at: string, fact: string): JsonObject | undefined | null {
  if (params === undefined) return undefined
  const plain = readObject(params)
  if (plain === null) return refused(reading, badParams(at))
  reading.traps.note(keptParams(at, fact))
  return plain
}

type JsonObject = { readonly [key: string]: JsonValue }

/** An object of plain JSON, or `null` for anything else. */
export function readObject(value: unknown): JsonObject | null {
  if (!isObject(value) || value instanceof Date) return null
  const plain = plainJson(value)
  return plain.kind === 'json' ? (plain.value as JsonObject) : null
}

const nodeKeys = ['name', 'priority']
const comparisonKeys = ['fact', 'operator', 'value', 'path', 'params', ...nodeKeys]

/** Notes every member that the format doesn't have there. */
export function refuseOtherKeys(traps: Traps, node: Node, at: string, known: readonly string[]): void {
  for (const key of Object.keys(node)) {
    if (traps.isFull) return
    if (!known.includes(key)) traps.note(unknownKey(at + pointer(key), key, known))
  }
}

/** Names and priorities are kept beside the condition, with the node that they are for. */
function noteNode(reading: Reading, { name, priority }: Node, condition: Condition, at: string): void {
  if (name !== undefined && !isName(name)) reading.traps.note(badName(`${at}/name`))
  if (priority !== undefined && !Number.isSafeInteger(priority)) reading.traps.note(badPriority(`${at}/priority`, priority, null))
  if (name === undefined && priority === undefined) return
  reading.nodes.push({
    at: at.slice(reading.root.length),
    of: nodeMark(condition),
    ...(isName(name) ? { name } : {}),
    ...(typeof priority === 'number' ? { priority } : {}),
  })
}

export function isName(name: unknown): name is string {
  return typeof name === 'string' && name !== ''
}

/** What tells a node from any other; see {@link InterchangeNode.of}. */
export function nodeMark(condition: Condition): string {
  return fingerprint(condition as unknown as JsonValue).slice(0, 16)
}

function refused(reading: Reading, trap: Trap): null {
  reading.traps.note(trap)
  return null
}
