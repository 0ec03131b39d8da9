import type { RateAnswer } from '../../engine/ask/answer.js'
import { rate } from '../../engine/ask/rate.js'
import type { CarriedUnits } from '../../engine/model/request.js'
import type { AllowanceBalance, RatedRecord, RatedStream, RecordLine, Suspension } from '../../engine/price/rate/rated-records.js'
import type { JsonValue } from '../../engine/values/json.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { ConfiguredItemType } from './finished-selection.js'
import { LocalizedTextType } from './localized-text.js'
import { ChosenTermInput, selectionArgs, toChoices, withFacts } from './question.js'
import { ProblemType, selectionTypes, unpricedTypes } from './quote.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

const RecordLineType = builder.objectRef<RecordLine>('RecordLine').implement({
  description: 'How much more a price costs by a record of use; less where it takes the whole into a cheaper tier.',
  fields: (t) => ({
    path: t.exposeString('path'),
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    amount: t.expose('amount', { type: 'Decimal' }),
    steps: t.field({
      type: 'JSON',
      description: 'What was given, covered and charged so far, and what followed.',
      resolve: ({ steps }) => steps as unknown as JsonValue,
    }),
  }),
})

const RatedRecordType = builder.objectRef<RatedRecord>('RatedRecord').implement({
  description: 'A record with what it costs, or with why it has no price; then the ones after it are rated as if it were not there.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'Instant' }),
    total: t.field({ type: 'Decimal', nullable: true, resolve: (record) => (record.kind === 'rated' ? record.total : null) }),
    lines: t.field({ type: [RecordLineType], resolve: (record) => (record.kind === 'rated' ? record.lines : []) }),
    because: t.field({ type: [ProblemType], resolve: (record) => (record.kind === 'refused' ? record.because : []) }),
  }),
})

const BalanceType = builder.objectRef<AllowanceBalance>('AllowanceBalance').implement({
  description: 'Included units that came at one time: how many, how many are used, and what is left.',
  fields: (t) => ({
    path: t.exposeString('path'),
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    metric: t.exposeString('metric'),
    unit: t.exposeString('unit'),
    granted: t.expose('granted', { type: 'LocalDate' }),
    expires: t.expose('expires', { type: 'LocalDate', description: 'The first day on which they are no more.' }),
    rolled: t.exposeBoolean('rolled', { description: 'Whether they were carried over before.' }),
    quantity: t.exposeString('quantity'),
    used: t.exposeString('used'),
    left: t.exposeString('left'),
  }),
})

const CarriedType = builder.objectRef<CarriedUnits>('CarriedUnits').implement({
  description: 'Included units that there are in the next billing period, to be given with the question about it.',
  fields: (t) => ({
    path: t.exposeString('path'),
    price: t.exposeID('price'),
    granted: t.exposeString('granted'),
    expires: t.exposeString('expires'),
    rolled: t.exposeBoolean('rolled'),
    quantity: t.exposeString('quantity', { description: 'A decimal, or a fraction where it has no end.' }),
  }),
})

const SuspensionType = builder.objectRef<Suspension>('Suspension').implement({
  description: 'Use of a charge stopped when it had cost so much.',
  fields: (t) => ({
    path: t.exposeString('path'),
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    at: t.expose('at', { type: 'Instant' }),
    amount: t.expose('amount', { type: 'Decimal' }),
    continuedAt: t.expose('continuedAt', { type: 'Instant', nullable: true }),
    next: t.expose('next', {
      type: 'Decimal',
      nullable: true,
      description: 'What use costs when it stops again; null while it has stopped.',
    }),
  }),
})

const DaysType = builder.objectRef<RatedStream['period']>('BillingPeriod').implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'LocalDate' }),
    to: t.expose('to', { type: 'LocalDate', description: 'The first day that no longer belongs to it.' }),
  }),
})

const Rated = builder.objectRef<Given<Extract<RateAnswer, { readonly kind: 'rated' }>>>('Rated').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    currency: t.exposeString('currency'),
    items: t.expose('items', { type: [ConfiguredItemType] }),
    period: t.expose('period', { type: DaysType }),
    standing: t.expose('standing', {
      type: [RecordLineType],
      description: 'What is due before anything is used: minimums and flat amounts.',
    }),
    records: t.expose('records', { type: [RatedRecordType], description: 'In the order of their moments.' }),
    total: t.expose('total', { type: 'Decimal' }),
    balances: t.expose('balances', { type: [BalanceType] }),
    carriedOver: t.expose('carriedOver', { type: [CarriedType] }),
    suspensions: t.expose('suspensions', { type: [SuspensionType] }),
  }),
})

