import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Comparison, Condition, FactType } from '../../engine/model/fact.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { Language } from '../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../language/phrase.js'
import { listed, yesNo } from '../language/yes-no.js'
import { characteristicOfFact, characteristicValueText } from './characteristic-view.js'

/** One line of a condition as it is authored, before anybody asked about a customer. */
export interface ConditionLine {
  readonly depth: number
  readonly phrase: Phrase
}

const deepest = 40

/**
 * A condition in words, line by line; a named condition is followed by what it says. Beyond a depth that no author
 * reaches on purpose, such as in a cycle of names, it stops.
 */
export function conditionLines(documents: CatalogDraft, condition: Condition, language: Language, depth = 0): readonly ConditionLine[] {
  if (depth > deepest) return []
  const below = (inner: Condition) => conditionLines(documents, inner, language, depth + 1)
  if ('all' in condition) return [{ depth, phrase: phrase('condition.all') }, ...condition.all.flatMap(below)]
  if ('any' in condition) return [{ depth, phrase: phrase('condition.any') }, ...condition.any.flatMap(below)]
  if ('not' in condition) return [{ depth, phrase: phrase('condition.not') }, ...below(condition.not)]
  if ('condition' in condition) {
    const named = documents.find('condition', condition.condition)
    const name = named?.name[language] ?? condition.condition
    return [{ depth, phrase: phrase('condition.named', { name }) }, ...(named === undefined ? [] : below(named.condition))]
  }
  return [{ depth, phrase: comparisonPhrase(documents, condition, language) }]
}

function comparisonPhrase(documents: CatalogDraft, { fact, operator, value }: Comparison, language: Language): Phrase {
  const declared = documents.find('fact', fact)
  const characteristic = characteristicOfFact(documents, fact)
  const name = (declared ?? characteristic)?.name[language] ?? fact
  const values = (isList(value) ? value : [value]).map((one) =>
    characteristic === undefined
      ? valueText(documents, declared?.type, one, language)
      : characteristicValueText(characteristic, one, language),
  )
  return phrase(`condition.${operator}`, { fact: name, value: listed(values, language) })
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

function isList(value: FactValue | readonly FactValue[]): value is readonly FactValue[] {
  return Array.isArray(value)
}
