import type { Check } from '../model/check.js'
import { allocationMissing } from './checks/allocation-missing.js'
import { allocationUnproven } from './checks/allocation-unproven.js'
import { allowanceNeverUsed } from './checks/allowance-never-used.js'
import { allowancePeriod } from './checks/allowance-period.js'
import { allowanceWithoutOverflow } from './checks/allowance-without-overflow.js'
import { alterationMode } from './checks/alteration-mode.js'
import { alterationTie } from './checks/alteration-tie.js'
import { alterationWithoutEffect } from './checks/alteration-without-effect.js'
import { capacityLimits } from './checks/capacity-limits.js'
import { chargeNeverRaised } from './checks/charge-never-raised.js'
import { consumptionTie } from './checks/consumption-tie.js'
import { conversion } from './checks/conversion.js'
import { currencyHole } from './checks/currency-hole.js'
import { discountNeverApplies } from './checks/discount-never-applies.js'
import { discountOver100 } from './checks/discount-over-100.js'
import { duplicateCurrency } from './checks/duplicate-currency.js'
import { duplicateId } from './checks/duplicate-id.js'
import { equalMonthsOfDays } from './checks/equal-months-of-days.js'
import { figuresUnproven } from './checks/figures-unproven.js'
import { floorAboveList } from './checks/floor-above-list.js'
import { holderChangeInapplicable } from './checks/holder-change-inapplicable.js'
import { holderPolicyMissing } from './checks/holder-policy-missing.js'
import { listFact } from './checks/list-fact.js'
import { minimumAboveCap } from './checks/minimum-above-cap.js'
import { moneyUnitMismatch } from './checks/money-unit.js'
import { negativeAmount } from './checks/negative-amount.js'
import { negativeReachable } from './checks/negative-reachable.js'
import { overflowMismatch } from './checks/overflow-mismatch.js'
import { overflowUnused } from './checks/overflow-unused.js'
import { percentBaseCycle } from './checks/percent-base-cycle.js'
import { periodWithoutCycle } from './checks/period-without-cycle.js'
import { poolWithoutSharing } from './checks/pool-without-sharing.js'
import { priceGap } from './checks/price-gap.js'
import { rankUnused } from './checks/rank-unused.js'
import { referenceBelowPrice } from './checks/reference-below-price.js'
import { reversedPeriod } from './checks/reversed-period.js'
import { roleReference } from './checks/role-reference.js'
import { rolloverWithoutEffect } from './checks/rollover.js'
import { roundingToZero } from './checks/rounding-to-zero.js'
import { rowPriority } from './checks/row-priority.js'
import { sizeNotPositive } from './checks/size-not-positive.js'
import { startNeverDivides } from './checks/start-never-divides.js'
import { suspensionUnreachable } from './checks/suspension-unreachable.js'
import { tableCell } from './checks/table-cell.js'
import { tableGap } from './checks/table-gap.js'
import { tableGives } from './checks/table-gives.js'
import { tableOverlap } from './checks/table-overlap.js'
import { tableShadowed } from './checks/table-shadowed.js'
import { tableUnproven } from './checks/table-unproven.js'
import { taxCategory } from './checks/tax-category.js'
import { taxRateGap } from './checks/tax-rate-gap.js'
import { taxRateUnproven } from './checks/tax-rate-unproven.js'
import { taxRates } from './checks/tax-rates.js'
import { commitmentBeyondTerm } from './checks/terms/commitment-beyond-term.js'
import { commitmentPeriods } from './checks/terms/commitment-periods.js'
import { duplicateTerm } from './checks/terms/duplicate-term.js'
import { noticeBeforeStart } from './checks/terms/notice-before-start.js'
import { penaltyBands } from './checks/terms/penalty-bands.js'
import { penaltyNeverDeclines } from './checks/terms/penalty-never-declines.js'
import { penaltyWithoutTerm } from './checks/terms/penalty-without-term.js'
import { priceLockBeyondTerm } from './checks/terms/price-lock-beyond-term.js'
import { termPrice } from './checks/terms/term-price.js'
import { unknownTerm } from './checks/terms/unknown-term.js'
import { tierDrop } from './checks/tier-drop.js'
import { tierGap } from './checks/tier-gap.js'
import { tierNoOpenEnd } from './checks/tier-no-open-end.js'
import { tierOrder } from './checks/tier-order.js'
import { tierUnused } from './checks/tier-unused.js'
import { undeclaredCurrency } from './checks/undeclared-currency.js'
import { unknownDimension } from './checks/unknown-dimension.js'
import { unpayableAmount } from './checks/unpayable-amount.js'
import { unusedDimension } from './checks/unused-dimension.js'
import { useNotCounted } from './checks/use-not-counted.js'
import { validityHole } from './checks/validity-hole.js'
import { validityUnproven } from './checks/validity-unproven.js'

/** Every check of the price room, in the order authors see their findings: amounts, use, alterations, terms, tables. */
export const priceChecks: readonly Check[] = [
  currencyHole,
  undeclaredCurrency,
  duplicateCurrency,
  negativeAmount,
  unpayableAmount,
  roundingToZero,
  chargeNeverRaised,
  reversedPeriod,
  floorAboveList,
  roleReference,
  referenceBelowPrice,
  periodWithoutCycle,
  equalMonthsOfDays,
  startNeverDivides,
  tierOrder,
  tierGap,
  tierNoOpenEnd,
  tierDrop,
  figuresUnproven,
  overflowUnused,
  tierUnused,
  capacityLimits,
  sizeNotPositive,
  moneyUnitMismatch,
  useNotCounted,
  minimumAboveCap,
  allowanceWithoutOverflow,
  overflowMismatch,
  allowanceNeverUsed,
  allowancePeriod,
  consumptionTie,
  rankUnused,
  conversion,
  poolWithoutSharing,
  rolloverWithoutEffect,
  suspensionUnreachable,
  discountOver100,
  discountNeverApplies,
  negativeReachable,
  alterationTie,
  allocationMissing,
  allocationUnproven,
  alterationMode,
  percentBaseCycle,
  alterationWithoutEffect,
  duplicateTerm,
  termPrice,
  penaltyWithoutTerm,
  unknownTerm,
  commitmentBeyondTerm,
  commitmentPeriods,
  priceLockBeyondTerm,
  noticeBeforeStart,
  penaltyBands,
  penaltyNeverDeclines,
  holderPolicyMissing,
  holderChangeInapplicable,
  taxCategory,
  taxRates,
  taxRateGap,
  taxRateUnproven,
  duplicateId,
  unknownDimension,
  unusedDimension,
  tableCell,
  rowPriority,
  tableOverlap,
  tableShadowed,
  tableGap,
  tableGives,
  listFact,
  priceGap,
  validityHole,
  validityUnproven,
  tableUnproven,
]
