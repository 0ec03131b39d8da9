import type { AlterationTarget } from '../../model/alteration.js'
import { type ConfiguredItem, isAtOrBelow } from '../../model/configured-item.js'
import { isListFact } from '../../model/fact.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import type { PriceId } from '../../values/ids.js'
import { oncePer } from '../../values/once.js'
import type { Ratio } from '../../values/ratio.js'
import { allowsStage } from '../agreed-amount.js'
import { type Amounts, forQuantity } from '../amounts.js'
import { meetsCondition } from '../collect-prices.js'
import type { CompiledPrice } from '../compile-prices.js'
import { type ListFacts, listedLines, listFacts } from '../list-facts.js'
import { selectionFactsOf } from '../looked-at.js'
import { amountInCurrency, type ItemPrice, type PriceWith, type PricingWork, refuse, type WorkingLine } from '../pricing-work.js'
import type { CompiledRow } from '../table/compiled-row.js'
import { type ActingDays, actingDays } from './acting-days.js'
import { type CompiledAlteration, type FixedAlteration, hasAmounts } from './compile-alteration.js'
import { type FixedItemAlteration, fixedAlterations } from './fixed-alterations.js'

/** An alteration that takes part, with the lines it changes; `amount` is `null` where no amount says what changes. */
export interface ActiveAlteration extends ItemPrice<PriceWith<FixedAlteration>> {
  /** The row that says by how much, where one does. */
  readonly row: CompiledRow | null
  readonly lines: readonly WorkingLine[]
  /** The lines whose price a percentage is taken of, where that is another price. */
  readonly bases: readonly WorkingLine[]
  /** For the quantity of the item that carries it, or of one unit where units are altered. */
  readonly amount: Ratio | null
  /** For the quantity of the item that carries it. */
  readonly cap: Ratio | null
  /** Of one unit. */
  readonly baseLess: Ratio | null
  readonly acting: ActingDays
}

/**
 * The alterations that take part. One that finds nothing to change is noted and not weighed, so that no fact is asked
 * for its sake.
 */
export function targetsOf(
  work: PricingWork,
  alterations: readonly ItemPrice<PriceWith<CompiledAlteration>>[],
  lines: readonly WorkingLine[],
  prospects: readonly ItemPrice[],
): readonly ActiveAlteration[] {
  let listed: ListFacts | null = null
  const found: ActiveAlteration[] = []
  for (const carried of alterations) {
    const { item, price } = carried
    if (looksAtList(carried.source.rules)(price)) listed ??= listFacts(listedLines(lines))
    const one = listed === null ? carried : { ...carried, facts: { ...carried.facts, ...listed(item.path) } }
    const { target, effect, stage } = price.charge
    const reaches = prospects.some((prospect) => isTarget(target, item.path, prospect))
    const other = effect.kind === 'percentOf' && effect.of.kind === 'price' ? effect.of.price : null
    const hasBase = other === null || prospects.some((prospect) => isOfPrice(other, item.path, prospect))
    if (!reaches || !hasBase) {
      work.trace.push({ step: 'filtered', path: item.path, price: price.id, by: reaches ? 'base' : 'target', reason: null })
      continue
    }
    if (meetsCondition(work, one) !== true) continue
    const own = lines.filter((line) => isTarget(target, item.path, line))
    const altered = own.filter((line) => allowsStage(line.agreed, stage))
    if (own.length > 0 && altered.length === 0) {
      work.trace.push({ step: 'filtered', path: item.path, price: price.id, by: 'override', reason: null })
      continue
    }
    const bases = other === null ? [] : lines.filter((line) => isOfPrice(other, item.path, line))
    for (const fixed of fixedAlterations(work, one)) {
      const amounts = amountsOf(work, fixed)
      if (amounts !== null) found.push(active(fixed, amounts, altered, bases))
    }
  }
  return found
}

type AlteredAmounts = Pick<ActiveAlteration, 'amount' | 'cap' | 'baseLess'>

