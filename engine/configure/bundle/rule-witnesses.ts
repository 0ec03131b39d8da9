import type { BundleRule, ProductOffering } from '../../model/offering.js'
import type { OfferingId } from '../../values/ids.js'
import { oncePer } from '../../values/once.js'
import { isSatisfied } from '../problem/constraint.js'
import type { Model } from '../problem/finite-problem.js'
import type { CompiledRule } from './bundle-rules.js'
import { type BundleVariable, cellOfQuantity } from './bundle-space.js'
import type { CompiledBundle } from './compile-bundles.js'

/** What a selection shows about a rule: that what it bites on happens, or that it alone is broken. */
export type Shown = 'bites' | 'broken'

/**
 * Selections that showed something about the rules of a bundle, kept from one version of it to the next. After an edit
 * most of them still show it, so that only what the edit touches is searched for anew. They tell only yes or no: reasons
 * are always worked out from the documents at hand.
 */
export interface RuleWitnesses {
  /** Whether an earlier selection still shows it. */
  has(rule: CompiledRule, shown: Shown, isAlongside: (other: CompiledRule) => boolean): boolean
  keep(rule: CompiledRule, shown: Shown, model: Model): void
}

interface Kept {
  readonly bundle: CompiledBundle
  /** Cells of the bundle's own variables, by what is shown and what the rule says. */
  readonly models: Map<string, Model>
}

/** The last version of each bundle. More than so many bundles are not remembered. */
const last = new Map<OfferingId, Kept>()
const mostBundles = 64

/** The witnesses of a bundle; what is kept replaces those of its last version. */
export function openWitnesses(bundle: CompiledBundle): RuleWitnesses {
  const { id } = bundle.tree.items[0]!.offering
  const before = last.get(id)
  const earlier = before === undefined ? null : earlierWitnesses(before, bundle)
  const models = new Map<string, Model>()
  last.delete(id)
  last.set(id, { bundle, models })
  if (last.size > mostBundles) last.delete(last.keys().next().value!)
  return {
    has(rule, shown, isAlongside) {
      const key = keyOf(rule, shown)
      const model = earlier?.modelOf(key) ?? null
      const isStill = model !== null && earlier!.changed.every((other) => other !== rule && !isAlongside(other) && keeps(model, other))
      if (isStill) models.set(key, model)
      return isStill
    },
    keep(rule, shown, model) {
      models.set(keyOf(rule, shown), model.slice(0, bundle.space.variables.length))
    },
  }
}

const written = oncePer((rule: BundleRule) => JSON.stringify(rule))

function keyOf({ bundle, rule }: CompiledRule, shown: Shown): string {
  return `${shown} ${bundle.path} ${written(rule)}`
}

interface Earlier {
  /** Rules that the earlier version didn't have, or not so often. */
  readonly changed: readonly CompiledRule[]
  modelOf(key: string): Model | null
}

/** What an earlier version shows of a later one; nothing when their trees differ. */
function earlierWitnesses({ bundle: before, models }: Kept, after: CompiledBundle): Earlier | null {
  if (!isSameTree(before, after)) return null
  const cells = after.space.variables.map((variable, i) => movedCells(before.space.variables[i]!, variable))
  const isMoved = cells.some((moved) => moved !== null)
  return {
    changed: newRules(before.rules, after.rules),
    modelOf(key) {
      const model = models.get(key) ?? null
      return model === null || !isMoved ? model : model.map((cell, i) => cells[i]?.[cell] ?? cell)
    },
  }
}

/** Of a conditional rule nothing need be kept: it need not be enforced. Of one with hidden variables nobody looks closer. */
function keeps(model: Model, { isEnforced, definitions, demands }: CompiledRule): boolean {
  if (isEnforced !== null) return true
  return definitions.length === 0 && demands.every((demand) => isSatisfied(demand, ({ index }) => model[index]!))
}

function newRules(before: readonly CompiledRule[], after: readonly CompiledRule[]): readonly CompiledRule[] {
  const left = new Map<string, number>()
  for (const rule of before) left.set(keyOf(rule, 'broken'), (left.get(keyOf(rule, 'broken')) ?? 0) + 1)
  return after.filter((rule) => {
    const key = keyOf(rule, 'broken')
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

function isSameTree({ tree: { items: before } }: CompiledBundle, { tree: { items: after } }: CompiledBundle): boolean {
  return (
    before.length === after.length &&
    before.every((item, i) => {
      const other = after[i]!
      const isSamePlace = item.path === other.path && isSame(item.specification, other.specification)
      return isSamePlace && isSame(withoutRules(item.offering), withoutRules(other.offering))
    })
  )
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after)
}

function withoutRules(offering: ProductOffering): ProductOffering {
  const { content } = offering
  return content.kind === 'bundle' ? { ...offering, content: { ...content, rules: [] } } : offering
}

/** Where the cells of a variable went that is now cut elsewhere, by one quantity or value of each; `null` where they stayed. */
function movedCells(before: BundleVariable, after: BundleVariable): readonly number[] | null {
  if (before.kind === 'quantity' && after.kind === 'quantity') {
    const cells = before.ranges.map(({ from }) => cellOfQuantity(after, from) ?? 0)
    return cells.every((cell, i) => cell === i) ? null : cells
  }
  if (before.kind !== 'characteristic' || after.kind !== 'characteristic') return null
  const cells = before.values.map(([value]) => (value === undefined ? 0 : (after.cellOf.get(value) ?? 0)))
  return cells.every((cell, i) => cell === i) ? null : cells
}
