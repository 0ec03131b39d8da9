/**
 * How an author reads an object: what it is and what it is called first, where it comes from last. Released content has
 * its keys sorted, which nobody writes in.
 */
// biome-ignore format: read by the line
const first = [
  'kind', 'id', 'name', 'description', 'category', 'subject', 'type', 'level', 'parent',
  'validFor', 'from', 'to', 'channel', 'marketSegment', 'place', 'eligibility', 'isSellable', 'lifecyclePolicy',
  'content', 'specification', 'characteristics', 'offering', 'groups', 'minimum', 'maximum', 'default', 'members', 'rules',
  'when', 'if', 'then', 'terms', 'path', 'quantity', 'characteristic', 'fact', 'table', 'template', 'with', 'operator', 'value', 'values',
  'parameters', 'condition',
  'charge', 'amount', 'amounts', 'currency', 'period', 'dimensions', 'hitPolicy', 'outcome', 'otherwise', 'priority', 'rows',
  'facts', 'choices', 'at', 'startDate', 'billDay', 'usage', 'expect',
] as const
const last = ['prices', 'source'] as const

const rank: ReadonlyMap<string, number> = new Map<string, number>([
  ...first.map((key, index) => [key, index - first.length] as const),
  ...last.map((key, index) => [key, index + 1] as const),
])

/** The same value with the keys of every object in reading order; keys without a place of their own stay as they were, in between. */
export function inReadingOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inReadingOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([left], [right]) => (rank.get(left) ?? 0) - (rank.get(right) ?? 0))
  return Object.fromEntries(entries.map(([key, inner]) => [key, inReadingOrder(inner)]))
}
