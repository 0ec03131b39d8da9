import { boundedMemory } from './bounded-memory.js'
import { canonicalJson } from './canonical-json.js'
import type { JsonValue } from './json.js'
import { utf8Of } from './sha256.js'

/**
 * The UTF-8 of what {@link canonicalJson} writes, to the byte, many times as fast: one array is written from front to end,
 * objects whose keys come in an order that was met before are not sorted again, and nothing is joined or encoded twice.
 * What is remembered is bounded. The array is lent until the next call.
 */
export function canonicalBytes(value: JsonValue): Uint8Array {
  if (bytes.length > mostKept) takeRoom(mostKept)
  length = 0
  write(value)
  return bytes.subarray(0, length)
}

/** A value larger than most leaves no more room behind than this. */
const mostKept = 1 << 20
let bytes = new Uint8Array(1 << 14)
let words = new DataView(bytes.buffer)
let length = 0

function takeRoom(size: number): void {
  bytes = new Uint8Array(size)
  words = new DataView(bytes.buffer)
}

function makeRoom(more: number): void {
  if (length + more <= bytes.length) return
  const before = bytes
  takeRoom(Math.max(length + more, 2 * before.length))
  bytes.set(before.subarray(0, length))
}

function write(value: JsonValue): void {
  switch (typeof value) {
    case 'string':
      writeText(value)
      return
    case 'number':
      writePlain(Number.isSafeInteger(value) ? String(value) : canonicalJson(value))
      return
    case 'object':
      if (value === null) put(nullFragment)
      else if (Array.isArray(value)) writeList(value)
      else writeMembers(value as Readonly<Record<string, JsonValue>>)
      return
    default:
      writePlain(canonicalJson(value))
  }
}

function writeList(values: readonly JsonValue[]): void {
  const known = lasting.get(values)
  if (known === undefined) writeElements(values)
  else if (known !== null) putBytes(known)
  else {
    const start = length
    writeElements(values)
    lasting.set(values, bytes.slice(start, length))
  }
}

/** Lists that are closed to changes and are part of many values; `null` until they are first written. */
const lasting = new WeakMap<object, Uint8Array | null>()

/** Says that a list, closed to changes, will be written often: its bytes are then kept as long as the list is. */
export function keepBytesOf(value: JsonValue): void {
  if (Array.isArray(value) && Object.isFrozen(value)) lasting.set(value, null)
}

const [comma, openList, closeList, closeMembers, quote, backslash] = [0x2c, 0x5b, 0x5d, 0x7d, 0x22, 0x5c]

function writeElements(values: readonly JsonValue[]): void {
  putByte(openList)
  for (let index = 0; index < values.length; index++) {
    if (index > 0) putByte(comma)
    write(values[index]!)
  }
  putByte(closeList)
}

function writeMembers(value: Readonly<Record<string, JsonValue>>): void {
  let [step, count] = [first, 0]
  for (const key in value) {
    if (count < mostKeys) step = following(step, key)
    count += 1
  }
  if (count === 0) {
    writePlain('{}')
    return
  }
  const { places, openings } = count < mostKeys ? orderAt(step, value) : sortedOrder(Object.keys(value))
  const values = Object.values(value)
  for (let index = 0; index < places.length; index++) {
    put(openings[index]!)
    write(values[places[index]!]!)
  }
  putByte(closeMembers)
}

function putByte(byte: number): void {
  makeRoom(1)
  bytes[length++] = byte
}

function putBytes(some: Uint8Array): void {
  makeRoom(some.length)
  bytes.set(some, length)
  length += some.length
}

/** What is written again and again, in words of four bytes: the last of them may reach beyond its end. */
interface Fragment {
  readonly size: number
  readonly words: Int32Array
}

function fragment(text: string): Fragment {
  const encoded = utf8Of(text)
  const padded = new Uint8Array(Math.ceil(encoded.length / 4) * 4)
  padded.set(encoded)
  const view = new DataView(padded.buffer)
  return { size: encoded.length, words: Int32Array.from({ length: padded.length / 4 }, (_, index) => view.getInt32(4 * index, true)) }
}

const nullFragment = fragment('null')

/** Whatever is written next overwrites what the last word has too much. */
function put({ size, words: some }: Fragment): void {
  makeRoom(size + 4)
  for (let index = 0; index < some.length; index++) words.setInt32(length + 4 * index, some[index]!, true)
  length += size
}

/** Writes ASCII. */
function writePlain(text: string): void {
  makeRoom(text.length)
  const into = bytes
  const start = length
  for (let index = 0; index < text.length; index++) into[start + index] = text.charCodeAt(index)
  length = start + text.length
}

/** Writes printable ASCII as it is; what has anything else is encoded as a whole. */
function writeText(text: string): void {
  makeRoom(text.length + 2)
  const into = bytes
  let at = length
  into[at++] = quote
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code > 0x7e || code === quote || code === backslash) {
      writeEncoded(text)
      return
    }
    into[at++] = code
  }
  into[at++] = quote
  length = at
}

/** By itself, since a function that hands over a part of its own would keep every text that it writes in memory of its own. */
function writeEncoded(text: string): void {
  if (text.length > longestRemembered) putBytes(utf8Of(canonicalJson(text)))
  else put(texts.recall(text, () => fragment(canonicalJson(text))))
}

const longestRemembered = 256
const texts = boundedMemory<Fragment>(4096)

/** The canonical order of keys: at which place each came, and what stands before its value. */
interface KeyOrder {
  readonly places: readonly number[]
  readonly openings: readonly Fragment[]
}

/** A step on the way through an object's keys as they come; the one that was taken last is tried first. */
interface KeyStep {
  readonly others: Map<string, KeyStep>
  lastKey: string | null
  last: KeyStep | null
  order: KeyOrder | null
}

/** Objects with more members than this are lists by key rather than records of one kind. */
const mostKeys = 32
/** When so many steps are known, all are forgotten. */
const mostSteps = 4096
let steps = 0
let first = keyStep()

function keyStep(): KeyStep {
  return { others: new Map(), lastKey: null, last: null, order: null }
}

function orderAt(step: KeyStep, value: object): KeyOrder {
  step.order ??= sortedOrder(Object.keys(value))
  return step.order
}

function following(step: KeyStep, key: string): KeyStep {
  if (step.lastKey === key) return step.last!
  const known = step.others.get(key)
  const next = known ?? keyStep()
  if (known === undefined) {
    if (steps >= mostSteps) [first, steps] = [keyStep(), 0]
    steps += 1
    step.others.set(key, next)
  }
  step.lastKey = key
  step.last = next
  return next
}

function sortedOrder(keys: readonly string[]): KeyOrder {
  const places = keys.map((_, place) => place).sort((left, right) => (keys[left]! < keys[right]! ? -1 : 1))
  const openings = places.map((place, index) => fragment(`${index === 0 ? '{' : ','}${canonicalJson(keys[place]!)}:`))
  return { places, openings }
}
