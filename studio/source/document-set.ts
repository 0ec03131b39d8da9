import type { Document } from '../../engine/model/document.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'

/** The documents that are in force at a moment, and the coordinates under which the server gave them. */
export interface DocumentSet {
  readonly kind: 'documents'
  readonly coordinates: SetCoordinates
  readonly documents: readonly StoredDocument[]
}

export interface SetCoordinates {
  readonly layer: string
  readonly changeSet: string | null
  readonly at: string
  readonly release: string | null
  readonly fingerprint: string | null
}

export interface StoredDocument {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly hash: string
  readonly content: Document
}

/** What the server can say to the question for a catalog. */
export type DocumentSetAnswer =
  | DocumentSet
  /** Nothing had been released yet at this moment. */
  | { readonly kind: 'noRelease'; readonly firstRelease: string | null }
  | { readonly kind: 'unknownChangeSet'; readonly changeSet: string }
  | { readonly kind: 'invalid'; readonly problems: readonly { readonly what: LocalizedText; readonly fix: LocalizedText }[] }

/** Why no answer came: nobody answered, the server refused, or what came was no answer. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure'
  readonly reason: 'unreachable' | 'refused' | 'unreadable'

  constructor(reason: SourceFailure['reason'], detail: string) {
    super(detail)
    this.reason = reason
  }
}

export const documentSetQuery = `query Catalog($at: Instant, $changeSet: ID) {
  catalog(at: $at, changeSet: $changeSet) {
    __typename
    ... on Catalog {
      coordinates { layer changeSet at release fingerprint }
      documents { kind id version hash content }
    }
    ... on NoRelease { firstRelease }
    ... on UnknownChangeSet { changeSet }
    ... on InvalidRequest { problems { what { zhCN en } fix { zhCN en } } }
  }
}`

export async function fetchDocumentSet(at: string, changeSet: string | null, signal?: AbortSignal): Promise<DocumentSetAnswer> {
  return readDocumentSet(await post({ query: documentSetQuery, variables: { at, changeSet } }, signal))
}

interface GraphText {
  readonly zhCN: string
  readonly en: string
}

type GraphCatalog =
  | { readonly __typename: 'Catalog'; readonly coordinates: SetCoordinates; readonly documents: readonly StoredDocument[] }
  | { readonly __typename: 'NoRelease'; readonly firstRelease: string | null }
  | { readonly __typename: 'UnknownChangeSet'; readonly changeSet: string }
  | { readonly __typename: 'InvalidRequest'; readonly problems: readonly { readonly what: GraphText; readonly fix: GraphText }[] }

/** Reads the server's reply; throws a {@link SourceFailure} when it is none. */
export function readDocumentSet(reply: object): DocumentSetAnswer {
  const { data, errors } = reply as { data?: { catalog?: GraphCatalog } | null; errors?: readonly { message: string }[] }
  if (errors !== undefined && errors.length > 0) throw new SourceFailure('refused', errors.map(({ message }) => message).join(' '))
  const answer = data?.catalog
  switch (answer?.__typename) {
    case 'Catalog':
      return { kind: 'documents', coordinates: answer.coordinates, documents: answer.documents }
    case 'NoRelease':
      return { kind: 'noRelease', firstRelease: answer.firstRelease }
    case 'UnknownChangeSet':
      return { kind: 'unknownChangeSet', changeSet: answer.changeSet }
    case 'InvalidRequest':
      return { kind: 'invalid', problems: answer.problems.map(({ what, fix }) => ({ what: localized(what), fix: localized(fix) })) }
    default:
      throw new SourceFailure('unreadable', answer === undefined ? 'catalog' : String((answer as { __typename: unknown }).__typename))
  }
}

function localized({ zhCN, en }: GraphText): LocalizedText {
  return { 'zh-CN': zhCN, en }
}

async function post(body: object, signal: AbortSignal | undefined): Promise<object> {
  const response = await reach(body, signal)
  const read: unknown = await response.json().catch(() => null)
  if (read !== null && typeof read === 'object') return read
  throw new SourceFailure(response.ok ? 'unreadable' : 'refused', `HTTP ${response.status}`)
}

async function reach(body: object, signal: AbortSignal | undefined): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  try {
    return await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }) })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw new SourceFailure('unreachable', failure instanceof Error ? failure.message : String(failure))
  }
}
