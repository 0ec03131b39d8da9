import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import type { OfferingId } from '../../values/ids.js'
import { oncePer } from '../../values/once.js'
import type { RuleOrigin } from '../configuration.js'
import type { Constraint } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import { type CompiledRule, compileRule, placeRules } from './bundle-rules.js'
import { type BundleSpace, layOutSpace } from './bundle-space.js'
import { ruleOrigin, structureOf } from './bundle-structure.js'
import { type BundleTree, growTree, specificationOf } from './bundle-tree.js'
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

/**
 * Compiles every offering of a draft, once for whoever asks. What an edit left alone is not compiled again, and keeps its
 * form and its searches. Any draft compiles, but only the offerings of a sound one may be configured.
 */
export const compileBundles = oncePer((draft: CatalogDraft): CompiledBundles => {
  return { offerings: new Map(draft.all('productOffering').map((offering) => [offering.id, compiledOf(draft, offering)])) }
})

/** By document: drafts share the documents that they have in common. */
const compiled = new WeakMap<ProductOffering, CompiledBundle>()

function compiledOf(draft: CatalogDraft, offering: ProductOffering): CompiledBundle {
  const known = compiled.get(offering)
  if (known !== undefined && known.tree.flaw === null && isUnchanged(draft, known)) return known
  const bundle = compileBundle(draft, offering)
  compiled.set(offering, bundle)
  return bundle
}

/** Whether the draft has the very documents that the bundle was compiled from. */
function isUnchanged(draft: CatalogDraft, { tree }: CompiledBundle): boolean {
  return tree.items.every(
    ({ offering, specification }) =>
      draft.find('productOffering', offering.id) === offering && (specificationOf(draft, offering) ?? null) === specification,
  )
}

function compileBundle(draft: CatalogDraft, offering: ProductOffering): CompiledBundle {
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
