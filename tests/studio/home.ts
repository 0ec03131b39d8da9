import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { text } from '../../engine/values/localized-text.js'

const packs = Array.from({ length: 50 }, (_, index) => `pack-${String(index + 1).padStart(2, '0')}`)

/** A bundle to show views with: a set, a number with steps, a driven quantity, a sum, advice, and a group of fifty. */
export const home = {
  kind: 'productOffering',
  id: 'home',
  name: text('家庭', 'Home'),
  category: 'fusion',
  validFor: { from: '2026-01-01T00:00:00+08:00' },
  isSellable: true,
  content: {
    kind: 'bundle',
    specification: 'home-terms',
    groups: [
      {
        id: 'packs',
        name: text('频道', 'Packs'),
        minimum: 0,
        maximum: 3,
        quantity: { maximum: 3 },
        members: packs.map((id) => ({ id, offering: 'pack', minimum: 1, maximum: 1 })),
      },
      {
        id: 'wifi',
        name: text('无线', 'Wi-Fi'),
        minimum: 0,
        maximum: 1,
        members: [{ id: 'point', offering: 'point', minimum: 1, maximum: 20, quantityFrom: { path: '/', characteristic: 'rooms' } }],
      },
      {
        id: 'cards',
        name: text('副卡', 'Cards'),
        minimum: 0,
        maximum: 1,
        members: [{ id: 'card', offering: 'card', minimum: 1, maximum: 30 }],
      },
    ],
    rules: [
      {
        id: 'few-cards',
        name: text('副卡和无线接入点合计最多10个。', 'Cards and points make ten at most.'),
        kind: 'total',
        of: [{ path: '/cards/card' }, { path: '/wifi/point', each: 1 }],
        maximum: 10,
      },
      {
        id: 'first-or-second',
        name: text('第一包和第二包只能选一个。', 'The first and the second pack exclude each other.'),
        kind: 'excludes',
        terms: [
          { path: '/packs/pack-01', selected: true },
          { path: '/packs/pack-02', selected: true },
        ],
      },
      {
        id: 'english-pack',
        name: text('选了第三包，建议配英语伴音。', 'With the third pack, an English soundtrack is recommended.'),
        kind: 'recommends',
        if: [{ path: '/packs/pack-03', selected: true }],
        then: [{ path: '/', characteristic: 'audio', operator: 'contains', value: 'english' }],
      },
    ],
  },
  prices: [],
}

const terms = {
  kind: 'productSpecification',
  id: 'home-terms',
  name: text('家庭约定', 'Home terms'),
  provisioned: false,
  characteristics: [
    {
      id: 'audio',
      name: text('伴音', 'Audio'),
      required: true,
      type: {
        kind: 'set',
        minimum: 1,
        maximum: 2,
        values: [
          { value: 'mandarin', name: text('普通话', 'Mandarin') },
          { value: 'cantonese', name: text('粤语', 'Cantonese') },
          { value: 'english', name: text('英语', 'English') },
        ],
      },
      default: { values: ['mandarin'] },
    },
    {
      id: 'rooms',
      name: text('房间数', 'Rooms'),
      required: true,
      type: { kind: 'number', minimum: 0, maximum: 20, step: 2, unit: 'rooms' },
      default: { prefer: 'lowest' },
    },
  ],
}

const simple = (id: string, chinese: string, english: string) => ({
  kind: 'productOffering',
  id,
  name: text(chinese, english),
  category: 'fusion',
  validFor: {},
  isSellable: false,
  content: { kind: 'simple', specification: 'line' },
  prices: [],
})

export const homeDocuments = exampleCatalog(
  home,
  terms,
  simple('pack', '频道包', 'Pack'),
  simple('point', '接入点', 'Point'),
  simple('card', '副卡', 'Card'),
)

export const documents = catalogDraft(homeDocuments)
