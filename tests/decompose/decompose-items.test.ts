import { describe, expect, test } from 'vitest'
import { itemLimit } from '../../engine/decompose/gather-items.js'
import { decompose, flagFact, item, number, planOf, product, realization, resource, service, technicalItems } from './parts.js'

const family = [
  product('mobile', [number('cards')]),
  product('broadband', [number('speed', [100, 1000])]),
  product('iptv'),
  flagFact('place.fibre'),
  service('CFS', 'mobile'),
  service('CFS', 'internet', { characteristics: [number('bandwidth', [100, 1000])] }),
  service('CFS', 'tv', { dependsOn: [{ kind: 'serviceSpecification', id: 'internet' }] }),
  service('RFS', 'access'),
  resource('sim'),
  resource('gateway'),
  resource('set-top-box'),
  realization('product mobile', 'CFS mobile', { quantity: 'perItem' }),
  realization('CFS mobile', 'resource sim'),
  realization('product broadband', 'CFS internet', { scope: 'topItem', characteristics: [{ to: 'bandwidth', from: 'speed' }] }),
  realization('CFS internet', 'RFS access', { scope: 'topItem' }),
  realization('CFS internet', 'resource gateway', { when: { fact: 'item.bandwidth', operator: 'greaterThanInclusive', value: 1000 } }),
  realization('product iptv', 'CFS tv', { scope: 'topItem' }),
  realization('CFS tv', 'RFS access', { scope: 'topItem', when: { fact: 'place.fibre', operator: 'equal', value: true } }),
  realization('CFS tv', 'resource set-top-box'),
]
const ordered = [
  item('/', null),
  item('/mobile/main', 'mobile', { cards: 2 }, 2),
  item('/home/net', 'broadband', { speed: 1000 }),
  item('/home/tv', 'iptv'),
]
const fibre = { 'place.fibre': true }

describe('a fusion bundle', () => {
  test('becomes services and resources, each known by what it is and where it belongs', () => {
    expect(planOf(family, ordered, fibre).items.map(({ id }) => id)).toEqual([
      'product:bundle@/',
      'product:broadband@/home/net',
      'product:iptv@/home/tv',
      'product:mobile@/mobile/main',
      'CFS:internet@/#1',
      'CFS:mobile@/mobile/main#1',
      'CFS:mobile@/mobile/main#2',
      'CFS:tv@/#1',
      'RFS:access@/#1',
      'resource:gateway@CFS:internet@/#1#1',
      'resource:set-top-box@CFS:tv@/#1#1',
      'resource:sim@CFS:mobile@/mobile/main#1#1',
      'resource:sim@CFS:mobile@/mobile/main#2#1',
    ])
  })

  test('shares the access that internet and television both ask for', () => {
    const access = technicalItems(planOf(family, ordered, fibre)).find(({ id }) => id === 'RFS:access@/#1')
    expect(access?.because.map(({ realization: by, source }) => [by, source])).toEqual([
      ['CFS internet to RFS access', 'CFS:internet@/#1'],
      ['CFS tv to RFS access', 'CFS:tv@/#1'],
    ])
  })

  test('passes what the customer chose on to the service', () => {
    const internet = technicalItems(planOf(family, ordered, fibre)).find(({ id }) => id === 'CFS:internet@/#1')
    expect(internet?.characteristics).toEqual([{ id: 'bandwidth', value: 1000 }])
  })

  test('builds television only after internet is done', () => {
    const plan = planOf(family, ordered, fibre)
    expect(plan.edges).toContainEqual({ kind: 'completion', from: 'CFS:internet@/#1', to: 'CFS:tv@/#1' })
    expect(Object.fromEntries(technicalItems(plan).map(({ id, rank }) => [id, rank]))).toMatchObject({
      'RFS:access@/#1': 0,
      'CFS:internet@/#1': 1,
      'CFS:tv@/#1': 2,
    })
  })

  test('tells why a gateway is not needed at 100 Mbit/s', () => {
    const slow = [item('/', null), item('/home/net', 'broadband', { speed: 100 })]
    const plan = planOf(family, slow, fibre)
    expect(technicalItems(plan).map(({ specification }) => specification.id)).toEqual(['internet', 'access'])
    expect(plan.declined).toEqual([
      {
        realization: 'CFS internet to resource gateway',
        source: 'CFS:internet@/#1',
        reason: {
          kind: 'comparison',
          verdict: 'fails',
          fact: 'item.bandwidth',
          operator: 'greaterThanInclusive',
          wanted: 1000,
          found: 100,
        },
      },
    ])
  })

  test('cannot be planned before it is known whether there is fibre', () => {
    expect(decompose(family, ordered)).toMatchObject({
      kind: 'undetermined',
      missing: ['place.fibre'],
      because: [{ realization: 'CFS tv to RFS access', source: 'CFS:tv@/#1' }],
    })
  })
})

