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
  | { readonly kind: 'value'; readonly value: JsonValue; readonly start: number; readonly offsets: Offsets }
  | { readonly kind: 'faults'; readonly faults: readonly FaultAtOffset[] }

export interface FaultAtOffset {
  readonly fault: Fault
  readonly offset: number
}

/** An array or object that is still open. */
type Frame =
  | { readonly kind: 'array'; readonly value: JsonValue[]; readonly members: MemberOffsets }
  | { readonly kind: 'object'; readonly value: Record<string, JsonValue>; readonly members: MemberOffsets }

/**
 * Parses strict JSON with a stack of its own, so that no nesting can overflow the program's. Faults of content are
 * gathered, the first fault of syntax or depth ends the parse.
 */
export function parseJson(source: string): ParsedJson {
  const parse = new Parse(source)
  while (parse.step());
  return parse.result()
}

class Parse {
  private readonly next: () => Token
  private readonly frames: Frame[] = []
  private readonly offsets = new Map<object, MemberOffsets>()
  private readonly faults: FaultAtOffset[] = []
  private expected: Expected = 'value'
  private root: { readonly value: JsonValue; readonly start: number } | null = null

  constructor(source: string) {
    const scanner = createScanner(source, false)
    this.next = () => {
      let kind = tokenKind(scanner.scan())
      while (kind === 'space') kind = tokenKind(scanner.scan())
      return { kind, text: scanner.getTokenValue(), offset: scanner.getTokenOffset(), error: scanner.getTokenError() }
    }
  }

  result(): ParsedJson {
    if (this.faults.length > 0 || this.root === null) return { kind: 'faults', faults: this.faults }
    return { kind: 'value', ...this.root, offsets: this.offsets }
  }

  /** Reads one token; answers whether to go on. */
  step(): boolean {
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
        return this.open({ kind: 'array', value: [], members: noMembers() }, 'value or ]', token)
      case '{':
        return this.open({ kind: 'object', value: {}, members: noMembers() }, 'key or }', token)
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
    const frame = this.frames.at(-1)!
    const at = () => `${this.pointer()}${pointer(token.text)}`
    if (isBadText(token.text)) this.note(textFault(token.text, at(), 'key'), token.offset)
    if (token.text === '__proto__') this.note(prototypeKeyFault(at()), token.offset)
    if (Object.hasOwn(frame.value, token.text)) this.note(duplicateKeyFault(token.text, at()), token.offset)
    frame.members.keys.push(token.text)
    frame.members.keyOffsets.push(token.offset)
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
    this.offsets.set(frame.value, frame.members)
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
    if (frame === undefined) this.root = { value, start: offset }
    else {
      frame.members.valueOffsets.push(offset)
      if (frame.kind === 'array') frame.value.push(value)
      else {
        const key = frame.members.keys.at(-1)!
        if (key !== '__proto__') frame.value[key] = value
      }
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

  /** Of the value that comes next. */
  private pointerOfValue(): string {
    const around = this.frames.at(-1)
    if (around === undefined) return pointer()
    return `${this.pointer()}${pointer(around.kind === 'array' ? around.value.length : lastStep(around))}`
  }
}

function lastStep(frame: Frame): string | number {
  return frame.kind === 'array' ? frame.value.length - 1 : frame.members.keys.at(-1)!
}

function noMembers(): MemberOffsets {
  return { keys: [], keyOffsets: [], valueOffsets: [] }
}
