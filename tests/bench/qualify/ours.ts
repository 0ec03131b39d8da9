import type { CatalogDraft } from '../../../engine/model/draft.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { type QualificationRequest, qualifyOffering } from '../../../engine/rules/qualify-offering.js'
import { askAllNaively } from '../../../engine/rules/whole-catalog/ask-all-naively.js'
import { askIndex } from '../../../engine/rules/whole-catalog/ask-index.js'
import { type BitRow, lowestBit } from '../../../engine/rules/whole-catalog/bit-row.js'
import { compileIndex } from '../../../engine/rules/whole-catalog/compile-index.js'
import type { CatalogVerdicts, QualificationIndex } from '../../../engine/rules/whole-catalog/qualification-index.js'
import type { Question } from './peer.js'

/** For so many of the offerings that match, the answer says why. */
export const reasonCount = 20

/** A catalog that is ready for questions: its rules, which give reasons, and their index, which finds offerings. */
export function compileOurs(draft: CatalogDraft): QualificationIndex {
  return compileIndex(compileRules(draft))
}

/** The verdict on every offering. */
export function verdictsQuestion(index: QualificationIndex, request: QualificationRequest): Question {
  const ask = () => askIndex(index, request)
  return { ask, offerings: async () => qualifiedBy(index, ask()) }
}

/** The verdict on every offering, and why the first ones match. */
export function reasonsQuestion(index: QualificationIndex, request: QualificationRequest): Question {
  const ask = () => {
    const { qualified } = askIndex(index, request)
    return firstBits(qualified, reasonCount).map((n) => qualifyOffering(index.rules, index.offerings[n]!, request))
  }
  return { ask, offerings: async () => ask().map(({ offering }) => offering) }
}

/** The offerings that match, found without any index, one by one. */
export function oneByOne(index: QualificationIndex, request: QualificationRequest): readonly string[] {
  return qualifiedBy(index, askAllNaively(index.rules, index.offerings, request))
}

function qualifiedBy({ offerings }: QualificationIndex, { qualified }: CatalogVerdicts): readonly string[] {
  return firstBits(qualified, offerings.length).map((n) => offerings[n]!)
}

function firstBits(row: BitRow, most: number): readonly number[] {
  const numbers: number[] = []
  for (let word = 0; word < row.length && numbers.length < most; word++)
    for (let left = row[word]! | 0; left !== 0 && numbers.length < most; left &= left - 1) numbers.push(word * 32 + lowestBit(left))
  return numbers
}
