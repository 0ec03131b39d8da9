import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { parseInstant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { createCompiledCatalogs } from '../answering/compiled-catalogs.js'
import { type CatalogsOfThen, catalogsOfThen } from '../answering/held-catalogs.js'
import { UsageError } from './exit-codes.js'
import { type CatalogOptions, openFolder } from './open-catalog.js'
import type { PrintOptions } from './print.js'
import { readMoment } from './read-moment.js'
import { withDatabase } from './with-database.js'

export interface HeldOptions extends CatalogOptions {
  readonly heldCatalog?: string
  readonly released?: string
}

/**
 * The catalogs that what a customer has was bought under: a folder that is named, else the folder that is asked, else what was
 * live at each moment, with the releases since. `null` after the faults of the folder were printed.
 */
export async function heldCatalogs(
  catalog: CompiledCatalog,
  question: unknown,
  options: HeldOptions & PrintOptions,
): Promise<CatalogsOfThen | null> {
  const { heldCatalog, released } = options
  if (released !== undefined && heldCatalog === undefined)
    throw new UsageError(
      text(
        '--released 要和 --held-catalog 一起使用，后者写明更早的目录。',
        '--released goes with --held-catalog, which names the documents of before.',
      ),
    )
  if (heldCatalog !== undefined) {
    const held = openFolder(heldCatalog, options)
    return held === null ? null : { heldAt: () => held, releasedBetween: sinceMoment(catalog, released) }
  }
  if (options.catalog !== undefined) return { heldAt: () => catalog, releasedBetween: () => [] }
  const { held, offering, at } = membersOf(question)
  const asked = typeof at === 'string' ? parseInstant(at) : null
  if (held === undefined || asked === null) return { heldAt: () => null, releasedBetween: () => [] }
  return withDatabase(options.data, (db) => catalogsOfThen(db, createCompiledCatalogs(db), { held, offering, at: asked }))
}

/** The documents of a folder say nothing of when they took effect; where nobody else does, it is the moment that is asked about. */
function sinceMoment(catalog: CompiledCatalog, written: string | undefined): CatalogsOfThen['releasedBetween'] {
  if (written === undefined) return () => []
  const released = readMoment(written)
  return (after, until) => (after < released && released <= until ? [{ released, catalog }] : [])
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
