import type { Database } from '../../catalog/store/database.js'
import { groupLayer } from '../../catalog/store/layer.js'
import { type Release, releases, versionsInReleases } from '../../catalog/store/release-store.js'
import { heldMoments } from '../../engine/ask/held-moments.js'
import {
  kindsOfPriceVersions,
  pricesHeldOf,
  type ReleasedBetween,
  type ReleasedCatalog,
  reachesHolders,
} from '../../engine/ask/later-versions.js'
import type { HeldCatalogs } from '../../engine/ask/read-held.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { ProductOfferingPrice } from '../../engine/model/price.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import type { CompiledCatalogs } from './compiled-catalogs.js'

/** The catalogs that a quote of what a customer has may ask for. */
export interface CatalogsOfThen {
  /** Those that were live when it was bought; where none was, the quote says so. */
  readonly heldAt: HeldCatalogs
  /** Those that later releases brought. */
  readonly releasedBetween: ReleasedBetween
}

export interface HeldQuestion {
  /** What a caller wrote of it, not validated yet. */
  readonly held: unknown
  /** The offering that is asked about: what is held, where that says nothing else. */
  readonly offering: unknown
  /** The moment that is asked about. */
  readonly at: Instant
}

export async function catalogsOfThen(
  db: Database,
  catalogs: CompiledCatalogs,
  { held, offering, at }: HeldQuestion,
): Promise<CatalogsOfThen> {
  const found = new Map<Instant, CompiledCatalog>()
  for (const moment of heldMoments(held)) {
    const live = await catalogs.find({ layer: groupLayer, changeSet: null, at: moment })
    if (live.kind === 'catalog') found.set(moment, live.catalog)
  }
  const named = (held as { readonly offering?: unknown } | null)?.offering ?? offering
  const later = await laterReleases(db, catalogs, found, String(named), at)
  return {
    heldAt: (moment) => found.get(moment) ?? null,
    releasedBetween: (after, until) => later.filter(({ released }) => after < released && released <= until),
  }
}

/**
 * The releases since the first purchase that bring versions of prices; none are fetched where no version of a price that is
 * held reaches holders, which is how it mostly is.
 */
async function laterReleases(
  db: Database,
  catalogs: CompiledCatalogs,
  bought: ReadonlyMap<Instant, CompiledCatalog>,
  offering: string,
  until: Instant,
): Promise<readonly ReleasedCatalog[]> {
  const first = [...bought.keys()].sort()[0]
  if (first === undefined) return []
  const inForce = (await releasesInForce(db)).filter(({ effectiveFrom }) => effectiveFrom <= until)
  const later = inForce.filter(({ effectiveFrom }) => effectiveFrom > first)
  const prices = [...new Set([...bought.values()].flatMap((catalog) => pricesHeldOf(catalog, offering)))]
  const refs = prices.map((id) => ({ kind: 'productOfferingPrice' as const, id }))
  const versions = await versionsInReleases(
    db,
    groupLayer,
    later.map(({ hash }) => hash),
    refs,
  )
  if (!versions.some(({ content }) => reachesHolders(content as unknown as ProductOfferingPrice))) return []
  const released: ReleasedCatalog[] = []
  for (const { effectiveFrom } of later.filter((release) => bringsVersions(release, inForce))) {
    const live = await catalogs.find({ layer: groupLayer, changeSet: null, at: effectiveFrom })
    if (live.kind === 'catalog') released.push({ released: effectiveFrom, catalog: live.catalog })
  }
  return released
}

/** Those that were, or will be, in force for some time, the oldest first: of several that take effect at one instant the last. */
async function releasesInForce(db: Database): Promise<readonly Release[]> {
  const newestFirst = (await releases(db, groupLayer)).filter(({ withdrawnAt }) => withdrawnAt === null)
  return newestFirst.filter(({ effectiveFrom }, index) => newestFirst[index - 1]?.effectiveFrom !== effectiveFrom).reverse()
}

function bringsVersions(release: Release, inForce: readonly Release[]): boolean {
  const rootsOf = (one: Release | undefined): Readonly<Record<string, Fingerprint>> => one?.roots ?? {}
  const [before, after] = [rootsOf(inForce[inForce.indexOf(release) - 1]), rootsOf(release)]
  return kindsOfPriceVersions.some((kind) => before[kind] !== after[kind])
}
