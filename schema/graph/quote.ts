import type { QuoteAnswer, QuoteToken } from '../../engine/ask/answer.js'
import { mismatchText } from '../../engine/ask/mismatch-text.js'
import { quote } from '../../engine/ask/quote.js'
import type { DocumentVersion } from '../../engine/ask/versions-named.js'
import type { Configuration } from '../../engine/configure/configuration.js'
import type { PricedItems, PriceProblem } from '../../engine/price/price-answer.js'
import { problemText } from '../../engine/price/problem-text.js'
import { waterfall } from '../../engine/price/waterfall.js'
import { documentId } from '../../engine/values/ids.js'
import { parseInstant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { answerQuestion } from '../answering/answer-question.js'
import { catalogsOfThen } from '../answering/held-catalogs.js'
import { builder } from './builder.js'
import { ChangesType, ItemOrderInput, UndeclaredBasisType } from './changes.js'
import { ConfigurationType } from './configuration.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { ConfiguredItemType } from './finished-selection.js'
import { LocalizedTextType } from './localized-text.js'
import { OverrideInput, toOverride } from './override.js'
import { type Explainable, explainable, WaterfallBarType, WhyNotUnion } from './price-explanation.js'
import { AllowanceLineType, PriceLineType, TermLineType, TotalsType } from './priced-lines.js'
import { ChosenTermInput, selectionArgs, toChoices, UsageInput, withFacts } from './question.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

type Of<Kind extends QuoteAnswer['kind']> = Given<Extract<QuoteAnswer, { readonly kind: Kind }>>

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
      args: { path: t.arg.string({ required: true }), price: t.arg.id({ required: true }), row: t.arg.string(), table: t.arg.id() },
      resolve: ({ explain, coordinates }, { path, price, row, table }) => ({
        ...explain({ path, price, ...(row == null ? {} : { row }), ...(table == null ? {} : { table }) }),
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
      const { db, catalogs, now } = context
      const asked = parseInstant(at ?? token?.at ?? now) ?? now
      const { heldAt, releasedBetween } = await catalogsOfThen(db, catalogs, { held, offering, at: asked })
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
          return explainable(catalog, question, quote(catalog, question, heldAt, releasedBetween).answer, { heldAt, releasedBetween })
        }),
      )
    },
  }),
)
