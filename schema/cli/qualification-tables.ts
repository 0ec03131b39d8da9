import type { ExplainAnswer, OfferingVerdict, QualifyAllAnswer, QualifyAnswer } from '../../engine/ask/answer.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Reason } from '../../engine/explain/reason.js'
import { reasonLines } from '../../engine/rules/sentence.js'
import { changeSentences, decidingSentences } from '../../engine/rules/what-if/sentences.js'
import type { Language, LocalizedText } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { refusalLines } from './refusal-lines.js'

const marks = { holds: '✓', fails: '✗', unknown: '?' } as const

/** The verdict, then the reason line by line. */
export function qualificationLines(catalog: CompiledCatalog, answer: QualifyAnswer, language: Language): readonly string[] {
  if (answer.kind === 'unknown-offering' || answer.kind === 'invalid-request') return refusalLines(answer, language)
  const word = words[language]
  const missing = answer.kind === 'undetermined' ? [`${word.missing}${word.colon}${answer.missing.join(word.between)}`] : []
  return [`${answer.offering}${word.colon}${word[answer.kind]}`, ...missing, ...linesOfReason(catalog, answer.reason, language)]
}

/** The verdict and its reason, then the facts that decide, then what would make it so. */
export function explanationLines(catalog: CompiledCatalog, answer: ExplainAnswer, language: Language): readonly string[] {
  if (answer.kind !== 'explanation') return refusalLines(answer, language)
  const { offering, qualification, deciding, change } = answer
  const indented = (sentences: readonly LocalizedText[]) => sentences.map((sentence) => `  ${sentence[language]}`)
  return [
    ...qualificationLines(catalog, qualification, language),
    words[language].deciding,
    ...indented(decidingSentences(catalog.rules, offering, deciding)),
    words[language].change,
    ...indented(changeSentences(catalog.rules, offering, change)),
  ]
}

/** How many came out each way, then each that is listed, with its reason where that was asked for. */
export function allOfferingsLines(catalog: CompiledCatalog, answer: QualifyAllAnswer, language: Language): readonly string[] {
  if (answer.kind !== 'offerings') return refusalLines(answer, language)
  const word = words[language]
  const { qualified, refused, undetermined } = answer.counts
  return [
    [
      `${word.qualified}${word.colon}${qualified}`,
      `${word.refused}${word.colon}${refused}`,
      `${word.undetermined}${word.colon}${undetermined}`,
    ].join(word.comma),
    ...answer.offerings.flatMap((one) => verdictLines(catalog, one, language)),
    ...(answer.hasMore ? [`${word.more} --after ${answer.offerings.at(-1)?.offering ?? ''}`] : []),
  ]
}

function verdictLines(
  catalog: CompiledCatalog,
  { offering, verdict, refusedBy, reason, missing }: OfferingVerdict,
  language: Language,
): readonly string[] {
  const word = words[language]
  const lacking = missing === undefined ? [] : [`  ${word.missing}${word.colon}${missing.join(word.between)}`]
  const grounds = (refusedBy ?? []).map((ground) => (ground.kind === 'facts' ? ground.facts.join(' + ') : word[`ground_${ground.kind}`]))
  const short = grounds.length === 0 ? '' : word.brackets.join(grounds.join(word.between))
  return [
    `${offering}${word.colon}${word[verdict]}${short}`,
    ...lacking,
    ...(reason === undefined ? [] : linesOfReason(catalog, reason, language)),
  ]
}

function linesOfReason(catalog: CompiledCatalog, reason: Reason, language: Language): readonly string[] {
  return reasonLines(catalog.rules, reason).map(
    ({ depth, verdict, text }) => `${'  '.repeat(depth + 1)}${marks[verdict]} ${text[language]}`,
  )
}
