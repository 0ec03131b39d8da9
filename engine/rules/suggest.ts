import { closest } from '../values/closest.js'

/** Words that can be looked up and listed. */
export type KnownWords = ReadonlySet<string> | ReadonlyMap<string, unknown>

/** Finds what somebody probably meant; see {@link closest}. */
export type Suggest = (word: string, known: KnownWords) => readonly string[]

/**
 * Suggestions for at most so many different words: whoever gets everything wrong gets no more advice than anybody
 * reads, and a hostile request or draft costs no more than that.
 */
export function fewSuggestions(most: number): Suggest {
  const given = new Map<KnownWords, Map<string, readonly string[]>>()
  let count = 0
  return (word, known) => {
    const before = given.get(known)?.get(word)
    if (before !== undefined) return before
    if (count >= most) return []
    count += 1
    const near = closest(word, known.keys())
    given.set(known, (given.get(known) ?? new Map<string, readonly string[]>()).set(word, near))
    return near
  }
}

/** How many suggestions a check gives at most. */
export const suggestionsPerCheck = 200
