import { describe, expect, test } from 'vitest'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { tellVersions, versionsIn } from '../../engine/price/held/versions-text.js'
import { answered, fee, held, line, onDay, told } from './released-lines.js'

const v1 = line({ amount: '20.00' })
const start = '2025-12-01T00:00:00+08:00'

describe('a version with the next period after 30 days of notice, released on 20 March at noon', () => {
  // 21 March is the first whole day, 30 days lie between, so 20 April; the first period from then on begins on 1 May.
  const releases = {
    [start]: v1,
    '2026-03-20T12:00:00+08:00': line({ amount: '22.00', holders: { kind: 'nextPeriod', noticeDays: 30 } }),
  }
  test('is not held in the period that runs, which stays as it was billed', () => {
    expect(told(answered(releases, '2026-04-30'))).toEqual({
      before: '20.00',
      after: '20.00',
      since: null,
      outcomes: ['upcoming 2026-05-01'],
    })
    expect(answered(releases, '2026-04-30').changes.bill).toEqual([])
  })
  test('is held from the first day of the next one on', () => {
    const on = answered(releases, '2026-05-01')
    expect(told(on)).toEqual({ before: '22.00', after: '22.00', since: '2026-05-01', outcomes: ['applies 2026-05-01'] })
    expect(on.changes.bill).toEqual([])
    expect(on.lines.map(({ price, amount }) => `${price} ${amount}`)).toEqual(['line-monthly 22.00'])
  })
  test('is what an end gives back: 22.00 × 16/31 = 11.35 of May', () => {
    const ended = answered(releases, '2026-05-16', { orders: [{ path: '/', action: 'cease' }] })
    expect(ended.changes.bill).toMatchObject([{ kind: 'credit', whole: '22.00', amount: '-11.35' }])
    const before = answered(releases, '2026-04-16', { orders: [{ path: '/', action: 'cease' }] })
    expect(before.changes.bill).toMatchObject([{ kind: 'credit', whole: '20.00', amount: '-10.00' }])
  })
  test('counts for an order of today that takes effect once it has come', () =>
    expect(told(answered(releases, '2026-04-10', { startDate: '2026-06-01' })).after).toBe('22.00'))
  test('a period that had begun when a version was released keeps what it had', () => {
    const on = (moment: string) =>
      told(answered({ [start]: v1, [moment]: line({ amount: '22.00', holders: { kind: 'nextPeriod' } }) }, '2026-05-02')).outcomes
    expect([on('2026-05-01T00:00:00+08:00'), on('2026-05-01T00:00:01+08:00')]).toEqual([['applies 2026-05-01'], ['upcoming 2026-06-01']])
  })
  test('does nothing before its release', () => {
    const early = answered(releases, '2026-03-20', { at: '2026-03-20T11:59:59+08:00', startDate: '2026-07-01' }, v1)
    expect(told(early)).toMatchObject({ after: '20.00', since: undefined })
  })
  test('its step names the catalog that it comes from, and the moment since which it counts', () => {
    const { trace, changes } = answered(releases, '2026-05-01')
    const pin = { step: 'pin', basis: 'pinned', catalog: Object.values(releases)[1]!.fingerprint, at: '2026-04-30T16:00:00.000Z' }
    expect(trace.find(({ step }) => step === 'pin')).toMatchObject(pin)
    expect(changes.before.find(({ step }) => step === 'pin')).toMatchObject({ ...pin, basis: 'held' })
  })
})

describe('holders who keep theirs', () => {
  const change = '2026-02-01T00:00:00+08:00'
  test('by the word or because nothing is said have the very same answer', () => {
    const silent = answered({ [start]: v1, [change]: line({ amount: '22.00' }) }, '2026-06-16')
    const kept = answered({ [start]: v1, [change]: line({ amount: '22.00', holders: { kind: 'keep' } }) }, '2026-06-16')
    expect(told(silent)).toEqual({ before: '20.00', after: '20.00', since: undefined, outcomes: undefined })
    // Only the fingerprints of the present catalog differ.
    const { token: _one, versions: _some, ...plain } = silent
    const { token: _other, versions: _others, ...word } = kept
    const unnamed = (answer: object) => JSON.stringify(answer).replaceAll(/[0-9a-f]{64}/g, 'catalog')
    expect(unnamed(word)).toBe(unnamed(plain))
  })
  test('a change back to what they had is no change for them unless it says so', () =>
    expect(told(answered({ [start]: v1, [change]: line({ amount: '22.00' }), '2026-03-01T00:00:00+08:00': v1 }, '2026-06-16')).after).toBe(
      '20.00',
    ))
})

