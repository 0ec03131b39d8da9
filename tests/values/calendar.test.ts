import fc from 'fast-check'
import { expect, test } from 'vitest'
import { covers, instant, overlaps, parseInstant } from '../../engine/values/instant.js'
import {
  addDays,
  addPeriods,
  daysBetween,
  type LocalDate,
  localDate,
  localDateIn,
  parseLocalDate,
  startOfMonth,
} from '../../engine/values/local-date.js'
import { zoneTime } from '../../engine/values/zone-time.js'

const month = { unit: 'month', count: 1 } as const

test('the boundary instant belongs to the later period', () => {
  const first = { from: instant('2026-01-01T00:00:00+08:00'), to: instant('2026-02-01T00:00:00+08:00') }
  const second = { from: instant('2026-02-01T00:00:00+08:00') }
  expect(covers(first, instant('2026-01-31T23:59:59.999+08:00'))).toBe(true)
  expect(covers(first, instant('2026-02-01T00:00:00+08:00'))).toBe(false)
  expect(covers(second, instant('2026-02-01T00:00:00+08:00'))).toBe(true)
  expect(overlaps(first, second)).toBe(false)
  expect(overlaps(first, { from: instant('2026-01-31T23:59:59.999+08:00') })).toBe(true)
})

test.each([
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:60Z',
  '2026-01-01T00:00:00',
  '2026-01-01',
  '2026-1-1T00:00:00Z',
  '2026-01-01T00:00:00+25:00',
  'now',
])('"%s" is not a moment', (text) => expect(parseInstant(text)).toBeNull())

test('moments are kept in UTC, so text order is time order', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2999-01-01'), noInvalidDate: true }),
      fc.date({ min: new Date('1970-01-01'), max: new Date('2999-01-01'), noInvalidDate: true }),
      (a, b) => instant(a.toISOString()) < instant(b.toISOString()) === a.getTime() < b.getTime(),
    ),
  ))

const number = (most: number, digits = 2) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(digits, '0'))
const offset = fc.oneof(
  fc.constantFrom('Z', '', 'z', '+8:00', '+0800'),
  fc.tuple(fc.constantFrom('+', '-'), number(25), number(61)).map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
)
const fraction = fc.oneof(
  fc.constantFrom('', '.', '.1234', ',5'),
  fc.integer({ min: 0, max: 999 }).map((value) => `.${value}`),
)
const moment = fc
  .tuple(number(9999, 4), number(13), number(32), number(24), number(61), number(61), fraction, offset)
  .map(([year, months, day, hour, minute, second, rest, zone]) => `${year}-${months}-${day}T${hour}:${minute}:${second}${rest}${zone}`)

/** By the platform: a pattern says what is written, and its calendar whether there is such a day. */
function momentByPlatform(text: string): string | null {
  const fields = /^(\d{4}-\d\d-\d\d)T(\d\d):\d\d:\d\d(?:\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(text)
  if (fields === null || fields[2] === '24') return null
  const [day, time] = [new Date(`${fields[1]}T00:00:00Z`), new Date(text)]
  if (Number.isNaN(time.getTime()) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== fields[1]) return null
  return time.toISOString().length === 24 ? time.toISOString() : null
}

test('moments are read as the platform reads them', () => {
  fc.assert(
    fc.property(moment, (text) => {
      expect(parseInstant(text)).toBe(momentByPlatform(text))
    }),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(moment, fc.nat(30), fc.constantFrom('', ' ', '0', 'Z', ':', '٣'), (text, at, one) => {
      const broken = text.slice(0, at) + one + text.slice(at + 1)
      expect(parseInstant(broken)).toBe(momentByPlatform(broken))
    }),
  )
  expect(parseInstant('0000-01-01T00:30:00+01:00')).toBeNull()
  expect(parseInstant('9999-12-31T23:30:00-01:00')).toBeNull()
})

test('a bill day of 31 is kept through February, never chained', () => {
  const anchor = localDate('2026-01-31')
  expect([1, 2, 3, 13, 25].map((n) => addPeriods(anchor, month, n))).toEqual([
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
    '2027-02-28',
    '2028-02-29',
  ])
})

test('29 February comes back only in leap years', () => {
  const anchor = localDate('2024-02-29')
  expect([1, 4].map((n) => addPeriods(anchor, { unit: 'year', count: 1 }, n))).toEqual(['2025-02-28', '2028-02-29'])
})

test('daylight saving never changes a day count', () => {
  expect(daysBetween(localDate('2026-03-28'), localDate('2026-03-30'))).toBe(2)
  expect(daysBetween(localDate('2026-10-24'), localDate('2026-10-26'))).toBe(2)
})

test('days added and counted agree', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: -50_000, max: 50_000 }), (start, days) => {
      const from = addDays(localDate('1800-01-01'), start)
      return daysBetween(from, addDays(from, days)) === days
    }),
  ))

test('the same moment is another day in another zone', () => {
  const at = instant('2026-06-16T16:30:00Z')
  expect(localDateIn('Asia/Shanghai', at)).toBe('2026-06-17')
  expect(localDateIn('UTC', at)).toBe('2026-06-16')
})

test.each(['2026-02-29', '2026-00-10', '2026-4-1', '20260401', ''])('"%s" is not a day', (text) => expect(parseLocalDate(text)).toBeNull())

test('a month starts on its first day', () => expect(startOfMonth(localDate('2026-06-17'))).toBe('2026-06-01'))

test('a moment is read off in its zone, to the last of its digits', () => {
  expect(zoneTime('Asia/Shanghai', instant('2026-12-01T00:00:00+08:00'))).toBe('2026-12-01 00:00 UTC+8')
  expect(zoneTime('Asia/Shanghai', instant('2026-11-30T23:59:59.999+08:00'))).toBe('2026-11-30 23:59:59.999 UTC+8')
  expect(zoneTime('America/St_Johns', instant('2026-12-01T00:00:30Z'))).toBe('2026-11-30 20:30:30 UTC-3:30')
  expect(zoneTime('Asia/Shanghai', instant('9999-12-31T23:59:59.999Z'))).toBe('9999-12-31 23:59:59.999 UTC+0')
  expect(zoneTime('America/New_York', instant('0001-01-01T00:00:00Z'))).toBe('0001-01-01 00:00 UTC+0')
})

test('days of all centuries are counted as the platform counts them', () =>
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const expected = new Date(days * 86_400_000).toISOString().slice(0, 10) as LocalDate
      expect(addDays(localDate('1970-01-01'), days)).toBe(expected)
      expect(daysBetween(localDate('1970-01-01'), expected)).toBe(days)
    }),
    { numRuns: 500 },
  ))

test.each(['Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia', 'Europe/Dublin'])(
  'the day in %s is the one that the platform shows',
  (zone) => {
    const shown = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    fc.assert(
      fc.property(fc.date({ min: new Date('1901-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (date) => {
        expect(localDateIn(zone, instant(date.toISOString()))).toBe(shown.format(date))
        const minute = `${date.toISOString().slice(0, 16)}:59.999Z`
        expect(localDateIn(zone, instant(minute))).toBe(shown.format(new Date(minute)))
      }),
    )
  },
)
