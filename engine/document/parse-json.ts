import { createScanner } from 'jsonc-parser'
import { pointer } from '../model/check.js'
import type { JsonValue } from '../values/json.js'
import { readNumber } from './exact-number.js'
import { type Fault, mostFaults } from './fault.js'
import type { MemberOffsets, Offsets } from './places.js'
import { duplicateKeyFault, type Expected, syntaxFault } from './syntax-faults.js'
import { deepest, inexactNumberFault, isBadText, prototypeKeyFault, textFault, tooDeepFault } from './text-faults.js'
import { type Token, tokenKind } from './token.js'

export type ParsedJson =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'faults'; readonly faults: readonly FaultAtOffset[] }

interface FaultAtOffset {
  readonly fault: Fault
  readonly offset: number
}

/** An array or object that is still open. */
type Frame =
  | { readonly kind: 'array'; readonly value: JsonValue[] }
  | { readonly kind: 'object'; readonly value: Record<string, JsonValue>; key: string }

/**
 * Parses strict JSON with a stack of its own, so that no nesting can overflow the program's. Faults of content are
 * gathered, the first fault of syntax or depth ends the parse.
 */
export function parseJson(source: string): ParsedJson {
  return new Parse(source, null).result()
}

/** Where everything stands in a text that {@link parseJson} has read. Kept apart, since mostly nobody asks. */
export function offsetsIn(source: string): Offsets {
  const offsets = { start: 0, root: null, members: new Map<object, MemberOffsets>() } satisfies Offsets
  const parsed = new Parse(source, offsets.members).result()
  return parsed.kind === 'value' ? { ...offsets, start: source.search(/\S/), root: parsed.value } : offsets
}

class Parse {
  private readonly next: () => Token
  private readonly frames: Frame[] = []
  private readonly offsets: Map<object, MemberOffsets> | null
  private readonly faults: FaultAtOffset[] = []
  private expected: Expected = 'value'
  private root: { readonly value: JsonValue } | null = null

  constructor(source: string, offsets: Map<object, MemberOffsets> | null) {
    this.offsets = offsets
    const scanner = createScanner(source, false)
    this.next = () => {
      let kind = tokenKind(scanner.scan())
      while (kind === 'space') kind = tokenKind(scanner.scan())
      return { kind, text: scanner.getTokenValue(), offset: scanner.getTokenOffset(), error: scanner.getTokenError() }
    }
  }

  result(): ParsedJson {
    while (this.step());
    if (this.faults.length > 0 || this.root === null) return { kind: 'faults', faults: this.faults }
    return { kind: 'value', value: this.root.value }
  }

  /** Reads one token; answers whether to go on. */
  private step(): boolean {
    const token = this.next()
    if (token.error !== 0) return this.stop(syntaxFault(this.expected, token, this.pointer()), token.offset)
    switch (this.expected) {
      case 'value':
      case 'value or ]':
      case 'value after comma':
        if (token.kind === ']' && this.expected === 'value or ]') return this.close()
        return this.readValue(token)
      case 'key or }':
      case 'key after comma':
        if (token.kind === '}' && this.expected === 'key or }') return this.close()
        return token.kind === 'string' ? this.readKey(token) : this.refuse(token)
      case ':':
        if (token.kind !== ':') return this.refuse(token)
        this.expected = 'value'
        return true
      case ', or ]':
      case ', or }':
        return this.readSeparator(token)
      case 'end':
        return token.kind === 'end' ? false : this.refuse(token)
    }
  }

  private readValue(token: Token): boolean {
    switch (token.kind) {
      case '[':
        return this.open({ kind: 'array', value: [] }, 'value or ]', token)
      case '{':
        return this.open({ kind: 'object', value: {}, key: '' }, 'key or }', token)
      case 'string':
        if (isBadText(token.text)) this.note(textFault(token.text, this.pointerOfValue(), 'value'), token.offset)
        return this.add(token.text, token.offset)
      case 'number': {
        const value = readNumber(token.text)
        if (value === null) this.note(inexactNumberFault(token.text, this.pointerOfValue()), token.offset)
        return this.add(value ?? 0, token.offset)
      }
      case 'true':
      case 'false':
        return this.add(token.kind === 'true', token.offset)
      case 'null':
        return this.add(null, token.offset)
      default:
        return this.refuse(token)
    }
  }

  private readKey(token: Token): boolean {
    const frame = this.frames.at(-1)! as Extract<Frame, { readonly kind: 'object' }>
    const key = token.text
    if (isBadText(key)) this.note(textFault(key, this.pointerOfKey(key), 'key'), token.offset)
    if (key === '__proto__') this.note(prototypeKeyFault(this.pointerOfKey(key)), token.offset)
    if (Object.hasOwn(frame.value, key)) this.note(duplicateKeyFault(key, this.pointerOfKey(key)), token.offset)
    frame.key = key
    const members = this.offsets?.get(frame.value)
    members?.keys.push(key)
    members?.keyOffsets.push(token.offset)
    this.expected = ':'
    return true
  }

  private readSeparator(token: Token): boolean {
    const inArray = this.expected === ', or ]'
    if (token.kind === (inArray ? ']' : '}')) return this.close()
    if (token.kind !== ',') return this.refuse(token)
    this.expected = inArray ? 'value after comma' : 'key after comma'
    return true
  }

  private open(frame: Frame, expected: Expected, token: Token): boolean {
    if (this.frames.length === deepest) return this.stop(tooDeepFault(this.pointerOfValue()), token.offset)
    this.offsets?.set(frame.value, { keys: [], keyOffsets: [], valueOffsets: [] })
    this.add(frame.value, token.offset)
    this.frames.push(frame)
    this.expected = expected
    return true
  }

  private close(): boolean {
    this.frames.pop()
    return this.goOn()
  }

  private add(value: JsonValue, offset: number): boolean {
    const frame = this.frames.at(-1)
    if (frame === undefined) this.root = { value }
    else {
      this.offsets?.get(frame.value)?.valueOffsets.push(offset)
      if (frame.kind === 'array') frame.value.push(value)
      else if (frame.key !== '__proto__') frame.value[frame.key] = value
    }
    return this.goOn()
  }

  /** After a value, what may come depends on what it stands in. */
  private goOn(): boolean {
    const around = this.frames.at(-1)
    this.expected = around === undefined ? 'end' : around.kind === 'array' ? ', or ]' : ', or }'
    return this.faults.length < mostFaults
  }

  private refuse(token: Token): false {
    return this.stop(syntaxFault(this.expected, token, this.pointer()), token.offset)
  }

  private stop(fault: Fault, offset: number): false {
    this.note(fault, offset)
    return false
  }

  private note(fault: Fault, offset: number): void {
    this.faults.push({ fault, offset })
  }

  /** Of the innermost array or object that is open. */
  private pointer(): string {
    return pointer(...this.frames.slice(0, -1).map(lastStep))
  }

  private pointerOfKey(key: string): string {
    return `${this.pointer()}${pointer(key)}`
  }

  /** Of the value that comes next. */
  private pointerOfValue(): string {
    const around = this.frames.at(-1)
    if (around === undefined) return pointer()
    return `${this.pointer()}${pointer(around.kind === 'array' ? around.value.length : lastStep(around))}`
  }
}

function lastStep(frame: Frame): string | number {
  return frame.kind === 'array' ? frame.value.length - 1 : frame.key
}
