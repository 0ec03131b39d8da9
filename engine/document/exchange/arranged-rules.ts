import { compareText } from '../../model/draft.js'
import type { InterchangeRule } from '../../model/interchange.js'
import type { JsonValue } from '../../values/json.js'

/** A rule as it is written, with what it was when it was imported. */
export interface WrittenRule {
  readonly id: string
  readonly from: InterchangeRule | null
  readonly conditions: JsonValue
}

/** A whole document: in the shape and order that the rules were imported in, where they still have one. */
export function arranged(rules: readonly WrittenRule[], conditions: ReadonlyMap<string, JsonValue>): JsonValue {
  const inOrder = [...rules].sort((a, b) => positionOf(a) - positionOf(b) || compareText(a.id, b.id))
  const written = inOrder.map(writtenRule)
  const places = rules.map(({ from }) => from?.at ?? null)
  const isOwnPlace = new Set(places).size === places.length
  if (conditions.size === 0 && places.length === 1 && places[0] === '') return written[0]!
  if (conditions.size === 0 && places.length > 0 && isOwnPlace && places.every((at) => at !== null && /^\/\d+$/.test(at))) return written
  return {
    ...(written.length === 0 && conditions.size > 0 ? {} : { rules: written }),
    ...(conditions.size === 0 ? {} : { conditions: Object.fromEntries(conditions) }),
  }
}

function positionOf({ from }: WrittenRule): number {
  const index = /\/(\d{1,9})$/.exec(from?.at ?? '')?.[1]
  return index === undefined ? 1_000_000_000 : Number(index)
}

/** A condition that was no rule becomes one with its id for a name and an event. */
function writtenRule({ id, from, conditions }: WrittenRule): JsonValue {
  if (from === null) return { conditions, event: { type: id }, name: id }
  const { event, priority, name } = from
  return {
    conditions,
    event: { ...event },
    ...(priority === undefined ? {} : { priority }),
    ...(name === undefined ? {} : { name }),
  }
}
