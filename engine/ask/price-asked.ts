import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { closest } from '../values/closest.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { pricesOf, tableOf } from './prices-of-item.js'

/** A price on an item of a quote, or a row of the table that gives its amount. */
export interface PriceAsked {
  readonly path: string
  readonly price: string
  readonly row?: string
}

/** What is wrong with asking about a price; `null` when there is such an item, price and row. */
export function priceAskedProblem(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  { path, price, row }: PriceAsked,
): RequestProblem | null {
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
  const found = pricesOf(catalog, item).find(({ id }) => id === price)
  if (found === undefined) {
    const fix = insteadOf(
      price,
      pricesOf(catalog, item).map(({ id }) => id),
    )
    return {
      code: 'request/unknown-price',
      pointer: '/price',
      what: text(`“${path}”没有资费“${price}”。`, `There is no price "${price}" at "${path}".`),
      fix,
    }
  }
  const rows = tableOf(found)?.rows.map(({ id }) => id) ?? []
  if (row === undefined || rows.includes(row)) return null
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

function insteadOf(word: string, candidates: readonly string[]): LocalizedText {
  const near = closest(word, candidates)
  const named = (near.length > 0 ? near : candidates).slice(0, 5)
  return text(`请改用 ${named.join('、')}。`, `Ask about ${named.join(', ')} instead.`)
}
