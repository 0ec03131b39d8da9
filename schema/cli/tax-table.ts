import type { TaxText } from '../../engine/price/line-amounts.js'
import type { PricedItems } from '../../engine/price/price-answer.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { table } from './print.js'

/** What lines and totals come to without tax and with it; nothing where no charge has a tax category. */
export function taxTable({ currency, lines, totals }: PricedItems, language: Language): readonly string[] {
  const word = words[language]
  const taxed = lines.flatMap(({ path, name, tax }) =>
    tax === null ? [] : [[path, name[language], `${tax.percent} %`, ...figures(tax.amount)]],
  )
  if (taxed.length === 0) return []
  const hasUse = lines.some(({ charge }) => charge === 'usage')
  const sums =
    totals.tax === null
      ? []
      : [
          [word.oneTime, '', '', ...figures(totals.tax.oneTime)],
          [word.monthly, '', '', ...figures(totals.tax.monthly)],
          ...(hasUse ? [[word.usage, '', '', ...figures(totals.tax.usage)]] : []),
          [word.firstBill, '', '', ...figures(totals.tax.firstBill)],
        ]
  const head = [word.item, word.charge, word.taxRate, `${word.net} ${currency}`, word.tax, word.gross]
  return table([head, ...taxed, ...sums], new Set([2, 3, 4, 5]))
}

function figures({ net, tax, gross }: TaxText): readonly string[] {
  return [net, tax, gross]
}
