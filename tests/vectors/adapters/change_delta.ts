import { quote } from '../../../engine/ask/quote.js'
import { compileDraft } from '../../../engine/compile/compile-draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import { addDays, localDate } from '../../../engine/values/local-date.js'
import { text as inBoth } from '../../../engine/values/localized-text.js'
import { toText } from '../../../engine/values/ratio.js'
import { currency, decimal, has } from '../fields.js'
import type { Adapter } from '../vector.js'

const start = localDate('2026-01-01')

/**
 * What a change in the middle of a period gives back and charges. The part that is unused is so many of a period's days as
 * its fraction says; the new price begins a period of its own. What was charged last, before, plays no part.
 */
export const adapter: Adapter = ({ input }) => {
  if (has(input, 'last_incremental_charge')) decimal(input, 'last_incremental_charge')
  const { numerator, denominator } = decimal(input, 'unused_fraction')
  const days = Number(denominator)
  const used = days - Number(numerator)
  const code = currency(input, 'currency')
  const example = exampleCatalog()
  const price = (id: string, amount: string, length: object) => ({
    kind: 'productOfferingPrice',
    id,
    name: inBoth('月租', 'Fee'),
    charge: {
      kind: 'recurring',
      amount: { kind: 'fixed', amounts: [{ currency: code, amount }] },
      timing: 'advance',
      proration: { start: { kind: 'fullPeriod' }, change: { kind: 'day' }, cease: { kind: 'day' } },
      ...length,
    },
  })
  const plan = (id: string, amount: string) => [
    { ...example.find((one) => one.kind === 'productOffering' && one.id === 'line'), id, prices: [`${id}-fee`] },
    price(`${id}-fee`, amount, { period: { unit: 'day', count: days }, cycle: 'anniversary' }),
  ]
  const amountOf = (name: string) => toText(decimal(input, name))
  const compiled = compileDraft(
    exampleCatalog(
      {
        ...example.find(({ kind }) => kind === 'catalog'),
        currencies: [{ code, rounding: 'halfAwayFromZero' }],
        holderPolicy: [{ action: 'cease', basis: 'pinned' }],
      },
      price('line-monthly', '10.00', { period: { unit: 'month', count: 1 }, cycle: 'calendar' }),
      ...plan('old', amountOf('old_price')),
      ...plan('new', amountOf('new_price')),
    ),
  )
  if (compiled.kind !== 'compiled') throw new Error(JSON.stringify(compiled.diagnostics))
  const at = '2026-01-01T00:00:00+08:00'
  const asked = {
    offering: 'new',
    facts: {},
    choices: [],
    currency: code,
    at,
    startDate: addDays(start, used),
    held: { offering: 'old', choices: [], at, startDate: start },
  }
  const { answer } = quote(compiled.catalog, asked, () => compiled.catalog)
  if (answer.kind !== 'priced' || answer.changes === undefined) throw new Error(JSON.stringify(answer))
  const { bill, totals } = answer.changes
  return { credit: bill.find(({ kind }) => kind === 'credit')!.amount, net: totals.bill.delta }
}
