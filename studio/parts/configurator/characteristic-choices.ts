import type { CharacteristicState } from '../../../engine/configure/configuration.js'
import type { ConfiguredValue } from '../../../engine/model/configured-item.js'
import type { Choice } from '../../../engine/model/request.js'
import type { Characteristic } from '../../../engine/model/specification.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { characteristicValueText } from '../characteristic-view.js'
import { type IsReplaced, optionState, type RangeView, rangeViews, type ValueOption } from './option-state.js'

/** A number between two ends, and what each of its values can still be. */
export interface NumberView {
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly unit: string | null
  /** By choice, by force or by default; `null` while there is none. */
  readonly value: number | null
  readonly ranges: readonly RangeView[]
}

/** Whether it is one of the numbers from one end to the other; decimals that a computer cannot write exactly are forgiven. */
export function isOnStep({ minimum, maximum, step }: NumberView, value: number): boolean {
  const steps = (value - minimum) / step
  return value >= minimum && value <= maximum && Math.abs(steps - Math.round(steps)) < 1e-9
}

/** A characteristic as something to choose: one of several values, some of several, or a number. */
export type CharacteristicView = {
  readonly path: string
  readonly id: string
  readonly name: LocalizedText
  readonly required: boolean
} & (
  | { readonly kind: 'values'; readonly options: readonly ValueOption[] }
  | { readonly kind: 'set'; readonly options: readonly ValueOption[]; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'number'; readonly number: NumberView }
)

interface Surroundings {
  /** The value that it comes to, with what brought it. */
  readonly settled: ConfiguredValue | null
  readonly choices: readonly Choice[]
  readonly language: Language
  readonly isConflict: boolean
}

export function characteristicView(declared: Characteristic, state: CharacteristicState, around: Surroundings): CharacteristicView {
  const { path } = state
  const { id, name, required, type } = declared
  const named = { path, id, name, required }
  const isOwn: IsReplaced = (choice) => choice.path === path && 'value' in choice && choice.characteristic === id
  if (type.kind === 'number' && 'step' in type) return { ...named, kind: 'number', number: numberView(type, state, around, isOwn) }
  if (type.kind === 'set') {
    const options = valueOptions(
      declared,
      state,
      around,
      (value) => (choice) => isOwn(choice) && 'value' in choice && choice.value === value,
    )
    return { ...named, kind: 'set', options, minimum: type.minimum ?? 0, maximum: type.maximum ?? options.length }
  }
  return { ...named, kind: 'values', options: valueOptions(declared, state, around, () => isOwn) }
}

function valueOptions(
  declared: Characteristic,
  { values }: CharacteristicState,
  { settled, language, isConflict }: Surroundings,
  isReplacedBy: (value: ValueOption['value']) => IsReplaced,
): readonly ValueOption[] {
  const filled = settled?.by === 'default' ? [settled.value].flat() : []
  return values.map(({ value, state, because, price }) => ({
    key: JSON.stringify(value),
    label: characteristicValueText(declared, value, language),
    value,
    because,
    price,
    state: isConflict && state !== 'chosen' ? 'unsettled' : optionState(state, because, filled.includes(value), isReplacedBy(value)),
  }))
}

function numberView(
  { minimum, maximum, step, unit }: Extract<Characteristic['type'], { readonly step: number }>,
  { path, characteristic, ranges }: CharacteristicState,
  { settled, choices, isConflict }: Surroundings,
  isOwn: IsReplaced,
): NumberView {
  const chosen = choices.find((choice) => choice.path === path && 'value' in choice && choice.characteristic === characteristic)
  const value = settled?.value ?? (chosen !== undefined && 'value' in chosen ? chosen.value : null)
  const filled = settled?.by === 'default' && typeof settled.value === 'number' ? settled.value : null
  return {
    minimum,
    maximum,
    step,
    unit: unit ?? null,
    value: typeof value === 'number' ? value : null,
    ranges: isConflict ? [] : rangeViews(ranges, filled, isOwn),
  }
}
