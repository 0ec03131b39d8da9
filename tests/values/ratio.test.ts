import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareRatios,
  dividedBy,
  isZero,
  minus,
  negate,
  parseDecimal,
  plus,
  type Ratio,
  ratio,
  round,
  times,
  toText,
  whole,
} from '../../engine/values/ratio.js'
import { SmallRatio } from '../../engine/values/small-ratio.js'
import { simpleRatio, simpleRound, simpleText } from './simple-ratio.js'

const modes = ['halfAwayFromZero', 'halfEven', 'up', 'down', 'halfDown', 'ceiling', 'floor'] as const
const digits = (most: number) => fc.integer({ min: 0, max: most }).map((count) => 10n ** BigInt(count))
const above = fc.oneof(fc.bigInt({ min: -999_999n, max: 999_999n }), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }))
const edges = fc.constantFrom(2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 0n)
const below = fc.oneof(
  digits(24),
  fc.bigInt({ min: 1n, max: 400n }),
  fc.bigInt({ min: -(10n ** 20n), max: -1n }),
  fc.tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 24 })).map(([two, five]) => 2n ** BigInt(two) * 5n ** BigInt(five)),
)
const written = ({ numerator, denominator }: Ratio) => `${numerator}/${denominator}`

test('small and large fractions are in lowest terms, rounded and written as by hand', () => {
  let [small, large] = [0, 0]
  fc.assert(
    fc.property(
      fc.oneof(above, edges),
      fc.oneof(below, fc.constantFrom(2n ** 53n - 1n, 2n ** 53n)),
      fc.integer({ min: -3, max: 16 }),
      fc.constantFrom(...modes),
      (over, under, decimals, mode) => {
        const value = ratio(over, under)
        expect(written(value)).toBe(written(simpleRatio(over, under)))
        expect(written(round(value, decimals, mode))).toBe(written(simpleRound(value, decimals, mode)))
        expect(toText(value, Math.max(0, decimals))).toBe(simpleText(value, Math.max(0, decimals)))
        if (value.numerator < 2n ** 53n && value.denominator < 2n ** 53n) small += 1
        else large += 1
      },
    ),
    { numRuns: 1500 },
  )
  expect(Math.min(small, large)).toBeGreaterThan(100)
})

const fraction = fc
  .tuple(fc.oneof(above, edges), fc.oneof(below, fc.constantFrom(2n ** 53n - 1n, 2n ** 53n)))
  .map(([over, under]) => ratio(over, under))
const reckoned = (over: bigint, under: bigint) => written(simpleRatio(over, under))

test('fractions are added, multiplied, divided and compared as by hand, and small exactly where their numbers are', () => {
  let [small, large] = [0, 0]
  fc.assert(
    fc.property(fraction, fraction, (left, right) => {
      const [a, b, c, d] = [left.numerator, left.denominator, right.numerator, right.denominator]
      const results = { sum: plus(left, right), difference: minus(left, right), product: times(left, right), opposite: negate(left) }
      expect(Object.values(results).map(written)).toEqual([
        reckoned(a * d + c * b, b * d),
        reckoned(a * d - c * b, b * d),
        reckoned(a * c, b * d),
        reckoned(-a, b),
      ])
      const quotient = c === 0n ? left : dividedBy(left, right)
      if (c !== 0n) expect(written(quotient)).toBe(reckoned(a * d, b * c))
      expect(compareRatios(left, right)).toBe(a * d < c * b ? -1 : a * d > c * b ? 1 : 0)
      expect([left, right].map(isZero)).toEqual([a === 0n, c === 0n])
      for (const value of [left, right, quotient, ...Object.values(results)]) {
        const isExact = [value.numerator, value.denominator].every((number) => Number.isSafeInteger(Number(number)))
        expect(value instanceof SmallRatio).toBe(isExact)
        if (isExact) small += 1
        else large += 1
      }
    }),
    { numRuns: 1000 },
  )
  expect(Math.min(small, large)).toBeGreaterThan(500)
})

test('decimals and whole numbers are read as they are written', () => {
  const decimals = fc.stringMatching(/^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/)
  fc.assert(
    fc.property(decimals, (text) => {
      const [digits, places] = [text.replace('.', ''), text.includes('.') ? text.length - text.indexOf('.') - 1 : 0]
      expect(written(parseDecimal(text)!)).toBe(reckoned(BigInt(digits), 10n ** BigInt(places)))
    }),
  )
  expect([0, -0, 7, -(2 ** 53) + 1].map((number) => written(whole(number)))).toEqual(['0/1', '0/1', '7/1', '-9007199254740991/1'])
  for (const number of [0.5, Number.NaN, 2 ** 53]) expect(() => whole(number)).toThrow(RangeError)
})
