import type { CatalogDraft } from '../../model/draft.js'
import type { OfferingId } from '../../values/ids.js'
import { isCell, type Literal } from '../problem/constraint.js'
import { narrowed } from '../problem/finite-problem.js'
import { explainValues, type ValueExplainer } from '../questions/explain-values.js'
import type { Sourced } from '../questions/minimal-core.js'
import { type ValidDomains, validDomains } from '../questions/valid-domains.js'
import { openSearch } from '../search/search.js'
import { type CompiledBundle, compileBundles } from './compile-bundles.js'

/** What can be said of an offering before any choice, whatever the facts are: only rules that always apply are heard. */
export interface BundleProof {
  readonly bundle: CompiledBundle
  /** What the tree and the rules that always apply demand. */
  readonly demanded: Sourced
  readonly domains: ValidDomains
  /** Explains the proof; its budget is what the proof left. */
  explainer(): ValueExplainer
}

/** How much a proof of one offering may look at. */
export const proofBudget = 50_000_000

const proofs = new WeakMap<CatalogDraft, ReadonlyMap<OfferingId, BundleProof>>()

/**
 * Proofs of all offerings that are whole; the others have faults that other checks report. Several checks read them, so
 * they are worked out once per draft.
 */
export function bundleProofs(draft: CatalogDraft): ReadonlyMap<OfferingId, BundleProof> {
  const known = proofs.get(draft)
  if (known !== undefined) return known
  const whole = [...compileBundles(draft).offerings].filter(([, { isWhole }]) => isWhole)
  const proven = new Map(whole.map(([id, bundle]) => [id, prove(bundle)]))
  proofs.set(draft, proven)
  return proven
}

function prove(bundle: CompiledBundle): BundleProof {
  const problem = {
    space: narrowed(bundle.whole, alwaysGiven(bundle)),
    constraints: bundle.constraints,
    firstChoice: bundle.origins.length,
  }
  const budget = { left: proofBudget }
  const domains = validDomains(bundle.space, openSearch(problem.space, problem.constraints), budget)
  return { bundle, demanded: problem, domains, explainer: () => explainValues(problem, { left: proofBudget }) }
}

/** Nothing is refused, and no rule is enforced that waits for a fact. */
function alwaysGiven({ rules, refusable }: CompiledBundle): readonly Literal[] {
  const hidden = rules.flatMap(({ isEnforced, compared }) => [
    ...(isEnforced === null ? [] : [isEnforced]),
    ...compared.map(({ holds }) => holds),
  ])
  return [...hidden, ...refusable.map(({ isRefused }) => isRefused)].map((variable) => isCell(variable, 0))
}
