import type { Check } from '../model/check.js'
import { conditionCycle } from './checks/condition-cycle.js'
import { conditionTooLarge } from './checks/condition-too-large.js'
import { emptyGroup } from './checks/empty-group.js'
import { emptySaleWindow } from './checks/empty-sale-window.js'
import { factValues } from './checks/fact-values.js'
import { memberEndsEarlier } from './checks/member-ends-earlier.js'
import { repeatedRestriction } from './checks/repeated-restriction.js'
import { reservedFact } from './checks/reserved-fact.js'
import { scenarioFacts } from './checks/scenario-facts.js'
import { selectionOutOfPlace } from './checks/selection-out-of-place.js'
import { tableCells } from './checks/table-cells.js'
import { undeclaredFact } from './checks/undeclared-fact.js'
import { undeclaredValue } from './checks/undeclared-value.js'
import { unreachableValue } from './checks/unreachable-value.js'
import { wrongType } from './checks/wrong-type.js'

/** What can be wrong with facts and conditions, in the order authors see it. */
export const ruleChecks: readonly Check[] = [
  factValues,
  reservedFact,
  undeclaredFact,
  undeclaredValue,
  wrongType,
  unreachableValue,
  selectionOutOfPlace,
  emptyGroup,
  conditionCycle,
  conditionTooLarge,
  repeatedRestriction,
  emptySaleWindow,
  memberEndsEarlier,
  tableCells,
  scenarioFacts,
]
