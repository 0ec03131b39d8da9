import type { QuoteAnswer } from '../ask/answer.js'
import { compareText } from '../model/draft.js'
import type { ExpectedLine, ExpectedRefusal, ScenarioExpectation } from '../model/scenario.js'
import type { PricedItems, PriceLine } from '../price/price-answer.js'
import { compareChanges } from './compare-changes.js'
import { compare, compareAmount, type Difference, refusal } from './difference.js'

/** Whether a scenario expects anything of a quote. */
export function expectsPrices({ noPrice, lines, totals, terms, allowances, changes }: ScenarioExpectation): boolean {
  return [noPrice, lines, totals, terms, allowances, changes].some((named) => named !== undefined)
}

/** Where a quote is not what was expected of it. */
export function comparePrices(expect: ScenarioExpectation, answer: QuoteAnswer): readonly Difference[] {
  const { noPrice, ...figures } = expect
  const refused = noPrice === undefined ? [] : compareRefusal(noPrice, answer)
  if (!expectsPrices(figures)) return refused
  if (answer.kind !== 'priced') return [...refused, refusal('/expect', 'priced', answer)]
  return [
    ...refused,
    ...compareLines(expect, answer),
    ...compareTotals(expect, answer),
    ...compareTerms(expect, answer),
    ...compareAllowances(expect, answer),
    ...(expect.changes === undefined ? [] : compareChanges(expect.changes, answer.changes)),
  ]
}

function compareRefusal(expected: ExpectedRefusal, answer: QuoteAnswer): readonly Difference[] {
  if (answer.kind !== expected.kind) return [refusal('/expect/noPrice/kind', expected.kind, answer)]
  const { because, missing } = expected
  return [
    ...(because === undefined ? [] : compareSets('/expect/noPrice/because', because, codesOf(answer))),
    ...(missing === undefined ? [] : compareSets('/expect/noPrice/missing', missing, answer.kind === 'undetermined' ? answer.missing : [])),
  ]
}

function codesOf(answer: QuoteAnswer): readonly string[] {
  switch (answer.kind) {
    case 'undetermined':
    case 'not-priced':
      return answer.because.map(({ code }) => code)
    case 'invalid-request':
      return answer.problems.map(({ code }) => code)
    case 'priced':
    case 'incomplete':
    case 'conflict':
    case 'basis-undeclared':
    case 'token-mismatch':
    case 'unknown-offering':
      return []
    default:
      return answer satisfies never
  }
}

/** The same words, in any order and however often. */
function compareSets(pointer: string, expected: readonly string[], actual: readonly string[]): readonly Difference[] {
  return compare(pointer, [...new Set(expected)].sort(compareText), [...new Set(actual)].sort(compareText))
}

function compareLines(expect: ScenarioExpectation, priced: PricedItems): readonly Difference[] {
  return (expect.lines ?? []).flatMap((wanted, index) => {
    const lines = priced.lines.filter(({ price, path }) => price === wanted.price && (wanted.path === undefined || path === wanted.path))
    const [line] = lines
    if (line === undefined || lines.length > 1)
      return [{ pointer: `/expect/lines/${index}`, expected: wanted.price, actual: lines.map(({ path }) => path) }]
    return compareLine(`/expect/lines/${index}`, wanted, line)
  })
}

function compareLine(pointer: string, wanted: ExpectedLine, line: PriceLine): readonly Difference[] {
  const references = (wanted.references ?? []).flatMap(({ price, amount }, index) => {
    const found = line.references?.find((reference) => reference.price === price)
    return compareAmount(`${pointer}/references/${index}/amount`, amount, found?.amount ?? null)
  })
  return [
    ...compareAmount(`${pointer}/list`, wanted.list, line.list),
    ...compareAmount(`${pointer}/amount`, wanted.amount, line.amount),
    ...compareAmount(`${pointer}/firstBill`, wanted.firstBill, line.firstBill),
    ...compareAmount(`${pointer}/firstPeriod`, wanted.firstPeriod, line.firstPeriod?.amount ?? null),
    ...compareAmount(`${pointer}/overTerm`, wanted.overTerm, line.overTerm),
    ...references,
  ]
}

function compareTotals(expect: ScenarioExpectation, { totals }: PricedItems): readonly Difference[] {
  return (['oneTime', 'monthly', 'usage', 'firstBill', 'term'] as const).flatMap((name) => {
    const actual = name === 'term' ? (totals.term?.amount ?? 'none') : totals[name]
    return compareAmount(`/expect/totals/${name}`, expect.totals?.[name], actual)
  })
}

function compareTerms({ terms = [] }: ScenarioExpectation, priced: PricedItems): readonly Difference[] {
  return terms.flatMap((wanted, index) => {
    const found = priced.terms.find(({ path }) => path === wanted.path)
    if (found === undefined) return compare(`/expect/terms/${index}/path`, wanted.path, null)
    return (['term', 'to', 'committedUntil', 'noticeBy', 'priceLockedUntil'] as const).flatMap((name) =>
      wanted[name] === undefined ? [] : compare(`/expect/terms/${index}/${name}`, wanted[name], found[name]),
    )
  })
}

function compareAllowances({ allowances: expected = [] }: ScenarioExpectation, { allowances }: PricedItems): readonly Difference[] {
  return expected.flatMap((wanted, index) => {
    const found = allowances.filter(({ price }) => price === wanted.price)
    const [allowance] = found
    if (allowance === undefined || found.length > 1)
      return [{ pointer: `/expect/allowances/${index}`, expected: wanted.price, actual: found.map(({ path }) => path) }]
    return compareAmount(`/expect/allowances/${index}/firstPeriod`, wanted.firstPeriod, allowance.firstPeriod)
  })
}
