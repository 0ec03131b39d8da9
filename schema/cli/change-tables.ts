import type { QuotedChanges } from '../../engine/ask/answer.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { BeforeAfter } from '../../engine/price/held/change-answer.js'
import { tellVersions, versionsIn } from '../../engine/price/held/versions-text.js'
import type { PricedItems } from '../../engine/price/price-answer.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { billTable } from './bill-table.js'
import { everyPeriod, isMonth } from './every-period.js'
import { table } from './print.js'

/** What an order does to each item, what each charge costs before and after, and the bill of the change. */
export function changeLines(
  catalog: CompiledCatalog,
  { currency }: PricedItems,
  changes: QuotedChanges,
  language: Language,
): readonly string[] {
  const { items, lines, totals, before } = changes
  const word = words[language]
  const sides = ({ before, delta, after }: BeforeAfter) => [before, delta, after]
  const heads = [`${word.before} ${currency}`, word.delta, word.after]
  const actions = items.map(({ path, offering, action, changed, basis }) => [path, offering, action, changed.join(', '), basis ?? ''])
  const entries = billTable(changes, currency, language)
  return [
    ...table([[word.item, word.offering, word.action, word.changed, word.basis], ...actions]),
    '',
    ...table(
      [
        [word.item, word.charge, ...heads],
        ...lines.map((line) => [line.path, line.name[language], ...sides(line)]),
        [word.oneTime, '', ...sides(totals.oneTime)],
        [word.monthly, '', ...sides(totals.monthly)],
        ...totals.recurring.filter(({ period }) => !isMonth(period)).map((one) => [everyPeriod(one.period, language), '', ...sides(one)]),
        [word.billOfChange, '', ...sides(totals.bill)],
      ],
      new Set([2, 3, 4]),
    ),
    ...(entries.length === 0 ? [] : ['', ...entries]),
    ...versionLines(catalog, before, language),
  ]
}

/** Which version of a price the customer has, where releases since have changed it and say what that means for holders. */
function versionLines({ draft, catalog }: CompiledCatalog, before: QuotedChanges['before'], language: Language): readonly string[] {
  return versionsIn(before).flatMap(({ path, price, versions }) => [
    '',
    `${path} ${draft.find('productOfferingPrice', price)?.name[language] ?? price}`,
    ...tellVersions(versions, catalog.timeZone).map((sentence) => `  ${sentence[language]}`),
  ])
}
