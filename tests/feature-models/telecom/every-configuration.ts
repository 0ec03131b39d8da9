import type { FactValue } from '../../../engine/values/fact-value.js'
import { type PlannedCharacteristic, type PlannedGroup, type PlannedMember, type TelecomPlan, valueKey } from './telecom-plan.js'

type Configuration = TelecomPlan['witness']

/** All configurations that the tree of a small plan allows, whatever its rules say: quantities of what is taken, and values. */
export function everyConfiguration({ groups, characteristics }: Pick<TelecomPlan, 'groups' | 'characteristics'>): readonly Configuration[] {
  return product([ofCharacteristics('/', characteristics), ofGroups(groups, '')])
}

function ofGroups(groups: readonly PlannedGroup[], base: string): readonly Configuration[] {
  return product(groups.map((group) => ofGroup(group, `${base}/${group.id}`)))
}

function ofGroup({ members, minimum, maximum }: PlannedGroup, base: string): readonly Configuration[] {
  const subsets = members.reduce<readonly (readonly PlannedMember[])[]>(
    (some, member) => some.flatMap((taken) => [taken, [...taken, member]]),
    [[]],
  )
  const fitting = subsets.filter((taken) => taken.length >= minimum && taken.length <= maximum)
  return fitting.flatMap((taken) => product(taken.map((member) => ofMember(member, `${base}/${member.id}`))))
}

function ofMember({ minimum, maximum, characteristics, groups }: PlannedMember, path: string): readonly Configuration[] {
  const quantities = Array.from({ length: maximum - minimum + 1 }, (_, more) => new Map([[path, minimum + more]]))
  return product([quantities, ofCharacteristics(path, characteristics), ofGroups(groups, path)])
}

function ofCharacteristics(path: string, characteristics: readonly PlannedCharacteristic[]): readonly Configuration[] {
  return product(
    characteristics.map(({ id, values }) => [...values].map((value) => new Map<string, FactValue>([[valueKey(path, id), value]]))),
  )
}

/** One of each, in every way. */
function product(parts: readonly (readonly Configuration[])[]): readonly Configuration[] {
  return parts.reduce<readonly Configuration[]>(
    (all, part) => all.flatMap((left) => part.map((right) => new Map([...left, ...right]))),
    [new Map<string, FactValue>()],
  )
}
