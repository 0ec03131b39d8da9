import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedCatalog, serveSample } from './served-catalog.js'

let catalog: ServedCatalog
beforeAll(async () => {
  catalog = await serveSample()
}, 120_000)
afterAll(() => catalog.stop())

const home = [
  { id: 'place.id', value: 'shanghai-urban' },
  { id: 'customer.marketSegment', value: ['home'] },
  { id: 'channel.id', value: 'shop' },
  { id: 'customer.numbersHeld', value: 0 },
  { id: 'site.maxDownlinkMbps', value: 1000 },
  { id: 'site.accessTechnology', value: 'fibre' },
]
const ef199WithLine = [
  { path: '/', characteristic: 'payment', value: 'monthly' },
  { path: '/mobile/ef199', quantity: 1 },
  { path: '/fixed-line/line', quantity: 1 },
]

const qualify = `query ($offering: ID!, $facts: [FactInput!]!, $at: Instant, $changeSet: ID) {
  qualify(offering: $offering, facts: $facts, at: $at, changeSet: $changeSet) {
    __typename
    ... on Answer { coordinates { layer changeSet at release fingerprint } }
    ... on Refused { lines { depth verdict text { zhCN en } } }
    ... on Undetermined { missing }
    ... on UnknownOffering { didYouMean }
    ... on InvalidRequest { problems { code pointer what { zhCN en } fix { zhCN en } } }
    ... on NoRelease { firstRelease }
  }
}`

const quote = `query ($choices: [ChoiceInput!]!, $facts: [FactInput!]!, $at: Instant) {
  quote(offering: "enjoy-family", choices: $choices, facts: $facts, currency: "CNY", at: $at) {
    __typename
    ... on Answer { coordinates { release at } }
    ... on Priced { totals { oneTime monthly firstBill recurring { period { unit count } amount } } lines { path price list amount firstBill } token { input result } trace }
    ... on Incomplete { configuration { state open { kind path characteristic fact } } }
    ... on Conflicting { configuration { conflict { rules { document text { en } } repairs { drop { path } } } } }
  }
}`

const rate = `query ($records: [UseRecordInput!]!, $carriedOver: [CarriedUnitsInput!]) {
  rate(offering: "enjoy-79", choices: [], facts: [{ id: "customer.numbersHeld", value: 0 }], currency: "CNY", at: "2018-07-15T12:00:00+08:00",
    period: { from: "2018-07-01", to: "2018-08-01" }, since: "2018-06-01", carriedOver: $carriedOver, records: $records) {
    __typename
    ... on Answer { coordinates { at } }
    ... on Rated {
      period { from to } total
      records { id total lines { price amount } because { code what { en } } }
      balances { price granted rolled left } carriedOver { price granted expires rolled quantity } suspensions { amount }
    }
    ... on InvalidRequest { problems { code pointer } }
  }
}`

