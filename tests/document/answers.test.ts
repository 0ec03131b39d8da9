import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Answered } from '../../engine/ask/answer.js'
import { configure } from '../../engine/ask/configure.js'
import { decompose } from '../../engine/ask/decompose.js'
import { explain } from '../../engine/ask/explain.js'
import { priceList } from '../../engine/ask/price-list.js'
import { qualify } from '../../engine/ask/qualify.js'
import { qualifyAll } from '../../engine/ask/qualify-all.js'
import { quote } from '../../engine/ask/quote.js'
import { rate } from '../../engine/ask/rate.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { formats } from '../../engine/document/formats.js'
import { readDocuments } from '../../engine/document/read-documents.js'
import { answerSchema, type RequestKind } from '../../engine/document/schema/document-schema.js'
import type { Scenario } from '../../engine/model/scenario.js'
import { questionOfScenario } from '../../engine/rehearse/question-of-scenario.js'

const folder = new URL('../../catalog/samples/sample-telecom/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
const documents = readDocuments(files).documents.map(({ document }) => document)
const compilation = compileDraft(documents)
if (compilation.kind !== 'compiled') throw new Error('the sample catalog must compile')
const { catalog } = compilation
const scenarios = documents.filter((document): document is Scenario => document.kind === 'scenario')

/** The question of a scenario as it stands, and the ways in which callers ask it wrongly or too early. */
function questions({ offering, facts, at, choices }: Scenario, more: object): readonly object[] {
  const question = { offering, facts, at, choices, ...more }
  return [
    question,
    { ...question, facts: {} },
    { ...question, choices: choices.slice(1) },
    { ...question, offering: 'gone' },
    { ...question, at: 'now' },
  ]
}

/** The question as this kind has it: only those about a selection have choices, only those about one offering name it. */
function asAsked(kind: RequestKind, { choices, offering, ...question }: { choices?: unknown; offering?: unknown }): object {
  switch (kind) {
    case 'qualifyAll':
      return { ...question, why: true, show: ['qualified', 'refused', 'undetermined'] }
    case 'priceList':
      return { ...question, currency: 'CNY' }
    case 'qualify':
    case 'explain':
      return { ...question, offering }
    default:
      return { ...question, offering, choices }
  }
}

type Ask = (catalog: CompiledCatalog, question: unknown) => Answered<{ readonly kind: string }>

describe.each([
  ['qualify', qualify as Ask, ['qualified', 'refused', 'undetermined', 'unknown-offering', 'invalid-request']],
  ['qualifyAll', qualifyAll as Ask, ['offerings', 'invalid-request']],
  ['explain', explain as Ask, ['explanation', 'unknown-offering', 'invalid-request']],
  ['configure', configure as Ask, ['configuration', 'unknown-offering', 'invalid-request']],
  [
    'quote',
    ((asked, question) => quote(asked, question, () => asked)) as Ask,
    ['priced', 'incomplete', 'conflict', 'unknown-offering', 'invalid-request'],
  ],
  ['priceList', priceList as Ask, ['priceList', 'invalid-request']],
  ['rate', rate as Ask, ['rated', 'incomplete', 'conflict', 'unknown-offering', 'invalid-request']],
  ['decompose', decompose as Ask, ['plan', 'incomplete', 'conflict', 'unknown-offering', 'invalid-request']],
] as const)('%s', (kind, ask, outcomes) => {
  const ajv = new Ajv2020({ formats, allowUnionTypes: true })
  ajv.addVocabulary(['x-reference'])
  const fits = ajv.compile(answerSchema(kind) as object)
  const asked = scenarios.flatMap(({ ...scenario }) => {
    const { currency, usage, ...asked } = questionOfScenario(catalog, scenario)
    const records = (usage ?? []).map((use, index) => ({ id: `record ${index}`, ...use }))
    const termsOf: Partial<Record<RequestKind, object>> = {
      quote: { ...asked, currency, ...(usage === undefined ? {} : { usage }) },
      rate: { currency, records },
    }
    const all = questions(scenario, termsOf[kind] ?? {})
    return all.map((one) => asAsked(kind, one))
  })
  const answers = asked.map((question) => JSON.parse(JSON.stringify(ask(catalog, question))) as { answer: { kind: string } })

  test('gives every outcome that the sample can have', () =>
    expect([...new Set(answers.map(({ answer }) => answer.kind))]).toEqual(expect.arrayContaining([...outcomes])))

  test('answers as its schema says, to the last field', () => {
    for (const answer of answers) expect([fits(answer), ajv.errorsText(fits.errors)]).toEqual([true, 'No errors'])
  })

  test('an answer with a field more or less does not fit', () => {
    const [whole] = answers
    expect(fits({ ...whole, more: 1 })).toBe(false)
    expect(fits({ ...whole, answer: { ...whole!.answer, more: 1 } })).toBe(false)
    expect(fits({ ...whole, answer: { kind: whole!.answer.kind } })).toBe(false)
  })
})
