import { expect, test } from 'vitest'
import { documentChecks } from '../../engine/document/checks.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import { references } from '../../engine/document/references.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { JsonValue } from '../../engine/values/json.js'
import { richCatalog } from './examples.js'

const documents = documentsFromValues(richCatalog as unknown as readonly JsonValue[]).documents.map(({ document }) => document)
const find = (kind: string, id: string) => documents.find((document) => document.kind === kind && document.id === id)!
const namesIn = (document: Document) => references(document).map(({ pointer, kind, id }) => `${pointer} ${kind}/${id}`)

function findings(code: string, all: readonly Document[]) {
  return documentChecks.find((check) => check.code === code)!.find(catalogDraft(all))
}

test('an offering names its channels, segments, places, policy, specification, prices and conditions', () =>
  expect(namesIn(find('productOffering', 'broadband'))).toEqual([
    '/channel/0 channel/shop',
    '/marketSegment/0 marketSegment/home',
    '/place/0 place/north',
    '/eligibility/condition condition/grown-up',
    '/lifecyclePolicy lifecyclePolicy/standard',
    '/content/specification productSpecification/broadband',
    ...['rental', 'installation', 'traffic', 'package-traffic', 'tiered-traffic', 'free-traffic', 'free-minutes'].map(
      (id, index) => `/prices/${index} productOfferingPrice/${id}`,
    ),
  ]))

test('a bundle names its members, and what its rules ask', () =>
  expect(namesIn(find('productOffering', 'fusion'))).toEqual([
    '/content/specification productSpecification/broadband',
    '/content/groups/0/members/0/offering productOffering/line',
    '/content/groups/0/members/1/offering productOffering/broadband',
    '/content/groups/0/members/2/offering productOffering/line',
    '/content/rules/0/when/condition condition/vip',
    '/content/rules/0/then/1/value/fact fact/place.speed',
    '/content/rules/1/when/condition condition/vip',
    '/content/rules/2/when/condition condition/vip',
    '/content/rules/3/when/condition condition/vip',
    '/content/rules/4/when/condition condition/vip',
    '/prices/0 productOfferingPrice/discount',
    '/prices/1 productOfferingPrice/surcharge',
    '/terms/0/commitment/minimumSpend productOfferingPrice/spend',
    '/terms/0/earlyTermination productOfferingPrice/leaving-by-bands',
  ]))

test('conditions, prices, tables, realizations and scenarios name others too', () => {
  expect(namesIn(find('condition', 'grown-up'))).toEqual([
    '/condition/all/0/any/0/fact fact/customer.age',
    '/condition/all/1/not/fact fact/customer.marketSegment',
    '/condition/all/2/condition condition/vip',
  ])
  expect(namesIn(find('productOfferingPrice', 'rental'))).toEqual(['/when/fact fact/item.speed', '/charge/amount/table priceTable/rental'])
  expect(namesIn(find('productOfferingPrice', 'free-traffic'))).toEqual(['/charge/overflow productOfferingPrice/traffic'])
  expect(namesIn(find('productOfferingPrice', 'discount'))).toEqual(['/charge/target/price productOfferingPrice/rental'])
  expect(namesIn(find('realization', 'port-of-access'))).toEqual([
    '/from/id serviceSpecification/access-service',
    '/to/id resourceSpecification/port',
    '/when/fact fact/item.speed',
  ])
  expect(namesIn(find('scenario', 'first'))).toEqual([
    '/offering productOffering/fusion',
    '/facts/customer.age fact/customer.age',
    '/facts/customer.marketSegment fact/customer.marketSegment',
    '/overrides/0/price productOfferingPrice/rental',
    '/overrides/1/price productOfferingPrice/installation',
    '/held/offering productOffering/fusion',
    '/held/facts/customer.age fact/customer.age',
    '/held/pins/0/facts/customer.age fact/customer.age',
    '/held/pins/0/selection/item.speed fact/item.speed',
    '/held/pins/0/resumesTo/facts/customer.age fact/customer.age',
    '/held/pins/0/resumesTo/selection/item.speed fact/item.speed',
    '/expect/missing/0 fact/customer.vip',
    '/expect/noPrice/missing/0 fact/customer.vip',
    '/expect/lines/0/price productOfferingPrice/rental',
    '/expect/lines/0/references/0/price productOfferingPrice/installation',
    '/expect/allowances/0/price productOfferingPrice/free-traffic',
    '/expect/changes/lines/0/price productOfferingPrice/rental',
    '/expect/changes/bill/0/price productOfferingPrice/rental',
    '/expect/items/0/specification productSpecification/port',
  ])
})

