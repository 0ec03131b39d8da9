import type { InvalidRequest, ListedOffering } from '../../engine/ask/answer.js'
import { listPrices, type PriceList } from '../../engine/ask/price-list.js'
import { readAsked } from '../../engine/ask/read-question.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { ListedCharge, ListOutcome } from '../../engine/price/whole-catalog/listed-charge.js'
import type { IndexedOffering } from '../../engine/price/whole-catalog/price-index.js'
import { nameOf } from '../../engine/rules/compile-rules.js'
import type { JsonValue } from '../../engine/values/json.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { LocalizedTextType } from './localized-text.js'
import { pageOf } from './page-of.js'
import { PeriodType } from './period.js'
import { audienceArgs, withFacts } from './question.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

/** All prices, of which those of an offering are put into words when somebody asks for them. */
interface AllPrices extends Omit<PriceList, 'kind'> {
  readonly kind: 'priceList'
  readonly catalog: CompiledCatalog
}

interface OneOffering {
  readonly offering: ListedOffering['offering']
  readonly list: AllPrices
  readonly indexed: IndexedOffering
}

const ListOutcomeType = builder.enumType('PriceListOutcome', {
  values: {
    listed: { description: 'It has an amount.' },
    undetermined: { description: 'Whether it is due, or which amount it has, depends on facts that are missing.' },
    unpriced: { description: 'It is due and has no amount.' },
    notDue: { description: 'It is not in force, or its condition does not hold.' },
  } satisfies Record<ListOutcome, object>,
})

const ListedChargeType = builder.objectRef<ListedCharge>('ListedCharge').implement({
  description: 'A one-time or recurring charge, with the amount that it lists at for a new order of one, or why it has none.',
  fields: (t) => ({
    price: t.exposeID('price'),
    charge: t.exposeString('charge', { description: '"oneTime" or "recurring".' }),
    period: t.expose('period', { type: PeriodType, nullable: true }),
    outcome: t.expose('outcome', { type: ListOutcomeType }),
    amount: t.field({ type: 'Decimal', nullable: true, resolve: (one) => (one.outcome === 'listed' ? one.amount : null) }),
    table: t.id({ nullable: true, resolve: (one) => (one.outcome === 'notDue' ? null : one.table) }),
    row: t.string({
      nullable: true,
      description: 'The row of the table that gives the amount.',
      resolve: (one) => (one.outcome === 'listed' ? one.row : null),
    }),
    because: t.string({
      nullable: true,
      description: 'Why there is no amount: a code such as "price-not-found", or what it is not due by.',
      resolve: (one) => (one.outcome === 'listed' ? null : one.outcome === 'notDue' ? one.by : one.code),
    }),
    rows: t.stringList({
      description: 'Rows that may apply.',
      resolve: (one) => (one.outcome === 'undetermined' || one.outcome === 'unpriced' ? one.rows : []),
    }),
    missing: t.idList({
      description: 'Facts without which nobody can say; characteristics that are still to be chosen are among them.',
      resolve: (one) => (one.outcome === 'undetermined' ? one.missing : []),
    }),
    reason: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Why its condition does not hold.',
      resolve: (one) => (one.outcome === 'notDue' ? (one.reason as unknown as JsonValue) : null),
    }),
  }),
})

const ListedOfferingType = builder.objectRef<OneOffering>('ListedOffering').implement({
  fields: (t) => ({
    offering: t.exposeID('offering'),
    name: t.field({
      type: LocalizedTextType,
      resolve: ({ list, offering }) => nameOf(list.catalog.rules, { kind: 'productOffering', id: offering }),
    }),
    charges: t.field({
      type: [ListedChargeType],
      description: 'Of its own prices, by id; members of a bundle have their own.',
      resolve: ({ list, indexed }) => list.listed(indexed).charges,
    }),
  }),
})

const CountsType = builder.objectRef<AllPrices['counts']>('PriceListCounts').implement({
  description: 'How many charges of all offerings on sale came out each way.',
  fields: (t) => ({
    listed: t.exposeInt('listed'),
    undetermined: t.exposeInt('undetermined'),
    unpriced: t.exposeInt('unpriced'),
    notDue: t.exposeInt('notDue'),
  }),
})

const PriceListType = builder.objectRef<Given<AllPrices>>('PriceList').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({
    currency: t.exposeString('currency'),
    counts: t.expose('counts', { type: CountsType }),
    offerings: t.connection({
      type: ListedOfferingType,
      description: 'By id: those that may be ordered by themselves and are on sale at the moment.',
      resolve: (list, page) =>
        pageOf(
          page,
          { maxSize: 1_000, defaultSize: 100 },
          [...list.offerings()].map((indexed) => ({ offering: indexed.offering, list, indexed })),
        ),
    }),
  }),
})

const graphType = {
  priceList: PriceListType,
  'invalid-request': refusalTypes['invalid-request'],
  'no-release': refusalTypes['no-release'],
  'unknown-change-set': refusalTypes['unknown-change-set'],
  rejected: refusalTypes.rejected,
} satisfies Record<'priceList' | Exclude<CommonRefusal['kind'], 'unknown-offering'>, unknown>

const PriceListAnswer = builder.unionType('PriceListAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})

builder.queryField('priceList', (t) =>
  t.field({
    type: PriceListAnswer,
    description: 'What does each offering on sale list at?',
    args: {
      ...audienceArgs,
      currency: t.arg.string({ required: true, description: 'ISO 4217 code; nothing is converted.' }),
      category: t.arg.id({ description: 'Only offerings of this category.' }),
    },
    resolve: (_root, { facts, at, changeSet, currency, category }, context) =>
      answerQuestion(context, { at, changeSet }, (catalog, moment) =>
        withFacts(facts, (known) => all(catalog, { facts: known, at: moment, currency, category: category ?? null })),
      ),
  }),
)

function all(catalog: CompiledCatalog, question: unknown): AllPrices | InvalidRequest {
  const read = readAsked(catalog, 'priceList', question)
  if (read.kind !== 'question') return read
  const list = listPrices(catalog, read)
  return list.kind === 'list' ? { ...list, kind: 'priceList', catalog } : list
}