describe('an order system', () => {
  test('learns that a customer may have the bundle, and for which release and moment that was said', async () => {
    const { data } = await catalog.ask(qualify, { offering: 'enjoy-family', facts: home })
    expect(data.qualify.__typename).toBe('Qualified')
    expect(data.qualify.coordinates).toMatchObject({
      layer: 'group',
      changeSet: null,
      at: '2026-11-30T16:00:00.000Z',
      release: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('learns what each use of a month costs, and what is carried over, which it gives with the next question', async () => {
    const use = (id: string, day: string, quantity: string) => {
      return { id, at: `2018-07-${day}T08:00:00+08:00`, path: '/', metric: 'data.domestic', unit: 'GB', quantity }
    }
    const before = { path: '/', price: 'enjoy-79-national', granted: '2018-06-01', expires: '2018-08-01', rolled: true, quantity: '0.2' }
    const { data } = await catalog.ask(rate, { records: [use('later', '09', '0.3'), use('first', '02', '0.1')], carriedOver: [before] })
    expect(data.rate).toMatchObject({
      __typename: 'Rated',
      period: { from: '2018-07-01', to: '2018-08-01' },
      total: '0.00',
      records: [{ id: 'first', total: '0.00', because: [] }, { id: 'later' }],
      carriedOver: [{ price: 'enjoy-79-national', granted: '2018-07-01', expires: '2018-09-01', rolled: true, quantity: '1' }],
      suspensions: [],
    })
    const { data: refused } = await catalog.ask(rate, { records: [use('early', '02', '0.1')], carriedOver: [before, before] })
    expect(refused.rate).toMatchObject({
      __typename: 'InvalidRequest',
      problems: [{ code: 'request/given-twice', pointer: '/carriedOver/1' }],
    })
  })

  test('learns why another may not, in both languages', async () => {
    const facts = home.map((fact) => (fact.id === 'place.id' ? { ...fact, value: 'nanjing' } : fact))
    const { data } = await catalog.ask(qualify, { offering: 'enjoy-family', facts })
    expect(data.qualify.__typename).toBe('Refused')
    const failing = data.qualify.lines.filter(({ verdict }: { verdict: string }) => verdict === 'fails')
    expect(failing.some(({ text }: { text: { en: string } }) => text.en.includes('Nanjing'))).toBe(true)
    expect(failing.some(({ text }: { text: { zhCN: string } }) => text.zhCN.includes('南京'))).toBe(true)
  })

  test('learns which facts to ask for', async () => {
    const { data } = await catalog.ask(qualify, { offering: 'enjoy-family', facts: home.filter(({ id }) => id !== 'customer.numbersHeld') })
    expect(data.qualify).toMatchObject({ __typename: 'Undetermined', missing: ['customer.numbersHeld'] })
  })

  test('is told which agreed amount nobody may agree on, and what form one has', async () => {
    const asking = `query ($overrides: [OverrideInput!]) {
      quote(offering: "standard-postpaid", choices: [], facts: [], currency: "CNY", billDay: 5, overrides: $overrides) {
        __typename
        ... on InvalidRequest { problems { code pointer } }
      }
    }`
    const one = { path: '/', price: 'standard-monthly', amount: '40.00', alterations: 'stages', stages: [1] }
    const problemsOf = async (override: object) => (await catalog.ask(asking, { overrides: [override] })).data.quote.problems
    expect(await problemsOf(one)).toMatchObject([{ code: 'request/override-not-negotiable', pointer: '/overrides/0/price' }])
    expect((await problemsOf({ ...one, alterations: 'some' }))[0].pointer).toMatch(/^\/overrides\/0\/alterations/)
  })

  test('learns what an order changes of what the customer has, and asks on with what he has then', async () => {
    const asking = `query ($held: JSON, $orders: [ItemOrderInput!], $offering: ID!, $at: Instant) {
      quote(offering: $offering, choices: [], facts: [{ id: "customer.numbersHeld", value: 0 }], currency: "CNY", at: $at, held: $held, orders: $orders) {
        __typename
        ... on Priced {
          changes { items { path action basis } totals { monthly { before delta after } } bill { kind amount } held }
          whyNot(path: "/", price: "enjoy-79-monthly") { ... on PriceExplanation { isTaken order becauseText { en } } }
        }
        ... on InvalidRequest { problems { code pointer } }
      }
    }`
    const held = {
      offering: 'enjoy-79',
      choices: [],
      at: '2018-06-17T10:00:00+08:00',
      startDate: '2018-06-17',
      facts: { 'customer.numbersHeld': 0 },
    }
    const ask = async (variables: object) => (await catalog.ask(asking, { at: '2018-09-01T10:00:00+08:00', ...variables })).data.quote
    const upgraded = await ask({ offering: 'enjoy-99', held })
    expect(upgraded.changes.totals.monthly).toEqual({ before: '79.00', delta: '20.00', after: '99.00' })
    expect(upgraded.changes.items.map(({ action }: { action: string }) => action)).toEqual(['cease', 'add'])
    expect(upgraded.whyNot).toMatchObject({
      isTaken: false,
      order: { action: 'cease' },
      becauseText: expect.arrayContaining([
        { en: 'What the order does to this item: cease.' },
        { en: 'It is not charged for this order action.' },
      ]),
    })
    const orders = [{ path: '/', action: 'cease' }]
    const ended = await ask({ offering: 'enjoy-99', held: upgraded.changes.held, orders })
    expect(ended.changes.totals.monthly).toEqual({ before: '99.00', delta: '-99.00', after: '0.00' })
    expect(ended.changes.held).toBeNull()
    const early = await ask({ offering: 'enjoy-99', held: { ...held, at: '1999-01-01T00:00:00+08:00' } })
    expect(early.problems).toMatchObject([{ code: 'request/held-catalog-missing', pointer: '/held/at' }])
  })

  test('is told what it probably meant', async () => {
    const unknown = await catalog.ask(qualify, { offering: 'enjoy-famly', facts: [] })
    expect(unknown.data.qualify).toMatchObject({ __typename: 'UnknownOffering', didYouMean: expect.arrayContaining(['enjoy-family']) })
    const fact = await catalog.ask(qualify, { offering: 'enjoy-family', facts: [{ id: 'customer.aeg', value: 20 }] })
    expect(fact.data.qualify.__typename).toBe('InvalidRequest')
    expect(fact.data.qualify.problems[0].fix.en).toContain('customer.age')
  })

  test('is refused a fact given twice, rather than having one of the two chosen for it', async () => {
    const twice = [...home, { id: 'place.id', value: 'nanjing' }]
    const { data } = await catalog.ask(qualify, { offering: 'enjoy-family', facts: twice })
    expect(data.qualify.__typename).toBe('InvalidRequest')
    expect(data.qualify.problems.map(({ what }: { what: { en: string } }) => what.en)).toEqual([
      'The fact "place.id" is given more than once.',
    ])
  })

  test('gets the published price: 199 a month and 5 for the line', async () => {
    const { data } = await catalog.ask(quote, { choices: ef199WithLine, facts: home })
    expect(data.quote.__typename).toBe('Priced')
    expect(data.quote.totals.monthly).toBe('204.00')
  })

  test('sees how a line came to its amount, why another price plays no part, and what would bring it in', async () => {
    const { data } = await catalog.ask(
      `query ($choices: [ChoiceInput!]!, $facts: [FactInput!]!) {
        quote(offering: "enjoy-family", choices: $choices, facts: $facts, currency: "CNY") { ... on Priced {
          waterfall(path: "/mobile/ef199", price: "enjoy-plan-monthly") { kind change after label { en } }
          yearly: whyNot(path: "/mobile/ef199", price: "enjoy-plan-yearly") { ...why }
          row: whyNot(path: "/mobile/ef199", price: "enjoy-plan-monthly", row: "ef199-monthly") { ...why }
          mistaken: whyNot(path: "/mobile/ef199", price: "enjoy-plan-yerly") { ...why }
        } }
      }
      fragment why on WhyNotAnswer {
        __typename
        ... on PriceExplanation { isTaken becauseText { en } changeText { en } coordinates { at } }
        ... on InvalidRequest { problems { code fix { en } } }
      }`,
      { choices: ef199WithLine, facts: home },
    )
    const { waterfall, yearly, row, mistaken } = data.quote
    expect(waterfall.at(-1)).toMatchObject({ kind: 'firstBill', after: '199.00' })
    expect(yearly).toMatchObject({
      isTaken: false,
      becauseText: [{ en: 'Its condition does not hold.' }, { en: '"Payment" must be "Yearly"; it is "Monthly".' }],
      changeText: [{ en: '"Yearly bundle fee" applies if "Payment" is "Yearly" (it is "Monthly").' }],
    })
    expect(row).toMatchObject({ isTaken: true, becauseText: [] })
    expect(mistaken).toMatchObject({
      __typename: 'InvalidRequest',
      problems: [{ code: 'request/unknown-price', fix: { en: 'Ask about enjoy-plan-yearly instead.' } }],
    })
  })

  test('gets the same bytes for the same question', async () => {
    const [first, second] = [
      await catalog.ask(quote, { choices: ef199WithLine, facts: home }),
      await catalog.ask(quote, { choices: [...ef199WithLine].reverse(), facts: [...home].reverse() }),
    ]
    expect(second.data.quote.token.result).toBe(first.data.quote.token.result)
    expect(JSON.stringify(second.data.quote.trace)).toBe(JSON.stringify(first.data.quote.trace))
  })

  test('hears of a conflict with the ways out of it', async () => {
    const { data } = await catalog.ask(quote, { choices: [...ef199WithLine, { path: '/mobile/ef299', quantity: 1 }], facts: home })
    expect(data.quote.__typename).toBe('Conflicting')
    const repairs = data.quote.configuration.conflict.repairs.map(({ drop }: { drop: { path: string }[] }) => drop.map(({ path }) => path))
    expect(repairs).toEqual(expect.arrayContaining([['/mobile/ef199'], ['/mobile/ef299']]))
  })

  test('hears what is still open', async () => {
    const { data } = await catalog.ask(quote, { choices: [], facts: home })
    expect(data.quote.configuration.open).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'group', path: '/mobile' })]))
  })

  test('gets a plan for provisioning', async () => {
    const { data } = await catalog.ask(
      `query ($choices: [ChoiceInput!]!, $facts: [FactInput!]!) {
        decompose(offering: "enjoy-family", choices: $choices, facts: $facts) { __typename ... on Plan { items { id level specification rank } edges { kind from to } } }
      }`,
      { choices: ef199WithLine, facts: home },
    )
    expect(data.decompose.__typename).toBe('Plan')
    const ranks = new Map(data.decompose.items.map(({ id, rank }: { id: string; rank: number }) => [id, rank]))
    expect(new Set(data.decompose.items.map(({ level }: { level: string }) => level))).toEqual(new Set(['CFS', 'RFS', 'resource']))
    for (const { kind, from, to } of data.decompose.edges)
      if (kind === 'completion') expect(ranks.get(from)).toBeLessThan(ranks.get(to) as number)
  })

  test('asks about a moment before anything was released', async () => {
    const { data } = await catalog.ask(qualify, { offering: 'enjoy-family', facts: home, at: '2017-12-31T23:59:59.999+08:00' })
    expect(data.qualify).toMatchObject({ __typename: 'NoRelease', firstRelease: '2017-12-31T16:00:00.000Z' })
  })

  test.each(['yesterday', '2026-02-30T00:00:00Z', '2026-01-01T00:00:00'])('is told that "%s" is not a moment', async (at) => {
    const { data } = await catalog.ask(qualify, { offering: 'enjoy-family', facts: home, at })
    expect(data.qualify.problems[0].code).toBe('request/impossible-moment')
  })
})

