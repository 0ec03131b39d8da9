import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import type { OfferingId } from '../../values/ids.js'
import type { RuleOrigin } from '../configuration.js'
import type { Constraint } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import { type CompiledRule, compileRule, placeRules } from './bundle-rules.js'
import { type BundleSpace, layOutSpace } from './bundle-space.js'
import { ruleOrigin, structureOf } from './bundle-structure.js'
import { type BundleTree, growTree } from './bundle-tree.js'
import { hiddenVariables } from './hidden-variables.js'
import { openOrigins } from './origins.js'
import { type RefusableItem, refusableItems } from './refusable-items.js'
import { cutsOf } from './rule-cuts.js'

/** Every offering as a finite problem, ready to be configured. */
export interface CompiledBundles {
  readonly offerings: ReadonlyMap<OfferingId, CompiledBundle>
}

/** One offering as one problem for all requests: what can be chosen, and what its tree and its rules demand. */
export interface CompiledBundle {
  readonly tree: BundleTree
  readonly space: BundleSpace
  /** The same with the hidden variables behind it, which each request settles. */
  readonly whole: Space
  /** The author's words, by source. */
  readonly origins: readonly RuleOrigin[]
  /** All demands over the whole space; a rule that a request doesn't enforce has a way out. */
  readonly constraints: readonly Constraint[]
  readonly rules: readonly CompiledRule[]
  /** Items that a request may refuse. */
  readonly refusable: readonly RefusableItem[]
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
  const space = layOutSpace(tree.items, cutsOf(placed, tree.items, tree.groups))
  const hidden = hiddenVariables(space)
  const origins = openOrigins()
  const structure = structureOf(tree, space, origins)
  const compiled = placed.map((rule) => compileRule(space, hidden, rule, origins.sourceOf(ruleOrigin(rule))))
  const rules = compiled.filter((rule) => rule !== null)
  const refusable = refusableItems(tree.items, space, hidden, origins)
  return {
    tree,
    space,
    whole: hidden.space(),
    origins: origins.all,
    constraints: [
      ...structure.constraints,
      ...rules.flatMap(({ definitions, demands }) => [...definitions, ...demands]),
      ...refusable.map(({ constraint }) => constraint),
    ],
    rules,
    refusable,
    isWhole: tree.flaw === null && structure.isWhole && rules.length === placed.length,
  }
}
