import type { TermLine } from '../../engine/price/price-answer.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { table } from './print.js'

/** The terms of items, with the days that matter; days that no term has are left out. */
export function termTable(terms: readonly TermLine[], language: Language): readonly string[] {
  if (terms.length === 0) return []
  const word = words[language]
  const days = (['committedUntil', 'noticeBy', 'renewedUntil', 'priceLockedUntil'] as const).filter((day) =>
    terms.some((term) => term[day] !== null),
  )
  return table([
    [word.item, word.term, word.termFrom, word.termTo, ...days.map((day) => word[day])],
    ...terms.map((term) => [term.path, term.name[language], term.from, term.to, ...days.map((day) => term[day] ?? '')]),
  ])
}
