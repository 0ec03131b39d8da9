import type { Allowance, AllowancePeriod, ConsumptionKey } from '../../model/allowance.js'
import type { ConfiguredItem } from '../../model/configured-item.js'
import { isByTable, type TableFigure } from '../../model/figure.js'
import type { PriceId } from '../../values/ids.js'
import type { LocalizedText } from '../../values/localized-text.js'
import { dividedBy, parseDecimal, type Ratio, ratio, zero } from '../../values/ratio.js'
import { type CompiledTable, givesOne } from '../table/compile-table.js'

export interface CompiledAllowance {
  readonly kind: 'allowance'
  readonly metric: string
  readonly unit: string
  /** How much one item is granted; nothing where a table says it. */
  readonly quantity: Ratio
  /** The table that gives the quantity; `null` where it is written. */
  readonly table: CompiledTable | null
  readonly period: AllowancePeriod
  readonly pool: Allowance['pool']
  /** `null` when all that the pool reaches may use it. */
  readonly members: number | null
  readonly order: readonly ConsumptionKey[]
  readonly rank: number
  /** `null` when what is left lapses. */
  readonly rollover: CompiledRollover | null
  readonly convertible: readonly CompiledConvertible[]
  readonly firstPeriod: Allowance['firstPeriod']
  readonly overflow: PriceId | null
  readonly onExhausted: Allowance['onExhausted']
}

export interface CompiledRollover {
  readonly share: Ratio
  readonly cap: Ratio | null
  readonly expires: AllowancePeriod
  readonly again: boolean
}

export interface CompiledConvertible {
  readonly overflow: PriceId
  readonly rate: Ratio
  readonly cap: Ratio | null
}

/** An allowance on the item that carries it. */
export interface AllowancePrice {
  readonly item: ConfiguredItem
  readonly price: { readonly id: PriceId; readonly name: LocalizedText; readonly charge: CompiledAllowance }
  /** What a table gives the item; absent where the price says it. */
  readonly quantity?: Ratio
}

/** How much one of several items is granted. */
export function quantityOf({ price, quantity }: AllowancePrice): Ratio {
  return quantity ?? price.charge.quantity
}

/** Compiles an allowance. Quantities that cannot be read are nothing: units are never given away by a mistake. */
export function compileAllowance(charge: Allowance, tables: ReadonlyMap<string, CompiledTable>): CompiledAllowance {
  const { kind, metric, unit, quantity, period, pool, members, consumption, firstPeriod, overflow, onExhausted } = charge
  return {
    kind,
    metric,
    unit,
    quantity: (isByTable(quantity) ? null : parseDecimal(quantity)) ?? zero,
    table: isByTable(quantity) ? tableOf(quantity, tables) : null,
    period,
    pool,
    members: members ?? null,
    order: consumption?.order ?? [],
    rank: consumption?.rank ?? 0,
    rollover: charge.rollover === undefined ? null : compileRollover(charge.rollover),
    convertible: (charge.convertible ?? []).flatMap((one) => {
      const rate = parseDecimal(one.rate)
      return rate === null || rate.numerator <= 0n ? [] : [{ overflow: one.overflow, rate, cap: bound(one.cap) }]
    }),
    firstPeriod,
    overflow: overflow ?? null,
    onExhausted,
  }
}

function tableOf({ table: id }: TableFigure, tables: ReadonlyMap<string, CompiledTable>): CompiledTable | null {
  const table = tables.get(id)
  return table !== undefined && givesOne('quantity', table) ? table : null
}

/** How many months an allowance is for. */
export function monthsOf({ unit, count }: AllowancePeriod): number {
  return unit === 'year' ? 12 * count : count
}

function compileRollover({ share, cap, expires, again }: NonNullable<Allowance['rollover']>): CompiledRollover {
  return { share: dividedBy(parseDecimal(share) ?? zero, ratio(100n)), cap: bound(cap), expires, again }
}

function bound(text: string | undefined): Ratio | null {
  return text === undefined ? null : (parseDecimal(text) ?? zero)
}
