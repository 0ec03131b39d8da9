import type { Configuration, Explanation, NumberRange, ValuePrice, ValueState } from '../../../engine/configure/configuration.js'
import type { Choice } from '../../../engine/model/request.js'
import type { FactValue } from '../../../engine/values/fact-value.js'

/**
 * `filled`: free, and a declared default fills it in. `instead`: impossible beside a choice that pressing it takes back,
 * as in a group of one. `unsettled`: the selection contradicts itself, so that nothing can be said of this option. The
 * other states are the engine's.
 */
export type OptionState = ValueState | 'filled' | 'instead' | 'unsettled'

export interface OptionView {
  readonly key: string
  readonly label: string
  readonly state: OptionState
  readonly because: Explanation | null
  readonly price: ValuePrice | null
}

export interface QuantityOption extends OptionView {
  readonly quantity: number
}

export interface ValueOption extends OptionView {
  readonly value: FactValue
}

type Ranges = Configuration['members'][number]['quantities']
export type IsReplaced = (choice: Choice) => boolean

/** More than these are a number to write instead. */
export const mostQuantities = 12

/** A value's state as an option. `isReplaced` says which choices pressing the option takes back. */
export function optionState(state: ValueState, because: Explanation | null, filled: boolean, isReplaced: IsReplaced): OptionState {
  if (state === 'free' && filled) return 'filled'
  const blocking = because?.choices ?? []
  return state === 'impossible' && blocking.length > 0 && blocking.every(isReplaced) ? 'instead' : state
}

interface MemberStanding {
  readonly state: OptionState
  readonly because: Explanation | null
  /** Of the first quantity above none that has a price. */
  readonly price: ValuePrice | null
}

/** Taken or not, as one state: forced when "none" is impossible, impossible when every number above none is. */
export function memberState(ranges: Ranges, filled: boolean, isReplaced: IsReplaced): MemberStanding {
  const none = ranges.find(({ from }) => from === 0)
  const some = ranges.filter(({ from }) => from > 0)
  const price = some.find((range) => range.price !== null)?.price ?? null
  const settled = some.find(({ state }) => state === 'chosen') ?? some.find(({ state }) => state === 'forced')
  if (settled !== undefined) return { state: settled.state, because: settled.because, price: null }
  const impossible = some.every(({ state }) => state === 'impossible')
  if (impossible && none?.state === 'impossible') return { state: 'unsettled', because: null, price: null }
  if (none?.state === 'impossible') return { state: 'forced', because: none.because, price: null }
  if (impossible) {
    const because = some[0]?.because ?? none?.because ?? null
    return { state: optionState('impossible', because, false, isReplaced), because, price: null }
  }
  if (filled) return { state: 'filled', because: null, price }
  return { state: some.some(({ state }) => state === 'unproven') ? 'unproven' : 'free', because: null, price }
}

/** The quantities to pick from, as far as they can be listed; `filled` is the one that a default fills in. */
export function quantityOptions(ranges: Ranges, filled: number | null, isReplaced: IsReplaced): readonly QuantityOption[] {
  return ranges
    .filter(({ from }) => from > 0)
    .flatMap((range) => Array.from({ length: range.to - range.from + 1 }, (_, index) => ({ ...range, quantity: range.from + index })))
    .map(({ quantity, state, because, price }) => ({
      key: String(quantity),
      label: String(quantity),
      quantity,
      because,
      price,
      state: optionState(state, because, quantity === filled, isReplaced),
    }))
}

export interface RangeView extends OptionView {
  readonly from: number
  readonly to: number
}

/** Ranges of numbers to show; neighbours that nothing tells apart are one. `filled` is the number that a default fills in. */
export function rangeViews(ranges: readonly NumberRange[], filled: number | null, isReplaced: IsReplaced): readonly RangeView[] {
  const views: RangeView[] = []
  for (const { from, to, state, because, price } of ranges) {
    const isFilled = filled !== null && from <= filled && filled <= to
    const view = { from, to, because, price, state: optionState(state, because, isFilled, isReplaced) }
    const before = views.at(-1)
    const joined = before !== undefined && sameOption(before, view) ? { ...before, to } : view
    const label = joined.from === joined.to ? String(joined.from) : `${joined.from} – ${joined.to}`
    if (joined !== view) views.pop()
    views.push({ ...joined, key: label, label })
  }
  return views
}

function sameOption(one: Omit<RangeView, 'key' | 'label'>, other: Omit<RangeView, 'key' | 'label'>): boolean {
  const told = ({ state, because, price }: typeof one) => JSON.stringify([state, because, price])
  return one.state !== 'chosen' && told(one) === told(other)
}
