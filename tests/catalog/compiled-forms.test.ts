import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { engineRehearsal } from '../../catalog/launch/engine-rehearsal.js'
import { submitChangeSet } from '../../catalog/launch/submit-change-set.js'
import { changeSetDocuments } from '../../catalog/store/change-set-content.js'
import { formsOf, saveForms } from '../../catalog/store/form-store.js'
import { configure } from '../../engine/ask/configure.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { exampleHome } from '../../engine/configure/checks/example.js'
import { storedForms, useStoredForms } from '../../engine/configure/stored-forms.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { JsonValue } from '../../engine/values/json.js'
import { writes } from './catalog-in-hand.js'
import { databases, type TestDatabase } from './databases.js'
import { drafted, hirePeople, march } from './launch-in-hand.js'

const documents = exampleHome([
  {
    kind: 'excludes',
    terms: [
      { path: '/lines/first', selected: true },
      { path: '/lines/second', selected: true },
    ],
  },
])

const written = documents as unknown as readonly JsonValue[]

function compiled(values: readonly JsonValue[] = written): CompiledCatalog {
  const compilation = compileDraft(documentsFromValues(values).documents.map(({ document }) => document))
  if (compilation.kind === 'rejected') throw new Error(JSON.stringify(compilation.diagnostics))
  return compilation.catalog
}

const question = { offering: 'home', facts: {}, at: '2026-06-01T00:00:00+08:00', choices: [{ path: '/lines/first', quantity: 1 }] }

describe.each(databases)('compiled bundles on %s', (_name, open) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await open()
    await hirePeople(database.db)
  })
  afterEach(() => database.close())

  test('are kept when a change set is rehearsed, and come back number for number', async () => {
    const { revision } = await drafted(database.db, 'home', writes(written))
    const { evidence } = await submitChangeSet(
      database.db,
      { changeSet: 'home', revision, account: 'designer', at: march },
      engineRehearsal,
    )
    const catalog = compiled(await changeSetDocuments(database.db, 'home'))
    expect(evidence.result.catalog).toBe(catalog.fingerprint)
    expect(await formsOf(database.db, catalog.fingerprint)).toEqual(storedForms(catalog.bundles))
    expect(storedForms(catalog.bundles).map(({ offering }) => offering)).toEqual(['home'])
  })

  test('answer as they did when they were compiled', async () => {
    const catalog = compiled()
    await saveForms(database.db, catalog.fingerprint, storedForms(catalog.bundles))
    const again = compiled()
    useStoredForms(again.bundles, await formsOf(database.db, catalog.fingerprint))
    expect(configure(again, question)).toEqual(configure(catalog, question))
  })

  test('are replaced by what a later rehearsal of the same content makes of them', async () => {
    const catalog = compiled()
    const [form] = storedForms(catalog.bundles)
    await saveForms(database.db, catalog.fingerprint, [{ ...form!, problem: 'of an older engine' }])
    await saveForms(database.db, catalog.fingerprint, [form!])
    expect(await formsOf(database.db, catalog.fingerprint)).toEqual([form])
  })
})

test.each([
  ['of another problem', 'problem', 'elsewhere'],
  ['of an offering that is not there', 'offering', 'elsewhere'],
  ['damaged', 'form', Int32Array.of(1, 2, 3)],
  ['empty', 'form', new Int32Array()],
])('a form that is %s is made anew', (_what, field, value) => {
  const catalog = compiled()
  const right = configure(catalog, question)
  const other = compiled()
  useStoredForms(
    other.bundles,
    storedForms(catalog.bundles).map((form) => ({ ...form, [field]: value })),
  )
  expect(configure(other, question)).toEqual(right)
})

test('that there is no form is kept too, and the search answers', () => {
  const catalog = compiled()
  const right = configure(catalog, question)
  const other = compiled()
  useStoredForms(
    other.bundles,
    storedForms(catalog.bundles).map((form) => ({ ...form, form: null })),
  )
  expect(configure(other, question)).toEqual(right)
})

test('a form is used: another answer in it would show', () => {
  const catalog = compiled()
  const free = compileDraft(exampleHome([]))
  if (free.kind === 'rejected') throw new Error('The example is sound.')
  const [own] = storedForms(catalog.bundles)
  const [other] = storedForms(free.catalog.bundles)
  useStoredForms(catalog.bundles, [{ ...own!, form: other!.form }])
  const { answer } = configure(catalog, question)
  if (answer.kind !== 'configuration') throw new Error(answer.kind)
  // The rule that forbids it is not in the other form.
  expect(answer.members.find(({ path }) => path === '/lines/second')!.quantities.at(-1)).toMatchObject({ state: 'free' })
})
