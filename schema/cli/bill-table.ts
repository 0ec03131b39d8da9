import type { QuotedChanges } from '../../engine/ask/answer.js'
import type { Currency } from '../../engine/values/currency.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { table } from './print.js'
import { netTaxGross, rateWords } from './tax-table.js'

/** What the bill of a change is made of; with net, tax and gross of each entry and of all where some have a tax category. */
export function billTable({ bill, totals }: QuotedChanges, currency: Currency, language: Language): readonly string[] {
  if (bill.length === 0) return []
  const word = words[language]
  const entries = bill.map(({ kind, path, name, part, amount }) => [
    path,
    name[language],
    word[`bill_${kind}`],
    part === null ? '' : `${part.from} – ${part.to} (${part.days}/${part.of})`,
    amount,
  ])
  const heads = [word.item, word.charge, word.billOfChange, word.days, word.amount]
  if (bill.every(({ tax }) => tax === undefined)) return table([heads, ...entries], new Set([4]))
  const taxed = bill.map(({ tax }, index) => [
    ...entries[index]!,
    ...(tax === undefined ? ['', '', '', ''] : [rateWords(tax, language), ...netTaxGross(tax)]),
  ])
  const { billTax } = totals
  const all = billTax === undefined ? [] : [[word.total, '', '', '', totals.bill.delta, '', ...netTaxGross(billTax)]]
  return [
    ...table([[...heads, word.taxRate, `${word.net} ${currency}`, word.tax, word.gross], ...taxed, ...all], new Set([4, 6, 7, 8])),
    ...(billTax === undefined ? [word.taxUntold] : []),
  ]
}
