import type { Check } from '../model/check.js'
import { alwaysTaken } from './checks/always-taken.js'
import { bundleTakenOnce } from './checks/bundle-taken-once.js'
import { containsItself } from './checks/contains-itself.js'
import { contradictoryRules } from './checks/contradictory-rules.js'
import { deadCondition } from './checks/dead-condition.js'
import { defaultValue } from './checks/default-value.js'
import { defaultsCollide } from './checks/defaults-collide.js'
import { drivenDefault } from './checks/driven-default.js'
import { duplicateId } from './checks/duplicate-id.js'
import { emptyRule } from './checks/empty-rule.js'
import { futileAdvice } from './checks/futile-advice.js'
import { groupBounds } from './checks/group-bounds.js'
import { memberRange } from './checks/member-range.js'
import { narrowedValue } from './checks/narrowed-value.js'
import { neverPossible } from './checks/never-possible.js'
import { noNumber } from './checks/no-number.js'
import { numberSteps } from './checks/number-steps.js'
import { redundantRule } from './checks/redundant-rule.js'
import { reservedCharacteristic } from './checks/reserved-characteristic.js'
import { setBounds } from './checks/set-bounds.js'
import { sumTooLarge } from './checks/sum-too-large.js'
import { termCharacteristic } from './checks/term-characteristic.js'
import { termPath } from './checks/term-path.js'
import { termValue } from './checks/term-value.js'
import { tooLarge } from './checks/too-large.js'
import { tooManyQuantities } from './checks/too-many-quantities.js'
import { unproven } from './checks/unproven.js'
import { unsatisfiable } from './checks/unsatisfiable.js'
import { unsatisfiableGroup } from './checks/unsatisfiable-group.js'
import { vacuousRule } from './checks/vacuous-rule.js'

/** What can be wrong with bundles: first how they are written, then what follows from it. */
export const configureChecks: readonly Check[] = [
  duplicateId,
  reservedCharacteristic,
  containsItself,
  tooLarge,
  numberSteps,
  setBounds,
  groupBounds,
  memberRange,
  tooManyQuantities,
  drivenDefault,
  bundleTakenOnce,
  narrowedValue,
  defaultValue,
  termPath,
  termCharacteristic,
  termValue,
  noNumber,
  sumTooLarge,
  emptyRule,
  deadCondition,
  unsatisfiable,
  unsatisfiableGroup,
  neverPossible,
  alwaysTaken,
  contradictoryRules,
  vacuousRule,
  redundantRule,
  futileAdvice,
  defaultsCollide,
  unproven,
]
