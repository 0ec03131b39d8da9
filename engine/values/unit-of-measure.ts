import { type Ratio, ratio } from './ratio.js'

/** A unit in which something is measured. Units of one dimension can be converted; `size` says how many of a common smallest unit it is. */
export interface UnitOfMeasure {
  readonly unit: string
  readonly dimension: string
  readonly size: Ratio
}

/** Units by name; made by {@link unitTable}, so that each name means one thing. */
export type UnitTable = ReadonlyMap<string, UnitOfMeasure>

export type UnitTableOrProblem =
  | { readonly kind: 'units'; readonly units: UnitTable }
  | { readonly kind: 'refused'; readonly unit: string; readonly why: 'declaredTwice' | 'sizeNotAboveZero' }

/** Collects declared units; a name that is declared twice, and a unit without size, are refused. */
export function unitTable(declared: Iterable<UnitOfMeasure>): UnitTableOrProblem {
  const units = new Map<string, UnitOfMeasure>()
  for (const it of declared) {
    if (units.has(it.unit)) return { kind: 'refused', unit: it.unit, why: 'declaredTwice' }
    if (it.size.numerator <= 0n) return { kind: 'refused', unit: it.unit, why: 'sizeNotAboveZero' }
    units.set(it.unit, it)
  }
  return { kind: 'units', units }
}

/**
 * Units of data volume. Tariffs differ on whether 1 GB is 1,024 MB or 1,000 MB, and the difference is money, so that
 * whoever asks says which.
 */
export function dataUnits(step: 1024 | 1000): readonly UnitOfMeasure[] {
  return ['B', 'KB', 'MB', 'GB', 'TB'].map((unit, power) => ({ unit, dimension: 'data', size: ratio(BigInt(step) ** BigInt(power)) }))
}

/** Units of duration on a clock; months and days of the calendar are not among them, because they have no fixed length. */
export const durationUnits: readonly UnitOfMeasure[] = [
  { unit: 'second', dimension: 'duration', size: ratio(1n) },
  { unit: 'minute', dimension: 'duration', size: ratio(60n) },
  { unit: 'hour', dimension: 'duration', size: ratio(3600n) },
]
