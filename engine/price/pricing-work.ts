import type { ConfiguredItem } from '../model/configured-item.js'
import type { Facts } from '../model/fact.js'
import type { OrderAction } from '../model/order-action.js'
import type { AlterationsAllowed, AmountOverride, ChosenTerm, PoolMember, UsageQuantity } from '../model/request.js'
import type { ProductOfferingTerm } from '../model/term.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import type { Currency } from '../values/currency.js'
import type { PriceId } from '../values/ids.js'
import { inOrder } from '../values/in-order.js'
import type { Instant } from '../values/instant.js'
import type { LocalDate } from '../values/local-date.js'
import type { Ratio, Rounding } from '../values/ratio.js'
import type { AllowancePrice } from './allowance/compile-allowance.js'
import type { Grant } from './allowance/grant.js'
import type { Amounts } from './amounts.js'
import type { RunningMeter } from './charge-model/meter-use.js'
import type { CompiledCommitment } from './commitment/compile-commitment.js'
import type { CompiledOneTime, CompiledPrice, CompiledPrices, CompiledRecurring } from './compile-prices.js'
import type { LineSuspension } from './line-amounts.js'
import type { CompiledPenalty } from './penalty/compile-penalty.js'
import type { LineReference, PriceLine, PriceProblem } from './price-answer.js'
import type { PriceSource } from './price-source.js'
import type { PriceStep } from './price-step.js'
import type { BeginningPart, PartOfPeriod } from './proration/part-of-period.js'
import type { TaxRounding } from './tax/reckon-tax.js'
import type { CompiledUsage } from './usage/compile-usage.js'

/** What an order would cost is asked for these items, at this moment, with service beginning on this day. */
export interface PricingRequest {
  readonly items: readonly ConfiguredItem[]
  readonly facts: Facts
  readonly at: Instant
  readonly startDate: LocalDate
  readonly currency: Currency
  /** Validated before: quantities are decimals that are not negative. */
  readonly usage: readonly GivenUse[]
  /** Of use that is rated: the billing period with what came into it. Absent, expected use of any whole month is meant. */
  readonly rated?: RatedUse
  /** The terms that are chosen; of an only one nothing need be said. */
  readonly terms?: readonly ChosenTerm[]
  /** When service began; absent for what is new, which begins on the start date. */
  readonly serviceSince?: LocalDate
  /** `add` when absent. */
  readonly action?: OrderAction
  /** The day of the month on which the account is billed; absent when nobody said. */
  readonly billDay?: number
  /** Validated before: decimals that can be paid, percentages from 0 to 100, of prices that may be negotiated. */
  readonly overrides?: readonly AmountOverride[]
  /** Only what whole periods cost is asked for: every recurring charge begins with a whole period of its own. */
  readonly wholePeriods?: boolean
  /** Paths of items that are only there for what they alter and say; their own charges are not asked for. */
  readonly context?: ReadonlySet<string>
  /** Of items whose prices come from elsewhere than the catalog that is asked, or that are seen as something else: where from, and as what. */
  readonly sources?: ReadonlyMap<ConfiguredItem, PriceSource>
  /** What recurs while service goes on as it was; absent, as the items would have it. */
  readonly running?: () => readonly PriceLine[] | null
}

/** Use, and whose it is where it is not the subscription's own. */
export interface GivenUse extends UsageQuantity {
  readonly member?: PoolMember
}

/** A billing period in which use is rated. */
export interface RatedUse {
  /** The first day of it on which there is service. */
  readonly day: LocalDate
  readonly grants: (allowances: readonly AllowancePrice[]) => readonly Grant[]
  /** What has been metered, by {@link meterKey}: the events of `usage` are no longer told apart. */
  readonly meters: ReadonlyMap<string, RunningMeter>
}

/** Names the meter of a charge for the use of one user. */
export function meterKey(path: string, price: string, member: string | null): string {
  return `${path} ${price} ${member ?? ''}`
}

/** A price on the item that carries it, with the facts it is weighed with. */
export interface ItemPrice<Price extends CompiledPrice = CompiledPrice> {
  readonly item: ConfiguredItem
  readonly price: Price
  readonly facts: Facts
  readonly source: PriceSource
}

export type PriceWith<Charge extends CompiledPrice['charge']> = CompiledPrice & { readonly charge: Charge }
export type LineCharge = CompiledOneTime | CompiledRecurring | CompiledUsage | CompiledCommitment | CompiledPenalty

/** A line on its way from the list to what is paid: `amount` is what the steps so far left, exactly. */
export interface WorkingLine extends ItemPrice<PriceWith<LineCharge>> {
  /** What alterations begin with: the list amount, or what was agreed on instead. */
  readonly list: Ratio
  /** The amount that was agreed on instead of the list's, and which alterations may follow it; `null` where none was. */
  readonly agreed: AgreedAmount | null
  /** The part of its billing period in which service begins; of recurring charges only. */
  readonly first: PartOfPeriod | null
  amount: Ratio
  readonly suspension?: LineSuspension
  /** What use costs at least and at most; absent for what is no use. */
  readonly bounds?: UseBounds
  /** What the line is compared with; absent where nothing is. */
  readonly references?: readonly LineReference[]
}

/** What the use of one of several items costs at least and at most per billing period; `null` where nothing says so. */
export interface UseBounds {
  readonly minimum: Ratio | null
  readonly cap: Ratio | null
}

export interface AgreedAmount {
  /** The list amount that it stands for. */
  readonly instead: Ratio
  readonly alterations: AlterationsAllowed
}

/** One resolution in progress: what was asked, and what it has said so far. */
export interface PricingWork {
  readonly rules: CompiledRules
  readonly request: PricingRequest
  readonly action: OrderAction
  /** The term of each item that has one, by path. */
  readonly terms: ReadonlyMap<string, ProductOfferingTerm>
  /** `null` when the catalog doesn't declare the currency: then nothing has an amount in it. */
  readonly rounding: Rounding | null
  readonly tax: TaxRounding | null
  readonly zone: string | null
  readonly bundles: CompiledPrices['bundles']
  /** The parts of their periods with which new charges begin, by rhythm. */
  readonly firstParts: Map<string, BeginningPart>
  readonly trace: PriceStep[]
  readonly problems: PriceProblem[]
}

interface Refusable {
  readonly item: { readonly path: string }
  readonly price: { readonly id: PriceId }
}

/** Notes why a price on an item has no amount. */
export function refuse(
  { problems }: PricingWork,
  { item, price }: Refusable,
  code: PriceProblem['code'],
  more: Partial<Pick<PriceProblem, 'table' | 'rows' | 'missing' | 'metrics'>> = {},
): null {
  problems.push({ code, path: item.path, price: price.id, table: null, rows: [], missing: [], metrics: [], terms: [], ...more })
  return null
}

/** The amount in the currency that is asked for, or `null`: nothing is ever converted. */
export function amountInCurrency({ request, rounding }: PricingWork, amounts: Amounts): Ratio | null {
  return rounding === null ? null : (amounts.get(request.currency) ?? null)
}

/** The same items in path order, which is the order that a selection has them in. */
export function inPathOrder<Item extends { readonly path: string }>(items: readonly Item[]): readonly Item[] {
  return inOrder(items, (left, right) => comparePaths(left.path, right.path))
}

/** Path order: an item comes before what is below it, and that before the item's next sibling. */
export function comparePaths(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const [one, other] = [left.charCodeAt(at), right.charCodeAt(at)]
    if (one !== other) return one === slash ? -1 : other === slash ? 1 : one - other
  }
  return left.length - right.length
}

const slash = '/'.charCodeAt(0)
