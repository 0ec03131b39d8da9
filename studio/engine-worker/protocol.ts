import type {
  Answered,
  ConfigureAnswer,
  DecomposeAnswer,
  InvalidRequest,
  QualifyAnswer,
  QuoteAnswer,
  Refusal,
} from '../../engine/ask/answer.js'
import type { PlanGraph } from '../../engine/decompose/plan-graph.js'
import type { PlanRow } from '../../engine/decompose/plan-table.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { Verdict } from '../../engine/explain/reason.js'
import type { Facts } from '../../engine/model/fact.js'
import type { ConfigureRequest, QualificationKind, QualifyRequest, QuoteRequest } from '../../engine/model/request.js'
import type { ItemOrders } from '../../engine/price/held/item-changes.js'
import type { WaterfallBar } from '../../engine/price/waterfall.js'
import type { SmallestChange } from '../../engine/rules/what-if/smallest-change.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { DocumentKind, DocumentRef } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { Language, LocalizedText } from '../../engine/values/localized-text.js'
import type { RehearsedScenario } from './rehearsed-scenario.js'

/** A document as somebody is writing it: any text, which may not even be JSON yet. */
export interface DraftText {
  readonly of: DocumentRef
  readonly text: string
}

/** What the page can ask of the engine. The worker answers in the order of asking. */
export type EngineQuestion =
  /** Takes these documents as the released ones, with local drafts over them. */
  | { readonly kind: 'load'; readonly documents: readonly JsonValue[]; readonly drafts: readonly DraftText[] }
  /** Replaces the local drafts. */
  | { readonly kind: 'draft'; readonly drafts: readonly DraftText[] }
  /** What a stored case asks, and what comes of it. */
  | { readonly kind: 'rehearse'; readonly scenario: string }
  /** Everything the simulator shows, for one customer and one selection. */
  | { readonly kind: 'simulate'; readonly request: QuoteRequest }
  /** What one selection can still be. */
  | { readonly kind: 'configure'; readonly request: ConfigureRequest }
  /** Why the answer is what it is, and what would make it another. */
  | { readonly kind: 'explain'; readonly request: QualifyRequest }
  /** What becomes of every offering for one customer. */
  | { readonly kind: 'offerings'; readonly request: CustomerQuestion }
  /** What first stands in the way of each of these offerings. */
  | { readonly kind: 'firstReasons'; readonly request: CustomerQuestion & { readonly offerings: readonly string[] } }
  /** What each offering costs as it stands, before anybody chose or told anything. */
  | { readonly kind: 'startingPrices'; readonly offerings: readonly string[]; readonly at: string; readonly currency: string }
  /** All that is wrong with one document text, by itself and among the others. */
  | { readonly kind: 'check'; readonly draft: DraftText }
  /** Where a part of a document stands in its text; the pointer is that of the document. */
  | { readonly kind: 'place'; readonly draft: DraftText; readonly pointer: string }
  /** The JSON Schema of a document kind, with titles in one language. */
  | { readonly kind: 'schema'; readonly of: DocumentKind; readonly language: Language }

export interface EngineAnswers {
  readonly load: CatalogState
  readonly draft: CatalogState
  readonly rehearse: RehearsedScenario | null
  readonly simulate: Simulation | null
  readonly configure: Answered<ConfigureAnswer> | null
  readonly explain: Explanation | null
  readonly offerings: OfferingVerdicts | null
  readonly firstReasons: readonly FirstReason[]
  readonly startingPrices: readonly StartingPrice[]
  readonly check: readonly Diagnostic[]
  readonly place: TextPlace | null
  readonly schema: JsonValue
}

/** Lines and columns from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** The state of the catalog that answers. */
export interface CatalogState {
  /** Of the catalog that answers; `null` when the released documents do not compile. */
  readonly fingerprint: Fingerprint | null
  readonly answersFrom: 'released' | 'drafts' | 'nothing'
  /** Of the documents with the drafts over them; errors first. */
  readonly diagnostics: readonly Diagnostic[]
  /** The documents as they are with all valid drafts in place, for those that a draft replaced. */
  readonly replaced: readonly JsonValue[]
}

export interface Simulation {
  readonly qualify: Answered<QualifyAnswer>
  readonly reasons: readonly ReasonLine[]
  readonly configure: Answered<ConfigureAnswer>
  readonly quote: Answered<QuoteAnswer>
  /** What may be ordered of each item that the customer has or wants; empty for a new order, and until the selection is complete. */
  readonly orders: readonly ItemOrders[]
  readonly waterfalls: readonly LineWaterfall[]
  readonly decompose: Answered<DecomposeAnswer>
  /** The plan as a graph and as a table; `null` when there is none. */
  readonly plan: { readonly graph: PlanGraph; readonly rows: readonly PlanRow[] } | null
}

export interface ReasonLine {
  readonly depth: number
  readonly verdict: Verdict
  readonly text: LocalizedText
}

/** One customer at one moment. */
export interface CustomerQuestion {
  readonly facts: Facts
  readonly at: string
}

/** Why a customer may have an offering or not, in words, and what would make it so, in words and as facts. */
export type Explanation =
  | {
      readonly kind: 'explanation'
      readonly verdict: QualificationKind
      readonly deciding: readonly LocalizedText[]
      readonly decidingFacts: readonly string[]
      readonly change: SmallestChange['kind']
      readonly changeWords: readonly LocalizedText[]
      /** Each is one way, and does by itself. */
      readonly steps: readonly ChangeStep[]
      /** Facts that stand in the way and cannot change. */
      readonly fixedFacts: readonly string[]
    }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }

export interface ChangeStep {
  readonly sentence: LocalizedText
  readonly facts: readonly { readonly fact: string; readonly to: Facts[string] }[]
}

export type OfferingVerdicts =
  | {
      readonly kind: 'offerings'
      readonly counts: Readonly<Record<QualificationKind, number>>
      readonly verdicts: readonly { readonly offering: string; readonly verdict: QualificationKind }[]
    }
  | InvalidRequest

export interface FirstReason {
  readonly offering: string
  readonly text: LocalizedText
}

export interface LineWaterfall {
  readonly path: string
  readonly price: string
  readonly bars: readonly WaterfallBar[]
}

/** `amount` is per month; `null` when the price depends on choices or facts that nobody gave. */
export interface StartingPrice {
  readonly offering: string
  readonly amount: string | null
}

export interface EngineRequest {
  readonly id: number
  readonly question: EngineQuestion
}

/** `failed` is a bug of the engine; everything a person can do wrong is part of an answer. */
export type EngineReply =
  | { readonly id: number; readonly kind: 'answered'; readonly answer: EngineAnswers[EngineQuestion['kind']] }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
