import type { Allowance } from '../../model/allowance.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import { type CatalogDraft, compareText } from '../../model/draft.js'
import { isByTable } from '../../model/figure.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { overlaps } from '../../values/instant.js'
import { text } from '../../values/localized-text.js'
import { utcPeriod } from '../table/compile-table.js'
import { allowance, exampleWithPrices, usage, yuan } from './example.js'
import { excludeEachOther } from './exclude-each-other.js'
import { offeringsBelow } from './offerings-below.js'

type AllowancePrice = ProductOfferingPrice & { readonly charge: Allowance }

const perMegabyte = usage({ kind: 'unit', rate: yuan('0.30') })
const included = (more: object = {}) => allowance({ onExhausted: 'charge', overflow: 'data', ...more })

/** Units that cover the same use, of which nothing declared says which are used up first. */
export const consumptionTie: Check = {
  code: 'price/consumption-tie',
  severity: 'error',
  why: text(
    '先用哪一份决定剩下的能否结转、转换或共享；没有声明就只能任意决定。',
    'Which units are used up first decides what is left to roll over, to convert and to share; undeclared, it would be chosen in silence.',
  ),
  find: (draft) => [...rolling(draft), ...tied(draft)],
  examples: {
    sound: exampleWithPrices({
      'data-included': included({ consumption: { order: ['rank'], rank: 1 } }),
      'data-bonus': included({ consumption: { order: ['rank'], rank: 2 } }),
      data: perMegabyte,
    }),
    unsound: exampleWithPrices({ 'data-included': included(), 'data-bonus': included(), data: perMegabyte }),
  },
}

/** Of an allowance that rolls over, earlier units and those of the period are there at once. */
function rolling(draft: CatalogDraft): readonly Finding[] {
  return allowancesOf(draft).flatMap(({ kind, id, charge }) => {
    const order = charge.consumption?.order ?? []
    if (charge.rollover === undefined || order.includes('earliestExpiry') || order.includes('grantTime')) return []
    return [
      {
        document: { kind, id },
        pointer: pointer('charge', 'rollover'),
        what: text(
          `“${id}”可以结转，但没有声明先用结转的还是当期的。`,
          `"${id}" rolls over, but does not say whether carried units or those of the period are used up first.`,
        ),
        fix: text('请在 consumption 中写明到期早晚或给付早晚。', 'Declare "earliestExpiry" or "grantTime" in "consumption".'),
        witness: isByTable(charge.quantity) ? { table: charge.quantity.table } : { quantity: charge.quantity },
      },
    ]
  })
}

function tied(draft: CatalogDraft): readonly Finding[] {
  const found = new Map<string, Finding>()
  const prices = new Map<string, AllowancePrice>(allowancesOf(draft).map((price) => [price.id, price]))
  for (const [top, offerings] of offeringsBelow(draft)) {
    const carried = offerings.flatMap((offering) => offering.prices.flatMap((id) => ({ price: prices.get(id), offering: offering.id })))
    const all = carried.flatMap(({ price, offering }) => (price === undefined ? [] : [{ price, offering }]))
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(0, index)) {
        if (one.price.id === other.price.id || !mayMeet(one, other) || isDecided(one.price.charge, other.price.charge)) continue
        const [second, first] = [one.price, other.price].sort((left, right) => compareText(right.id, left.id)) as [
          AllowancePrice,
          AllowancePrice,
        ]
        found.set(`${first.id} ${second.id}`, tie(first, second, top))
      }
    }
  }
  return [...found.values()]
}

function tie(first: AllowancePrice, second: AllowancePrice, offering: string): Finding {
  return {
    document: { kind: second.kind, id: second.id },
    pointer: pointer('charge'),
    what: text(
      `“${second.id}”和“${first.id}”抵扣同一用量，但没有声明先用哪一份。`,
      `"${second.id}" and "${first.id}" cover the same use, and nothing they declare in common says which is used up first.`,
    ),
    fix: text(
      '请在两者的 consumption 中写相同的 order，并用次序或编号分出先后。',
      'Declare the same "order" in the "consumption" of both, and tell them apart by rank or id.',
    ),
    witness: { offering, prices: [first.id, second.id] },
  }
}

interface Carried {
  readonly price: AllowancePrice
  readonly offering: string
}

/** Whether both may cover one use at one moment: of one charge, or of one metric that nothing charges. */
function mayMeet(one: Carried, other: Carried): boolean {
  const served = targetsOf(one.price.charge)
  const isShared = one.offering === other.offering || one.price.charge.pool !== 'product' || other.price.charge.pool !== 'product'
  return (
    isShared &&
    targetsOf(other.price.charge).some((target) => served.includes(target)) &&
    overlaps(utcPeriod(one.price.validFor ?? {}), utcPeriod(other.price.validFor ?? {})) &&
    !excludeEachOther(one.price.when, other.price.when)
  )
}

function targetsOf({ overflow, metric, convertible = [] }: Allowance): readonly string[] {
  return [overflow === undefined ? `metric ${metric}` : `charge ${overflow}`, ...convertible.map((one) => `charge ${one.overflow}`)]
}

/** Units may expire, and be granted, on one day: only rank and id tell two allowances apart for certain. */
function isDecided(one: Allowance, other: Allowance): boolean {
  const [order, same] = [one.consumption?.order ?? [], other.consumption?.order ?? []]
  if (order.join() !== same.join()) return false
  return order.includes('id') || (order.includes('rank') && (one.consumption?.rank ?? 0) !== (other.consumption?.rank ?? 0))
}

function allowancesOf(draft: CatalogDraft): readonly AllowancePrice[] {
  return draft.all('productOfferingPrice').flatMap((price) => (isAllowance(price) ? [price] : []))
}

function isAllowance(price: ProductOfferingPrice): price is AllowancePrice {
  return price.charge.kind === 'allowance'
}
