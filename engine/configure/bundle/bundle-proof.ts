import type { CatalogDraft } from '../../model/draft.js'
import type { OfferingId } from '../../values/ids.js'
import { oncePer } from '../../values/once.js'
import type { Literal } from '../problem/constraint.js'
import { explainHeard, partsOf, type ValueExplainer } from '../questions/explain-values.js'
import { type Core, type Part, possibilityOf } from '../questions/minimal-core.js'
import { type ValidDomains, validDomains } from '../questions/valid-domains.js'
import { openProofHearing, type ProofHearing } from './broken-rules.js'
import { type CompiledBundle, compileBundles } from './compile-bundles.js'

/**
 * What can be said of an offering before any choice, whatever the facts are. A rule that waits for a fact is one that need
 * not be enforced, so what is impossible is impossible for everybody.
 */
export interface BundleProof {
  readonly bundle: CompiledBundle
  readonly heard: ProofHearing
  readonly domains: ValidDomains
  /** Sources of demands that come from the tree, and not from a rule or from whom a member is sold to. */
  readonly ofTree: ReadonlySet<number>
  /** Explains the proof to somebody who made these choices. Each has a budget of its own. */
  explainer(choices?: readonly Part[]): ValueExplainer
}

/** How much a proof of one offering may look at. */
export const proofBudget = 50_000_000

/**
 * Proofs of all offerings that are whole; the others have faults that other checks report. Several checks read them, so
 * they are worked out once per draft, and those of bundles that an edit left alone not even that often.
 */
export const bundleProofs = oncePer((draft: CatalogDraft): ReadonlyMap<OfferingId, BundleProof> => {
  const whole = [...compileBundles(draft).offerings].filter(([, { isWhole }]) => isWhole)
  return new Map(whole.map(([id, bundle]) => [id, prove(bundle)]))
})

const prove = oncePer((bundle: CompiledBundle): BundleProof => {
  const heard = openProofHearing(bundle)
  const { hearing, meaning } = heard
  for (const literal of [meaning, ...hearing.heard.values()]) hearing.search.fix(literal)
  const domains = validDomains(bundle.space, hearing.search, { left: proofBudget })
  const others = new Set([...bundle.rules, ...bundle.refusable.map(({ constraint }) => constraint)].map(({ source }) => source))
  const ofTree = new Set([...hearing.heard.keys()].filter((source) => !others.has(source)))
  return { bundle, heard, domains, ofTree, explainer: (choices = []) => explainHeard(hearing, [meaning], choices, { left: proofBudget }) }
})

/**
 * The reason among some of the demands why this is not possible; `null` where they leave it possible, or where the budget
 * ended first. It doesn't depend on what was asked before.
 */
export function reasonAmong(
  { heard: { hearing, meaning } }: BundleProof,
  literals: readonly Literal[],
  isHeard: (source: number) => boolean,
): Core | null {
  const parts = partsOf(hearing).filter(({ source }) => isHeard(source))
  hearing.search.reset()
  const found = possibilityOf(hearing.search, [meaning, ...literals], parts, { left: proofBudget })
  return found.kind === 'impossible' ? found.core : null
}

/** Whether the tree alone, without any rule, leaves all of this possible together; what the budget leaves open counts as possible. */
export function leavesOpen({ heard: { hearing, meaning }, ofTree }: BundleProof, literals: readonly Literal[]): boolean {
  const heard = partsOf(hearing).flatMap(({ source, literal }) => (ofTree.has(source) ? [literal] : []))
  hearing.search.reset()
  return hearing.search.solve([meaning, ...heard, ...literals], { left: proofBudget }).kind !== 'refuted'
}