describe('when versions reach holders', () => {
  const twoYears = (more: object = {}) => ({
    id: 'two-years',
    name: { 'zh-CN': '两年', en: 'Two years' },
    duration: { unit: 'year', count: 2 },
    commitment: { duration: { unit: 'month', count: 18 } },
    renewal: { kind: 'automatic', duration: { unit: 'year', count: 1 }, noticeDays: 30, commits: false },
    earlyTermination: 'leaving',
    ...more,
  })
  /** The day on which a version of 1 June 2026 reaches who has the line since 10 January 2026. */
  const dayOf = (holders: object, more: { readonly term?: object; readonly charge?: object; readonly asked?: object } = {}) => {
    const terms = more.term === undefined ? [] : [twoYears(more.term)]
    const releases = {
      [start]: line({ terms, charge: fee('20.00', more.charge) }),
      '2026-06-01T00:00:00+08:00': line({ terms, holders, charge: fee('22.00', more.charge) }),
    }
    return told(answered(releases, '2026-06-02', more.asked)).outcomes?.[0]
  }
  const anniversary = { charge: { cycle: 'anniversary' } }

  test('from a day on: with the first period that begins then or later', () => {
    expect(dayOf({ kind: 'fromDate', date: '2026-08-01' })).toBe('upcoming 2026-08-01')
    expect(dayOf({ kind: 'fromDate', date: '2026-08-02' })).toBe('upcoming 2026-09-01')
    expect(dayOf({ kind: 'fromDate', date: '2026-08-02' }, anniversary)).toBe('upcoming 2026-08-10')
  })
  test('never before the release, nor before the notice is over', () => {
    expect(dayOf({ kind: 'fromDate', date: '2026-02-01' })).toBe('applies 2026-06-01')
    expect(dayOf({ kind: 'fromDate', date: '2026-06-20', noticeDays: 31 })).toBe('upcoming 2026-08-01')
    expect(dayOf({ kind: 'fromDate', date: '2026-06-20', noticeDays: 30 })).toBe('upcoming 2026-07-01')
  })
  test('with the next period, of a quarter of the calendar or of an account', () => {
    expect(dayOf({ kind: 'nextPeriod', noticeDays: 1 }, { charge: { period: { unit: 'month', count: 3 } } })).toBe('upcoming 2026-07-01')
    expect(dayOf({ kind: 'nextPeriod' }, { charge: { cycle: 'billDay' }, asked: { billDay: 15 } })).toBe('upcoming 2026-06-15')
  })
  test('with the first following term, which begins on 10 January 2028, and with the next one when notice is too late for it', () => {
    expect(dayOf({ kind: 'atRenewal' }, { term: {}, ...anniversary })).toBe('upcoming 2028-01-10')
    expect(dayOf({ kind: 'atRenewal' }, { term: {} })).toBe('upcoming 2028-02-01')
    expect(dayOf({ kind: 'atRenewal', noticeDays: 600 }, { term: {}, ...anniversary })).toBe('upcoming 2029-01-10')
  })
  test('when the commitment of 18 months ends, or as soon as nobody is bound', () => {
    expect(dayOf({ kind: 'atCommitmentEnd' }, { term: {}, ...anniversary })).toBe('upcoming 2027-07-10')
    expect(dayOf({ kind: 'atCommitmentEnd', noticeDays: 500 }, { term: {}, ...anniversary })).toBe('upcoming 2027-11-10')
  })
  test('never before a price lock ends, which is ten months from 10 January', () => {
    const priceLock = { unit: 'month', count: 10 }
    expect(dayOf({ kind: 'nextPeriod' }, { term: { priceLock }, ...anniversary })).toBe('upcoming 2026-11-10')
    expect(dayOf({ kind: 'fromDate', date: '2026-08-01' }, { term: { priceLock } })).toBe('upcoming 2026-12-01')
  })
})

