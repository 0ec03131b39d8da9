import type { ValueState } from '../../engine/configure/configuration.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { everyConfiguration } from '../feature-models/telecom/every-configuration.js'
import { isValid } from '../feature-models/telecom/is-valid.js'
import type { TelecomPlan } from '../feature-models/telecom/telecom-plan.js'

/** A value or range of a thing that can be chosen; things are named as plans name them. */
export interface ShownValue {
  readonly key: string
  readonly from: FactValue
  /** The last of the range, and of a single value the same one. */
  readonly to: FactValue
  readonly state: ValueState
}

/** What was chosen so far, by thing. */
export type Chosen = ReadonlyMap<string, FactValue>

/** What the state of each shown value should be, read off a list of all valid configurations of a plan. */
export type ListedStates = (chosen: Chosen, shown: readonly ShownValue[]) => readonly ValueState[]

/** Which of the listed configurations: one bit each. */
type Some = Int32Array

export function listStates(plan: TelecomPlan): ListedStates {
  const valid = everyConfiguration(plan).filter((one) => isValid(plan, one))
  const words = Math.ceil(valid.length / 32)
  const all = bitsOf(() => true)
  const none = new Int32Array(words)
  const having = new Map<string, Map<FactValue, Some>>()
  return (chosen, shown) => {
    const left = all.slice()
    for (const [key, value] of chosen) {
      const own = takers(key, value)
      for (let word = 0; word < words; word++) left[word]! &= own[word]!
    }
    return shown.map(({ key, from, to }) => {
      if (from === to && chosen.get(key) === from) return 'chosen'
      const own = from === to ? takers(key, from) : takersOfRange(key, from as number, to as number)
      let [some, others] = [0, 0]
      for (let word = 0; word < words; word++) {
        some |= left[word]! & own[word]!
        others |= left[word]! & ~own[word]!
      }
      return some === 0 ? 'impossible' : others === 0 ? 'forced' : 'free'
    })
  }

  function takersOfRange(key: string, from: number, to: number): Some {
    const some = none.slice()
    for (let value = from; value <= to; value++) {
      const own = takers(key, value)
      for (let word = 0; word < words; word++) some[word]! |= own[word]!
    }
    return some
  }

  /** Those in which the thing has the value; a member that isn't taken has quantity 0. */
  function takers(key: string, value: FactValue): Some {
    const values = having.get(key) ?? new Map<FactValue, Some>()
    const known = values.get(value)
    if (known !== undefined) return known
    const some = bitsOf((one) => (one.get(key) ?? 0) === value)
    having.set(key, values.set(value, some))
    return some
  }

  function bitsOf(isIn: (one: TelecomPlan['witness']) => boolean): Some {
    const bits = new Int32Array(words)
    valid.forEach((one, index) => {
      if (isIn(one)) bits[index >>> 5]! |= 1 << (index & 31)
    })
    return bits
  }
}
