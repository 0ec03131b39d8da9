import type { FactValue } from '../../values/fact-value.js'
import type { CompiledRules } from '../compile-rules.js'
import type { QualificationRequest } from '../qualify-offering.js'
import { decideTable } from '../tables/decide-table.js'
import { weighComparison } from '../weigh-comparison.js'
import { outside } from './fact-domain.js'
import type { Variable } from './variable.js'

/**
 * How unknown leaves are read. What does not hold when they are read as holding is refused; what holds when they are
 * read as failing is qualified; the rest is undetermined.
 */
export type Reading = 'possible' | 'certain'

export const otherReading = { possible: 'certain', certain: 'possible' } as const satisfies Record<Reading, Reading>

/** What a request says about every variable. */
export interface EncodedFacts {
  /** By variable that has codes: its code, or -1 while it is unknown; for sets and tables always -1. */
  readonly codes: Int32Array
  /** By variable that is a set or a table: the members that could be present, and those that are; `null` while a set is unknown. */
  readonly members: (PresentMembers | null)[]
  /** Whether anything at all is unknown. */
  isComplete: boolean
}

/** Numbers of members, ascending; one and the same list where both readings agree. */
export type PresentMembers = Readonly<Record<Reading, readonly number[]>>

const unknown = -1

/** Room for the facts of one request after another. */
export function encodedFacts(variables: readonly Variable[]): EncodedFacts {
  return { codes: new Int32Array(variables.length).fill(unknown), members: variables.map(() => null), isComplete: true }
}

/**
 * Puts a request into codes. It answers false when a value does not fit the type of its fact, so that only the exact
 * evaluator can judge it; then the room holds nothing of use.
 */
export function encodeFacts(
  rules: CompiledRules,
  variables: readonly Variable[],
  request: QualificationRequest,
  room: EncodedFacts,
): boolean {
  room.isComplete = true
  for (let n = 0; n < variables.length; n++) {
    const variable = variables[n]!
    if (variable.kind === 'set' || variable.kind === 'table') {
      const members = variable.kind === 'set' ? presentIn(variable, request) : decidedBy(rules, variable, request)
      if (members === 'outside') return false
      room.members[n] = members
      if (members === null || members.possible !== members.certain) room.isComplete = false
    } else {
      const code = codeOf(rules, variable, request)
      if (code === outside) return false
      room.codes[n] = code
      if (code === unknown) room.isComplete = false
    }
  }
  return true
}

function codeOf(
  rules: CompiledRules,
  variable: Extract<Variable, { readonly kind: 'moment' | 'fact' | 'comparison' }>,
  { facts, at }: QualificationRequest,
): number {
  if (variable.kind === 'moment') return variable.domain.codeOf(at)
  if (variable.kind === 'comparison') return verdictCodes[weighComparison(rules, variable.comparison, facts).verdict]
  const value = Object.hasOwn(facts, variable.fact) ? facts[variable.fact] : undefined
  return value === undefined || value === null ? unknown : variable.domain.codeOf(value)
}

const verdictCodes = { fails: 0, holds: 1, unknown } as const

function presentIn({ fact, members }: Extract<Variable, { readonly kind: 'set' }>, { facts }: QualificationRequest) {
  const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) return 'outside'
  const present: number[] = []
  for (const one of value as readonly FactValue[]) {
    if (typeof one !== 'string') return 'outside'
    const member = members.get(one)
    if (member !== undefined) present.push(member)
  }
  const once = ascendingOnce(present)
  return { possible: once, certain: once }
}

/** The members in order, each once. Few are put in order one by one, which is quicker than to call for sorting. */
function ascendingOnce(members: number[]): readonly number[] {
  if (members.length > 16) return members.sort(ascending).filter((member, n) => member !== members[n - 1])
  let count = 0
  for (const member of members) {
    let place = count
    while (place > 0 && members[place - 1]! > member) place--
    if (place > 0 && members[place - 1] === member) continue
    for (let n = count++; n > place; n--) members[n] = members[n - 1]!
    members[place] = member
  }
  members.length = count
  return members
}

function decidedBy(
  rules: CompiledRules,
  { table, members }: Extract<Variable, { readonly kind: 'table' }>,
  { facts }: QualificationRequest,
): PresentMembers {
  const [possible, certain]: [number[], number[]] = [[], []]
  for (const [outcome, verdict] of decideTable(rules, table, facts).outcomes) {
    const member = members.get(outcome)!
    if (verdict !== 'fails') possible.push(member)
    if (verdict === 'holds') certain.push(member)
  }
  possible.sort(ascending)
  return possible.length === certain.length ? { possible, certain: possible } : { possible, certain: certain.sort(ascending) }
}

function ascending(left: number, right: number): number {
  return left - right
}
