import { expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { HolderPolicyRule } from '../../engine/model/order-action.js'
import { exampleWithTable } from '../../engine/price/checks/example.js'
import { fingerprint } from '../../engine/values/fingerprint.js'
import type { JsonValue } from '../../engine/values/json.js'
import { allFresh, choices, heldHome, homeCatalog, question } from './held-shop.js'

function quoted(setup: string, validTo?: string) {
  const rows = [{ id: 'any', when: {}, currency: 'CNY', amount: setup }]
  const documents = exampleWithTable({ dimensions: [], hitPolicy: { kind: 'unique' }, rows }).map((document) =>
    document.id === 'line-setup' && validTo !== undefined
      ? ({ ...document, validFor: { to: validTo } } as unknown as typeof document)
      : document,
  )
  const compiled = compileDraft(documents)
  if (compiled.kind !== 'compiled') throw new Error('the example must compile')
  const { answer } = quote(compiled.catalog, { offering: 'line', at: '2026-06-01T00:00:00+08:00', facts: {}, choices: [], currency: 'CNY' })
  if (answer.kind !== 'priced') throw new Error(answer.kind)
  return { versions: new Map(answer.versions.map(({ id, version }) => [id, version])), documents, answer }
}

test('a quote names the version of every price and table of its steps: the first digits of their fingerprints', () => {
  const { versions, documents, answer } = quoted('50.00')
  expect([...versions.keys()]).toEqual(['setup-fees', 'line-monthly', 'line-setup'])
  for (const [id, version] of versions) {
    const document = documents.find((one) => one.id === id)
    expect(version).toBe(fingerprint(document as unknown as JsonValue).slice(0, 16))
  }
  const named = answer.trace.flatMap((step) => [step.price as string, ...(step.step === 'row' ? [step.table as string] : [])])
  expect(new Set(named)).toEqual(new Set(versions.keys()))
})

test('another amount in a table is another version of the table, and of nothing else', () => {
  const [before, after] = [quoted('50.00').versions, quoted('60.00').versions]
  expect(after.get('setup-fees')).not.toBe(before.get('setup-fees'))
  expect(after.get('line-setup')).toBe(before.get('line-setup'))
})

test('a price that played no part has its version, too', () => {
  const { versions } = quoted('50.00', '2026-01-01T00:00:00+08:00')
  expect([...versions.keys()]).toEqual(['line-monthly', 'line-setup'])
})

test('what a customer keeps from another catalog is named by its pin, never by the words that the present one has for it', () => {
  const keeps = allFresh.map((rule): HolderPolicyRule => ({ ...rule, basis: 'pinned' }))
  const [bought, present] = [
    homeCatalog({ holderPolicy: keeps }),
    homeCatalog({ holderPolicy: keeps, speeds: { 100: '99.00', 200: '199.00' } }),
  ]
  const asked = question({ choices: choices(100), held: heldHome(choices(100)) })
  const named = (heldUnder: CompiledCatalog) => {
    const { answer } = quote(present, asked, () => heldUnder)
    if (answer.kind !== 'priced') throw new Error(answer.kind)
    return answer.versions.map(({ id }) => id)
  }
  expect(named(bought)).not.toContain('access-monthly')
  expect(named(present)).toContain('access-monthly')
})
