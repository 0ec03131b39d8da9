import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { QualificationKind } from '../model/request.js'
import { type QualificationRequest, qualifyOffering } from '../rules/qualify-offering.js'
import { refusalGrounds } from '../rules/refusal-grounds.js'
import { askIndex } from '../rules/whole-catalog/ask-index.js'
import { indexOf } from '../rules/whole-catalog/index-of.js'
import { verdictAt } from '../rules/whole-catalog/qualification-index.js'
import type { OfferingId } from '../values/ids.js'
import type { Answered, OfferingVerdict, QualifyAllAnswer } from './answer.js'
import { answered, readAsked } from './read-question.js'

const defaultPage = 100

/**
 * Which offerings of the whole catalog may this customer have? All of them are decided at once. A refused one comes
 * with what by itself refuses it; whole reasons cost more and come when they are asked for, for the page that is shown.
 *
 * ```ts
 * qualifyAll(catalog, { facts: { 'customer.age': 15 }, at: '2026-12-01T00:00:00+08:00', show: ['refused'], why: true, first: 20 })
 * // { catalog: '…', at: '…', answer: { kind: 'offerings', counts: { qualified: 3, … }, offerings: [{ offering: 'star-card', verdict: 'refused', reason: … }], hasMore: false } }
 * ```
 */
export function qualifyAll(catalog: CompiledCatalog, question: unknown): Answered<QualifyAllAnswer> {
  const read = readAsked(catalog, 'qualifyAll', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  const { show = ['qualified', 'undetermined'], why = false, first = defaultPage, after = null } = read.request
  const { counts, verdicts } = verdictsOfAll(catalog, read)
  const following = verdicts.filter(({ offering, verdict }) => show.includes(verdict) && (after === null || offering > after))
  const page = following.slice(0, first)
  return answered(catalog, read.at, {
    kind: 'offerings',
    counts,
    offerings: page.map((one) => (why ? withReason(catalog, one.offering, read) : withGrounds(catalog, one, read))),
    hasMore: following.length > page.length,
  })
}

export interface VerdictsOfAll {
  readonly counts: Readonly<Record<QualificationKind, number>>
  /** By id of the offering. */
  readonly verdicts: readonly OfferingVerdict[]
}

/** What becomes of every offering, for facts that were read already. */
export function verdictsOfAll({ rules }: CompiledCatalog, request: QualificationRequest): VerdictsOfAll {
  const index = indexOf(rules)
  const decided = askIndex(index, request)
  const verdicts = index.offerings.map((offering, number) => ({ offering, verdict: verdictAt(decided, number) }))
  const counts = { qualified: 0, refused: 0, undetermined: 0 }
  for (const { verdict } of verdicts) counts[verdict] += 1
  return { counts, verdicts }
}

/** A refused verdict with everything that by itself refuses it; any other as it is. */
function withGrounds({ rules }: CompiledCatalog, one: OfferingVerdict, request: QualificationRequest): OfferingVerdict {
  if (one.verdict !== 'refused') return one
  const { reason } = qualifyOffering(rules, one.offering, request)
  return { ...one, refusedBy: refusalGrounds(rules, reason, request.facts) }
}

/** A verdict with its reason, and with the facts that it still lacks. */
export function withReason({ rules }: CompiledCatalog, offering: OfferingId, request: QualificationRequest): OfferingVerdict {
  const { kind: verdict, reason, ...more } = qualifyOffering(rules, offering, request)
  return { offering, verdict, reason, ...('missing' in more ? { missing: more.missing } : {}) }
}
