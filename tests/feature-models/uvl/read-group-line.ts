import { UnreadableModel } from '../feature-model.js'
import { shown } from './cursor.js'
import type { Line, Token } from './lines.js'

/** How many of the features below the line are selected where their parent is. */
export interface GroupBounds {
  readonly minimum: number
  readonly maximum: number
  readonly isMandatory: boolean
}

export function readGroupLine({ line, tokens, below }: Line): GroupBounds {
  const [first, second] = tokens
  if (second !== undefined) throw new UnreadableModel(line, `Nothing is expected after the kind of a group: ${shown(second)}.`)
  if (below.length === 0) throw new UnreadableModel(line, 'The group has no feature.')
  const all = below.length
  if (first?.kind === 'cardinality') return { ...readCardinality(first, all), isMandatory: false }
  switch (first?.kind === 'word' ? first.text : '') {
    case 'mandatory':
      return { minimum: all, maximum: all, isMandatory: true }
    case 'optional':
      return { minimum: 0, maximum: all, isMandatory: false }
    case 'or':
      return { minimum: 1, maximum: all, isMandatory: false }
    case 'alternative':
      return { minimum: 1, maximum: 1, isMandatory: false }
    default:
      throw new UnreadableModel(
        line,
        `"mandatory", "optional", "or", "alternative" or a cardinality is expected, and not ${shown(first ?? null)}.`,
      )
  }
}

/** Bounds such as `[2]`, `[1..3]` or `[1..*]`; `unbounded` is what the star stands for. */
export function readCardinality({ text, line }: Token, unbounded: number): { readonly minimum: number; readonly maximum: number } {
  const [lower, upper = lower] = text
    .slice(1, -1)
    .split('..')
    .map((bound) => bound.trim())
  const [minimum, maximum] = [Number(lower), upper === '*' ? unbounded : Number(upper)]
  if (upper !== '*' && minimum > maximum) throw new UnreadableModel(line, `The bounds ${text} are empty.`)
  return { minimum, maximum }
}
