import type { LineTax, TaxText } from '../../engine/price/line-amounts.js'
import type { PricedItems, TaxedTotals } from '../../engine/price/price-answer.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { everyPeriod, isMonth } from './every-period.js'
import { table } from './print.js'

/** Net, tax and gross of each line that names a tax category, and of the totals where all do; a sentence where the totals have none. */
export function taxTable({ currency, lines, totals }: PricedItems, language: Language): readonly string[] {
  const word = words[language]
  const rows = lines.flatMap(({ path, name, tax }) =>
    tax === null ? [] : [[path, name[language], rateWords(tax, language), ...netTaxGross(tax.amount)]],
  )
  if (rows.length === 0) return []
  const heads = [word.item, word.charge, word.taxRate, `${word.net} ${currency}`, word.tax, word.gross]
  return [
    ...table([heads, ...rows, ...(totals.tax === null ? [] : totalRows(totals.tax, lines, language))], new Set([3, 4, 5])),
    ...(totals.tax === null ? [word.taxUntold] : []),
  ]
}

/** Whether a total of lines has their tax in it; empty where none says anything of tax. */
export function taxInTotals(lines: PricedItems['lines'], language: Language): string {
  const word = words[language]
  const included = new Set(lines.flatMap(({ tax }) => (tax === null ? [] : [tax.included])))
  if (included.size === 0) return ''
  return included.size > 1 ? word.partlyTaxed : included.has(true) ? word.withTax : word.withoutTax
}

export function rateWords({ percent, included }: Pick<LineTax, 'percent' | 'included'>, language: Language): string {
  return `${percent} % ${included ? words[language].taxIncluded : words[language].taxOnTop}`
}

function totalRows(tax: TaxedTotals, lines: PricedItems['lines'], language: Language): readonly (readonly string[])[] {
  const word = words[language]
  const row = (name: string, amount: TaxText) => [name, '', '', ...netTaxGross(amount)]
  return [
    row(word.oneTime, tax.oneTime),
    row(word.monthly, tax.monthly),
    ...tax.recurring.filter(({ period }) => !isMonth(period)).map((one) => row(everyPeriod(one.period, language), one)),
    ...(lines.some(({ charge }) => charge === 'usage') ? [row(word.usage, tax.usage)] : []),
    ...tax.commitment.map((one) => row(`${word.commitment} ${everyPeriod(one.period, language)}`, one)),
    row(word.firstBill, tax.firstBill),
  ]
}

export function netTaxGross({ net, tax, gross }: TaxText): readonly string[] {
  return [net, tax, gross]
}
