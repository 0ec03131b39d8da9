import type { Facts } from '../../model/fact.js'
import { askIndex } from '../../rules/whole-catalog/ask-index.js'
import { type BitRow, hasBit, lowestBit } from '../../rules/whole-catalog/bit-row.js'
import type { CatalogVerdicts } from '../../rules/whole-catalog/qualification-index.js'
import type { Instant } from '../../values/instant.js'
import { beats } from '../row-order.js'
import type { TableContext } from '../weigh-row.js'
import { amountText, type ListablePrice, type ListedCharge, type ListOutcome, listCharge, listFacts } from './listed-charge.js'
import type { IndexedOffering, IndexedTable, PriceIndex } from './price-index.js'

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

function decidePrice({ index, outcomes, rowOf }: AskedPrices, number: number, verdicts: CatalogVerdicts): void {
  const { offerings, charges, tableOutcomes, tableRows } = index
  const { table, hasAmount } = charges[number]!
  const bit = offerings.length + number
  if (hasBit(verdicts.undetermined, bit)) outcomes[number] = undetermined
  else if (!hasBit(verdicts.qualified, bit)) outcomes[number] = notDue
  else if (table === null) outcomes[number] = hasAmount ? listed : unpriced
  else {
    outcomes[number] = tableOutcomes[table]!
    rowOf[number] = tableRows[table]!
  }
}

/** Rows of the table in hand that hold, and those that could. */
const holding: number[] = []
const open: number[] = []

function decideTable(
  index: PriceIndex,
  number: number,
  { qualified, undetermined: unknown }: CatalogVerdicts,
  context: TableContext,
): void {
  const { first, rows } = index.tables[number]!
  holding.length = 0
  open.length = 0
  for (let bit = first; bit < first + rows.length; ) {
    const some = (qualified[bit >>> 5]! | unknown[bit >>> 5]!) >>> (bit & 31)
    if (some === 0) {
      bit = (bit | 31) + 1
      continue
    }
    bit += lowestBit(some)
    if (bit >= first + rows.length) break
    const row = bit - first
    if (!rows[row]!.isOpen && hasBit(qualified, bit)) holding.push(row)
    else open.push(row)
    bit += 1
  }
  const winner = winnerOf(index.tables[number]!, context)
  index.tableRows[number] = -1
  if (winner === -1 && holding.length > 0) index.tableOutcomes[number] = unpriced
  else if (open.some((row) => winner === -1 || !comesFirst(index.tables[number]!, winner, row, context)))
    index.tableOutcomes[number] = undetermined
  else if (winner === -1) index.tableOutcomes[number] = unpriced
  else {
    index.tableOutcomes[number] = listed
    index.tableRows[number] = winner
  }
}

/** The row that comes before all others that hold, or -1. It is found by going once through them, and then proven. */
function winnerOf(table: IndexedTable, context: TableContext): number {
  let best = holding.length === 0 ? -1 : holding[0]!
  for (let n = 1; n < holding.length; n++) if (comesFirst(table, holding[n]!, best, context)) best = holding[n]!
  return holding.every((row) => row === best || comesFirst(table, best, row, context)) ? best : -1
}

function comesFirst({ table, rows, order }: IndexedTable, one: number, other: number, context: TableContext): boolean {
  if (order === null) return beats(table, rows[one]!.row, rows[other]!.row, context)
  const at = one * rows.length + other
  if (order[at] === 0) order[at] = beats(table, rows[one]!.row, rows[other]!.row, context) ? 1 : 2
  return order[at] === 1
}

/** How many charges of offerings on sale came out each way; `isListed` says of which offerings. */
export function countOutcomes(
  { index, facts, at, onSale, outcomes }: AskedPrices,
  isListed: (offering: number) => boolean,
): Readonly<Record<ListOutcome, number>> {
  const counts = { listed: 0, undetermined: 0, unpriced: 0, notDue: 0 }
  for (const [number, { offering, prices }] of index.offerings.entries()) {
    if (!hasBit(onSale, number) || !isListed(number)) continue
    for (const { price, number: charge, byItself } of prices) {
      const outcome = byItself ? byHand(index, offering, price, facts, at).outcome : listOutcomes[outcomes[charge]!]!
      counts[outcome] += 1
    }
  }
  return counts
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
