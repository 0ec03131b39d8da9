import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { createRememberedAnswers } from '../../schema/answering/remembered-answers.js'
import { type ServedCatalog, serveSample } from './served-catalog.js'

let catalog: ServedCatalog
beforeAll(async () => {
  catalog = await serveSample()
}, 120_000)
afterAll(() => catalog.stop())

const at = '2018-07-01T10:00:00+08:00'
const home = [
  { id: 'place.id', value: 'shanghai-urban' },
  { id: 'customer.marketSegment', value: ['home'] },
  { id: 'customer.numbersHeld', value: 1 },
  { id: 'site.maxDownlinkMbps', value: 1000 },
  { id: 'site.accessTechnology', value: 'fibre' },
  { id: 'installed.offerings', value: [] },
  { id: 'channel.id', value: 'shop' },
]
const tier169 = { path: '/mobile/ef169', quantity: 1 }
const threeCards = { path: '/sub-cards/sub-card', quantity: 3 }

const reasons = '{ choices { path quantity } rules { document text { zhCN en } } facts }'
const range = `{ from to state because ${reasons} price { from change } }`

/** Asks about Smart Home; `more` are further arguments, `fields` what is read of the answer. */
async function configure(choices: readonly object[], fields: string, more = '', facts: readonly object[] = home) {
  const { data, errors } = await catalog.ask(
    `query ($choices: [ChoiceInput!]!, $facts: [FactInput!]!, $at: Instant) {
      configure(offering: "smart-home", choices: $choices, facts: $facts, at: $at ${more}) {
        __typename
        ... on Configuration { ${fields} }
        ... on InvalidRequest { problems { code pointer fix { en } } }
      }
    }`,
    { choices, facts, at },
  )
  expect(errors).toBeUndefined()
  return data.configure
}

interface Named {
  readonly path: string
  readonly characteristic?: string
}

function pathed<One extends Named>(all: readonly One[], path: string, characteristic?: string): One {
  return all.find((one) => one.path === path && one.characteristic === characteristic)!
}

