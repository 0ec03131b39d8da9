import type { Choice } from '../../engine/model/request.js'
import { readValue, writeValue } from './coordinates-view.js'

/** One word for what a choice is about: two choices of one request never share it. */
export function choiceKey(choice: Choice): string {
  return `c.${choiceName(choice)}`
}

/** The same without the mark of what is chosen: `<path>`, `<path>@<characteristic>`, or `<path>@<characteristic>@<value>`. */
export function choiceName(choice: Choice): string {
  if (!('characteristic' in choice)) return choice.path
  const element = choice.included === undefined ? '' : `@${choice.value}`
  return `${choice.path}@${choice.characteristic}${element}`
}

export function choiceValue(choice: Choice): string {
  return 'characteristic' in choice ? writeValue(choice.included ?? choice.value) : String(choice.quantity)
}

/** The choice of such a name. A link may say anything: whether it makes sense is for the engine to answer. */
export function readChoice(key: string, text: string): Choice {
  const [path, rest] = splitAt(key)
  const value = readValue(text)
  if (rest === null) return { path, quantity: value as number }
  const [characteristic, element] = splitAt(rest)
  if (element !== null) return { path, characteristic, value: element, included: value as boolean }
  return { path, characteristic, value: value as Extract<Choice, { value: unknown }>['value'] }
}

/** What stands before and after the first `@`. */
export function splitAt(key: string): [string, string | null] {
  const at = key.indexOf('@')
  return at < 0 ? [key, null] : [key.slice(0, at), key.slice(at + 1)]
}
