import type { ChargeModel } from '../../model/charge-model.js'
import { isByTable } from '../../model/figure.js'
import type { RatingIncrement, SuspendAt, UnitConversion, UsageCharge } from '../../model/price.js'
import type { PriceTableId } from '../../values/ids.js'
import { dividedBy, one, parseDecimal, type Ratio } from '../../values/ratio.js'
import { type Amounts, compileAmounts } from '../amounts.js'
import type { CompiledConversion, CompiledIncrement, EventsLooked, Metering } from '../charge-model/meter-use.js'
import { modelFigures } from '../charge-model/model-figures.js'
import { compileModel, type RatedModel } from '../charge-model/rated-model.js'
import { type CompiledAmount, compileAmount } from '../compile-amount.js'
import { type CompiledTable, givesOne } from '../table/compile-table.js'

export interface CompiledUsage extends Metering {
  readonly kind: 'usage'
  readonly metric: string
  readonly unit: string
  /** By currency; none where tables give figures of it. */
  readonly model: ReadonlyMap<string, RatedModel>
  /** The model as its author wrote it, where tables give figures of it; `null` where it has all its own. */
  readonly modelByTable: ChargeModel | null
  /** The tables that give figures of the model, the minimum and the cap, each once. */
  readonly tables: readonly CompiledTable[]
  /** Which of its events the model looks at. */
  readonly events: EventsLooked
  /** Whether what an item pays depends on who else uses under the same price. */
  readonly isShared: boolean
  /** Other metrics that the model looks at, and the units that it counts them in. */
  readonly others: readonly MetricUnit[]
  /** The metrics of which any use brings the charge into play. */
  readonly inPlay: readonly string[]
  /** Whether something may be due although nothing is used. */
  readonly isDueWithoutUse: boolean
  /** `null` where nothing is due at least. */
  readonly minimum: CompiledAmount | null
  /** `null` where the charge grows without end. */
  readonly cap: CompiledAmount | null
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
  const named = tablesNamed(charge).flatMap((id) => tables.get(id) ?? [])
  const givers = named.filter((table) => givesOne('amount', table))
  const isReadable = increment !== undefined && conversion !== undefined && givers.length === tablesNamed(charge).length
  const isByTables = modelFigures(model).some(({ figure }) => isByTable(figure))
  return {
    kind,
    metric,
    unit,
    model: isReadable ? compileModel(model, declared) : new Map(),
    modelByTable: isReadable && isByTables ? model : null,
    tables: isReadable ? givers : [],
    events: eventsLooked(model),
    isShared: 'tierBy' in model && model.tierBy.kind === 'periodTotal',
    others,
    inPlay: model.kind === 'capacity' ? [metric, ...others.map((other) => other.metric)] : [metric],
    isDueWithoutUse: isDueWithoutUse(charge),
    increment: increment ?? null,
    conversion: conversion ?? null,
    minimum: minimum === undefined ? null : compileAmount(minimum, tables),
    cap: cap === undefined ? null : compileAmount(cap, tables),
    suspendAt:
      charge.suspendAt === undefined
        ? null
        : { amounts: compileAmounts(charge.suspendAt.amounts), continuation: charge.suspendAt.continuation },
  }
}

/** The tables that give figures of a charge, each once, in the order in which they are named. */
function tablesNamed({ model, minimum, cap }: UsageCharge): readonly PriceTableId[] {
  const figures = [...modelFigures(model).map(({ figure }) => figure), minimum, cap]
  return [...new Set(figures.flatMap((figure) => (figure !== undefined && isByTable(figure) ? [figure.table] : [])))]
}

function eventsLooked(model: ChargeModel): EventsLooked {
  if (model.kind === 'percentOf') {
    if (model.free !== undefined) return 'inOrder'
    return model.eventMinimum === undefined && model.eventCap === undefined ? 'none' : 'each'
  }
  return 'tierBy' in model && model.tierBy.kind === 'event' ? 'each' : 'none'
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
    case 'package':
    case 'dynamic':
    case 'percentOf':
    case 'graduated':
      return []
  }
}

/** Whether something may be due although nothing is used. */
export function isDueWithoutUse({ model, minimum }: UsageCharge): boolean {
  return minimum !== undefined || chargesNoUse(model)
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
