import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import { parseLocalDate } from '../../values/local-date.js'
import type { Trap } from './trap.js'
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
export function readComparedValue(operator: ComparisonOperator, value: unknown, at: string, note: (trap: Trap) => void): Value | null {
  switch (operator) {
    case 'in':
    case 'notIn':
      return readList(operator, value, at, note)
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return readBound(operator, value, at, note)
    default:
      if (Array.isArray(value)) return refused(note, listCompared(at, operator))
      return readScalar(value, at, note)
  }
}

function readList(operator: string, value: unknown, at: string, note: (trap: Trap) => void): readonly FactValue[] | null {
  if (typeof value === 'string') return refused(note, textAsList(at, operator, value))
  if (!Array.isArray(value)) {
    const ofValue = unsuitableScalar(value, at)
    return refused(note, ofValue?.code === 'exchange/compares-facts' ? ofValue : notAList(at, operator, value))
  }
  const members = (value as readonly unknown[]).map((member, index) => readScalar(member, `${at}/${index}`, note))
  return members.every((member) => member !== null) ? members : null
}

function readBound(operator: string, value: unknown, at: string, note: (trap: Trap) => void): FactValue | null {
  if (typeof value === 'number') return readScalar(value, at, note)
  if (typeof value === 'string') {
    if (parseLocalDate(value) !== null) {
      note(dateOrder(at, value))
      return value
    }
    return refused(note, /^\d{4}-\d\d-\d\d/.test(value) ? momentOrder(at, value) : rangeOfText(at, operator, value))
  }
  return refused(note, unsuitableScalar(value, at) ?? rangeOfText(at, operator, value))
}

function readScalar(value: unknown, at: string, note: (trap: Trap) => void): FactValue | null {
  const trap = unsuitableScalar(value, at)
  if (trap !== null) return refused(note, trap)
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

function refused(note: (trap: Trap) => void, trap: Trap): null {
  note(trap)
  return null
}
