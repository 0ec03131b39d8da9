import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lackingFor } from '../../engine/lifecycle/lacking.js'
import { allowedSteps, lifecycleWays, nextStage } from '../../engine/lifecycle/lifecycle.js'
import { defaultPolicy, strictestPolicy } from '../../engine/lifecycle/policy.js'
import { isEnded, isPastRehearsal, isStage, type Stage, stageName, stages, temporalStatus } from '../../engine/lifecycle/stage.js'
import {
  type Approval,
  type LifecyclePolicy,
  type Step,
  type StepFacts,
  type StepType,
  stepName,
  stepTypes,
} from '../../engine/lifecycle/step.js'
import { instant } from '../../engine/values/instant.js'

const now = instant('2026-03-01T00:00:00+08:00')
const justBefore = instant('2026-02-28T23:59:59.999+08:00')
const justAfter = instant('2026-03-01T00:00:00.001+08:00')
const policy: LifecyclePolicy = { approvals: [{ role: 'approver', count: 1 }], minimumScenarios: 3, noticeDays: 0 }

/** Facts with which every step is possible, each from its own stage. */
const good: StepFacts = {
  now,
  errors: 0,
  fingerprint: 'f1',
  evidence: { fingerprint: 'f1', scenarioCount: 3, failedScenarios: 0 },
  authors: ['designer'],
  approvals: [{ account: 'approver', role: 'approver' }],
  approver: { account: 'partner', role: 'approver' },
  policy,
  effectiveFrom: now,
  ordersOnIt: 0,
  endOfSale: justAfter,
  offeringsThatContainIt: [],
}

const take = (type: StepType, facts: Partial<StepFacts> = {}): Step => ({ ...good, ...facts, type })
const codes = (step: Step) => lackingFor(step).map(({ code }) => code)

describe('the whole table of stages and steps', () => {
  // An empty cell is a refusal, so nothing is allowed by accident. Withdrawing needs an instant that is still to come.
  const table: Record<Stage, Partial<Record<StepType, Stage>>> = {
    design: { submit: 'rehearsal' },
    rehearsal: { return: 'design', approve: 'rehearsal', schedule: 'launch' },
    launch: { withdraw: 'design', takeEffect: 'tracking' },
    tracking: { modify: 'modification', retire: 'retirement' },
    modification: { abandon: 'tracking', succeed: 'tracking' },
    retirement: { reinstate: 'tracking' },
  }
  const possible = (type: StepType) => take(type, type === 'withdraw' ? { effectiveFrom: justAfter } : {})
  // For every step that depends on facts, facts that forbid it.
  const forbidding: Partial<Record<StepType, Partial<StepFacts>>> = {
    submit: { errors: 1 },
    approve: { approver: null },
    schedule: { approvals: [] },
    withdraw: { effectiveFrom: justAfter, ordersOnIt: 1 },
    takeEffect: { effectiveFrom: justAfter },
    succeed: { effectiveFrom: justAfter },
    retire: { endOfSale: null },
    reinstate: { endOfSale: now },
  }
  for (const stage of stages) {
    describe(`in ${stage}`, () => {
      test.each(stepTypes)('%s, when nothing lacks', (type) => expect(nextStage(stage, possible(type))).toBe(table[stage][type] ?? null))
      test.each(stepTypes.filter((type) => forbidding[type] !== undefined))('%s, when something lacks', (type) =>
        expect(nextStage(stage, take(type, forbidding[type]))).toBeNull(),
      )
    })
  }

  test('every stage but retirement leads on, and every step is a way out of some stage', () => {
    const ways = Object.values(lifecycleWays).flatMap((way) => Object.keys(way))
    expect([...ways].sort()).toEqual([...stepTypes].sort())
  })
})

