import type { CatalogDraft } from '../model/draft.js'
import type { Condition } from '../model/fact.js'
import type { HolderChange } from '../model/holder-change.js'
import type { ChargeTrigger } from '../model/order-action.js'
import type { ProductOfferingPrice, RecurringCharge } from '../model/price.js'
import type { TaxRules } from '../model/tax.js'
import { pricesNamedBy } from '../model/term.js'
import { canonicalJson } from '../values/canonical-json.js'
import type { OfferingId, PriceId } from '../values/ids.js'
import type { Period } from '../values/instant.js'
import type { JsonValue } from '../values/json.js'
import { type CalendarPeriod, isTimeZone } from '../values/local-date.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { Rounding } from '../values/ratio.js'
import { type CompiledAllowance, compileAllowance } from './allowance/compile-allowance.js'
import { type CompiledAlteration, compileAlteration } from './alteration/compile-alteration.js'
import { type Amounts, compileAmounts } from './amounts.js'
import { type CompiledCommitment, compileCommitment } from './commitment/compile-commitment.js'
import { type CompiledAmount, compileAmount } from './compile-amount.js'
import type { HolderPolicies } from './held/price-basis.js'
import { type CompiledPenalty, compilePenalty } from './penalty/compile-penalty.js'
import type { LineRole } from './price-answer.js'
import { type CompiledTable, compileTable, utcPeriod } from './table/compile-table.js'
import { type CompiledTax, compileTax } from './tax/compile-tax.js'
import type { OfferedTerms } from './term/taken-terms.js'
import { type CompiledUsage, compileUsage } from './usage/compile-usage.js'

/** All prices of a catalog, read once: amounts as exact fractions, tables indexed, each offering with its prices. */
export interface CompiledPrices {
  /** How a line is rounded, by the currencies the catalog declares. */
  readonly roundings: ReadonlyMap<string, Rounding>
  /** The prices of each offering, those that its terms name too, by price id and each once. */
  readonly offerings: ReadonlyMap<OfferingId, readonly CompiledPrice[]>
  /** What is never charged and only shown beside a price of the offering; no entry where there is none. */
  readonly references: ReadonlyMap<OfferingId, readonly CompiledReference[]>
  readonly terms: OfferedTerms
  /** The offerings that have members. */
  readonly bundles: ReadonlySet<OfferingId>
  /** `null` where the catalog says nothing of tax. */
  readonly tax: TaxRules | null
  /** Where days begin, for what is charged by the second; `null` where the catalog names no zone that there is. */
  readonly zone: string | null
  /** Which prices hold for what customers have. */
  readonly holders: HolderPolicies
}

export interface CompiledPrice {
  readonly id: PriceId
  readonly name: LocalizedText
  readonly validFor: Period
  readonly when: Condition | null
  readonly charge: CompiledCharge
  readonly tax: CompiledTax | null
  readonly role: LineRole | null
  /** What this version means for those who hold an earlier one. */
  readonly holders: HolderChange
}

/** A price that is never charged, and the one that it is shown beside. */
export interface CompiledReference extends CompiledPrice {
  readonly compares: PriceId
  readonly amounts: Amounts
}

export type CompiledCharge =
  | CompiledOneTime
  | CompiledRecurring
  | CompiledUsage
  | CompiledAllowance
  | CompiledCommitment
  | CompiledPenalty
  | CompiledAlteration

export interface CompiledOneTime {
  readonly kind: 'oneTime'
  readonly amount: CompiledAmount
  readonly actions: readonly ChargeTrigger[]
  readonly refundable: boolean
  readonly floor: Amounts | null
  readonly negotiable: boolean
}

export interface CompiledRecurring {
  readonly kind: 'recurring'
  readonly amount: CompiledAmount
  readonly period: CalendarPeriod
  readonly timing: RecurringCharge['timing']
  readonly cycle: RecurringCharge['cycle']
  readonly proration: RecurringCharge['proration']
  /** The same for charges whose periods meet on the same days, and of which the same part is charged when service begins. */
  readonly rhythm: string
  readonly floor: Amounts | null
  readonly negotiable: boolean
}

/**
 * Compiles the prices of a draft. Any draft compiles: what cannot be read has no amount and is refused when it is
 * asked for. Only the prices of a sound draft may be quoted.
 */
