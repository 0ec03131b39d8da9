import { describe, expect, test } from 'vitest'
import type { Configuration } from '../../engine/configure/configuration.js'
import { ask, goodSite, home, homeBundle, pick, take, withHomeRules } from './home-bundle.js'

const monthly = pick('/', 'payment', 'monthly')

function speeds(answer: Configuration): Record<string, string> {
  const found = answer.characteristics.find(({ path }) => path === '/access/broadband')!
  return Object.fromEntries(found.values.map(({ value, state }) => [String(value), state]))
}

function quantities(answer: Configuration, path: string): readonly string[] {
  return answer.members.find((member) => member.path === path)!.quantities.map(({ from, to, state }) => `${from}..${to} ${state}`)
}

describe('A home bundle before any choice', () => {
  const answer = home([])

  test('asks for the plan and the way of paying, and for nothing that a default will fill in', () =>
    expect([answer.state, answer.open]).toEqual([
      'open',
      [
        { kind: 'group', path: '/plan', minimum: 1, taken: 0 },
        { kind: 'characteristic', path: '/', characteristic: 'payment' },
      ],
    ]))

  test('does not let the fastest speed pick the premium plan', () => {
    expect(quantities(answer, '/plan/premium')).toEqual(['0..0 free', '1..1 free'])
    expect(answer.items.map(({ path }) => path)).toEqual(['/', '/access/broadband'])
    expect(answer.items[1]!.characteristics).toEqual([])
  })

  test('shows what is included as forced, for the sake of its group', () => {
    expect(quantities(answer, '/access/broadband')).toEqual(['0..0 impossible', '1..1 forced'])
    const because = answer.members.find(({ path }) => path === '/access/broadband')!.quantities[1]!.because
    expect(because).toEqual({
      choices: [],
      facts: [],
      rules: [
        {
          document: { kind: 'productOffering', id: 'home' },
          pointer: '/content/groups/1',
          text: { 'zh-CN': '“接入”须选择1项。', en: '"Access" takes exactly 1 member.' },
        },
      ],
    })
  })

  test('tells quantities apart only where a rule does', () =>
    expect(quantities(answer, '/extras/cards')).toEqual(['0..0 free', '1..2 free', '3..4 free']))
})

describe('With a plan and a way of paying', () => {
  test('the bundle is complete, at the highest speed that the plan allows', () => {
    const answer = home([take('/plan/basic'), monthly])
    expect([answer.state, answer.open]).toEqual(['complete', []])
    expect(answer.items).toEqual([
      {
        path: '/',
        offering: 'home',
        specification: 'home',
        quantity: 1,
        characteristics: [{ id: 'payment', value: 'monthly', by: 'choice' }],
        by: 'choice',
      },
      { path: '/plan/basic', offering: 'basic', specification: 'basic', quantity: 1, characteristics: [], by: 'choice' },
      {
        path: '/access/broadband',
        offering: 'broadband',
        specification: 'broadband',
        quantity: 1,
        characteristics: [{ id: 'speed', value: 200, by: 'default' }],
        by: 'rule',
      },
    ])
  })

  test('the premium plan is as fast as the address can carry, also between two steps of speed', () => {
    expect(speeds(home([take('/plan/premium'), monthly], { ...goodSite, 'site.maxSpeed': 700 }))).toEqual({
      100: 'free',
      200: 'free',
      500: 'free',
      1000: 'impossible',
    })
  })

  test('a speed that the customer chose is never replaced by the default', () => {
    const answer = home([take('/plan/premium'), monthly, pick('/access/broadband', 'speed', 100)])
    expect(answer.items.find(({ path }) => path === '/access/broadband')!.characteristics).toEqual([
      { id: 'speed', value: 100, by: 'choice' },
    ])
  })

  test('an address that nobody knows keeps it open and is asked for', () => {
    const answer = home([take('/plan/basic'), monthly], {})
    expect([answer.state, answer.missing]).toEqual(['open', ['site.fibre', 'site.maxSpeed']])
    expect(answer.open).toEqual([
      { kind: 'fact', fact: 'site.fibre' },
      { kind: 'fact', fact: 'site.maxSpeed' },
    ])
    expect(speeds(answer)[100]).toBe('free')
  })

  test('television brings its box and the default resolution along', () => {
    const answer = home([take('/plan/basic'), monthly, take('/extras/television')])
    expect(answer.state).toBe('complete')
    expect(answer.items.find(({ path }) => path === '/extras/television/device/box')).toMatchObject({
      quantity: 1,
      by: 'default',
      characteristics: [{ id: 'resolution', value: 'hd', by: 'default' }],
    })
  })

  test('a rule whose condition fails demands nothing, and bites as soon as it holds', () => {
    const choices = [take('/plan/basic'), monthly, take('/extras/television')]
    expect(speeds(home(choices))[100]).toBe('free')
    const answer = home(choices, { ...goodSite, 'site.fibre': false })
    expect(speeds(answer)[100]).toBe('impossible')
    expect(speeds(answer)[200]).toBe('forced')
  })
})

