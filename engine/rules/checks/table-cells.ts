import type { Check, Finding } from '../../model/check.js'
import { pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { FactDocument } from '../../model/fact.js'
import type { PriceTable, TableDimension } from '../../model/price.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { readOne } from '../fact-type.js'
import { misfitFix, misfitSentence } from '../misfit-sentence.js'
import { fewSuggestions, type Suggest, suggestionsPerCheck } from '../suggest.js'

/** A cell of a price table that its dimension's fact can never match. */
export const tableCells: Check = {
  code: 'rules/table-cells',
  severity: 'error',
  why: text(
    '永远匹配不到的单元格会让这一行价格悄悄失效。',
    'A row with a cell that nothing can match is a price that is silently never charged.',
  ),
  find: (draft) => {
    const context = { rules: rulesOf(draft), suggest: fewSuggestions(suggestionsPerCheck) }
    return draft.all('priceTable').flatMap((table) => table.dimensions.flatMap((dimension, i) => findingsIn(context, table, dimension, i)))
  },
  examples: { sound: exampleCatalog(tableOf('north')), unsound: exampleCatalog(tableOf('nroth')) },
}

/** An instant is left out: the same moment can be written in many ways, and a cell would match only one. */
const suits = {
  within: ['place'],
  range: ['number', 'quantity', 'date'],
  equal: ['flag', 'choice', 'set', 'text', 'number', 'quantity', 'date', 'place'],
} as const

interface Context {
  readonly rules: CompiledRules
  readonly suggest: Suggest
}

function findingsIn(context: Context, table: PriceTable, dimension: TableDimension, i: number): readonly Finding[] {
  const fact = context.rules.facts.get(dimension.fact)
  if (fact === undefined) return []
  const kinds: readonly string[] = suits[dimension.match]
  if (!kinds.includes(fact.type.kind)) {
    const what = text(
      `“${fact.name['zh-CN']}”的类型不能用“${dimension.match}”匹配。`,
      `"${fact.name.en}" is of a type that "${dimension.match}" can't match.`,
    )
    return [
      finding(
        table,
        pointer('dimensions', i, 'match'),
        what,
        text('请改用适合该类型的匹配方式。', 'Choose a match that suits the type of the fact.'),
      ),
    ]
  }
  if (dimension.match === 'range') {
    const isDate = fact.type.kind === 'date'
    return table.rows.flatMap(({ when }, row) => {
      const cell: unknown = Object.hasOwn(when, dimension.id) ? when[dimension.id] : undefined
      const ends = typeof cell === 'object' && cell !== null ? Object.values(cell) : []
      if (ends.every((end) => (typeof end === 'string') === isDate)) return []
      const at = pointer('rows', row, 'when', dimension.id)
      return isDate
        ? [
            finding(
              table,
              at,
              text(`“${fact.name['zh-CN']}”是日期，区间的端点却不是。`, `"${fact.name.en}" is a day, but the ends of the range are not.`),
              text('请写日期，例如 "2026-12-01"。', 'Write days, such as "2026-12-01".'),
            ),
          ]
        : [
            finding(
              table,
              at,
              text(
                `“${fact.name['zh-CN']}”是数字，区间的端点却不是。`,
                `"${fact.name.en}" is a number, but the ends of the range are not.`,
              ),
              text('请写数字。', 'Write numbers.'),
            ),
          ]
    })
  }
  return table.rows.flatMap(({ when }, row) =>
    misfitsOf(
      context,
      table,
      fact,
      Object.hasOwn(when, dimension.id) ? when[dimension.id] : undefined,
      pointer('rows', row, 'when', dimension.id),
    ),
  )
}

function misfitsOf(
  { rules, suggest }: Context,
  table: PriceTable,
  { name, type }: FactDocument,
  cell: unknown,
  at: string,
): readonly Finding[] {
  if (cell === undefined) return []
  const values = Array.isArray(cell) ? (cell as readonly unknown[]) : [cell]
  return values.flatMap((value) => {
    const read = readOne(rules, type, value)
    return read.kind === 'value' ? [] : [finding(table, at, misfitSentence(name, read.misfit), misfitFix(read.misfit, suggest))]
  })
}

function finding({ kind, id }: PriceTable, at: string, what: LocalizedText, fix: LocalizedText): Finding {
  return { document: { kind, id }, pointer: at, what, fix }
}

function tableOf(place: string) {
  return {
    kind: 'priceTable',
    id: 'by-place',
    name: text('按地点', 'By place'),
    dimensions: [{ id: 'place', fact: 'place.id', match: 'within' }],
    hitPolicy: { kind: 'unique' },
    rows: [{ id: 'north', when: { place }, currency: 'CNY', amount: '10.00' }],
  }
}
