import type { ChargeModel } from '../model/charge-model.js'
import type { RatingIncrement, SuspendAt, UnitConversion, UsageCharge } from '../model/price.js'
import { dividedBy, one, parseDecimal, type Ratio } from '../values/ratio.js'
import { type Amounts, compileAmounts } from './amounts.js'
import type { CompiledConversion, CompiledIncrement, Metering } from './charge-model/meter-use.js'
import { compileModel, type RatedModel } from './charge-model/rated-model.js'
import { type CompiledTable, givesAmount } from './compile-table.js'

export interface CompiledUsage extends Metering {
  readonly kind: 'usage'
  readonly metric: string
  readonly unit: string
  /** By currency; none where a table gives the rate. */
  readonly model: ReadonlyMap<string, RatedModel>
  /** The table that gives the rate of each unit; `null` where the model has its own figures. */
  readonly rateTable: CompiledTable | null
  /** Other metrics that the model looks at, and the units that it counts them in. */
  readonly others: readonly MetricUnit[]
  /** The metrics of which any use brings the charge into play. */
  readonly inPlay: readonly string[]
  /** Whether something may be due although nothing is used. */
  readonly isDueWithoutUse: boolean
  /** `null` where nothing is due at least. */
  readonly minimum: Amounts | null
  /** `null` where the charge grows without end. */
  readonly cap: Amounts | null
  /** `null` where use never stops. */
  readonly suspendAt: { readonly amounts: Amounts; readonly continuation: SuspendAt['continuation'] } | null
}

export interface MetricUnit {
  readonly metric: string
  readonly unit: string
}

/** Compiles a usage charge. What cannot be read has no amount in any currency, so that it is refused and never free. */
export function compileUsage(charge: UsageCharge, declared: readonly string[], tables: ReadonlyMap<string, CompiledTable>): CompiledUsage {
  const { kind, metric, unit, model, minimum, cap } = charge
  const [increment, conversion] = [compileIncrement(charge.increment), compileConversion(charge.conversion)]
  const others = otherMetrics(model).filter((other) => other.metric !== metric)
  const isReadable = increment !== undefined && conversion !== undefined
  return {
    kind,
    metric,
    unit,
    model: isReadable ? compileModel(model, declared) : new Map(),
    rateTable: isReadable ? rateTableOf(model, tables) : null,
    others,
    inPlay: model.kind === 'capacity' ? [metric, ...others.map((other) => other.metric)] : [metric],
    isDueWithoutUse: minimum !== undefined || chargesNoUse(model),
    increment: increment ?? null,
    conversion: conversion ?? null,
    minimum: minimum === undefined ? null : compileAmounts(minimum),
    cap: cap === undefined ? null : compileAmounts(cap),
    suspendAt:
      charge.suspendAt === undefined
        ? null
        : { amounts: compileAmounts(charge.suspendAt.amounts), continuation: charge.suspendAt.continuation },
  }
}

/** What names no table that gives one amount has no rate in any currency. */
function rateTableOf(model: ChargeModel, tables: ReadonlyMap<string, CompiledTable>): CompiledTable | null {
  const table = model.kind === 'unitByTable' ? tables.get(model.table) : undefined
  return table !== undefined && givesAmount(table) ? table : null
}

/** The metrics, other than the one that is charged, whose use a model needs to know. */
export function otherMetrics(model: ChargeModel): readonly MetricUnit[] {
  switch (model.kind) {
    case 'volume':
    case 'stairstep':
      return model.tierBy.kind === 'metric' ? [{ metric: model.tierBy.metric, unit: model.tierBy.unit }] : []
    case 'capacity': {
      const limits = model.tiers.flatMap((tier) => tier.limits)
      return [...new Map(limits.map(({ metric, unit }) => [metric, { metric, unit }])).values()]
    }
    case 'flat':
    case 'unit':
    case 'unitByTable':
    case 'package':
    case 'dynamic':
    case 'percentOf':
    case 'graduated':
      return []
  }
}

function chargesNoUse(model: ChargeModel): boolean {
  switch (model.kind) {
    case 'flat':
      return true
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.withoutUse === 'firstTier' && model.tiers[0]?.flat !== undefined
    case 'capacity':
      return model.withoutUse === 'firstTier'
    case 'unit':
    case 'unitByTable':
    case 'package':
    case 'dynamic':
    case 'percentOf':
      return false
  }
}

/** `undefined` for one that cannot be read. */
function compileIncrement(increment: RatingIncrement | undefined): CompiledIncrement | null | undefined {
  if (increment === undefined) return null
  const [initial, step] = [aboveZero(increment.initial), aboveZero(increment.step)]
  return initial === null || step === null ? undefined : { initial, step, per: increment.per }
}

function compileConversion(conversion: UnitConversion | undefined): CompiledConversion | null | undefined {
  if (conversion === undefined) return null
  const factor = aboveZero(conversion.factor)
  if (factor === null) return undefined
  return {
    from: conversion.from,
    by: conversion.operation === 'multiply' ? factor : dividedBy(one, factor),
    round: conversion.round ?? null,
  }
}

function aboveZero(text: string): Ratio | null {
  const value = parseDecimal(text)
  return value === null || value.numerator <= 0n ? null : value
}
