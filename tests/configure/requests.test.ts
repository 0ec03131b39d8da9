import { describe, expect, test } from 'vitest'
import { configureChecks } from '../../engine/configure/checks.js'
import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import { ask, draftOf, goodSite, home, homeBundle, pick, take, withHomeRules } from './home-bundle.js'

function problems(...choices: readonly Choice[]): readonly (readonly [string, string, string])[] {
  const answer = ask(homeBundle, choices, goodSite)
  if (answer.kind !== 'invalid-request') throw new Error(answer.state)
  return answer.problems.map(({ code, pointer, fix }) => [code, pointer, fix.en])
}

describe('A request that cannot be meant', () => {
  test('a path that does not exist gets the likely one', () =>
    expect(problems(take('/plan/basik'))).toEqual([
      ['request/unknown-path', '/choices/0/path', 'Did you mean "/plan/basic"? Write it so.'],
    ]))

  test('a group is not a member', () =>
    expect(problems(take('/plan'))[0]!.slice(0, 2)).toEqual(['request/unknown-path', '/choices/0/path']))

  test('a characteristic that the item lacks, and a value that it lacks', () =>
    expect(problems(pick('/access/broadband', 'sped', 100), pick('/access/broadband', 'speed', '100'))).toEqual([
      ['request/unknown-characteristic', '/choices/0/characteristic', 'Did you mean "speed"? Write it so.'],
      ['request/unknown-value', '/choices/1/value', 'Use one of these values: 100, 200, 500, 1000.'],
    ]))

  test('one thing chosen twice, even with one and the same value', () =>
    expect(problems(take('/plan/basic'), pick('/', 'payment', 'yearly'), take('/plan/basic'))).toEqual([
      ['request/chosen-twice', '/choices/2', 'Keep only one of these choices.'],
    ]))

  test.each([
    [-1, 'request/quantity-not-whole'],
    [1.5, 'request/quantity-not-whole'],
    [Number.NaN, 'request/quantity-not-whole'],
    [Number.POSITIVE_INFINITY, 'request/quantity-not-whole'],
    [2 ** 53, 'request/quantity-not-whole'],
    [5, 'request/quantity-out-of-range'],
  ])('%s sub-cards', (quantity, code) =>
    expect(problems(take('/extras/cards', quantity))).toEqual([
      [code, '/choices/0/quantity', 'Use 0 to leave it out, or a whole number from 1 to 4.'],
    ]),
  )

  test('the ordered offering is taken once, and saying so changes nothing', () => {
    for (const quantity of [0, 2]) expect(problems(take('/', quantity)).map(([code]) => code)).toEqual(['request/quantity-out-of-range'])
    expect(home([take('/', 1)]).open).toEqual(home([]).open)
  })

  test('every problem is reported at once, and each in both languages', () => {
    const answer = ask(homeBundle, [take('/x'), take('/y')], goodSite)
    if (answer.kind !== 'invalid-request') throw new Error(answer.state)
    expect(answer.problems.length).toBe(2)
    for (const { what, fix } of answer.problems) {
      for (const words of [what, fix]) expect([/[.?]$/.test(words.en), /[。？]$/.test(words['zh-CN'])]).toEqual([true, true])
    }
  })

  test('an offering that the catalog lacks is refused', () =>
    expect(ask(homeBundle, [], {}, 'constructor')).toMatchObject({
      kind: 'invalid-request',
      problems: [{ code: 'request/unknown-offering' }],
    }))
})

