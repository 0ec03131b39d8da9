import type { Check } from '../../model/check.js'
import type { DecisionDimension } from '../../model/decision-table.js'
import { type FactType, selectionFactPattern } from '../../model/fact.js'
import { text } from '../../values/localized-text.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { selectionFactType } from '../judge-comparison.js'
import { decisionFindings, exampleWithDecision } from './decision-findings.js'

/** A dimension of a decision table that matches its fact in a way the fact's type doesn't have. */
export const decisionMatch: Check = {
  code: 'rules/decision-match',
  severity: 'error',
  why: text(
    '类型不符的维度永远匹配不上，各行都会悄悄失效。',
    'A dimension of the wrong type never matches, and its rows would fail without a word.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    return decisionFindings(draft, (table) =>
      table.dimensions.flatMap((dimension, position) => {
        if (isSuitable(rules, dimension)) return []
        const name = rules.facts.get(dimension.fact)?.name ?? text(dimension.fact, dimension.fact)
        return [
          {
            steps: ['dimensions', position, 'match'],
            what: text(
              `“${name['zh-CN']}”的类型不能用“${dimension.match}”匹配。`,
              `"${name.en}" is of a type that "${dimension.match}" can't match.`,
            ),
            fix: text('请改用适合该类型的匹配方式。', 'Choose a match that suits the type of the fact.'),
          },
        ]
      }),
    )
  },
  examples: {
    sound: exampleWithDecision({}),
    unsound: exampleWithDecision({ dimensions: [{ id: 'place', fact: 'place.id', match: 'range' }], rows: [] }),
  },
}

/** Kinds of facts that lie on a line, so that ranges of them mean something. */
const lines: readonly FactType['kind'][] = ['number', 'quantity', 'date', 'instant']

/** Whether the match suits the fact; an undeclared fact is another check's. */
export function isSuitable(rules: CompiledRules, { fact, match }: DecisionDimension): boolean {
  const kind = (rules.facts.get(fact)?.type ?? selectionFactType(fact))?.kind
  if (match === 'equal') return true
  if (kind === undefined) return match === 'range' || !selectionFactPattern.test(fact)
  return match === 'within' ? kind === 'place' : lines.includes(kind)
}
