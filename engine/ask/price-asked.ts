import type { RequestProblem } from '../explain/request-problem.js'
import type { CompiledPrice } from '../price/compile-prices.js'
import type { CompiledTable } from '../price/table/compile-table.js'
import { closest } from '../values/closest.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { tablesOf } from './prices-of-item.js'

/** A price on an item of a quote, or a row of a table that gives it figures. Where several have such a row, `table` says which is meant. */
export interface PriceAsked {
  readonly path: string
  readonly price: string
  readonly row?: string
  readonly table?: string
}

/** What may be asked about: an item, and the prices that it has, or could have. */
export interface ItemWithPrices {
  readonly path: string
  readonly prices: readonly CompiledPrice[]
}

/** What is wrong with asking about a price; `null` when there is such an item, price and row. */
export function priceAskedProblem(items: readonly ItemWithPrices[], { path, price, row, table }: PriceAsked): RequestProblem | null {
  const item = items.find((one) => one.path === path)
  if (item === undefined) {
    const fix = insteadOf(
      path,
      items.map((one) => one.path),
    )
    return {
      code: 'request/price-not-ordered',
      pointer: '/path',
      what: text(`本次选购中没有“${path}”。`, `Nothing is ordered at "${path}".`),
      fix,
    }
  }
  const found = item.prices.find(({ id }) => id === price)
  if (found === undefined) {
    const fix = insteadOf(
      price,
      item.prices.map(({ id }) => id),
    )
    return {
      code: 'request/unknown-price',
      pointer: '/price',
      what: text(`“${path}”没有资费“${price}”。`, `There is no price "${price}" at "${path}".`),
      fix,
    }
  }
  if (row === undefined && table === undefined) return null
  const tables = tablesOf(found, {})
  if (table !== undefined && !tables.some(({ id }) => id === table)) return unknownTable(price, table, tables)
  const meant = tablesOf(found, { ...(row === undefined ? {} : { row }), ...(table === undefined ? {} : { table }) })
  if (row === undefined || meant.length === 1) return null
  if (meant.length > 1) return ambiguousRow(price, row, meant)
  const rows = tables.filter(({ id }) => table === undefined || id === table).flatMap((one) => one.rows.map(({ id }) => id))
  return {
    code: 'request/unknown-row',
    pointer: '/row',
    what: text(`资费“${price}”没有价格行“${row}”。`, `The price "${price}" comes from no row "${row}".`),
    fix:
      rows.length === 0
        ? text('这项资费不取自价表，请去掉价格行。', 'Its amount comes from no table: leave the row out.')
        : insteadOf(row, rows),
  }
}

function unknownTable(price: string, table: string, tables: readonly CompiledTable[]): RequestProblem {
  return {
    code: 'request/unknown-table',
    pointer: '/table',
    what: text(`资费“${price}”不取自价格表“${table}”。`, `The price "${price}" comes from no table "${table}".`),
    fix:
      tables.length === 0
        ? text('这项资费不取自价格表，请去掉价格表。', 'No table gives it any figure: leave the table out.')
        : insteadOf(
            table,
            tables.map(({ id }) => id),
          ),
  }
}

function ambiguousRow(price: string, row: string, tables: readonly CompiledTable[]): RequestProblem {
  const ids = tables.map(({ id }) => id)
  return {
    code: 'request/ambiguous-row',
    pointer: '/row',
    what: text(
      `资费“${price}”的多张价格表都有价格行“${row}”：${ids.join('、')}。`,
      `Several tables of the price "${price}" have a row "${row}": ${ids.join(', ')}.`,
    ),
    fix: text('请在 table 中写明是哪一张。', 'Say with "table" which of them is meant.'),
  }
}

function insteadOf(word: string, candidates: readonly string[]): LocalizedText {
  const near = closest(word, candidates)
  const named = (near.length > 0 ? near : candidates).slice(0, 5)
  return text(`请改用 ${named.join('、')}。`, `Ask about ${named.join(', ')} instead.`)
}
