import fc from 'fast-check'
import { expect, test } from 'vitest'
import { taxRateGap } from '../../engine/price/checks/tax-rate-gap.js'
import { taxRateUnproven } from '../../engine/price/checks/tax-rate-unproven.js'
import { ask, draftOf, oneTime, type Shop } from './shop.js'

const south = { kind: 'place', id: 'south', name: { 'zh-CN': '南省', en: 'South' }, level: 'province', parent: 'cn' }
const name = { 'zh-CN': '税', en: 'Tax' }
const catalog = (rates: readonly object[]) => ({
  kind: 'catalog',
  id: 'catalog',
  name,
  timeZone: 'Asia/Shanghai',
  eligibilityDefault: 'allow',
  currencies: [{ code: 'CNY', rounding: 'halfAwayFromZero' }],
  tax: { round: 'line', of: 'payable', rounding: 'halfAwayFromZero', categories: [{ id: 'standard', name, rates }] },
})
const taxed = (rates: readonly object[], more: object = {}): Shop => ({
  prices: { fee: { charge: oneTime('10.00'), tax: { category: 'standard', included: true }, ...more } },
  documents: [south, catalog(rates)],
})
const found = (shop: Shop) => taxRateGap.find(draftOf(shop)).map(({ witness }) => witness)
const summer = '2026-06-01T00:00:00.000Z'
const autumn = '2026-09-01T00:00:00.000Z'

test('where a place has no rate, it is named, with what would be ordered there', () => {
  expect(found(taxed([{ percent: '6', place: 'north' }]))).toMatchObject([
    { category: 'standard', offering: 'offer', price: 'fee', facts: { 'place.id': 'south' } },
  ])
  expect(
    found(
      taxed([
        { percent: '6', place: 'north' },
        { percent: '9', place: 'south' },
      ]),
    ),
  ).toEqual([])
  expect(found(taxed([{ percent: '6', place: 'north' }, { percent: '9' }]))).toEqual([])
})

test('where a rate ends and none follows, the moment is named; before the first rate nothing is known', () => {
  expect(found(taxed([{ percent: '6', validFor: { from: summer, to: autumn } }]))).toMatchObject([{ at: autumn, facts: {} }])
  const second = { percent: '9', validFor: { from: autumn } }
  expect(found(taxed([{ percent: '6', validFor: { from: summer, to: autumn } }, second]))).toEqual([])
  // Only the north has a rate from autumn on.
  expect(
    found(
      taxed([
        { percent: '6', validFor: { to: autumn } },
        { ...second, place: 'north' },
      ]),
    ),
  ).toMatchObject([{ at: autumn, facts: { 'place.id': 'south' } }])
})

test('where nobody can order it, no rate is needed', () => {
  const inNorth = { when: { fact: 'place.id', operator: 'within', value: 'north' } }
  expect(found(taxed([{ percent: '6', place: 'north' }], inNorth))).toEqual([])
  expect(found(taxed([{ percent: '6', validFor: { to: autumn } }], { validFor: { to: autumn } }))).toEqual([])
})

test('is found wherever a quote would be refused for it, and only there', () => {
  const moments = ['2026-05-01T00:00:00.000Z', summer, autumn, '2026-12-01T00:00:00.000Z']
  const rate = fc.record(
    { percent: fc.constantFrom('6', '9'), place: fc.constantFrom('cn', 'north', 'north-town', 'south'), from: fc.nat(2), to: fc.nat(3) },
    { requiredKeys: ['percent'] },
  )
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 4 }), (authored) => {
      const rates = authored.map(({ percent, place, from, to }) => ({
        percent,
        ...(place === undefined ? {} : { place }),
        validFor: {
          ...(from === undefined ? {} : { from: moments[from]! }),
          ...(to === undefined ? {} : { to: moments[Math.max(to, (from ?? -1) + 1)]! }),
        },
      }))
      const shop = taxed(rates)
      const first = rates.map(({ validFor }) => validFor.from ?? '').sort()[0]!
      // At each border and each place where customers are: what no rate covers has none, whatever two of them would do.
      const covered = (at: string, places: readonly string[]) =>
        rates.some(
          ({ place, validFor: { from = '', to = '~' } }) => from <= at && at < to && (place === undefined || places.includes(place)),
        )
      const open = ['2020-01-01T00:00:00.000Z', ...moments].some(
        (at) => at >= first && (!covered(at, ['cn', 'north', 'north-town']) || !covered(at, ['cn', 'south'])),
      )
      const gaps = found(shop) as unknown as readonly { readonly at?: string; readonly facts: { readonly 'place.id'?: string } }[]
      expect(gaps.length > 0).toBe(open)
      for (const { at = summer, facts } of gaps) {
        const refused = ask(shop, { at, facts: { 'place.id': 'north-town', ...facts } as never })
        expect(refused).toMatchObject({ kind: 'not-priced', because: [{ code: 'tax-rate-missing' }] })
      }
    }),
    { numRuns: 60 },
  )
})

test('what could not be looked into is said', () => {
  expect(taxRateUnproven.find(draftOf(taxed([{ percent: '6', place: 'north' }])))).toEqual([])
})
