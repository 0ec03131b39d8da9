import type { Check, Finding } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { Term } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import { type BundleProof, bundleProofs, reasonAmong } from '../bundle/bundle-proof.js'
import type { CompiledRule } from '../bundle/bundle-rules.js'
import { cellOfValue } from '../bundle/bundle-space.js'
import { defaultValues } from '../bundle/default-values.js'
import { factOf } from '../bundle/terms.js'
import { type Wanted, wantedCells } from '../bundle/wanted-cells.js'
import { isCell, isIn, type Literal } from '../problem/constraint.js'
import { holdIn } from '../problem/finite-problem.js'
import type { Core } from '../questions/minimal-core.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { apart, exampleHome } from './example.js'
import { placeOfRule } from './rule-faults.js'

/**
 * A recommendation that nobody can follow: what it recommends has no way, or none beside what it is recommended to. That
 * its condition never holds is for another check to say. What only a default fills in may be given up for something
 * better, so that a rule may recommend another tier than the usual one.
 */
export const futileAdvice: Check = {
  code: 'configure/futile-advice',
  severity: 'warning',
  why: text(
    '无法照办的推荐永远不会出现，本想推荐的内容也就没人看到。',
    'Advice that nobody can follow is never given, and what it was to recommend goes unseen.',
  ),
  find: (draft) => adviceOf(draft).flatMap(([proof, rule]) => findingOf(proof, rule)),
  examples: {
    sound: exampleHome([recommended('/lines/first', '/lines/second')]),
    unsound: exampleHome([apart('/lines/first', '/lines/second'), recommended('/lines/first', '/lines/second')]),
  },
}

/** The rules of advice that bundles have themselves, those of bundles that nobody can order left out. */
function adviceOf(draft: CatalogDraft): readonly (readonly [BundleProof, CompiledRule])[] {
  return [...bundleProofs(draft).values()].flatMap((proof) =>
    proof.domains.kind !== 'satisfiable'
      ? []
      : proof.bundle.rules.flatMap((rule) =>
          rule.rule.kind === 'recommends' && rule.bundle.hung === null ? [[proof, rule] as const] : [],
        ),
  )
}

function findingOf(proof: BundleProof, compiled: CompiledRule): readonly Finding[] {
  const core = whyFutile(proof, compiled)
  if (core === null) return []
  const { id } = compiled.rule
  const demands = demandsOf(proof, core)
  const because = inWords(demands)
  return [
    {
      ...placeOfRule(proof, compiled),
      what: text(
        `规则“${id}”的条件成立时，谁也选不到它所推荐的内容。${because['zh-CN']}`,
        `Where the rule "${id}" applies, nobody can have what it recommends. ${because.en}`.trimEnd(),
      ),
      fix: text(
        '请改正这条规则，或放宽排除所推荐内容的要求。',
        'Correct the rule, or relax one of the demands that rule out what it recommends.',
      ),
      witness: { rule: id, ...witnessOf(demands) },
    },
  ]
}

/** The demands that leave what is recommended no way; `null` where it has one, where the condition has none, and where nobody could tell. */
function whyFutile(proof: BundleProof, compiled: CompiledRule): Core | null {
  const { rule } = compiled
  if (rule.kind !== 'recommends') return null
  const [met, advised] = [wantedBy(proof, compiled, rule.if ?? []), wantedBy(proof, compiled, rule.then)]
  const inForce = enforcedAlongside(proof, compiled)
  const asked = [...inForce, ...[...met.filter((one) => !mayBeFilledIn(one)), ...advised].map(literalOf)]
  if (advised.length === 0 || proof.domains.models.some((model) => holdIn(model, asked))) return null
  const core = reasonAmong(proof, asked, () => true)
  const isIdle = core !== null && reasonAmong(proof, [...inForce, ...met.map(literalOf)], () => true) !== null
  return isIdle ? null : core
}

/** What terms ask for; those that compare with a fact may ask for anything. */
function wantedBy({ bundle }: BundleProof, { bundle: owner }: CompiledRule, terms: readonly Term[]): readonly Wanted[] {
  return terms.flatMap((term) => (factOf(term) === null ? wantedCells(bundle.space, owner, term, {}) : []))
}

/** Rules that are enforced wherever the advice is due: those under the same condition, with no facts besides. */
function enforcedAlongside({ bundle }: BundleProof, { when, facts }: CompiledRule): readonly Literal[] {
  const condition = JSON.stringify(when)
  return bundle.rules.flatMap((other) => {
    const isSame = other.when === null || JSON.stringify(other.when) === condition
    return other.isEnforced !== null && isSame && other.facts.every((fact) => facts.includes(fact)) ? [isCell(other.isEnforced, 1)] : []
  })
}

function literalOf({ variable, holds }: Wanted): Literal {
  return isIn(variable, holds)
}

function mayBeFilledIn({ variable, holds }: Wanted): boolean {
  return defaultValues(variable).some((value) => {
    const cell = cellOfValue(variable, value)
    return cell !== null && holds(cell)
  })
}

/** "Whoever takes the one is recommended the other", as a rule. */
function recommended(taken: string, advised: string): object {
  return { kind: 'recommends', if: [{ path: taken, selected: true }], then: [{ path: advised, selected: true }] }
}
