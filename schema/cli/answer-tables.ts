import type { DecomposeAnswer, QuoteAnswer } from '../../engine/ask/answer.js'
import { mismatchText } from '../../engine/ask/mismatch-text.js'
import { undeclaredText } from '../../engine/ask/undeclared-text.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { PricedItems, PriceLine, PriceProblem } from '../../engine/price/price-answer.js'
import { problemText } from '../../engine/price/problem-text.js'
import { addedUp, monthlyOf } from '../../engine/price/totals-of.js'
import type { CalendarPeriod } from '../../engine/values/local-date.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { changeLines } from './change-tables.js'
import { configurationLines } from './configuration-tables.js'
import { everyPeriod, isMonth } from './every-period.js'
import { table } from './print.js'
import { refusalLines } from './refusal-lines.js'
import { taxInTotals, taxTable } from './tax-table.js'
import { termTable } from './term-table.js'

/** Lines with their amounts, allowances, and totals. */
export function quoteLines(catalog: CompiledCatalog, answer: QuoteAnswer, language: Language): readonly string[] {
  const word = words[language]
  switch (answer.kind) {
    case 'priced':
      return answer.changes === undefined
        ? pricedLines(answer, language)
        : [...pricedLines(answer, language), '', ...changeLines(catalog, answer, answer.changes, language)]
    case 'incomplete':
      return [
        word.incomplete,
        ...configurationLines(catalog, answer.configuration, language),
        ...(answer.soFar === null ? [] : pricedLines(answer.soFar, language)),
      ]
    case 'conflict':
      return configurationLines(catalog, answer.configuration, language)
    case 'undetermined':
      return [undeterminedLine(answer.missing, language), ...answer.because.flatMap((problem) => problemLines(problem, language))]
    case 'not-priced':
      return answer.because.flatMap((problem) => problemLines(problem, language))
    case 'basis-undeclared':
      return answer.items.flatMap((item) => [undeclaredText(item).what[language], `  ${undeclaredText(item).fix[language]}`])
    case 'token-mismatch':
      return [mismatchText(answer).what[language], `  ${mismatchText(answer).fix[language]}`]
    case 'unknown-offering':
    case 'invalid-request':
      return refusalLines(answer, language)
  }
}

function undeterminedLine(missing: readonly string[], language: Language): string {
  const word = words[language]
  return missing.length === 0 ? word.undetermined : `${word.undetermined}; ${word.missing}: ${missing.join(', ')}`
}

function problemLines(problem: PriceProblem, language: Language): readonly string[] {
  const { what, fix } = problemText(problem)
  return [problem.code, `  ${what[language]}`, `  ${fix[language]}`]
}

function pricedLines(priced: PricedItems, language: Language): readonly string[] {
  const lines = [
    chargeLines(priced, language),
    taxTable(priced, language),
    arrearsLines(priced, language),
    allowanceLines(priced, language),
    termTable(priced.terms, language),
  ]
  return lines.filter((some) => some.length > 0).flatMap((some, index) => (index === 0 ? some : ['', ...some]))
}

function chargeLines({ currency, lines, totals }: PricedItems, language: Language): readonly string[] {
  const word = words[language]
  const byTotal = addedUp(lines, (line) => line)
  const tax = (some: readonly PriceLine[]) => taxInTotals(some, language)
  const perPeriod = (charge: 'recurring' | 'commitment', period: CalendarPeriod) =>
    tax(byTotal[charge].find((one) => one.period.unit === period.unit && one.period.count === period.count)!.lines)
  return table(
    [
      [word.item, word.charge, `${word.amount} ${currency}`, word.firstBill],
      ...lines.map(({ path, name, amount, firstBill }) => [path, name[language], amount, firstBill]),
      [word.oneTime, tax(byTotal.oneTime), totals.oneTime, ''],
      [word.monthly, tax(monthlyOf(byTotal)), totals.monthly, ''],
      ...totals.recurring
        .filter(({ period }) => !isMonth(period))
        .map(({ period, amount }) => [everyPeriod(period, language), perPeriod('recurring', period), amount, '']),
      ...(lines.some(({ charge }) => charge === 'usage') ? [[word.usage, tax(byTotal.usage), totals.usage, '']] : []),
      ...totals.commitment.map(({ period, amount }) => [
        `${word.commitment} ${everyPeriod(period, language)}`,
        perPeriod('commitment', period),
        amount,
        '',
      ]),
      [word.total, tax(lines.filter(({ charge }) => charge !== 'usage' && charge !== 'commitment')), '', totals.firstBill],
      ...(totals.cash === undefined ? [] : [[word.inCash, `${word.cashIncrement} ${totals.cash.increment}`, '', totals.cash.firstBill]]),
      ...(totals.term === null ? [] : [[word.overTerm, `${totals.term.from} – ${totals.term.to}`, totals.term.amount, '']]),
    ],
    new Set([2, 3]),
  )
}

/** The first periods that the first bill does not show. */
function arrearsLines({ currency, lines }: PricedItems, language: Language): readonly string[] {
  const word = words[language]
  const later = lines.flatMap(({ path, name, firstPeriod, firstBill }) =>
    firstPeriod === null || firstPeriod.amount === firstBill ? [] : [[path, name[language], firstPeriod.amount, firstPeriod.billedOn]],
  )
  if (later.length === 0) return []
  return table([[word.item, word.inArrears, `${word.amount} ${currency}`, word.billedOn], ...later], new Set([2]))
}

function allowanceLines({ allowances }: PricedItems, language: Language): readonly string[] {
  const word = words[language]
  if (allowances.length === 0) return []
  const rows = allowances.map(({ path, name, perMonth, firstPeriod, unit }) => [
    path,
    name[language],
    `${perMonth} ${unit}`,
    `${firstPeriod} ${unit}`,
  ])
  return table([[word.item, word.allowance, word.perMonth, word.firstPeriod], ...rows], new Set([2, 3]))
}

/** Technical items by rank, with what asked for each. */
export function decompositionLines(catalog: CompiledCatalog, answer: DecomposeAnswer, language: Language): readonly string[] {
  const word = words[language]
  switch (answer.kind) {
    case 'plan': {
      const items = answer.items.filter((item) => item.kind !== 'product').sort((a, b) => a.rank - b.rank)
      const rows = items.map(({ rank, kind, specification, action, because }) => [
        String(rank),
        kind,
        specification.id,
        action,
        because.map(({ source }) => source).join(', '),
      ])
      return table([[word.rank, word.level, word.specification, word.action, word.because], ...rows], new Set([0]))
    }
    case 'undetermined':
      return [`${word.undetermined}; ${word.missing}: ${answer.missing.join(', ')}`]
    case 'not-decomposed':
      return answer.because.map(({ code, items, characteristic }) =>
        [code, ...items, ...(characteristic === null ? [] : [characteristic])].join(' '),
      )
    case 'incomplete':
    case 'conflict':
      return [word[answer.kind], ...configurationLines(catalog, answer.configuration, language)]
    case 'unknown-offering':
    case 'invalid-request':
      return refusalLines(answer, language)
  }
}
