import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import type { OfferingId } from '../../values/ids.js'
import type { RuleOrigin } from '../configuration.js'
import type { Constraint } from '../problem/constraint.js'
import { cutsOf, type EnforceableRule, enforceable, placeRules } from './bundle-rules.js'
import { type BundleSpace, layOutSpace } from './bundle-space.js'
import { ruleOrigin, structureOf } from './bundle-structure.js'
import { type BundleTree, growTree } from './bundle-tree.js'

/** Every offering as a finite problem, ready to be configured. */
export interface CompiledBundles {
  readonly offerings: ReadonlyMap<OfferingId, CompiledBundle>
}

/** One offering as a problem: what can be chosen, and what its tree and its rules demand. */
export interface CompiledBundle {
  readonly tree: BundleTree
  readonly space: BundleSpace
  /** The author's words, by source. */
  readonly origins: readonly RuleOrigin[]
  /** What the tree demands, whatever the facts are. */
  readonly structure: readonly Constraint[]
  readonly rules: readonly EnforceableRule[]
  /** Whether everything that the documents name was there; only then do proofs about the offering mean anything. */
  readonly isWhole: boolean
}

/** Compiles every offering of a draft. Any draft compiles, but only the offerings of a sound one may be configured. */
export function compileBundles(draft: CatalogDraft): CompiledBundles {
  return { offerings: new Map(draft.all('productOffering').map((offering) => [offering.id, compileBundle(draft, offering)])) }
}

export function compileBundle(draft: CatalogDraft, offering: ProductOffering): CompiledBundle {
  const tree = growTree(draft, offering)
  const placed = placeRules(tree.items)
  const space = layOutSpace(tree.items, cutsOf(placed))
  const { origins, constraints } = structureOf(tree, space)
  const rules = placed.map((rule, index) => enforceable(space, rule, origins.length + index))
  return {
    tree,
    space,
    origins: [...origins, ...placed.map(ruleOrigin)],
    structure: constraints,
    rules: rules.filter((rule) => rule !== null),
    isWhole: tree.flaw === null && rules.every((rule) => rule !== null),
  }
}
