import type { JsonValue } from '../values/json.js'

/** A spot in a text, both from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds lines and columns in one text; the lines are counted when the first place is asked for. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | null = null
  return (offset) => {
    starts ??= lineStarts(text)
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 13 && text.charCodeAt(index + 1) === 10) continue
    if (code === 10 || code === 13) starts.push(index + 1)
  }
  return starts
}

/** Where the members of one array or object stand in the text; an array has no keys. */
export interface MemberOffsets {
  readonly keys: string[]
  readonly keyOffsets: number[]
  readonly valueOffsets: number[]
}

/** Where every value of a text stands. */
export interface Offsets {
  readonly root: JsonValue
  readonly start: number
  readonly members: ReadonlyMap<object, MemberOffsets>
}

/**
 * The offset of the value that a JSON pointer names, or of its key. A pointer that leads nowhere (a missing field)
 * gives the nearest value around it.
 */
export function offsetOf({ root, start, members: known }: Offsets, pointer: string, of: 'value' | 'key'): number {
  let [value, offset] = [root, start]
  const steps = pointerSteps(pointer)
  for (const [depth, step] of steps.entries()) {
    if (typeof value !== 'object' || value === null) return offset
    const members = known.get(value)
    if (members === undefined) return offset
    const index = Array.isArray(value) ? (/^(0|[1-9]\d*)$/.test(step) ? Number(step) : -1) : members.keys.indexOf(step)
    const found = members.valueOffsets[index]
    if (found === undefined) return offset
    offset = of === 'key' && depth === steps.length - 1 ? (members.keyOffsets[index] ?? found) : found
    value = (value as Readonly<Record<string, JsonValue>>)[step]!
  }
  return offset
}

/** The steps of a JSON pointer: `/a~1b/0` has `a/b` and `0`. */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