describe('missing facts', () => {
  const documents = [
    product('line'),
    service('CFS', 'line'),
    resource('port'),
    realization('product line', 'CFS line', { when: { fact: 'place.fibre', operator: 'equal', value: true } }),
    realization('CFS line', 'resource port', { when: { fact: 'place.port', operator: 'equal', value: true } }),
  ]

  test('are all named at once, those of items below an undecided one too', () =>
    expect(decompose(documents, [item('/', 'line')])).toMatchObject({ kind: 'undetermined', missing: ['place.fibre', 'place.port'] }))

  test('are not asked for below a realization that fails', () =>
    expect(decompose(documents, [item('/', 'line')], { 'place.fibre': false })).toMatchObject({
      kind: 'not-decomposed',
      because: [{ code: 'not-realised', items: ['product:line@/'] }],
    }))

  test('cannot be slipped in as facts of the selection', () => {
    const choosy = [...documents, realization('product line', 'CFS line', { when: { fact: 'item.speed', operator: 'equal', value: 1 } })]
    expect(decompose(choosy, [item('/', 'line')], { 'item.speed': 1, 'place.port': true })).toMatchObject({
      kind: 'undetermined',
      missing: ['item.speed'],
    })
  })
})

describe('conditions', () => {
  const when = (fact: string, value: number | string) => [
    product('line'),
    service('CFS', 'line'),
    realization('product line', 'CFS line', { when: { fact, operator: 'equal', value } }),
  ]
  const order = [item('/', 'bundle', { tier: 7 }), item('/a/line', 'line', { speed: 5 }, 3)]

  test.each([
    ['item.speed', 5],
    ['item.quantity', 3],
    ['root.tier', 7],
    ['order.action', 'add'],
  ])('may speak of %s', (fact, value) => {
    const documents = [...when(fact, value), product('bundle', [], { provisioned: false })]
    expect(technicalItems(planOf(documents, order))).toHaveLength(1)
  })
})

describe('a product that must be provisioned', () => {
  test('is never skipped silently', () =>
    expect(decompose([product('line')], [item('/', 'line')])).toEqual({
      kind: 'not-decomposed',
      because: [{ code: 'not-realised', items: ['product:line@/'], characteristic: null, claims: [] }],
    }))

  test('may say itself that there is nothing to provision', () =>
    expect(planOf([product('discount', [], { provisioned: false })], [item('/', 'discount')]).items).toHaveLength(1))
})

describe('characteristics', () => {
  const mapped = (mapping: object, characteristic: object) => [
    product('line', [number('speed')]),
    service('CFS', 'line', { characteristics: [characteristic] }),
    realization('product line', 'CFS line', { scope: 'order', characteristics: [mapping] }),
  ]
  const characteristicsOf = (documents: Parameters<typeof planOf>[0], values = {}) =>
    technicalItems(planOf(documents, [item('/', 'line', values)]))[0]?.characteristics

  test('that the customer left open are left out when the service can do without', () =>
    expect(characteristicsOf(mapped({ to: 'speed', from: 'speed' }, number('speed')))).toEqual([]))

  test.each([
    [{ value: 2 }, 2],
    [{ prefer: 'highest' }, 9],
    [{ prefer: 'lowest' }, 1],
  ])('fall back to the default %j of the service', (fallback, value) =>
    expect(
      characteristicsOf(mapped({ to: 'speed', from: 'speed' }, number('speed', [1, 2, 9], { default: fallback, required: true }))),
    ).toEqual([{ id: 'speed', value }]),
  )

  test('that the service requires and nobody gives are a problem, not a gap', () =>
    expect(decompose(mapped({ to: 'speed', from: 'speed' }, number('speed', [1], { required: true })), [item('/', 'line')])).toMatchObject({
      kind: 'not-decomposed',
      because: [{ code: 'characteristic-missing', items: ['CFS:line@order#1'], characteristic: 'speed' }],
    }))

  test('that sharers want differently are a problem that names both, never overwritten', () => {
    const documents = mapped({ to: 'speed', from: 'speed' }, number('speed'))
    const two = [item('/', null), item('/a/one', 'line', { speed: 1 }), item('/a/two', 'line', { speed: 2 })]
    expect(decompose(documents, two)).toEqual({
      kind: 'not-decomposed',
      because: [
        {
          code: 'characteristic-conflict',
          items: ['CFS:line@order#1'],
          characteristic: 'speed',
          claims: [
            { value: 1, realization: 'product line to CFS line', source: 'product:line@/a/one' },
            { value: 2, realization: 'product line to CFS line', source: 'product:line@/a/two' },
          ],
        },
      ],
    })
  })
})

