import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { compareText } from '../model/draft.js'
import type { PricedItems } from '../price/price-answer.js'
import type { PriceStep } from '../price/price-step.js'
import { fingerprint } from '../values/fingerprint.js'
import type { JsonValue } from '../values/json.js'
import { oncePer } from '../values/once.js'

/** A document as it was when it was read: the first digits of its fingerprint say which words of it an answer rests on. */
export interface DocumentVersion {
  readonly kind: 'productOfferingPrice' | 'priceTable'
  readonly id: string
  /** 16 hexadecimal digits. */
  readonly version: string
}

/**
 * The version of every price and table that the steps of a price name, those that played no part, too; by kind and id. What
 * a customer keeps from another catalog is not among them: its pin names that catalog, and with it every version.
 */
export function versionsNamed(catalog: CompiledCatalog, { trace }: Pick<PricedItems, 'trace'>): readonly DocumentVersion[] {
  const versions = versionsOf(catalog)
  const found = new Set<NamedVersion>()
  const elsewhere = new Set<string>()
  for (const step of trace) if (step.step === 'pin' && step.catalog !== catalog.fingerprint) elsewhere.add(step.path)
  const name = (kind: DocumentVersion['kind'], path: string, id: string) => {
    if (elsewhere.size === 0 || !elsewhere.has(path)) found.add(versionOf(catalog, versions[kind], kind, id))
  }
  let [path, price] = ['', '']
  for (const step of trace) {
    // Most steps are of the same price as the one before.
    if (step.price !== price || step.path !== path) name('productOfferingPrice', step.path, step.price)
    path = step.path
    price = step.price
    for (const { by, price } of otherPrices(step)) name('productOfferingPrice', by, price)
    if (step.step === 'row') name('priceTable', step.path, step.table)
  }
  return [...found].sort((left, right) => compareText(left.key, right.key)).map(({ version }) => version)
}

/** Prices that a step names besides its own, with the items that carry them. */
function otherPrices(step: PriceStep): readonly { readonly by: string; readonly price: string }[] {
  switch (step.step) {
    case 'alteration':
      return [{ by: step.by, price: step.alteration }]
    case 'reference':
      return [{ by: step.path, price: step.reference }]
    case 'excluded':
      return [{ by: step.by, price: step.winner }]
    case 'later':
      return step.alterations.map(({ alteration, by }) => ({ by, price: alteration }))
    default:
      return noPrices
  }
}

const noPrices: ReturnType<typeof otherPrices> = []

interface NamedVersion {
  readonly key: string
  readonly version: DocumentVersion
}

/** What is reckoned once stays with the catalog, which never changes. */
const versionsOf = oncePer((_catalog: CompiledCatalog) => ({
  productOfferingPrice: new Map<string, NamedVersion>(),
  priceTable: new Map<string, NamedVersion>(),
}))

function versionOf(catalog: CompiledCatalog, versions: Map<string, NamedVersion>, kind: DocumentVersion['kind'], id: string): NamedVersion {
  const known = versions.get(id)
  if (known !== undefined) return known
  const version = fingerprint(catalog.draft.find(kind, id) as unknown as JsonValue, catalog.sha256).slice(0, 16)
  const found = { key: `${kind} ${id}`, version: Object.freeze({ kind, id, version }) }
  versions.set(id, found)
  return found
}
