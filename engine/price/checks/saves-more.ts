import type { Alteration } from '../../model/alteration.js'
import type { CurrencyAmount } from '../../model/currency-amount.js'
import type { CatalogDraft } from '../../model/draft.js'
import { compareRatios, dividedBy, minus, parseDecimal, type Ratio, ratio, times } from '../../values/ratio.js'
import { type AlterationPrice, alterationsOf } from './alterations-together.js'
import { offeringsWith } from './offerings-below.js'

/**
 * Whether one of two alterations of one target on the same offerings saves the customer more, whatever else is ordered;
 * of equal savings, those of the lower priority number count as more, as they do when prices are worked out. `false` where
 * that depends: two amounts that are both more than there is to save are equal.
 */
export function alwaysSavesMore(draft: CatalogDraft, one: AlterationPrice, other: AlterationPrice): boolean {
  if (!isPlain(one.charge) || !isPlain(other.charge)) return false
  const isFirst = one.charge.priority < other.charge.priority
  const isMore = (order: number) => order > 0 || (order === 0 && isFirst)
  const [left, right] = [one.charge.effect, other.charge.effect]
  if (left.kind === 'percentOff' && right.kind === 'percentOff' && one.charge.base === other.charge.base) {
    const [percent, less] = [parseDecimal(left.percent), parseDecimal(right.percent)]
    const canBeEqual = one.charge.base === 'list' && !isFirst
    if (percent !== null && less !== null && isMore(compareRatios(percent, less)) && !canBeEqual) return true
  }
  if (left.kind === 'amountOff' && right.kind === 'amountOff' && left.allocation === right.allocation && isFirst) {
    if (inEveryCurrency(left.amounts, right.amounts, (amount, less) => compareRatios(amount, less) >= 0)) return true
  }
  if (left.kind === 'setPrice' && right.kind === 'setPrice') {
    return inEveryCurrency(left.amounts, right.amounts, (amount, more) => isMore(compareRatios(more, amount)))
  }
  const list = listAmounts(draft, other)
  if (list === null) return false
  return inEveryCurrency(list, list, (amount, _, currency) => {
    const [saving, less] = [savingOf(one.charge, amount, currency), savingOf(other.charge, amount, currency)]
    return saving !== null && less !== null && isMore(compareRatios(saving, less))
  })
}

/** What has no bounds of its own on how much it takes off, of how many units, and when. */
function isPlain({ baseLess, quantityLimit, cap, rounded, startAfter, lasts }: Alteration): boolean {
  return [baseLess, quantityLimit, cap, rounded, startAfter, lasts].every((bound) => bound === undefined)
}

/** The fixed amounts of the one price that an alteration changes, if it is for the same item and nothing else changes them before. */
function listAmounts(draft: CatalogDraft, { id, charge: { target, stage } }: AlterationPrice): readonly CurrencyAmount[] | null {
  if (target.scope !== 'price') return null
  const { price } = target
  const charge = draft.find('productOfferingPrice', price)?.charge
  if ((charge?.kind !== 'oneTime' && charge?.kind !== 'recurring') || charge.amount.kind !== 'fixed') return null
  const isEarlier = alterationsOf(draft).some((other) => other.charge.stage < stage)
  const [own, others] = [offeringsWith(draft).get(id) ?? [], offeringsWith(draft).get(price) ?? []]
  const isAlone = own.length === others.length && own.every((carrier) => others.includes(carrier) && carrier.content.kind === 'simple')
  return isEarlier || !isAlone ? null : charge.amount.amounts
}

/** What is saved of one unit of an amount, at most all of it. */
function savingOf({ effect }: Alteration, amount: Ratio, currency: string): Ratio | null {
  if (effect.kind === 'percentOff') {
    const percent = parseDecimal(effect.percent)
    return percent === null ? null : times(amount, dividedBy(percent, ratio(100n)))
  }
  if (effect.kind !== 'amountOff' && effect.kind !== 'setPrice') return null
  const changed = parseDecimal(effect.amounts.find((one) => one.currency === currency)?.amount ?? '')
  if (changed === null) return null
  if (effect.kind === 'setPrice') return minus(amount, changed)
  return compareRatios(changed, amount) > 0 ? amount : changed
}

function inEveryCurrency(
  one: readonly CurrencyAmount[],
  other: readonly CurrencyAmount[],
  holds: (left: Ratio, right: Ratio, currency: string) => boolean,
): boolean {
  return (
    other.length > 0 &&
    other.every(({ currency, amount }) => {
      const [left, right] = [parseDecimal(one.find((same) => same.currency === currency)?.amount ?? ''), parseDecimal(amount)]
      return left !== null && right !== null && holds(left, right, currency)
    })
  )
}
