import type { Term } from '../../../engine/model/offering.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { everyConfiguration } from './every-configuration.js'
import { generateSmallPlan } from './generate-plan.js'
import { keepsRule, type PlannedRule, type TelecomPlan } from './telecom-plan.js'

/** What listing all configurations of a small plan shows to be wrong with it; nothing when it is sound. */
export interface Faults {
  /** Values that no configuration has, as `/group/member = 2`, or `/ tier = basic`. */
  readonly dead: readonly string[]
  /** Values that every configuration has, though the tree leaves a choice; 0 for what is never taken. */
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
  for (let attempt = 0; attempt < 100; attempt++) {
    const plan = withoutFaults(generateSmallPlan(seed * 1000 + attempt))
    if (plan.rules.length > 0) return plan
  }
  throw new Error(`Of all plans drawn from ${seed}, none has a rule that is sound.`)
}

export function faultsOf(plan: TelecomPlan): Faults {
  return judge(plan)(new Set(plan.rules))
}

function withoutFaults(plan: TelecomPlan): TelecomPlan {
  const faults = judge(plan)
  const kept = new Set(plan.rules)
  for (;;) {
    const { dead, forced, redundant, vacuous } = faults(kept)
    const [useless] = [...redundant, ...vacuous]
    if (useless === undefined && dead.length + forced.length === 0) return { ...plan, rules: [...kept] }
    kept.delete(useless === undefined ? [...kept].at(-1)! : plan.rules.find(({ id }) => id === useless)!)
  }
}

/** Judges any of a plan's rules, having listed all configurations of its tree once. */
function judge(plan: TelecomPlan): (kept: ReadonlySet<PlannedRule>) => Faults {
  const inTree = everyConfiguration(plan)
  const { facts } = plan
  const breaks = inTree.map((witness) => new Set(plan.rules.filter((rule) => !keepsRule({ witness, facts }, rule))))
  const values = new Map<string, Set<FactValue>>()
  for (const one of inTree) for (const [key, value] of one) values.set(key, (values.get(key) ?? new Set([0])).add(value))
  const things = [...values].flatMap(([key, some]) => [...some].map((value) => ({ key, value })))
  const has = (one: TelecomPlan['witness'], { key, value }: (typeof things)[number]) => (one.get(key) ?? 0) === value

  return (kept) => {
    const broken = breaks.map((rules) => [...rules].filter((rule) => kept.has(rule)))
    const valid = inTree.filter((_, index) => broken[index]!.length === 0)
    const named = (of: typeof things) => of.map(({ key, value }) => `${key} = ${value}`)
    const isNeeded = (rule: PlannedRule) => broken.some((rules) => rules.length === 1 && rules[0] === rule)
    return {
      dead: named(things.filter((thing) => inTree.some((one) => has(one, thing)) && !valid.some((one) => has(one, thing)))),
      forced: named(things.filter((thing) => inTree.some((one) => !has(one, thing)) && valid.every((one) => has(one, thing)))),
      redundant: [...kept].filter((rule) => !isNeeded(rule)).map(({ id }) => id),
      vacuous: [...kept].filter((rule) => isVacuous(rule, valid)).map(({ id }) => id),
    }
  }

  function isVacuous(rule: PlannedRule, valid: typeof inTree): boolean {
    const terms: readonly Term[] = rule.kind === 'requires' ? (rule.if ?? []) : []
    return terms.length > 0 && valid.every((witness) => keepsRule({ witness, facts }, { id: 'never', kind: 'excludes', terms }))
  }
}