describe('a price lock of 10 months, from 10 January', () => {
  const lockedUntil = (basis: string) => {
    const terms = [
      {
        id: 'year',
        name: { 'zh-CN': '一年', en: 'A year' },
        duration: { unit: 'year', count: 1 },
        renewal: { kind: 'continues', noticeDays: 0 },
        earlyTermination: 'leaving',
        commitment: { duration: { unit: 'month', count: 1 } },
        priceLock: { unit: 'month', count: 10 },
      },
    ]
    const actions = ['modify', 'cease', 'suspend', 'resume', 'move', 'renew', 'noChange'].map((action) => ({
      action,
      basis: action === 'renew' ? basis : 'pinned',
    }))
    const documents = [{ ...exampleCatalog().find(({ kind }) => kind === 'catalog'), holderPolicy: actions }]
    const releases = {
      [start]: line({ amount: '20.00', terms, documents }),
      '2026-07-01T00:00:00+08:00': line({ amount: '22.00', terms, documents, holders: { kind: 'nextPeriod' } }),
    }
    const renewed = answered(releases, '2026-06-16', { orders: [{ path: '/', action: 'renew' }] })
    return told(answered(releases, '2026-07-16', { held: renewed.changes.held })).outcomes
  }
  test('begins anew with terms that do, on 16 June, and goes on where present prices are counted from the start of service', () => {
    // Ten months from 16 June are over on 16 April, so the first whole month is May; from 10 January on 10 November, so December.
    expect(lockedUntil('renewalTerms')).toEqual(['upcoming 2027-05-01'])
    expect(lockedUntil('fresh')).toEqual(['upcoming 2026-12-01'])
  })
})

describe('several versions', () => {
  const on = (day: string, holders: object, amount: string, price: object = {}) => ({
    [`${day}T00:00:00+08:00`]: line({ amount, holders, price }),
  })
  test('of two for one period the newer one counts, and the other is superseded', () => {
    const releases = {
      [start]: v1,
      ...on('2026-03-05', { kind: 'nextPeriod' }, '21.00'),
      ...on('2026-03-20', { kind: 'nextPeriod' }, '19.00'),
    }
    expect(told(answered(releases, '2026-04-02'))).toMatchObject({ after: '19.00', outcomes: ['superseded', 'applies 2026-04-01'] })
  })
  test('a newer one that comes later replaces one that was held for a while', () => {
    const releases = {
      [start]: v1,
      ...on('2026-03-05', { kind: 'nextPeriod' }, '21.00'),
      ...on('2026-03-20', { kind: 'fromDate', date: '2026-06-01' }, '19.00'),
    }
    expect(told(answered(releases, '2026-05-02'))).toMatchObject({
      after: '21.00',
      outcomes: ['applies 2026-04-01', 'upcoming 2026-06-01'],
    })
    expect(told(answered(releases, '2026-06-02'))).toMatchObject({
      after: '19.00',
      outcomes: ['superseded 2026-04-01', 'applies 2026-06-01'],
    })
  })
  test('an older one is never taken after a newer one, and one for new customers does not keep an older one out', () => {
    const releases = {
      [start]: v1,
      ...on('2026-03-05', { kind: 'fromDate', date: '2026-08-01' }, '21.00'),
      ...on('2026-03-20', { kind: 'nextPeriod' }, '19.00'),
      ...on('2026-03-25', { kind: 'keep' }, '30.00'),
    }
    expect(told(answered(releases, '2026-09-02'))).toMatchObject({
      after: '19.00',
      outcomes: ['superseded', 'applies 2026-04-01', 'kept'],
    })
  })
  test('who bought in between holds that version, and is reached by what came after it', () => {
    const releases = {
      [start]: v1,
      ...on('2026-03-05', { kind: 'keep' }, '21.00'),
      ...on('2026-05-05', { kind: 'nextPeriod' }, '23.00'),
    }
    const later = { ...held, at: '2026-03-10T00:00:00+08:00', startDate: '2026-03-10' }
    expect(told(answered(releases, '2026-05-31', { held: later }))).toMatchObject({ after: '21.00', outcomes: ['upcoming 2026-06-01'] })
    expect(told(answered(releases, '2026-06-01', { held: later }))).toMatchObject({ after: '23.00', outcomes: ['applies 2026-06-01'] })
  })
  test('one that is not in force when it would come does not take the charge away', () => {
    const price = { validFor: { to: '2026-06-01T00:00:00+08:00' } }
    const releases = { [start]: v1, ...on('2026-05-05', { kind: 'nextPeriod' }, '23.00', price) }
    expect(told(answered(releases, '2026-06-16'))).toMatchObject({ after: '20.00', outcomes: ['notInForce'] })
  })
})

