import { closest } from '../values/closest.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { quoted } from './wording.js'

/** Finds what somebody probably meant; see {@link closest}. */
export type Suggest = typeof closest

/**
 * Suggestions for at most so many different words: whoever gets everything wrong gets no more advice than anybody
 * reads, and a hostile request or draft costs no more than that.
 */
export function fewSuggestions(most: number): Suggest {
  const known = new Map<string, readonly string[]>()
  return (word, candidates) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= most) return []
    const near = closest(word, candidates)
    known.set(word, near)
    return near
  }
}

/** How many suggestions a check gives at most. */
export const suggestionsPerCheck = 200

/** A fix that offers the likely words, or says what else to do when none is likely. */
export function didYouMean(words: readonly string[], otherwise: LocalizedText): LocalizedText {
  if (words.length === 0) return otherwise
  const offered = words.map(quoted)
  return text(
    `是否想写${offered.map((word) => word['zh-CN']).join('或')}？请改正后重试。`,
    `Did you mean ${offered.map(({ en }) => en).join(' or ')}? Write it so.`,
  )
}
