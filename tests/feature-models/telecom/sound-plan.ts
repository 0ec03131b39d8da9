import type { Term } from '../../../engine/model/offering.js'
import { openOracle } from '../../configure/oracle.js'
import { generateSmallPlan } from './generate-plan.js'
import { telecomDraft } from './telecom-bundle.js'
import type { PlannedRule, TelecomPlan } from './telecom-plan.js'

/** What listing all configurations of a small plan shows to be wrong with it; nothing when it is sound. */
export interface Faults {
  /** Values that no configuration has. */
  readonly dead: readonly string[]
  /** Values that every configuration has, though the tree leaves a choice. */
  readonly forced: readonly string[]
  /** Ids of rules without which the same configurations are valid. */
  readonly redundant: readonly string[]
  /** Ids of rules whose `if` holds in no valid configuration. */
  readonly vacuous: readonly string[]
}

/**
 * Small plans without any fault: drawn, then rid of a rule as long as brute force finds one. At least one rule is left.
 * The same seed gives the same plan.
 */
export function soundPlan(seed: number): TelecomPlan {
  for (let attempt = 0; ; attempt++) {
    const plan = withoutFaults(generateSmallPlan(seed * 1000 + attempt))
    if (plan.rules.length > 0) return plan
  }
}

export function faultsOf(plan: TelecomPlan): Faults {
  return judge(plan)(new Set(plan.rules.map((_, index) => index)))
}

function withoutFaults(plan: TelecomPlan): TelecomPlan {
  const faults = judge(plan)
  const kept = new Set(plan.rules.map((_, index) => index))
  for (;;) {
    const { dead, forced, redundant, vacuous } = faults(kept)
    const [useless] = [...redundant, ...vacuous]
    if (useless === undefined && dead.length + forced.length === 0)
      return { ...plan, rules: plan.rules.filter((_, index) => kept.has(index)) }
    kept.delete(useless === undefined ? Math.max(...kept) : plan.rules.findIndex(({ id }) => id === useless))
  }
}

/** Judges any subset of a plan's rules, having listed all assignments once. */
function judge(plan: TelecomPlan): (kept: ReadonlySet<number>) => Faults {
  const never = plan.rules.map((rule): PlannedRule => ({ id: `never-${rule.id}`, kind: 'excludes', terms: conditionsOf(rule) }))
  const { demands, things } = openOracle(telecomDraft({ ...plan, rules: [...plan.rules, ...never] }), 'bundle', plan.facts)
  const demandOf = (index: number) => demands.find(({ name }) => name === `productOffering/bundle#/content/rules/${index}`)!
  const ofRules = plan.rules.map((_, index) => demandOf(index))
  const isNever = never.map((_, index) => demandOf(plan.rules.length + index).holds)
  const inTree = openOracle(telecomDraft({ ...plan, rules: [] }), 'bundle', plan.facts).assignments
  const breaks = inTree.map((one) => ofRules.flatMap(({ holds }, index) => (holds(one) ? [] : [index])))

  return (kept) => {
    const broken = breaks.map((rules) => rules.filter((rule) => kept.has(rule)))
    const valid = inTree.filter((_, index) => broken[index]!.length === 0)
    const states = things.flatMap(({ key, values }) =>
      values.map((value) => ({
        name: `${key} ${value}`,
        inTree: inTree.filter((one) => one.get(key) === value).length,
        valid: valid.filter((one) => one.get(key) === value).length,
      })),
    )
    return {
      dead: states.filter((state) => state.inTree > 0 && state.valid === 0).map(({ name }) => name),
      forced: states.filter((state) => state.inTree < inTree.length && state.valid === valid.length).map(({ name }) => name),
      redundant: [...kept]
        .filter((rule) => !broken.some((rules) => rules.length === 1 && rules[0] === rule))
        .map((rule) => plan.rules[rule]!.id),
      vacuous: [...kept]
        .filter((rule) => conditionsOf(plan.rules[rule]!).length > 0 && valid.every(isNever[rule]!))
        .map((rule) => plan.rules[rule]!.id),
    }
  }
}

function conditionsOf(rule: PlannedRule): readonly Term[] {
  return rule.kind === 'requires' ? (rule.if ?? []) : []
}
