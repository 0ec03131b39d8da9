import type { QuotedChanges } from '../ask/answer.js'
import type { ExpectedBeforeAfter, ExpectedBillEntry, ExpectedChanges } from '../model/scenario.js'
import type { BeforeAfter, BillEntry } from '../price/held/change-answer.js'
import type { JsonValue } from '../values/json.js'
import { compare, compareAmount, type Difference, isSameAmount } from './difference.js'

const here = '/expect/changes'

/** Where what an order changes is not what was expected. The bill is compared as a whole, everything else as far as it is named. */
export function compareChanges(expected: ExpectedChanges, changes: QuotedChanges | undefined): readonly Difference[] {
  // Of somebody who has nothing, nothing changes.
  if (changes === undefined) return [{ pointer: here, expected: 'held', actual: null }]
  return [
    ...compareItems(expected, changes),
    ...compareLines(expected, changes),
    ...compareTotals(expected, changes),
    ...(expected.bill === undefined ? [] : compareBill(expected.bill, changes.bill)),
  ]
}

function compareItems({ items = [] }: ExpectedChanges, changes: QuotedChanges): readonly Difference[] {
  return items.flatMap((wanted, index) => {
    const found = changes.items.find(({ path }) => path === wanted.path)
    const [action, basis] = found === undefined ? [null, null] : [found.action, found.basis ?? 'none']
    return [
      ...(wanted.action === undefined ? [] : compare(`${here}/items/${index}/action`, wanted.action, action)),
      ...(wanted.basis === undefined ? [] : compare(`${here}/items/${index}/basis`, wanted.basis, basis)),
      ...(found === undefined ? compare(`${here}/items/${index}/path`, wanted.path, null) : []),
    ]
  })
}

function compareLines({ lines = [] }: ExpectedChanges, changes: QuotedChanges): readonly Difference[] {
  return lines.flatMap((wanted, index) => {
    const found = changes.lines.filter(({ price, path }) => price === wanted.price && (wanted.path === undefined || path === wanted.path))
    const [line] = found
    if (line === undefined || found.length > 1)
      return [{ pointer: `${here}/lines/${index}`, expected: wanted.price, actual: found.map(({ path }) => path) }]
    return compareBeforeAfter(`${here}/lines/${index}`, wanted, line)
  })
}

function compareTotals({ totals = {} }: ExpectedChanges, changes: QuotedChanges): readonly Difference[] {
  return (['oneTime', 'monthly', 'usage', 'bill'] as const).flatMap((name) =>
    compareBeforeAfter(`${here}/totals/${name}`, totals[name] ?? {}, changes.totals[name]),
  )
}

function compareBeforeAfter(pointer: string, expected: ExpectedBeforeAfter, actual: BeforeAfter): readonly Difference[] {
  return (['before', 'delta', 'after'] as const).flatMap((name) => compareAmount(`${pointer}/${name}`, expected[name], actual[name]))
}

/** Each expected entry takes one of the bill's; what is left of the bill was not expected. */
function compareBill(expected: readonly ExpectedBillEntry[], bill: readonly BillEntry[]): readonly Difference[] {
  const left = bill.filter(({ amount }) => !isSameAmount(amount, '0'))
  const differences = expected.flatMap((wanted, index) => {
    const alike = left.filter(
      ({ kind, price, path }) => kind === wanted.kind && price === wanted.price && (wanted.path === undefined || path === wanted.path),
    )
    const found = alike.find(({ amount }) => isSameAmount(amount, wanted.amount)) ?? alike[0]
    if (found === undefined) return [{ pointer: `${here}/bill/${index}`, expected: { ...wanted }, actual: null }]
    left.splice(left.indexOf(found), 1)
    return compareAmount(`${here}/bill/${index}/amount`, wanted.amount, found.amount)
  })
  return [...differences, ...compare(`${here}/bill`, [], left.map(entryText))]
}

function entryText({ kind, path, price, amount }: BillEntry): JsonValue {
  return { kind, path, price, amount }
}