describe('a shop that lets its customers configure', () => {
  test('learns why a quantity is out of reach: the choice, and the rule in both languages', async () => {
    const { members } = await configure([tier169], `members { path quantities ${range} }`)
    const refused = pathed<{ path: string; quantities: { from: number; state: string; because: unknown }[] }>(
      members,
      '/sub-cards/sub-card',
    ).quantities.find(({ state }) => state === 'impossible')
    expect(refused).toMatchObject({
      from: 2,
      because: {
        choices: [tier169],
        rules: [
          {
            document: 'productOffering/smart-home',
            text: { en: 'Tier 169 takes at most 1 sub-card.', zhCN: '169元档最多1张副卡。' },
          },
        ],
        facts: [],
      },
    })
  })

  test('learns on which facts a reason rests', async () => {
    const slow = home.map((fact) => (fact.id === 'site.maxDownlinkMbps' ? { ...fact, value: 100 } : fact))
    const fields = 'characteristics { path characteristic values { value state because { rules { text { en } } facts } } }'
    const { characteristics } = await configure([], fields, '', slow)
    const speeds = pathed<Named & { values: { value: number; state: string }[] }>(
      characteristics,
      '/broadband/broadband',
      'downlink',
    ).values
    expect(speeds.find(({ value }) => value === 200)).toMatchObject({
      state: 'impossible',
      because: { rules: [{ text: { en: 'Broadband is no faster than the address can carry.' } }], facts: ['site.maxDownlinkMbps'] },
    })
    expect(speeds.find(({ value }) => value === 100)).toMatchObject({ state: 'free', because: null })
  })

  test('gets ranges for a number with steps, and values for everything else', async () => {
    const { characteristics } = await configure([], 'characteristics { path characteristic values { value } ranges { from to state } }')
    const rooms = pathed<Named & { values: unknown[]; ranges: { from: number; to: number }[] }>(characteristics, '/', 'rooms')
    expect(rooms.values).toEqual([])
    expect([rooms.ranges[0]!.from, rooms.ranges.at(-1)!.to]).toEqual([0, 8])
    for (const { values, ranges } of characteristics) expect(values.length === 0).toBe(ranges.length > 0)
  })

  test('hears of a conflict with every way out of it', async () => {
    const { state, conflict } = await configure(
      [tier169, threeCards],
      `state conflict { choices { path quantity } facts isComplete repairs { drop { path } change { choice { path } to { path quantity } } } }`,
    )
    expect(state).toBe('conflict')
    expect(conflict).toMatchObject({ choices: expect.arrayContaining([tier169, threeCards]), facts: [], isComplete: true })
    expect(conflict.repairs.map(({ drop }: { drop: Named[] }) => drop.map(({ path }) => path)).sort()).toEqual([
      [tier169.path],
      [threeCards.path],
    ])
  })

  test('gives back the weight of a choice, and 1 where none was given', async () => {
    const { conflict } = await configure([{ ...tier169, weight: 5 }, threeCards], 'conflict { choices { path weight } }')
    expect(pathed<Named & { weight: number }>(conflict.choices, tier169.path).weight).toBe(5)
    expect(pathed<Named & { weight: number }>(conflict.choices, threeCards.path).weight).toBe(1)
  })

  test('pays nothing for what it did not ask for: neither prices nor a completion come unasked', async () => {
    expect(await configure([tier169], 'prices { __typename } completion { __typename } advice { rule { document } }')).toMatchObject({
      prices: null,
      completion: null,
    })
  })

  test('sees what every open value would cost, and between which prices it can still end up', async () => {
    const fields = `prices { ... on PriceSpan { currency months from to } } members { path quantities { from state price { from change } } }`
    const { prices, members } = await configure([tier169], fields, 'price: { currency: "CNY", months: 24 }')
    expect(prices).toMatchObject({ currency: 'CNY', months: 24, from: expect.stringMatching(/^\d+\.\d\d$/) })
    const line = pathed<Named & { quantities: { from: number; price: { from: string; change: string } }[] }>(members, '/fixed-line/line')
    expect(line.quantities.map(({ from, price }) => [from, price.change])).toEqual([
      [0, '0.00'],
      [1, '120.00'],
    ])
    expect(Number(line.quantities[1]!.price.from)).toBe(Number(prices.from) + 120)
  })

  test('has a selection finished, which then is complete, at the price that was told', async () => {
    const television = { path: '/tv/home-tv', quantity: 1 }
    const fields = `completion { ... on Completion { choices { path quantity characteristic value } price } ... on Unfinished { because } } prices { ... on PriceSpan { from } }`
    const { completion, prices } = await configure([tier169, television], fields, 'finish: cheapest, price: { currency: "CNY" }')
    expect(completion.price).toBe(prices.from)
    const added = completion.choices.map((choice: object) =>
      Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== null)),
    )
    expect((await configure([tier169, television, ...added], 'state')).state).toBe('complete')
  })

  test('learns how many valid configurations are left, and fewer with every choice that matters', async () => {
    const [all, less] = [await configure([], 'count'), await configure([tier169], 'count')]
    expect(all.count).toMatch(/^[1-9]\d*$/)
    expect(BigInt(less.count)).toBeLessThan(BigInt(all.count))
  })

  test('is not told a cheapest way where no prices were asked for', async () => {
    const answer = await configure([tier169], 'completion { __typename }', 'finish: cheapest')
    expect(answer).toMatchObject({ __typename: 'InvalidRequest', problems: [{ code: 'request/finish-without-price', pointer: '/finish' }] })
  })

  test('gets the advice of a rule with choices that follow it', async () => {
    const fast = { path: '/broadband/broadband', characteristic: 'downlink', value: 200 }
    const fields = 'advice { rule { text { en } } choices { path characteristic value } }'
    const { advice } = await configure([{ path: '/mobile/ef199', quantity: 1 }, fast], fields)
    expect(advice).toEqual([
      {
        rule: { text: { en: 'With broadband of 200 Mbps or more, Wi-Fi in at least two rooms is recommended.' } },
        choices: [{ path: '/', characteristic: 'rooms', value: 2 }],
      },
    ])
  })

  test('keeps values of a set in or out, one by one', async () => {
    const television = { path: '/tv/home-tv', quantity: 1 }
    const audio = (value: string, included?: boolean) => ({
      path: '/tv/home-tv',
      characteristic: 'audio',
      value,
      ...(included === undefined ? {} : { included }),
    })
    const { characteristics } = await configure(
      [television, audio('english'), audio('mandarin', false)],
      'characteristics { path characteristic values { value state because { choices { value included } } } }',
    )
    const { values } = pathed<Named & { values: object[] }>(characteristics, '/tv/home-tv', 'audio')
    expect(values).toMatchObject([
      { value: 'mandarin', state: 'impossible', because: { choices: [{ value: 'mandarin', included: false }] } },
      { value: 'cantonese', state: 'free' },
      { value: 'english', state: 'chosen' },
    ])
  })

  test.each([
    ['a weight below 1', [{ ...tier169, weight: 0 }], ''],
    ['more months than anybody signs for', [], 'price: { currency: "CNY", months: 121 }'],
    ['a choice that says nothing', [{ path: '/mobile/ef169' }], ''],
  ])('is told what is wrong with %s', async (_what, choices, more) => {
    const answer = await configure(choices, 'state', more)
    expect(answer.__typename).toBe('InvalidRequest')
    expect(answer.problems[0].fix.en).toMatch(/\.$/)
  })
})

