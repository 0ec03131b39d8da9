import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { yuan } from '../../engine/price/checks/example.js'
import { exampleWithTerms, twoYears } from '../../engine/price/checks/terms/example.js'
import { allFresh } from './held-shop.js'

const half = { kind: 'bands', monthBegun: 'none', bands: [{ fromMonth: 1, toMonth: 24, percent: '50' }] }

/** A line at 10.00 a month for two years, held since July 2026 and ceased on a day. */
function ceased(day: string, fee: object, actions: readonly string[] = ['cease']) {
  const documents = exampleWithTerms([twoYears], { leaving: { kind: 'penalty', actions, fee } }).map((document) =>
    document.kind === 'catalog' ? { ...document, holderPolicy: allFresh } : document,
  )
  const compilation = compileDraft(documents)
  if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics))
  const { catalog } = compilation
  const { answer } = quote(
    catalog,
    {
      offering: 'line',
      facts: {},
      choices: [],
      at: `${day}T00:00:00+08:00`,
      startDate: day,
      currency: 'CNY',
      held: { choices: [], at: '2026-07-01T00:00:00+08:00', startDate: '2026-07-01' },
      orders: [{ path: '/', action: 'cease' }],
    },
    () => catalog,
  )
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer))
  return answer
}

describe('who ceases before the commitment ends', () => {
  test('sees the fee as a line, with its steps', () => {
    const { lines, trace } = ceased('2027-07-01', half)
    expect(lines.map(({ price, charge, amount }) => [price, charge, amount])).toEqual([['leaving', 'penalty', '60.00']])
    expect(trace.find(({ step }) => step === 'penalty')).toMatchObject({
      months: 24,
      completed: 12,
      before: '120',
      parts: [{ fromMonth: 13, toMonth: 24, percent: '50', charges: '120', amount: '60' }],
      after: '60',
    })
  })
  test('counts the months since service began, whatever the day of the order', () => {
    const flat = { kind: 'flat', amounts: yuan('100.00') }
    expect(ceased('2028-06-30', flat).lines.map(({ amount }) => amount)).toEqual(['100.00'])
    expect(ceased('2028-07-01', flat).lines).toEqual([])
  })
})
