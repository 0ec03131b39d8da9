import type { Configuration, Explanation, ValueState } from '../../../engine/configure/configuration.js'
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
}

export interface QuantityOption extends OptionView {
  readonly quantity: number
}

export interface ValueOption extends OptionView {
  readonly value: FactValue
}

type Ranges = Configuration['members'][number]['quantities']
type IsReplaced = (choice: Choice) => boolean

const mostQuantities = 12

/** A value's state as an option. `isReplaced` says which choices pressing the option takes back. */
export function optionState(state: ValueState, because: Explanation | null, filled: boolean, isReplaced: IsReplaced): OptionState {
  if (state === 'free' && filled) return 'filled'
  const blocking = because?.choices ?? []
  return state === 'impossible' && blocking.length > 0 && blocking.every(isReplaced) ? 'instead' : state
}

interface StateWithReason {
  readonly state: OptionState
  readonly because: Explanation | null
}

/** Taken or not, as one state: forced when "none" is impossible, impossible when every number above none is. */
export function memberState(ranges: Ranges, filled: boolean, isReplaced: IsReplaced): StateWithReason {
  const none = ranges.find(({ from }) => from === 0)
  const some = ranges.filter(({ from }) => from > 0)
  const settled = some.find(({ state }) => state === 'chosen') ?? some.find(({ state }) => state === 'forced')
  if (settled !== undefined) return settled
  const impossible = some.every(({ state }) => state === 'impossible')
  if (impossible && none?.state === 'impossible') return { state: 'unsettled', because: null }
  if (none?.state === 'impossible') return { state: 'forced', because: none.because }
  if (impossible) {
    const because = some[0]?.because ?? none?.because ?? null
    return { state: optionState('impossible', because, false, isReplaced), because }
  }
  if (filled) return { state: 'filled', because: null }
  return { state: some.some(({ state }) => state === 'unproven') ? 'unproven' : 'free', because: null }
}

/** The quantities to pick from, as far as they can be listed; `filled` is the one that a default fills in. */
export function quantityOptions(ranges: Ranges, filled: number | null, isReplaced: IsReplaced): readonly QuantityOption[] {
  return ranges
    .filter(({ from }) => from > 0)
    .flatMap(({ from, to, state, because }) =>
      Array.from({ length: Math.min(to - from + 1, mostQuantities) }, (_, index) => ({ quantity: from + index, state, because })),
    )
    .slice(0, mostQuantities)
    .map(({ quantity, state, because }) => ({
      key: String(quantity),
      label: String(quantity),
      quantity,
      because,
      state: optionState(state, because, quantity === filled, isReplaced),
    }))
}