describe('a maximum increase', () => {
  const bounded = (amount: string, maximumIncrease = '10') => line({ amount, holders: { kind: 'nextPeriod', maximumIncrease } })
  const after = (...later: readonly (readonly [string, ReturnType<typeof line>])[]) =>
    told(answered({ [start]: v1, ...Object.fromEntries(later.map(([day, one]) => [`${day}T00:00:00+08:00`, one])) }, '2026-06-16'))
  test('lets through what is just as much dearer, and nothing beyond: 22.00 of 20.00 is 10 %', () => {
    expect(after(['2026-03-05', bounded('22.00')])).toMatchObject({ after: '22.00', outcomes: ['applies 2026-04-01'] })
    expect(after(['2026-03-05', bounded('22.01')])).toMatchObject({ after: '20.00', outcomes: ['tooDear 10.05'] })
  })
  test('is measured by what the holder really had, not by a version that never came', () => {
    // 24.20 is 10 % more than 22.00, but 21 % more than the 20.00 of March.
    const [first, second] = [bounded('22.00'), bounded('24.20')]
    expect(after(['2026-03-05', first], ['2026-03-31', second])).toMatchObject({
      after: '22.00',
      outcomes: ['applies 2026-04-01', 'tooDear 21'],
    })
    expect(after(['2026-03-05', first], ['2026-04-01', second]).outcomes).toEqual(['applies 2026-04-01', 'tooDear 21'])
    expect(after(['2026-03-05', first], ['2026-04-20', second])).toMatchObject({ after: '24.20' })
  })
  test('lets everything through that is cheaper, and nothing that was free before', () => {
    expect(after(['2026-03-05', bounded('1.00', '0')]).after).toBe('1.00')
    const free = { [start]: line({ amount: '0.00' }), '2026-03-05T00:00:00+08:00': bounded('1.00', '1000') }
    expect(told(answered(free, '2026-06-16'))).toMatchObject({ after: '0.00', outcomes: ['tooDear'] })
  })
  test('compares what is due in the same time: 60.00 a quarter is no more than 20.00 a month', () => {
    const quarterly = (amount: string) =>
      line({ charge: fee(amount, { period: { unit: 'month', count: 3 } }), holders: { kind: 'nextPeriod', maximumIncrease: '0' } })
    const [same, more] = ['60.00', '60.03'].map((amount) =>
      answered({ [start]: v1, '2026-03-05T00:00:00+08:00': quarterly(amount) }, '2026-06-16'),
    )
    expect(same!.lines.map(({ amount, period }) => `${amount} ${period?.count}`)).toEqual(['60.00 3'])
    expect(more!.lines.map(({ amount, period }) => `${amount} ${period?.count}`)).toEqual(['20.00 1'])
  })
})

