import { pointer } from '../model/check.js'
import type { JsonValue } from '../values/json.js'
import { text } from '../values/localized-text.js'
import { type Fault, mostFaults } from './fault.js'
import { deepest, inexactNumberFault, isBadText, prototypeKeyFault, textFault, tooDeepFault } from './text-faults.js'

export type PlainJson =
  | { readonly kind: 'json'; readonly value: JsonValue }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

/**
 * Copies what a program handed over into plain JSON: own members only, absent where `undefined`. Holds it to the same
 * rules as a file. Even a value that contains itself ends in a fault.
 */
export function plainJson(value: unknown): PlainJson {
  const quick = quickCopy(value, { left: mostInQuestion }, 0)
  return quick === undefined ? carefulCopy(value) : { kind: 'json', value: quick }
}

/** More than nearly all questions hold. */
const mostInQuestion = 10_000

/** The copy of what has no fault, in which nobody asks where anything stands; `undefined` of anything else. */
function quickCopy(part: unknown, room: { left: number }, depth: number): JsonValue | undefined {
  switch (typeof part) {
    case 'string':
      return isBadText(part) ? undefined : part
    case 'number':
      return Number.isFinite(part) ? part + 0 : undefined
    case 'boolean':
      return part
    case 'object':
      if (part === null) return null
      if (depth === deepest || room.left <= 0) return undefined
      return Array.isArray(part) ? quickElements(part, room, depth + 1) : quickMembers(part, room, depth + 1)
    default:
      return undefined
  }
}

function quickElements(part: readonly unknown[], room: { left: number }, depth: number): JsonValue | undefined {
  room.left -= part.length
  if (room.left < 0) return undefined
  const copy: JsonValue[] = []
  for (let index = 0; index < part.length; index++) {
    const element = quickCopy(part[index], room, depth)
    if (element === undefined) return undefined
    copy.push(element)
  }
  return copy
}

function quickMembers(part: object, room: { left: number }, depth: number): JsonValue | undefined {
  const names = Object.keys(part)
  room.left -= names.length
  const copy: Record<string, JsonValue> = {}
  for (const name of names) {
    const member = (part as Readonly<Record<string, unknown>>)[name]
    if (member === undefined) continue
    const copied = name === '__proto__' || isBadText(name) ? undefined : quickCopy(member, room, depth)
    if (copied === undefined) return undefined
    copy[name] = copied
  }
  return copy
}

/** The copy that says of every fault where it is. */
function carefulCopy(value: unknown): PlainJson {
  const faults: Fault[] = []
  /** The way to the part in hand: put into words only where there is a fault. */
  const way: (string | number)[] = []
  let left = mostValues
  const plain = copied(value)
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'json', value: plain }

  function copied(part: unknown): JsonValue {
    if (faults.length >= mostFaults) return null
    if (--left < 0) return refused(tooManyFault)
    switch (typeof part) {
      case 'string':
        return isBadText(part) ? refused(textFault(part, pointer(...way), 'value')) : part
      case 'number':
        return Number.isFinite(part) ? part + 0 : refused(inexactNumberFault(String(part), pointer(...way)))
      case 'boolean':
        return part
      case 'object':
        if (part === null) return null
        if (way.length === deepest) return refused(tooDeepFault(pointer(...way)))
        return Array.isArray(part) ? elements(part) : members(part)
      default:
        return refused(notJsonFault(typeof part, pointer(...way)))
    }
  }

  function elements(part: readonly unknown[]): JsonValue {
    const copy: JsonValue[] = []
    for (let index = 0; index < part.length && left >= 0; index++) copy.push(below(index, part[index]))
    return copy
  }

  function members(part: object): JsonValue {
    const copy: Record<string, JsonValue> = {}
    for (const name of Object.keys(part)) {
      const member = (part as Readonly<Record<string, unknown>>)[name]
      if (member === undefined) continue
      if (isBadText(name)) refused(textFault(name, pointer(...way, name), 'key'))
      if (name === '__proto__') refused(prototypeKeyFault(pointer(...way, name)))
      else copy[name] = below(name, member)
      if (left < 0) break
    }
    return copy
  }

  function below(step: string | number, part: unknown): JsonValue {
    way.push(step)
    const copy = copied(part)
    way.pop()
    return copy
  }

  /** That something is too deep or too large is said once. */
  function refused(fault: Fault): null {
    const isOfWhole = fault.code === 'document/too-deep' || fault.code === 'document/too-large'
    if (!isOfWhole || faults.every(({ code }) => code !== fault.code)) faults.push(fault)
    return null
  }
}

/** Twice what a table of a hundred thousand rows needs. */
const mostValues = 2_000_000

const tooManyFault: Fault = {
  code: 'document/too-large',
  pointer: '',
  of: 'value',
  what: text('内容超过 200 万个值。', 'This holds more than two million values.'),
  why: text('这么大的内容会让检查停顿，也没有人能够审阅。', 'Content of that size would stall the checks, and nobody could review it.'),
  fix: text('请拆成几份，或者检查它是否包含了自己。', 'Split it, or see whether it contains itself.'),
}

function notJsonFault(type: string, at: string): Fault {
  return {
    code: 'document/not-json',
    pointer: at,
    of: 'value',
    what: text(`JSON 里没有 ${type} 类型的值。`, `JSON has no values of the type "${type}".`),
    why: text('这样的值无法保存，也无法发送给其他系统。', 'Such a value can neither be stored nor be sent to other systems.'),
    fix: text('请改用文本、数、是非值、列表或对象。', 'Use texts, numbers, true or false, lists and objects.'),
  }
}