describe('a session', () => {
  const fields = `state members { path quantities ${range} } conflict { rules { document } }`

  test('never changes an answer, whether its question comes first or again', async () => {
    for (const choices of [[tier169], [tier169, threeCards], [tier169]]) {
      const answers = [
        await configure(choices, fields, 'session: "till-7"'),
        await configure(choices, fields, 'session: "till-7"'),
        await configure(choices, fields),
      ]
      expect(answers[1]).toEqual(answers[0])
      expect(answers[2]).toEqual(answers[0])
    }
  })

  test('gets reasons also where it first asked without any', async () => {
    const quick = await configure([tier169], 'members { path quantities { state } }', 'session: "till-8"')
    expect(quick.__typename).toBe('Configuration')
    expect(await configure([tier169], fields, 'session: "till-8"')).toEqual(await configure([tier169], fields))
  })

  const release = (digit: string) => digit.repeat(64) as Fingerprint

  test('is answered from memory only for the same question to the same catalog', () => {
    const { remembered } = createRememberedAnswers()
    const ask = vi.fn(() => ({}))
    const first = remembered(release('a'), { offering: 'x' }, ask)
    expect(remembered(release('a'), { offering: 'x' }, ask)).toBe(first)
    expect(remembered(release('a'), { offering: 'y' }, ask)).not.toBe(first)
    expect(remembered(release('b'), { offering: 'x' }, ask)).not.toBe(first)
    expect(ask).toHaveBeenCalledTimes(3)
  })

  test('does not fill the memory: what was not asked for longest is forgotten, and huge questions are not kept', () => {
    const { remembered } = createRememberedAnswers()
    const ask = vi.fn(() => ({}))
    for (let question = 0; question < 100; question += 1) remembered(release('a'), { question }, ask)
    remembered(release('a'), { question: 99 }, ask)
    expect(ask).toHaveBeenCalledTimes(100)
    remembered(release('a'), { question: 0 }, ask)
    expect(ask).toHaveBeenCalledTimes(101)
    const huge = { text: 'x'.repeat(20_000) }
    remembered(release('a'), huge, ask)
    remembered(release('a'), huge, ask)
    expect(ask).toHaveBeenCalledTimes(103)
  })
})
