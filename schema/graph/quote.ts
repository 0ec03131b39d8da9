import type { QuoteAnswer, QuoteToken } from '../../engine/ask/answer.js'
import { mismatchText } from '../../engine/ask/mismatch-text.js'
import { quote } from '../../engine/ask/quote.js'
import type { DocumentVersion } from '../../engine/ask/versions-named.js'
import type { Configuration } from '../../engine/configure/configuration.js'
import type { LineSuspension, LineTax, TaxText } from '../../engine/price/line-amounts.js'
import type {
  AllowanceLine,
  FirstPeriod,
  LaterAmount,
  LineReference,
  PricedItems,
  PriceLine,
  PriceProblem,
  TaxedTotals,
  TermLine,
  Totals,
} from '../../engine/price/price-answer.js'
import { problemText } from '../../engine/price/problem-text.js'
import { waterfall } from '../../engine/price/waterfall.js'
import { documentId } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { answerQuestion } from '../answering/answer-question.js'
import { heldCatalogs } from '../answering/held-catalogs.js'
import { builder } from './builder.js'
import { ChangesType, ItemOrderInput, UndeclaredBasisType } from './changes.js'
import { ConfigurationType } from './configuration.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { ConfiguredItemType } from './finished-selection.js'
import { LocalizedTextType } from './localized-text.js'
import { OverrideInput, toOverride } from './override.js'
import { PeriodType } from './period.js'
import { type Explainable, explainable, WaterfallBarType, WhyNotUnion } from './price-explanation.js'
import { ChosenTermInput, selectionArgs, toChoices, UsageInput, withFacts } from './question.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

type Of<Kind extends QuoteAnswer['kind']> = Given<Extract<QuoteAnswer, { readonly kind: Kind }>>

const TaxTextType = builder.objectRef<TaxText>('TaxedAmount').implement({
  description: 'An amount without tax, its tax, and both together.',
  fields: (t) => ({
    net: t.expose('net', { type: 'Decimal' }),
    tax: t.expose('tax', { type: 'Decimal' }),
    gross: t.expose('gross', { type: 'Decimal' }),
  }),
})

const LineTaxType = builder.objectRef<LineTax>('LineTax').implement({
  fields: (t) => ({
    category: t.exposeString('category'),
    percent: t.expose('percent', { type: 'Decimal' }),
    place: t.id({ nullable: true, resolve: ({ place }) => place ?? null, description: 'The place whose rate it is.' }),
    included: t.exposeBoolean('included', { description: 'Whether the amounts of the line include the tax.' }),
    amount: t.expose('amount', { type: TaxTextType }),
    firstBill: t.expose('firstBill', { type: TaxTextType }),
  }),
})

const TaxedTotalsType = builder.objectRef<TaxedTotals>('TaxedTotals').implement({
  fields: (t) => ({
    oneTime: t.expose('oneTime', { type: TaxTextType }),
    monthly: t.expose('monthly', { type: TaxTextType }),
    usage: t.expose('usage', { type: TaxTextType }),
    firstBill: t.expose('firstBill', { type: TaxTextType }),
  }),
})

const LaterAmountType = builder.objectRef<LaterAmount>('LaterAmount').implement({
  description: 'What periods cost that begin on a day or after it.',
  fields: (t) => ({ from: t.expose('from', { type: 'LocalDate' }), amount: t.expose('amount', { type: 'Decimal' }) }),
})

const FirstPeriodType = builder.objectRef<FirstPeriod>('FirstPeriod').implement({
  description: 'What the period costs in which service begins, from the start up to its end.',
  fields: (t) => ({
    from: t.expose('from', { type: 'LocalDate' }),
    to: t.expose('to', { type: 'LocalDate', description: 'The first day that no longer belongs to it.' }),
    billedOn: t.expose('billedOn', { type: 'LocalDate', description: 'The first day in advance, the day after the last in arrears.' }),
    amount: t.expose('amount', { type: 'Decimal' }),
  }),
})

const SuspensionType = builder.objectRef<LineSuspension>('LineSuspension').implement({
  description: 'Use stops when it has cost so much, and at each further such amount.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Decimal' }),
    times: t.exposeInt('times', { description: 'How often the expected use stops.' }),
  }),
})

const LineReferenceType = builder.objectRef<LineReference>('LineReference').implement({
  description: 'A price that is shown beside a line and not charged, for the whole quantity, and per period of what recurs.',
  fields: (t) => ({
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    amount: t.expose('amount', { type: 'Decimal' }),
  }),
})