describe('a reader of the catalog', () => {
  test('pages through offerings', async () => {
    const query = `query ($after: String) { catalog { ... on Catalog { offerings(first: 10, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } } }`
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await catalog.ask(query, { after })
      const { edges, pageInfo } = data.catalog.offerings
      seen.push(...edges.map(({ node }: { node: { id: string } }) => node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual([...new Set(seen)].sort())
    expect(seen.length).toBeGreaterThan(20)
  })

  test('finds an offering by part of its Chinese name', async () => {
    const { data } = await catalog.ask(
      `{ catalog { ... on Catalog { offerings(filter: { text: "享家融合" }) { edges { node { id } } } } } }`,
    )
    expect(data.catalog.offerings.edges).toEqual([{ node: { id: 'enjoy-family' } }])
  })

  test('gets documents with version and hash', async () => {
    const { data } = await catalog.ask(`{ catalog { ... on Catalog { documents(kinds: [catalog]) { id version hash content } } } }`)
    expect(data.catalog.documents).toMatchObject([
      { version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), content: { timeZone: 'Asia/Shanghai' } },
    ])
  })
})

describe('a hostile caller', () => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${catalog.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

  test('is stopped by the size of its request', async () => {
    const response = await post({}, JSON.stringify({ query: `# ${'x'.repeat(3_000_000)}\n{ me { id } }` }))
    expect(response.status).toBe(413)
  })

  test('is stopped by the number of tokens, the depth and the breadth of its query', async () => {
    expect((await catalog.ask(`{ ${'me { id } '.repeat(2000)} }`)).errors?.[0]?.message).toMatch(/token/i)
    const deep = `{ __schema { types ${'{ fields { type '.repeat(12)} { name } ${'} }'.repeat(12)} } }`
    expect((await catalog.ask(deep)).errors).toBeDefined()
  })

  test('is not let in with a token that nobody has', async () => {
    expect((await post({ authorization: 'Bearer administrator.wrong' }, '{"query":"{ me { id } }"}')).status).toBe(401)
    expect((await post({ authorization: 'Basic abc' }, '{"query":"{ me { id } }"}')).status).toBe(401)
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u0000', '\ud800'])(
    'gets nothing out of an offering or fact called %j',
    async (name) => {
      expect((await catalog.ask(qualify, { offering: name, facts: [] })).data.qualify.__typename).toMatch(/UnknownOffering|InvalidRequest/)
      expect((await catalog.ask(qualify, { offering: 'enjoy-family', facts: [{ id: name, value: true }] })).data.qualify.__typename).toBe(
        'InvalidRequest',
      )
    },
  )

  test('learns nothing about the inside from a query that is wrong', async () => {
    const { errors } = await catalog.ask('{ nonsense }')
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.ts|stack/i)
  })

  test('cannot change anything without a token', async () => {
    const { data } = await catalog.ask(`mutation { createChangeSet(name: "x") { __typename ... on RefusedOperation { code fix { en } } } }`)
    expect(data.createChangeSet).toMatchObject({ __typename: 'RefusedOperation', code: 'catalog/role-missing' })
  })
})

test('health is told in one word', async () => expect(await (await fetch(`${catalog.address}/healthz`)).text()).toBe('ok\n'))

describe('a page of a stranger', () => {
  /** `fetch` does not let a caller choose the host, as a browser would under a name that was made to point here. */
  const askAs = (host: string | undefined) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(catalog.address)
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `GET /healthz HTTP/1.${host === undefined ? 0 : 1}\r\n${host === undefined ? '' : `Host: ${host}\r\n`}Connection: close\r\n\r\n`,
        )
      })
      let said = ''
      socket.on('data', (chunk) => {
        said += chunk
      })
      socket.on('end', () => resolve(said.split('\r\n')[0] ?? ''))
      socket.on('error', reject)
    })

  test.each(['attacker.example', '127.0.0.1.attacker.example', 'localhost.attacker.example:80', undefined])(
    'that calls itself %s is not answered',
    async (host) => expect(await askAs(host)).toContain('403'),
  )
  test.each(['localhost', '127.0.0.1:4000', '[::1]:80'])('but one at %s is', async (host) => expect(await askAs(host)).toContain('200'))
})
