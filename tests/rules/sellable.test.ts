import { expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { qualifyOffering } from '../../engine/rules/qualify-offering.js'
import { reasonLines } from '../../engine/rules/sentence.js'
import { instant } from '../../engine/values/instant.js'

const line = exampleCatalog().find(({ kind }) => kind === 'productOffering') as ProductOffering
const at = instant('2026-06-01T00:00:00+08:00')
const ask = (isSellable: boolean) => {
  const rules = compileRules(catalogDraft(exampleCatalog({ ...line, isSellable })))
  const answer = qualifyOffering(rules, line.id, { facts: {}, at })
  return { kind: answer.kind, words: reasonLines(rules, answer.reason).map(({ text }) => text.en) }
}

test('what is only had as a member of a bundle is refused on its own, and says so', () => {
  expect(ask(true).kind).toBe('qualified')
  expect(ask(false).kind).toBe('refused')
  expect(ask(false).words).toContain('"Line" is not sold on its own, only as a member of a bundle.')
})
