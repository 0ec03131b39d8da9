/** What was found before, by key, so that nothing is worked out twice in a row. */
export interface BoundedMemory<Found> {
  /** What was found under the key, or `find()`, which must always find the same for the same key. */
  readonly recall: (key: string, find: () => Found) => Found
}

/** Remembers at most so many; the one that was found first is forgotten first. Nobody can tell from what is recalled. */
export function boundedMemory<Found>(most: number): BoundedMemory<Found> {
  const found = new Map<string, { readonly found: Found }>()
  return {
    recall(key, find) {
      const known = found.get(key)
      if (known !== undefined) return known.found
      const now = find()
      if (found.size >= most) found.delete(found.keys().next().value!)
      found.set(key, { found: now })
      return now
    },
  }
}
