import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { LineTax } from '../../../engine/price/line-amounts.js'
import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'
import type { ChargePart, PriceStep } from '../../../engine/price/price-step.js'
import type { WaterfallBar } from '../../../engine/price/waterfall.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import type { SearchChanges } from '../../coordinates/coordinates-view.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { effectAmount } from '../../parts/charge-view.js'
import { documentPath } from '../../parts/diagnostic-view.js'
import { prorationFields } from './proration-fields.js'
import { commitmentFields, penaltyFields } from './term-steps-view.js'

/** One step in words: what it is, its figures, and where what it rests on can be read. */
export interface StepWords {
  readonly title: Phrase
  readonly fields: readonly { readonly name: Phrase; readonly value: Phrase }[]
  readonly places: readonly StepPlace[]
}

/** A document that a step rests on, and the part of it. */
export interface StepPlace {
  /** A name of the catalog's own. */
  readonly name: LocalizedText
  /** The row of a table. */
  readonly row: string | null
  readonly path: string
  readonly own: SearchChanges
}

type Line = Pick<PriceLine, 'path' | 'price' | 'offering'>

const toAmount = [
  'pin',
  'row',
  'list',
  'usage',
  'suspension',
  'commitment',
  'penalty',
  'alteration',
  'override',
  'floor',
  'minimum',
  'cap',
] as const satisfies readonly PriceStep['step'][]

/** The steps that made the bar at this position, in their order. Of a total, all that led to it. Use has no part in a first bill, and no step for that. */
export function stepsBehind(priced: PricedItems, line: Line, bars: readonly WaterfallBar[], position: number): readonly PriceStep[] {
  const bar = bars[position]
  if (bar === undefined) return []
  const own = priced.trace.filter(({ path, price }) => path === line.path && price === line.price)
  const of = (...kinds: readonly PriceStep['step'][]) => own.filter(({ step }) => kinds.includes(step))
  const rounded = (what: 'amount' | 'firstPeriod') => own.filter((one) => one.step === 'round' && one.of === what)
  switch (bar.kind) {
    case 'list':
      return of('pin', 'row', 'list', 'reference', 'usage', 'suspension', 'commitment', 'penalty')
    case 'alteration': {
      const before = bars.slice(0, position).filter(({ kind }) => kind === 'alteration').length
      return of('alteration').slice(before, before + 1)
    }
    case 'floor': {
      const before = bars.slice(0, position).filter(({ kind }) => kind === 'floor').length
      return of('floor').slice(before, before + 1)
    }
    case 'override':
    case 'minimum':
    case 'cap':
      return of(bar.kind)
    case 'rounding':
      return rounded('amount')
    case 'amount':
      return [...of(...toAmount), ...rounded('amount'), ...of('tax', 'later')]
    case 'firstPeriod':
      return of('proration')
    case 'arrears':
      return of('arrears')
    case 'firstBill': {
      if (own.some(({ step }) => step === 'usage' || step === 'commitment')) return []
      const share = [...of('proration'), ...rounded('firstPeriod'), ...of('arrears')]
      return [...(share.length === 0 ? of(...toAmount) : share), ...of('tax')]
    }
  }
}

/** The step that made the first period's units. */
export function stepsOfAllowance(priced: PricedItems, line: Pick<Line, 'path' | 'price'>): readonly PriceStep[] {
  return priced.trace.filter(
    ({ step, path, price }) => (step === 'allowance' || step === 'uncharged') && path === line.path && price === line.price,
  )
}

/** The bar that a figure of the line stands for. */
export function barOf(bars: readonly WaterfallBar[], figure: 'list' | 'amount' | 'firstBill'): number {
  return Math.max(
    0,
    bars.findIndex(({ kind }) => kind === figure),
  )
}

/** A step in words, with links that show the price or the row where it is authored. */
export function stepWords(documents: CatalogDraft, line: Line, step: PriceStep, language: Language): StepWords {
  const words = (fields: StepWords['fields'], places: StepWords['places'] = []): StepWords => {
    return { title: phrase(`priceStep.${step.step}`), fields, places }
  }
  const price = priceOf(documents, line, step.price)
  switch (step.step) {
    case 'pin':
      return words([
        { name: phrase('priceStep.basis'), value: phrase(`priceStep.bases.${step.basis}`) },
        { name: phrase('priceStep.action'), value: phrase(`action.${step.action}`) },
        ...(step.cause === null ? [] : [field('cause', step.cause)]),
        field('catalog', step.catalog.slice(0, 16)),
        field('boughtAt', step.at),
      ])
    case 'row':
      return words([], [rowOf(documents, line, step.table, step.row)])
    case 'list':
      return words(
        [
          field('unit', step.unit),
          ...(step.quantity === '1' ? [] : [field('quantity', `× ${step.quantity}`)]),
          field('result', step.after),
        ],
        step.row === null ? [price] : [],
      )
    case 'reference':
      return words(
        [
          field('unit', step.unit),
          ...(step.quantity === '1' ? [] : [field('quantity', `× ${step.quantity}`)]),
          field('result', step.after),
        ],
        [documentOf(documents, step.reference)],
      )
    case 'usage':
      return words(usageFields(documents, step, language), [price])
    case 'allowance':
      return words(
        [
          field('quantity', step.quantity),
          { name: phrase('field.firstPeriod'), value: phrase(`charge.first.${step.policy}`) },
          ...(step.policy === 'full' ? [] : [field('days', `${step.days} / ${step.of}`)]),
          ...change(step),
        ],
        [price],
      )
    case 'uncharged':
      return words(
        [field('given', `${step.before} ${step.metric}`), field('taken', `${step.taken} ${step.unit}`), field('open', step.after)],
        [price],
      )
    case 'suspension':
      return words([field('stopsAt', step.at), field('times', String(step.times))], [price])
    case 'alteration':
      return words(
        [
          field('effect', effectAmount(step.effect)),
          ...(step.row === undefined ? [] : [field('tableRow', step.row)]),
          ...(step.until === null ? [] : [field('until', step.until)]),
          ...change(step),
        ],
        [documentOf(documents, step.alteration)],
      )
    case 'override':
      return words(
        [
          field('unit', step.unit),
          {
            name: phrase('priceStep.followed'),
            value: phrase(`charge.follows.${step.alterations.kind}`, {
              stages: step.alterations.kind === 'stages' ? step.alterations.stages.join(', ') : '',
            }),
          },
          ...change(step),
        ],
        [price],
      )
    case 'floor':
    case 'minimum':
    case 'cap':
      return words(change(step), [price])
    case 'commitment':
      return words(commitmentFields(documents, step, language), [price])
    case 'penalty':
      return words(penaltyFields(step), [price])
    case 'proration':
      return words([...prorationFields(step), ...change(step)], [price])
    case 'arrears':
      return words([field('billedOn', step.billedOn), ...change(step)], [price])
    case 'later':
      return words(
        [field('from', step.from), ...change(step)],
        step.alterations.map(({ alteration }) => documentOf(documents, alteration)),
      )
    case 'tax':
      return words(taxFields(step), [price])
    case 'round':
      return words([{ name: phrase('priceStep.rounding'), value: phrase(`rounding.mode.${step.rounding}`) }, ...change(step)])
    case 'filtered':
    case 'excluded':
      return words([], [price])
  }
}

