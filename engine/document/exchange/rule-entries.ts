import { pointer } from '../../model/check.js'
import { readJson } from '../read-json.js'
import { isObject } from '../walk.js'
import { nothingThere, notRules, ruleAsText, tooMany } from './form-traps.js'
import { refuseOtherKeys } from './read-rule-condition.js'
import type { Trap, Traps } from './trap.js'

/** A rule or a named condition where it stands. */
export interface RuleEntry {
  readonly kind: 'rule' | 'condition'
  readonly value: unknown
  /** JSON pointer within the file. */
  readonly at: string
  /** What the condition is called; of a rule, `null`. */
  readonly name: string | null
}

/** More rules and conditions than these in one file are not read. */
const mostEntries = 50_000

/** What stands in a file: one rule, a list of rules, or rules together with named conditions. */
export function ruleEntries(value: unknown, traps: Traps): readonly RuleEntry[] {
  if (Array.isArray(value)) return entriesOfList(value, '', traps)
  if (!isObject(value) || isRule(value)) return entriesOfRule(value, '', traps)
  const { rules, conditions } = value
  if (rules === undefined && conditions === undefined) return refused(traps, notRules(''))
  refuseOtherKeys(traps, value, '', ['rules', 'conditions'])
  return [
    ...(rules === undefined ? [] : entriesOfList(rules, '/rules', traps)),
    ...(conditions === undefined ? [] : entriesOfConditions(conditions, '/conditions', traps)),
  ]
}

/** A rule, even one without its event: named conditions are objects by their names. */
function isRule(value: Readonly<Record<string, unknown>>): boolean {
  if (Object.hasOwn(value, 'event')) return true
  const { conditions } = value
  if (Object.hasOwn(value, 'rules') || !isObject(conditions)) return false
  const isGroup = Array.isArray(conditions['all']) || Array.isArray(conditions['any'])
  return isGroup || ['not', 'condition'].some((key) => Object.hasOwn(conditions, key))
}

function entriesOfList(list: unknown, at: string, traps: Traps): readonly RuleEntry[] {
  if (!Array.isArray(list)) return refused(traps, notRules(at))
  if (list.length === 0) return refused(traps, nothingThere(at))
  if (list.length > mostEntries) return refused(traps, tooMany(at, list.length, mostEntries))
  return Array.from(list as readonly unknown[]).flatMap((rule, index) => entriesOfRule(rule, `${at}/${index}`, traps))
}

/** A list of rules turned into JSON holds each rule as a text of its own. */
function entriesOfRule(value: unknown, at: string, traps: Traps): readonly RuleEntry[] {
  if (typeof value !== 'string') return [{ kind: 'rule', value, at, name: null }]
  const read = readJson('', value)
  if (read.kind === 'read') {
    traps.note(ruleAsText(at))
    return [{ kind: 'rule', value: read.value, at, name: null }]
  }
  for (const { code, what, why, fix } of read.diagnostics) traps.note({ code, severity: 'error', pointer: at, of: 'value', what, why, fix })
  return []
}

function entriesOfConditions(conditions: unknown, at: string, traps: Traps): readonly RuleEntry[] {
  if (!isObject(conditions) || conditions instanceof Date) return refused(traps, notRules(at))
  const entries = Object.entries(conditions)
  if (entries.length === 0) return refused(traps, nothingThere(at))
  if (entries.length > mostEntries) return refused(traps, tooMany(at, entries.length, mostEntries))
  return entries.map(([name, value]) => ({ kind: 'condition', value, at: at + pointer(name), name }))
}

function refused(traps: Traps, trap: Trap): readonly RuleEntry[] {
  traps.note(trap)
  return []
}
