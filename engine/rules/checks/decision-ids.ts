import type { Check } from '../../model/check.js'
import type { DecisionTable } from '../../model/decision-table.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { fewSuggestions, suggestionsPerCheck } from '../suggest.js'
import { didYouMean, quoted } from '../wording.js'
import { type DecisionFault, decisionFindings, exampleWithDecision, rowFaults } from './decision-findings.js'

/** Two rows or dimensions of a decision table have one id, or a row fills a dimension that the table doesn't have. */
export const decisionIds: Check = {
  code: 'rules/decision-ids',
  severity: 'error',
  why: text(
    '结果的依据按行号引用，写错的维度又起不了作用，该行会比作者想要的更容易命中。',
    'A decision is explained by the id of its row, and a misspelt dimension keeps nobody out.',
  ),
  find: (draft) => {
    const suggest = fewSuggestions(suggestionsPerCheck)
    return decisionFindings(draft, function* (table) {
      yield* repeated(table, 'dimensions', (id) =>
        text(`“${table.id}”有两个维度的编号都是“${id}”。`, `Two dimensions of "${table.id}" have the id "${id}".`),
      )
      yield* repeated(table, 'rows', (id) =>
        text(`“${table.id}”有两行的编号都是“${id}”。`, `Two rows of "${table.id}" have the id "${id}".`),
      )
      const known = new Set(table.dimensions.map(({ id }) => id))
      yield* rowFaults(table, function* ({ id, when }) {
        for (const dimension of Object.keys(when)) {
          if (known.has(dimension)) continue
          const name = quoted(dimension)
          yield {
            steps: ['when', dimension],
            what: text(
              `“${table.id}”的“${id}”行填写了不存在的维度${name['zh-CN']}。`,
              `Row "${id}" of "${table.id}" fills a dimension ${name.en} that the table does not have.`,
            ),
            fix: didYouMean(
              suggest(dimension, known),
              text('请改用表中已有的维度，或者先添加这个维度。', 'Use a dimension of the table, or add this one to it.'),
            ),
          }
        }
      })
    })
  },
  examples: {
    sound: exampleWithDecision({}),
    unsound: exampleWithDecision({ rows: [{ id: 'young', when: { aeg: { lessThan: 26 } }, outcome: 'young' }] }),
  },
}

function* repeated(table: DecisionTable, list: 'rows' | 'dimensions', what: (id: string) => LocalizedText): Generator<DecisionFault> {
  const seen = new Set<string>()
  for (const [position, { id }] of table[list].entries()) {
    if (seen.has(id))
      yield { steps: [list, position, 'id'], what: what(id), fix: text('请改用另一个编号。', 'Give one of them another id.') }
    seen.add(id)
  }
}