function usageFields(
  documents: CatalogDraft,
  step: Extract<PriceStep, { readonly step: 'usage' }>,
  language: Language,
): StepWords['fields'] {
  const { given, events, rounded, converted, charged, unit } = step
  return [
    field('given', `${given} ${step.metric}`),
    ...(events === null ? [] : [field('events', events)]),
    ...(rounded === given ? [] : [field('rounded', rounded)]),
    ...(converted === rounded ? [] : [field('converted', `${converted} ${unit}`)]),
    ...step.allowances.map(({ price, quantity }) => ({
      name: phrase('priceStep.covered', { price: documentOf(documents, price).name[language] }),
      value: plain(`−${quantity} ${unit}`),
    })),
    field('charged', `${charged} ${unit}`),
    ...(step.together === null ? [] : [field('together', `${step.together} ${unit}`)]),
    ...step.others.map(({ metric, quantity }) => ({ name: plain(metric), value: plain(quantity) })),
    ...step.parts.map((part) => ({
      name: part.tier === null ? phrase('priceStep.part') : phrase('priceStep.tier', { tier: part.tier + 1 }),
      value: plain(partText(part)),
    })),
    field('result', step.after),
  ]
}

/** `100 × 0.30 + 5 = 35`. */
function partText({ quantity, rate, flat, amount }: ChargePart): string {
  const terms = [rate === null ? null : `${quantity} × ${rate}`, flat].filter((term) => term !== null)
  return terms.length === 0 ? amount : `${terms.join(' + ')} = ${amount}`
}

function taxFields({ category, percent, included, amount, firstBill }: LineTax): StepWords['fields'] {
  return [
    { name: phrase('priceStep.category'), value: plain(`${category} · ${percent} %`) },
    { name: phrase('priceStep.taxed'), value: phrase(included ? 'priceStep.included' : 'priceStep.onTop') },
    field('net', amount.net),
    field('taxAmount', amount.tax),
    field('gross', amount.gross),
    field('firstBillGross', firstBill.gross),
  ]
}

function change({ before, after }: { readonly before: string; readonly after: string }): StepWords['fields'] {
  return [field('before', before), field('after', after)]
}

type FieldName =
  | 'cause'
  | 'catalog'
  | 'boughtAt'
  | 'unit'
  | 'quantity'
  | 'before'
  | 'after'
  | 'result'
  | 'effect'
  | 'tableRow'
  | 'until'
  | 'days'
  | 'from'
  | 'given'
  | 'events'
  | 'rounded'
  | 'converted'
  | 'charged'
  | 'taken'
  | 'open'
  | 'stopsAt'
  | 'times'
  | 'together'
  | 'net'
  | 'taxAmount'
  | 'gross'
  | 'firstBillGross'
  | 'billedOn'

function field(name: FieldName, word: string) {
  return { name: phrase(`priceStep.${name}`), value: plain(word) }
}

function plain(word: string): Phrase {
  return phrase('value.plain', { word })
}

/** A price among the prices of the offering that has it. */
export function priceOf(documents: CatalogDraft, { offering }: Pick<Line, 'offering'>, id: string): StepPlace {
  return {
    ...documentOf(documents, id),
    path: documentPath('productOffering', offering),
    own: { tab: 'prices', price: id },
  }
}

/** A row of a table, shown below the line's price. */
export function rowOf(documents: CatalogDraft, line: Line, table: string, row: string): StepPlace {
  const name = documents.find('priceTable', table)?.name ?? named(table)
  return { name, row, path: documentPath('productOffering', line.offering), own: { tab: 'prices', price: line.price, row } }
}

/** A price on a page of its own. */
export function documentOf(documents: CatalogDraft, id: string): StepPlace {
  const name = documents.find('productOfferingPrice', id)?.name ?? named(id)
  return { name, row: null, path: documentPath('productOfferingPrice', id), own: {} }
}

function named(id: string): LocalizedText {
  return { 'zh-CN': id, en: id }
}
