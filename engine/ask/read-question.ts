import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { type RequestKind, type RequestOf, readRequest } from '../document/read-request.js'
import type { Facts } from '../model/fact.js'
import { readFacts } from '../rules/read-facts.js'
import { closest } from '../values/closest.js'
import type { OfferingId } from '../values/ids.js'
import { type Instant, instant } from '../values/instant.js'
import type { Answered, InvalidRequest, Refusal } from './answer.js'

/** A question that may be answered: well formed, with facts of the dictionary. */
export interface ReadAsked<Kind extends RequestKind> {
  readonly kind: 'question'
  readonly request: RequestOf<Kind>
  readonly facts: Facts
  readonly at: Instant
}

/** The same about an offering that exists. */
export interface ReadQuestion<Kind extends RequestKind> extends ReadAsked<Kind> {
  readonly offering: OfferingId
}

/** Kinds of question that are about one offering. */
type OfferingQuestion = Exclude<RequestKind, 'qualifyAll' | 'priceList'>

/** What every asker does first, so that all of them refuse the same mistakes in the same words. */
export function readAsked<Kind extends RequestKind>(
  catalog: CompiledCatalog,
  kind: Kind,
  question: unknown,
): ReadAsked<Kind> | InvalidRequest {
  const read = readRequest(kind, question)
  if (read.kind === 'invalid') return { kind: 'invalid-request', problems: read.problems }
  const { facts, problems } = readFacts(catalog.rules, read.request.facts, '/facts')
  if (problems.length > 0) return { kind: 'invalid-request', problems }
  return { kind: 'question', request: read.request, facts, at: instant(read.request.at) }
}

/** The same for questions about one offering. */
export function readQuestion<Kind extends OfferingQuestion>(
  catalog: CompiledCatalog,
  kind: Kind,
  question: unknown,
): ReadQuestion<Kind> | Refusal {
  const read = readAsked(catalog, kind, question)
  if (read.kind !== 'question') return read
  const { request, facts, at } = read
  const offering = catalog.draft.find('productOffering', request.offering)
  return offering === undefined
    ? unknownOffering(catalog, request.offering)
    : { kind: 'question', request, facts, at, offering: offering.id }
}

/** Stamps an answer with what it was given for. */
export function answered<Answer>(catalog: CompiledCatalog, at: Instant | null, answer: Answer): Answered<Answer> {
  return { catalog: catalog.fingerprint, at, answer }
}

function unknownOffering(catalog: CompiledCatalog, offering: string): Refusal {
  const ids = catalog.draft.all('productOffering').map(({ id }) => id)
  return { kind: 'unknown-offering', offering, didYouMean: closest(offering, ids) }
}
