import type { InvalidRequest, QuoteAnswer } from '../../engine/ask/answer.js'
import { explainPriced, type PriceExplanation } from '../../engine/ask/explain-price.js'
import type { PriceAsked } from '../../engine/ask/price-asked.js'
import { type ToldPrice, tellPrice } from '../../engine/ask/price-explanation-text.js'
import type { CatalogsOfThen } from '../../engine/ask/quote-change.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { WaterfallBar } from '../../engine/price/waterfall.js'
import type { JsonValue } from '../../engine/values/json.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { LocalizedTextType } from './localized-text.js'
import { refusalTypes } from './refusals.js'

type ExplanationTold = PriceExplanation & { readonly told: ToldPrice }

/** A quote that can still be asked about its prices. */
export type Explainable<Priced> = Priced & { readonly explain: (asked: PriceAsked) => ExplanationTold | InvalidRequest }

/** Lets a quote be asked about its prices, in the catalog that gave it; any other answer stays as it is. */
export function explainable(catalog: CompiledCatalog, question: unknown, answer: QuoteAnswer, then: CatalogsOfThen) {
  if (answer.kind !== 'priced') return answer
  return {
    ...answer,
    explain: (asked: PriceAsked) => {
      const explained = explainPriced(catalog, question, answer, asked, then)
      return explained.kind === 'explained' ? { ...explained.explanation, told: tellPrice(explained.by, explained.explanation) } : explained
    },
  }
}

export const WaterfallBarType = builder.objectRef<WaterfallBar>('WaterfallBar').implement({
  description: 'A bar of a waterfall. A total stands on the ground; any other begins where the one before ended, and adds its change.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    isTotal: t.exposeBoolean('isTotal'),
    label: t.expose('label', { type: LocalizedTextType }),
    change: t.exposeString('change', { description: 'Exact: a decimal, or a fraction such as "1/3".' }),
    after: t.exposeString('after', { description: 'Exact: a decimal, or a fraction such as "1/3".' }),
    alteration: t.exposeID('alteration', { nullable: true, description: 'The alteration behind the bar.' }),
  }),
})

const PriceExplanationType = builder.objectRef<Given<ExplanationTold>>('PriceExplanation').implement({
  description: 'Why a price, or a row of its table, plays no part in a quote, and what would bring it in.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    path: t.exposeString('path'),
    price: t.exposeID('price'),
    table: t.exposeID('table', { nullable: true }),
    row: t.exposeString('row', { nullable: true }),
    order: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Of an order on what the customer has: what it does to the item, and the basis, catalog and moment of its prices.',
      resolve: ({ order }) => (order ?? null) as unknown as JsonValue,
    }),
    isTaken: t.exposeBoolean('isTaken', { description: 'Whether the price plays a part; of a row, whether it gives the price.' }),
    because: t.field({
      type: 'JSON',
      description: 'What keeps the price out, as the trace says it.',
      resolve: ({ because, rowBecause }) => ({ price: because, row: rowBecause }) as unknown as JsonValue,
    }),
    becauseText: t.field({ type: [LocalizedTextType], resolve: ({ told }) => told.because }),
    change: t.field({
      type: 'JSON',
      description: 'The smallest change that brings it in, shown by asking for the price with it.',
      resolve: ({ change }) => change as unknown as JsonValue,
    }),
    changeText: t.field({ type: [LocalizedTextType], resolve: ({ told }) => told.change }),
  }),
})

const graphType = { 'price-explanation': PriceExplanationType, 'invalid-request': refusalTypes['invalid-request'] }

export const WhyNotUnion = builder.unionType('WhyNotAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})
