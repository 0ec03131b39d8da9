import { type Instant, parseInstant } from '../values/instant.js'

/**
 * The moments whose catalogs a quote needs for what the customer has, each once, so that they can be fetched before. It takes what a
 * caller wrote, whatever that is: what is no moment is left for the quote to refuse.
 */
export function heldMoments(held: unknown): readonly Instant[] {
  const priced = [held, ...listIn(held, 'pins')].flatMap((one) => [one, membersOf(one)['resumesTo']])
  const named = priced.flatMap((one) => [one, ...listIn(one, 'periods'), ...Object.values(membersOf(membersOf(one)['reached'])).flat()])
  const moments = named.flatMap((one) => {
    const { at } = membersOf(one)
    return (typeof at === 'string' ? parseInstant(at) : null) ?? []
  })
  return [...new Set(moments)]
}

function listIn(value: unknown, member: string): readonly unknown[] {
  const found = membersOf(value)[member]
  return Array.isArray(found) ? found : []
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
