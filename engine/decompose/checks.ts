import type { Check } from '../model/check.js'
import { countedAndShared } from './checks/counted-and-shared.js'
import { defaultValue } from './checks/default-value.js'
import { dependencyCycle } from './checks/dependency-cycle.js'
import { duplicateCharacteristic } from './checks/duplicate-characteristic.js'
import { mappedTwice } from './checks/mapped-twice.js'
import { mappedValue } from './checks/mapped-value.js'
import { realizationCycle } from './checks/realization-cycle.js'
import { realizationLevel } from './checks/realization-level.js'
import { requiredNotSupplied } from './checks/required-not-supplied.js'
import { scopeTooBroad } from './checks/scope-too-broad.js'
import { undeclaredCharacteristic } from './checks/undeclared-characteristic.js'
import { unrealisedProduct } from './checks/unrealised-product.js'

/** What can be wrong with specifications and realizations, in the order authors see it. */
export const decomposeChecks: readonly Check[] = [
  unrealisedProduct,
  realizationLevel,
  realizationCycle,
  dependencyCycle,
  scopeTooBroad,
  countedAndShared,
  duplicateCharacteristic,
  defaultValue,
  undeclaredCharacteristic,
  mappedTwice,
  mappedValue,
  requiredNotSupplied,
]
