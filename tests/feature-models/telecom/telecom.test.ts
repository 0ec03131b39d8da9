import { describe, expect, test } from 'vitest'
import { compileBundles } from '../../../engine/configure/bundle/compile-bundles.js'
import type { Configuration } from '../../../engine/configure/configuration.js'
import { configureOffering } from '../../../engine/configure/configure-offering.js'
import type { Choice } from '../../../engine/model/request.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { documentId } from '../../../engine/values/ids.js'
import { instant } from '../../../engine/values/instant.js'
import { seeded } from '../../bench/seeded.js'
import { everyConfiguration } from './every-configuration.js'
import { generatePlan, generateSmallPlan } from './generate-plan.js'
import { defects } from './plant-defect.js'
import { faultsOf, soundPlan } from './sound-plan.js'
import { telecomDraft } from './telecom-bundle.js'
import { keepsRule, membersOf, type TelecomPlan } from './telecom-plan.js'

function configure(plan: TelecomPlan, choices: readonly Choice[]): Configuration {
  const draft = telecomDraft(plan)
  const request = { offering: documentId('productOffering', 'bundle'), choices, facts: plan.facts, at: instant('2026-10-01T00:00:00Z') }
  const answer = configureOffering(compileBundles(draft), compileRules(draft), request, { explain: false, by: 'search' })
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
  return answer
}

function witnessChoices({ witness, groups }: TelecomPlan): readonly Choice[] {
  const left = membersOf(groups).flatMap(({ path }) => (witness.has(path) ? [] : [{ path, quantity: 0 }]))
  const taken = [...witness].map(([key, value]): Choice => {
    const [path, characteristic] = key.split(' ') as [string, string | undefined]
    return characteristic === undefined ? { path, quantity: value as number } : { path, characteristic, value }
  })
  return [...left, ...taken]
}

const quantityState = ({ members }: Configuration, path: string, taken: boolean) =>
  members
    .find((member) => member.path === path)!
    .quantities.filter(({ from }) => from > 0 === taken)
    .map(({ state }) => state)

describe('A generated telecom bundle', () => {
  test.each([
    [60, 100, 1],
    [300, 100, 2],
    [300, 500, 3],
    [600, 500, 4],
  ])('of %d options and %d rules has both, and the configuration it was drawn around', (options, rules, seed) => {
    const plan = generatePlan({ seed, options, rules })
    expect(membersOf(plan.groups)).toHaveLength(options)
    expect(plan.rules).toHaveLength(rules)
    expect(plan.rules.every((rule) => keepsRule(plan, rule))).toBe(true)
    expect(configure(plan, witnessChoices(plan)).state).toBe('complete')
    expect(generatePlan({ seed, options, rules })).toEqual(plan)
  })
})

describe('A small sound bundle', () => {
  test.each(Array.from({ length: 6 }, (_, seed) => seed))('%d has rules, and nothing to report', (seed) => {
    const plan = soundPlan(seed)
    expect(plan.rules.length).toBeGreaterThan(0)
    expect(faultsOf(plan)).toEqual({ dead: [], forced: [], redundant: [], vacuous: [] })
  })

  test('is often far from what was drawn', () => {
    const drawn = Array.from({ length: 10 }, (_, seed) => faultsOf(generateSmallPlan(seed)))
    expect(drawn.filter(({ redundant }) => redundant.length > 0).length).toBeGreaterThan(2)
  })
})

describe('A planted defect', () => {
  const seeds = [1, 2, 3]
  const plans = new Map(seeds.map((seed) => [seed, soundPlan(seed)]))
  const sound = (seed: number) => plans.get(seed)!

  test.each(seeds)('a dead member is in no configuration (%d)', (seed) => {
    const { plan, defect } = defects['dead-member'](sound(seed), seeded(seed))
    const path = defect.kind === 'dead-member' ? defect.path : ''
    expect(faultsOf(plan).dead).toContain(`${path} = 1`)
    expect(quantityState(configure(plan, []), path, true)).toEqual(['impossible'])
  })

  test.each(seeds)('a silently forced member is in all of them (%d)', (seed) => {
    const { plan, defect } = defects['silent-force'](sound(seed), seeded(seed))
    const path = defect.kind === 'silent-force' ? defect.path : ''
    expect(faultsOf(plan).forced).toContain(`${path} = 1`)
    expect(quantityState(configure(plan, []), path, true)).toEqual(['forced'])
  })

  test.each(seeds)('contradictory rules never apply (%d)', (seed) => {
    const { plan, defect } = defects['contradictory-rules'](sound(seed), seeded(seed))
    for (const rule of defect.rules) expect(faultsOf(plan).vacuous).toContain(rule)
  })

  test.each(seeds)('an unsatisfiable group leaves no configuration (%d)', (seed) => {
    const { plan } = defects['unsatisfiable-group'](sound(seed), seeded(seed))
    const rules = plan.rules
    expect(everyConfiguration(plan).some((witness) => rules.every((rule) => keepsRule({ witness, facts: plan.facts }, rule)))).toBe(false)
    expect(configure(plan, []).state).toBe('conflict')
  })

  test.each(seeds)('a vacuous rule and a redundant one change nothing (%d)', (seed) => {
    const vacuous = defects['vacuous-rule'](sound(seed), seeded(seed))
    expect(faultsOf(vacuous.plan).vacuous).toContain(vacuous.defect.rules[0])
    const redundant = defects['redundant-rule'](sound(seed), seeded(seed))
    expect(faultsOf(redundant.plan).redundant).toContain(redundant.defect.rules[0])
  })

  test('in a large bundle keeps its configuration, except where none can be left', () => {
    const plan = generatePlan({ seed: 5, options: 120, rules: 150 })
    for (const plant of Object.values(defects)) {
      const planted = plant(plan, seeded(9))
      const state = planted.defect.kind === 'unsatisfiable-group' ? 'conflict' : 'complete'
      expect([planted.defect.kind, configure(planted.plan, witnessChoices(plan)).state]).toEqual([planted.defect.kind, state])
    }
  })
})
