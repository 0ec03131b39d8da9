import { describe, expect, test } from 'vitest'
import { decomposeChecks } from '../../engine/decompose/checks.js'
import { lineWith, realization, resource, service, speed } from '../../engine/decompose/example-parts.js'
import type { Finding } from '../../engine/model/check.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'

const findings = (code: string, ...documents: readonly object[]): readonly Finding[] =>
  decomposeChecks.find((check) => check.code === `decompose/${code}`)!.find(catalogDraft(exampleCatalog(...documents)))

const places = (code: string, ...documents: readonly object[]) =>
  findings(code, ...documents).map(({ document, pointer }) => `${document.id}${pointer}`)

const line = 'productSpecification/line'
const lineService = 'serviceSpecification/line-service'

describe.each(decomposeChecks)('$code', ({ find, examples: { sound, unsound } }) => {
  test('tells sound from unsound', () => {
    expect(find(catalogDraft(sound))).toEqual([])
    expect(find(catalogDraft(unsound))).not.toEqual([])
  })

  test('takes half a catalog as it is: documents that refer to nothing are for others to report', () => {
    for (const documents of [sound, unsound]) {
      for (const left of documents) expect(() => find(catalogDraft(documents.filter((document) => document !== left)))).not.toThrow()
    }
  })
})

test('the example catalog is sound in every check of the room', () =>
  expect(decomposeChecks.flatMap(({ find }) => find(catalogDraft(exampleCatalog())))).toEqual([]))

test('a product that no offering sells needs no realization yet', () =>
  expect(places('unrealised-product', { kind: 'productSpecification', id: 'idea', name: {}, characteristics: [] })).toEqual([]))

test('a bundle with characteristics of its own must be realised or say that it need not be', () => {
  const bundle = { kind: 'bundle', specification: 'payment', groups: [], rules: [] }
  const offering = {
    kind: 'productOffering',
    id: 'family',
    name: {},
    category: '',
    validFor: {},
    isSellable: true,
    content: bundle,
    prices: [],
  }
  const payment = { kind: 'productSpecification', id: 'payment', name: {}, characteristics: [] }
  expect(places('unrealised-product', offering, payment)).toEqual(['payment'])
  expect(places('unrealised-product', offering, { ...payment, provisioned: false })).toEqual([])
})

test('a product may be realised by a resource directly, and an RFS by others, but a resource service not by a customer service', () => {
  const parts = [service('port', 'RFS'), service('vlan', 'RFS'), resource('router')]
  expect(places('realization-level', ...parts, realization('a', line, 'resourceSpecification/router'))).toEqual([])
  expect(places('realization-level', ...parts, realization('a', 'serviceSpecification/port', 'serviceSpecification/vlan'))).toEqual([])
  expect(places('realization-level', ...parts, realization('a', 'serviceSpecification/port', lineService))).toEqual(['a/to'])
})

test('each circle is told once, with the way round', () => {
  const ring = ['a', 'b', 'c'].map((id) => service(id, 'RFS'))
  const steps = [
    realization('a-b', 'serviceSpecification/a', 'serviceSpecification/b'),
    realization('b-c', 'serviceSpecification/b', 'serviceSpecification/c'),
    realization('c-a', 'serviceSpecification/c', 'serviceSpecification/a'),
    realization('into', line, 'serviceSpecification/a'),
  ]
  expect(places('realization-cycle', ...ring, ...steps)).toEqual(['a-b/to'])
  expect(findings('realization-cycle', ...ring, ...steps)[0]?.witness).toEqual(
    ['a', 'b', 'c', 'a'].map((id) => `serviceSpecification/${id}`),
  )
})

test('a service that realises or awaits itself is the shortest circle', () => {
  expect(places('realization-cycle', service('a', 'RFS'), realization('a-a', 'serviceSpecification/a', 'serviceSpecification/a'))).toEqual([
    'a-a/to',
  ])
  const itself = resource('sim', { dependsOn: [{ kind: 'resourceSpecification', id: 'sim' }] })
  expect(places('dependency-cycle', itself)).toEqual(['sim/dependsOn/0'])
})

test('what realises a service cannot wait for it', () => {
  const waiting = resource('sim', { dependsOn: [{ kind: 'serviceSpecification', id: 'line-service' }] })
  expect(places('dependency-cycle', waiting, realization('a', lineService, 'resourceSpecification/sim'))).toEqual(['sim/dependsOn/0'])
  expect(places('dependency-cycle', waiting)).toEqual([])
})

