import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CapacityTiers, Tier } from '../../engine/model/charge-model.js'
import { compileModel } from '../../engine/price/charge-model/rated-model.js'
import { parseDecimal, toText } from '../../engine/values/ratio.js'
import { chargeAt, chargeCurve } from '../../studio/features/offer/charge-curve.js'
import {
  canBe,
  mayOverflow,
  withKind,
  withLeast,
  withOverflow,
  withRepeat,
  withTiers,
} from '../../studio/features/offer/tier-editor/tier-terms.js'
import {
  limitedMetrics,
  readCapacities,
  typedCapacities,
  withCapacities,
  withCapacityBelow,
  withoutCapacity,
} from '../../studio/features/offer/tier-editor/typed-capacity.js'
import {
  readTiers,
  type TieredModel,
  type TypedTier,
  tierFields,
  typedTiers,
  withoutTier,
  withText,
  withTierBelow,
} from '../../studio/features/offer/tier-editor/typed-tiers.js'
import { jumpWords } from '../../studio/features/offer/tier-jumps.js'
import { probe } from '../../studio/features/offer/tier-probe.js'

const yuan = (amount: string) => [{ currency: 'CNY', amount }]
const volume = {
  kind: 'volume',
  tierBy: { kind: 'ownQuantity' },
  withoutUse: 'nothing',
  upperBound: 'inclusive',
  tiers: [
    { upTo: '100', rate: [...yuan('0.30'), { currency: 'USD', amount: '0.05' }] },
    { rate: yuan('0.20'), flat: yuan('1') },
  ],
} as const satisfies TieredModel
const typed = typedTiers(volume.tiers, 'CNY')
const rated = (model: TieredModel) => compileModel(model, ['CNY']).get('CNY')!
const faultsOf = (tiers: readonly TypedTier[]) => {
  const read = readTiers(tiers, 'CNY')
  return read.kind === 'faults' ? read.faults.map(({ key, field, fault }) => [key, field, fault.key]) : []
}

