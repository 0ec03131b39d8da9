import type { Fingerprint } from '../../engine/values/fingerprint.js'

/**
 * Answers that may be asked for again soon, as when a customer takes a choice back. What is kept never goes stale: the
 * same catalog gives the same answer to the same question, so it makes no difference to any answer whether it was kept.
 */
export interface RememberedAnswers {
  /** The answer to a question of one kind, kept or asked for anew. */
  remembered<Answer>(catalog: Fingerprint, question: object, ask: () => Answer): Answer
}

/** A few minutes of some customers' clicks. The answer about a bundle of hundreds of options takes some hundred kilobytes. */
const keptAnswers = 64
const longestQuestion = 16_384

export function createRememberedAnswers(): RememberedAnswers {
  const kept = new Map<string, unknown>()
  return {
    remembered: <Answer>(catalog: Fingerprint, question: object, ask: () => Answer): Answer => {
      const key = `${catalog} ${JSON.stringify(question)}`
      if (key.length > longestQuestion) return ask()
      const answer = kept.has(key) ? (kept.get(key) as Answer) : ask()
      kept.delete(key)
      kept.set(key, answer)
      const oldest = kept.keys().next()
      if (kept.size > keptAnswers && !oldest.done) kept.delete(oldest.value)
      return answer
    },
  }
}
