import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate, localDateIn } from '../../engine/values/local-date.js'
import { instantsOf, lastSecondOf, startOfDay } from '../../engine/values/zone-time.js'

test.each([
  ['Asia/Shanghai', '2026-06-01', '2026-05-31T16:00:00.000Z'],
  ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
  ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
  ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  ['America/Toronto', '1919-03-31', '1919-03-31T04:30:00.000Z'],
  ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00.000Z'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
])('in %s, %s begins at %s', (zone, date, moment) => expect(startOfDay(zone, localDate(date))).toBe(moment))

test('a span of days is one of time, and ends a second before the next day', () => {
  const march = { from: localDate('2026-03-01'), to: localDate('2026-04-01') }
  expect(instantsOf('America/New_York', march)).toEqual({ from: '2026-03-01T05:00:00.000Z', to: '2026-04-01T04:00:00.000Z' })
  expect(lastSecondOf('America/New_York', march)).toBe('2026-04-01T03:59:59.000Z')
})

test('the first moment of a day is in that day, and the millisecond before is not', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(
        'Asia/Shanghai',
        'America/New_York',
        'America/Sao_Paulo',
        'Africa/Cairo',
        'Asia/Beirut',
        'Australia/Lord_Howe',
        'UTC',
      ),
      fc.integer({ min: 0, max: 19_000 }),
      (zone, n) => {
        const date = addDays(localDate('1980-01-01'), n)
        const start = startOfDay(zone, date)
        expect(localDateIn(zone, start)).toBe(date)
        expect(localDateIn(zone, new Date(Date.parse(start) - 1).toISOString() as typeof start) < date).toBe(true)
      },
    ),
  ))
