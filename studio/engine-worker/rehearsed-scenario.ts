import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { documentSchemas } from '../../engine/document/schema/document-schema.js'
import type { Schema } from '../../engine/document/schema/schema.js'
import type { Scenario } from '../../engine/model/scenario.js'
import type { Difference } from '../../engine/rehearse/difference.js'
import { runScenarios } from '../../engine/rehearse/run-scenarios.js'
import type { JsonValue } from '../../engine/values/json.js'
import { type LocalizedText, text } from '../../engine/values/localized-text.js'
import { factRows, type ScenarioRow, scenarioRows } from './scenario-rows.js'

/** A stored case in words: what it asks, and what must come out beside what does. */
export interface RehearsedScenario {
  readonly passed: boolean
  readonly asked: readonly ScenarioRow[]
  readonly expected: readonly ExpectedRow[]
}

export interface ExpectedRow extends Omit<ScenarioRow, 'label'> {
  /** `null` for the outcome as a whole. */
  readonly label: LocalizedText | null
  /** What came out instead; `null` where it is as expected. */
  readonly actual: string | null
}

const fields = documentSchemas.scenario.properties ?? {}
const header: ReadonlySet<string> = new Set(['kind', 'id', 'name', 'description', 'source', '$schema', 'facts', 'expect'])

/** Asks the catalog what a stored case asks, as a rehearsal does; `null` where the catalog has no such case. */
export function rehearsedScenario(catalog: CompiledCatalog, id: string): RehearsedScenario | null {
  const scenario = catalog.draft.find('scenario', id)
  if (scenario === undefined) return null
  const { passed, differences } = runScenarios(catalog, [scenario]).results[0]!
  return { passed, asked: askedRows(catalog, scenario), expected: expectedRows(catalog, scenario, differences) }
}

function askedRows({ draft }: CompiledCatalog, scenario: Scenario): readonly ScenarioRow[] {
  const own = Object.fromEntries(Object.entries(scenario).filter(([field]) => !header.has(field)))
  const [offering, ...others] = scenarioRows(draft, bundlesOf(scenario), { properties: fields }, own, '')
  return [...(offering === undefined ? [] : [offering]), ...factRows(draft, scenario.facts, fields['facts']!['x-title']!), ...others]
}

/** The offerings whose items the case may speak of. */
function bundlesOf({ offering, held }: Scenario): readonly string[] {
  return held?.offering === undefined ? [offering] : [offering, held.offering]
}

function expectedRows({ draft }: CompiledCatalog, scenario: Scenario, differences: readonly Difference[]): readonly ExpectedRow[] {
  const schema: Schema = fields['expect'] ?? {}
  const rows = scenarioRows(draft, bundlesOf(scenario), schema, scenario.expect, '/expect').map((row) => {
    const found = differences.find((one) => one.pointer !== '/expect' && meets(one.pointer, row.pointer))
    if (found !== undefined) return { ...row, actual: actualText(found.actual) }
    return { ...row, actual: differences.some((one) => keepsFrom(one, row)) ? '—' : null }
  })
  const others = differences.filter((one) => one.pointer === '/expect' || !rows.some((row) => meets(one.pointer, row.pointer)))
  return [...others.map(besides), ...rows]
}

/** Whether a question had no answer that the row could be compared with. */
function keepsFrom({ pointer, actual }: Difference, row: ScenarioRow): boolean {
  if (pointer === '/expect') return /^\/expect\/(lines|totals|terms|allowances|changes)\b/.test(row.pointer)
  return pointer === '/expect/configuration' && typeof actual === 'object' && row.pointer.startsWith('/expect/completion')
}

/** A difference that no row is about: the question had another outcome, or something came out that nobody expected. */
function besides({ pointer, expected, actual }: Difference): ExpectedRow {
  const wanted = actualText(expected)
  return { pointer, label: null, of: null, values: [text(wanted, wanted)], isWord: true, actual: actualText(actual) }
}

function meets(one: string, other: string): boolean {
  return one === other || other.startsWith(`${one}/`) || one.startsWith(`${other}/`)
}

/** What came out, short enough for a cell: of an answer its outcome, with the codes of why. */
function actualText(actual: JsonValue): string {
  if (actual === null || (Array.isArray(actual) && actual.length === 0)) return '—'
  if (typeof actual !== 'object') return String(actual)
  if (Array.isArray(actual)) return actual.map(actualText).join('; ')
  const { kind, because, problems, price, amount } = actual as Readonly<Record<string, JsonValue>>
  if (price !== undefined && amount !== undefined) return `${kind} ${price} ${amount}`
  if (typeof kind !== 'string') return Object.values(actual).map(actualText).join(' ')
  const why = [because, problems].flatMap((list) => (Array.isArray(list) ? list : []))
  const codes = why.flatMap((one) => (typeof one === 'object' && one !== null && 'code' in one ? [String(one['code'])] : []))
  return codes.length === 0 ? kind : `${kind}: ${[...new Set(codes)].join(', ')}`
}
