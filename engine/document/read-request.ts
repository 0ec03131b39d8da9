import type { RequestProblem } from '../explain/request-problem.js'
import type {
  ConfigureRequest,
  DecomposeRequest,
  ExplainRequest,
  PriceListRequest,
  QualifyAllRequest,
  QualifyRequest,
  QuoteRequest,
  RateRequest,
} from '../model/request.js'
import type { JsonValue } from '../values/json.js'
import { explainErrors } from './explain-errors.js'
import { plainJson } from './plain-json.js'
import { type RequestKind, requestSchemas } from './schema/document-schema.js'
import { validators } from './validators.generated.js'
import { isObject } from './walk.js'

export type { RequestKind }

export type RequestOf<Kind extends RequestKind> = {
  readonly qualify: QualifyRequest
  readonly qualifyAll: QualifyAllRequest
  readonly explain: ExplainRequest
  readonly configure: ConfigureRequest
  readonly quote: QuoteRequest
  readonly priceList: PriceListRequest
  readonly rate: RateRequest
  readonly decompose: DecomposeRequest
}[Kind]

export type RequestRead<Kind extends RequestKind> =
  | { readonly kind: 'request'; readonly request: RequestOf<Kind> }
  | { readonly kind: 'invalid'; readonly problems: readonly RequestProblem[] }

/**
 * Reads a caller's question, whatever it is. Its form is held against the schema; whether offering, facts and choices
 * exist is for the rooms to say. A fact or an optional member that is `null` counts as absent, since that is how some
 * callers write "not supplied".
 */
export function readRequest<Kind extends RequestKind>(kind: Kind, value: unknown): RequestRead<Kind> {
  const plain = plainJson(value)
  if (plain.kind === 'faults')
    return { kind: 'invalid', problems: plain.faults.map((fault) => problem(fault, fault.code.slice('document/'.length))) }
  const request = withoutAbsent(plain.value)
  const validate = validators.get(`${kind}Request`)!
  if (validate(request)) return { kind: 'request', request: request as unknown as RequestOf<Kind> }
  const faults = explainErrors(requestSchemas[kind], request, validate.errors ?? [])
  return { kind: 'invalid', problems: faults.map((fault) => problem(fault, fault.code)) }
}

function problem({ pointer, what, fix }: Pick<RequestProblem, 'pointer' | 'what' | 'fix'>, code: string): RequestProblem {
  return { code: `request/${code}`, pointer, what, fix }
}

function withoutAbsent(value: JsonValue): JsonValue {
  if (!isObject(value)) return value
  const members = withoutNulls(value)
  const { facts } = members
  const known = isObject(facts) ? withoutNulls(facts) : facts
  return known === facts || known === undefined ? members : { ...members, facts: known }
}

/** The same object where nothing is `null`. */
function withoutNulls(members: Readonly<Record<string, JsonValue>>): Readonly<Record<string, JsonValue>> {
  if (Object.values(members).every((member) => member !== null)) return members
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== null))
}
