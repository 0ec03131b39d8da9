import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tierDrop } from '../../engine/price/checks/tier-drop.js'
import { amounts, data, draftOf, priced, tiered } from './shop.js'

const found = (model: object) => tierDrop.find(draftOf({ prices: { data: data(model) } }))
const witnesses = (model: object) => found(model).map(({ pointer, witness }) => ({ pointer, ...(witness as object) }))
const costs = (model: object, ...uses: readonly (readonly [metric: string, quantity: number])[]) => {
  const usage = uses.map(([metric, quantity]) => ({
    path: '/',
    metric,
    unit: metric === 'data' ? 'MB' : 'mail',
    quantity: String(quantity),
  }))
  return Number(priced({ prices: { data: data(model) } }, { usage }).lines[0]?.amount ?? '0')
}

const limits = (dataEnd: number | null, mailEnd: number | null) => [
  { metric: 'data', unit: 'MB', ...(dataEnd === null ? {} : { upTo: String(dataEnd) }) },
  { metric: 'mail', unit: 'mail', ...(mailEnd === null ? {} : { upTo: String(mailEnd) }) },
]
const capacity = (tiers: readonly object[], more: object = {}) => ({
  kind: 'capacity',
  upperBound: 'inclusive',
  withoutUse: 'firstTier',
  tiers,
  ...more,
})

test('a capacity that costs less than a smaller one is shown by two uses', () => {
  const only = (end: string | null, amount: string) => ({
    limits: [{ metric: 'data', unit: 'MB', ...(end === null ? {} : { upTo: end }) }],
    amount: amounts(amount),
  })
  expect(witnesses(capacity([only('10', '10'), only('20', '5')], { onOverflow: 'refuse' }))).toEqual([
    { pointer: '/charge/model/tiers/1', currency: 'CNY', used: { data: '10' }, amount: '10', more: { data: '11' }, moreAmount: '5' },
  ])
  expect(witnesses(capacity([only('10', '10'), only('20', '10')], { onOverflow: 'refuse' }))).toEqual([])
})

test('capacities are found to drop where more of two metrics costs less, and nowhere else', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ data: fc.nat(4), mail: fc.nat(4), amount: fc.nat(3) }), { minLength: 1, maxLength: 3 }),
      fc.option(fc.nat(3)),
      (closed, open) => {
        const tiers = closed.map((one) => ({ limits: limits(one.data, one.mail), amount: amounts(String(one.amount)) }))
        const last = open === null ? [] : [{ limits: limits(null, null), amount: amounts(String(open)) }]
        const model = capacity([...tiers, ...last], open === null ? { onOverflow: 'lastTier' } : {})
        const amountOf = (data: number, mail: number) => {
          const tier = closed.find((one) => data <= one.data && mail <= one.mail)
          return tier?.amount ?? open ?? closed.at(-1)!.amount
        }
        const grid = Array.from({ length: 36 }, (_, place) => [place % 6, Math.floor(place / 6)] as const)
        const drops = grid.some(([a, b]) => grid.some(([c, d]) => c >= a && d >= b && amountOf(c, d) < amountOf(a, b)))
        const shown = witnesses(model) as unknown as readonly {
          used: Record<string, string>
          more: Record<string, string>
          amount: string
          moreAmount: string
        }[]
        expect(shown.length > 0).toBe(drops)
        for (const { used, more, amount, moreAmount } of shown) {
          expect(amountOf(Number(used['data']), Number(used['mail']))).toBe(Number(amount))
          expect(amountOf(Number(more['data']), Number(more['mail']))).toBe(Number(moreAmount))
          expect(costs(model, ['data', Number(more['data'])], ['mail', Number(more['mail'])])).toBe(Number(moreAmount))
        }
      },
    ),
    { numRuns: 100 },
  ))

test('tiers by another metric are found to drop where some use gets cheaper with more of it, and nowhere else', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('volume' as const, 'stairstep' as const),
      fc.constantFrom('inclusive', 'exclusive'),
      fc.array(fc.record({ rate: fc.nat(3), flat: fc.nat(9) }), { minLength: 2, maxLength: 3 }),
      (kind, upperBound, rates) => {
        const tiers = rates.map(({ rate, flat }, position) => ({
          ...(position === rates.length - 1 ? {} : { upTo: String(10 * (position + 1)) }),
          ...(kind === 'stairstep' ? {} : { rate: amounts(String(rate)) }),
          flat: amounts(String(flat)),
        }))
        const model = tiered(kind, tiers, { upperBound, tierBy: { kind: 'metric', metric: 'mail', unit: 'mail' } })
        const amountOf = ({ rate, flat }: { readonly rate: number; readonly flat: number }, quantity: number) =>
          kind === 'stairstep' ? flat : rate * quantity + flat
        const uses = [0.1, ...Array.from({ length: 20 }, (_, quantity) => quantity + 1)]
        const borders = rates
          .slice(1)
          .flatMap((above, position) =>
            uses.some((quantity) => amountOf(above, quantity) < amountOf(rates[position]!, quantity))
              ? [`/charge/model/tiers/${position}`]
              : [],
          )
        const shown = witnesses(model) as unknown as readonly (Record<'quantity' | 'used' | 'next' | 'amount' | 'nextAmount', string> & {
          pointer: string
        })[]
        expect(shown.map(({ pointer }) => pointer)).toEqual(borders)
        for (const { quantity, used, next, amount, nextAmount } of shown) {
          expect(costs(model, ['data', Number(quantity)], ['mail', Number(used)])).toBe(Number(amount))
          expect(costs(model, ['data', Number(quantity)], ['mail', Number(next)])).toBe(Number(nextAmount))
        }
      },
    ),
    { numRuns: 40 },
  ))
