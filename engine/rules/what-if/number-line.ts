import type { FactType } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { parseInstant } from '../../values/instant.js'
import { addDays, daysBetween, localDate, parseLocalDate } from '../../values/local-date.js'

/** The values of an ordered type as numbers: days and milliseconds are whole ones. */
export interface NumberLine {
  /** Whether values have neighbours, as whole numbers, days and moments do. */
  readonly isDiscrete: boolean
  readonly lowest: number
  readonly highest: number
  /** The number of a value; `null` for what the line doesn't have. */
  read(value: unknown): number | null
  write(number: number): FactValue
}

/** The line of an ordered type; `null` for a type without order. */
export function numberLine(type: FactType): NumberLine | null {
  switch (type.kind) {
    case 'number':
    case 'quantity':
      return numbers(type.minimum, type.maximum, type.kind === 'number' && type.integer === true)
    case 'date':
      return days
    case 'instant':
      return moments
    case 'flag':
    case 'choice':
    case 'set':
    case 'place':
    case 'text':
      return null
  }
}

function numbers(minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, isDiscrete: boolean): NumberLine {
  return {
    isDiscrete,
    lowest: isDiscrete ? Math.ceil(minimum) : minimum,
    highest: isDiscrete ? Math.floor(maximum) : maximum,
    read: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
    write: (number) => number + 0,
  }
}

const epoch = localDate('1970-01-01')

/** Days of the years 100 to 9999: what a date can be written as, but for the first century. */
const days: NumberLine = {
  isDiscrete: true,
  lowest: daysBetween(epoch, localDate('0100-01-01')),
  highest: daysBetween(epoch, localDate('9999-12-31')),
  read: (value) => {
    const day = typeof value === 'string' ? parseLocalDate(value) : null
    return day === null || day < '0100' ? null : daysBetween(epoch, day)
  },
  write: (number) => addDays(epoch, number),
}

const moments: NumberLine = {
  isDiscrete: true,
  lowest: new Date('0100-01-01T00:00:00.000Z').getTime(),
  highest: new Date('9999-12-31T23:59:59.999Z').getTime(),
  read: (value) => {
    const moment = typeof value === 'string' ? parseInstant(value) : null
    return moment === null || moment < '0100' ? null : new Date(moment).getTime()
  },
  write: (number) => new Date(number).toISOString(),
}
