import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currency } from '../../engine/values/currency.js'
import { addMoney, exactly, money, split, toDecimal, toPayable } from '../../engine/values/money.js'
import { decimal, negate, parseDecimal, plus, type Ratio, ratio, round, times, toText } from '../../engine/values/ratio.js'

const CNY = currency('CNY')!
const JPY = currency('JPY')!
const KWD = currency('KWD')!
const units = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => ratio(n, d))
const weights = fc
  .array(
    fc.bigInt({ min: 0n, max: 10n ** 9n }).map((n) => ratio(n)),
    { minLength: 1, maxLength: 12 },
  )
  .filter((all) => all.some((w) => w.numerator > 0n))

describe('split', () => {
  const payable = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((fen) => ({ currency: CNY, units: fen * 10n ** 10n }))
  test('parts add up to the whole', () =>
    fc.assert(
      fc.property(
        payable,
        weights,
        (total, by) => split(total, by).reduce((sum, part) => addMoney(sum, part), money(CNY, '0')).units === total.units,
      ),
    ))
  test('gives nothing to a zero weight', () =>
    fc.assert(
      fc.property(payable, weights, (total, by) => split(total, by).every((part, i) => by[i]!.numerator !== 0n || part.units === 0n)),
    ))
  test('10.00 over three equal weights is 3.34, 3.33, 3.33', () =>
    expect(split(money(CNY, '10.00'), [ratio(1n), ratio(1n), ratio(1n)]).map(toDecimal)).toEqual(['3.34', '3.33', '3.33']))
  test('refuses an amount that nobody could pay', () => expect(() => split(money(CNY, '0.001'), [ratio(1n)])).toThrow('round it first'))
})

test('what is written is what is read', () =>
  fc.assert(fc.property(units, (it) => money(CNY, toDecimal({ currency: CNY, units: it })).units === it)))

test.each([
  ['2.345', 'halfAwayFromZero', '2.35'],
  ['2.345', 'halfEven', '2.34'],
  ['2.355', 'halfEven', '2.36'],
  ['-2.345', 'halfAwayFromZero', '-2.35'],
  ['2.349999', 'down', '2.34'],
  ['2.340001', 'up', '2.35'],
  ['-2.349', 'down', '-2.34'],
] as const)('%s rounds %s to %s', (from, rounding, to) => expect(toText(round(decimal(from), 2, rounding), 2)).toBe(to))

test('rounding never moves an amount by a whole unit', () =>
  fc.assert(
    fc.property(
      fractions,
      fc.constantFrom('halfAwayFromZero', 'halfEven', 'up', 'down'),
      fc.integer({ min: 0, max: 6 }),
      (value, rounding, decimals) => {
        const moved = plus(round(value, decimals, rounding), negate(value))
        const size = moved.numerator < 0n ? -moved.numerator : moved.numerator
        return size * 10n ** BigInt(decimals) < moved.denominator
      },
    ),
  ))

test('rounded once, 200 × 29/30 × 1.25 is 241.67', () =>
  expect(toDecimal(toPayable(CNY, times(times(decimal('200'), ratio(29n, 30n)), decimal('1.25')), 'halfAwayFromZero'))).toBe('241.67'))

test('a quarter of 19.99 is 5.00', () =>
  expect(toDecimal(toPayable(CNY, times(decimal('19.99'), ratio(1n, 4n)), 'halfAwayFromZero'))).toBe('5.00'))

test('a yen has no decimals and a Kuwaiti dinar has three', () => {
  expect(toDecimal(toPayable(JPY, decimal('99.5'), 'halfAwayFromZero'))).toBe('100')
  expect(toDecimal(toPayable(KWD, decimal('1.2345'), 'halfAwayFromZero'))).toBe('1.235')
})

test('mixing currencies is refused', () => expect(() => addMoney(money(CNY, '1.00'), money(JPY, '1'))).toThrow('Cannot add JPY to CNY'))

test('a code that ISO 4217 does not list is no currency', () => {
  for (const code of ['XYZ', 'cny', '', '__proto__', 'constructor']) expect(currency(code)).toBeNull()
})

test.each(['', '.5', '1.', '01', '1e3', '+1', '1,000', ' 1', '1.0000000000001', '9'.repeat(19), 'NaN', '٣'])(
  '"%s" is not a decimal',
  (text) => expect(parseDecimal(text)).toBeNull(),
)

test('a fraction without end is written as a fraction, one with an end as a decimal', () => {
  expect(toText(ratio(1n, 3n))).toBe('1/3')
  expect(toText(ratio(-231n, 5n), 2)).toBe('-46.20')
  fc.assert(fc.property(fractions, (value: Ratio) => !toText(value).includes('/') === isFinite10(value.denominator)))
})

function isFinite10(denominator: bigint): boolean {
  let rest = denominator
  while (rest % 2n === 0n) rest /= 2n
  while (rest % 5n === 0n) rest /= 5n
  return rest === 1n
}

test('exact amounts of money and their fractions agree', () =>
  fc.assert(
    fc.property(
      units,
      (it) => exactly({ currency: CNY, units: it }).numerator * 10n ** 12n === it * exactly({ currency: CNY, units: it }).denominator,
    ),
  ))
