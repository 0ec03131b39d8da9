import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { Scenario } from '../../engine/model/scenario.js'
import { runScenarios } from '../../engine/rehearse/run-scenarios.js'
import type { JsonValue } from '../../engine/values/json.js'
import { packageRoot } from '../../schema/package-root.js'
import { sampleCatalog } from '../samples/sample-catalog.js'

/** What guides show as JSON is what lies beside them as a file, or comes out as they say. */
const docs = join(packageRoot(), 'docs')
const guides = readdirSync(docs).filter((file) => file.endsWith('.md'))
const textOf = (file: string) => readFileSync(join(docs, file), 'utf8')
const json = (file: string) => JSON.parse(textOf(file)) as JsonValue

/** The blocks of JSON in a guide; those that leave something out are none. */
function blocksIn(guide: string): readonly JsonValue[] {
  return [...textOf(guide).matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, block]) => {
    try {
      return [JSON.parse(block!) as JsonValue]
    } catch {
      return []
    }
  })
}

const isScenario = (block: JsonValue) => (block as { readonly kind?: string }).kind === 'scenario'

test('the guide to pricing shows its first question and one of its cases as they are', () => {
  const blocks = blocksIn('pricing.md')
  const [question, scenario] = [blocks[0], blocks.find(isScenario)]
  expect(question).toEqual(json('examples/pricing/questions/home.json'))
  expect(json('examples/pricing/catalog/scenarios.json')).toContainEqual(scenario)
})

test('the cases that the guide to authoring shows come out with the sample operator', () => {
  const shown = blocksIn('authoring.md').filter(isScenario)
  const { documents, diagnostics } = documentsFromValues(shown)
  expect([shown.length > 1, diagnostics]).toEqual([true, []])
  const { results } = runScenarios(
    sampleCatalog,
    documents.map(({ document }) => document as Scenario),
  )
  expect(results.flatMap(({ differences }) => differences)).toEqual([])
})

describe.each(guides)('%s', (guide) => {
  test('links to headings that it has', () => {
    const anchors = [...textOf(guide).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    )
    const links = [...textOf(guide).matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!)
    expect(links.filter((link) => !anchors.includes(link))).toEqual([])
  })
})
