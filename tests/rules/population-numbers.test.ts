import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutsBelow, numberFinder } from '../../engine/rules/population/number-finder.js'

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: -1000, max: 1000 }).map((n) => n / 7),
  fc.constantFrom(0, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 53, 0.1 + 0.2),
)

test('numbers find their place among cuts exactly, with a guide and without', () => {
  const found = { withGuide: 0, without: 0 }
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 60 }), fc.array(numbers, { minLength: 1, maxLength: 60 }), (given, others) => {
      const cuts = Float64Array.from(new Set(given)).sort()
      const finder = numberFinder(cuts)
      found[finder.guide.length > 0 ? 'withGuide' : 'without'] += 1
      for (const value of [...given, ...others]) expect(cutsBelow(finder, value)).toBe(cuts.filter((cut) => cut <= value).length)
    }),
    { numRuns: 1000 },
  )
  for (const [way, count] of Object.entries(found)) expect(count, way).toBeGreaterThan(100)
})

test('cuts that lie close together, with one far away, are not looked at one by one', () => {
  const cuts = Float64Array.from([...Array.from({ length: 1000 }, (_, n) => n), 1e300])
  expect(numberFinder(cuts).guide).toHaveLength(0)
  expect(cutsBelow(numberFinder(cuts), 500.5)).toBe(501)
})
