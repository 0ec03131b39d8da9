import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addQuantity, convert } from '../../engine/values/quantity.js'
import { compareRatios, decimal, ratio, toText } from '../../engine/values/ratio.js'
import { dataUnits, durationUnits, type UnitTable, unitTable } from '../../engine/values/unit-of-measure.js'

function tableOf(step: 1024 | 1000): UnitTable {
  const found = unitTable([...dataUnits(step), ...durationUnits])
  if (found.kind === 'refused') throw new Error(found.why)
  return found.units
}

const units = tableOf(1024)
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => ratio(n, d))
const dataNames = fc.constantFrom('B', 'KB', 'MB', 'GB', 'TB')
const inUnit = (amount: ReturnType<typeof decimal>, unit: string, to: string, by = units) => {
  const found = convert({ amount, unit }, to, by)
  if (found.kind !== 'quantity') throw new Error(found.kind)
  return found.quantity
}

describe('a quantity', () => {
  test('is converted exactly, by 1,024 or by 1,000 as was said', () => {
    expect(toText(inUnit(decimal('1'), 'GB', 'KB').amount)).toBe('1048576')
    expect(toText(inUnit(decimal('1'), 'GB', 'KB', tableOf(1000)).amount)).toBe('1000000')
    expect(toText(inUnit(decimal('90'), 'second', 'minute').amount)).toBe('1.5')
    expect(toText(inUnit(decimal('100'), 'second', 'minute').amount)).toBe('5/3')
  })

  test('never becomes one of another dimension, or of a unit that nobody declared', () => {
    expect(convert({ amount: decimal('1'), unit: 'minute' }, 'MB', units)).toEqual({ kind: 'otherDimension', unit: 'minute', to: 'MB' })
    expect(convert({ amount: decimal('1'), unit: 'message' }, 'MB', units)).toEqual({ kind: 'unitUnknown', unit: 'message' })
    expect(convert({ amount: decimal('1'), unit: 'MB' }, 'mb', units)).toEqual({ kind: 'unitUnknown', unit: 'mb' })
  })

  test('comes back unchanged from any other unit', () =>
    fc.assert(
      fc.property(
        amounts,
        dataNames,
        dataNames,
        (amount, from, to) => compareRatios(inUnit(inUnit(amount, from, to).amount, to, from).amount, amount) === 0,
      ),
    ))

  test('is the same by way of a third unit', () =>
    fc.assert(
      fc.property(amounts, dataNames, dataNames, dataNames, (amount, a, b, c) => {
        expect(inUnit(inUnit(amount, a, b).amount, b, c)).toEqual(inUnit(amount, a, c))
      }),
    ))

  test('is added in the unit of the first', () => {
    const added = addQuantity({ amount: decimal('1'), unit: 'GB' }, { amount: decimal('512'), unit: 'MB' }, units)
    expect(added).toEqual({ kind: 'quantity', quantity: { amount: decimal('1.5'), unit: 'GB' } })
    expect(addQuantity({ amount: decimal('1'), unit: 'GB' }, { amount: decimal('1'), unit: 'hour' }, units).kind).toBe('otherDimension')
  })
})

test('a unit is declared once, and has a size', () => {
  const [byte] = dataUnits(1024)
  expect(unitTable([byte!, byte!])).toEqual({ kind: 'refused', unit: 'B', why: 'declaredTwice' })
  expect(unitTable([{ unit: 'nothing', dimension: 'data', size: decimal('0') }])).toEqual({
    kind: 'refused',
    unit: 'nothing',
    why: 'sizeNotAboveZero',
  })
})
