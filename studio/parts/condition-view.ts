import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Condition, FactType } from '../../engine/model/fact.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { Language, LocalizedText } from '../../engine/values/localized-text.js'
import { yesNo } from '../language/yes-no.js'
import { sentenceOf } from './rule-sentences.js'

/** One line of a condition as it is authored, before anybody asked about a customer: a group's heading, or what is asked. */
export type ConditionLine = { readonly depth: number } & (
  | { readonly kind: 'all' | 'any' | 'not' }
  | { readonly kind: 'asked'; readonly sentence: LocalizedText }
)

const deepest = 40
const mostLines = 400

/**
 * A condition in words, line by line; a named condition is followed by what it says. Beyond a depth that no author
 * reaches on purpose, such as in a cycle of names, and beyond what anybody reads, it stops.
 */
export function conditionLines(documents: CatalogDraft, condition: Condition): readonly ConditionLine[] {
  const lines: ConditionLine[] = []
  addLines(documents, condition, 0, lines)
  return lines
}

function addLines(documents: CatalogDraft, condition: Condition, depth: number, lines: ConditionLine[]): void {
  if (depth > deepest || lines.length >= mostLines) return
  const below = (inner: Condition) => addLines(documents, inner, depth + 1, lines)
  if ('all' in condition) {
    lines.push({ depth, kind: 'all' })
    condition.all.forEach(below)
  } else if ('any' in condition) {
    lines.push({ depth, kind: 'any' })
    condition.any.forEach(below)
  } else if ('not' in condition) {
    lines.push({ depth, kind: 'not' })
    below(condition.not)
  } else {
    lines.push({ depth, kind: 'asked', sentence: sentenceOf(documents, condition) })
    const named = 'condition' in condition ? documents.find('condition', condition.condition) : undefined
    if (named !== undefined) below(named.condition)
  }
}

/** A fact's value as people know it: the name of a choice, channel or place, a number with its unit. */
export function valueText(documents: CatalogDraft, type: FactType | undefined, value: FactValue, language: Language): string {
  if (typeof value === 'boolean') return yesNo(value)[language]
  if (type === undefined) return String(value)
  switch (type.kind) {
    case 'place':
      return documents.find('place', String(value))?.name[language] ?? String(value)
    case 'choice':
    case 'set': {
      const name =
        'documents' in type ? documents.find(type.documents, String(value))?.name : type.values.find((one) => one.value === value)?.name
      return name?.[language] ?? String(value)
    }
    case 'quantity':
      return `${value} ${type.unit}`
    default:
      return String(value)
  }
}
