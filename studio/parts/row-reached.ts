/** The row that a key reaches in a list of which `page` rows are seen at once. */
export function rowReached(present: number, count: number, page: number, key: string): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count }
  if (!Object.hasOwn(steps, key) || count === 0) return null
  return Math.min(count - 1, Math.max(0, present + steps[key]!))
}
