import { fit } from '../search.js'
import type { GroupView, MemberView } from './configurator-view.js'

const manyMembers = 12
const mostShown = 36

/** Whether a group has more members than can be taken in at a glance. */
export function isLarge({ members }: GroupView): boolean {
  return members.length > manyMembers
}

interface ShownMembers {
  readonly members: readonly MemberView[]
  /** How many more there are. */
  readonly more: number
}

/** The members that fit what was typed, in the author's order; the first of many, and every one that is taken. */
export function shownMembers(group: GroupView, typed: string, isWhole: boolean): ShownMembers {
  const fitting = typed.trim() === '' ? group.members : group.members.filter((member) => fit(member, typed) > 0)
  if (isWhole || fitting.length <= mostShown) return { members: fitting, more: 0 }
  const members = fitting.filter(({ quantity }, index) => index < mostShown || quantity > 0)
  return { members, more: fitting.length - members.length }
}
