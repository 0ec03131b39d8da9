import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysIn } from '../../engine/values/day-span.js'
import { type DatedVersion, heldVersions } from '../../engine/values/held-versions.js'
import {
  type ChangeAlignment,
  holderSchedule,
  type Phase,
  type PhasedVersion,
  type ScheduledPart,
} from '../../engine/values/holder-schedule.js'
import { addDays, type CalendarPeriod, type LocalDate, localDate } from '../../engine/values/local-date.js'

const epoch = localDate('2026-01-01')
const days = fc.nat(1000).map((n) => addDays(epoch, n))
const datedVersions: fc.Arbitrary<readonly DatedVersion[]> = fc.uniqueArray(
  fc
    .tuple(days, fc.option(fc.nat(300)))
    .map(([newFrom, later]) => ({ newFrom, heldFrom: later === null ? null : addDays(newFrom, later) })),
  { selector: ({ newFrom }) => newFrom, minLength: 1, maxLength: 6 },
)

/** Which version is held on a day when each is taken at once: the newest of those that have reached the holder. */
function heldAtOnce(versions: readonly DatedVersion[], start: LocalDate, day: LocalDate): DatedVersion {
  const newest = (all: readonly DatedVersion[]) => [...all].sort((a, b) => (a.newFrom < b.newFrom ? -1 : 1)).at(-1)!
  const first = newest(versions.filter(({ newFrom }) => newFrom <= start))
  const reached = versions.filter(
    ({ newFrom, heldFrom }) => newFrom > first.newFrom && heldFrom !== null && heldFrom <= day && newFrom <= day,
  )
  return newest([first, ...reached])
}

describe('held versions', () => {
  const version = (newFrom: string, heldFrom: string | null = null): DatedVersion => ({
    newFrom: localDate(newFrom),
    heldFrom: heldFrom === null ? null : localDate(heldFrom),
  })
  const atOnce = (_held: DatedVersion, day: LocalDate) => day

  test('begin with the newest that is offered, and go on with those that reach the holder', () => {
    const [old, kept, reaching] = [version('2026-01-01'), version('2026-03-01'), version('2026-05-01', '2026-06-01')]
    expect(heldVersions([reaching, old, kept], localDate('2026-02-15'), atOnce)).toEqual({
      kind: 'held',
      stretches: [
        { version: old, from: '2026-02-15' },
        { version: reaching, from: '2026-06-01' },
      ],
    })
    expect(heldVersions([reaching, old, kept], localDate('2026-03-01'), atOnce)).toMatchObject({
      stretches: [{ version: kept }, { version: reaching }],
    })
  })

  test('are none before there is an offer, and nobody picks between two of one day', () => {
    expect(heldVersions([version('2026-03-01')], localDate('2026-02-28'), atOnce)).toEqual({ kind: 'refused', why: 'notOffered' })
    expect(heldVersions([version('2026-03-01'), version('2026-03-01', '2026-04-01')], localDate('2026-03-01'), atOnce)).toEqual({
      kind: 'refused',
      why: 'twoOnOneDay',
    })
  })

  test('are those that a day by day look finds, in whatever order they are listed', () =>
    fc.assert(
      fc.property(datedVersions, days, fc.array(fc.nat(1500), { minLength: 1, maxLength: 20 }), (versions, start, looks) => {
        const found = heldVersions(versions, start, atOnce)
        fc.pre(found.kind === 'held')
        expect(heldVersions([...versions].reverse(), start, atOnce)).toEqual(found)
        for (const day of looks.map((n) => addDays(start, n))) {
          expect(found.stretches.findLast(({ from }) => from <= day)!.version).toBe(heldAtOnce(versions, start, day))
        }
      }),
    ))

  test('that are taken later are taken in the same order, each newer than the one before', () =>
    fc.assert(
      fc.property(datedVersions, days, fc.integer({ min: 1, max: 90 }), (versions, start, every) => {
        const next = (_held: DatedVersion, day: LocalDate) => addDays(start, Math.ceil(daysIn({ from: start, to: day }) / every) * every)
        const found = heldVersions(versions, start, next)
        fc.pre(found.kind === 'held')
        found.stretches.slice(1).forEach(({ version, from }, index) => {
          const before = found.stretches[index]!
          expect(before.from < from && before.version.newFrom < version.newFrom).toBe(true)
          expect(version.heldFrom! <= from && daysIn({ from: start, to: from }) % every === 0).toBe(true)
        })
      }),
    ))
})

const month: CalendarPeriod = { unit: 'month', count: 1 }
const week: CalendarPeriod = { unit: 'day', count: 7 }
const forever: Phase = { lasts: null, billed: month }

function partsOf<Version extends PhasedVersion>(
  versions: readonly Version[],
  start: string,
  until: string,
  alignment: ChangeAlignment,
): readonly ScheduledPart<Version>[] {
  const found = holderSchedule({ versions, start: localDate(start), until: localDate(until), alignment })
  if (found.kind === 'refused') throw new Error(found.why)
  return found.parts
}

