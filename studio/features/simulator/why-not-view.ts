import type { Reason } from '../../../engine/explain/reason.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { PricedItems, PriceLine, PriceStep, TableCandidate } from '../../../engine/price/price-answer.js'
import { reasonSentence } from '../../../engine/rules/sentence.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { characteristicOfFact } from '../../parts/characteristic-view.js'
import { ruleWords } from '../../parts/rule-sentences.js'
import { documentOf, rowOf, type StepPlace } from './price-steps-view.js'

/** A price or a row that was looked at and plays no part, with the reason. */
export interface NotTaken {
  readonly key: string
  readonly outcome: 'lost' | 'filtered' | 'unknown'
  readonly place: StepPlace
  readonly why: Phrase
  /** What the author's rule, or the cell, says of it. */
  readonly because: LocalizedText | null
}

export interface WhyNotWords {
  readonly prices: readonly NotTaken[]
  readonly rows: readonly NotTaken[]
  /** Rows of a large table that fail and are only counted. */
  readonly unlisted: number
}

/** What else the line could have cost, and why it doesn't: other prices of its item, alterations, rows of its table. */
export function whyNot(documents: CatalogDraft, priced: PricedItems, line: PriceLine, language: Language): WhyNotWords {
  const winners = new Set(
    priced.trace.flatMap((step) => (step.step === 'alteration' && isOf(line, step) ? `${step.by} ${step.alteration}` : [])),
  )
  const row = priced.trace.find((step): step is RowStep => step.step === 'row' && isOf(line, step))
  const rows = row === undefined ? [] : row.candidates.filter(({ outcome }) => outcome !== 'won')
  return {
    prices: priced.trace.flatMap((step): readonly NotTaken[] => {
      switch (step.step) {
        case 'filtered':
          return concerns(documents, line, step) ? [filtered(documents, step)] : []
        case 'excluded':
          return winners.has(`${step.by} ${step.winner}`) ? [excluded(documents, step)] : []
        default:
          return []
      }
    }),
    rows: row === undefined ? [] : rows.map((candidate) => notHit({ documents, line, step: row, language }, candidate)),
    unlisted: row === undefined ? 0 : row.failed - rows.filter(({ outcome }) => outcome === 'failed').length,
  }
}

type RowStep = Extract<PriceStep, { readonly step: 'row' }>
type FilteredStep = Extract<PriceStep, { readonly step: 'filtered' }>

/** Prices of the same item, and alterations that others carry: those may have meant this line. */
function concerns(documents: CatalogDraft, line: PriceLine, { path, price }: FilteredStep): boolean {
  return path === line.path || documents.find('productOfferingPrice', price)?.charge.kind === 'alteration'
}

function filtered(documents: CatalogDraft, { path, price, by, reason }: FilteredStep): NotTaken {
  return {
    key: `${path} ${price}`,
    outcome: 'filtered',
    place: documentOf(documents, price),
    why: phrase(`whyNotPrice.filtered.${by}`),
    because: sentence(documents, reason),
  }
}

function excluded(documents: CatalogDraft, { path, price, winner, by, mode }: Extract<PriceStep, { step: 'excluded' }>): NotTaken {
  return {
    key: `${path} ${price} ${by} ${winner}`,
    outcome: 'lost',
    place: documentOf(documents, price),
    why: phrase(`whyNotPrice.${mode}`),
    because: documentOf(documents, winner).name,
  }
}

function notHit(about: RowsAbout, candidate: TableCandidate): NotTaken {
  const { documents, line, step } = about
  return {
    key: candidate.row,
    outcome: candidate.outcome === 'failed' ? 'filtered' : candidate.outcome === 'unknown' ? 'unknown' : 'lost',
    place: rowOf(documents, line, step.table, candidate.row),
    why: rowPhrase(about, candidate),
    because: sentence(documents, candidate.reason),
  }
}

interface RowsAbout {
  readonly documents: CatalogDraft
  readonly line: PriceLine
  readonly step: RowStep
  readonly language: Language
}

function rowPhrase({ documents, step, language }: RowsAbout, { outcome, by, dimension }: TableCandidate): Phrase {
  const column = dimension === null ? '' : columnName(documents, step.table, dimension, language)
  switch (outcome) {
    case 'won':
      return phrase('whyNotPrice.won')
    case 'lost':
      return dimension === null
        ? phrase('whyNotPrice.lost.priority', { winner: step.row })
        : phrase('whyNotPrice.lost.dimension', { winner: step.row, column })
    case 'unknown':
      return phrase('whyNotPrice.unknown', { column })
    case 'failed':
      return by === 'currency' || by === 'validity'
        ? phrase(`whyNotPrice.failed.${by}`)
        : phrase('whyNotPrice.failed.dimension', { column })
  }
}

function columnName(documents: CatalogDraft, table: string, dimension: string, language: Language): string {
  const fact = documents.find('priceTable', table)?.dimensions.find(({ id }) => id === dimension)?.fact
  if (fact === undefined) return dimension
  return (documents.find('fact', fact)?.name ?? characteristicOfFact(documents, fact)?.name)?.[language] ?? dimension
}

function sentence(documents: CatalogDraft, reason: Reason | null): LocalizedText | null {
  return reason === null ? null : reasonSentence(ruleWords(documents), reason)
}

function isOf(line: PriceLine, { path, price }: PriceStep): boolean {
  return path === line.path && price === line.price
}
