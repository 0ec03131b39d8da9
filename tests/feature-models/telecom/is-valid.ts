import type { FactValue } from '../../../engine/values/fact-value.js'
import { keepsRule, type PlannedCharacteristic, type PlannedGroup, type TelecomPlan, valueKey } from './telecom-plan.js'

/**
 * Whether somebody may order exactly this of a plan: quantities by path, values by path and characteristic. Read off the plan,
 * without the engine; a rule with a condition counts where the facts of the plan fulfil it.
 */
export function isValid({ groups, characteristics, rules, facts }: TelecomPlan, ordered: TelecomPlan['witness']): boolean {
  let known = 0
  const isFilled = characteristics.every((one) => hasValue('/', one)) && groups.every((group) => isFilledIn(group, ''))
  // What stands in the order beyond that was never offered, or belongs to something that isn't taken.
  return isFilled && known === ordered.size && rules.every((rule) => !applies(rule) || keepsRule({ witness: ordered, facts }, rule))

  function isFilledIn({ id, minimum, maximum, members }: PlannedGroup, base: string): boolean {
    const taken = members.filter((member) => ordered.has(`${base}/${id}/${member.id}`))
    return (
      taken.length >= minimum &&
      taken.length <= maximum &&
      taken.every((member) => {
        const path = `${base}/${id}/${member.id}`
        const quantity = ordered.get(path) as number
        known += 1
        return (
          quantity >= member.minimum &&
          quantity <= member.maximum &&
          member.characteristics.every((one) => hasValue(path, one)) &&
          member.groups.every((group) => isFilledIn(group, path))
        )
      })
    )
  }

  function hasValue(path: string, { id, values }: PlannedCharacteristic): boolean {
    known += 1
    return (values as readonly FactValue[]).includes(ordered.get(valueKey(path, id))!)
  }

  function applies({ when }: TelecomPlan['rules'][number]): boolean {
    if (when === undefined) return true
    if (!('fact' in when) || when.operator !== 'equal') throw new Error('The rules of plans compare one fact only.')
    return facts[when.fact] === when.value
  }
}
