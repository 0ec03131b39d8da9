import { configure } from '../../engine/ask/configure.js'
import { decompose } from '../../engine/ask/decompose.js'
import { possibleOrders } from '../../engine/ask/possible-orders.js'
import { qualify } from '../../engine/ask/qualify.js'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { planGraph } from '../../engine/decompose/plan-graph.js'
import { planTable } from '../../engine/decompose/plan-table.js'
import { documentsFromValues, type ReadDocument, readDocuments } from '../../engine/document/read-documents.js'
import { documentSchema } from '../../engine/document/schema/document-schema.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { QuoteRequest } from '../../engine/model/request.js'
import { waterfall } from '../../engine/price/waterfall.js'
import { reasonLines } from '../../engine/rules/sentence.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { explanationOf } from './explanation.js'
import { firstReasons, offeringVerdicts } from './offering-verdicts.js'
import type { CatalogState, DraftText, EngineAnswers, EngineQuestion, Simulation, StartingPrice, TextPlace } from './protocol.js'
import { rehearsedScenario } from './rehearsed-scenario.js'
import { selectingPart } from './selecting-part.js'

/** Answers the page's questions one after another; between them it keeps the documents and what they compile to. */
export type EngineSession = <Question extends EngineQuestion>(question: Question) => EngineAnswers[Question['kind']]

interface Released {
  readonly documents: readonly ReadDocument[]
  readonly diagnostics: readonly Diagnostic[]
  /** `null` when the released documents do not compile. */
  readonly catalog: CompiledCatalog | null
  readonly problems: readonly Diagnostic[]
}

export function engineSession(): EngineSession {
  let released: Released = { documents: [], diagnostics: [], catalog: null, problems: [] }
  let drafts: readonly ReadDocument[] = []
  let answering: CompiledCatalog | null = null

  function withDrafts(texts: readonly DraftText[]): CatalogState {
    const state = applied(released, texts)
    drafts = state.drafts
    answering = state.answering
    return state.state
  }

  function answer(question: EngineQuestion): EngineAnswers[EngineQuestion['kind']] {
    switch (question.kind) {
      case 'load':
        released = read(question.documents)
        return withDrafts(question.drafts)
      case 'draft':
        return withDrafts(question.drafts)
      case 'rehearse':
        return answering === null ? null : rehearsedScenario(answering, question.scenario)
      case 'simulate':
        return answering === null ? null : simulation(answering, question.request)
      case 'configure':
        return answering === null ? null : configure(answering, question.request)
      case 'explain':
        return answering === null ? null : explanationOf(answering, question.request)
      case 'offerings':
        return answering === null ? null : offeringVerdicts(answering, question.request)
      case 'firstReasons':
        return answering === null ? [] : firstReasons(answering, question.request)
      case 'startingPrices':
        return answering === null ? [] : question.offerings.map((offering) => startingPrice(answering!, offering, question))
      case 'check':
        return checked(merged(released.documents, drafts), question.draft)
      case 'place':
        return placeIn(question.draft, question.pointer)
      case 'schema':
        return documentSchema(question.of, question.language) as JsonValue
    }
  }
  return answer as EngineSession
}

function read(values: readonly JsonValue[]): Released {
  const { documents, diagnostics } = documentsFromValues(values)
  const compilation = compileDraft(documents.map(({ document }) => document))
  if (compilation.kind === 'rejected') return { documents, diagnostics, catalog: null, problems: compilation.diagnostics }
  return { documents, diagnostics, catalog: compilation.catalog, problems: compilation.warnings }
}

interface Applied {
  readonly drafts: readonly ReadDocument[]
  readonly answering: CompiledCatalog | null
  readonly state: CatalogState
}

/** Drafts that cannot be read, or that make the whole unsound, are left out of the answers, and the state says so. */
function applied(released: Released, texts: readonly DraftText[]): Applied {
  const readable = texts.map(readDraft)
  const drafts = readable.flatMap(({ document }) => document ?? [])
  const unreadable = [...released.diagnostics, ...readable.flatMap(({ diagnostics }) => diagnostics)]
  const replaced = drafts.map(({ document }) => document as unknown as JsonValue)
  if (drafts.length === 0) {
    const { catalog, problems } = released
    return {
      drafts,
      answering: catalog,
      state: stateOf(catalog, catalog === null ? 'nothing' : 'released', [...unreadable, ...problems], replaced),
    }
  }
  const all = merged(released.documents, drafts)
  const compilation = compileDraft(
    all.map(({ document }) => document),
    { locate: locateIn(drafts) },
  )
  if (compilation.kind === 'compiled') {
    const { catalog, warnings } = compilation
    return { drafts, answering: catalog, state: stateOf(catalog, 'drafts', [...unreadable, ...warnings], replaced) }
  }
  const from = released.catalog === null ? 'nothing' : 'released'
  return {
    drafts,
    answering: released.catalog,
    state: stateOf(released.catalog, from, [...unreadable, ...compilation.diagnostics], replaced),
  }
}

