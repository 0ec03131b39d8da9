import type { Choice } from '../../../engine/model/request.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { choiceKey } from '../../coordinates/choice-key.js'
import type { GroupView, MemberView } from './configurator-view.js'
import { keptAs } from './keep.js'
import type { OptionState } from './option-state.js'

type Choices = readonly Choice[]

/** What pressing a member means: take it, or take it back. In a group of one, taking one lets go of the others. What is always so stays so. */
export function pressMember(choices: Choices, group: GroupView, member: MemberView): Choices {
  if (member.state === 'forced') return choices
  if (member.state === 'chosen') return withoutBelow(choices, member.path)
  if (member.state === 'filled') return [...withoutBelow(choices, member.path), { path: member.path, quantity: 0 }]
  return chooseQuantity(choices, group, member, Math.max(1, member.minimum))
}

/** Chooses a quantity; choosing the chosen one again takes the choice back. */
export function chooseQuantity(choices: Choices, group: GroupView, member: MemberView, quantity: number): Choices {
  const present = choices.find((choice) => 'quantity' in choice && choice.path === member.path)
  const others = choices.filter((choice) => choice !== present)
  if (present !== undefined && 'quantity' in present && present.quantity === quantity) return others
  const siblings = group.maximum === 1 ? group.members.filter(({ path }) => path !== member.path) : []
  const kept = siblings.reduce<Choices>((left, { path }) => withoutBelow(left, path), others)
  return [...kept, keptAs(present, { path: member.path, quantity })]
}

/** Chooses a value; choosing the chosen one again takes the choice back. */
export function chooseValue(choices: Choices, path: string, characteristic: string, value: FactValue): Choices {
  const choice: Choice = { path, characteristic, value }
  const present = choices.find((one) => choiceKey(one) === choiceKey(choice))
  const others = choices.filter((one) => one !== present)
  return present !== undefined && 'value' in present && present.value === value ? others : [...others, choice]
}

/** What pressing a value of a set means: put it in, take that back, or keep it out where a default puts it in. */
export function pressElement(choices: Choices, path: string, characteristic: string, value: FactValue, state: OptionState): Choices {
  if (state === 'forced') return choices
  const others = dropChoices(choices, [{ path, characteristic, value, included: true }])
  return state === 'chosen' ? others : [...others, { path, characteristic, value, included: state !== 'filled' }]
}

/** Lets go of choices, as a repair proposes. */
export function dropChoices(choices: Choices, dropped: Choices): Choices {
  const keys = new Set(dropped.map(choiceKey))
  return choices.filter((choice) => !keys.has(choiceKey(choice)))
}

/** Makes further choices, in place of those about the same things. */
export function addChoices(choices: Choices, added: Choices): Choices {
  return [...dropChoices(choices, added), ...added]
}

function withoutBelow(choices: Choices, path: string): Choices {
  return choices.filter((choice) => choice.path !== path && !choice.path.startsWith(`${path}/`))
}
