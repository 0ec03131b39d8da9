import type { Condition, FactDocument } from '../../../model/fact.js'
import type { CompiledRules } from '../../../rules/compile-rules.js'
import type { CellCondition } from '../../../rules/tables/compile-decision-table.js'
import type { FactId } from '../../../values/ids.js'
import type { Period } from '../../../values/instant.js'
import { text } from '../../../values/localized-text.js'

/** The moment that is asked about, as a fact like others, so that periods are cut like any range. No fact of a catalog has a space in its id. */
export const momentFact = 'the moment' as FactId

const document: FactDocument = {
  kind: 'fact',
  id: momentFact,
  name: text('时刻', 'Moment'),
  subject: 'order',
  type: { kind: 'instant' },
}

/** The rules with the moment among their facts. */
export function withMoment(rules: CompiledRules): CompiledRules {
  return { ...rules, facts: new Map([...rules.facts, [momentFact, document]]) }
}

/** That the moment lies in a period; nothing for a period without ends. */
export function during({ from, to }: Period): readonly CellCondition[] {
  const ends = [
    ...(from === undefined ? [] : [{ fact: momentFact, operator: 'greaterThanInclusive', value: from } as const]),
    ...(to === undefined ? [] : [{ fact: momentFact, operator: 'lessThan', value: to } as const]),
  ]
  return ends.length === 0 ? [] : [ends.length === 1 ? ends[0]! : { all: ends }]
}

/** The same as a condition. */
export function isDuring(period: Period): Condition {
  return { all: during(period) }
}