const PeriodInput = builder.inputType('BillingPeriodInput', {
  fields: (t) => ({ from: t.field({ type: 'LocalDate', required: true }), to: t.field({ type: 'LocalDate', required: true }) }),
})

const CarriedInput = builder.inputType('CarriedUnitsInput', {
  description: 'As the answer about an earlier billing period says.',
  fields: (t) => ({
    path: t.string({ required: true }),
    price: t.id({ required: true }),
    granted: t.field({ type: 'LocalDate', required: true }),
    expires: t.field({ type: 'LocalDate', required: true }),
    rolled: t.boolean({ required: true }),
    quantity: t.string({ required: true }),
  }),
})

const MemberInput = builder.inputType('PoolMemberInput', {
  description: 'Another subscription that uses pools of this one, at its expense.',
  fields: (t) => ({
    id: t.id({ required: true }),
    of: t.string({ required: true, description: '"account", or "group" for another account of the group.' }),
  }),
})

const ContinuationInput = builder.inputType('ContinuationInput', {
  description: 'The customer asked to go on although use had been suspended.',
  fields: (t) => ({
    path: t.string({ required: true }),
    price: t.id({ required: true }),
    at: t.field({ type: 'Instant', required: true }),
  }),
})

const RecordInput = builder.inputType('UseRecordInput', {
  description: 'Use as it happened.',
  fields: (t) => ({
    id: t.id({ required: true }),
    at: t.field({ type: 'Instant', required: true }),
    path: t.string({ required: true }),
    metric: t.string({ required: true }),
    unit: t.string({ required: true }),
    quantity: t.field({ type: 'Decimal', required: true }),
    events: t.int({ description: 'Of how many events it is made, all alike; charges that go by events need it.' }),
    member: t.id({ description: "Whose use it is, where it is a member's." }),
  }),
})

const graphType = {
  rated: Rated,
  ...unpricedTypes,
  ...selectionTypes,
  ...refusalTypes,
} satisfies Record<RateAnswer['kind'] | CommonRefusal['kind'], unknown>

const RateAnswerUnion = builder.unionType('RateAnswer', { types: Object.values(graphType), resolveType: ({ kind }) => graphType[kind] })

builder.queryField('rate', (t) =>
  t.field({
    type: RateAnswerUnion,
    description: 'What does each use of a billing period cost, what is left of included units, and when did use stop?',
    args: {
      ...selectionArgs,
      currency: t.arg.string({ required: true, description: 'ISO 4217 code; nothing is converted.' }),
      terms: t.arg({ type: [ChosenTermInput] }),
      period: t.arg({ type: PeriodInput, description: 'Absent: the month of "at" from one bill day to the next.' }),
      billDay: t.arg.int({
        description: 'The day of the month, 1 to 31, on which the account is billed. Absent: as the period tells, else the first.',
      }),
      since: t.arg({ type: 'LocalDate', description: 'The day on which service began; absent, before the period.' }),
      carriedOver: t.arg({ type: [CarriedInput] }),
      members: t.arg({ type: [MemberInput] }),
      continued: t.arg({ type: [ContinuationInput] }),
      records: t.arg({ type: [RecordInput], required: true }),
    },
    resolve: (_root, { facts, choices, at, changeSet, records, ...rest }, context) =>
      answerQuestion(context, { at, changeSet }, (catalog, moment) =>
        withFacts(facts, (facts) => {
          const given = { ...plain(rest), facts, choices: toChoices(choices), at: moment, records: records.map(plain) }
          return rate(catalog, given).answer
        }),
      ),
  }),
)

/** An input as JSON would have it: without what was left out or null, at any depth. */
function plain(input: object): object {
  const known = Object.entries(input).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(known.map(([name, value]) => [name, plainValue(value)]))
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue)
  return typeof value === 'object' && value !== null ? plain(value) : value
}