const PriceLineType = builder.objectRef<PriceLine>('PriceLine').implement({
  description: 'One charge of one item, rounded once.',
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    charge: t.exposeString('charge'),
    quantity: t.exposeInt('quantity'),
    period: t.expose('period', { type: PeriodType, nullable: true }),
    refundable: t.exposeBoolean('refundable'),
    list: t.expose('list', { type: 'Decimal', description: 'Before alterations, per period.' }),
    amount: t.expose('amount', { type: 'Decimal', description: 'After alterations, per period.' }),
    firstBill: t.expose('firstBill', { type: 'Decimal', description: 'What the first bill shows of it.' }),
    firstPeriod: t.expose('firstPeriod', { type: FirstPeriodType, nullable: true, description: 'Of recurring lines.' }),
    later: t.expose('later', {
      type: [LaterAmountType],
      description: 'What each period costs later, where alterations end or begin; with tax where the price includes it.',
    }),
    overTerm: t.expose('overTerm', {
      type: 'Decimal',
      nullable: true,
      description: 'In all over the term of the ordered offering; with tax where the price includes it.',
    }),
    tax: t.expose('tax', { type: LineTaxType, nullable: true, description: '`null` when the price has no tax category.' }),
    suspension: t.expose('suspension', { type: SuspensionType, nullable: true, description: '`null` when the expected use never stops.' }),
    role: t.string({
      nullable: true,
      description: '"list", "offer" or "sale", as its author calls it; it decides nothing.',
      resolve: ({ role }) => role ?? null,
    }),
    references: t.field({
      type: [LineReferenceType],
      description: 'Prices that it is shown beside, such as a recommended one; none of them is charged.',
      resolve: ({ references }) => references ?? [],
    }),
  }),
})

const TermLineType = builder.objectRef<TermLine>('TermLine').implement({
  description: 'The term of an item; days are reckoned from the start of service, and a span ends before its last day.',
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    term: t.exposeID('term'),
    name: t.expose('name', { type: LocalizedTextType }),
    number: t.exposeInt('number', { description: '0 for the first one, then one more with each renewal.' }),
    from: t.expose('from', { type: 'LocalDate' }),
    to: t.expose('to', { type: 'LocalDate' }),
    committedUntil: t.expose('committedUntil', { type: 'LocalDate', nullable: true, description: 'Before this day leaving is early.' }),
    renewal: t.exposeString('renewal', { description: '"ends", "continues" or "automatic".' }),
    noticeBy: t.expose('noticeBy', {
      type: 'LocalDate',
      nullable: true,
      description: 'The last day on which notice prevents the renewal.',
    }),
    renewedUntil: t.expose('renewedUntil', { type: 'LocalDate', nullable: true }),
    priceLockedUntil: t.expose('priceLockedUntil', { type: 'LocalDate', nullable: true }),
  }),
})

const AllowanceLineType = builder.objectRef<AllowanceLine>('AllowanceLine').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    metric: t.exposeString('metric'),
    unit: t.exposeString('unit'),
    perMonth: t.expose('perMonth', { type: 'Decimal' }),
    firstPeriod: t.expose('firstPeriod', { type: 'Decimal' }),
  }),
})

const RecurringTotalType = builder.objectRef<Totals['recurring'][number]>('RecurringTotal').implement({
  fields: (t) => ({ period: t.expose('period', { type: PeriodType }), amount: t.expose('amount', { type: 'Decimal' }) }),
})

const TermTotalType = builder.objectRef<NonNullable<Totals['term']>>('TermTotal').implement({
  fields: (t) => ({
    period: t.expose('period', { type: PeriodType }),
    from: t.expose('from', { type: 'LocalDate' }),
    to: t.expose('to', { type: 'LocalDate' }),
    amount: t.expose('amount', { type: 'Decimal' }),
  }),
})

const TotalsType = builder.objectRef<Totals>('Totals').implement({
  fields: (t) => ({
    oneTime: t.expose('oneTime', { type: 'Decimal' }),
    monthly: t.expose('monthly', { type: 'Decimal' }),
    recurring: t.expose('recurring', { type: [RecurringTotalType] }),
    usage: t.expose('usage', { type: 'Decimal' }),
    commitment: t.expose('commitment', { type: [RecurringTotalType], description: 'What is missing to commitments, by their periods.' }),
    firstBill: t.expose('firstBill', { type: 'Decimal' }),
    term: t.expose('term', { type: TermTotalType, nullable: true, description: 'What is due over the term of the ordered offering.' }),
    tax: t.expose('tax', { type: TaxedTotalsType, nullable: true, description: '`null` unless every line has a tax category.' }),
  }),
})

const TokenType = builder.objectRef<QuoteToken>('QuoteToken').implement({
  description: 'Asked again with it, the same price comes out to the byte, or the answer says what is different.',
  fields: (t) => ({
    catalog: t.exposeString('catalog'),
    at: t.expose('at', { type: 'Instant' }),
    input: t.exposeString('input'),
    result: t.exposeString('result'),
  }),
})