describe('tiers as they are typed', () => {
  test('are read back as they were, also in currencies that are not on the screen', () => {
    expect(readTiers(typed, 'CNY')).toEqual({ kind: 'tiers', tiers: volume.tiers })
    const cheaper = readTiers(withText(typed, 0, 'rate', ' ０.25 '), 'CNY')
    expect(cheaper).toMatchObject({
      tiers: [
        {
          rate: [
            { currency: 'CNY', amount: '0.25' },
            { currency: 'USD', amount: '0.05' },
          ],
        },
        {},
      ],
    })
    const none = readTiers(withText(typed, 1, 'flat', ''), 'CNY')
    expect(none.kind === 'tiers' && none.tiers[1]).toEqual({ rate: yuan('0.20') })
  })

  test('are not written while a figure is none, a tier has no end, or ends before it begins', () => {
    expect(faultsOf(withText(typed, 0, 'rate', '0.'))).toEqual([[0, 'rate', 'tierEditor.fault.number']])
    expect(faultsOf(withText(typed, 0, 'upTo', ''))).toEqual([[0, 'upTo', 'tierEditor.fault.end']])
    expect(faultsOf(withText(typed, 1, 'upTo', '100'))).toEqual([[1, 'upTo', 'tierEditor.fault.order']])
    expect(faultsOf(withText(typed, 0, 'upTo', '0'))).toEqual([[0, 'upTo', 'tierEditor.fault.order']])
    expect(faultsOf(withText(typed, 0, 'percent', '3'))).toEqual([[0, 'percent', 'tierEditor.fault.both']])
    expect(faultsOf(withText(typed, 0, 'size', '0'))).toEqual([[0, 'size', 'tierEditor.fault.size']])
  })

  test('come with one below another at its rates, whose end, or that of the one before, is still to be written', () => {
    const last = withTierBelow(typed, 1)
    expect(last.map(({ texts }) => [texts.upTo, texts.rate])).toEqual([
      ['100', '0.30'],
      ['', '0.20'],
      ['', '0.20'],
    ])
    expect(faultsOf(last)).toEqual([[1, 'upTo', 'tierEditor.fault.end']])
    expect(readTiers(withText(last, 1, 'upTo', '200'), 'CNY').kind).toBe('tiers')
    expect(withoutTier(last, 1).map(({ key }) => key)).toEqual([0, 2])
    expect(withoutTier([typed[0]!], 0)).toHaveLength(1)
  })

  test('have the fields of their model, and those that stand there all the same', () => {
    expect(tierFields(volume, 'MB', typed)).toEqual(['upTo', 'rate', 'flat', 'size'])
    expect(tierFields(volume, 'currency', typed)).toContain('percent')
    const steps = typedTiers([{ flat: yuan('5') }], 'CNY')
    expect(tierFields({ kind: 'stairstep' }, 'MB', steps)).toEqual(['upTo', 'flat'])
    expect(tierFields({ kind: 'stairstep' }, 'MB', typed)).toEqual(['upTo', 'rate', 'flat'])
  })

  test('are the same tiers after any way of typing them anew', () => {
    const amount = fc.constantFrom('0', '1', '0.30', '12.5')
    const tiers = fc.array(fc.record({ step: fc.integer({ min: 1, max: 50 }), rate: amount, flat: fc.option(amount) }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(tiers, (drawn) => {
        let end = 0
        const written = drawn.map(({ step, rate, flat }, index): Tier => {
          end += step
          return {
            ...(index === drawn.length - 1 ? {} : { upTo: String(end) }),
            rate: yuan(rate),
            ...(flat === null ? {} : { flat: yuan(flat) }),
          }
        })
        let rows = typedTiers([{}], 'CNY')
        written.forEach((tier, at) => {
          if (at > 0) rows = withTierBelow(rows, at - 1)
          const { key } = rows[at]!
          const [{ texts }] = typedTiers([tier], 'CNY') as [TypedTier]
          for (const field of ['upTo', 'rate', 'flat'] as const) rows = withText(rows, key, field, texts[field])
        })
        expect(readTiers(rows, 'CNY')).toEqual({ kind: 'tiers', tiers: written })
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a tier list declares', () => {
  const ended = withTiers(volume, [{ upTo: '100', rate: yuan('1') }])

  test('says what becomes of more only where there is more', () => {
    expect(mayOverflow(volume)).toBe(false)
    expect(mayOverflow(ended)).toBe(true)
    expect('onOverflow' in ended).toBe(false)
    expect(withOverflow(ended, 'refuse').onOverflow).toBe('refuse')
    expect(withTiers(withOverflow(ended, 'refuse'), volume.tiers)).toEqual(volume)
    const again = withRepeat(withKind(withOverflow(ended, 'drop'), 'graduated'), '500')
    expect(again).toMatchObject({ kind: 'graduated', repeatEvery: '500' })
    expect('onOverflow' in again).toBe(false)
  })

  test('goes along to another kind as far as that can say it', () => {
    const least = withLeast(volume, { quantity: '10', below: 'refuse' })
    expect(withKind(least, 'stairstep')).toEqual({ ...least, kind: 'stairstep' })
    expect('least' in withKind(least, 'graduated')).toBe(false)
    expect('repeatEvery' in withKind(withRepeat(withKind(volume, 'graduated'), '500'), 'volume')).toBe(false)
    const byMetric: TieredModel = { ...volume, tierBy: { kind: 'metric', metric: 'calls', unit: 'min' } }
    expect(canBe(byMetric, 'graduated')).toBe(false)
    expect(withKind(byMetric, 'graduated')).toBe(byMetric)
  })
})

describe('the tiers of a capacity', () => {
  const limit = (metric: string, upTo?: string) => ({ metric, unit: 'min', ...(upTo === undefined ? {} : { upTo }) })
  const capacity: CapacityTiers = {
    kind: 'capacity',
    upperBound: 'inclusive',
    withoutUse: 'firstTier',
    onOverflow: 'refuse',
    tiers: [
      {
        limits: [limit('calls', '100'), limit('roaming')],
        amount: [
          { currency: 'CNY', amount: '10' },
          { currency: 'USD', amount: '2' },
        ],
      },
      { limits: [limit('data', '5')], amount: yuan('20') },
    ],
  }
  const metrics = limitedMetrics(capacity.tiers)
  const begun = typedCapacities(capacity.tiers, metrics, 'CNY')

  test('have a column for every metric that any of them limits, and are read back as they were', () => {
    expect(metrics.map(({ metric }) => metric)).toEqual(['calls', 'roaming', 'data'])
    expect(begun.map(({ limits }) => limits)).toEqual([
      ['100', '', ''],
      ['', '', '5'],
    ])
    expect(readCapacities(begun, metrics, 'CNY')).toEqual({ kind: 'tiers', tiers: capacity.tiers })
  })

  test('name a metric as soon as they limit it, and keep the columns while tiers come and go', () => {
    const more = readCapacities(begun.with(1, { ...begun[1]!, limits: ['200', '', '5'] }), metrics, 'CNY')
    expect(more.kind === 'tiers' && more.tiers[1]!.limits).toEqual([limit('calls', '200'), limit('data', '5')])
    expect(withCapacityBelow(begun, 0).map(({ key, amount }) => [key, amount])).toEqual([
      [0, '10'],
      [2, '10'],
      [1, '20'],
    ])
    const left = readCapacities(withoutCapacity(begun, 0), metrics, 'CNY')
    expect(left).toEqual({ kind: 'tiers', tiers: [capacity.tiers[1]] })
  })

  test('are not written without an amount, or with a limit that is none', () => {
    const faults = readCapacities(
      [
        { ...begun[0]!, limits: ['x', '-1', ''] },
        { ...begun[1]!, amount: '' },
      ],
      metrics,
      'CNY',
    )
    expect(faults.kind === 'faults' && faults.faults.map(({ key, cell }) => [key, cell])).toEqual([
      [0, 0],
      [0, 1],
      [1, 'amount'],
    ])
  })

  test('say what becomes of more only where the last one has a limit', () => {
    expect(withCapacities(capacity, capacity.tiers).onOverflow).toBe('refuse')
    expect('onOverflow' in withCapacities(capacity, [{ limits: [limit('calls')], amount: yuan('1') }])).toBe(false)
  })
})

describe('the jumps of a curve in words', () => {
  const jumps = (model: TieredModel) =>
    jumpWords(chargeCurve(rated(model))!, 'CNY', 'MB', 2).map(({ kind, words: { key, values } }) => [
      kind,
      key,
      values?.['quantity'],
      values?.['before'],
      values?.['after'],
    ])

  test('say on which side of a border the amount changes', () => {
    expect(jumps(volume)).toEqual([['drop', 'tierJump.drop.beyond', '100', '30.00', '21.00']])
    expect(jumps({ ...volume, upperBound: 'exclusive' })).toEqual([['drop', 'tierJump.drop.from', '100', '30.00', '21.00']])
  })

  test('say what is due as soon as anything is used, and where there is no price', () => {
    const steps: TieredModel = {
      ...volume,
      kind: 'stairstep',
      onOverflow: 'refuse',
      tiers: [
        { upTo: '10', flat: yuan('5') },
        { upTo: '20', flat: yuan('9') },
      ],
    }
    expect(jumps(steps)).toEqual([
      ['rise', 'tierJump.begins', '0', '0.00', '5.00'],
      ['rise', 'tierJump.rise.beyond', '10', '5.00', '9.00'],
      ['noPrice', 'tierJump.noPrice', '20', undefined, undefined],
    ])
    const least = withLeast(volume, { quantity: '10', below: 'refuse' })
    expect(jumps(least)[0]).toEqual(['noPrice', 'tierJump.noPriceBefore', '10', undefined, '3.00'])
  })
})

describe('what one quantity costs', () => {
  test('comes with the tier that charges it, part by part', () => {
    const graduated = withKind(volume, 'graduated')
    expect(probe(rated(graduated), '101', 2)).toEqual({
      kind: 'charged',
      quantity: '101',
      amount: '31.20',
      parts: [
        { tier: 1, quantity: '100', rate: '0.30', flat: null, amount: '30.00' },
        { tier: 2, quantity: '1', rate: '0.20', flat: '1.00', amount: '1.20' },
      ],
    })
    expect(probe(rated(volume), '１００', 2)).toMatchObject({ amount: '30.00', parts: [{ tier: 1 }] })
  })

  test('says why there is none, and what is wrong with the question', () => {
    const ended = withOverflow(withTiers(volume, [{ upTo: '100', rate: yuan('1') }]), 'refuse')
    expect(probe(rated(ended), '101', 2)).toEqual({ kind: 'refused', why: { key: 'tierProbe.refused.beyondTiers' } })
    expect(probe(rated(withLeast(volume, { quantity: '10', below: 'refuse' })), '5', 2)).toMatchObject({
      why: { key: 'tierProbe.refused.belowTiers' },
    })
    expect(probe(rated(volume), '-1', 2)).toMatchObject({ kind: 'fault' })
    expect(probe(rated(volume), 'much', 2)).toMatchObject({ kind: 'fault' })
    expect(probe(rated(volume), ' ', 2)).toBe(null)
  })

  test('is what the curve has there, and its parts add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom('graduated', 'volume'), (tenths, kind) => {
        const model = rated(withKind(volume, kind as 'volume'))
        const quantity = toText(parseDecimal((tenths / 10).toFixed(1))!)
        const found = probe(model, quantity, 0)
        const parts = found?.kind === 'charged' ? found.parts.map(({ amount }) => Number(amount)) : []
        expect(found).toMatchObject({ amount: toText(chargeAt(model, parseDecimal(quantity)!).amount!) })
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Number(found?.kind === 'charged' && found.amount), 9)
      }),
      { numRuns: 60 },
    )
  })
})
