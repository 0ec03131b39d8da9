import { expect, test, vi } from 'vitest'
import { configureChecks } from '../../engine/configure/checks.js'
import type { Check } from '../../engine/model/check.js'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import type { BundleRule } from '../../engine/model/offering.js'
import { type Seeded, seeded } from '../bench/seeded.js'
import { generatePlan, generateSmallPlan } from '../feature-models/telecom/generate-plan.js'
import { telecomDraft } from '../feature-models/telecom/telecom-bundle.js'

function findingsOf(checks: readonly Check[], draft: CatalogDraft): unknown {
  return checks.flatMap(({ code, find }) => find(draft).map((finding) => ({ code, ...finding })))
}

/** Checks that have seen no draft before. */
async function freshChecks(): Promise<readonly Check[]> {
  vi.resetModules()
  return (await import('../../engine/configure/checks.js')).configureChecks
}

/** The draft with other rules; all other documents stay the same objects. */
function withRules(draft: CatalogDraft, change: (rules: readonly BundleRule[]) => readonly BundleRule[]): CatalogDraft {
  return catalogDraft(
    draft.documents.map((one) =>
      one.kind === 'productOffering' && one.id === 'bundle' && one.content.kind === 'bundle'
        ? { ...one, content: { ...one.content, rules: change(one.content.rules) } }
        : one,
    ),
  )
}

/** Removes a rule, repeats one, lets one wait for a fact, or takes one from another bundle of the same tree. */
function edited(rules: readonly BundleRule[], others: readonly BundleRule[], dice: Seeded): readonly BundleRule[] {
  const at = dice.below(rules.length)
  const rule = rules[at]!
  switch (dice.below(4)) {
    case 0:
      return rules.length < 2 ? rules : rules.toSpliced(at, 1)
    case 1:
      return [...rules, { ...rule, id: `again-${rules.length}` }]
    case 2:
      return rules.with(at, { ...rule, when: { fact: 'place.fibre' as never, operator: 'equal', value: dice.below(2) === 0 } })
    default:
      return rules.with(at, { ...dice.pick(others), id: `other-${rules.length}`, name: rule.name })
  }
}

test.each([1, 2, 3])('What a check finds after an edit is what it finds in the edited draft alone (%d)', async (seed) => {
  const dice = seeded(seed)
  const isLarge = seed === 3
  const plan = isLarge ? generatePlan({ seed, options: 40, rules: 40 }) : generateSmallPlan(seed)
  const { rules: others } = isLarge ? generatePlan({ seed: 99, options: 40, rules: 40 }) : generateSmallPlan(seed + 7)
  let draft = telecomDraft(plan)
  findingsOf(configureChecks, draft)
  for (let edits = 0; edits < (isLarge ? 3 : 8); edits++) {
    draft = withRules(draft, (rules) => edited(rules, others as readonly BundleRule[], dice))
    const found = findingsOf(configureChecks, draft)
    expect(found).toEqual(findingsOf(await freshChecks(), draft))
  }
})
