import { isAtOrBelow } from '../model/configured-item.js'
import { isListFact, isTermFact } from '../model/fact.js'
import type { PricedPart, PricedThing } from '../model/priced-part.js'
import type { Commitment } from '../model/term.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import type { OfferingId } from '../values/ids.js'
import { actsAlike } from './alteration/acting-days.js'
import { type CompiledAlteration, reachesBeyond } from './alteration/compile-alteration.js'
import { isOfPrice, isSpread, isTarget } from './alteration/target-lines.js'
import type { CompiledPrice, CompiledPrices } from './compile-prices.js'
import { selectionFactsOf } from './looked-at.js'
import { comparePaths, type PriceWith } from './pricing-work.js'

/** Something that may be ordered: all that can be said of its prices before anybody knows how it is configured. */
export interface PriceableItem {
  readonly path: string
  readonly offering: OfferingId
}

interface CarriedAlteration {
  readonly carrier: PriceableItem
  readonly price: PriceWith<CompiledAlteration>
  /** Items whose lines it may change. */
  readonly targets: readonly PriceableItem[]
  /** Items whose lines it may take a percentage of. */
  readonly bases: readonly PriceableItem[]
}

/**
 * Which items are priced together, for new orders without use at any moment. Each item is a part of its own, unless an
 * alteration spreads an amount over several, competes with another one, or reaches beyond the item that carries it. Items
 * without a charge are in no part. `null` when an alteration, or a promise to spend, ends on a day of its own, since costs then go by the day of the order, or looks at what is
 * listed for the whole order.
 */
export function pricedParts(
  { offerings, terms }: CompiledPrices,
  rules: Pick<CompiledRules, 'conditions' | 'tables' | 'templates'>,
  items: readonly PriceableItem[],
): readonly PricedPart[] | null {
  const looked = new Map<CompiledPrice['id'], readonly string[]>()
  const pricesOf = ({ offering }: PriceableItem) => (offerings.get(offering) ?? []).filter(isPricedWithoutUse)
  const charged = items.filter((item) => pricesOf(item).some(({ charge }) => charge.kind !== 'alteration' || reachesBeyond(charge.target)))
  const alterations = items.flatMap((carrier) => pricesOf(carrier).flatMap((price) => carried(carrier, price)))
  const isByDay = charged.some((item) => pricesOf(item).some(({ charge }) => charge.kind === 'recurring' && charge.period.unit === 'day'))
  if (alterations.some(({ price }) => !actsAlike(price.charge, isByDay) || looksAtList(price))) return null
  if (items.some(({ offering }) => (terms.get(offering) ?? []).some(({ commitment }) => promisesByDay(commitment)))) return null
  const partOf = new Map(charged.map((item) => [item, [item]]))
  for (const one of alterations) join(boundBy(one, alterations))
  for (const together of sharers()) join(together)
  for (const item of items) if (pricesOf(item).some(({ charge }) => charge.kind === 'commitment')) join(countedBy(item))
  return [...new Set(partOf.values())].map(partFrom)

  function carried(carrier: PriceableItem, { charge, ...price }: CompiledPrice): readonly CarriedAlteration[] {
    if (charge.kind !== 'alteration') return []
    const targets = charged.filter((item) => pricesOf(item).some((one) => isReached(charge, carrier, item, one)))
    const { effect } = charge
    const base = effect.kind === 'percentOf' && effect.of.kind === 'price' ? effect.of.price : null
    const bases =
      base === null ? [] : charged.filter((item) => pricesOf(item).some((price) => isOfPrice(base, carrier.path, { item, price })))
    return targets.length === 0 ? [] : [{ carrier, price: { ...price, charge }, targets, bases }]
  }

  /** Items whose charges count for what the item promises to spend. */
  function countedBy({ path }: PriceableItem): readonly PriceableItem[] {
    return charged.filter((item) => isAtOrBelow(item.path, path))
  }

  /** Items of which each has a share of what is due for all of them. */
  function sharers(): readonly (readonly PriceableItem[])[] {
    const sharing = new Map<string, PriceableItem[]>()
    for (const item of charged) {
      for (const price of pricesOf(item)) if (isShared(price)) sharing.set(price.id, [...(sharing.get(price.id) ?? []), item])
    }
    return [...sharing.values()]
  }

  function join(together: readonly PriceableItem[]): void {
    const all = [...new Set(together.flatMap((item) => partOf.get(item)!))]
    for (const item of all) partOf.set(item, all)
  }

  function partFrom(part: readonly PriceableItem[]): PricedPart {
    const reaching = alterations.filter(({ targets }) => targets.some((item) => part.includes(item)))
    const above = [...new Set(reaching.map(({ carrier }) => carrier))].filter((item) => !part.includes(item))
    const reads = new Map<string, PricedThing>()
    for (const item of part) {
      read({ path: item.path, characteristic: null })
      for (const price of pricesOf(item)) readFacts(item, price)
    }
    for (const { carrier, price } of reaching) {
      if (price.charge.effect.kind !== 'percentOff') read({ path: carrier.path, characteristic: null })
      readFacts(carrier, price)
    }
    const paths = (some: readonly PriceableItem[]) => some.map(({ path }) => path).sort(comparePaths)
    return { items: paths(part), context: paths(above), reads: [...reads.values()] }

    function readFacts({ path }: PriceableItem, price: CompiledPrice): void {
      for (const fact of factsOf(price)) {
        const [whose, name] = [fact.slice(0, 4), fact.slice(5)]
        if (fact === 'item.quantity') read({ path, characteristic: null })
        else if (fact !== 'order.action' && !isTermFact(fact)) read({ path: whose === 'root' ? '/' : path, characteristic: name })
      }
    }

    /** The order itself is always there, and once: how many of it there are says nothing about other items. */
    function read(thing: PricedThing): void {
      const isAlwaysThere = thing.path === '/' && thing.characteristic === null && !part.some(({ path }) => path === '/')
      if (!isAlwaysThere) reads.set(JSON.stringify(thing), thing)
    }
  }

  function looksAtList(price: CompiledPrice): boolean {
    return factsOf(price).some(isListFact)
  }

  /** The facts of the selection that a price looks at. */
  function factsOf(price: CompiledPrice): readonly string[] {
    const found = looked.get(price.id) ?? selectionFactsOf(rules, price)
    looked.set(price.id, found)
    return found
  }
}

