import { pointer } from '../../model/check.js'
import { readJson } from '../read-json.js'
import { isObject } from '../walk.js'
import { nothingThere, notRules, ruleAsText } from './form-traps.js'
import { unknownKeys } from './read-rule-condition.js'
import { type Trap, trap } from './trap.js'

/** A rule or a named condition where it stands. */
export interface RuleEntry {
  readonly kind: 'rule' | 'condition'
  readonly value: unknown
  /** JSON pointer within the file. */
  readonly at: string
  /** What the condition is called; of a rule, `null`. */
  readonly name: string | null
}

export interface RuleEntries {
  readonly entries: readonly RuleEntry[]
  readonly traps: readonly Trap[]
}

/** What stands in a file: one rule, a list of rules, or rules together with named conditions. */
export function ruleEntries(value: unknown): RuleEntries {
  if (Array.isArray(value)) return entriesOfList(value, '')
  if (!isObject(value) || isRule(value)) return entriesOfRule(value, '')
  if (!Object.hasOwn(value, 'rules') && !Object.hasOwn(value, 'conditions')) return { entries: [], traps: [notRules('')] }
  const rules = value['rules'] === undefined ? none : entriesOfList(value['rules'], '/rules')
  const conditions = value['conditions'] === undefined ? none : entriesOfConditions(value['conditions'], '/conditions')
  return {
    entries: [...rules.entries, ...conditions.entries],
    traps: [...unknownKeys(value, '', ['rules', 'conditions']), ...rules.traps, ...conditions.traps],
  }
}

/** A rule, even one without its event: named conditions are objects by their names. */
function isRule(value: Readonly<Record<string, unknown>>): boolean {
  if (Object.hasOwn(value, 'event')) return true
  const { conditions } = value
  if (Object.hasOwn(value, 'rules') || !isObject(conditions)) return false
  return (
    Array.isArray(conditions['all']) ||
    Array.isArray(conditions['any']) ||
    ['not', 'condition'].some((key) => Object.hasOwn(conditions, key))
  )
}

const none: RuleEntries = { entries: [], traps: [] }

function entriesOfList(list: unknown, at: string): RuleEntries {
  if (!Array.isArray(list)) return { entries: [], traps: [notRules(at)] }
  if (list.length === 0) return { entries: [], traps: [nothingThere(at)] }
  const read = Array.from(list as readonly unknown[], (rule, index) => entriesOfRule(rule, `${at}/${index}`))
  return { entries: read.flatMap(({ entries }) => entries), traps: read.flatMap(({ traps }) => traps) }
}

/** A list of rules turned into JSON holds each rule as a text of its own. */
function entriesOfRule(value: unknown, at: string): RuleEntries {
  if (typeof value !== 'string') return { entries: [{ kind: 'rule', value, at, name: null }], traps: [] }
  const read = readJson('', value)
  if (read.kind === 'read') return { entries: [{ kind: 'rule', value: read.value, at, name: null }], traps: [ruleAsText(at)] }
  const [first] = read.diagnostics
  return { entries: [], traps: first === undefined ? [notRules(at)] : [{ ...trap('not-rules', at, first), code: first.code }] }
}

function entriesOfConditions(conditions: unknown, at: string): RuleEntries {
  if (!isObject(conditions) || conditions instanceof Date) return { entries: [], traps: [notRules(at)] }
  const entries = Object.entries(conditions).map(([name, value]): RuleEntry => ({ kind: 'condition', value, at: at + pointer(name), name }))
  return { entries, traps: entries.length === 0 ? [nothingThere(at)] : [] }
}
