import { UnreadableModel } from '../feature-model.js'
import { type Cursor, cursorOver, shown } from './cursor.js'
import type { Line, Token } from './lines.js'
import { readCardinality } from './read-group-line.js'

/** What the line of a feature says: `Integer "Data volume" cardinality [0..2] {abstract, constraint A => B}`. */
export interface FeatureLine {
  /** The parts of its name, and the name whole. */
  readonly names: readonly string[]
  readonly name: string
  readonly type: string | null
  readonly least: number
  readonly most: number
  /** The constraints among its attributes, as written. */
  readonly constraints: readonly (readonly Token[])[]
}

const types = ['Boolean', 'Integer', 'Real', 'String']

export function readFeatureLine({ line, tokens }: Line): FeatureLine {
  const cursor = cursorOver(tokens, line)
  const follower = tokens[1]
  const isTyped = tokens[0]?.kind === 'word' && types.includes(tokens[0].text) && (follower?.kind === 'word' || follower?.kind === 'quoted')
  const type = isTyped ? cursor.take().text : 'Boolean'
  const names = cursor.reference()
  const { least, most } = readInstances(cursor)
  const constraints = cursor.takes('{') ? readAttributes(cursor) : []
  cursor.end()
  return { names, name: names.join('.'), type: type === 'Boolean' ? null : type, least, most, constraints }
}

function readInstances(cursor: Cursor): { readonly least: number; readonly most: number } {
  if (!cursor.takes('cardinality')) return { least: 1, most: 1 }
  const token = cursor.take()
  if (token.kind !== 'cardinality')
    throw new UnreadableModel(token.line, `A cardinality such as [0..2] is expected, and not ${shown(token)}.`)
  const { minimum, maximum } = readCardinality(token, Number.POSITIVE_INFINITY)
  if (maximum === Number.POSITIVE_INFINITY) throw new UnreadableModel(token.line, 'Instances without a limit are not supported.')
  if (maximum === 0) throw new UnreadableModel(token.line, 'A feature without any instance is not supported.')
  return { least: minimum, most: maximum }
}

/** Goes to the closing brace. Values of attributes mean nothing here, but must be well formed. */
function readAttributes(cursor: Cursor): readonly (readonly Token[])[] {
  const constraints: (readonly Token[])[] = []
  if (cursor.takes('}')) return constraints
  do {
    if (cursor.takes('constraint')) constraints.push(cursor.upTo(',', '}'))
    else if (cursor.takes('constraints')) constraints.push(...readConstraintList(cursor))
    else {
      cursor.reference()
      readValue(cursor)
    }
  } while (cursor.takes(','))
  cursor.expect('}')
  return constraints
}

function readConstraintList(cursor: Cursor): readonly (readonly Token[])[] {
  const constraints: (readonly Token[])[] = []
  cursor.expect('[')
  if (cursor.takes(']')) return constraints
  do constraints.push(cursor.upTo(',', ']'))
  while (cursor.takes(','))
  cursor.expect(']')
  return constraints
}

function readValue(cursor: Cursor): void {
  const token = cursor.peek()
  if (token === null || token.text === ',' || token.text === '}' || token.text === ']') return
  if (cursor.takes('{')) readAttributes(cursor)
  else if (cursor.takes('[')) {
    if (cursor.takes(']')) return
    do readValue(cursor)
    while (cursor.takes(','))
    cursor.expect(']')
  } else if (token.kind === 'sign' || (token.kind === 'word' && token.text !== 'true' && token.text !== 'false')) {
    throw new UnreadableModel(token.line, `A value is expected, and not ${shown(token)}.`)
  } else cursor.take()
}
