import type { Check } from '../../model/check.js'
import type { DecisionCell, DecisionDimension, RangeCell } from '../../model/decision-table.js'
import type { FactDocument, FactType } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { type Misfit, readOne } from '../fact-type.js'
import { misfitFix, misfitSentence } from '../misfit-sentence.js'
import { fewSuggestions, type Suggest, suggestionsPerCheck } from '../suggest.js'
import { cellKey, cellOf, isRangeCell, remembered } from '../tables/compile-decision-table.js'
import { isEmptyRange } from '../tables/line-axis.js'
import { decisionFindings, exampleWithDecision, rowFaults } from './decision-findings.js'
import { isSuitable } from './decision-match.js'

/** A cell of a decision table that doesn't fit its dimension, or that no value of the fact can match. */
export const decisionCell: Check = {
  code: 'rules/decision-cell',
  severity: 'error',
  why: text('永远匹配不到的单元格会让这一行悄悄失效。', 'A cell that nothing can match makes its row fail without a word.'),
  find: (draft) => {
    const context = { rules: rulesOf(draft), suggest: fewSuggestions(suggestionsPerCheck) }
    return decisionFindings(draft, (table) => {
      const suitable = table.dimensions
        .filter((dimension) => isSuitable(context.rules, dimension))
        .map((dimension) => ({ dimension, known: new Map<FactValue, readonly CellFault[]>() }))
      return rowFaults(table, function* (row) {
        for (const { dimension, known } of suitable) {
          const cell = cellOf(row, dimension)
          if (cell === undefined) continue
          for (const fault of remembered(known, cellKey(cell), () => faultsOf(context, dimension, cell))) {
            yield { ...fault, steps: ['when', dimension.id, ...fault.steps], what: inRow(table.id, row.id, fault.what) }
          }
        }
      })
    })
  },
  examples: {
    sound: exampleWithDecision({}),
    unsound: exampleWithDecision({
      rows: [{ id: 'young', when: { place: 'nroth', age: { greaterThan: 17, lessThan: 18 } }, outcome: 'young' }],
    }),
  },
}

interface Context {
  readonly rules: CompiledRules
  readonly suggest: Suggest
}

interface CellFault {
  readonly steps: readonly (string | number)[]
  readonly what: LocalizedText
  readonly fix: LocalizedText
}

function inRow(table: string, row: string, what: LocalizedText): LocalizedText {
  return text(`“${table}”的“${row}”行：${what['zh-CN']}`, `Row "${row}" of "${table}": ${what.en}`)
}

function faultsOf(context: Context, { fact, match }: DecisionDimension, cell: DecisionCell): readonly CellFault[] {
  const document = context.rules.facts.get(fact)
  if (isRangeCell(cell)) return match === 'range' ? rangeFaults(context, document, cell) : [shapeFaults.range]
  if (match === 'range') return [shapeFaults.noRange]
  const values = Array.isArray(cell) ? (cell as readonly FactValue[]) : [cell as FactValue]
  if (values.length === 0) return [shapeFaults.empty]
  return document === undefined ? [] : values.flatMap((value, i) => misfit(context, document, value, Array.isArray(cell) ? [i] : []))
}

const ends = ['greaterThan', 'greaterThanInclusive', 'lessThan', 'lessThanInclusive'] as const

function rangeFaults(context: Context, document: FactDocument | undefined, cell: RangeCell): readonly CellFault[] {
  const given = ends.filter((end) => cell[end] !== undefined)
  if (given.length === 0) return [shapeFaults.endless]
  const isTwofold = (one: keyof RangeCell, other: keyof RangeCell) => given.includes(one) && given.includes(other)
  if (isTwofold('greaterThan', 'greaterThanInclusive') || isTwofold('lessThan', 'lessThanInclusive')) return [shapeFaults.twofold]
  if (document === undefined) return []
  const misfits = given.flatMap((end) => misfit(context, document, cell[end]!, [end], beyond))
  if (misfits.length > 0) return misfits
  const { type } = document
  return 'values' in type || 'documents' in type || !isLine(type) || !isEmptyRange(type, cell) ? [] : [shapeFaults.nothing]
}

/** A range may reach beyond the values of its fact, and end between two of them. */
const beyond: readonly Misfit['kind'][] = ['not-whole', 'too-low', 'too-high']

function misfit(
  { rules, suggest }: Context,
  { name, type }: FactDocument,
  value: FactValue,
  steps: CellFault['steps'],
  allowed: readonly Misfit['kind'][] = [],
): readonly CellFault[] {
  const read = readOne(rules, type, value)
  if (read.kind === 'value' || allowed.includes(read.misfit.kind)) return []
  return [{ steps, what: misfitSentence(name, read.misfit), fix: misfitFix(read.misfit, suggest) }]
}

function isLine(type: FactType): type is Extract<FactType, { readonly kind: 'number' | 'quantity' | 'date' | 'instant' }> {
  return type.kind === 'number' || type.kind === 'quantity' || type.kind === 'date' || type.kind === 'instant'
}

const shapeFaults = {
  range: {
    steps: [],
    what: text('单元格是区间，而该维度按取值匹配。', 'The cell is a range, but its dimension matches values.'),
    fix: text('请填写取值，或者把维度改为按区间匹配。', 'Fill in a value, or let the dimension match by range.'),
  },
  noRange: {
    steps: [],
    what: text('单元格不是区间，而该维度按区间匹配。', 'The cell is no range, but its dimension matches ranges.'),
    fix: text('请写成区间，例如 { "lessThan": 26 }。', 'Write it as a range, such as { "lessThan": 26 }.'),
  },
  empty: {
    steps: [],
    what: text('单元格没有任何取值。', 'The cell lists no value.'),
    fix: text('请填写取值；要表示任意，请删除该单元格。', 'List a value; to mean any, remove the cell.'),
  },
  endless: {
    steps: [],
    what: text('区间没有任何一端。', 'The range has no end at all.'),
    fix: text('请至少填写一端；要表示任意，请删除该单元格。', 'Give it an end; to mean any, remove the cell.'),
  },
  twofold: {
    steps: [],
    what: text('区间的同一端写了两次。', 'The range names the same end twice.'),
    fix: text('请只保留含端点或不含端点中的一种。', 'Keep either the end that is part of the range or the one that is not.'),
  },
  nothing: {
    steps: [],
    what: text('没有任何取值落在这个区间内。', 'No value of the fact lies in this range.'),
    fix: text('请让起点小于终点，并检查两端是否包含在内。', 'Begin the range below its end, and see which ends are part of it.'),
  },
} as const satisfies Record<string, CellFault>