const TokenInput = builder.inputType('QuoteTokenInput', {
  description: 'The token of an earlier quote.',
  fields: (t) => ({
    catalog: t.string({ required: true }),
    at: t.field({ type: 'Instant', required: true }),
    input: t.string({ required: true }),
    result: t.string({ required: true }),
  }),
})

export const ProblemType = builder.objectRef<PriceProblem>('PriceProblem').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    path: t.exposeString('path'),
    price: t.exposeID('price', { nullable: true, description: '`null` where it is about all prices of the item.' }),
    table: t.exposeID('table', { nullable: true }),
    rows: t.exposeStringList('rows'),
    missing: t.exposeIDList('missing'),
    terms: t.exposeIDList('terms', { description: 'The terms that there are to choose from.' }),
    what: t.field({ type: LocalizedTextType, resolve: (problem) => problemText(problem).what }),
    fix: t.field({ type: LocalizedTextType, resolve: (problem) => problemText(problem).fix }),
  }),
})

const DocumentVersionType = builder.objectRef<DocumentVersion>('DocumentVersion').implement({
  description: 'A document as it was when it was read, by the first digits of its fingerprint.',
  fields: (t) => ({ kind: t.exposeString('kind'), id: t.exposeID('id'), version: t.exposeString('version') }),
})

const Priced = builder.objectRef<Explainable<Of<'priced'>>>('Priced').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    currency: t.exposeString('currency'),
    startDate: t.expose('startDate', { type: 'LocalDate' }),
    items: t.expose('items', { type: [ConfiguredItemType] }),
    lines: t.expose('lines', { type: [PriceLineType] }),
    allowances: t.expose('allowances', { type: [AllowanceLineType] }),
    terms: t.expose('terms', { type: [TermLineType], description: 'The terms that run on the start date.' }),
    totals: t.expose('totals', { type: TotalsType }),
    trace: t.field({
      type: 'JSON',
      description: 'Every step of the resolution with before, after, row and reason.',
      resolve: ({ trace }) => trace as unknown as JsonValue,
    }),
    changes: t.field({
      type: ChangesType,
      nullable: true,
      description: 'Of an order on what the customer has: before, after and delta.',
      resolve: ({ changes }) => changes ?? null,
    }),
    waterfall: t.field({
      type: [WaterfallBarType],
      description: 'How a line came to its amount, and that to the first bill; empty where there is no such line.',
      args: { path: t.arg.string({ required: true }), price: t.arg.id({ required: true }) },
      resolve: (priced, { path, price }) => waterfall(priced, { path, price: documentId('productOfferingPrice', price) }),
    }),
    whyNot: t.field({
      type: WhyNotUnion,
      description: 'Why a price of an item, or a row of its table, plays no part, and what would bring it in.',
      args: { path: t.arg.string({ required: true }), price: t.arg.id({ required: true }), row: t.arg.string() },
      resolve: ({ explain, coordinates }, { path, price, row }) => ({
        ...explain({ path, price, ...(row == null ? {} : { row }) }),
        coordinates,
      }),
    }),
    versions: t.expose('versions', {
      type: [DocumentVersionType],
      description: 'Which words of which price or table the steps rest on, those that played no part, too.',
    }),
    token: t.expose('token', { type: TokenType }),
  }),
})

const PricedSoFarType = builder.objectRef<PricedItems>('PricedSoFar').implement({
  description: 'What is known of a price while the selection is open; more may come.',
  fields: (t) => ({
    lines: t.expose('lines', { type: [PriceLineType] }),
    allowances: t.expose('allowances', { type: [AllowanceLineType] }),
    terms: t.expose('terms', { type: [TermLineType] }),
    totals: t.expose('totals', { type: TotalsType }),
    trace: t.field({ type: 'JSON', resolve: ({ trace }) => trace as unknown as JsonValue }),
  }),
})

interface OfSelection<Kind extends string> {
  readonly kind: Kind
  readonly configuration: Configuration
}

const Incomplete = builder.objectRef<Given<OfSelection<'incomplete'> & { readonly soFar?: PricedItems | null }>>('Incomplete').implement({
  description: 'The selection is valid so far, but cannot be ordered yet.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    configuration: t.field({ type: ConfigurationType, resolve: ({ configuration, coordinates }) => ({ ...configuration, coordinates }) }),
    soFar: t.field({ type: PricedSoFarType, nullable: true, resolve: ({ soFar }) => soFar ?? null }),
  }),
})

const Conflicting = builder.objectRef<Given<OfSelection<'conflict'>>>('Conflicting').implement({
  description: 'The selection contradicts itself.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    configuration: t.field({ type: ConfigurationType, resolve: ({ configuration, coordinates }) => ({ ...configuration, coordinates }) }),
  }),
})

