import type { Configuration } from '../configure/configuration.js'
import type { Decomposition } from '../decompose/plan.js'
import type { Reason } from '../explain/reason.js'
import type { RequestProblem } from '../explain/request-problem.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { HeldProduct, QualificationKind } from '../model/request.js'
import type { PriceChanges, UndeclaredBasis } from '../price/held/change-answer.js'
import type { PricedItems, PriceProblem } from '../price/price-answer.js'
import type { RatedStream } from '../price/rate/rated-records.js'
import type { ListedCharge, ListOutcome } from '../price/whole-catalog/listed-charge.js'
import type { Qualification } from '../rules/qualification.js'
import type { RefusalGround } from '../rules/refusal-grounds.js'
import type { DecidingFacts } from '../rules/what-if/deciding-facts.js'
import type { SmallestChange } from '../rules/what-if/smallest-change.js'
import type { Currency } from '../values/currency.js'
import type { Fingerprint } from '../values/fingerprint.js'
import type { FactId, OfferingId } from '../values/ids.js'
import type { Instant } from '../values/instant.js'
import type { DocumentVersion } from './versions-named.js'

/** The outcome that any question can have because of how it was asked. */
export interface InvalidRequest {
  readonly kind: 'invalid-request'
  readonly problems: readonly RequestProblem[]
}

/** Outcomes of questions about one offering because of how they were asked. */
export type Refusal =
  | { readonly kind: 'unknown-offering'; readonly offering: string; readonly didYouMean: readonly string[] }
  | InvalidRequest

export type QualifyAnswer = Qualification | Refusal

export type QualifyAllAnswer =
  | {
      readonly kind: 'offerings'
      /** Of the whole catalog, whatever is listed. */
      readonly counts: Readonly<Record<QualificationKind, number>>
      /** By id. */
      readonly offerings: readonly OfferingVerdict[]
      /** Whether more follow after the last one. */
      readonly hasMore: boolean
    }
  | InvalidRequest

/** What became of one offering; with its reason, and the facts it still lacks, where those were asked for. */
export interface OfferingVerdict {
  readonly offering: OfferingId
  readonly verdict: QualificationKind
  /** Of a refused one: everything that by itself refuses it, a short "why not". */
  readonly refusedBy?: readonly RefusalGround[]
  readonly reason?: Reason
  readonly missing?: readonly FactId[]
}

/** Why an offering may be had or not, on which facts that rests, and what would make it so. */
export type ExplainAnswer =
  | {
      readonly kind: 'explanation'
      readonly offering: OfferingId
      readonly qualification: Qualification
      readonly deciding: DecidingFacts
      readonly change: SmallestChange
    }
  | Refusal

export type ConfigureAnswer = Configuration | Refusal

export type QuoteAnswer =
  | (PricedItems & {
      readonly offering: string
      readonly items: readonly ConfiguredItem[]
      /** Which words of which price or table the steps rest on, by kind and id. */
      readonly versions: readonly DocumentVersion[]
      readonly token: QuoteToken
      /** Of an order on what the customer has. */
      readonly changes?: QuotedChanges
    })
  /** The selection is valid so far; `soFar` prices what is known. */
  | { readonly kind: 'incomplete'; readonly configuration: Configuration; readonly soFar: PricedItems | null }
  /** The selection contradicts itself. */
  | { readonly kind: 'conflict'; readonly configuration: Configuration }
  | { readonly kind: 'undetermined'; readonly missing: readonly FactId[]; readonly because: readonly PriceProblem[] }
  | { readonly kind: 'not-priced'; readonly because: readonly PriceProblem[] }
  /** Nobody declared which prices hold for these items of what the customer has. */
  | { readonly kind: 'basis-undeclared'; readonly items: readonly UndeclaredBasis[] }
  | TokenMismatch
  | Refusal

/** What an order changes, and what the customer has once it is carried out; `null` when nothing is left. */
export interface QuotedChanges extends PriceChanges {
  readonly held: HeldProduct | null
}

/** The price of a token can't be given again: this is different, and `token` is the one that this question has now. */
export interface TokenMismatch {
  readonly kind: 'token-mismatch'
  readonly offering: string
  /** `catalog`: it was another one; `at`, `input`: something else was asked; `result`: the same question had another answer. */
  readonly differs: readonly (keyof QuoteToken)[]
  readonly token: QuoteToken
}

/** Asked again with the same catalog and input, the same price comes out to the byte. */
export interface QuoteToken {
  readonly catalog: Fingerprint
  readonly at: Instant
  readonly input: Fingerprint
  readonly result: Fingerprint
}

export type PriceListAnswer =
  | {
      readonly kind: 'priceList'
      readonly currency: Currency
      /** How many charges of all offerings on sale, or of those of the category, came out each way, whatever is listed. */
      readonly counts: Readonly<Record<ListOutcome, number>>
      /** By id. */
      readonly offerings: readonly ListedOffering[]
      /** Whether more follow after the last one. */
      readonly hasMore: boolean
    }
  | InvalidRequest

/** The charges of an offering's own prices, by id; members of a bundle have their own. */
export interface ListedOffering {
  readonly offering: OfferingId
  readonly charges: readonly ListedCharge[]
}

export type RateAnswer =
  | (RatedStream & { readonly offering: string; readonly items: readonly ConfiguredItem[] })
  | { readonly kind: 'incomplete' | 'conflict'; readonly configuration: Configuration }
  | Extract<QuoteAnswer, { readonly kind: 'undetermined' | 'not-priced' }>
  | Refusal

export type DecomposeAnswer =
  | (Extract<Decomposition, { readonly kind: 'plan' }> & { readonly offering: string })
  | Extract<Decomposition, { readonly kind: 'undetermined' | 'not-decomposed' }>
  | { readonly kind: 'incomplete' | 'conflict'; readonly configuration: Configuration }
  | Refusal

/** Every answer names the catalog and the moment it was given for, so that it can be asked again. */
export interface Answered<Answer> {
  readonly catalog: Fingerprint
  readonly at: Instant | null
  readonly answer: Answer
}
