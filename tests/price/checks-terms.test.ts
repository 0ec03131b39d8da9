import { describe, expect, test } from 'vitest'
import type { Check } from '../../engine/model/check.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { alterationWithoutEffect } from '../../engine/price/checks/alteration-without-effect.js'
import { chargeNeverRaised } from '../../engine/price/checks/charge-never-raised.js'
import { currencyHole } from '../../engine/price/checks/currency-hole.js'
import { yuan } from '../../engine/price/checks/example.js'
import { negativeAmount } from '../../engine/price/checks/negative-amount.js'
import { sizeNotPositive } from '../../engine/price/checks/size-not-positive.js'
import { commitmentBeyondTerm } from '../../engine/price/checks/terms/commitment-beyond-term.js'
import { exampleWithTerms, leaving, spending, twoYears } from '../../engine/price/checks/terms/example.js'
import { noticeBeforeStart } from '../../engine/price/checks/terms/notice-before-start.js'
import { penaltyBands } from '../../engine/price/checks/terms/penalty-bands.js'
import { penaltyWithoutTerm } from '../../engine/price/checks/terms/penalty-without-term.js'
import { termPrice } from '../../engine/price/checks/terms/term-price.js'
import { selectionOutOfPlace } from '../../engine/rules/checks/selection-out-of-place.js'
import { lineOf, priced } from './shop.js'

const found = ({ find }: Check, documents: Parameters<typeof catalogDraft>[0]) =>
  find(catalogDraft(documents)).map(({ document, pointer, witness }) => ({ at: `${document.id}${pointer}`, witness }))
const bands = (months: readonly (readonly [number, number])[], percent = '50') =>
  leaving({ kind: 'bands', monthBegun: 'whole', bands: months.map(([fromMonth, toMonth]) => ({ fromMonth, toMonth, percent })) })

describe('bands', () => {
  test.each([
    [
      'that meet are sound',
      [
        [1, 12],
        [13, 24],
      ],
      [],
    ],
    [
      'in any order are sound',
      [
        [13, 24],
        [1, 12],
      ],
      [],
    ],
    [
      'that overlap charge a month twice',
      [
        [1, 12],
        [12, 24],
      ],
      [{ at: 'leaving/charge/fee/bands/1', witness: { month: 12 } }],
    ],
    [
      'with a month between them leave it free',
      [
        [1, 11],
        [13, 24],
      ],
      [{ at: 'leaving/charge/fee/bands/1', witness: { month: 12 } }],
    ],
    ['that begin later leave the first month free', [[2, 24]], [{ at: 'leaving/charge/fee/bands/0', witness: { month: 1 } }]],
    ['that end before the commitment leave months free', [[1, 23]], [{ at: 'line/terms/0/earlyTermination', witness: { month: 24 } }]],
    [
      'that end before they begin are none',
      [
        [12, 1],
        [1, 24],
      ],
      [{ at: 'leaving/charge/fee/bands/0', witness: { month: 12 } }],
    ],
  ] as const)('%s', (_name, months, expected) => {
    expect(found(penaltyBands, exampleWithTerms([twoYears], bands(months)))).toEqual(expected)
  })
  test('a month that two bands have is charged twice: the case that the finding names', () => {
    const draft = catalogDraft(
      exampleWithTerms(
        [twoYears],
        bands([
          [1, 12],
          [12, 24],
        ]),
      ),
    )
    const asked = {
      items: [{ path: '/', offering: 'line' }],
      serviceSince: '2026-01-01',
      startDate: '2026-12-01',
      action: 'cease' as const,
    }
    expect(lineOf(priced(draft, asked), 'leaving').amount).toBe('70.00')
  })
})

test('a commitment of two years in a term of 730 days is longer where a leap day comes', () => {
  const short = { ...twoYears, duration: { unit: 'day', count: 730 } }
  expect(found(commitmentBeyondTerm, exampleWithTerms([short]))).toEqual([
    {
      at: 'line/terms/0/commitment/duration',
      witness: { startDate: '2027-02-01', ends: '2029-01-31', committedUntil: '2029-02-01' },
    },
  ])
  expect(found(commitmentBeyondTerm, exampleWithTerms([{ ...short, duration: { unit: 'day', count: 731 } }]))).toEqual([])
})

