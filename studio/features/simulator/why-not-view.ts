import type { Reason } from '../../../engine/explain/reason.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { PricedItems, PriceLine } from '../../../engine/price/price-answer.js'
import { type PriceNotTaken, type RowNotTaken, whyNot as whyNotIn } from '../../../engine/price/why-not.js'
import { priceNotTakenText, rowNotTakenText } from '../../../engine/price/why-not-text.js'
import { reasonSentence } from '../../../engine/rules/sentence.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'
import { ruleWords } from '../../parts/rule-sentences.js'
import { documentOf, rowOf, type StepPlace } from './step-place.js'

/** A price or a row that was looked at and plays no part, with the reason. */
export interface NotTaken {
  readonly key: string
  readonly outcome: 'lost' | 'filtered' | 'unknown'
  readonly place: StepPlace
  readonly why: LocalizedText
  /** What the author's rule, or the cell, says of it; of what is excluded, the name of what acts instead. */
  readonly because: LocalizedText | null
}

export interface WhyNotWords {
  readonly prices: readonly NotTaken[]
  readonly rows: readonly NotTaken[]
  /** Rows of a large table that fail and are only counted. */
  readonly unlisted: number
}

/** What else the line could have cost, and why it doesn't: other prices of its item, alterations, rows of its table. */
export function whyNot(documents: CatalogDraft, priced: PricedItems, line: PriceLine): WhyNotWords {
  const { prices, rows, unlisted } = whyNotIn(documents, priced, line)
  return { prices: prices.map((one) => priceWords(documents, one)), rows: rows.map((one) => rowWords(documents, line, one)), unlisted }
}

function priceWords(documents: CatalogDraft, one: PriceNotTaken): NotTaken {
  const { path, price } = one
  const [place, why] = [documentOf(documents, price), priceNotTakenText(one)]
  if ('winner' in one)
    return { key: `${path} ${price} ${one.by} ${one.winner}`, outcome: 'lost', place, why, because: documentOf(documents, one.winner).name }
  return { key: `${path} ${price}`, outcome: 'filtered', place, why, because: sentence(documents, one.reason) }
}

function rowWords(documents: CatalogDraft, line: PriceLine, one: RowNotTaken): NotTaken {
  return {
    key: one.row,
    outcome: one.outcome === 'failed' ? 'filtered' : one.outcome,
    place: rowOf(documents, line, one.table, one.row),
    why: rowNotTakenText(ruleWords(documents), documents.find('priceTable', one.table), one),
    because: sentence(documents, one.reason),
  }
}

function sentence(documents: CatalogDraft, reason: Reason | null): LocalizedText | null {
  return reason === null ? null : reasonSentence(ruleWords(documents), reason)
}
