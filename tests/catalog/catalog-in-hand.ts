import { changeSetContent } from '../../catalog/store/change-set-content.js'
import { applyEdits, type Edit } from '../../catalog/store/change-set-edits.js'
import { createChangeSet } from '../../catalog/store/change-set-store.js'
import type { Database } from '../../catalog/store/database.js'
import { insertRelease } from '../../catalog/store/insert-release.js'
import { headRelease, type Release } from '../../catalog/store/release-store.js'
import { write } from '../../catalog/store/write.js'
import type { DocumentKind } from '../../engine/values/ids.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'

export const newYear = instant('2026-01-01T00:00:00Z')

export function channel(id: string, name: string): JsonValue {
  return { kind: 'channel', id, name: text(name, name) }
}

/** Documents as edits that write them. */
export function writes(documents: readonly JsonValue[]): readonly Edit[] {
  return documents.map((content) => {
    const { kind, id } = content as unknown as { readonly kind: DocumentKind; readonly id: string }
    return { kind, id, content }
  })
}

/** Puts a release into the store directly, where a test is not about how releases come about. */
export async function release(
  db: Database,
  documents: readonly JsonValue[],
  effectiveFrom: Instant = newYear,
  layer = 'group',
): Promise<Release> {
  return write(db, async (trx) => {
    const { id, revision } = await createChangeSet(trx, { layer, name: 'Release', account: 'designer', at: newYear })
    await applyEdits(trx, { changeSet: id, revision, author: 'designer', at: newYear, edits: writes(documents) })
    return releaseOf(trx, id, effectiveFrom)
  })
}

export async function releaseOf(db: Database, changeSet: string, effectiveFrom: Instant): Promise<Release> {
  return write(db, async (trx) => {
    const content = await changeSetContent(trx, changeSet)
    const { layer } = content.changeSet
    return insertRelease(trx, {
      layer,
      name: 'Release',
      changeSet,
      corrects: null,
      effectiveFrom,
      createdBy: 'designer',
      createdAt: newYear,
      parent: await headRelease(trx, layer),
      documents: content.documents,
    })
  })
}
