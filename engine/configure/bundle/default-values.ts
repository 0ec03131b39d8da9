import type { FactValue } from '../../values/fact-value.js'
import { type BundleVariable, type CharacteristicVariable, cellOfQuantity } from './bundle-space.js'

/**
 * Values that a default would fill in, the preferred first. A default quantity of 0 fills in nothing: what nobody chose
 * isn't taken anyway, and "not taken" must not force anything else. Of an element of a set `true`, where it is filled in.
 */
export function defaultValues(variable: BundleVariable): readonly FactValue[] {
  switch (variable.kind) {
    case 'quantity': {
      const quantity = variable.item.hung?.member.default?.quantity ?? 0
      return quantity === 0 || cellOfQuantity(variable, quantity) === null ? [] : [quantity]
    }
    case 'characteristic':
      return preferred(variable)
    case 'element': {
      const { default: filling } = variable.of.characteristic
      return filling !== undefined && 'values' in filling && filling.values.some((one) => one === variable.value) ? [true] : []
    }
  }
}

function preferred({ of, cellOf }: CharacteristicVariable): readonly FactValue[] {
  const { default: filling } = of.characteristic
  if (filling === undefined || 'values' in filling) return []
  if ('value' in filling) return cellOf.has(filling.value) ? [filling.value] : []
  const numbers = [...cellOf.keys()].filter((value) => typeof value === 'number').sort((a, b) => a - b)
  return filling.prefer === 'highest' ? numbers.reverse() : numbers
}
