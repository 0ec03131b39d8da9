import type { Check } from '../model/check.js'
import { conditionCycle } from './checks/condition-cycle.js'
import { conditionTooLarge } from './checks/condition-too-large.js'
import { decisionCell } from './checks/decision-cell.js'
import { decisionGap } from './checks/decision-gap.js'
import { decisionIdleRow } from './checks/decision-idle-row.js'
import { decisionIds } from './checks/decision-ids.js'
import { decisionMatch } from './checks/decision-match.js'
import { decisionNeverHolds } from './checks/decision-never-holds.js'
import { decisionOutcome } from './checks/decision-outcome.js'
import { decisionOverlap } from './checks/decision-overlap.js'
import { decisionPriority } from './checks/decision-priority.js'
import { decisionShadowed } from './checks/decision-shadowed.js'
import { decisionUnproven } from './checks/decision-unproven.js'
import { emptyGroup } from './checks/empty-group.js'
import { emptySaleWindow } from './checks/empty-sale-window.js'
import { factValues } from './checks/fact-values.js'
import { memberEndsEarlier } from './checks/member-ends-earlier.js'
import { repeatedRestriction } from './checks/repeated-restriction.js'
import { reservedFact } from './checks/reserved-fact.js'
import { scenarioFacts } from './checks/scenario-facts.js'
import { scenarioIdle } from './checks/scenario-idle.js'
import { selectionOutOfPlace } from './checks/selection-out-of-place.js'
import { tableCells } from './checks/table-cells.js'
import { tableComparison } from './checks/table-comparison.js'
import { templateParameter } from './checks/template-parameter.js'
import { templateUse } from './checks/template-use.js'
import { undecidedValue } from './checks/undecided-value.js'
import { undeclaredFact } from './checks/undeclared-fact.js'
import { undeclaredValue } from './checks/undeclared-value.js'
import { unreachableValue } from './checks/unreachable-value.js'
import { unusedParameter } from './checks/unused-parameter.js'
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
  decisionIds,
  decisionMatch,
  decisionCell,
  decisionOutcome,
  decisionPriority,
  decisionOverlap,
  decisionGap,
  decisionShadowed,
  decisionIdleRow,
  decisionNeverHolds,
  decisionUnproven,
  tableComparison,
  undecidedValue,
  templateParameter,
  unusedParameter,
  templateUse,
  scenarioFacts,
  scenarioIdle,
]
