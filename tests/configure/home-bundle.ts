import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import type { Configuration } from '../../engine/configure/configuration.js'
import { type ConfigureOptions, configureOffering } from '../../engine/configure/configure-offering.js'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import type { Choice } from '../../engine/model/request.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { moment } from './moment.js'

const named = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english })

function offering(id: string, name: object, content: object): object {
  return { kind: 'productOffering', id, name, category: 'fusion', validFor: {}, isSellable: true, content, prices: [] }
}

function simple(id: string, name: object, characteristics: readonly object[]): readonly object[] {
  return [{ kind: 'productSpecification', id, name, characteristics }, offering(id, name, { kind: 'simple', specification: id })]
}

const speed = {
  id: 'speed',
  name: named('速率', 'Speed'),
  type: { kind: 'number', values: [100, 200, 500, 1000], unit: 'Mbps' },
  required: true,
  default: { prefer: 'highest' },
}
const resolution = {
  id: 'resolution',
  name: named('清晰度', 'Resolution'),
  type: {
    kind: 'choice',
    values: [
      { value: 'hd', name: named('高清', 'HD') },
      { value: '4k', name: named('4K', '4K') },
    ],
  },
  required: true,
  default: { value: 'hd' },
}
const payment = {
  id: 'payment',
  name: named('付费方式', 'Payment'),
  type: {
    kind: 'choice',
    values: [
      { value: 'monthly', name: named('按月', 'Monthly') },
      { value: 'yearly', name: named('按年', 'Yearly') },
    ],
  },
  required: true,
}

/** If … then …, as a rule. */
function requires(id: string, ifs: readonly object[], thens: readonly object[], more: object = {}): object {
  return { id, name: named(`规则${id}。`, `Rule ${id}.`), kind: 'requires', if: ifs, then: thens, ...more }
}

const atBroadband = { path: '/access/broadband', characteristic: 'speed' }

/**
 * A home bundle: a basic or a premium plan, broadband that is as fast as plan and address allow, up to four sub-cards,
 * and a television package whose own two channels packs exclude each other.
 */
export const homeBundle = [
  ...simple('basic', named('基础套餐', 'Basic plan'), []),
  ...simple('premium', named('尊享套餐', 'Premium plan'), []),
  ...simple('broadband', named('宽带', 'Broadband'), [speed]),
  ...simple('sub-card', named('副卡', 'Sub-card'), []),
  ...simple('box', named('机顶盒', 'Set-top box'), [resolution]),
  ...simple('sports', named('体育包', 'Sports pack'), []),
  ...simple('films', named('影视包', 'Film pack'), []),
  { kind: 'productSpecification', id: 'home', name: named('家庭组合', 'Home bundle'), characteristics: [payment] },
  { kind: 'fact', id: 'site.maxSpeed', name: named('可达速率', 'Reachable speed'), subject: 'place', type: { kind: 'number' } },
  { kind: 'fact', id: 'site.fibre', name: named('光纤', 'Fibre'), subject: 'place', type: { kind: 'flag' } },
  offering('television', named('电视包', 'Television'), {
    kind: 'bundle',
    groups: [
      {
        id: 'device',
        name: named('终端', 'Device'),
        minimum: 1,
        maximum: 1,
        members: [{ id: 'box', offering: 'box', minimum: 1, maximum: 2, default: { quantity: 1 } }],
      },
      {
        id: 'packs',
        name: named('频道包', 'Packs'),
        minimum: 0,
        maximum: 2,
        members: [
          { id: 'sports', offering: 'sports', minimum: 1, maximum: 1 },
          { id: 'films', offering: 'films', minimum: 1, maximum: 1 },
        ],
      },
    ],
    rules: [
      {
        id: 'one-pack',
        name: named('体育包与影视包不可同订。', 'Sports and films exclude each other.'),
        kind: 'excludes',
        terms: [
          { path: '/packs/sports', selected: true },
          { path: '/packs/films', selected: true },
        ],
      },
    ],
  }),
  offering('home', named('家庭组合', 'Home bundle'), {
    kind: 'bundle',
    specification: 'home',
    groups: [
      {
        id: 'plan',
        name: named('套餐', 'Plan'),
        minimum: 1,
        maximum: 1,
        members: [
          { id: 'basic', offering: 'basic', minimum: 1, maximum: 1 },
          { id: 'premium', offering: 'premium', minimum: 1, maximum: 1 },
        ],
      },
      {
        id: 'access',
        name: named('接入', 'Access'),
        minimum: 1,
        maximum: 1,
        members: [{ id: 'broadband', offering: 'broadband', minimum: 1, maximum: 1 }],
      },
      {
        id: 'extras',
        name: named('可选', 'Extras'),
        minimum: 0,
        maximum: 2,
        members: [
          { id: 'cards', offering: 'sub-card', minimum: 1, maximum: 4 },
          { id: 'television', offering: 'television', minimum: 1, maximum: 1 },
        ],
      },
    ],
    rules: [
      requires('basic-speed', [{ path: '/plan/basic', selected: true }], [{ ...atBroadband, operator: 'lessThanInclusive', value: 200 }]),
      requires('address', [], [{ ...atBroadband, operator: 'lessThanInclusive', value: { fact: 'site.maxSpeed' } }]),
      requires('fibre-tv', [{ path: '/extras/television', selected: true }], [{ ...atBroadband, operator: 'greaterThan', value: 100 }], {
        when: { fact: 'site.fibre', operator: 'equal', value: false },
      }),
      requires(
        'many-cards',
        [{ path: '/extras/cards', quantity: { operator: 'greaterThan', value: 2 } }],
        [{ path: '/plan/premium', selected: true }],
      ),
    ],
  }),
]

/** The home bundle with other rules of its own; nested bundles keep theirs. */
export function withHomeRules(rules: readonly object[]): readonly object[] {
  return homeBundle.map((document) => {
    const { id, content } = document as { readonly id: string; readonly content?: object }
    return id === 'home' && content !== undefined ? { ...document, content: { ...content, rules } } : document
  })
}

export const goodSite: Facts = { 'site.maxSpeed': 1000, 'site.fibre': true }

export function draftOf(...documents: readonly unknown[]): CatalogDraft {
  return catalogDraft(exampleCatalog(...documents))
}

/** Asks an offering of these documents; the answer is whatever the engine says. */
export function ask(documents: readonly unknown[], choices: readonly Choice[], facts: Facts, id = 'home', options: ConfigureOptions = {}) {
  const draft = draftOf(...documents)
  return configureOffering(
    compileBundles(draft),
    compileRules(draft),
    { offering: documentId('productOffering', id), choices, facts, at: moment },
    options,
  )
}

/** Configures the home bundle; an invalid request is a fault of the test. */
export function home(choices: readonly Choice[], facts: Facts = goodSite): Configuration {
  const answer = ask(homeBundle, choices, facts)
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
  return answer
}

export const take = (path: string, quantity = 1): Choice => ({ path, quantity })
export const pick = (path: string, characteristic: string, value: string | number | boolean): Choice => ({ path, characteristic, value })
