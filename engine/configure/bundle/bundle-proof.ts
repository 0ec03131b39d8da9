import type { CatalogDraft } from '../../model/draft.js'
import type { OfferingId } from '../../values/ids.js'
import type { Literal } from '../problem/constraint.js'
import { explainHeard, type ValueExplainer } from '../questions/explain-values.js'
import type { Part } from '../questions/minimal-core.js'
import { type ValidDomains, validDomains } from '../questions/valid-domains.js'
import { openProofHearing, type ProofHearing } from './broken-rules.js'
import { type CompiledBundle, type CompiledBundles, compileBundles } from './compile-bundles.js'

/**
 * What can be said of an offering before any choice, whatever the facts are. A rule that waits for a fact is one that need
 * not be enforced, so what is impossible is impossible for everybody.
 */
export interface BundleProof {
  readonly bundle: CompiledBundle
  readonly heard: ProofHearing
  readonly domains: ValidDomains
  /** Explains the proof to somebody who made these choices. Each has a budget of its own. */
  explainer(choices?: readonly Part[]): ValueExplainer
}

/** How much a proof of one offering may look at. */
export const proofBudget = 50_000_000

const compiled = new WeakMap<CatalogDraft, CompiledBundles>()

/** The offerings of a draft as problems, compiled once for all checks. */
export function compiledBundles(draft: CatalogDraft): CompiledBundles {
  const known = compiled.get(draft)
  if (known !== undefined) return known
  const bundles = compileBundles(draft)
  compiled.set(draft, bundles)
  return bundles
}

const proofs = new WeakMap<CatalogDraft, ReadonlyMap<OfferingId, BundleProof>>()

/**
 * Proofs of all offerings that are whole; the others have faults that other checks report. Several checks read them, so
 * they are worked out once per draft.
 */
export function bundleProofs(draft: CatalogDraft): ReadonlyMap<OfferingId, BundleProof> {
  const known = proofs.get(draft)
  if (known !== undefined) return known
  const whole = [...compiledBundles(draft).offerings].filter(([, { isWhole }]) => isWhole)
  const proven = new Map(whole.map(([id, bundle]) => [id, prove(bundle)]))
  proofs.set(draft, proven)
  return proven
}

function prove(bundle: CompiledBundle): BundleProof {
  const heard = openProofHearing(bundle)
  const { hearing, meaning } = heard
  for (const literal of [meaning, ...hearing.heard.values()]) hearing.search.fix(literal)
  const domains = validDomains(bundle.space, hearing.search, { left: proofBudget })
  return { bundle, heard, domains, explainer: (choices = []) => explainHeard(hearing, [meaning], choices, { left: proofBudget }) }
}

/** Whether the tree alone, without any rule, leaves all of this possible together; what the budget leaves open counts as possible. */
export function leavesOpen({ bundle, heard: { hearing, meaning } }: BundleProof, literals: readonly Literal[]): boolean {
  const firstRule = Math.min(...bundle.rules.map(({ source }) => source), ...bundle.refusable.map(({ constraint }) => constraint.source))
  const tree = [...hearing.heard].filter(([source]) => source < firstRule).map(([, literal]) => literal)
  hearing.search.reset()
  return hearing.search.solve([meaning, ...tree, ...literals], { left: proofBudget }).kind !== 'refuted'
}