test('notice on the very day on which the term begins is in time, a day earlier is not', () => {
  const month = (noticeDays: number) => ({
    ...twoYears,
    duration: { unit: 'day', count: 31 },
    commitment: { duration: { unit: 'day', count: 31 } },
    renewal: { kind: 'automatic', duration: { unit: 'year', count: 1 }, noticeDays, commits: false },
  })
  expect(found(noticeBeforeStart, exampleWithTerms([month(30)]))).toEqual([])
  expect(found(noticeBeforeStart, exampleWithTerms([month(31)]))).toEqual([
    { at: 'line/terms/0/renewal/noticeDays', witness: { startDate: '2026-01-01', from: '2026-01-01', noticeBy: '2025-12-31' } },
  ])
})

test('what no term names is found on the offering that carries it, else in the catalog', () => {
  const prices = (ids: readonly string[]) => exampleWithTerms([twoYears], { ...leaving(), ...spending() }, { prices: ids })
  expect(found(penaltyWithoutTerm, prices(['line-monthly', 'spend'])).map(({ at }) => at)).toEqual(['line/prices/1'])
  expect(found(penaltyWithoutTerm, prices(['line-monthly'])).map(({ at }) => at)).toEqual(['spend'])
})

test('a fee for leaving early where nobody is bound is never due', () => {
  const free = { ...twoYears, commitment: undefined }
  expect(found(termPrice, exampleWithTerms([free])).map(({ at }) => at)).toEqual(['line/terms/0/earlyTermination'])
  expect(found(termPrice, exampleWithTerms([{ ...free, renewal: { ...twoYears.renewal, commits: true } }]))).toEqual([])
})

describe('the amounts of terms are looked at as all others are', () => {
  const promising = { ...twoYears, commitment: { ...twoYears.commitment, minimumSpend: 'spend' } }

  test('in every currency that the catalog sells in', () => {
    const catalog = exampleWithTerms([promising], { ...leaving(), ...spending({ amounts: [{ currency: 'USD', amount: '1' }] }) })
    expect(found(currencyHole, catalog).map(({ at }) => at)).toEqual(['spend/charge/amounts'])
  })
  test('below zero, of nothing, and raised by nothing', () => {
    const wrong = {
      leaving: { kind: 'penalty', actions: [], fee: { kind: 'flat', amounts: yuan('-1') } },
      ...spending({ coefficient: '0' }),
    }
    const documents = exampleWithTerms([promising], wrong)
    expect(found(negativeAmount, documents).map(({ at }) => at)).toEqual(['leaving/charge/fee/amounts/0/amount'])
    expect(found(sizeNotPositive, documents).map(({ at }) => at)).toEqual(['spend/charge/coefficient'])
    expect(found(chargeNeverRaised, documents).map(({ at }) => at)).toEqual(['leaving/charge/actions'])
    expect(found(negativeAmount, exampleWithTerms([twoYears], bands([[1, 24]], '-5'))).map(({ at }) => at)).toEqual([
      'leaving/charge/fee/bands/0/percent',
    ])
  })
  test('an alteration may take a penalty off, but not what is missing to a promise', () => {
    const off = (price: string) => ({
      kind: 'alteration',
      effect: { kind: 'percentOff', percent: '100' },
      target: { scope: 'price', price },
      stage: 1,
      group: 'campaign',
      mode: 'sequential',
      priority: 1,
      base: 'running',
    })
    const shop = (price: string) =>
      exampleWithTerms([promising], { ...leaving(), ...spending(), off: off(price) }, { prices: ['line-monthly', 'off'] })
    expect(found(alterationWithoutEffect, shop('leaving'))).toEqual([])
    const asked = {
      items: [{ path: '/', offering: 'line' }],
      serviceSince: '2026-01-01',
      startDate: '2026-12-01',
      action: 'cease' as const,
    }
    expect(lineOf(priced(catalogDraft(shop('leaving')), asked), 'leaving').amount).toBe('0.00')
    expect(lineOf(priced(catalogDraft(shop('spend')), { items: asked.items }), 'spend').amount).toBe('40.00')
  })
})

test('what is provisioned cannot depend on the term', () => {
  const documents = exampleWithTerms([twoYears]).map((document) =>
    document.id === 'line-by-service' ? { ...document, when: { fact: 'item.term', operator: 'equal', value: 'two-years' } } : document,
  ) as Parameters<typeof catalogDraft>[0]
  expect(found(selectionOutOfPlace, documents).map(({ at }) => at)).toEqual(['line-by-service/when/fact'])
})