describe('waiting', () => {
  const sites = [
    product('line'),
    product('phone'),
    product('office', [], { provisioned: false }),
    service('CFS', 'line'),
    service('CFS', 'phone', { dependsOn: [{ kind: 'serviceSpecification', id: 'line' }] }),
    realization('product line', 'CFS line'),
    realization('product phone', 'CFS phone'),
  ]
  const waits = (items: Parameters<typeof planOf>[1]) =>
    planOf(sites, items)
      .edges.filter(({ kind }) => kind === 'completion')
      .map(({ from, to }) => `${to} after ${from}`)

  test('keeps to the same office, so that one site does not hold up another', () =>
    expect(
      waits([
        item('/', null),
        ...['north', 'south'].flatMap((office) => [
          item(`/offices/${office}`, 'office'),
          item(`/offices/${office}/lines/line`, 'line'),
          item(`/offices/${office}/lines/phone`, 'phone'),
        ]),
      ]),
    ).toEqual([
      'CFS:phone@/offices/north/lines/phone#1 after CFS:line@/offices/north/lines/line#1',
      'CFS:phone@/offices/south/lines/phone#1 after CFS:line@/offices/south/lines/line#1',
    ]))

  test('goes as far as the whole order where nothing nearer is awaited', () =>
    expect(waits([item('/', null), item('/offices/north/lines/line', 'line'), item('/offices/south/lines/phone', 'phone')])).toEqual([
      'CFS:phone@/offices/south/lines/phone#1 after CFS:line@/offices/north/lines/line#1',
    ]))

  test('for what any of the products has that share an item, down to its parts', () => {
    const shared = [
      ...sites,
      service('CFS', 'video'),
      resource('server', { dependsOn: [{ kind: 'serviceSpecification', id: 'line' }] }),
      product('tv'),
      realization('product tv', 'CFS video', { scope: 'order' }),
      realization('product tv', 'CFS line'),
      realization('CFS video', 'resource server'),
    ]
    const plan = planOf(shared, [item('/', null), item('/a/one', 'tv'), item('/a/two', 'tv'), item('/b/line', 'line')])
    expect(plan.edges.filter(({ kind }) => kind === 'completion').map(({ from }) => from)).toEqual([
      'CFS:line@/a/one#1',
      'CFS:line@/a/two#1',
    ])
  })

  test('for each other is a problem that names the items, not an endless loop', () => {
    const circle = [
      product('line'),
      service('CFS', 'a', { dependsOn: [{ kind: 'serviceSpecification', id: 'b' }] }),
      service('CFS', 'b', { dependsOn: [{ kind: 'serviceSpecification', id: 'a' }] }),
      realization('product line', 'CFS a'),
      realization('product line', 'CFS b'),
    ]
    expect(decompose(circle, [item('/', 'line')])).toMatchObject({
      kind: 'not-decomposed',
      because: [{ code: 'cycle', items: ['CFS:a@/#1', 'CFS:b@/#1'] }],
    })
  })
})

test('services that realise each other end, even in a draft that was never checked', () => {
  const circle = [
    product('line'),
    service('RFS', 'a'),
    service('RFS', 'b'),
    realization('product line', 'RFS a'),
    realization('RFS a', 'RFS b'),
    realization('RFS b', 'RFS a'),
  ]
  expect(decompose(circle, [item('/', 'line')]).kind).toMatch(/plan|not-decomposed/)
})

test('an order that nobody could provision is refused, not attempted', () => {
  const documents = [product('card'), resource('sim'), realization('product card', 'resource sim', { quantity: 'perItem' })]
  const refused = { kind: 'not-decomposed', because: [{ code: 'too-many-items' }] }
  expect(decompose(documents, [item('/', 'card', {}, itemLimit + 1)])).toMatchObject(refused)
  expect(decompose(documents, [item('/', 'card', {}, itemLimit), item('/a/card', 'card')])).toMatchObject(refused)
  expect(planOf(documents, [item('/', 'card', {}, 3)]).items).toHaveLength(4)
})

test('two items at one place are a mistake of the caller', () =>
  expect(() => decompose([], [item('/', null), item('/', null)])).toThrow('two items at "/"'))

test('an item that is not taken asks for nothing', () =>
  expect(decompose([], [item('/', 'line', {}, 0)])).toMatchObject({ kind: 'plan', items: [] }))
