import { describe, expect, test } from 'vitest'
import type { ChargeModel } from '../../engine/model/charge-model.js'
import { compileModel } from '../../engine/price/charge-model/rated-model.js'
import { parseDecimal, toText } from '../../engine/values/ratio.js'
import { chargeAt, chargeCurve } from '../../studio/features/offer/charge-curve.js'
import { borderPoints, cursorStops, drawnCurve, pointWords, stopAt, stopReached } from '../../studio/features/offer/tier-curve-view.js'

const yuan = (amount: string) => [{ currency: 'CNY', amount }]
const tiers = { tierBy: { kind: 'ownQuantity' }, withoutUse: 'nothing' } as const

/** 0.30 a unit for up to 100 units, 0.20 for all when there are more. */
const volume: ChargeModel = {
  ...tiers,
  kind: 'volume',
  upperBound: 'inclusive',
  tiers: [{ upTo: '100', rate: yuan('0.30') }, { rate: yuan('0.20') }],
}
const rounds: ChargeModel = {
  ...tiers,
  kind: 'graduated',
  upperBound: 'inclusive',
  tiers: [
    { upTo: '100', rate: yuan('0.30') },
    { upTo: '500', rate: yuan('0') },
  ],
  repeatEvery: '500',
}

const rated = (model: ChargeModel) => compileModel(model, ['CNY']).get('CNY')!
const curveOf = (model: ChargeModel) => chargeCurve(rated(model))!
const texts = (model: ChargeModel) =>
  curveOf(model).jumps.map(({ quantity, before, at, after }) =>
    [quantity, before, at, after].map((value) => (value === null ? null : toText(value))),
  )
const words = (model: ChargeModel, quantity: string) => pointWords(chargeAt(rated(model), parseDecimal(quantity)!), 2)

describe('the curve of tiers', () => {
  test('jumps where the whole quantity changes its rate, and says on which side the border stands', () => {
    expect(texts(volume)).toEqual([['100', '30', '30', '20']])
    expect(texts({ ...volume, upperBound: 'exclusive' })).toEqual([['100', '30', '20', '20']])
  })

  test('has no jump where each part has its own rate', () => {
    expect(texts(rounds)).toEqual([])
    expect(curveOf(rounds).borders.map((border) => toText(border))).toEqual(['100', '500', '600', '1000'])
  })

  test('shows what is due as soon as anything is used, and each block that begins', () => {
    const blocks: ChargeModel = {
      ...tiers,
      kind: 'graduated',
      upperBound: 'inclusive',
      tiers: [{ upTo: '20', rate: yuan('5'), size: '10', flat: yuan('1') }, { rate: yuan('0') }],
    }
    expect(texts(blocks)).toEqual([
      ['0', null, '0', '6'],
      ['10', '6', '6', '11'],
    ])
    const packages: ChargeModel = { kind: 'package', size: '1000', rate: yuan('2') }
    expect(texts(packages).slice(0, 2)).toEqual([
      ['0', null, '0', '2'],
      ['1000', '2', '2', '4'],
    ])
  })

  test('ends where the author wants no price', () => {
    const closed: ChargeModel = { ...volume, tiers: [{ upTo: '100', rate: yuan('0.30') }], onOverflow: 'refuse' } as ChargeModel
    expect(texts(closed)).toEqual([['100', '30', '30', null]])
    expect(curveOf(closed).stretches).toHaveLength(1)
    expect(words(closed, '101')).toMatchObject({ amount: null, perUnit: null, tier: null })
  })

  test('draws too many blocks to be seen as one stretch each, from and to the exact amounts', () => {
    const many: ChargeModel = {
      ...tiers,
      kind: 'graduated',
      upperBound: 'inclusive',
      tiers: [{ upTo: '100000', rate: yuan('1'), size: '10' }, { rate: yuan('0') }],
    }
    expect(texts(many)).toEqual([['0', null, '0', '1']])
    expect(toText(curveOf(many).stretches[0]!.at(-1)!.amount)).toBe('10000')
  })

  test('is not drawn where something else than one quantity decides', () => {
    const byMetric: ChargeModel = { ...volume, tierBy: { kind: 'metric', metric: 'voice', unit: 'min' } } as ChargeModel
    expect(chargeCurve(rated(byMetric))).toBeNull()
    expect(chargeCurve(rated({ kind: 'unit', rate: yuan('1') }))).toBeNull()
  })

  test('marks the fall, with a full dot where the border belongs', () => {
    const { drops, dots, upwards, most } = drawnCurve(curveOf(volume), 'amount')
    expect(most).toBe(30)
    expect(upwards.map(({ text }) => text)).toEqual(['0', '10', '20', '30'])
    expect(drops).toEqual([{ at: 0.8, from: 1, to: 20 / 30 }])
    expect(dots).toEqual([
      { x: 0.8, y: 20 / 30, isIncluded: false },
      { x: 0.8, y: 1, isIncluded: true },
    ])
  })

  test('shows the price of one unit as a second line', () => {
    const { lines, most } = drawnCurve(curveOf(volume), 'perUnit')
    expect(most).toBeCloseTo(0.3)
    expect(lines.map((line) => line.at(-1)!.y)).toEqual([expect.closeTo(1), expect.closeTo(2 / 3)])
  })
})

describe('the cursor', () => {
  const curve = curveOf(volume)
  const stops = cursorStops(curve)
  const at = (quantity: string) => stops.findIndex((stop) => toText(stop) === quantity)

  test('stops at the border and one unit beyond it, and says what each costs', () => {
    expect(at('101')).toBe(at('100') + 1)
    expect(words(volume, '100')).toEqual({ quantity: '100', amount: '30.00', perUnit: '0.30', tier: '1' })
    expect(words(volume, '101')).toEqual({ quantity: '101', amount: '20.20', perUnit: '0.20', tier: '2' })
    expect(words(rounds, '101').tier).toBe('1–2')
    expect(words(volume, '0')).toEqual({ quantity: '0', amount: '0.00', perUnit: null, tier: null })
  })

  test('goes by arrows from stop to stop, by page keys from border to border, and never out of the curve', () => {
    expect(stopReached(stops, curve.borders, 0, 'ArrowRight')).toBe(1)
    expect(stopReached(stops, curve.borders, 0, 'ArrowLeft')).toBe(0)
    expect(stopReached(stops, curve.borders, 3, 'PageUp')).toBe(at('100'))
    expect(stopReached(stops, curve.borders, at('100'), 'PageUp')).toBe(stops.length - 1)
    expect(stopReached(stops, curve.borders, at('101'), 'PageDown')).toBe(at('100'))
    expect(stopReached(stops, curve.borders, stops.length - 1, 'ArrowUp')).toBe(stops.length - 1)
    expect(stopReached(stops, curve.borders, 5, 'Tab')).toBeNull()
  })

  test('follows the pointer to the nearest stop', () => {
    expect(toText(stops[stopAt(curve, stops, 0.8)]!)).toBe('100')
    expect(stopAt(curve, stops, 7)).toBe(stops.length - 1)
  })

  test('has the figures at the borders as a table', () => {
    expect(borderPoints(rated(volume), curve).map((point) => pointWords(point, 2).amount)).toEqual(['0.00', '30.00', '20.20'])
  })
})
