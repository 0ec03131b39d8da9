import type { QuoteAnswer, QuotedChanges } from '../../engine/ask/answer.js'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { HolderPolicyRule } from '../../engine/model/order-action.js'
import type { HeldProduct } from '../../engine/model/request.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'

type Place = 'home' | 'line' | 'tv' | 'router'

/** A catalog for orders on what customers have: a home with one line of several speeds, and options. */
export interface HomeShop {
  /** What the line costs a month, by speed. */
  readonly speeds?: Readonly<Record<number, string>>
  /** Charges by price id, on the offering named. */
  readonly prices?: Readonly<Record<string, { readonly on: Place | readonly Place[]; readonly charge: object; readonly when?: object }>>
  readonly holderPolicy?: readonly HolderPolicyRule[]
  readonly lineMonthly?: object
  /** The terms for which the line is taken. */
  readonly lineTerms?: readonly object[]
  /** Of the whole catalog. */
  readonly more?: object
}

/** Whatever is done, present prices hold. */
export const allFresh: readonly HolderPolicyRule[] = (['modify', 'cease', 'suspend', 'resume', 'move', 'renew', 'noChange'] as const).map(
  (action) => ({ action, basis: 'fresh' }),
)

export const prorated = { start: { kind: 'day' }, change: { kind: 'day' }, cease: { kind: 'day' } }

export function monthly(amount: string, more: object = {}): object {
  return {
    kind: 'recurring',
    amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount }] },
    period: { unit: 'month', count: 1 },
    timing: 'advance',
    cycle: 'calendar',
    proration: prorated,
    ...more,
  }
}

export function once(amount: string, actions: readonly string[], more: object = {}): object {
  return { kind: 'oneTime', amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount }] }, actions, ...more }
}

const name = text('名称', 'Name')
const specification = (id: string, characteristics: readonly object[] = []) => ({
  kind: 'productSpecification',
  id,
  name,
  provisioned: false,
  characteristics,
})
const offering = (id: string, prices: readonly string[], more: object = {}) => ({
  kind: 'productOffering',
  id,
  name,
  category: 'home',
  validFor: {},
  isSellable: true,
  content: { kind: 'simple', specification: id },
  prices,
  ...more,
})
const member = (id: string, minimum: number, maximum = 1) => ({ id, offering: id, minimum, maximum })

/** Compiles the shop; a fault in it fails the test that wanted it. */
export function homeCatalog({
  speeds = { 100: '30.00', 200: '50.00' },
  prices = {},
  holderPolicy,
  lineMonthly,
  lineTerms,
  more = {},
}: HomeShop): CompiledCatalog {
  const of = (wanted: Place) => Object.keys(prices).filter((id) => [prices[id]!.on].flat().includes(wanted))
  const [catalog] = exampleCatalog()
  const documents = exampleCatalog(
    { ...catalog, ...(holderPolicy === undefined ? {} : { holderPolicy }), ...more },
    specification('line-product', [
      {
        id: 'speed',
        name,
        type: { kind: 'number', values: Object.keys(speeds).map(Number) },
        default: { value: Math.min(...Object.keys(speeds).map(Number)) },
      },
      {
        id: 'colour',
        name,
        type: {
          kind: 'choice',
          values: [
            { value: 'red', name },
            { value: 'blue', name },
          ],
        },
        default: { value: 'red' },
      },
    ]),
    specification('tv'),
    specification('router'),
    offering('home', of('home'), {
      content: {
        kind: 'bundle',
        rules: [],
        groups: [
          { id: 'main', name, minimum: 1, maximum: 1, members: [{ ...member('access', 1), default: { quantity: 1 } }] },
          { id: 'options', name, minimum: 0, maximum: 2, members: [member('tv', 1), member('router', 1, 5)] },
        ],
      },
    }),
    offering('access', ['access-monthly', ...of('line')], {
      content: { kind: 'simple', specification: 'line-product' },
      ...(lineTerms === undefined ? {} : { terms: lineTerms }),
    }),
    offering('tv', of('tv')),
    offering('router', of('router')),
    {
      kind: 'productOfferingPrice',
      id: 'access-monthly',
      name,
      charge: lineMonthly ?? monthly('0', { amount: { kind: 'table', table: 'speeds' } }),
    },
    {
      kind: 'priceTable',
      id: 'speeds',
      name,
      dimensions: [{ id: 'speed', fact: 'item.speed', match: 'equal' }],
      hitPolicy: { kind: 'unique' },
      rows: Object.entries(speeds).map(([speed, amount]) => ({
        id: `mbps-${speed}`,
        when: { speed: Number(speed) },
        currency: 'CNY',
        amount,
      })),
    },
    ...Object.entries(prices).map(([id, { charge, when }]) => ({
      kind: 'productOfferingPrice',
      id,
      name,
      charge,
      ...(when === undefined ? {} : { when }),
    })),
  )
  const compilation = compileDraft(documents)
  if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics.map(({ code, what }) => [code, what.en])))
  return compilation.catalog
}

/** The line at a speed, with options. */
export function choices(speed: number, options: Readonly<Record<string, number>> = {}, colour?: string): readonly object[] {
  return [
    { path: '/main/access', characteristic: 'speed', value: speed },
    ...(colour === undefined ? [] : [{ path: '/main/access', characteristic: 'colour', value: colour }]),
    ...Object.entries(options).map(([id, quantity]) => ({ path: `/options/${id}`, quantity })),
  ]
}

export const bought = '2026-01-10T00:00:00+08:00'

/** A home that was bought on 10 January 2026 and is served since. */
export function heldHome(chosen: readonly object[], more: object = {}): HeldProduct {
  return { choices: chosen, at: bought, startDate: '2026-01-10', ...more } as HeldProduct
}

/** What is asked of a home on 16 June 2026, of whose 30 days 15 are left then. */
export function question(more: object): object {
  return { offering: 'home', facts: {}, choices: [], currency: 'CNY', at: '2026-06-16T00:00:00+08:00', ...more }
}

export type Changed = Extract<QuoteAnswer, { readonly kind: 'priced' }> & { readonly changes: QuotedChanges }

/** The answer to an order on what is held, bought under one catalog and asked of another. */
export function changed(present: CompiledCatalog, asked: object, heldAt: (at: Instant) => CompiledCatalog | null = () => present): Changed {
  const { answer } = quote(present, asked, heldAt)
  if (answer.kind !== 'priced' || answer.changes === undefined) throw new Error(JSON.stringify(answer))
  return answer as Changed
}

/** One catalog up to a moment, and another from then on. */
export function since(moment: string, before: CompiledCatalog, after: CompiledCatalog) {
  return (at: Instant) => (at < instant(moment) ? before : after)
}
