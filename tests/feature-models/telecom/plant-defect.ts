import type { Term } from '../../../engine/model/offering.js'
import type { Seeded } from '../../bench/seeded.js'
import { membersOf, type PlannedMember, type PlannedRule, type TelecomPlan } from './telecom-plan.js'

export type Defect =
  /** No configuration has the member. */
  | { readonly kind: 'dead-member'; readonly path: string; readonly rules: readonly string[] }
  /** Every configuration has the member, though its group doesn't say so. */
  | { readonly kind: 'silent-force'; readonly path: string; readonly rules: readonly string[] }
  /** Where one of the rules applies, so does the other, and both cannot be kept. */
  | { readonly kind: 'contradictory-rules'; readonly rules: readonly string[] }
  /** No configuration at all: the group cannot have as many members as it needs. */
  | { readonly kind: 'unsatisfiable-group'; readonly group: string; readonly rules: readonly string[] }
  /** What the rule is about never happens. */
  | { readonly kind: 'vacuous-rule'; readonly rules: readonly string[] }
  /** The other rules say it already. */
  | { readonly kind: 'redundant-rule'; readonly rules: readonly string[] }

/** The plan with one more defect, whatever it had before. */
export interface Planted {
  readonly plan: TelecomPlan
  readonly defect: Defect
}

export const defects: Readonly<Record<Defect['kind'], (plan: TelecomPlan, dice: Seeded) => Planted>> = {
  'dead-member': (plan, dice) => {
    const [dead, needed, between] = [missing(plan, dice), ...present(plan, dice, 2)] as [string, string, string]
    const rules = [
      needs('planted-1', [taken(dead)], needed),
      needs('planted-2', [taken(needed)], between),
      forbids('planted-3', dead, between),
    ]
    return planted(plan, rules, { kind: 'dead-member', path: dead, rules: idsOf(rules) })
  },
  'silent-force': (plan, dice) => {
    const [forced, other] = present(plan, dice, 2) as [string, string]
    const rules = [needs('planted-1', [taken(other)], forced), needs('planted-2', [{ path: other, selected: false }], forced)]
    return planted(plan, rules, { kind: 'silent-force', path: forced, rules: idsOf(rules) })
  },
  'contradictory-rules': (plan, dice) => {
    const path = missing(plan, dice)
    const wants = (id: string, value: string): PlannedRule => {
      return { id, kind: 'requires', if: [taken(path)], then: [{ path: '/', characteristic: 'tier', operator: 'equal', value }] }
    }
    const rules = [wants('planted-1', 'basic'), wants('planted-2', 'premium')]
    return planted(plan, rules, { kind: 'contradictory-rules', rules: idsOf(rules) })
  },
  'unsatisfiable-group': (plan) => {
    const member = (id: string): PlannedMember => ({ id, minimum: 1, maximum: 1, characteristics: [], groups: [] })
    const group = { id: 'planted', minimum: 2, maximum: 3, members: ['one', 'two', 'three'].map(member) }
    const paths = group.members.map(({ id }) => `/planted/${id}`) as [string, string, string]
    const rules = [
      forbids('planted-1', paths[0], paths[1]),
      forbids('planted-2', paths[1], paths[2]),
      forbids('planted-3', paths[0], paths[2]),
    ]
    const wider = { ...plan, groups: [...plan.groups, group] }
    return planted(wider, rules, { kind: 'unsatisfiable-group', group: '/planted', rules: idsOf(rules) })
  },
  'vacuous-rule': (plan, dice) => {
    const [alternative] = plan.groups.filter(({ maximum, members }) => maximum === 1 && members.length > 1)
    const [one, other] = alternative!.members.map(({ id }) => taken(`/${alternative!.id}/${id}`)) as [Term, Term]
    const rules = [needs('planted-1', [one, other], missing(plan, dice))]
    return planted(plan, rules, { kind: 'vacuous-rule', rules: idsOf(rules) })
  },
  'redundant-rule': (plan, dice) => {
    const [first, second] = present(plan, dice, 2) as [string, string]
    const start = missing(plan, dice)
    const rules = [
      needs('planted-1', [taken(start)], first),
      needs('planted-2', [taken(first)], second),
      needs('planted-3', [taken(start)], second),
    ]
    return planted(plan, rules, { kind: 'redundant-rule', rules: ['planted-3'] })
  },
}

function planted(plan: TelecomPlan, rules: readonly PlannedRule[], defect: Defect): Planted {
  return { plan: { ...plan, rules: [...plan.rules, ...rules] }, defect }
}

function idsOf(rules: readonly PlannedRule[]): readonly string[] {
  return rules.map(({ id }) => id)
}

function taken(path: string): Term {
  return { path, selected: true }
}

function needs(id: string, when: readonly Term[], path: string): PlannedRule {
  return { id, kind: 'requires', if: when, then: [taken(path)] }
}

function forbids(id: string, one: string, other: string): PlannedRule {
  return { id, kind: 'excludes', terms: [taken(one), taken(other)] }
}

/** A member at the top of the bundle that the plan's own configuration leaves out. */
function missing(plan: TelecomPlan, dice: Seeded): string {
  return dice.pick(topPaths(plan).filter((path) => !plan.witness.has(path)))
}

/** Members that it has, from groups that don't always have them. */
function present(plan: TelecomPlan, dice: Seeded, count: number): readonly string[] {
  const paths = [...topPaths(plan).filter((path) => plan.witness.has(path))]
  return Array.from({ length: count }, () => paths.splice(dice.below(paths.length), 1)[0]!)
}

function topPaths({ groups }: TelecomPlan): readonly string[] {
  return membersOf(groups).flatMap(({ path, group, member }) => {
    const isOptional = group.minimum < group.members.length && member.maximum === 1
    return isOptional && path.split('/').length === 3 ? [path] : []
  })
}