describe('the schedule of a holder', () => {
  const named = (name: string, newFrom: string, heldFrom: string | null, ...phases: readonly Phase[]) => ({
    name,
    newFrom: localDate(newFrom),
    heldFrom: heldFrom === null ? null : localDate(heldFrom),
    phases,
  })
  const lines = (parts: readonly ScheduledPart<ReturnType<typeof named>>[]) =>
    parts.map(({ version, phase, part }) => `${part.from} ${part.to} ${version.name}${phase}`)
  const versions = [named('a', '2026-01-01', null, forever), named('b', '2026-03-01', '2026-03-10', forever)]

  test('changes to a new version within a period, or with the next one', () => {
    expect(lines(partsOf(versions, '2026-01-31', '2026-05-01', 'immediate'))).toEqual([
      '2026-01-31 2026-02-28 a0',
      '2026-02-28 2026-03-10 a0',
      '2026-03-10 2026-03-31 b0',
      '2026-03-31 2026-04-30 b0',
      '2026-04-30 2026-05-01 b0',
    ])
    expect(lines(partsOf(versions, '2026-01-31', '2026-05-01', 'nextPeriod'))).toEqual([
      '2026-01-31 2026-02-28 a0',
      '2026-02-28 2026-03-31 a0',
      '2026-03-31 2026-04-30 b0',
      '2026-04-30 2026-05-01 b0',
    ])
  })

  test('has phases run from the start, whatever the version, and counts weeks from the start of their phase', () => {
    const trial = { lasts: { unit: 'month', count: 1 }, billed: null } as const
    const phased = named('a', '2026-01-01', null, trial, { lasts: { unit: 'day', count: 10 }, billed: week }, forever)
    expect(lines(partsOf([phased], '2026-01-31', '2026-05-01', 'immediate'))).toEqual([
      '2026-02-28 2026-03-07 a1',
      '2026-03-07 2026-03-10 a1',
      '2026-03-10 2026-04-10 a2',
      '2026-04-10 2026-05-01 a2',
    ])
  })

  test('comes back to bill day 31 after phases of months', () => {
    const phased = named('a', '2026-01-01', null, { lasts: month, billed: month }, { lasts: month, billed: month }, forever)
    expect(lines(partsOf([phased], '2026-01-31', '2026-05-31', 'immediate'))).toEqual([
      '2026-01-31 2026-02-28 a0',
      '2026-02-28 2026-03-31 a1',
      '2026-03-31 2026-04-30 a2',
      '2026-04-30 2026-05-31 a2',
    ])
  })

  test('takes a phase that begins for a period that begins, off the bill day too', () => {
    const first = { lasts: { unit: 'day', count: 10 }, billed: month } as const
    const until = (heldFrom: string) => [named('a', '2026-01-01', null, first, forever), named('b', '2026-01-16', heldFrom, first, forever)]
    const expected = ['2026-01-15 2026-01-25 a0', '2026-01-25 2026-02-15 b1', '2026-02-15 2026-03-01 b1']
    expect(lines(partsOf(until('2026-01-20'), '2026-01-15', '2026-03-01', 'nextPeriod'))).toEqual(expected)
    expect(lines(partsOf(until('2026-01-25'), '2026-01-15', '2026-03-01', 'nextPeriod'))).toEqual(expected)
  })

  test('takes the bill day from the first phase that is paid, or from the first one where all are free', () => {
    const trial = { lasts: { unit: 'day', count: 14 }, billed: month, isFree: true } as const
    const days = (after: Phase) => lines(partsOf([named('a', '2026-01-01', null, trial, after)], '2026-01-18', '2026-04-01', 'immediate'))
    expect(days(forever)).toEqual(['2026-01-18 2026-02-01 a0', '2026-02-01 2026-03-01 a1', '2026-03-01 2026-04-01 a1'])
    const onFirst = ['2026-01-18 2026-02-01 a0', '2026-02-01 2026-02-18 a1', '2026-02-18 2026-03-18 a1', '2026-03-18 2026-04-01 a1']
    expect(days({ ...forever, isFree: true })).toEqual(onFirst)
  })

  test('ends with the last phase that has an end', () =>
    expect(
      lines(partsOf([named('a', '2026-01-01', null, { lasts: month, billed: month })], '2026-01-15', '2026-05-31', 'immediate')),
    ).toEqual(['2026-01-15 2026-02-15 a0']))

  const phases = fc
    .array(
      fc.record({
        lasts: fc.oneof(
          fc.record({ unit: fc.constant('day' as const), count: fc.integer({ min: 1, max: 40 }) }),
          fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 4 }) }),
        ),
        billed: fc.constantFrom<CalendarPeriod>(month, week, { unit: 'month', count: 3 }, { unit: 'day', count: 1 }),
      }),
      { maxLength: 3 },
    )
    .map((some): readonly Phase[] => [...some, forever])

  test('covers each day once, from the start to the end that was asked for', () =>
    fc.assert(
      fc.property(
        datedVersions,
        fc.array(phases, { minLength: 6, maxLength: 6 }),
        days,
        fc.nat(600),
        fc.constantFrom<ChangeAlignment>('immediate', 'nextPeriod'),
        (dated, each, start, length, alignment) => {
          const all = dated.map((version, index) => ({ ...version, phases: each[index]! }))
          const found = holderSchedule({ versions: all, start, until: addDays(start, length), alignment })
          fc.pre(found.kind === 'schedule')
          let reached = start
          for (const { part, period } of found.parts) {
            expect(part.from).toBe(reached)
            expect(part.from < part.to && period.from <= part.from && part.to <= period.to).toBe(true)
            reached = part.to
          }
          expect(reached).toBe(addDays(start, length))
        },
      ),
      { numRuns: 60 },
    ))

  test('never cuts a period for a new version that waits for the next one', () =>
    fc.assert(
      fc.property(datedVersions, days, fc.nat(600), (dated, start, length) => {
        const all = dated.map((version) => ({ ...version, phases: [forever] }))
        const found = holderSchedule({ versions: all, start, until: addDays(start, length), alignment: 'nextPeriod' })
        fc.pre(found.kind === 'schedule')
        for (const { part, period } of found.parts.slice(0, -1)) expect(part).toEqual({ from: period.from, to: period.to })
      }),
      { numRuns: 60 },
    ))
})