export function compilePrices(draft: CatalogDraft): CompiledPrices {
  const tables = new Map<string, CompiledTable>(draft.all('priceTable').map((table) => [table.id, compileTable(table)]))
  const { currencies = [], tax: taxRules, timeZone, holderPolicy = [] } = draft.all('catalog')[0] ?? {}
  const known: Known = { tables, currencies: currencies.map(({ code }) => code), taxRules }
  const all = draft.all('productOfferingPrice')
  const prices = new Map(all.flatMap((price) => (price.role === 'reference' ? [] : [[price.id as string, compilePrice(price, known)]])))
  const references = new Map(all.flatMap((price) => compileReference(price, known)).map((price) => [price.id as string, price]))
  return {
    tax: taxRules ?? null,
    zone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : null,
    holders: {
      catalog: holderPolicy,
      offerings: new Map(draft.all('productOffering').map((offering) => [offering.id, offering.holderPolicy ?? []])),
    },
    roundings: new Map(currencies.map(({ code, rounding }) => [code, rounding])),
    bundles: new Set(draft.all('productOffering').flatMap(({ id, content }) => (content.kind === 'bundle' ? [id] : []))),
    offerings: new Map(
      draft.all('productOffering').map((offering) => {
        const { id } = offering
        const found = pricesNamedBy(offering).flatMap((price) => prices.get(price) ?? [])
        return [id, found]
      }),
    ),
    references: new Map(
      draft.all('productOffering').flatMap((offering) => {
        const found = pricesNamedBy(offering).flatMap((price) => references.get(price) ?? [])
        return found.length === 0 ? [] : [[offering.id, found] as const]
      }),
    ),
    terms: new Map(draft.all('productOffering').flatMap(({ id, terms = [] }) => (terms.length === 0 ? [] : [[id, terms] as const]))),
  }
}

/** What prices name: tables, and the currencies that the catalog declares. */
interface Known {
  readonly tables: ReadonlyMap<string, CompiledTable>
  readonly currencies: readonly string[]
  readonly taxRules: TaxRules | undefined
}

function compilePrice(
  { id, name, validFor = {}, when, charge, tax, role, holders = keep }: ProductOfferingPrice,
  known: Known,
): CompiledPrice {
  return {
    id,
    name,
    validFor: utcPeriod(validFor),
    when: when ?? null,
    charge: compileCharge(charge, known),
    tax: tax === undefined ? null : compileTax(tax, known.taxRules),
    role: role === undefined || role === 'reference' ? null : role,
    holders,
  }
}

const keep: HolderChange = { kind: 'keep' }

/** None of one that is no reference, or compares nothing that could be shown. */
function compileReference(price: ProductOfferingPrice, known: Known): readonly CompiledReference[] {
  const { role, compares, charge } = price
  if (role !== 'reference' || compares === undefined) return []
  if ((charge.kind !== 'oneTime' && charge.kind !== 'recurring') || charge.amount.kind !== 'fixed') return []
  return [{ ...compilePrice(price, known), compares, amounts: compileAmounts(charge.amount.amounts) }]
}

function compileCharge(charge: ProductOfferingPrice['charge'], { tables, currencies }: Known): CompiledCharge {
  switch (charge.kind) {
    case 'oneTime': {
      const { kind, amount, actions, refundable = false } = charge
      return { kind, amount: compileAmount(amount, tables), actions, refundable, ...compileBounds(charge) }
    }
    case 'recurring': {
      const { kind, amount, period, timing, cycle, proration } = charge
      return {
        kind,
        amount: compileAmount(amount, tables),
        period,
        timing,
        cycle,
        proration,
        rhythm: rhythmOf(charge),
        ...compileBounds(charge),
      }
    }
    case 'usage':
      return compileUsage(charge, currencies, tables)
    case 'allowance':
      return compileAllowance(charge, tables)
    case 'commitment':
      return compileCommitment(charge)
    case 'penalty':
      return compilePenalty(charge, currencies)
    case 'alteration':
      return compileAlteration(charge, tables)
  }
}

function rhythmOf({ cycle, period: { unit, count }, proration }: RecurringCharge): string {
  return `${cycle} ${unit} ${count} ${canonicalJson(proration.start as unknown as JsonValue)}`
}

function compileBounds({ floor, negotiable = false }: Pick<RecurringCharge, 'floor' | 'negotiable'>) {
  return { floor: floor === undefined ? null : compileAmounts(floor), negotiable }
}
