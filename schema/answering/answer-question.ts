import { groupLayer } from '../../catalog/store/layer.js'
import type { InvalidRequest } from '../../engine/ask/answer.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { type Instant, parseInstant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import type { Coordinates, Given } from '../graph/coordinates.js'
import type { GraphContext } from '../graph/graph-context.js'
import type { CatalogAddress, CatalogRefusal } from './compiled-catalogs.js'

/** The coordinates as a caller writes them; what is absent means: now, and what is live. */
export interface AskedCoordinates {
  readonly at?: string | null | undefined
  readonly changeSet?: string | null | undefined
}

interface ReadCoordinates {
  readonly kind: 'address'
  readonly address: CatalogAddress
  /** What an answer carries that no catalog gave. */
  readonly nowhere: Coordinates
}

/**
 * Finds the catalog for the coordinates, asks it, and stamps the answer with the coordinates in full, so that it can
 * be asked again to the same bytes.
 */
export async function answerQuestion<Answer extends { readonly kind: string }>(
  context: GraphContext,
  asked: AskedCoordinates,
  ask: (catalog: CompiledCatalog, at: Instant) => Answer,
): Promise<Given<Answer | InvalidRequest | CatalogRefusal>> {
  const read = readCoordinates(context, asked)
  if (read.kind !== 'address') return read
  const found = await context.catalogs.find(read.address)
  if (found.kind !== 'catalog') return { ...found, coordinates: read.nowhere }
  const { catalog, release } = found
  return { ...ask(catalog, read.address.at), coordinates: { ...read.address, release, fingerprint: catalog.fingerprint } }
}

/** The coordinates in full, or what is wrong with them. */
export function readCoordinates({ now }: GraphContext, asked: AskedCoordinates): ReadCoordinates | Given<InvalidRequest> {
  const at = asked.at == null ? now : parseInstant(asked.at)
  // There is one layer today; provinces will lie over it.
  const address = { layer: groupLayer, changeSet: asked.changeSet ?? null, at: at ?? now }
  const nowhere = { ...address, release: null, fingerprint: null }
  return at === null ? { ...impossibleMoment(asked.at ?? ''), coordinates: nowhere } : { kind: 'address', address, nowhere }
}

function impossibleMoment(written: string): InvalidRequest {
  return {
    kind: 'invalid-request',
    problems: [
      {
        code: 'request/impossible-moment',
        pointer: '/at',
        what: text(`“${written}”不是一个时刻。`, `"${written}" is not a moment.`),
        fix: text(
          '请写日期、时间和时区偏移，例如 2026-12-01T00:00:00+08:00。',
          'Write date, time and offset, such as 2026-12-01T00:00:00+08:00.',
        ),
      },
    ],
  }
}