describe('what a step lacks', () => {
  test.each<[string, Step, readonly string[]]>([
    ['a draft with errors is not submitted', take('submit', { errors: 2 }), ['lifecycle/errors']],
    ['nobody approves their own change', take('approve', { authors: ['designer', 'partner'] }), ['lifecycle/other-eyes']],
    ['nobody approves twice', take('approve', { approvals: [{ account: 'partner', role: 'launcher' }] }), ['lifecycle/second-account']],
    [
      'a role that the policy does not ask for approves nothing',
      take('approve', { approver: { account: 'partner', role: 'launcher' } }),
      ['lifecycle/role'],
    ],
    ['nothing is approved before it is rehearsed', take('approve', { evidence: null }), ['lifecycle/evidence']],
    ['a change after the rehearsal needs a new one', take('approve', { fingerprint: 'f2' }), ['lifecycle/fresh-evidence']],
    [
      'a failed scenario stops the approval',
      take('approve', { evidence: { fingerprint: 'f1', scenarioCount: 3, failedScenarios: 1 } }),
      ['lifecycle/green-evidence'],
    ],
    [
      'too few scenarios stop the launch',
      take('schedule', { evidence: { fingerprint: 'f1', scenarioCount: 2, failedScenarios: 0 } }),
      ['lifecycle/scenarios'],
    ],
    ['a launch without approval is refused', take('schedule', { approvals: [] }), ['lifecycle/approvals']],
    [
      "an author's approval does not count",
      take('schedule', { approvals: [{ account: 'designer', role: 'approver' }] }),
      ['lifecycle/approvals'],
    ],
    ['a launch needs an instant', take('schedule', { effectiveFrom: null }), ['lifecycle/instant']],
    ['a launch in the past is refused', take('schedule', { effectiveFrom: justBefore }), ['lifecycle/future-instant']],
    ['a launch at this very moment is possible', take('schedule', { effectiveFrom: now }), []],
    [
      'everything that lacks is said at once',
      take('schedule', { evidence: null, approvals: [], effectiveFrom: null }),
      ['lifecycle/evidence', 'lifecycle/approvals', 'lifecycle/instant'],
    ],
    ['an offering takes effect at its instant', take('takeEffect', { effectiveFrom: now }), []],
    ['and not a millisecond before', take('takeEffect', { effectiveFrom: justAfter }), ['lifecycle/not-yet']],
    ['without an instant it never takes effect', take('takeEffect', { effectiveFrom: null }), ['lifecycle/instant']],
    ['a successor takes effect at its instant', take('succeed', { effectiveFrom: now }), []],
    ['a successor does not take effect a millisecond before', take('succeed', { effectiveFrom: justAfter }), ['lifecycle/not-yet']],
    ['a launch is withdrawn up to the millisecond before its instant', take('withdraw', { effectiveFrom: justAfter }), []],
    ['at the instant it is too late', take('withdraw', { effectiveFrom: now }), ['lifecycle/before-instant']],
    [
      'a version that an order names is not withdrawn',
      take('withdraw', { effectiveFrom: justAfter, ordersOnIt: 3 }),
      ['lifecycle/no-orders'],
    ],
    ['an offering without an end of sale is not retired', take('retire', { endOfSale: null }), ['lifecycle/end-of-sale']],
    [
      'an offering is not retired while a bundle on sale contains it',
      take('retire', { offeringsThatContainIt: [{ offering: 'family', endOfSale: null }] }),
      ['lifecycle/retired-container'],
    ],
    ['it retires together with the bundle', take('retire', { offeringsThatContainIt: [{ offering: 'family', endOfSale: justAfter }] }), []],
    [
      'a bundle that is sold a millisecond longer holds it back',
      take('retire', { endOfSale: now, offeringsThatContainIt: [{ offering: 'family', endOfSale: justAfter }] }),
      ['lifecycle/retired-container'],
    ],
    ['an offering is reinstated up to the millisecond before its end of sale', take('reinstate', { endOfSale: justAfter }), []],
    ['at the end of sale it is too late', take('reinstate', { endOfSale: now }), ['lifecycle/before-end-of-sale']],
  ])('%s', (_case, step, expected) => expect(codes(step)).toEqual(expected))

  test.each([
    ['seven whole days are enough', '2026-03-08T00:00:00.000+08:00', []],
    ['a millisecond less is not', '2026-03-07T23:59:59.999+08:00', ['lifecycle/notice']],
  ])('with seven days of notice, %s', (_case, at, expected) =>
    expect(codes(take('schedule', { effectiveFrom: instant(at), policy: { ...policy, noticeDays: 7 } }))).toEqual(expected),
  )

  test('every sentence is whole in both languages', () => {
    const plural = { errors: 2, ordersOnIt: 2, evidence: { fingerprint: 'old', scenarioCount: 0, failedScenarios: 2 } }
    const container = { offeringsThatContainIt: [{ offering: 'family', endOfSale: null }] }
    const four = {
      approvals: [
        { role: 'approver', count: 1 },
        { role: 'launcher', count: 1 },
      ],
      minimumScenarios: 1,
      noticeDays: 9,
    } as const
    const both: readonly Approval[] = [
      { account: 'partner', role: 'approver' },
      { account: 'partner', role: 'launcher' },
    ]
    const unpleasant: readonly Partial<StepFacts>[] = [
      { ...plural, ...container, endOfSale: now, approvals: [], authors: ['partner'], effectiveFrom: justBefore },
      { errors: 1, ordersOnIt: 1, evidence: null, approver: null, effectiveFrom: null, endOfSale: null },
      { policy: four, approvals: both, effectiveFrom: justAfter, approver: { account: 'partner', role: 'approver' } },
      { approver: { account: 'partner', role: 'launcher' } },
    ]
    const sentences = unpleasant.flatMap((facts) => stepTypes.flatMap((type) => lackingFor(take(type, facts))))
    expect(new Set(sentences.map(({ code }) => code)).size).toBe(20)
    for (const { text } of sentences) {
      expect(text.en).toMatch(/^[A-Z"].*\.$/)
      expect(text['zh-CN']).toMatch(/\p{Script=Han}.*。$/u)
    }
  })
})

describe('approvals', () => {
  const two: LifecyclePolicy = {
    ...policy,
    approvals: [
      { role: 'approver', count: 1 },
      { role: 'launcher', count: 1 },
    ],
  }

  test('one account never stands for two roles', () => {
    const approvals: readonly Approval[] = [
      { account: 'partner', role: 'approver' },
      { account: 'partner', role: 'launcher' },
    ]
    expect(codes(take('schedule', { policy: two, approvals }))).toEqual(['lifecycle/different-accounts'])
  })

  test('the same account twice in one role counts once', () => {
    const approvals: readonly Approval[] = [
      { account: 'partner', role: 'approver' },
      { account: 'partner', role: 'approver' },
    ]
    const needsTwo = { ...policy, approvals: [{ role: 'approver', count: 2 }] } as const
    expect(codes(take('schedule', { policy: needsTwo, approvals }))).toEqual(['lifecycle/approvals'])
  })

  const approval = fc.record({
    account: fc.constantFrom('a', 'b', 'c', 'd'),
    role: fc.constantFrom('approver' as const, 'launcher' as const),
  })
  const count = fc.integer({ min: 0, max: 2 })

  test('they suffice exactly when every place can be filled by an account of its own that wrote nothing', () =>
    fc.assert(
      fc.property(
        fc.array(approval, { maxLength: 6 }),
        fc.subarray(['a', 'b']),
        count,
        count,
        (approvals, authors, approvers, launchers) => {
          const asked: LifecyclePolicy = {
            ...policy,
            approvals: [
              { role: 'approver', count: approvers },
              { role: 'launcher', count: launchers },
            ],
          }
          const places = [...Array<string>(approvers).fill('approver'), ...Array<string>(launchers).fill('launcher')]
          const fillable = canFill(
            places,
            approvals.filter(({ account }) => !authors.includes(account)),
          )
          expect(codes(take('schedule', { policy: asked, approvals, authors })).length === 0).toBe(fillable)
        },
      ),
    ))

  /** Tries every account for every place. */
  function canFill(places: readonly string[], approvals: readonly Approval[]): boolean {
    const [first, ...rest] = places
    if (first === undefined) return true
    return approvals.some(
      ({ account, role }) =>
        role === first &&
        canFill(
          rest,
          approvals.filter((other) => other.account !== account),
        ),
    )
  }
})

describe('allowed steps', () => {
  test('each step that leads on is listed, with what it lacks', () => {
    expect(allowedSteps('rehearsal', { ...good, approvals: [] })).toEqual([
      { step: 'return', to: 'design', possible: true, lacking: [] },
      { step: 'approve', to: 'rehearsal', possible: true, lacking: [] },
      { step: 'schedule', to: 'launch', possible: false, lacking: [expect.objectContaining({ code: 'lifecycle/approvals' })] },
    ])
  })

  const someFacts: fc.Arbitrary<StepFacts> = fc.record({
    now: fc.constantFrom(justBefore, now, justAfter),
    errors: fc.nat({ max: 1 }),
    fingerprint: fc.constantFrom('f1', 'f2'),
    evidence: fc.option(
      fc.record({ fingerprint: fc.constant('f1'), scenarioCount: fc.nat({ max: 4 }), failedScenarios: fc.nat({ max: 1 }) }),
    ),
    authors: fc.subarray(['designer', 'partner', 'approver']),
    approvals: fc.subarray<Approval>([
      { account: 'approver', role: 'approver' },
      { account: 'partner', role: 'approver' },
    ]),
    approver: fc.option(fc.constant<Approval>({ account: 'partner', role: 'approver' })),
    policy: fc.constant(policy),
    effectiveFrom: fc.option(fc.constantFrom(justBefore, now, justAfter)),
    ordersOnIt: fc.nat({ max: 1 }),
    endOfSale: fc.option(fc.constantFrom(justBefore, now, justAfter)),
    offeringsThatContainIt: fc.array(
      fc.record({ offering: fc.constant('family'), endOfSale: fc.option(fc.constantFrom(justBefore, justAfter)) }),
      {
        maxLength: 1,
      },
    ),
  })

  test('what is listed as possible is what the machine does', () =>
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.constantFrom(...stepTypes), someFacts, (stage, type, facts) => {
        const listed = allowedSteps(stage, facts).find(({ step, possible }) => step === type && possible)
        expect(nextStage(stage, { ...facts, type })).toBe(listed?.to ?? null)
      }),
      { numRuns: 500 },
    ))
})