describe('Hostile input', () => {
  const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']

  test.each(hostile)('%s is no path, no characteristic and no value', (word) => {
    expect(problems(take(`/${word}/${word}`), pick('/', word, 1), pick('/', 'payment', word)).map(([code]) => code)).toEqual([
      'request/unknown-path',
      'request/unknown-characteristic',
      'request/unknown-value',
    ])
  })

  test.each(hostile)('%s is no fact that a rule could read', (word) => {
    const rules = [{ id: 'r', name: { 'zh-CN': '规则。', en: 'Rule.' }, kind: 'requires', ...onlySpeed({ fact: word }) }]
    expect(ask(withHomeRules(rules), [], {})).toMatchObject({ state: 'open', missing: [word] })
  })

  test.each(hostile)('%s may be the id of everything', (word) => {
    const documents = JSON.parse(
      JSON.stringify(homeBundle)
        .replaceAll('"speed"', `"${word}"`)
        .replaceAll('/access/broadband', `/access/${word}`)
        .replaceAll('"id":"broadband"', `"id":"${word}"`)
        .replaceAll('"specification":"broadband"', `"specification":"${word}"`)
        .replaceAll('"offering":"broadband"', `"offering":"${word}"`),
    )
    const answer = ask(documents, [take('/plan/basic'), pick(`/access/${word}`, word, 100), pick('/', 'payment', 'yearly')], goodSite)
    expect(answer).toMatchObject({ kind: 'configuration', state: 'complete' })
  })

  test('a member that may be taken a billion times costs no more than one that may be taken twice', () => {
    const documents = [bundle('home', [{ id: 'a', offering: 'line', maximum: 1_000_000_000 }])]
    const answer = ask(documents, [take('/g/a', 999)], {})
    if (answer.kind !== 'configuration') throw new Error(answer.kind)
    expect(answer.members[0]!.quantities.map(({ from, to, state }) => [from, to, state])).toEqual([
      [0, 0, 'impossible'],
      [1, 998, 'impossible'],
      [999, 999, 'chosen'],
      [1000, 1_000_000_000, 'impossible'],
    ])
  })

  test('the caller keeps what was passed in', () => {
    const choices = Object.freeze([Object.freeze(pick('/', 'payment', 'yearly')), Object.freeze(take('/plan/basic'))])
    const facts: Facts = Object.freeze({ ...goodSite })
    expect(home(choices, facts).state).toBe('complete')
  })

  test('bundles that contain themselves, or each other many times over, are refused without being unfolded', () => {
    const twice = (id: string, inner: string) =>
      bundle(id, [
        { id: 'a', offering: inner },
        { id: 'b', offering: inner },
      ])
    const explosive = Array.from({ length: 12 }, (_, level) => twice(`level-${level}`, level < 11 ? `level-${level + 1}` : 'line'))
    const codes = (...documents: readonly object[]) => {
      const draft = draftOf(...documents)
      return configureChecks.filter(({ find }) => find(draft).length > 0).map(({ code }) => code)
    }
    expect(codes(twice('home', 'home'))).toEqual(['configure/contains-itself'])
    expect(codes(...explosive)).toEqual(['configure/too-large'])
  })

  test('a bundle whose members are not there has no findings here, since another check reports them', () => {
    const draft = draftOf(bundle('home', [{ id: 'a', offering: 'nowhere' }]))
    expect(configureChecks.flatMap(({ find }) => find(draft))).toEqual([])
  })
})

describe('A question beyond the budget', () => {
  const unproven = configureChecks.find(({ code }) => code === 'configure/unproven')!.examples.unsound

  test('is answered honestly: nothing is called free, forced or impossible without proof', () => {
    const answer = ask(unproven, [], {}, 'home', { budget: 100_000, by: 'search' })
    expect(answer).toMatchObject({ state: 'unproven', conflict: null, items: [] })
    if (answer.kind !== 'configuration') throw new Error(answer.kind)
    expect(new Set(answer.characteristics.flatMap(({ values }) => values.map(({ state }) => state)))).toEqual(new Set(['unproven']))
  })

  test('gives the same answer each time, since work is counted and not time', () =>
    expect(ask(unproven, [], {}, 'home', { budget: 100_000, by: 'search' })).toEqual(
      ask(unproven, [], {}, 'home', { budget: 100_000, by: 'search' }),
    ))
})

function bundle(id: string, members: readonly object[]): object {
  const group = { id: 'g', name: { 'zh-CN': '组', en: 'Group' }, minimum: 0, maximum: members.length }
  const content = {
    kind: 'bundle',
    groups: [{ ...group, members: members.map((member) => ({ minimum: 1, maximum: 1, ...member })) }],
    rules: [],
  }
  return {
    kind: 'productOffering',
    id,
    name: { 'zh-CN': '组合', en: 'Bundle' },
    category: 'x',
    validFor: {},
    isSellable: true,
    content,
    prices: [],
  }
}

function onlySpeed(value: unknown): object {
  const term = { path: '/access/broadband', characteristic: 'speed', operator: 'lessThanInclusive', value }
  return Object.fromEntries([['then', [term]]])
}