function active(
  { item, price, facts, source, row }: FixedItemAlteration,
  { amount, cap, baseLess }: AlteredAmounts,
  lines: readonly WorkingLine[],
  bases: readonly WorkingLine[],
): ActiveAlteration {
  return { item, price, facts, source, row, amount, cap, baseLess, lines, bases, acting: actingDays(price.charge, source.since) }
}

/** Whether what is listed decides about a price: for any other nothing is added up. */
const looksAtList = oncePer((rules: CompiledRules) =>
  oncePer((price: CompiledPrice) => selectionFactsOf(rules, price).some((fact) => isListFact(fact))),
)

/** A line, or what may become one. */
interface Reached {
  readonly item: Pick<ConfiguredItem, 'path' | 'offering'>
  readonly price: { readonly id: PriceId; readonly charge: { readonly kind: CompiledPrice['charge']['kind'] } }
}

/** Unless it names the whole order or other products, an alteration reaches the item that carries it and all below it, never a sibling. */
export function isTarget(target: AlterationTarget, carrier: string, { item, price }: Reached): boolean {
  if (target.scope === 'price') return isOfPrice(target.price, carrier, { item, price })
  if (price.charge.kind !== target.charge) return false
  switch (target.scope) {
    case 'item':
      return item.path === carrier
    case 'bundle':
      return isAtOrBelow(item.path, carrier)
    case 'member':
      return isAtOrBelow(item.path, carrier === '/' ? target.path : carrier + target.path)
    case 'products':
      return target.offerings.includes(item.offering)
    case 'order':
      return true
  }
}

/** Whether it is a line of a price, on the item or below it. */
export function isOfPrice(wanted: PriceId, carrier: string, { item, price }: Reached): boolean {
  return price.id === wanted && isAtOrBelow(item.path, carrier)
}

/** What an alteration says in amounts, in the currency that is asked for; `null`, and refused, when it lacks one. */
function amountsOf(work: PricingWork, one: ItemPrice<PriceWith<FixedAlteration>>): AlteredAmounts | null {
  const { effect, amounts, cap, baseLess } = one.price.charge
  const asked = (some: Amounts | null): Ratio | 'missing' | null => (some === null ? null : (amountInCurrency(work, some) ?? 'missing'))
  const [amount, most, less] = [asked(hasAmounts(effect) ? amounts : null), asked(cap), asked(baseLess)]
  if (amount === 'missing' || most === 'missing' || less === 'missing') return refuse(work, one, 'currency-missing')
  const forItem = (some: Ratio | null) => (some === null ? null : forQuantity(some, one.item.quantity))
  return { amount: isPerUnit(one.price.charge) ? amount : forItem(amount), cap: forItem(most), baseLess: less }
}

/** Whether an amount is that of each unit of a line, not of all lines together. */
export function isPerUnit({ effect, target }: Pick<CompiledAlteration, 'effect' | 'target'>): boolean {
  switch (effect.kind) {
    case 'byTable':
      return effect.does === 'setPrice' ? target.scope === 'price' : effect.allocation === 'each'
    case 'setPrice':
      return target.scope === 'price'
    case 'amountOff':
    case 'amountOn':
      return effect.allocation === 'each'
    case 'atLeast':
    case 'atMost':
      return true
    case 'percentOff':
    case 'percentOf':
    case 'roundTo':
      return false
  }
}

/** Whether what an alteration does to one line depends on its other lines. */
export function isSpread(charge: CompiledAlteration): boolean {
  const { effect, cap, rounded, mode } = charge
  // Of rows that exclude each other one acts on all lines.
  const isExclusive = mode === 'exclusiveBest' || mode === 'exclusivePriority'
  if (effect.kind === 'byTable')
    return isExclusive || cap !== null || rounded?.of === 'total' || (effect.does !== 'percentOff' && !isPerUnit(charge))
  if (cap !== null || rounded?.of === 'total') return true
  if (effect.kind === 'percentOf') return effect.of.kind === 'price'
  return effect.kind !== 'percentOff' && effect.kind !== 'roundTo' && !isPerUnit(charge)
}
