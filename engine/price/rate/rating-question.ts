import type { PoolMember, UseRecord } from '../../model/request.js'
import type { PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { BillingPeriod, CarriedGrant } from '../allowance/period-grants.js'
import type { PricingRequest } from '../pricing-work.js'

/** What is asked of a billing period, read and found sound. */
export interface RatingQuestion extends Omit<PricingRequest, 'usage' | 'rated'> {
  readonly period: BillingPeriod
  readonly carriedOver: readonly CarriedGrant[]
  readonly continued: readonly ContinuedUse[]
}

/** The customer asked to go on. */
export interface ContinuedUse {
  readonly path: string
  readonly price: PriceId
  readonly at: Instant
}

/** Use as it happened, with its moment and its member read. */
export interface RatingRecord extends Omit<UseRecord, 'at' | 'member'> {
  readonly at: Instant
  readonly member?: PoolMember
}
