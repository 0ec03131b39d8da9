import type { Comparison } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { wantedValues } from './axis.js'
import type { Side } from './box.js'
import type { Spans } from './spans.js'

/** A set as one axis for each member that is named: cell 0 is without it, cell 1 with it. Any members can come together. */
export interface MemberAxes {
  readonly members: readonly string[]
  /** Where any of the comparisons holds, in parts that lie apart, at most so many; each says for some members whether they are in. */
  partsOf(comparisons: readonly Comparison[], most: number): readonly (readonly Side[])[]
}

const without: Spans = [0, 0]
const withIt: Spans = [1, 1]

export function memberAxes(known: readonly string[], comparisons: readonly Comparison[]): MemberAxes {
  const named = new Set<FactValue>(comparisons.filter(({ operator }) => operator === 'contains').flatMap(wantedValues))
  const members = known.filter((member) => named.has(member))
  const positions = new Map<FactValue, number>(members.map((member, position) => [member, position]))
  return {
    members,
    partsOf: (some, most) => {
      const wanted = new Set(some.flatMap((one) => (one.operator === 'contains' ? (positions.get(wantedValues(one)[0]!) ?? []) : [])))
      const list = [...wanted].sort((left, right) => left - right).slice(0, most)
      return list.map((member, at) => [...list.slice(0, at).map((axis) => ({ axis, spans: without })), { axis: member, spans: withIt }])
    },
  }
}
