import type { Facts } from '../../model/fact.js'
import { askIndex } from '../../rules/whole-catalog/ask-index.js'
import { type BitRow, hasBit, lowestBit } from '../../rules/whole-catalog/bit-row.js'
import type { CatalogVerdicts } from '../../rules/whole-catalog/qualification-index.js'
import type { Instant } from '../../values/instant.js'
import { beats } from '../table/row-order.js'
import type { TableContext } from '../table/weigh-row.js'
import { amountText, type ListablePrice, type ListedCharge, type ListOutcome, listCharge, listFacts } from './listed-charge.js'
import type { IndexedOffering, PriceIndex } from './price-index.js'

export const listOutcomes = ['listed', 'undetermined', 'unpriced', 'notDue'] as const satisfies readonly ListOutcome[]
const [listed, undetermined, unpriced, notDue] = [0, 1, 2, 3]

/** An answer about all offerings. */
export interface AskedPrices {
  readonly index: PriceIndex
  readonly facts: Facts
  readonly at: Instant
  /** By number of the offering: whether it is on sale at the moment. */
  readonly onSale: BitRow
  /** By number of the price: what became of it, as the number of one of {@link listOutcomes}. */
  readonly outcomes: Uint8Array
  /** By number of the price: the number of its row in its table, or -1. */
  readonly rowOf: Int32Array
}

/** Weighs all offerings, prices and rows at once, and finds the row of every table and what becomes of every price. */
export function askPriceIndex(index: PriceIndex, facts: Facts, at: Instant): AskedPrices {
  const known = { ...facts, 'item.quantity': 1, 'order.action': 'add' } as Facts
  const verdicts = askIndex(index.weighed, { facts: known, at })
  const context = { rules: index.rules, facts: known, at, currency: index.currency }
  for (let table = 0; table < index.tables.length; table++) decideTable(index, table, verdicts, context)
  const asked = {
    index,
    facts,
    at,
    onSale: verdicts.qualified,
    outcomes: new Uint8Array(index.charges.length),
    rowOf: new Int32Array(index.charges.length).fill(-1),
  }
  for (let number = 0; number < index.charges.length; number++) decidePrice(asked, number, verdicts)
  return asked
}

function decidePrice({ index, outcomes, rowOf }: AskedPrices, number: number, { qualified, undetermined: unknown }: CatalogVerdicts): void {
  const { numbers, offerings, tableOutcomes, tableRows } = index
  const bit = offerings.length + number
  const table = numbers.tableOf[number]!
  if (hasBit(unknown, bit)) outcomes[number] = undetermined
  else if (!hasBit(qualified, bit)) outcomes[number] = notDue
  else if (table < 0) outcomes[number] = table === -1 ? listed : unpriced
  else {
    outcomes[number] = tableOutcomes[table]!
    rowOf[number] = tableRows[table]!
  }
}

function decideTable(
  index: PriceIndex,
  number: number,
  { qualified, undetermined: unknown }: CatalogVerdicts,
  context: TableContext,
): void {
  const { firstRow, openRows } = index.numbers
  const { holding, open } = index
  const [first, end] = [firstRow[number]!, firstRow[number + 1]!]
  let [sure, unsure] = [0, 0]
  for (let bit = first; bit < end; bit++) {
    const word = bit >>> 5
    const some = (qualified[word]! | unknown[word]!) >>> (bit & 31)
    if (some === 0) bit |= 31
    else {
      bit += lowestBit(some)
      if (bit >= end) break
      const isSure = ((qualified[word]! & ~openRows[word]!) >>> (bit & 31)) & 1
      if (isSure === 1) holding[sure++] = bit - first
      else open[unsure++] = bit - first
    }
  }
  const winner = sure === 0 ? -1 : sure === 1 ? holding[0]! : winnerOf(index, number, sure, context)
  index.tableRows[number] = -1
  if (winner === -1) index.tableOutcomes[number] = sure === 0 && unsure > 0 ? undetermined : unpriced
  else if (isOpen(index, number, winner, unsure, context)) index.tableOutcomes[number] = undetermined
  else {
    index.tableOutcomes[number] = listed
    index.tableRows[number] = winner
  }
}

