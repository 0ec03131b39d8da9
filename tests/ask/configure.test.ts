import { describe, expect, test } from 'vitest'
import { configure } from '../../engine/ask/configure.js'
import { quote } from '../../engine/ask/quote.js'
import type { Configuration } from '../../engine/configure/configuration.js'
import { sampleCatalog as catalog } from '../samples/sample-catalog.js'

const family = {
  offering: 'enjoy-family',
  at: '2018-06-17T10:00:00+08:00',
  facts: { 'site.maxDownlinkMbps': 500, 'place.id': 'shanghai' },
  choices: [] as readonly object[],
  explain: false,
}
const yearly = { path: '/', characteristic: 'payment', value: 'yearly' }

function asked(question: object): Configuration {
  const { answer } = configure(catalog, { ...family, ...question })
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer))
  return answer
}

/** From and change of each value that has a price. */
function pricesIn({ members, characteristics }: Configuration, path: string): Readonly<Record<string, string>> {
  const standings = [
    ...members.filter((one) => one.path === path).flatMap(({ quantities }) => quantities.map((one) => ({ ...one, value: one.from }))),
    ...characteristics.filter((one) => one.path === path).flatMap(({ values }) => values),
  ]
  return Object.fromEntries(standings.flatMap(({ value, price }) => (price === null ? [] : [[value, `${price.from} +${price.change}`]])))
}

describe('What Enjoy Family costs from, over 24 months with a deposit of 200', () => {
  const price = { currency: 'CNY', months: 24 }

  test('the cheapest is tier 169; each dearer tier is reckoned the way it is cheapest, which is by the year', () => {
    const answer = asked({ price })
    expect(answer.prices).toEqual({ kind: 'prices', currency: 'CNY', months: 24, from: '4256.00', to: '10376.00' })
    expect(pricesIn(answer, '/mobile/ef169')).toMatchObject({ 1: '4256.00 +0.00' })
    expect(pricesIn(answer, '/mobile/ef199')).toMatchObject({ 1: '4578.00 +322.00' })
    expect(pricesIn(answer, '/mobile/ef299')).toMatchObject({ 1: '6180.00 +1924.00' })
    expect(pricesIn(answer, '/mobile/ef399')).toMatchObject({ 1: '8180.00 +3924.00' })
  })

  test('a speed costs nothing by itself, but the tier that it takes; one that the address has not has no price', () => {
    expect(pricesIn(asked({ price }), '/broadband/broadband')).toMatchObject({
      100: '4256.00 +0.00',
      200: '4578.00 +322.00',
      500: '6180.00 +1924.00',
    })
    expect(pricesIn(asked({ price }), '/broadband/broadband')).not.toHaveProperty('1000')
  })

  test('not taking tier 169 costs what the next one does', () => {
    expect(pricesIn(asked({ price }), '/mobile/ef169')).toMatchObject({ 0: '4578.00 +322.00' })
  })

  test('once tier 199 is chosen, paying by the month costs a month more each year', () => {
    const answer = asked({ price, choices: [{ path: '/mobile/ef199', quantity: 1 }] })
    expect(pricesIn(answer, '/')).toEqual({ monthly: '4976.00 +398.00', yearly: '4578.00 +0.00' })
  })

  test('over one month a twelfth of a yearly fee counts', () => {
    const answer = asked({ price: { currency: 'CNY', months: 1 }, choices: [yearly] })
    // 200 and a twelfth of 2189.
    expect(pricesIn(answer, '/mobile/ef199')).toMatchObject({ 1: '382.42 +13.42' })
  })

  test('twelve months are reckoned where nobody says how many', () => {
    expect(asked({ price: { currency: 'CNY' } }).prices).toMatchObject({ months: 12, from: '2228.00' })
  })

  test('every price can be had: the quote of the cheapest selection with a value adds up to it', () => {
    const choices = [{ path: '/tv/iptv', characteristic: 'resolution', value: '4k' }]
    const { completion, prices } = asked({ price, finish: 'cheapest', choices })
    if (completion?.kind !== 'completion' || prices?.kind !== 'prices') throw new Error('it can be finished')
    const { answer } = quote(catalog, { ...family, explain: undefined, currency: 'CNY', choices: [...choices, ...completion.choices] })
    if (!('totals' in answer)) throw new Error(JSON.stringify(answer))
    const { oneTime, monthly } = answer.totals
    expect([oneTime, monthly]).toEqual(['200.00', '189.00'])
    expect([completion.price, prices.from, pricesIn(asked({ price }), '/tv/iptv')['4k']]).toEqual(['4736.00', '4736.00', '4736.00 +480.00'])
  })

  test('a currency that the catalog has no prices in is refused', () => {
    expect(configure(catalog, { ...family, price: { currency: 'USD' } }).answer).toMatchObject({
      kind: 'invalid-request',
      problems: [{ code: 'request/unknown-currency', pointer: '/price/currency' }],
    })
  })

  test('a member that is asked for by itself has no price where its bundle decides it', () => {
    expect(asked({ offering: 'ef199', price }).prices).toEqual({ kind: 'not-priced', paths: ['/'], missing: ['root.payment'] })
  })
})

