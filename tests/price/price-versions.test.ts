import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chargeCycle } from '../../engine/price/proration/charge-cycle.js'
import { firstPeriodFrom, partsOf, periodAt } from '../../engine/values/billing-cycle.js'
import { heldVersions } from '../../engine/values/held-versions.js'
import { addDays, localDate } from '../../engine/values/local-date.js'
import { fee, lineOf, priced } from './shop.js'

const change = '2026-06-17T00:00:00+08:00'
const versions = { old: { charge: fee({}), validFor: { to: change } }, new: { charge: fee({}), validFor: { from: change } } }

test('the first period belongs to the version in force at the moment of the order, also where the next one begins within it', () => {
  const before = priced({ prices: versions }, { at: '2026-06-16T15:59:59.999Z', startDate: '2026-06-10' })
  expect(before.lines.map(({ price }) => price)).toEqual(['old'])
  expect(lineOf(before, 'old')).toMatchObject({ firstBill: '21.70', firstPeriod: { from: '2026-06-10', to: '2026-07-01' }, later: [] })
  const after = priced({ prices: versions }, { at: '2026-06-16T16:00:00.000Z', startDate: '2026-06-17' })
  expect(after.lines.map(({ price }) => price)).toEqual(['new'])
  expect(after.lines[0]).toMatchObject({ firstBill: '14.47', firstPeriod: { from: '2026-06-17', to: '2026-07-01' } })
})

test('no billing period has two versions: a newer one that reaches a holder is held from the next period on', () => {
  const days = fc.integer({ min: 0, max: 800 }).map((n) => addDays(localDate('2025-01-01'), n))
  fc.assert(
    fc.property(
      fc.constantFrom('calendar' as const, 'billDay' as const, 'anniversary' as const),
      fc.tuple(days, fc.integer({ min: 1, max: 31 })),
      fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }),
      (cycle, [start, billDay], afterDays) => {
        const found = chargeCycle({ cycle, period: { unit: 'month', count: 1 } }, { start, billDay })
        if (found.kind !== 'cycle') throw new Error(found.why)
        const newer = afterDays.map((count) => addDays(start, count)).map((day) => ({ newFrom: day, heldFrom: day }))
        const first = { newFrom: start, heldFrom: null }
        const held = heldVersions([first, ...newer], start, (_version, day) => firstPeriodFrom(found.cycle, day).from)
        if (held.kind !== 'held') throw new Error(held.why)
        const heldOn = (day: string) => held.stretches.findLast(({ from }) => from <= day)!.version
        for (const { part } of partsOf(found.cycle, { from: start, to: addDays(start, 500) }))
          expect(heldOn(addDays(part.to, -1))).toBe(heldOn(part.from))
        for (const { version, from } of held.stretches.slice(1)) {
          expect(from >= version.newFrom).toBe(true)
          expect(periodAt(found.cycle, from).from).toBe(from)
        }
      },
    ),
    { numRuns: 100 },
  )
})
