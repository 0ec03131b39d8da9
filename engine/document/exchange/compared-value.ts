import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import { parseLocalDate } from '../../values/local-date.js'
import type { Trap, Traps } from './trap.js'
import {
  comparesFacts,
  dateObject,
  dateOrder,
  listCompared,
  momentOrder,
  notAList,
  noValue,
  objectValue,
  rangeOfText,
  textAsList,
} from './value-traps.js'

type Value = FactValue | readonly FactValue[]

/** A value that means the same to both, or `null` with what is wrong noted. */
export function readComparedValue(operator: ComparisonOperator, value: unknown, at: string, traps: Traps): Value | null {
  switch (operator) {
    case 'in':
    case 'notIn':
      return readList(operator, value, at, traps)
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return readBound(operator, value, at, traps)
    default:
      if (Array.isArray(value)) return refused(traps, listCompared(at, operator))
      return readScalar(value, at, traps)
  }
}

function readList(operator: string, value: unknown, at: string, traps: Traps): readonly FactValue[] | null {
  if (typeof value === 'string') return refused(traps, textAsList(at, operator, value))
  if (!Array.isArray(value)) {
    const ofValue = unsuitableScalar(value, at)
    return refused(traps, ofValue?.code === 'exchange/compares-facts' ? ofValue : notAList(at, operator, value))
  }
  const before = traps.errors
  const members: FactValue[] = []
  for (const [index, member] of (value as readonly unknown[]).entries()) {
    const read = readScalar(member, `${at}/${index}`, traps)
    if (read !== null) members.push(read)
    else if (traps.isFull) break
  }
  return traps.errors === before ? members : null
}

function readBound(operator: string, value: unknown, at: string, traps: Traps): FactValue | null {
  if (typeof value === 'number') return readScalar(value, at, traps)
  if (typeof value === 'string') {
    if (parseLocalDate(value) !== null) {
      traps.note(dateOrder(at, value))
      return value
    }
    return refused(traps, /^\d{4}-\d\d-\d\d/.test(value) ? momentOrder(at, value) : rangeOfText(at, operator, value))
  }
  return refused(traps, unsuitableScalar(value, at) ?? rangeOfText(at, operator, value))
}

function readScalar(value: unknown, at: string, traps: Traps): FactValue | null {
  const trap = unsuitableScalar(value, at)
  if (trap !== null) return refused(traps, trap)
  return typeof value === 'number' ? value + 0 : (value as FactValue)
}

function unsuitableScalar(value: unknown, at: string): Trap | null {
  if (value === null || value === undefined) return noValue(at, value)
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null
    case 'number':
      return Number.isFinite(value) ? null : noValue(at, value)
    case 'object':
      if (value instanceof Date) return dateObject(at)
      return Object.hasOwn(value, 'fact') ? comparesFacts(at) : objectValue(at, value)
    default:
      return objectValue(at, value)
  }
}

function refused(traps: Traps, trap: Trap): null {
  traps.note(trap)
  return null
}
