import type { ChargeModel } from '../../engine/model/charge-model.js'
import type { Document } from '../../engine/model/document.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type {
  ConfigureRequest,
  PriceListRequest,
  QualifyAllRequest,
  QualifyRequest,
  QuoteRequest,
  RateRequest,
} from '../../engine/model/request.js'
import type { JsonValue } from '../../engine/values/json.js'

/** A type as authors write it: ids and moments are plain texts. */
type Authored<T> = JsonValue extends T
  ? T
  : T extends { readonly '~of': unknown } | { readonly '~instant': true }
    ? string
    : T extends string | number | boolean
      ? T
      : { readonly [K in keyof T]: Authored<T[K]> }

const name = { 'zh-CN': '名称', en: 'Name' }
const amounts = [{ currency: 'CNY', amount: '10.00' }]
const byTable = { kind: 'table', table: 'rental' } as const
const price = { kind: 'productOfferingPrice', name } as const

/** Prices of use by these models, by id. */
function usageBy<Models extends Readonly<Record<string, Authored<ChargeModel>>>>(models: Models) {
  return Object.entries(models).map(([id, model]) => ({
    ...price,
    id,
    charge: { kind: 'usage' as const, metric: 'data', unit: 'MB', model },
  }))
}

/** Documents that together use every alternative and every field there is. */
const rich = [
  {
    kind: 'catalog',
    id: 'example',
    name,
    timeZone: 'Asia/Shanghai',
    currencies: [{ code: 'CNY', rounding: 'halfAwayFromZero' }],
    eligibilityDefault: 'allow',
    holderPolicy: [
      { action: 'modify', cause: 'upgrade', basis: 'fresh' },
      { action: 'modify', basis: 'pinnedListNewAttributes' },
      { action: 'cease', basis: 'pinned' },
      { action: 'suspend', basis: 'zero' },
      { action: 'resume', basis: 'pinned' },
      { action: 'move', basis: 'pinned' },
      { action: 'renew', basis: 'renewalTerms' },
      { action: 'noChange', basis: 'pinned' },
    ],
    tax: {
      round: 'line',
      of: 'payable',
      rounding: 'halfAwayFromZero',
      categories: [{ id: 'basic', name, rates: [{ percent: '9', validFor: { from: '2019-04-01T00:00:00+08:00' }, place: 'north' }] }],
    },
  },
  { kind: 'fact', id: 'customer.vip', name, subject: 'customer', type: { kind: 'flag' }, required: true, change: 'never' },
  {
    kind: 'fact',
    id: 'customer.grade',
    name,
    subject: 'customer',
    type: { kind: 'choice', values: [{ value: 'gold', name }] },
    change: { cost: 2.5 },
  },
  { kind: 'fact', id: 'installed.offerings', name, subject: 'installed', type: { kind: 'set', documents: 'productOffering' } },
  { kind: 'fact', id: 'order.note', name, subject: 'order', type: { kind: 'text' } },
  { kind: 'fact', id: 'place.speed', name, subject: 'place', type: { kind: 'quantity', unit: 'Mbps', minimum: 0, maximum: 1000 } },
  { kind: 'fact', id: 'subscriber.since', name, subject: 'subscriber', type: { kind: 'date' } },
  { kind: 'fact', id: 'account.opened', name, subject: 'account', type: { kind: 'instant' } },
  {
    kind: 'condition',
    id: 'grown-up',
    name,
    description: name,
    source: [{ title: 'Tariff 2026', url: 'https://example.org/tariff', note: name }],
    condition: {
      all: [
        { any: [{ fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }] },
        { not: { fact: 'customer.marketSegment', operator: 'in', value: ['home', 'soho'] } },
        { condition: 'vip' },
      ],
    },
  },
  {
    kind: 'decisionTable',
    id: 'loyalty',
    name,
    dimensions: [
      { id: 'years', fact: 'customer.age', match: 'range' },
      { id: 'where', fact: 'place.id', match: 'within' },
      { id: 'grade', fact: 'customer.grade', match: 'equal' },
    ],
    hitPolicy: { kind: 'priority' },
    outcome: { kind: 'choice', values: [{ value: 'loyal', name }] },
    otherwise: 'loyal',
    rows: [
      { id: 'long', when: { years: { greaterThanInclusive: 5, lessThan: 10 }, where: 'north' }, outcome: 'loyal', priority: 1 },
      { id: 'longer', when: { years: { greaterThan: 9, lessThanInclusive: 50 }, grade: ['gold'] }, outcome: 'loyal', priority: 2 },
    ],
  },
  {
    kind: 'ruleTemplate',
    id: 'age-band',
    name,
    parameters: [
      { id: 'from', name, type: { kind: 'number', minimum: 0 } },
      { id: 'grades', name, type: { kind: 'set', values: [{ value: 'gold', name }] } },
    ],
    condition: {
      all: [
        { any: [{ fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'from' } }] },
        { not: { fact: 'customer.grade', operator: 'in', value: ['silver'] } },
        { fact: 'customer.vip', operator: 'equal', value: true },
        { fact: 'customer.grade', operator: 'in', value: { parameter: 'grades' } },
        { condition: 'vip' },
        { table: 'loyalty', operator: 'equal', value: 'loyal' },
      ],
    },
  },
  {
    kind: 'condition',
    id: 'loyal-adult',
    name,
    condition: {
      any: [
        { table: 'loyalty', operator: 'in', value: ['loyal'] },
        { template: 'age-band', with: { from: 18, grades: ['gold'] } },
      ],
    },
    interchange: {
      name: 'Grown up',
      rule: { at: '/rules/0', event: { type: 'greet', params: { in: 'shop' } }, name: 'Greet', priority: 2 },
      facts: [{ id: 'customer.age', fact: 'customer', path: '$.age', params: { in: 'years' } }],
      nodes: [{ at: '/all/0', of: '0123456789abcdef', name: 'Grown up', priority: 1 }],
    },
  },
  { kind: 'condition', id: 'vip', name, condition: { fact: 'customer.vip', operator: 'equal', value: true } },
  {
    kind: 'lifecyclePolicy',
    id: 'standard',
    name,
    approvals: [{ role: 'approver', count: 1 }],
    minimumScenarios: 1,
    noticeDays: 3,
  },
  {
    kind: 'productSpecification',
    id: 'broadband',
    name,
    provisioned: true,
    characteristics: [
      { id: 'speed', name, type: { kind: 'number', values: [100, 200], unit: 'Mbps' }, required: true, default: { prefer: 'highest' } },
      {
        id: 'payment',
        name,
        type: { kind: 'choice', values: [{ value: 'monthly', name }] },
        required: true,
        default: { value: 'monthly' },
      },
      { id: 'static-ip', name, type: { kind: 'flag' }, required: false },
      { id: 'screens', name, type: { kind: 'number', minimum: 0, maximum: 4, step: 1, unit: 'screens' }, required: false },
      {
        id: 'services',
        name,
        type: {
          kind: 'set',
          values: [
            { value: 'guard', name },
            { value: 'cloud', name },
          ],
          minimum: 0,
          maximum: 2,
        },
        required: false,
        default: { values: ['cloud'] },
      },
    ],
  },
  {
    kind: 'productOffering',
    id: 'broadband',
    name,
    category: 'broadband',
    validFor: { from: '2026-01-01T00:00:00+08:00', to: '2027-01-01T00:00:00+08:00' },
    isSellable: false,
    channel: ['shop'],
    marketSegment: ['home'],
    place: ['north'],
    eligibility: { condition: 'grown-up' },
    holderPolicy: [{ action: 'modify', cause: 'upgrade', basis: 'pinned' }],
    lifecyclePolicy: 'standard',
    content: { kind: 'simple', specification: 'broadband', characteristics: [{ id: 'speed', values: [100] }] },
    prices: ['rental', 'installation', 'traffic', 'package-traffic', 'tiered-traffic', 'free-traffic', 'free-minutes'],
  },
  {
    kind: 'productOffering',
    id: 'fusion',
    name,
    category: 'fusion',
    validFor: {},
    isSellable: true,
    content: {
      kind: 'bundle',
      specification: 'broadband',
      groups: [
        {
          id: 'access',
          name,
          minimum: 1,
          maximum: 3,
          quantity: { minimum: 1, maximum: 6 },
          members: [
            { id: 'line', offering: 'line', minimum: 1, maximum: 1 },
            { id: 'broadband', offering: 'broadband', minimum: 1, maximum: 1, default: { quantity: 1 } },
            { id: 'screen', offering: 'line', minimum: 1, maximum: 4, quantityFrom: { path: '/', characteristic: 'screens' } },
          ],
        },
      ],
      rules: [
        {
          kind: 'requires',
          id: 'needs-line',
          name,
          when: { condition: 'vip' },
          if: [{ path: '/access/broadband', selected: true }],
          then: [
            { path: '/access/line', quantity: { operator: 'equal', value: 1 } },
            { path: '/access/broadband', characteristic: 'speed', operator: 'lessThanInclusive', value: { fact: 'place.speed' } },
          ],
        },
        {
          kind: 'excludes',
          id: 'not-both',
          name,
          when: { condition: 'vip' },
          terms: [{ path: '/', characteristic: 'payment', operator: 'in', value: ['monthly'] }],
        },
        {
          kind: 'atMost',
          id: 'one',
          name,
          when: { condition: 'vip' },
          maximum: 1,
          terms: [{ path: '/access/broadband', characteristic: 'speed', operator: 'equal', value: 100 }],
        },
        {
          kind: 'total',
          id: 'pieces',
          name,
          when: { condition: 'vip' },
          if: [{ path: '/', characteristic: 'services', operator: 'contains', value: 'guard' }],
          of: [{ path: '/access/line' }, { path: '/', characteristic: 'screens', each: 0.5 }],
          minimum: 0,
          maximum: 3.5,
        },
        {
          kind: 'recommends',
          id: 'cloud',
          name,
          when: { condition: 'vip' },
          if: [{ path: '/access/broadband', selected: true }],
          then: [{ path: '/', characteristic: 'services', operator: 'contains', value: 'cloud' }],
        },
      ],
    },
    prices: ['discount', 'surcharge'],
    terms: [
      {
        id: 'two-years',
        name,
        duration: { unit: 'year', count: 2 },
        commitment: { duration: { unit: 'month', count: 18 }, minimumSpend: 'spend' },
        renewal: { kind: 'automatic', duration: { unit: 'year', count: 1 }, noticeDays: 30, commits: true },
        earlyTermination: 'leaving-by-bands',
        priceLock: { unit: 'year', count: 1 },
      },
      { id: 'a-year', name, duration: { unit: 'year', count: 1 }, renewal: { kind: 'continues', noticeDays: 10 } },
      { id: 'trial', name, duration: { unit: 'day', count: 90 }, renewal: { kind: 'ends' } },
    ],
  },
  {
    ...price,
    id: 'rental',
    validFor: { to: '2027-01-01T00:00:00Z' },
    when: { fact: 'item.speed', operator: 'equal', value: 100 },
    tax: { category: 'basic', included: true },
    holders: { kind: 'fromDate', date: '2026-12-01', noticeDays: 30, maximumIncrease: '10' },
    charge: {
      kind: 'recurring',
      amount: { kind: 'table', table: 'rental' },
      period: { unit: 'month', count: 1 },
      timing: 'arrears',
      cycle: 'calendar',
      floor: [{ currency: 'CNY', amount: '1.00' }],
      negotiable: true,
      proration: {
        start: { kind: 'dailyRate', daysPerYear: 365, decimals: 2, rounding: 'halfEven' },
        change: { kind: 'second' },
        cease: { kind: 'fixedMonth', days: 30 },
      },
    },
  },
  {
    ...price,
    id: 'recommended-installation',
    role: 'reference',
    compares: 'installation',
    charge: { kind: 'oneTime', amount: { kind: 'fixed', amounts }, actions: ['add'] },
  },
  {
    ...price,
    id: 'installation',
    role: 'offer',
    charge: {
      kind: 'oneTime',
      amount: { kind: 'fixed', amounts },
      actions: ['add', 'modify'],
      refundable: true,
      floor: amounts,
      negotiable: false,
    },
  },
  {
    ...price,
    id: 'traffic',
    holders: { kind: 'keep' },
    charge: {
      kind: 'usage',
      metric: 'data',
      unit: 'MB',
      model: { kind: 'unit', rate: amounts },
      increment: { initial: '60', step: '6', per: 'event' },
      minimum: amounts,
      cap: amounts,
    },
  },
  {
    ...price,
    id: 'roaming-traffic',
    holders: { kind: 'atRenewal', noticeDays: 30, maximumIncrease: '10' },
    charge: { kind: 'usage', metric: 'data', unit: 'MB', model: { kind: 'unit', rate: byTable }, minimum: byTable, cap: byTable },
  },
  {
    ...price,
    id: 'package-traffic',
    charge: { kind: 'usage', metric: 'data', unit: 'MB', model: { kind: 'package', size: '10', rate: byTable } },
  },
  {
    ...price,
    id: 'tiered-traffic',
    charge: {
      kind: 'usage',
      metric: 'data',
      unit: 'MB',
      model: {
        kind: 'graduated',
        tierBy: { kind: 'ownQuantity' },
        upperBound: 'inclusive',
        withoutUse: 'nothing',
        tiers: [
          { upTo: '100', rate: byTable },
          { upTo: '500', flat: byTable },
        ],
        repeatEvery: '500',
      },
    },
  },
  ...usageBy({
    'flat-traffic': { kind: 'flat', amount: amounts },
    'priced-events': { kind: 'dynamic', multiplier: '1.2' },
    'share-of-payments': {
      kind: 'percentOf',
      percent: '1.3',
      perEvent: amounts,
      eventMinimum: amounts,
      eventCap: byTable,
      free: { events: 3, amount: amounts, upperBound: 'exclusive' },
    },
    'blocks-of-traffic': {
      kind: 'graduated',
      tierBy: { kind: 'periodTotal' },
      upperBound: 'exclusive',
      withoutUse: 'firstTier',
      tiers: [
        { upTo: '100', rate: amounts, size: '10' },
        { upTo: '200', percent: '2' },
      ],
      onOverflow: 'drop',
    },
    'traffic-by-another': {
      kind: 'volume',
      tierBy: { kind: 'metric', metric: 'input', unit: 'token' },
      upperBound: 'inclusive',
      withoutUse: 'nothing',
      tiers: [
        { upTo: '10', percent: '1' },
        { upTo: '100', rate: amounts, size: '10', flat: amounts },
      ],
      least: { quantity: '10', below: 'refuse' },
      onOverflow: 'lastTier',
    },
    'capacity-of-traffic': {
      kind: 'capacity',
      upperBound: 'inclusive',
      withoutUse: 'nothing',
      tiers: [{ limits: [{ metric: 'data', unit: 'MB', upTo: '100' }], amount: byTable }],
      onOverflow: 'refuse',
    },
  }),
  {
    ...price,
    id: 'converted-traffic',
    charge: {
      kind: 'usage',
      metric: 'data',
      unit: 'MB',
      model: { kind: 'unit', rate: amounts },
      conversion: { from: 'KB', operation: 'divide', factor: '1024', round: { decimals: 0, rounding: 'up' } },
      suspendAt: { amounts, continuation: 'onRequest' },
    },
  },
  {
    ...price,
    id: 'free-traffic',
    charge: {
      kind: 'allowance',
      metric: 'data',
      unit: 'MB',
      quantity: '500',
      period: { unit: 'month', count: 1 },
      pool: 'product',
      firstPeriod: { kind: 'day', decimals: 0, rounding: 'up' },
      overflow: 'traffic',
      onExhausted: 'charge',
    },
  },
  {
    ...price,
    id: 'free-minutes',
    charge: {
      kind: 'allowance',
      metric: 'voice',
      unit: 'min',
      quantity: { kind: 'table', table: 'minutes' },
      period: { unit: 'month', count: 1 },
      pool: 'group',
      members: 5,
      consumption: { order: ['earliestExpiry', 'rank', 'grantTime', 'id'], rank: 1 },
      rollover: { share: '100', cap: '50', expires: { unit: 'month', count: 1 }, again: false },
      convertible: [{ overflow: 'traffic', rate: '1', cap: '10' }],
      firstPeriod: { kind: 'full' },
      onExhausted: 'throttle',
    },
  },
  { ...price, id: 'spend', charge: { kind: 'commitment', amounts, coefficient: '0.8', per: { unit: 'month', count: 1 } } },
  ...Object.entries({
    'leaving-flat': { kind: 'flat' as const, amounts },
    'leaving-declining': { kind: 'declining' as const, initial: amounts, step: amounts, floor: amounts },
    'leaving-prorated': { kind: 'prorated' as const, amounts },
    'leaving-by-bands': { kind: 'bands' as const, bands: [{ fromMonth: 1, toMonth: 18, percent: '50' }], monthBegun: 'rest' as const },
  }).map(([id, fee]) => ({ ...price, id, charge: { kind: 'penalty' as const, actions: ['cease' as const, 'modify' as const], fee } })),
  {
    ...price,
    id: 'discount',
    charge: {
      kind: 'alteration',
      effect: { kind: 'percentOff', percent: '20' },
      target: { scope: 'price', price: 'rental' },
      stage: 1,
      group: 'a',
      mode: 'sequential',
      priority: 1,
      base: 'list',
    },
  },
  {
    ...price,
    id: 'surcharge',
    charge: {
      kind: 'alteration',
      effect: { kind: 'amountOn', amounts },
      target: { scope: 'bundle', charge: 'recurring' },
      stage: 2,
      group: 'b',
      mode: 'exclusiveBest',
      priority: -1,
      base: 'running',
    },
  },
  ...(
    [
      [
        { kind: 'amountOff', amounts, allocation: 'equal' },
        { scope: 'order', charge: 'usage' },
      ],
      [
        { kind: 'percentOf', percent: '8', of: { kind: 'price', price: 'rental' } },
        { scope: 'products', offerings: ['fusion'], charge: 'oneTime' },
      ],
      [
        { kind: 'percentOf', percent: '120', of: { kind: 'line' } },
        { scope: 'member', path: '/access/broadband', charge: 'recurring' },
      ],
      [
        { kind: 'roundTo', step: '0.5', rounding: 'up' },
        { scope: 'item', charge: 'recurring' },
      ],
      [
        { kind: 'byTable', does: 'amountOff', table: 'loyalty', allocation: 'equal' },
        { scope: 'item', charge: 'recurring' },
      ],
    ] as const
  ).map(([effect, target], index) => {
    const until = { kind: 'until', date: '2027-01-01' } as const
    const after = { kind: 'after', period: { unit: 'month', count: 12 } } as const
    const acts = { startAfter: { unit: 'month', count: 1 }, lasts: index === 0 ? until : after } as const
    const limits = { baseLess: amounts, quantityLimit: 2, cap: amounts, rounded: { of: 'unit', rounding: 'up' } } as const
    const order = { stage: 3, group: 'c', mode: 'sequential', priority: index, base: 'list' } as const
    return { ...price, id: `alteration-${index}`, charge: { kind: 'alteration', effect, target, ...order, ...limits, ...acts } } as const
  }),
  {
    kind: 'priceTable',
    id: 'rental',
    name,
    dimensions: [
      { id: 'place', fact: 'place.id', match: 'within' },
      { id: 'speed', fact: 'item.speed', match: 'range' },
      { id: 'grade', fact: 'customer.grade', match: 'equal' },
    ],
    hitPolicy: { kind: 'specific', order: ['place', 'speed'] },
    rows: [
      {
        id: 'r1',
        when: { place: 'north', speed: { from: 0, to: 200 }, grade: ['gold'] },
        validFor: { from: '2026-01-01T00:00:00Z' },
        priority: 1,
        currency: 'CNY',
        amount: '25',
      },
    ],
  },
  { kind: 'priceTable', id: 'unique', name, dimensions: [], hitPolicy: { kind: 'unique' }, rows: [] },
  { kind: 'priceTable', id: 'ranked', name, dimensions: [], hitPolicy: { kind: 'priority' }, rows: [] },
  {
    kind: 'priceTable',
    id: 'loyalty',
    name,
    dimensions: [{ id: 'since', fact: 'subscriber.since', match: 'range' }],
    hitPolicy: { kind: 'collect' },
    rows: [
      {
        id: 'early',
        when: { since: { to: '2020-01-01' } },
        validFor: { from: '2026-01-01T00:00:00Z' },
        priority: 1,
        percent: '10',
      },
    ],
  },
  {
    kind: 'priceTable',
    id: 'minutes',
    name,
    dimensions: [],
    hitPolicy: { kind: 'priority' },
    rows: [{ id: 'all', when: {}, validFor: { from: '2026-01-01T00:00:00Z' }, priority: 1, quantity: '500' }],
  },
  {
    kind: 'serviceSpecification',
    id: 'access-service',
    name,
    level: 'RFS',
    characteristics: [],
    dependsOn: [
      { kind: 'serviceSpecification', id: 'line-service' },
      { kind: 'resourceSpecification', id: 'port' },
    ],
  },
  { kind: 'resourceSpecification', id: 'port', name, characteristics: [], dependsOn: [{ kind: 'resourceSpecification', id: 'card' }] },
  { kind: 'resourceSpecification', id: 'card', name, characteristics: [] },
  {
    kind: 'realization',
    id: 'port-of-access',
    name,
    from: { kind: 'serviceSpecification', id: 'access-service' },
    to: { kind: 'resourceSpecification', id: 'port' },
    when: { fact: 'item.speed', operator: 'greaterThan', value: 100 },
    characteristics: [
      { to: 'rate', from: 'speed' },
      { to: 'level', value: 'gold' },
    ],
    quantity: 'perItem',
    scope: 'topItem',
  },
  {
    kind: 'scenario',
    id: 'first',
    name,
    offering: 'fusion',
    facts: { 'customer.age': 30, 'customer.marketSegment': ['home'] },
    choices: [
      { path: '/access/line', quantity: 1, weight: 2 },
      { path: '/', characteristic: 'payment', value: 'monthly', weight: 3 },
      { path: '/', characteristic: 'services', value: 'guard', included: false },
    ],
    at: '2026-06-17T10:00:00+08:00',
    currency: 'CNY',
    startDate: '2026-06-17',
    billDay: 15,
    terms: [{ path: '/', term: 'two-years' }],
    overrides: [
      { path: '/access/broadband', price: 'rental', amount: '20.00', alterations: { kind: 'stages', stages: [1] } },
      { path: '/access/line', price: 'installation', percentOff: '10', alterations: { kind: 'all' } },
    ],
    usage: [{ path: '/access/broadband', metric: 'data', unit: 'MB', quantity: '120.5', events: 3 }],
    held: {
      offering: 'fusion',
      choices: [{ path: '/access/line', quantity: 1 }],
      at: '2026-03-01T10:00:00+08:00',
      startDate: '2026-03-01',
      facts: { 'customer.age': 29 },
      terms: [{ path: '/', term: 'two-years' }],
      pins: [
        {
          path: '/access/line',
          at: '2026-04-01T10:00:00+08:00',
          startDate: '2026-04-01',
          facts: { 'customer.age': 29 },
          renewedOn: '2026-05-01',
          selection: { 'item.speed': 100 },
          began: { rental: '2026-04-01' },
          settled: { rental: '2026-05-01' },
          agreed: { rental: { amount: '1.00', alterations: { kind: 'none' } } },
          deposits: { modem: { amount: '50.00', quantity: 1 } },
          periods: [
            {
              price: 'rental',
              at: '2026-02-10T00:00:00+08:00',
              start: '2026-02-10',
              from: '2026-04-01',
              amount: '30.00',
              cost: '1/3',
              quantity: 1,
              billed: true,
            },
          ],
          free: true,
          resumesTo: {
            at: '2026-03-01T10:00:00+08:00',
            facts: { 'customer.age': 29 },
            renewedOn: '2026-05-01',
            selection: { 'item.speed': 100 },
            began: { rental: '2026-04-01' },
            settled: { rental: '2026-05-01' },
            agreed: { rental: { percentOff: '10', alterations: { kind: 'stages', stages: [1] } } },
            free: false,
          },
        },
      ],
    },
    orders: [{ path: '/access/line', action: 'move', cause: 'relocation' }],
    expect: {
      qualification: 'undetermined',
      missing: ['customer.vip'],
      configuration: 'complete',
      completion: [{ path: '/access/broadband', characteristic: 'speed', value: 100 }],
      noPrice: { kind: 'undetermined', because: ['row-unknown'], missing: ['customer.vip'] },
      lines: [
        {
          path: '/access/broadband',
          price: 'rental',
          list: '30',
          amount: '25',
          firstBill: '0',
          firstPeriod: '11.67',
          overTerm: '600',
          references: [{ price: 'installation', amount: '99' }],
        },
      ],
      totals: { oneTime: '10', monthly: '25', usage: '3', firstBill: '21.67', term: '610' },
      terms: [
        {
          path: '/',
          term: 'two-years',
          to: '2028-06-17',
          committedUntil: '2027-12-17',
          noticeBy: '2028-05-17',
          priceLockedUntil: '2027-06-17',
        },
      ],
      allowances: [{ price: 'free-traffic', firstPeriod: '234' }],
      changes: {
        items: [{ path: '/access/line', action: 'move', basis: 'pinned' }],
        lines: [{ path: '/access/broadband', price: 'rental', before: '20', delta: '5', after: '25' }],
        totals: {
          oneTime: { before: '0', delta: '10', after: '10' },
          monthly: { before: '20', delta: '5', after: '25' },
          usage: { before: '3', delta: '0', after: '3' },
          bill: { before: '-2', delta: '9', after: '11' },
        },
        bill: [{ kind: 'charge', path: '/access/broadband', price: 'rental', amount: '11' }],
      },
      items: [{ specification: 'port', count: 1 }],
    },
  },
] as const satisfies readonly Authored<Document>[]