describe('Finishing Enjoy Family', () => {
  const completionOf = (question: object) => asked(question).completion
  const tier = { path: '/mobile/ef169', quantity: 1 }

  test('nearest to the defaults takes the first tier and the fastest line that it includes, and asks for what has no default', () => {
    const completion = completionOf({ finish: 'nearest' })
    expect(completion).toMatchObject({ kind: 'completion', choices: [{ ...yearly, value: 'monthly' }, tier], isOnly: false, price: null })
    if (completion?.kind !== 'completion') throw new Error()
    expect(completion.items.map(({ path }) => path)).toEqual(['/', '/mobile/ef169', '/broadband/broadband'])
    expect(completion.items[2]!.characteristics).toContainEqual({ id: 'downlink', value: 100, by: 'default' })
  })

  test('the dearest takes everything there is', () => {
    expect(completionOf({ finish: 'dearest', price: { currency: 'CNY', months: 24 }, choices: [yearly] })).toMatchObject({
      choices: [
        { path: '/mobile/ef399', quantity: 1 },
        { path: '/fixed-line/line', quantity: 1 },
        { path: '/tv/iptv', quantity: 1 },
        { path: '/tv/iptv', characteristic: 'resolution', value: '4k' },
      ],
      // Two years of 3990 and 60, television for 24 months at 20, and the deposit.
      price: '8780.00',
    })
  })

  test('a selection that is complete needs nothing more', () => {
    const choices = [yearly, tier]
    expect(asked({ choices }).state).toBe('complete')
    expect(completionOf({ finish: 'nearest', choices })).toMatchObject({ choices: [], items: asked({ choices }).items })
  })

  test('a conflict cannot be finished', () => {
    const choices = [tier, { path: '/mobile/ef199', quantity: 1 }]
    expect(asked({ finish: 'nearest', choices, price: { currency: 'CNY' } })).toMatchObject({
      state: 'conflict',
      completion: { kind: 'none' },
      prices: null,
    })
  })

  test.each(['cheapest', 'dearest'])('the %s way is refused without a currency', (finish) =>
    expect(configure(catalog, { ...family, finish }).answer).toMatchObject({
      kind: 'invalid-request',
      problems: [{ code: 'request/finish-without-price', pointer: '/finish' }],
    }),
  )

  test('what is not asked for is not answered', () => expect(asked({})).toMatchObject({ prices: null, completion: null }))
})

test('Smart Home recommends Wi-Fi in two rooms to whoever takes fast broadband', () => {
  const smart = { offering: 'smart-home', at: '2026-06-17T10:00:00+08:00' }
  const speed = (value: number) => ({ path: '/broadband/broadband', characteristic: 'downlink', value })
  expect(asked({ ...smart, choices: [speed(100)] }).advice).toEqual([])
  expect(asked({ ...smart, choices: [speed(200)] }).advice).toMatchObject([
    { rule: { document: { id: 'smart-home' } }, choices: [{ path: '/', characteristic: 'rooms', value: 2 }] },
  ])
})
