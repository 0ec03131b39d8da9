import type { CharacteristicType } from '../model/specification.js'
import type { FactValue } from '../values/fact-value.js'

/** Every value that a characteristic can have, in the author's order. */
export function allowedValues(type: CharacteristicType): readonly FactValue[] {
  switch (type.kind) {
    case 'flag':
      return [false, true]
    case 'number':
      return type.values
    case 'choice':
      return type.values.map(({ value }) => value)
  }
}
