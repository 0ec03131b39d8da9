import type { DocumentKind, DocumentRef } from '../../engine/values/ids.js'

/** Databases take only so many values in one statement. */
export function* batches<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

/** References as `kind = … and id in (…)` can ask for them: by kind, never an empty list, never too long a one. */
export function* refBatches(refs: Iterable<DocumentRef>): Generator<{ readonly kind: DocumentKind; readonly ids: readonly string[] }> {
  const byKind = new Map<DocumentKind, Set<string>>()
  for (const { kind, id } of refs) {
    const ids = byKind.get(kind)
    if (ids === undefined) byKind.set(kind, new Set([id]))
    else ids.add(id)
  }
  for (const [kind, ids] of byKind) for (const batch of batches([...ids], 5_000)) yield { kind, ids: batch }
}
