import { groupLayer } from '../../catalog/store/layer.js'
import { heldMoments } from '../../engine/ask/held-moments.js'
import type { HeldCatalogs } from '../../engine/ask/read-held.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Instant } from '../../engine/values/instant.js'
import { createCompiledCatalogs } from '../answering/compiled-catalogs.js'
import { type CatalogOptions, openFolder } from './open-catalog.js'
import type { PrintOptions } from './print.js'
import { withDatabase } from './with-database.js'

export interface HeldOptions extends CatalogOptions {
  readonly heldCatalog?: string
}

/**
 * The catalogs that what a customer has was bought under: a folder that is named, else the folder that is asked, else what was
 * live at each moment. `null` after the faults of the folder were printed.
 */
export async function heldCatalogs(
  catalog: CompiledCatalog,
  question: unknown,
  options: HeldOptions & PrintOptions,
): Promise<HeldCatalogs | null> {
  if (options.heldCatalog !== undefined) {
    const held = openFolder(options.heldCatalog, options)
    return held === null ? null : () => held
  }
  if (options.catalog !== undefined) return () => catalog
  const moments = heldMoments(typeof question === 'object' && question !== null ? (question as { held?: unknown }).held : undefined)
  return moments.length === 0 ? () => null : liveCatalogs(options, moments)
}

async function liveCatalogs(options: CatalogOptions, moments: readonly Instant[]): Promise<HeldCatalogs> {
  const found = await withDatabase(options.data, async (db) => {
    const catalogs = createCompiledCatalogs(db)
    const live = new Map<string, CompiledCatalog>()
    for (const at of moments) {
      const one = await catalogs.find({ layer: groupLayer, changeSet: null, at })
      if (one.kind === 'catalog') live.set(at, one.catalog)
    }
    return live
  })
  return (at) => found.get(at) ?? null
}
