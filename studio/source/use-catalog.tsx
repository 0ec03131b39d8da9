import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Document } from '../../engine/model/document.js'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'
import { type AskEngine, startEngine } from '../engine-worker/ask-engine.js'
import type { CatalogState, EngineAnswers, EngineQuestion } from '../engine-worker/protocol.js'
import { type DocumentSet, type DocumentSetAnswer, fetchDocumentSet } from './document-set.js'
import { type DraftStore, draftStore } from './draft-store.js'
import type { LocalDrafts } from './local-drafts.js'

/** The catalog on the screen: released documents with local drafts over them, and the engine that answers for it. */
export interface Catalog {
  readonly set: DocumentSet
  readonly documents: CatalogDraft
  readonly state: CatalogState
  readonly zone: string
  readonly currencies: readonly string[]
  /** Changes with every new state, so that no answer of an older catalog is shown. */
  readonly revision: number
  readonly ask: AskEngine
  readonly drafts: LocalDrafts
  readonly changeDrafts: DraftStore['change']
  /** Steps through the changes of one document's draft. */
  readonly draftSteps: Pick<DraftStore, 'step' | 'stepsLeft'>
  /** The released document as it is stored, without any draft. */
  readonly released: (of: DocumentRef) => { readonly content: Document; readonly hash: string; readonly version: string } | null
}

export type CatalogSource =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Error; readonly retry: () => void }
  /** The server answered, but there is no catalog under these coordinates. */
  | { readonly kind: 'absent'; readonly answer: Exclude<DocumentSetAnswer, DocumentSet> }
  | { readonly kind: 'ready'; readonly catalog: Catalog; readonly refreshing: boolean }

const CatalogContext = createContext<CatalogSource>({ kind: 'loading' })

export function useCatalogSource(): CatalogSource {
  return useContext(CatalogContext)
}

/** The catalog, for screens that are only drawn once there is one. */
export function useCatalog(): Catalog {
  const source = useContext(CatalogContext)
  if (source.kind !== 'ready') throw new Error('A screen was drawn before its catalog was there.')
  return source.catalog
}

/** An answer of the engine for the catalog on the screen; the former answer stays until the new one is there. */
export function useEngineAnswer<Question extends EngineQuestion>(question: Question | null) {
  const { ask, revision } = useCatalog()
  return useQuery<EngineAnswers[Question['kind']]>({
    queryKey: ['engine', revision, question],
    queryFn: () => ask(question!),
    enabled: question !== null,
    placeholderData: (former: EngineAnswers[Question['kind']] | undefined) => former,
  } as Parameters<typeof useQuery<EngineAnswers[Question['kind']]>>[0])
}

const drafts = draftStore(typeof localStorage === 'undefined' ? null : localStorage)

export function CatalogProvider({ at, changeSet, children }: { at: Instant; changeSet: string | null; children: ReactNode }) {
  const fetched = useQuery({
    queryKey: ['documents', at, changeSet],
    queryFn: ({ signal }) => fetchDocumentSet(at, changeSet, signal),
    placeholderData: (former) => former,
  })
  const answer = fetched.data
  const set = useSteadySet(answer?.kind === 'documents' ? answer : undefined)
  const local = useSyncExternalStore(drafts.subscribe, drafts.current)
  const { ask, loaded, failure } = useEngineState(set, local)
  const catalog = useMemo(
    () => (set === null || loaded === null ? null : assemble(set, loaded.state, loaded.revision, ask, local)),
    [set, loaded, ask, local],
  )
  const source = useMemo<CatalogSource>(() => {
    const broken = failure ?? (fetched.isPlaceholderData || fetched.data === undefined ? fetched.error : null)
    if (broken !== null) return { kind: 'failed', failure: broken, retry: () => void fetched.refetch() }
    if (answer !== undefined && answer.kind !== 'documents') return { kind: 'absent', answer }
    return catalog === null ? { kind: 'loading' } : { kind: 'ready', catalog, refreshing: fetched.isPlaceholderData }
  }, [catalog, failure, fetched, answer])
  return <CatalogContext value={source}>{children}</CatalogContext>
}

/** Keeps the documents while the fingerprint stays: another instant under the same release is no reason to compile again. */
function useSteadySet(fetched: DocumentSet | undefined): DocumentSet | null {
  const steady = useRef<DocumentSet | null>(null)
  return useMemo(() => {
    if (fetched === undefined) return steady.current
    const { fingerprint } = fetched.coordinates
    const same = fingerprint !== null && steady.current?.coordinates.fingerprint === fingerprint
    steady.current = same ? { ...fetched, documents: steady.current!.documents } : fetched
    return steady.current
  }, [fetched])
}

interface LoadedState {
  readonly state: CatalogState
  readonly revision: number
}

function useEngineState(set: DocumentSet | null, local: LocalDrafts) {
  const [ask] = useState<AskEngine>(() => startEngine())
  const [loaded, setLoaded] = useState<LoadedState | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const sent = useRef<readonly unknown[] | null>(null)
  const documents = set?.documents ?? null
  useEffect(() => {
    if (documents === null) return
    let current = true
    const texts = local.map(({ of, text }) => ({ of, text }))
    const contents = documents.map(({ content }) => content as never)
    const question: EngineQuestion =
      sent.current === documents ? { kind: 'draft', drafts: texts } : { kind: 'load', documents: contents, drafts: texts }
    sent.current = documents
    ask(question).then(
      (state) => {
        if (!current) return
        setFailure(null)
        setLoaded((former) => ({ state: state as CatalogState, revision: (former?.revision ?? 0) + 1 }))
      },
      (broken: Error) => current && setFailure(broken),
    )
    return () => {
      current = false
    }
  }, [ask, documents, local])
  return { ask, loaded, failure }
}

function assemble(set: DocumentSet, state: CatalogState, revision: number, ask: AskEngine, local: LocalDrafts): Catalog {
  const stored = new Map(set.documents.map((document) => [`${document.kind}/${document.id}`, document]))
  const documents = catalogDraft([...set.documents.map(({ content }) => content), ...(state.replaced as unknown as readonly Document[])])
  const head = documents.all('catalog')[0]
  return {
    set,
    documents,
    state,
    zone: head?.timeZone ?? 'UTC',
    currencies: head?.currencies.map(({ code }) => code) ?? [],
    revision,
    ask,
    drafts: local,
    changeDrafts: drafts.change,
    draftSteps: drafts,
    released: (of) => {
      const found = stored.get(refText(of))
      return found === undefined ? null : { content: found.content, hash: found.hash, version: String(found.version) }
    },
  }
}
