import type { FactValue } from '../../engine/values/fact-value.js'
import type { Seeded } from '../bench/seeded.js'
import { isValid } from '../feature-models/telecom/is-valid.js'
import type { ShownValue } from './listed-states.js'
import type { Asked, SoldBundle } from './sold-bundle.js'

/** How a session is led. */
export interface Session {
  readonly dice: Seeded
  readonly ask: Asked
  /** Says the same after every click, if it is right; `null` where nobody else is asked. */
  readonly other: Asked | null
  /** Goes on after the selection is complete, until nothing is left to choose. */
  readonly isExhaustive: boolean
}

/** What happened. */
export interface Led {
  readonly clicks: number
  /** How many states of values were compared with those of the list. */
  readonly compared: number
  readonly fault: Fault | null
}

export interface Fault {
  readonly kind: 'dead-end' | 'wrong-state' | 'invalid-end' | 'answerers-differ'
  readonly chosen: readonly (readonly [string, FactValue])[]
  readonly what: string
}

/** Clicks on whatever is shown as selectable until the selection is complete; stops at the first fault. */
export function leadSession({ plan, listed }: SoldBundle, { dice, ask, other, isExhaustive }: Session): Led {
  const chosen = new Map<string, FactValue>()
  let compared = 0
  for (;;) {
    const told = ask(chosen)
    if (!told.isAlive) return ended('dead-end', 'Nothing can be completed any more.')
    const wrong = wrongState(told.shown)
    if (wrong !== null) return ended('wrong-state', wrong)
    if (other !== null && other(chosen).said !== told.said) return ended('answerers-differ', 'The other answerer says something else.')
    const left = told.shown.filter(isSelectable)
    if (told.isComplete && (!isExhaustive || left.length === 0)) {
      const ordered = told.ordered()
      const isKept = [...chosen].every(([key, value]) => (ordered.get(key) ?? 0) === value)
      if (!isKept || !isValid(plan, ordered)) return ended('invalid-end', [...ordered].join('; '))
      return { clicks: chosen.size, compared, fault: null }
    }
    if (left.length === 0) return ended('dead-end', 'Nothing is left to choose, and yet something is open.')
    const { key, from, to } = dice.pick(left)
    chosen.set(key, from === to ? from : dice.between(from as number, to as number))
  }

  /** Of a forced range there is still a number to choose. */
  function isSelectable({ key, state, from, to }: ShownValue): boolean {
    return state === 'free' || (state === 'forced' && from !== to && !chosen.has(key))
  }

  function wrongState(shown: readonly ShownValue[]): string | null {
    if (listed === null) return null
    const expected = listed(chosen, shown)
    compared += expected.length
    const index = shown.findIndex(({ state }, i) => state !== expected[i])
    return index < 0 ? null : `${JSON.stringify(shown[index])} should be ${expected[index]}.`
  }

  function ended(kind: Fault['kind'], what: string): Led {
    return { clicks: chosen.size, compared, fault: { kind, chosen: [...chosen], what } }
  }
}
