import { verdictsOfAll, withReason } from '../../engine/ask/qualify-all.js'
import { readAsked } from '../../engine/ask/read-question.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Reason } from '../../engine/explain/reason.js'
import type { Facts } from '../../engine/model/fact.js'
import { reasonSentence } from '../../engine/rules/sentence.js'
import type { FirstReason, OfferingVerdicts } from './protocol.js'

/** What becomes of every offering of the catalog for one customer. */
export function offeringVerdicts(catalog: CompiledCatalog, request: { readonly facts: Facts; readonly at: string }): OfferingVerdicts {
  const read = readAsked(catalog, 'qualifyAll', request)
  if (read.kind !== 'question') return read
  const { counts, verdicts } = verdictsOfAll(catalog, read)
  return { kind: 'offerings', counts, verdicts: verdicts.map(({ offering, verdict }) => ({ offering, verdict })) }
}

/** The first thing that stands in the way of each of some offerings; nothing for those that can be had. */
export function firstReasons(
  catalog: CompiledCatalog,
  { offerings, ...request }: { readonly offerings: readonly string[]; readonly facts: Facts; readonly at: string },
): readonly FirstReason[] {
  const read = readAsked(catalog, 'qualifyAll', request)
  if (read.kind !== 'question') return []
  return offerings.flatMap((id) => {
    const offering = catalog.draft.find('productOffering', id)
    if (offering === undefined) return []
    const { verdict, reason } = withReason(catalog, offering.id, read)
    if (verdict === 'qualified' || reason === undefined) return []
    return [{ offering: id, text: reasonSentence(catalog.rules, firstReason(reason)) }]
  })
}

/**
 * Down to the first part that settles the verdict and can be said by itself. One of several of which any would do settles
 * nothing alone, and what a `not` stands for is said with it: there the part around it speaks.
 */
export function firstReason(reason: Reason, around: Reason = reason): Reason {
  switch (reason.kind) {
    case 'any':
      return reason.because.length === 1 ? firstReason(reason.because[0]!, around) : around
    case 'not':
      return around
    case 'all':
      return firstSettling(reason, reason.because, around)
    case 'named':
    case 'template':
    case 'channel':
    case 'marketSegment':
    case 'place':
    case 'eligibility':
      return firstSettling(reason, reason.because, reason)
    default:
      return reason
  }
}

function firstSettling({ verdict }: Reason, because: readonly Reason[], around: Reason): Reason {
  const settling = because.find((one) => one.verdict === verdict)
  return settling === undefined ? around : firstReason(settling, around)
}
