import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ratio, ratio, round, toText } from '../../engine/values/ratio.js'
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
