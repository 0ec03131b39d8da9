import type { Advice, Completion, OpenPrices } from '../../engine/configure/configuration.js'
import type { ConfiguredItem, ConfiguredValue } from '../../engine/model/configured-item.js'
import { builder } from './builder.js'
import { ChoiceType, RuleOriginType } from './standing.js'

const OriginType = builder.enumType('ItemOrigin', { values: ['choice', 'rule', 'default'] as const })

const ConfiguredValueType = builder.objectRef<ConfiguredValue>('ConfiguredValue').implement({
  fields: (t) => ({ id: t.exposeID('id'), value: t.expose('value', { type: 'FactValue' }), by: t.expose('by', { type: OriginType }) }),
})

export const ConfiguredItemType = builder.objectRef<ConfiguredItem>('ConfiguredItem').implement({
  description: 'One thing that is ordered, down the bundle.',
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    specification: t.exposeID('specification', { nullable: true }),
    quantity: t.exposeInt('quantity'),
    characteristics: t.expose('characteristics', { type: [ConfiguredValueType] }),
    by: t.expose('by', { type: OriginType }),
  }),
})

export const AdviceType = builder.objectRef<Advice>('Advice').implement({
  description: 'What a rule recommends. All of its choices together are possible.',
  fields: (t) => ({ rule: t.expose('rule', { type: RuleOriginType }), choices: t.expose('choices', { type: [ChoiceType] }) }),
})

type OpenPricesOf<Kind extends OpenPrices['kind']> = Extract<OpenPrices, { readonly kind: Kind }>

const pricesType = {
  prices: builder.objectRef<OpenPricesOf<'prices'>>('PriceSpan').implement({
    description: 'The cheapest and the dearest complete configuration with everything that is chosen.',
    fields: (t) => ({
      currency: t.exposeString('currency'),
      months: t.exposeInt('months', { description: 'Over how many months costs are added up.' }),
      from: t.expose('from', { type: 'Decimal' }),
      to: t.expose('to', { type: 'Decimal' }),
    }),
  }),
  'not-priced': builder.objectRef<OpenPricesOf<'not-priced'>>('PricesNotKnown').implement({
    description: 'Some price in the bundle has no amount, whatever is chosen, or depends on facts that nobody supplied.',
    fields: (t) => ({ paths: t.exposeStringList('paths'), missing: t.exposeIDList('missing') }),
  }),
  unproven: builder.objectRef<OpenPricesOf<'unproven'>>('PricesUnproven').implement({
    description: 'The search used up its budget before it knew; never a guess.',
    fields: (t) => ({ unproven: t.boolean({ resolve: () => true }) }),
  }),
} satisfies Record<OpenPrices['kind'], unknown>

export const OpenPricesUnion = builder.unionType('OpenPrices', {
  types: Object.values(pricesType),
  resolveType: ({ kind }) => pricesType[kind],
})

type Unfinished = Exclude<Completion, { readonly kind: 'completion' }>

const unfinishedReasons = { none: 'none', unproven: 'unproven', 'not-priced': 'notPriced' } as const satisfies Record<
  Unfinished['kind'],
  string
>

const UnfinishedReasonType = builder.enumType('UnfinishedReason', { values: Object.values(unfinishedReasons) })

const CompletedType = builder.objectRef<Extract<Completion, { readonly kind: 'completion' }>>('Completion').implement({
  description: 'The selection finished as it was asked for.',
  fields: (t) => ({
    choices: t.expose('choices', { type: [ChoiceType], description: 'What to choose besides for it to be complete.' }),
    items: t.expose('items', { type: [ConfiguredItemType] }),
    isOnly: t.exposeBoolean('isOnly', { description: 'Whether no other way is as good.' }),
    price: t.expose('price', { type: 'Decimal', nullable: true, description: 'What it costs, where prices were asked for.' }),
  }),
})

const UnfinishedType = builder.objectRef<Unfinished>('Unfinished').implement({
  description: 'No way to finish it was found: there is none, its price is not known, or the budget ran out.',
  fields: (t) => ({ because: t.field({ type: UnfinishedReasonType, resolve: ({ kind }) => unfinishedReasons[kind] }) }),
})

export const CompletionUnion = builder.unionType('CompletionOutcome', {
  types: [CompletedType, UnfinishedType],
  resolveType: ({ kind }) => (kind === 'completion' ? CompletedType : UnfinishedType),
})
