import type { Facts } from '../../../engine/model/fact.js'
import type { BundleRule, Term } from '../../../engine/model/offering.js'
import type { FactValue } from '../../../engine/values/fact-value.js'

/** A telecom bundle before it is written as documents: what can be taken, by which rules, and one way to take it. */
export interface TelecomPlan {
  readonly characteristics: readonly PlannedCharacteristic[]
  readonly groups: readonly PlannedGroup[]
  readonly rules: readonly PlannedRule[]
  readonly facts: Facts
  /** A valid configuration: quantities by path, values by path and characteristic (see {@link valueKey}). */
  readonly witness: ReadonlyMap<string, FactValue>
}

export interface PlannedGroup {
  readonly id: string
  readonly minimum: number
  readonly maximum: number
  readonly members: readonly PlannedMember[]
}

export interface PlannedMember {
  readonly id: string
  readonly minimum: number
  readonly maximum: number
  readonly characteristics: readonly PlannedCharacteristic[]
  /** A bundle within the bundle has groups of its own. */
  readonly groups: readonly PlannedGroup[]
}

export interface PlannedCharacteristic {
  readonly id: string
  readonly values: readonly string[] | readonly number[]
}

type Unnamed<Rule> = Rule extends unknown ? Omit<Rule, 'name'> : never
export type PlannedRule = Unnamed<Extract<BundleRule, { readonly kind: 'requires' | 'excludes' | 'atMost' }>>

/** A member with its place in the tree. */
export interface PlacedMember {
  readonly path: string
  readonly member: PlannedMember
  readonly group: PlannedGroup
}

export const valueKey = (path: string, characteristic: string) => `${path} ${characteristic}`

/** All members down the bundles within the bundle, each before what is below it. */
export function membersOf(groups: readonly PlannedGroup[], base = ''): readonly PlacedMember[] {
  return groups.flatMap((group) =>
    group.members.flatMap((member) => {
      const path = `${base}/${group.id}/${member.id}`
      return [{ path, member, group }, ...membersOf(member.groups, path)]
    }),
  )
}

/** Whether the witness keeps a rule, taken as one that is enforced. */
export function keepsRule({ witness, facts }: Pick<TelecomPlan, 'witness' | 'facts'>, rule: PlannedRule): boolean {
  const holds = (term: Term) => termHolds(term, witness, facts)
  switch (rule.kind) {
    case 'requires':
      return !(rule.if ?? []).every(holds) || rule.then.every(holds)
    case 'excludes':
      return !rule.terms.every(holds)
    case 'atMost':
      return rule.terms.filter(holds).length <= rule.maximum
  }
}

function termHolds(term: Term, witness: TelecomPlan['witness'], facts: Facts): boolean {
  const quantity = (witness.get(term.path) ?? 0) as number
  if ('selected' in term) return quantity > 0 === term.selected
  if ('quantity' in term) return compares(quantity, term.quantity.operator, term.quantity.value)
  const value = witness.get(valueKey(term.path, term.characteristic))
  const wanted =
    typeof term.value === 'object' && 'fact' in term.value ? facts[term.value.fact]! : (term.value as FactValue | readonly FactValue[])
  return value !== undefined && compares(value, term.operator, wanted)
}

function compares(value: FactValue, operator: string, wanted: FactValue | readonly FactValue[]): boolean {
  switch (operator) {
    case 'equal':
      return value === wanted
    case 'notEqual':
      return value !== wanted
    case 'in':
      return (wanted as readonly FactValue[]).includes(value)
    case 'lessThanInclusive':
      return value <= (wanted as FactValue)
    case 'greaterThanInclusive':
      return value >= (wanted as FactValue)
    default:
      throw new Error(`The plan uses no operator "${operator}".`)
  }
}
