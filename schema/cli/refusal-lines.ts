import type { Refusal } from '../../engine/ask/answer.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'

/** What was wrong with a question, and how to mend it. */
export function refusalLines(answer: Refusal, language: Language): readonly string[] {
  const word = words[language]
  if (answer.kind === 'unknown-offering') {
    const near = answer.didYouMean.length === 0 ? '' : `; ${word.didYouMean}: ${answer.didYouMean.join(', ')}`
    return [`${word['unknown-offering']}: ${answer.offering}${near}`]
  }
  return answer.problems.flatMap(({ code, pointer, what, fix }) => [`${code} ${pointer}`, `  ${what[language]}`, `  ${fix[language]}`])
}