test('every reference of every document leads somewhere, and each one that is cut is noticed', () => {
  expect(findings('document/dangling-reference', documents)).toEqual([])
  for (const document of documents) {
    for (const { pointer, kind } of references(document)) {
      if (kind === 'fact') continue
      const broken = structuredClone(document) as unknown as Record<string, unknown>
      const steps = pointer.slice(1).split('/')
      const holder = steps.slice(0, -1).reduce((part, step) => part[step] as Record<string, unknown>, broken)
      holder[steps.at(-1)!] = 'nowhere-to-be-found'
      const all = documents.map((other) => (other === document ? (broken as unknown as Document) : other))
      expect(findings('document/dangling-reference', all).map((finding) => [finding.document.id, finding.pointer])).toEqual([
        [document.id, pointer],
      ])
    }
  }
})

test('whoever misspells an id is told which one they likely meant', () => {
  const place = { kind: 'place', id: 'south', name: { 'zh-CN': '南', en: 'South' }, level: 'province' }
  const fix = (parent: string) =>
    findings('document/dangling-reference', exampleCatalog({ ...place, parent })).map((finding) => finding.fix.en)
  expect(fix('nroth')).toEqual(['Did you mean "north"?'])
  expect(fix('shop')).toEqual(['"shop" is a document of the kind "Channel"; write the id of a "Place".'])
  expect(fix('constructor')).toEqual(['Name a "Place" that exists, or add "constructor".'])
})

test('a condition of ten thousand levels overflows nothing', () => {
  let condition: unknown = { condition: 'gone' }
  for (let level = 0; level < 10_000; level++) condition = { not: condition }
  const [finding] = findings(
    'document/dangling-reference',
    exampleCatalog({ kind: 'condition', id: 'deep', name: { 'zh-CN': '深', en: 'Deep' }, condition }),
  )
  expect(finding!.pointer).toBe(`/condition${'/not'.repeat(10_000)}/condition`)
})

test('places in a circle are found once, however many there are, and whatever leads into the circle', () => {
  const name = { 'zh-CN': '地点', en: 'Place' }
  const ring = Array.from({ length: 5_000 }, (_, index) => ({
    kind: 'place',
    id: `p${index}`,
    name,
    level: 'area',
    parent: `p${(index + 1) % 5_000}`,
  }))
  const tail = { kind: 'place', id: 'a-tail', name, level: 'area', parent: 'p0' }
  const found = findings('document/place-cycle', exampleCatalog(...ring, tail))
  expect(found.map((finding) => [finding.document.id, (finding.witness as readonly string[]).length])).toEqual([['p0', 5_000]])
  expect(findings('document/place-cycle', exampleCatalog({ ...tail, parent: 'a-tail' })).length).toBe(1)
  expect(findings('document/place-cycle', exampleCatalog({ ...tail, parent: 'gone' }))).toEqual([])
})

test('several catalog documents are all named, and none decides', () => {
  const second = { ...exampleCatalog()[0]!, id: 'second' }
  const found = findings('document/catalog-missing', exampleCatalog(second))
  expect(found.map((finding) => finding.document.id)).toEqual(['example', 'second'])
  expect(found[0]!.what.en).toContain('second')
})
