import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { references } from '../document/references.js'
import type { Document } from '../model/document.js'
import { pricesNamedBy } from '../model/term.js'
import { offeringsBelow } from '../price/checks/offerings-below.js'
import type { LaterVersion, LaterVersions, PurchasedAt } from '../price/held/later-version.js'
import type { PricedCatalog } from '../price/held/priced-catalog.js'
import { type Fingerprint, fingerprint } from '../values/fingerprint.js'
import { type DocumentKind, type PriceId, refText } from '../values/ids.js'
import type { Instant } from '../values/instant.js'
import type { JsonValue } from '../values/json.js'
import { oncePer } from '../values/once.js'
import type { HeldCatalogs } from './read-held.js'

/** A catalog, and the moment at which its release took effect. */
export interface ReleasedCatalog {
  readonly released: Instant
  readonly catalog: CompiledCatalog
}

/**
 * Gives the releases that took effect after one moment and up to another, the oldest first. It may leave out those that bring
 * no version of a price that is held, and all of them where no such version reaches holders; whoever knows of none gives none.
 */
export type ReleasedBetween = (after: Instant, until: Instant) => readonly ReleasedCatalog[]

/**
 * The versions that releases brought of the prices of what is held. The catalog that is asked is the last of them; where it
 * is no release, such as a change set, it counts as one that takes effect at the moment that is asked about.
 */
export function laterVersions(
  present: CompiledCatalog,
  at: Instant,
  heldAt: HeldCatalogs,
  releasedBetween: ReleasedBetween,
): LaterVersions {
  return (purchase, offering) => {
    const releases = releasesSince(purchase)
    const bought = purchase.catalog.prices.offerings.get(offering) ?? []
    return new Map(
      bought.flatMap(({ id }) => {
        const found = releases.some(({ catalog }) => saysOfHolders(catalog, id)) ? versionsOf(purchase.catalog, releases, offering, id) : []
        return found.some(({ price }) => price.holders.kind !== 'keep') ? [[id, found] as const] : []
      }),
    )
  }

  function releasesSince({ catalog, at: bought }: PurchasedAt): readonly ReleasedCatalog[] {
    const isDraft = catalog.fingerprint === present.fingerprint && heldAt(bought)?.fingerprint !== present.fingerprint
    if (isDraft || bought >= at) return []
    const releases = releasedBetween(bought, at)
    const last = releases.at(-1)?.catalog ?? catalog
    return last.fingerprint === present.fingerprint ? releases : [...releases, { released: at, catalog: present }]
  }
}

function saysOfHolders({ draft }: CompiledCatalog, price: string): boolean {
  return reachesHolders(draft.find('productOfferingPrice', price))
}

/** Whether a version of a price says that, and how, it reaches those who hold an earlier one. */
export function reachesHolders(price: { readonly holders?: { readonly kind: string } } | undefined): boolean {
  return price?.holders !== undefined && price.holders.kind !== 'keep'
}

/** Those that differ from the one before. An offering that no longer has the price says nothing of it. */
function versionsOf(
  bought: PricedCatalog,
  releases: readonly ReleasedCatalog[],
  offering: Parameters<LaterVersions>[1],
  id: LaterVersion['price']['id'],
): readonly LaterVersion[] {
  let before = versionOf(bought, id)
  return releases.flatMap(({ released, catalog }) => {
    const price = (catalog.prices.offerings.get(offering) ?? []).find((one) => one.id === id)
    const version = price === undefined ? before : versionOf(catalog, id)
    if (price === undefined || version === before) return []
    before = version
    return [{ released, catalog, price }]
  })
}

/** What is reckoned once stays with the catalog, which never changes. */
const versions = oncePer((_catalog: PricedCatalog) => new Map<string, Fingerprint>())

/** The fingerprint of a price together with the tables and conditions that it goes by. */
function versionOf(catalog: PricedCatalog, price: string): Fingerprint {
  const known = versions(catalog)
  const found = known.get(price) ?? fingerprint(documentsOf(catalog, price) as unknown as JsonValue, catalog.sha256)
  known.set(price, found)
  return found
}

/** What a price means is not only in its own document. Other prices that it names are no part of it. */
const partsOfPrices = new Set<DocumentKind>(['priceTable', 'condition', 'ruleTemplate', 'decisionTable'])

/** A release that changes no document of these kinds brings no version of a price. */
export const kindsOfPriceVersions: readonly DocumentKind[] = ['productOffering', 'productOfferingPrice', ...partsOfPrices]

/** The prices that who holds an offering may have, with all that it can bring along. */
export function pricesHeldOf({ draft }: CompiledCatalog, offering: string): readonly PriceId[] {
  return (offeringsBelow(draft).get(offering) ?? []).flatMap(pricesNamedBy)
}

function documentsOf({ draft }: PricedCatalog, price: string): readonly Document[] {
  const found = new Map<string, Document>()
  const waiting: (Document | undefined)[] = [draft.find('productOfferingPrice', price)]
  for (const document of waiting) {
    if (document === undefined || found.has(refText(document))) continue
    found.set(refText(document), document)
    for (const { kind, id } of references(document)) if (partsOfPrices.has(kind)) waiting.push(draft.find(kind, id))
  }
  return [...found.values()]
}