describe('a version of a price by table', () => {
  const bySpeed = (amounts: readonly [string, string], more: object = {}) =>
    line({
      charge: fee('0', { amount: { kind: 'table', table: 'speeds' } }),
      holders: { kind: 'nextPeriod', maximumIncrease: '10' },
      documents: [
        {
          kind: 'priceTable',
          id: 'speeds',
          name: { 'zh-CN': '速率', en: 'Speeds' },
          dimensions: [{ id: 'speed', fact: 'item.speed', match: 'equal' }],
          hitPolicy: { kind: 'unique' },
          rows: [100, 200].map((speed, index) => ({
            id: `mbps-${speed}`,
            when: { speed },
            currency: 'CNY',
            amount: amounts[index],
            ...more,
          })),
        },
      ],
    })
  const releases = { [start]: bySpeed(['10.00', '20.00']), '2026-03-05T00:00:00+08:00': bySpeed(['11.00', '30.00']) }
  const choices = [{ path: '/', characteristic: 'speed', value: 200 }]

  test('is another one when a row of the table is, and each holder is measured by his own row', () => {
    expect(told(answered(releases, '2026-06-16')).after).toBe('11.00')
    expect(told(answered(releases, '2026-06-16', { choices, held: { ...held, choices } }))).toMatchObject({
      after: '20.00',
      outcomes: ['tooDear 50'],
    })
  })
  test('who has it stays with it when he changes the speed, also in the next order', () => {
    const first = answered(releases, '2026-06-16', { choices })
    expect(told(first)).toMatchObject({ before: '11.00', after: '30.00' })
    const next = answered(releases, '2026-07-16', { choices, held: first.changes.held! })
    expect(told(next)).toMatchObject({ before: '30.00', after: '30.00', outcomes: ['applies 2026-04-01'] })
    expect(first.changes.held?.pins?.[0]?.reached).toEqual({
      'line-monthly': [{ at: '2026-03-04T16:00:00.000Z', since: '2026-04-01', catalog: Object.values(releases)[1]!.fingerprint }],
    })
  })
  test('looks at the speed from when it comes on, though what was bought did not', () => {
    const to = (day: string) => {
      const answer = answered({ [start]: v1, '2026-03-05T00:00:00+08:00': bySpeed(['20.00', '30.00']) }, day, { choices })
      return `${answer.changes.items[0]!.basis} ${told(answer).after}`
    }
    expect([to('2026-03-31'), to('2026-04-01')]).toEqual(['kept 20.00', 'pinnedListNewAttributes 30.00'])
  })
  test('names the fact that it asks and nobody needed at the purchase, and takes it from the request', () => {
    const byPlace = line({
      amount: '22.00',
      holders: { kind: 'nextPeriod' },
      price: { when: { fact: 'customer.age', operator: 'lessThan', value: 150 } },
    })
    const releases = { [start]: v1, '2026-03-05T00:00:00+08:00': byPlace }
    const asked = { held: { ...held, facts: {} } }
    expect(onDay(releases, '2026-06-16', asked)).toMatchObject({ kind: 'undetermined', missing: ['customer.age'] })
    expect(told(answered(releases, '2026-06-16', { ...asked, facts: { 'customer.age': 30 } })).after).toBe('22.00')
  })
})

describe('what has no billing period of its own', () => {
  const half = (percent: string, more: object = {}) =>
    line({
      amount: '20.00',
      prices: ['bonus'],
      documents: [
        {
          kind: 'productOfferingPrice',
          id: 'bonus',
          name: { 'zh-CN': '优惠', en: 'Bonus' },
          charge: {
            kind: 'alteration',
            effect: { kind: 'percentOff', percent },
            target: { scope: 'price', price: 'line-monthly' },
            stage: 1,
            group: 'bonus',
            mode: 'sequential',
            priority: 1,
            base: 'list',
          },
          ...more,
        },
      ],
    })
  const releases = {
    [start]: half('50'),
    '2026-05-05T00:00:00+08:00': half('10', { holders: { kind: 'fromDate', date: '2026-06-10' } }),
  }
  const fees = (day: string) => answered(releases, day).changes.lines.map(({ before, after }) => `${before} ${after}`)
  test('changes on the day: half of 20.00 off up to 9 June, then a tenth', () =>
    expect(['2026-06-09', '2026-06-10'].map(fees)).toEqual([['10.00 10.00'], ['18.00 18.00']]))
  test('but the month that runs was billed with half of it: of 10.00 a half is given back on 16 June, of 18.00 on 16 July 16/31', () => {
    const back = (day: string) =>
      answered(releases, day, { orders: [{ path: '/', action: 'cease' }] }).changes.bill.map(({ amount }) => amount)
    expect(answered(releases, '2026-06-16').changes.bill).toEqual([])
    expect([back('2026-06-16'), back('2026-07-16')]).toEqual([['-5.00'], ['-9.29']])
  })
})

