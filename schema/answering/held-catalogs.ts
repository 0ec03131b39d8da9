import { groupLayer } from '../../catalog/store/layer.js'
import { heldMoments } from '../../engine/ask/held-moments.js'
import type { HeldCatalogs } from '../../engine/ask/read-held.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { GraphContext } from '../graph/graph-context.js'

/** The catalogs that were live when what a customer has was bought; where none was, the quote says so. */
export async function heldCatalogs({ catalogs }: GraphContext, held: unknown): Promise<HeldCatalogs> {
  const found = new Map<string, CompiledCatalog>()
  for (const at of heldMoments(held)) {
    const live = await catalogs.find({ layer: groupLayer, changeSet: null, at })
    if (live.kind === 'catalog') found.set(at, live.catalog)
  }
  return (at) => found.get(at) ?? null
}