describe('A member that is taken by default', () => {
  const documents = JSON.parse(
    JSON.stringify(homeBundle).replace(
      '"id":"television","offering":"television",',
      '"id":"television","offering":"television","default":{"quantity":1},',
    ),
  )
  const choices = [take('/plan/basic'), monthly]
  const paths = (answer: ReturnType<typeof ask>) =>
    answer.kind === 'configuration' ? answer.items.map(({ path, by }) => `${path} ${by}`) : []

  test('comes with everything that it brings along', () => {
    const answer = ask(documents, choices, goodSite)
    expect(answer).toMatchObject({ state: 'complete' })
    expect(paths(answer).slice(3)).toEqual(['/extras/television default', '/extras/television/device/box default'])
  })

  test('stays away when the customer says so', () => {
    const answer = ask(documents, [...choices, take('/extras/television', 0)], goodSite)
    expect(answer).toMatchObject({ state: 'complete' })
    expect(paths(answer)).toHaveLength(3)
  })

  test('gives way to choices that leave no room for it', () => {
    const slow = pick('/access/broadband', 'speed', 100)
    const answer = ask(documents, [...choices, slow], { ...goodSite, 'site.fibre': false })
    expect(answer).toMatchObject({ state: 'complete' })
    expect(paths(answer)).toHaveLength(3)
  })
})

describe('A rule that demands one of two things', () => {
  const oneOfTwo = {
    id: 'one-of-two',
    name: { 'zh-CN': '副卡与电视包至少选一项。', en: 'Take sub-cards or television.' },
    kind: 'excludes',
    terms: [
      { path: '/extras/cards', selected: false },
      { path: '/extras/television', selected: false },
    ],
  }
  const choices = [take('/plan/basic'), monthly]

  test('leaves both open and picks neither', () => {
    const answer = ask(withHomeRules([oneOfTwo]), choices, goodSite)
    expect(answer).toMatchObject({
      state: 'open',
      open: [
        { kind: 'quantity', path: '/extras/cards' },
        { kind: 'quantity', path: '/extras/television' },
      ],
    })
  })

  test('is content with either', () =>
    expect(ask(withHomeRules([oneOfTwo]), [...choices, take('/extras/cards', 2)], goodSite)).toMatchObject({ state: 'complete', open: [] }))
})

describe('Reasons', () => {
  test('whoever wants three sub-cards is forced into the premium plan by that choice and that rule', () => {
    const answer = home([take('/extras/cards', 3)])
    const premium = answer.members.find(({ path }) => path === '/plan/premium')!
    expect(premium.quantities[1]).toEqual({
      from: 1,
      to: 1,
      state: 'forced',
      price: null,
      because: {
        choices: [take('/extras/cards', 3)],
        facts: [],
        rules: [
          {
            document: { kind: 'productOffering', id: 'home' },
            pointer: '/content/rules/3',
            text: { 'zh-CN': '规则many-cards。', en: 'Rule many-cards.' },
          },
        ],
      },
    })
    expect(quantities(answer, '/extras/cards')).toEqual(['0..0 impossible', '1..2 impossible', '3..3 chosen', '4..4 impossible'])
  })

  test('what could be had by choosing otherwise names exactly the choice to change', () => {
    const answer = home([monthly])
    const [, yearly] = answer.characteristics.find(({ path }) => path === '/')!.values
    expect(yearly).toEqual({ value: 'yearly', state: 'impossible', because: { choices: [monthly], rules: [], facts: [] }, price: null })
  })

  test('a nested rule speaks in the words of the bundle that owns it, and applies since its member brings the bundle along', () => {
    const answer = home([take('/extras/television/packs/sports')])
    const films = answer.members.find(({ path }) => path === '/extras/television/packs/films')!
    expect(films.quantities[1]!.because!.rules.map(({ document, pointer }) => `${document.id}${pointer}`)).toEqual([
      'television/content/groups/1/members/0',
      'television/content/rules/0',
    ])
    expect(quantities(answer, '/extras/television')).toEqual(['0..0 impossible', '1..1 forced'])
  })
})

describe('A conflict', () => {
  const choices = [take('/plan/basic'), pick('/access/broadband', 'speed', 1000), monthly]
  const answer = home(choices)

  test('names the choices and the rule that cannot hold together, and nothing that plays no part', () => {
    expect([answer.state, answer.items]).toEqual(['conflict', []])
    expect(answer.conflict!.choices).toEqual([take('/plan/basic'), pick('/access/broadband', 'speed', 1000)])
    expect(answer.conflict!.rules.map(({ text }) => text.en)).toEqual(['Rule basic-speed.'])
  })

  test('offers every smallest way out, in the order of the bundle, and the nearest change instead', () => {
    const [basic, fast] = [take('/plan/basic'), pick('/access/broadband', 'speed', 1000)]
    expect(answer.conflict!.repairs).toEqual([
      { drop: [basic], change: [] },
      { drop: [fast], change: [{ choice: fast, to: pick('/access/broadband', 'speed', 200) }] },
    ])
    expect(answer.conflict!.isComplete).toBe(true)
  })

  test('keeps showing what was chosen', () => {
    expect(speeds(answer)).toEqual({ 100: 'impossible', 200: 'impossible', 500: 'impossible', 1000: 'chosen' })
    expect(answer.groups.map(({ path, taken }) => [path, taken])).toEqual([
      ['/plan', 1],
      ['/access', 0],
      ['/extras', 0],
      ['/extras/television/device', 0],
      ['/extras/television/packs', 0],
    ])
  })
})