/** The row that comes before all others that hold, or -1. It is found by going once through them, and then proven. */
function winnerOf(index: PriceIndex, number: number, sure: number, context: TableContext): number {
  const { holding } = index
  let best = holding[0]!
  for (let n = 1; n < sure; n++) if (comesFirst(index, number, holding[n]!, best, context)) best = holding[n]!
  for (let n = 0; n < sure; n++) if (holding[n] !== best && !comesFirst(index, number, best, holding[n]!, context)) return -1
  return best
}

/** Whether some row that could hold does not come after the winner. */
function isOpen(index: PriceIndex, number: number, winner: number, unsure: number, context: TableContext): boolean {
  for (let n = 0; n < unsure; n++) if (!comesFirst(index, number, winner, index.open[n]!, context)) return true
  return false
}

function comesFirst({ numbers, tables }: PriceIndex, number: number, one: number, other: number, context: TableContext): boolean {
  const { firstRow, pairs, order } = numbers
  const count = firstRow[number + 1]! - firstRow[number]!
  const at = pairs[number]! < 0 ? -1 : pairs[number]! + one * count + other
  if (at >= 0 && order[at] !== 0) return order[at] === 1
  const { table, rows } = tables[number]!
  const isFirst = beats(table, rows[one]!.row, rows[other]!.row, context)
  if (at >= 0) order[at] = isFirst ? 1 : 2
  return isFirst
}

/** How many charges of offerings on sale came out each way; `isListed` says of which offerings, and without it of all. */
export function countOutcomes(
  { index, facts, at, onSale, outcomes }: AskedPrices,
  isListed: ((offering: number) => boolean) | null,
): Readonly<Record<ListOutcome, number>> {
  const { firstCharge, charges } = index.numbers
  const counts = new Int32Array(listOutcomes.length)
  for (let number = 0; number < index.offerings.length; number++) {
    if (!hasBit(onSale, number) || isListed?.(number) === false) continue
    for (let place = firstCharge[number]!; place < firstCharge[number + 1]!; place++) {
      const charge = charges[place]!
      if (charge >= 0) counts[outcomes[charge]!]! += 1
      else {
        const { offering, prices } = index.offerings[number]!
        const { outcome } = byHand(index, offering, prices[place - firstCharge[number]!]!.price, facts, at)
        counts[listOutcomes.indexOf(outcome)]! += 1
      }
    }
  }
  const [priced, open, without, idle] = counts as unknown as readonly [number, number, number, number]
  return { listed: priced, undetermined: open, unpriced: without, notDue: idle }
}

/** The charges of an offering: amounts from the index, and of a charge without one why it has none. */
export function chargesOf(
  { index, facts, at, outcomes, rowOf }: AskedPrices,
  { offering, prices }: IndexedOffering,
): readonly ListedCharge[] {
  return prices.map(({ price, number, byItself }) => {
    if (byItself || outcomes[number] !== listed) return byHand(index, offering, price, facts, at)
    const { id, charge } = price
    const about = { price: id, charge: charge.kind, period: charge.kind === 'recurring' ? charge.period : null, outcome: 'listed' } as const
    const { amount } = charge
    if (amount.kind === 'fixed') {
      return { ...about, amount: amountText(index.currency, amount.amounts.get(index.currency)!), table: null, row: null }
    }
    const { row } = index.tables[index.charges[number]!.table!]!.rows[rowOf[number]!]!
    return { ...about, amount: amountText(index.currency, row.figure), table: amount.table.id, row: row.id }
  })
}

function byHand(
  { prices, rules, currency }: PriceIndex,
  offering: IndexedOffering['offering'],
  price: ListablePrice,
  facts: Facts,
  at: Instant,
) {
  return listCharge(rules, price, { facts: listFacts(prices, offering, facts), at, currency })
}
