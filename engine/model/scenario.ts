import type { OfferingId } from '../values/ids.js'
import type { DocumentHeader } from './document-header.js'
import type { Facts } from './fact.js'
import type { Choice, ChosenTerm, UsageQuantity } from './request.js'

/** A stored case: what is asked, and what must come out. Only what `expect` names is compared. */
export interface Scenario extends DocumentHeader<'scenario'> {
  readonly offering: OfferingId
  readonly facts: Facts
  readonly choices: readonly Choice[]
  readonly at: string
  readonly currency?: string
  readonly startDate?: string
  readonly billDay?: number
  readonly terms?: readonly ChosenTerm[]
  readonly usage?: readonly UsageQuantity[]
  readonly expect: ScenarioExpectation
}

export interface ExpectedTerm {
  readonly path: string
  readonly term?: string
  readonly to?: string
  readonly committedUntil?: string
  readonly noticeBy?: string
}

export interface ScenarioExpectation {
  readonly qualification?: 'qualified' | 'refused' | 'undetermined'
  /** Exactly these facts are missing, in any order. */
  readonly missing?: readonly string[]
  readonly configuration?: 'complete' | 'open' | 'conflict'
  /** What a choice ends up as, such as the speed that the address leaves. */
  readonly completion?: readonly Choice[]
  /** Lines by price id; amounts as decimal strings. Lines not named are not compared. */
  readonly lines?: readonly {
    readonly path?: string
    readonly price: string
    readonly amount?: string
    readonly firstBill?: string
    readonly firstPeriod?: string
  }[]
  readonly totals?: {
    readonly oneTime?: string
    readonly monthly?: string
    readonly firstBill?: string
    /** What is due over the term of the ordered offering. */
    readonly term?: string
  }
  /** The terms by path; days as the answer has them. */
  readonly terms?: readonly ExpectedTerm[]
  readonly allowances?: readonly { readonly price: string; readonly firstPeriod: string }[]
  /** How many items of each specification provisioning gets. */
  readonly items?: readonly { readonly specification: string; readonly count: number }[]
}