const PriceUndetermined = builder.objectRef<Of<'undetermined'>>('PriceUndetermined').implement({
  description: 'A price depends on these facts; ask again with them.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ missing: t.exposeIDList('missing'), because: t.expose('because', { type: [ProblemType] }) }),
})

const NotPriced = builder.objectRef<Of<'not-priced'>>('NotPriced').implement({
  description: 'No price, or more than one, where there must be exactly one.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ because: t.expose('because', { type: [ProblemType] }) }),
})

const Mismatch = builder.objectRef<Of<'token-mismatch'>>('TokenMismatch').implement({
  description: 'The price of the token cannot be given again.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    differs: t.exposeStringList('differs', { description: '"catalog", "at", "input" or "result".' }),
    token: t.expose('token', { type: TokenType, description: 'The token that this question has now.' }),
    what: t.field({ type: LocalizedTextType, resolve: (mismatch) => mismatchText(mismatch).what }),
    fix: t.field({ type: LocalizedTextType, resolve: (mismatch) => mismatchText(mismatch).fix }),
  }),
})

const BasisUndeclared = builder.objectRef<Of<'basis-undeclared'>>('BasisUndeclared').implement({
  description: 'Nobody declared which prices hold for these items of what the customer has.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ items: t.expose('items', { type: [UndeclaredBasisType] }) }),
})

/** Outcomes that quotes and ratings share. */
export const unpricedTypes = { undetermined: PriceUndetermined, 'not-priced': NotPriced }

/** Outcomes that price and decomposition share. */
export const selectionTypes = { incomplete: Incomplete, conflict: Conflicting }

const graphType = {
  priced: Priced,
  ...unpricedTypes,
  'basis-undeclared': BasisUndeclared,
  'token-mismatch': Mismatch,
  ...selectionTypes,
  ...refusalTypes,
} satisfies Record<QuoteAnswer['kind'] | CommonRefusal['kind'], unknown>

const QuoteAnswerUnion = builder.unionType('QuoteAnswer', { types: Object.values(graphType), resolveType: ({ kind }) => graphType[kind] })

builder.queryField('quote', (t) =>
  t.field({
    type: QuoteAnswerUnion,
    description: 'What would an order of this selection cost, new or on what the customer has, line by line and step by step?',
    args: {
      ...selectionArgs,
      currency: t.arg.string({ required: true, description: 'ISO 4217 code; nothing is converted.' }),
      startDate: t.arg({
        type: 'LocalDate',
        description: 'The day service begins; absent, the day of "at" in the time zone of the catalog.',
      }),
      billDay: t.arg.int({ description: 'The day of the month, 1 to 31, on which the account is billed; charges that go by it need it.' }),
      terms: t.arg({ type: [ChosenTermInput], description: 'The terms that are taken, of offerings that have several.' }),
      usage: t.arg({ type: [UsageInput] }),
      overrides: t.arg({ type: [OverrideInput], description: 'Amounts that were agreed on, of prices that may be negotiated.' }),
      held: t.arg({
        type: 'JSON',
        description:
          'What the customer has already: `offering`, `choices`, `at`, `startDate`, `facts`, `catalog`, `pins`, as `changes.held` gives them.',
      }),
      orders: t.arg({ type: [ItemOrderInput], description: 'What nobody can see by comparing what is wanted with what is held.' }),
      token: t.arg({
        type: TokenInput,
        description: 'Of an earlier quote, whose price is wanted again; its moment is asked about unless "at" is given.',
      }),
    },
    resolve: async (
      _root,
      { offering, choices, facts, currency, startDate, billDay, terms, overrides, usage, held, orders, token, at, changeSet },
      context,
    ) => {
      const heldAt = await heldCatalogs(context, held)
      return answerQuestion(context, { at: at ?? token?.at, changeSet }, (catalog, moment) =>
        withFacts(facts, (facts) => {
          const question = {
            offering,
            choices: toChoices(choices),
            facts,
            currency,
            at: moment,
            ...(startDate == null ? {} : { startDate }),
            ...(billDay == null ? {} : { billDay }),
            ...(overrides == null ? {} : { overrides: overrides.map(toOverride) }),
            ...(terms == null ? {} : { terms: terms.map((one) => ({ ...one })) }),
            ...(held == null ? {} : { held }),
            ...(orders == null ? {} : { orders: orders.map(({ cause, ...order }) => ({ ...order, ...(cause == null ? {} : { cause }) })) }),
            ...(token == null ? {} : { token: { ...token } }),
            ...(usage == null ? {} : { usage: usage.map(({ events, ...use }) => ({ ...use, ...(events == null ? {} : { events }) })) }),
          }
          return explainable(catalog, question, quote(catalog, question, heldAt).answer)
        }),
      )
    },
  }),
)