function stateOf(
  catalog: CompiledCatalog | null,
  answersFrom: CatalogState['answersFrom'],
  diagnostics: readonly Diagnostic[],
  replaced: readonly JsonValue[],
): CatalogState {
  return { fingerprint: catalog?.fingerprint ?? null, answersFrom, diagnostics, replaced }
}

/** Reads a draft text. With another id in it, it is a new document beside the one it was opened as: so one begins from a copy. */
function readDraft({ of, text }: DraftText): { readonly document: ReadDocument | null; readonly diagnostics: readonly Diagnostic[] } {
  const { documents, diagnostics } = readDocuments([{ name: refText(of), text }])
  return { document: documents.length === 1 ? documents[0]! : null, diagnostics }
}

function merged(documents: readonly ReadDocument[], drafts: readonly ReadDocument[]): readonly ReadDocument[] {
  const byRef = new Map([...documents, ...drafts].map((one) => [refText(one.document), one]))
  return [...byRef.values()]
}

function locateIn(documents: readonly ReadDocument[]) {
  const byRef = new Map(documents.map((one) => [refText(one.document), one]))
  return (of: DocumentRef, pointer: string) => {
    const found = byRef.get(refText(of))
    const place = found?.locate(pointer) ?? null
    return found === undefined || place === null ? null : { file: found.file, ...place }
  }
}

/** What is wrong with the text by itself; when nothing is, what the checks of the whole find in this document. */
function checked(others: readonly ReadDocument[], draft: DraftText): readonly Diagnostic[] {
  const { document, diagnostics } = readDraft(draft)
  if (document === null || diagnostics.some(({ severity }) => severity === 'error')) return diagnostics
  const compilation = compileDraft(
    merged(others, [document]).map((one) => one.document),
    { locate: locateIn([document]) },
  )
  const found = compilation.kind === 'compiled' ? compilation.warnings : compilation.diagnostics
  return [...diagnostics, ...found.filter(({ at }) => at.document !== null && refText(at.document) === refText(document.document))]
}

/** `null` for a text that is no document, and for what it does not have. */
function placeIn(draft: DraftText, pointer: string): TextPlace | null {
  const place = readDraft(draft).document?.locate(pointer) ?? null
  return place === null ? null : { line: place.line, column: place.column }
}

/** The four questions about one customer and one selection, and what the screen draws of the answers. */
function simulation(catalog: CompiledCatalog, request: QuoteRequest): Simulation {
  const { price, ...quoting } = request
  const selecting = selectingPart(request)
  const { choices: _choices, ...qualifying } = selecting
  const qualified = qualify(catalog, qualifying)
  const quoted = quote(catalog, quoting)
  const planned = decompose(catalog, selecting)
  const priced = quoted.answer.kind === 'priced' ? quoted.answer : quoted.answer.kind === 'incomplete' ? quoted.answer.soFar : null
  return {
    qualify: qualified,
    reasons: 'reason' in qualified.answer ? reasonLines(catalog.rules, qualified.answer.reason) : [],
    configure: configure(catalog, price === undefined ? selecting : { ...selecting, price }),
    quote: quoted,
    orders: possibleOrders(catalog, quoting),
    waterfalls: (priced?.lines ?? []).map((line) => ({ path: line.path, price: line.price, bars: waterfall(priced!, line) })),
    decompose: planned,
    plan:
      planned.answer.kind === 'plan'
        ? { graph: planGraph(planned.answer, catalog.draft), rows: planTable(planned.answer, catalog.draft) }
        : null,
  }
}

function startingPrice(catalog: CompiledCatalog, offering: string, { at, currency }: { at: string; currency: string }): StartingPrice {
  const { answer } = quote(catalog, { offering, facts: {}, choices: [], at, currency })
  return { offering, amount: answer.kind === 'priced' ? answer.totals.monthly : null }
}