test('a change set over several policies follows the strictest demand of each, in any order', () => {
  const strict: LifecyclePolicy = { approvals: [{ role: 'approver', count: 2 }], minimumScenarios: 1, noticeDays: 7 }
  const careful: LifecyclePolicy = { approvals: [{ role: 'launcher', count: 1 }], minimumScenarios: 9, noticeDays: 0 }
  const expected = {
    approvals: [
      { role: 'approver', count: 2 },
      { role: 'launcher', count: 1 },
    ],
    minimumScenarios: 9,
    noticeDays: 7,
  }
  expect(strictestPolicy([strict, careful])).toEqual(expected)
  expect(strictestPolicy([careful, strict])).toEqual(expected)
  expect(strictestPolicy([])).toEqual(defaultPolicy)
})

test('only what has been rehearsed and released is sold', () =>
  expect(stages.filter(isPastRehearsal)).toEqual(['launch', 'tracking', 'modification', 'retirement']))

test('stages and steps have names in both languages', () => {
  for (const name of [...stages.map(stageName), ...stepTypes.map(stepName)]) {
    expect(name.en).toMatch(/^[A-Z]/)
    expect(name['zh-CN']).toMatch(/^\p{Script=Han}+$/u)
  }
  expect(['design', '__proto__', 'constructor', ''].map(isStage)).toEqual([true, false, false, false])
})

describe('derived status', () => {
  const period = { from: now, to: instant('2026-06-01T00:00:00+08:00') }
  test.each([
    ['a millisecond before it begins', justBefore, 'scheduled'],
    ['at the moment it begins', now, 'active'],
    ['a millisecond before it ends', instant('2026-05-31T23:59:59.999+08:00'), 'active'],
    ['at the moment it ends', instant('2026-06-01T00:00:00+08:00'), 'ended'],
  ])('%s', (_case, at, status) => expect(temporalStatus(period, at)).toBe(status))

  test('a period without bounds is always active', () => expect(temporalStatus({}, now)).toBe('active'))

  test.each([
    ['retired, past its sale and held by nobody', 'retirement', now, 0, true],
    ['still held', 'retirement', now, 1, false],
    ['still sold for a millisecond', 'retirement', justAfter, 0, false],
    ['not retired', 'tracking', now, 0, false],
    ['sold for ever', 'retirement', null, 0, false],
  ] as const)('an offering %s', (_case, stage, endOfSale, holders, ended) =>
    expect(isEnded(stage, { endOfSale, holders, now })).toBe(ended),
  )
})
