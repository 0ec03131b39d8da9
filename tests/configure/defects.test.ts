import { describe, expect, test } from 'vitest'
import { configureChecks } from '../../engine/configure/checks.js'
import type { Check, Finding } from '../../engine/model/check.js'
import { seeded } from '../bench/seeded.js'
import { generatePlan } from '../feature-models/telecom/generate-plan.js'
import { type Defect, defects } from '../feature-models/telecom/plant-defect.js'
import { faultsOf, soundPlan } from '../feature-models/telecom/sound-plan.js'
import { telecomDraft } from '../feature-models/telecom/telecom-bundle.js'
import type { TelecomPlan } from '../feature-models/telecom/telecom-plan.js'

/** How many sound bundles are tried: some in every run, a thousand in a long one. */
const plans = Number(process.env['SOUND_BUNDLES'] ?? 8)

interface Found {
  readonly code: Check['code']
  readonly witness: { readonly path?: string; readonly rule?: string; readonly rules?: readonly string[]; readonly group?: string }
}

function findingsOf(plan: TelecomPlan): readonly Found[] {
  const draft = telecomDraft(plan)
  const ofCheck = ({ code, find }: Check) =>
    find(draft).map(({ witness }: Finding) => ({ code, witness: (witness ?? {}) as Found['witness'] }))
  return configureChecks.flatMap(ofCheck)
}

/** Whether a finding tells an author of the defect. */
function tells({ code, witness }: Found, defect: Defect): boolean {
  switch (defect.kind) {
    case 'dead-member':
      return (code === 'configure/never-possible' || code === 'configure/contradictory-rules') && witness.path === defect.path
    case 'silent-force':
      return code === 'configure/always-taken' && witness.path === defect.path
    case 'contradictory-rules':
      // One of them may contradict another rule as well: one pair is enough to see what is wrong.
      return code === 'configure/contradictory-rules' && defect.rules.some((rule) => witness.rules?.includes(rule))
    case 'unsatisfiable-group':
      return code === 'configure/unsatisfiable-group' && witness.group === defect.group
    case 'vacuous-rule':
      return code === 'configure/vacuous-rule' && witness.rule === defect.rules[0]
    case 'redundant-rule':
      return code === 'configure/redundant-rule' && witness.rule === defect.rules[0]
  }
}

/** What the plan's rules make of the member that a redundant rule starts from: of one that is dead, that alone is told. */
function isAboutDeadMember({ rules }: TelecomPlan, dead: readonly string[], { kind, rules: [id] }: Defect): boolean {
  const rule = rules.find((one) => one.id === id)
  const started = rule?.kind === 'requires' ? (rule.if ?? []) : []
  return kind === 'redundant-rule' && started.some(({ path }) => dead.includes(`${path} = 1`))
}

describe('Small telecom bundles', () => {
  test('that brute force finds sound give no finding at all', { timeout: 1_200_000 }, () => {
    for (let seed = 0; seed < plans; seed++) expect([seed, findingsOf(soundPlan(seed))]).toEqual([seed, []])
  })

  test.each(Object.keys(defects) as readonly Defect['kind'][])('betray a planted %s', { timeout: 1_200_000 }, (kind) => {
    let told = 0
    for (let seed = 0; seed < plans; seed++) {
      const { plan, defect } = defects[kind](soundPlan(seed), seeded(seed))
      const isTold = findingsOf(plan).some((found) => tells(found, defect))
      if (isTold) told += 1
      else expect([seed, isAboutDeadMember(plan, faultsOf(plan).dead, defect)]).toEqual([seed, true])
    }
    expect(told).toBeGreaterThan(plans / 2)
  })
})

describe('A large telecom bundle', () => {
  const plan = generatePlan({ seed: 7, options: 60, rules: 30 })

  test.each(Object.keys(defects) as readonly Defect['kind'][])('betrays a planted %s', (kind) => {
    const { plan: planted, defect } = defects[kind](plan, seeded(3))
    expect(findingsOf(plan).some((found) => tells(found, defect))).toBe(false)
    expect(findingsOf(planted).some((found) => tells(found, defect))).toBe(true)
  })
})
