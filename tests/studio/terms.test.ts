import { describe, expect, test } from 'vitest'
import type { ProductOfferingTerm } from '../../engine/model/term.js'
import type { PriceStep } from '../../engine/price/price-step.js'
import { readSimulatorInput, termChange } from '../../studio/coordinates/simulator-input.js'
import { termFields } from '../../studio/features/offer/term-fields.js'
import { penaltyFields } from '../../studio/features/simulator/term-steps-view.js'

const term = (renewal: object) => ({ id: 'term', duration: { unit: 'year', count: 2 }, renewal }) as unknown as ProductOfferingTerm

describe('a term in words', () => {
  test('says what happens at its end, with the notice that it takes', () => {
    const keys = (renewal: object) => termFields(term(renewal)).map(({ value }) => [value.key, value.values?.['count']])
    expect(keys({ kind: 'ends' })).toEqual([
      ['charge.alter.span.year', 2],
      ['term.renewals.ends', undefined],
    ])
    expect(keys({ kind: 'continues', noticeDays: 10 }).slice(1)).toEqual([
      ['term.renewals.continues', undefined],
      ['term.noticeAfter', 10],
    ])
    const renewing = { kind: 'automatic', duration: { unit: 'month', count: 6 }, noticeDays: 30 }
    expect(keys({ ...renewing, commits: true }).slice(1)).toEqual([
      ['term.renewals.commits', undefined],
      ['charge.alter.span.month', 6],
      ['term.notice', 30],
    ])
    expect(keys({ ...renewing, commits: false })[1]).toEqual(['term.renewals.automatic', undefined])
  })
  test('is chosen in the address', () => {
    const written = Object.entries(termChange('/mobile/plan', 'two-years')) as [string, string][]
    expect(readSimulatorInput(new URLSearchParams(written)).terms).toEqual([{ path: '/mobile/plan', term: 'two-years' }])
  })
})

test('a fee for leaving early shows each band as it was reckoned', () => {
  const parts = [{ fromMonth: 9, toMonth: 12, percent: '50', charges: '400', amount: '200' }]
  const step = {
    months: 24,
    completed: 8,
    before: '1600',
    after: '200',
    since: '2026-01-01',
    until: '2028-01-01',
    day: '2026-09-01',
    parts,
  }
  const fields = penaltyFields(step as unknown as Extract<PriceStep, { step: 'penalty' }>)
  expect(fields.map(({ value }) => value.values)).toContainEqual({ charges: '400', percent: '50', amount: '200' })
  expect(fields.at(-1)?.value.values).toEqual({ word: '200' })
})
