import type { CatalogDraft } from '../../model/draft.js'
import type { OfferingId } from '../../values/ids.js'
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
  const always = bundle.rules.filter(({ when, facts }) => when === null && facts.length === 0).flatMap((rule) => rule.constraints({}))
  const problem: Sourced = { space: bundle.space, constraints: [...bundle.structure, ...always], firstChoice: bundle.origins.length }
  const budget = { left: proofBudget }
  const domains = validDomains(bundle.space, openSearch(bundle.space, problem.constraints), budget)
  return { bundle, demanded: problem, domains, explainer: () => explainValues(problem, { left: proofBudget }) }
}
