import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { compareText } from '../model/draft.js'
import type { HeldPin, HeldProduct, PeriodBilled } from '../model/request.js'
import { asBought, type Purchase } from '../price/held/held-item.js'
import type { ReachedVersion } from '../price/held/later-version.js'
import { type BilledPeriod, nothingPaid, type PaidSoFar } from '../price/held/paid-so-far.js'
import type { ItemAfterwards } from '../price/held/price-change.js'
import { canonicalJson } from '../values/canonical-json.js'
import type { JsonValue } from '../values/json.js'
import { toText } from '../values/ratio.js'
import { choicesOf } from './quote-token.js'
import type { ReadQuestion } from './read-question.js'

/**
 * What the customer has once the order is carried out, as the next request is to say it: asked again with it, the prices of
 * afterwards are those of before. `null` when nothing is left.
 */
export function heldAfterwards(
  catalog: CompiledCatalog,
  { offering, request, facts, at }: ReadQuestion<'quote'>,
  items: readonly ItemAfterwards[],
): HeldProduct | null {
  const left = items.filter(({ change }) => change.desired !== null)
  const root = left.find(({ change }) => change.path === '/')
  if (root === undefined) return null
  // The selection was found valid by the present catalog; whatever keeps older prices is pinned to them.
  const { startDate } = root.purchase
  const common = asBought({ catalog, at, facts, startDate })
  const pins = left.flatMap(({ change, purchase, paid }) =>
    isPlain(paid) && isAlike(purchase, common) ? [] : [pinOf(change.path, purchase, paid)],
  )
  const terms = left.flatMap(({ change: { path }, purchase: { term } }) => (term === null ? [] : [{ path, term: term.id }]))
  return {
    offering,
    choices: choicesOf(request),
    at,
    startDate,
    facts,
    catalog: catalog.fingerprint,
    ...(terms.length === 0 ? {} : { terms }),
    ...(pins.length === 0 ? {} : { pins }),
  }
}

function pinOf(path: string, purchase: Purchase, paid: PaidSoFar): HeldPin {
  const { startDate, resumesTo } = purchase
  return { path, startDate, ...termsOf(purchase), ...paidOf(paid), ...(resumesTo === null ? {} : { resumesTo: termsOf(resumesTo) }) }
}

function isPlain({ deposits, periods }: PaidSoFar): boolean {
  return deposits === null && periods.length === 0
}

function paidOf({ deposits, periods }: PaidSoFar): Pick<HeldPin, 'deposits' | 'periods'> {
  return {
    ...(deposits === null ? {} : { deposits: writtenDeposits(deposits) }),
    ...(periods.length === 0 ? {} : { periods: periods.map(writtenPeriod) }),
  }
}

function writtenDeposits(deposits: NonNullable<PaidSoFar['deposits']>): NonNullable<HeldPin['deposits']> {
  const written = [...deposits].map(([price, { amount, quantity }]) => [price, { amount: toText(amount), quantity }] as const)
  return Object.fromEntries(written.sort(([left], [right]) => compareText(left, right)))
}

function writtenPeriod({ price, at, catalog, start, from, amount, cost, quantity, isBilled }: BilledPeriod): PeriodBilled {
  const exact = { amount: toText(amount), cost: toText(cost) }
  return { price: price.id, at, catalog: catalog.fingerprint, start, from, ...exact, quantity, billed: isBilled }
}

function termsOf({ at, facts, catalog, renewedOn, selection, began, settled, reached, agreed, isFree }: Purchase) {
  return {
    at,
    facts,
    catalog: catalog.fingerprint,
    ...(renewedOn === null ? {} : { renewedOn }),
    ...(selection === null ? {} : { selection }),
    ...(began.size === 0 ? {} : { began: byPrice(began) }),
    ...(settled.size === 0 ? {} : { settled: byPrice(settled) }),
    ...(reached.size === 0 ? {} : { reached: reachedByPrice(reached) }),
    ...(agreed.size === 0 ? {} : { agreed: byPrice(agreed) }),
    ...(isFree ? { free: true } : {}),
  }
}

function reachedByPrice(reached: Purchase['reached']): NonNullable<HeldPin['reached']> {
  const written = [...reached].map(([price, versions]) => [price, versions.map(versionOf)] as const)
  return Object.fromEntries(written.sort(([left], [right]) => compareText(left, right)))
}

function versionOf({ released, catalog, since }: ReachedVersion) {
  return { at: released, catalog: catalog.fingerprint, since }
}

function byPrice<Noted>(days: ReadonlyMap<string, Noted>): Readonly<Record<string, Noted>> {
  return Object.fromEntries([...days].sort(([left], [right]) => compareText(left, right)))
}

function isAlike(left: Purchase, right: Purchase): boolean {
  const written = (one: Purchase) => canonicalJson(pinOf('/', one, nothingPaid) as unknown as JsonValue)
  return written(left) === written(right)
}