/** A catalog in which nothing is missing and every field of every kind is written at least once. */
export const richCatalog: readonly Document[] = exampleCatalog(...rich)

const qualify = { offering: 'fusion', facts: { 'customer.age': 30, 'customer.marketSegment': ['home'] }, at: '2026-06-17T10:00:00+08:00' }
const selection = {
  ...qualify,
  choices: [
    { path: '/access/line', quantity: 1, weight: 2 },
    { path: '/', characteristic: 'payment', value: 'monthly', weight: 3 },
    { path: '/', characteristic: 'services', value: 'guard', included: false },
  ],
}

export const requestExamples = {
  qualify,
  qualifyAll: { facts: qualify.facts, at: qualify.at, show: ['refused', 'qualified'], why: true, first: 20, after: 'fusion' },
  explain: qualify,
  configure: {
    ...selection,
    explain: false,
    count: true,
    finish: 'nearest',
    price: { currency: 'CNY', months: 24, terms: [{ path: '/', term: 'two-years' }] },
  },
  quote: {
    ...selection,
    currency: 'CNY',
    startDate: '2026-06-17',
    billDay: 15,
    terms: [{ path: '/', term: 'two-years' }],
    overrides: [
      { path: '/', price: 'rental', amount: '20.00', alterations: { kind: 'stages', stages: [1, 2] } },
      { path: '/access/line', price: 'rental', percentOff: '5', alterations: { kind: 'none' } },
    ],
    usage: [{ path: '/', metric: 'data', unit: 'MB', quantity: '1', events: 2 }],
    held: {
      offering: 'line',
      choices: [{ path: '/', quantity: 1 }],
      at: '2026-01-10T00:00:00+08:00',
      startDate: '2026-01-10',
      facts: { 'customer.age': 20 },
      catalog: 'a'.repeat(64),
      terms: [{ path: '/', term: 'two-years' }],
      pins: [
        {
          path: '/',
          at: '2026-02-10T00:00:00+08:00',
          startDate: '2026-02-10',
          facts: {},
          catalog: 'b'.repeat(64),
          renewedOn: '2026-03-10',
          selection: { 'item.speed': 100 },
          began: { 'line-monthly': '2026-03-10' },
          settled: { 'line-monthly': '2026-04-10' },
          reached: { 'line-monthly': [{ at: '2026-03-01T00:00:00+08:00', since: '2026-04-01', catalog: 'c'.repeat(64) }] },
          agreed: { 'line-monthly': { amount: '1.00', alterations: { kind: 'all' } } },
          deposits: { modem: { amount: '50.00', quantity: 1 } },
          periods: [
            {
              price: 'line-monthly',
              at: '2026-02-10T00:00:00+08:00',
              catalog: 'b'.repeat(64),
              start: '2026-02-10',
              from: '2026-04-01',
              amount: '30.00',
              cost: '1/3',
              quantity: 1,
              billed: true,
            },
          ],
          free: false,
          resumesTo: {
            at: '2026-02-10T00:00:00+08:00',
            facts: {},
            catalog: 'b'.repeat(64),
            renewedOn: '2026-03-10',
            selection: { 'item.speed': 100 },
            began: { 'line-monthly': '2026-03-10' },
            settled: { 'line-monthly': '2026-04-10' },
            reached: { 'line-monthly': [{ at: '2026-02-11T00:00:00+08:00', since: '2026-04-01', catalog: 'c'.repeat(64) }] },
            agreed: { 'line-monthly': { percentOff: '10', alterations: { kind: 'none' } } },
            free: true,
          },
        },
      ],
    },
    orders: [{ path: '/', action: 'renew', cause: 'campaign' }],
  },
  priceList: { facts: qualify.facts, at: qualify.at, currency: 'CNY', category: 'fusion', first: 20, after: 'bundle' },
  rate: {
    ...selection,
    currency: 'CNY',
    period: { from: '2026-06-01', to: '2026-07-01' },
    billDay: 1,
    since: '2026-01-01',
    terms: [{ path: '/', term: 'two-years' }],
    carriedOver: [{ path: '/', price: 'free-traffic', granted: '2026-06-01', expires: '2026-07-01', rolled: true, quantity: '1/3' }],
    members: [{ id: 'mother', of: 'group' }],
    continued: [{ path: '/', price: 'traffic', at: '2026-06-02T00:00:00+08:00' }],
    records: [
      { id: 'call-1', at: '2026-06-01T00:00:00+08:00', member: 'mother', path: '/', metric: 'data', unit: 'MB', quantity: '1', events: 2 },
    ],
  },
  decompose: selection,
} satisfies {
  readonly qualify: QualifyRequest
  readonly qualifyAll: QualifyAllRequest
  readonly explain: QualifyRequest
  readonly configure: ConfigureRequest
  readonly quote: QuoteRequest
  readonly priceList: PriceListRequest
  readonly rate: RateRequest
  readonly decompose: ConfigureRequest
}
