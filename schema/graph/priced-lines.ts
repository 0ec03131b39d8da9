import type { LineSuspension, LineTax, TaxText } from '../../engine/price/line-amounts.js'
import type {
  AllowanceLine,
  CashTotals,
  FirstPeriod,
  LaterAmount,
  LineReference,
  PriceLine,
  TaxedPeriod,
  TaxedTotals,
  TermLine,
  Totals,
} from '../../engine/price/price-answer.js'
import { builder } from './builder.js'
import { LocalizedTextType } from './localized-text.js'
import { PeriodType } from './period.js'

export const TaxTextType = builder.objectRef<TaxText>('TaxedAmount').implement({
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

const TaxedPeriodType = builder.objectRef<TaxedPeriod>('TaxedPeriod').implement({
  fields: (t) => ({
    period: t.expose('period', { type: PeriodType }),
    net: t.expose('net', { type: 'Decimal' }),
    tax: t.expose('tax', { type: 'Decimal' }),
    gross: t.expose('gross', { type: 'Decimal' }),
  }),
})

const TaxedTotalsType = builder.objectRef<TaxedTotals>('TaxedTotals').implement({
  description: 'Net, tax and gross of each total, of the very lines that it adds up.',
  fields: (t) => ({
    oneTime: t.expose('oneTime', { type: TaxTextType }),
    monthly: t.expose('monthly', { type: TaxTextType }),
    recurring: t.expose('recurring', { type: [TaxedPeriodType] }),
    usage: t.expose('usage', { type: TaxTextType }),
    commitment: t.expose('commitment', { type: [TaxedPeriodType] }),
    firstBill: t.expose('firstBill', { type: TaxTextType }),
  }),
})

const CashTotalsType = builder.objectRef<CashTotals>('CashTotals').implement({
  description: 'What a bill comes to when it is paid in coins and notes.',
  fields: (t) => ({
    increment: t.expose('increment', { type: 'Decimal', description: 'What the smallest coin is worth.' }),
    firstBill: t.expose('firstBill', { type: 'Decimal', description: 'With its tax, to the nearest increment.' }),
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

export const PriceLineType = builder.objectRef<PriceLine>('PriceLine').implement({
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

export const TermLineType = builder.objectRef<TermLine>('TermLine').implement({
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

export const AllowanceLineType = builder.objectRef<AllowanceLine>('AllowanceLine').implement({
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

export const TotalsType = builder.objectRef<Totals>('Totals').implement({
  fields: (t) => ({
    oneTime: t.expose('oneTime', { type: 'Decimal' }),
    monthly: t.expose('monthly', { type: 'Decimal' }),
    recurring: t.expose('recurring', { type: [RecurringTotalType] }),
    usage: t.expose('usage', { type: 'Decimal' }),
    commitment: t.expose('commitment', { type: [RecurringTotalType], description: 'What is missing to commitments, by their periods.' }),
    firstBill: t.expose('firstBill', { type: 'Decimal' }),
    term: t.expose('term', { type: TermTotalType, nullable: true, description: 'What is due over the term of the ordered offering.' }),
    tax: t.expose('tax', { type: TaxedTotalsType, nullable: true, description: '`null` unless every line has a tax category.' }),
    cash: t.field({
      type: CashTotalsType,
      nullable: true,
      resolve: ({ cash }) => cash ?? null,
      description: '`null` where every payable amount can be paid in cash, and where not all of the tax on top is told.',
    }),
  }),
})
