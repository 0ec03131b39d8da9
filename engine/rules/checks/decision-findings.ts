import { type Finding, pointer } from '../../model/check.js'
import type { DecisionRow, DecisionTable } from '../../model/decision-table.js'
import type { Document } from '../../model/document.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Facts } from '../../model/fact.js'
import type { JsonValue } from '../../values/json.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { type Covered, judgeTable, type TableJudgement } from '../tables/judge-table.js'
import { valueName } from '../value-name.js'
import { joinedChinese, listed, quoted } from '../wording.js'

/** How many rows of one table a check reports; a fault repeated thousands of times is usually one fault. */
const mostReported = 50

/** Something wrong at one place of a table. */
export interface DecisionFault {
  readonly steps: readonly (string | number)[]
  readonly what: LocalizedText
  readonly fix: LocalizedText
  readonly witness?: JsonValue
}

/** Findings about decision tables; `find` says what is wrong with one, or nothing. */
export function decisionFindings(draft: CatalogDraft, find: (table: DecisionTable) => Iterable<DecisionFault>): readonly Finding[] {
  return draft.all('decisionTable').flatMap((table) => {
    const findings: Finding[] = []
    for (const { steps, ...fault } of find(table)) {
      if (findings.length >= mostReported) break
      findings.push({ document: { kind: table.kind, id: table.id }, pointer: pointer(...steps), ...fault })
    }
    return findings
  })
}

/** What is wrong with single rows. */
export function* rowFaults(table: DecisionTable, find: (row: DecisionRow) => Iterable<DecisionFault>): Generator<DecisionFault> {
  for (const [position, row] of table.rows.entries()) {
    for (const fault of find(row)) yield { ...fault, steps: ['rows', position, ...fault.steps] }
  }
}

/** Findings from what can be proven of whole tables; none for a table that can't be judged, which other checks say. */
export function judgedFindings(
  draft: CatalogDraft,
  find: (judgement: TableJudgement, table: DecisionTable, rules: CompiledRules) => readonly DecisionFault[],
): readonly Finding[] {
  const rules = rulesOf(draft)
  return decisionFindings(draft, (table) => {
    const judgement = judgeTable(draft, table.id)
    return judgement === null ? [] : find(judgement, table, rules)
  })
}

/** A row that others cover, as a fault at that row. */
export function coveredFault(
  table: DecisionTable,
  { row, by, facts }: Covered,
  wording: (names: { readonly row: LocalizedText; readonly by: LocalizedText }) => Pick<DecisionFault, 'what' | 'fix'>,
): DecisionFault {
  const names = { row: quoted(row), by: listed(by.map(quoted)) }
  return { steps: ['rows', rowPosition(table, row)], ...wording(names), witness: { row, coveredBy: by, facts: jsonFacts(facts) } }
}

export function rowPosition({ rows }: DecisionTable, id: string): number {
  return rows.findIndex((row) => row.id === id)
}

/** A context in words: each fact with its value. */
export function contextWords(rules: CompiledRules, facts: Facts): LocalizedText {
  return listed(
    Object.entries(facts).map(([fact, value]) => {
      const name = rules.facts.get(fact)?.name ?? text(fact, fact)
      const shown = valueName(rules, fact, value)
      return text(joinedChinese(`“${name['zh-CN']}”为`, shown['zh-CN']), `"${name.en}" is ${shown.en}`)
    }),
  )
}

export function jsonFacts(facts: Facts): JsonValue {
  return facts as JsonValue
}

const classes = [
  { value: 'standard', name: text('普通', 'Standard') },
  { value: 'young', name: text('青年', 'Young') },
]

/** A sound catalog with a decision table, of which fields are set: `exampleWithDecision({ rows: … })`. */
export function exampleWithDecision(fields: object, ...documents: readonly unknown[]): readonly Document[] {
  const table = {
    kind: 'decisionTable',
    id: 'line-class',
    name: text('线路等级', 'Line class'),
    dimensions: [
      { id: 'place', fact: 'place.id', match: 'within' },
      { id: 'age', fact: 'customer.age', match: 'range' },
    ],
    hitPolicy: { kind: 'unique' },
    outcome: { kind: 'choice', values: classes },
    otherwise: 'standard',
    rows: [{ id: 'north-young', when: { place: 'north', age: { lessThan: 26 } }, outcome: 'young' }],
  }
  return exampleCatalog({ ...table, ...fields }, ...documents)
}

/** The same without an outcome for what no row decides. */
export function exampleWithoutOtherwise(fields: object): readonly Document[] {
  return exampleWithDecision(fields).map((document) => {
    if (document.kind !== 'decisionTable') return document
    const { otherwise: _, ...rest } = document
    return rest
  })
}
