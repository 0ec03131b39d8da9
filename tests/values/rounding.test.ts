import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cashIncrementOf, currency, decimalsOf } from '../../engine/values/currency.js'
import {
  ceiling,
  compareRatios,
  decimal,
  floor,
  minus,
  negate,
  type RoundingMode,
  ratio,
  round,
  roundings,
  roundToStep,
  sum,
  times,
  toText,
} from '../../engine/values/ratio.js'
import { roundTogether } from '../../engine/values/round-together.js'

const modes: readonly RoundingMode[] = ['halfAwayFromZero', 'halfEven', 'halfDown', 'up', 'down', 'ceiling', 'floor']
const fractions = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 4n }))
  .map(([n, d]) => ratio(n, d))

test.each([
  ['halfAwayFromZero', '3 -3 2 -2 3 -3 1'],
  ['halfEven', '2 -2 2 -2 3 -3 1'],
  ['halfDown', '2 -2 2 -2 3 -3 1'],
  ['up', '3 -3 3 -3 3 -3 1'],
  ['down', '2 -2 2 -2 2 -2 1'],
  ['ceiling', '3 -2 3 -2 3 -2 1'],
  ['floor', '2 -3 2 -3 2 -3 1'],
] as const)('%s rounds 2.5, 2.4 and 2.6, above and below zero, and leaves 1', (mode, expected) => {
  const rounded = ['2.5', '-2.5', '2.4', '-2.4', '2.6', '-2.6', '1'].map((it) => toText(round(decimal(it), 0, mode)))
  expect(rounded.join(' ')).toBe(expected)
})

test('half even and half down part at an odd whole', () => {
  expect(toText(round(decimal('3.5'), 0, 'halfEven'))).toBe('4')
  expect(toText(round(decimal('3.5'), 0, 'halfDown'))).toBe('3')
})

test('a number of decimals below zero rounds to tens, hundreds and on', () => {
  expect(toText(round(decimal('1250'), -2, 'halfAwayFromZero'))).toBe('1300')
  expect(toText(round(decimal('-1201'), -2, 'floor'))).toBe('-1300')
})

test('ceiling and floor are those of the number line', () =>
  fc.assert(
    fc.property(fractions, (value) => {
      expect(round(value, 0, 'ceiling')).toEqual(ratio(ceiling(value)))
      expect(round(value, 0, 'floor')).toEqual(ratio(floor(value)))
      expect(round(negate(value), 2, 'ceiling')).toEqual(negate(round(value, 2, 'floor')))
    }),
  ))

test('every mode answers a neighbour, keeps what is rounded already, and the half modes answer the nearest', () =>
  fc.assert(
    fc.property(fractions, fc.constantFrom(...modes), fc.nat(4), (value, mode, decimals) => {
      const [rounded, step] = [round(value, decimals, mode), ratio(1n, 10n ** BigInt(decimals))]
      const moved = minus(rounded, value)
      const size = moved.numerator < 0n ? negate(moved) : moved
      expect(compareRatios(size, step) < 0).toBe(true)
      expect(round(rounded, decimals, mode)).toEqual(rounded)
      if (mode.startsWith('half')) expect(compareRatios(times(size, ratio(2n)), step) <= 0).toBe(true)
    }),
  ))

test('a step need not be decimal: cash in francs goes by 0.05', () => {
  const francs = cashIncrementOf(currency('CHF')!)!
  expect(['12.42', '12.43', '12.475', '-12.43'].map((it) => toText(roundToStep(decimal(it), francs, 'halfAwayFromZero'), 2))).toEqual([
    '12.40',
    '12.45',
    '12.50',
    '-12.45',
  ])
  expect(() => roundToStep(decimal('1'), decimal('0'), 'down')).toThrow('above zero')
})

test('what is rounded to a step is a multiple of it, less than a step away', () =>
  fc.assert(
    fc.property(fractions, fc.constantFrom('0.05', '0.10', '0.5', '5', '0.03'), fc.constantFrom(...modes), (value, text, mode) => {
      const step = decimal(text)
      const rounded = roundToStep(value, step, mode)
      const multiple = times(rounded, ratio(step.denominator, step.numerator))
      const moved = minus(rounded, value)
      expect(multiple.denominator).toBe(1n)
      expect(compareRatios(moved.numerator < 0n ? negate(moved) : moved, step) < 0).toBe(true)
    }),
  ))

test.each([
  ['CNY', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['UYW', 4],
  ['UYI', 0],
  ['BOV', 2],
  ['CHE', 2],
  ['CHW', 2],
  ['COU', 2],
  ['MXV', 2],
  ['USN', 2],
  ['XCG', 2],
  ['ZWG', 2],
])('%s has %i decimals', (code, decimals) => expect(decimalsOf(currency(code)!)).toBe(decimals))

test.each(['XAU', 'XDR', 'XTS', 'XXX', 'CREDITS', 'cny', ''])('nothing is paid in "%s"', (code) => expect(currency(code)).toBeNull())

test('a cash increment is a payable amount above the smallest one', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))).flatMap((code) => currency(code) ?? [])
  const withCash = codes.filter((code) => cashIncrementOf(code) !== null)
  expect(withCash.length).toBe(12)
  for (const code of withCash) {
    const [step, smallest] = [cashIncrementOf(code)!, ratio(1n, 10n ** BigInt(decimalsOf(code)))]
    expect(round(step, decimalsOf(code), 'down')).toEqual(step)
    expect(compareRatios(step, smallest)).toBe(1)
  }
  expect(cashIncrementOf(currency('CNY')!)).toBeNull()
})

test('parts that are rounded together come to the whole as it is rounded, each is a neighbour of its own, and what is rounded already stays', () =>
  fc.assert(
    fc.property(fc.array(fractions, { maxLength: 6 }), fc.constantFrom(...roundings), fc.nat(3), (parts, mode, decimals) => {
      const together = roundTogether(parts, decimals, mode)
      expect(sum(together)).toEqual(round(sum(parts), decimals, mode))
      together.forEach((part, index) => {
        expect([round(parts[index]!, decimals, 'floor'), round(parts[index]!, decimals, 'ceiling')]).toContainEqual(part)
      })
      expect(roundTogether(together, decimals, mode)).toEqual(together)
    }),
  ))