/** Charges of use play a part where something is due although nothing is used; who orders something leaves nothing early. */
function isPricedWithoutUse({ charge }: CompiledPrice): boolean {
  return charge.kind !== 'penalty' && (charge.kind !== 'usage' || charge.isDueWithoutUse)
}

/** Whether a promise ends on a day that is so many months from some starts, and fewer from others. */
function promisesByDay(commitment: Commitment | undefined): boolean {
  return commitment?.minimumSpend !== undefined && commitment.duration.unit === 'day'
}

/** Whether what an item pays depends on who else uses under the same price. */
function isShared({ charge }: CompiledPrice): boolean {
  return charge.kind === 'usage' && charge.isShared
}

/** Whether an alteration may change the line that a price of an item makes. */
function isReached({ target }: CompiledAlteration, carrier: PriceableItem, item: PriceableItem, price: CompiledPrice): boolean {
  const { kind } = price.charge
  return kind !== 'alteration' && kind !== 'allowance' && kind !== 'commitment' && isTarget(target, carrier.path, { item, price })
}

/**
 * The items whose lines an alteration binds together: what it does to one depends on the others, since its amount is
 * spread over them, or it competes with another alteration. None for one that changes each line by itself.
 */
function boundBy(alteration: CarriedAlteration, all: readonly CarriedAlteration[]): readonly PriceableItem[] {
  const { carrier, targets, bases, price } = alteration
  const { target, mode, group, stage } = price.charge
  const rivals = all.filter(
    (other) =>
      (mode === 'exclusiveBest' || mode === 'exclusivePriority') &&
      other !== alteration &&
      other.price.charge.mode === mode &&
      other.price.charge.group === group &&
      other.price.charge.stage === stage &&
      (other.carrier === carrier || other.targets.some((item) => targets.includes(item))),
  )
  const own = reachesBeyond(target) ? [carrier, ...bases] : bases
  if (!isSpread(price.charge) && own.length === 0 && rivals.length === 0) return []
  return [...own, ...targets, ...rivals.flatMap((rival) => rival.targets)]
}
