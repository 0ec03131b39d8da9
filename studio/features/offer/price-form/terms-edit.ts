import type { CurrencyAmount } from '../../../../engine/model/currency-amount.js'
import type { CatalogDraft } from '../../../../engine/model/draft.js'
import type { Condition } from '../../../../engine/model/fact.js'
import type { ProductOffering } from '../../../../engine/model/offering.js'
import type { OneTimeCharge, PriceRole, ProductOfferingPrice, RecurringCharge } from '../../../../engine/model/price.js'
import type { PriceTax } from '../../../../engine/model/tax.js'

/** The price with another condition, or with none. */
export function withWhen(price: ProductOfferingPrice, when: Condition | null): ProductOfferingPrice {
  return withPart(price, 'when', when)
}

/** What somebody says of tax: it is written once the category, and whether amounts include the tax, are both known. */
export interface TaxDraft {
  readonly category: string | null
  readonly included: boolean | null
}

export function taxDraftOf({ tax }: ProductOfferingPrice): TaxDraft {
  return { category: tax?.category ?? null, included: tax?.included ?? null }
}

/** The price as the draft says it; `null` while something of it is open. */
export function withTax(price: ProductOfferingPrice, { category, included }: TaxDraft): ProductOfferingPrice | null {
  if (category === null) return withPart(price, 'tax', null)
  return included === null ? null : withPart<'tax'>(price, 'tax', { category, included } satisfies PriceTax)
}

/** What the amount is called: a reference is only one once it is known what it is shown beside. */
export interface RoleDraft {
  readonly role: PriceRole | null
  readonly compares: string | null
}

export function roleDraftOf({ role, compares }: ProductOfferingPrice): RoleDraft {
  return { role: role ?? null, compares: compares ?? null }
}

/** The price as the draft says it; `null` while something of it is open. */
export function withRole(price: ProductOfferingPrice, { role, compares }: RoleDraft): ProductOfferingPrice | null {
  if (role !== 'reference') return withPart(withPart(price, 'compares', null), 'role', role)
  return compares === null ? null : withPart(withPart(price, 'role', role), 'compares', compares as NonNullable<typeof price.compares>)
}

function withPart<Name extends 'when' | 'tax' | 'role' | 'compares'>(
  price: ProductOfferingPrice,
  name: Name,
  value: NonNullable<ProductOfferingPrice[Name]> | null,
): ProductOfferingPrice {
  const { [name]: _before, ...rest } = price
  return (value === null ? rest : { ...rest, [name]: value }) as ProductOfferingPrice
}

/** How far the list amount may be left. */
export interface ListBounds {
  readonly floor: readonly CurrencyAmount[]
  readonly negotiable: boolean
}

/** The charge with these bounds: what is empty, or not so, is not written. */
export function withListBounds<Charge extends OneTimeCharge | RecurringCharge>(
  { floor: _floor, negotiable: _negotiable, ...rest }: Charge,
  { floor, negotiable }: ListBounds,
): Charge {
  return { ...rest, ...(floor.length === 0 ? {} : { floor }), ...(negotiable ? { negotiable } : {}) } as unknown as Charge
}

/** The offerings that carry a price. */
export function carriersOf(documents: CatalogDraft, id: string): readonly ProductOffering[] {
  return documents.all('productOffering').filter(({ prices }) => prices.some((one) => one === id))
}

/** The charges, beside the price itself, of the offerings that carry it: what it may be compared with. */
export function comparable(documents: CatalogDraft, { id }: ProductOfferingPrice): readonly ProductOfferingPrice[] {
  const beside = new Set(carriersOf(documents, id).flatMap(({ prices }) => prices))
  return documents
    .all('productOfferingPrice')
    .filter((one) => one.id !== id && beside.has(one.id) && one.role !== 'reference' && isCharge(one))
}

export function isCharge({ charge }: ProductOfferingPrice): boolean {
  return charge.kind === 'oneTime' || charge.kind === 'recurring' || charge.kind === 'usage'
}
