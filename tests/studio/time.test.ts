import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '../../engine/values/instant.js'
import { instantAt, offsetText, wallTime } from '../../engine/values/zone-time.js'
import { minuteOf, presets, readTypedInstant } from '../../studio/coordinates/instant-field-view.js'
import { dayText } from '../../studio/parts/day-text.js'

const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'UTC', 'Australia/Lord_Howe']

describe('clocks of the catalog', () => {
  test('show midnight in Shanghai when it is four in the afternoon in UTC', () => {
    expect(wallTime('Asia/Shanghai', instant('2026-11-30T16:00:00Z'))).toBe('2026-12-01 00:00')
    expect(instantAt('Asia/Shanghai', '2026-12-01 00:00')).toBe('2026-11-30T16:00:00.000Z')
  })

  test('never show the hour that summer time skips, and mean the first of an hour that comes twice', () => {
    expect(instantAt('America/New_York', '2026-03-08 02:30')).toBeNull()
    expect(instantAt('America/New_York', '2026-11-01 01:30')).toBe('2026-11-01T05:30:00.000Z')
  })

  test('lead back to the moment they showed, in every zone', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const at = new Date(minute * 60_000).toISOString() as Instant
        const shown = wallTime(zone, at)
        expect(wallTime(zone, instantAt(zone, shown)!)).toBe(shown)
      }),
    )
  })

  test('say how far they are from UTC', () => {
    const at = instant('2026-01-01T00:00:00Z')
    expect(zones.slice(0, 3).map((zone) => offsetText(zone, at))).toEqual(['UTC+8', 'UTC-5', 'UTC+5:45'])
  })
})

describe('a typed moment', () => {
  test('may be a day, a day with a time, or a whole moment, also in full-width digits', () => {
    const read = (typed: string) => readTypedInstant('Asia/Shanghai', typed)
    expect(read('2026-12-01')).toBe('2026-11-30T16:00:00.000Z')
    expect(read('２０２６/12/1 9:30')).toBe('2026-12-01T01:30:00.000Z')
    expect(read('2026-12-01T00:00:00+02:00')).toBe('2026-11-30T22:00:00.000Z')
  })

  test('that is no moment is not guessed', () => {
    for (const typed of ['', 'tomorrow', '2026-02-30', '2026-12-01 24:00', '26-1-1']) expect(readTypedInstant('UTC', typed)).toBeNull()
  })

  test('is offered where tariffs usually change', () => {
    expect(presets('Asia/Shanghai', instant('2026-12-31T16:30:00Z')).map(({ at }) => wallTime('Asia/Shanghai', at))).toEqual([
      '2027-01-01 00:00',
      '2027-01-01 00:00',
      '2027-02-01 00:00',
      '2028-01-01 00:00',
    ])
  })

  test('of a first visit is a whole minute', () => {
    expect(minuteOf(new Date('2026-12-01T10:20:59.999Z'))).toBe('2026-12-01T10:20:00.000Z')
  })

  test('is shown as a day when it is midnight there', () => {
    expect(dayText('Asia/Shanghai', '2018-01-01T00:00:00+08:00')).toBe('2018-01-01')
    expect(dayText('Asia/Shanghai', '2018-01-01T00:00:00Z')).toBe('2018-01-01 08:00')
    expect(dayText('Asia/Shanghai', undefined)).toBeNull()
  })
})
