import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { LineTax } from '../../../engine/price/line-amounts.js'
import type { PriceLine } from '../../../engine/price/price-answer.js'
import type { PriceStep } from '../../../engine/price/price-step.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { effectAmount } from '../../parts/charge-view.js'
import { prorationFields } from './proration-fields.js'
import { change, field, plain, type StepField } from './step-fields.js'
import { documentOf, priceOf, rowOf, type StepPlace } from './step-place.js'
import { commitmentFields, penaltyFields } from './term-steps-view.js'
import { usageFields } from './use-steps-view.js'
import { versionFields } from './version-fields.js'

/** One step in words: what it is, its figures, and where what it rests on can be read. */
export interface StepWords {
  readonly title: Phrase
  readonly fields: readonly StepField[]
  readonly places: readonly StepPlace[]
}

type Line = Pick<PriceLine, 'path' | 'price' | 'offering'>

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
        ...versionFields(documents, step, language),
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
      return words([
        { name: phrase('priceStep.rounding'), value: phrase(`rounding.mode.${step.rounding}`) },
        ...change(step),
        ...(step.together === undefined ? [] : [field('shared', `${step.together.before} → ${step.together.after}`)]),
      ])
    case 'filtered':
    case 'excluded':
      return words([], [price])
  }
}

function taxFields({ category, percent, included, amount, firstBill }: LineTax): readonly StepField[] {
  return [
    { name: phrase('priceStep.category'), value: plain(`${category} · ${percent} %`) },
    { name: phrase('priceStep.taxed'), value: phrase(included ? 'priceStep.included' : 'priceStep.onTop') },
    field('net', amount.net),
    field('taxAmount', amount.tax),
    field('gross', amount.gross),
    field('firstBillGross', firstBill.gross),
  ]
}
