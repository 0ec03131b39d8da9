import type { Choice } from '../../../engine/model/request.js'
import { choiceKey } from '../../coordinates/choice-key.js'

/** More than all choices together that somebody makes and doesn't keep: repairs give up any number of those first. */
const keptWeight = 1_000

/** Whether repairs are to leave the choice alone as long as they can. */
export function isKept({ weight = 1 }: Choice): boolean {
  return weight > 1
}

/** Marks a choice as one to keep, or no longer; all others stay as they are. */
export function toggleKept(choices: readonly Choice[], about: Choice): readonly Choice[] {
  const key = choiceKey(about)
  return choices.map((choice) => {
    if (choiceKey(choice) !== key) return choice
    const { weight: _weight, ...plain } = choice
    return isKept(choice) ? plain : { ...plain, weight: keptWeight }
  })
}

/** A choice in place of one of the same thing: what was to be kept still is. */
export function keptAs(present: Choice | undefined, choice: Choice): Choice {
  return present?.weight === undefined ? choice : { ...choice, weight: present.weight }
}