test('a chain of ten thousand services is followed to the end', () => {
  const chain = Array.from({ length: 10_000 }, (_, n) => service(`s${n}`, 'RFS'))
  const steps = chain.slice(1).map((_, n) => realization(`r${n}`, `serviceSpecification/s${n}`, `serviceSpecification/s${n + 1}`))
  const back = realization('back', 'serviceSpecification/s9999', 'serviceSpecification/s9990')
  expect(places('realization-cycle', ...chain, ...steps)).toEqual([])
  expect(findings('realization-cycle', ...chain, ...steps, back).map(({ witness }) => (witness as string[]).length)).toEqual([11])
})

test('a part may be shared as broadly as the narrowest of the services it belongs to', () => {
  const port = [service('port', 'RFS'), realization('r', lineService, 'serviceSpecification/port', { scope: 'topItem' })]
  const by = (id: string, scope: string) => realization(id, line, lineService, { scope })
  expect(places('scope-too-broad', ...port, by('line-by-service', 'topItem'))).toEqual([])
  expect(places('scope-too-broad', ...port, by('line-by-service', 'topItem'), by('again', 'item'))).toEqual(['r/scope'])
})

test('conditions may speak of the quantity, of facts and of the order, but not of characteristics that the source lacks', () => {
  const when = (fact: string) =>
    realization('line-by-service', line, lineService, { when: { all: [{ not: { fact, operator: 'equal', value: 1 } }] } })
  for (const fact of ['item.quantity', 'customer.age', 'order.action', 'root.anything']) {
    expect(places('undeclared-characteristic', when(fact))).toEqual([])
  }
  expect(places('undeclared-characteristic', when('item.speed'))).toEqual(['line-by-service/when/all/0/not/fact'])
})

test('what a condition says through a name or a template counts as well', () => {
  const fast = { fact: 'item.speed', operator: 'equal', value: { parameter: 'speed' } }
  const parameters = [{ id: 'speed', name: { 'zh-CN': '速率', en: 'speed' }, type: { kind: 'number' } }]
  const name = { 'zh-CN': '规则', en: 'Rule' }
  const template = { kind: 'ruleTemplate', id: 'at-speed', name, parameters, condition: { all: [fast] } }
  const named = { kind: 'condition', id: 'fast', name, condition: { template: 'at-speed', with: { speed: 100 } } }
  const when = (condition: object) => realization('line-by-service', line, lineService, { when: { any: [condition] } })
  for (const condition of [{ condition: 'fast' }, { template: 'at-speed', with: { speed: 1 } }]) {
    expect(places('undeclared-characteristic', template, named, when(condition))).toEqual(['line-by-service/when/any/0'])
    expect(places('undeclared-characteristic', template, named, lineWith(speed()), when(condition))).toEqual([])
  }
})

test('a mapping names characteristics of both ends', () => {
  const mapped = realization('line-by-service', line, lineService, { characteristics: [{ to: 'bandwidth', from: 'speed' }] })
  expect(places('undeclared-characteristic', mapped)).toEqual([
    'line-by-service/characteristics/0/to',
    'line-by-service/characteristics/0/from',
  ])
})

test('a constant that the service does not allow is found, and told', () => {
  const documents = [
    service('line-service', 'CFS', { characteristics: [speed()] }),
    realization('line-by-service', line, lineService, { characteristics: [{ to: 'speed', value: '100' }] }),
  ]
  expect(findings('mapped-value', ...documents).map(({ witness }) => witness)).toEqual([['100']])
})

test('a required characteristic may have a default instead of a mapping', () => {
  const demanding = (more: object) => service('line-service', 'CFS', { characteristics: [speed(more)] })
  expect(places('required-not-supplied', demanding({}))).toEqual(['line-service/characteristics/0'])
  expect(places('required-not-supplied', demanding({ default: { value: 100 } }))).toEqual([])
  expect(places('required-not-supplied', demanding({ required: false }))).toEqual([])
})

test('a value that a technical characteristic lists twice is found where it stands', () => {
  const twice = resource('port', { characteristics: [speed({ type: { kind: 'number', values: [100, 300, 100], unit: 'Mbit/s' } })] })
  expect(places('duplicate-characteristic', twice)).toEqual(['port/characteristics/0/type/values/2'])
})

test('a default may prefer the highest or lowest of numbers, but of nothing else', () => {
  const preferring = (more: object) => resource('port', { characteristics: [speed({ default: { prefer: 'highest' }, ...more })] })
  expect(places('default-value', preferring({}))).toEqual([])
  expect(places('default-value', preferring({ type: { kind: 'flag' } }))).toEqual(['port/characteristics/0/default'])
})