describe('a suspension', () => {
  test('does not keep a version from coming: once resumed, the line costs what it does by then', () => {
    const releases = {
      [start]: v1,
      '2026-03-05T00:00:00+08:00': line({ amount: '22.00', holders: { kind: 'nextPeriod' } }),
      '2026-05-05T00:00:00+08:00': line({ amount: '25.00', holders: { kind: 'nextPeriod' } }),
    }
    const order = (action: string) => ({ orders: [{ path: '/', action }] })
    const suspended = answered(releases, '2026-04-16', order('suspend'))
    expect(told(suspended)).toMatchObject({ before: '22.00', outcomes: ['applies 2026-04-01'] })
    const resumed = answered(releases, '2026-06-16', { ...order('resume'), held: suspended.changes.held })
    expect(told(resumed)).toMatchObject({ after: '25.00', outcomes: ['superseded 2026-04-01', 'applies 2026-06-01'] })
  })
  test('notes what had come, whatever becomes of the account meanwhile', () => {
    const charge = fee('20.00', { cycle: 'billDay' })
    const releases = {
      [start]: line({ charge }),
      '2026-04-01T00:00:00+08:00': line({ charge: fee('22.00', { cycle: 'billDay' }), holders: { kind: 'nextPeriod' } }),
    }
    const suspended = answered(releases, '2026-04-16', { billDay: 15, orders: [{ path: '/', action: 'suspend' }] })
    const asked = { billDay: 28, orders: [{ path: '/', action: 'resume' }], held: suspended.changes.held }
    expect(told(answered(releases, '2026-04-20', asked))).toMatchObject({ after: '22.00', outcomes: ['applies 2026-04-15'] })
  })
})

describe('in words', () => {
  const sentences = (holders: object, amount: string, day: string) => {
    const releases = { [start]: v1, '2026-03-20T12:00:00+08:00': line({ amount, holders }), '2026-03-21T12:00:00+08:00': v1 }
    const [found] = versionsIn(answered(releases, day).changes.before)
    return tellVersions(found!.versions, 'Asia/Shanghai').map(({ en }) => en)
  }
  test('a version is told with its release, its day and what it says', () => {
    expect(sentences({ kind: 'nextPeriod', noticeDays: 30 }, '22.00', '2026-04-16')).toEqual([
      'The version that was bought still counts.',
      'The version released at 2026-03-20 12:00 UTC+8 will apply from 2026-05-01 on (with the next billing period).',
      'The version released at 2026-03-21 12:00 UTC+8 lets holders keep what they have.',
    ])
    expect(sentences({ kind: 'nextPeriod', maximumIncrease: '5' }, '22.00', '2026-06-16')[1]).toBe(
      'The version released at 2026-03-20 12:00 UTC+8 is dearer by 10 %, more than it may be for holders, and does not reach them.',
    )
  })
})

describe('a catalog that is no release', () => {
  const draft = line({ amount: '22.00', holders: { kind: 'nextPeriod', noticeDays: 10 } })
  test('counts as one that takes effect at the moment that is asked about', () => {
    expect(told(answered({ [start]: v1 }, '2026-06-16', {}, draft))).toMatchObject({ after: '20.00', outcomes: ['upcoming 2026-07-01'] })
    expect(told(answered({ [start]: v1 }, '2026-06-16', { startDate: '2026-07-01' }, draft))).toMatchObject({ after: '22.00' })
  })
  test('and what was bought of it has no later versions', () => {
    const bought = { ...held, at: '2026-06-16T11:00:00+08:00', startDate: '2026-06-16', catalog: draft.fingerprint }
    const releases = { [start]: v1, '2026-08-01T00:00:00+08:00': line({ amount: '25.00', holders: { kind: 'nextPeriod' } }) }
    expect(told(answered(releases, '2026-09-16', { held: bought }, draft))).toMatchObject({ after: '22.00', since: undefined })
  })
})
