import type { CatalogDraft } from '../../model/draft.js'
import { oncePer } from '../../values/once.js'
import { openCells } from '../answer/due-choices.js'
import { type BundleProof, bundleProofs, reasonAmong } from '../bundle/bundle-proof.js'
import type { CompiledRule } from '../bundle/bundle-rules.js'
import { type BundleVariable, cellOfValue } from '../bundle/bundle-space.js'
import { type BundleItem, itemsAbove } from '../bundle/bundle-tree.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { hasCell, type Variable } from '../problem/cells.js'
import { isIn } from '../problem/constraint.js'
import type { ValueExplainer } from '../questions/explain-values.js'
import type { Core } from '../questions/minimal-core.js'
import { rulesIn } from './rule-faults.js'

/** A member, some of its quantities or a value that is on offer but that no valid configuration has. */
export interface DeadThing {
  readonly proof: BundleProof
  readonly variable: BundleVariable
  /** One or, of quantities, some that stand side by side. */
  readonly cells: readonly number[]
  /** `null` where the budget ended before the reason was known to be minimal. */
  readonly core: Core | null
}

/**
 * What is dead in each bundle of a draft, found once for all checks. What is dead in a nested bundle by itself is found
 * there and nowhere else; of a member that is never taken nothing further is said.
 */
export const deadThings = oncePer((draft: CatalogDraft): readonly DeadThing[] => {
  const proofs = bundleProofs(draft)
  return [...proofs.values()].flatMap((proof) => deadIn(proof, proofs))
})

/** Whether the thing is a whole member. */
export function isMember({ proof, variable }: DeadThing): boolean {
  return variable.kind === 'quantity' && isNeverTaken(proof, variable.item)
}

/** At least two rules about the thing itself that nobody could keep together: not the thing is the fault but they are. */
export function isContradiction({ proof, variable, core }: DeadThing): boolean {
  const rules = rulesIn(proof, core)
  return rules.length > 1 && rules.every((rule) => speaksOf(proof.bundle, rule, variable))
}

function speaksOf(bundle: CompiledBundle, rule: CompiledRule, variable: BundleVariable): boolean {
  return rulesAbout(bundle).get(variable)?.has(rule) === true
}

/** By variable, the rules whose demands speak of it. */
const rulesAbout = oncePer(({ rules }: CompiledBundle): ReadonlyMap<Variable, ReadonlySet<CompiledRule>> => {
  const about = new Map<Variable, Set<CompiledRule>>()
  for (const rule of rules) {
    for (const { literals } of rule.demands) {
      for (const { variable } of literals) about.set(variable, (about.get(variable) ?? new Set()).add(rule))
    }
  }
  return about
})

/** Where rules about the thing itself contradict each other, that is the reason; otherwise any that is minimal. It is one for all cells. */
function reasonOf(proof: BundleProof, variable: BundleVariable, cells: readonly number[], explainer: ValueExplainer): Core | null {
  const thing = isIn(variable, (cell) => cells.includes(cell))
  const about = new Set([...(rulesAbout(proof.bundle).get(variable) ?? [])].map(({ source }) => source))
  if (about.size > 1) {
    const core = reasonAmong(proof, [thing], (source) => about.has(source) || proof.ofTree.has(source))
    if (rulesIn(proof, core).length > 1) return core
  }
  return explainer.impossible(thing, null)
}

function deadIn(proof: BundleProof, proofs: ReadonlyMap<string, BundleProof>): readonly DeadThing[] {
  if (proof.domains.kind !== 'satisfiable') return []
  const news = proof.bundle.space.variables.flatMap((variable) => newsOf(proof, variable, proofs).map((cells) => ({ variable, cells })))
  if (news.length === 0) return []
  const explainer = proof.explainer()
  return news.map(({ variable, cells }) => ({ proof, variable, cells, core: reasonOf(proof, variable, cells, explainer) }))
}

function newsOf(proof: BundleProof, variable: BundleVariable, proofs: ReadonlyMap<string, BundleProof>): readonly (readonly number[])[] {
  const { item } = variable
  const isNews = (cell: number) => isDead(proof, variable, cell) && !isDeadFurtherDown(variable, cell, proofs)
  const offered = cellsOnOffer(variable)
  if (variable.kind !== 'quantity') return isNeverTaken(proof, item) ? [] : offered.filter(isNews).map((cell) => [cell])
  if (item.hung === null || isNeverTaken(proof, item.hung.bundle)) return []
  if (isNeverTaken(proof, item)) return offered.every(isNews) ? [offered] : []
  return stretchesOf(offered.filter(isNews))
}

/** All cells but "not there". */
function cellsOnOffer({ cells }: BundleVariable): readonly number[] {
  return Array.from({ length: cells - 1 }, (_, i) => i + 1)
}

/** Neighbouring cells together. */
function stretchesOf(cells: readonly number[]): readonly (readonly number[])[] {
  const stretches: number[][] = []
  for (const cell of cells) {
    const last = stretches.at(-1)
    if (last?.at(-1) === cell - 1) last.push(cell)
    else stretches.push([cell])
  }
  return stretches
}

function isDead({ domains: { possible, unproven } }: BundleProof, { firstWord }: BundleVariable, cell: number): boolean {
  return !hasCell(possible, firstWord, cell) && !hasCell(unproven, firstWord, cell)
}

function isNeverTaken({ bundle, domains }: BundleProof, { path }: BundleItem): boolean {
  return openCells(domains, bundle.space.quantities.get(path)!).every((cell) => cell === 0)
}

/** Whether the offering of the item, or a bundle between it and the root, has the same fault on its own: it says so there. */
function isDeadFurtherDown(variable: BundleVariable, cell: number, proofs: ReadonlyMap<string, BundleProof>): boolean {
  return itemsAbove(variable.item).some(({ offering, path }) => {
    const proof = proofs.get(offering.id)
    if (proof === undefined) return false
    if (proof.domains.kind === 'unsatisfiable') return true
    const { quantities, characteristics, sets } = proof.bundle.space
    const below = variable.item.path.slice(path.length) || '/'
    if (variable.kind === 'quantity') {
      const own = quantities.get(below)!
      const { from, to } = variable.ranges[cell]!
      return below !== '/' && own.ranges.every((range, i) => range.to < from || to < range.from || isDead(proof, own, i))
    }
    const { id } = variable.of.characteristic
    if (variable.kind === 'element') {
      const same = sets
        .get(below)
        ?.get(id)
        ?.elements.find(({ value }) => value === variable.value)
      return same === undefined || isDead(proof, same, 1)
    }
    const own = characteristics.get(below)?.get(id)
    return own === undefined || variable.values[cell]!.every((value) => isDead(proof, own, cellOfValue(own, value) ?? 0))
  })
}
