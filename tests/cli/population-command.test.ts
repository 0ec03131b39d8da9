import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { qualify } from '../../engine/ask/qualify.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { longestLine } from '../../schema/cli/file-lines.js'
import { readCatalogFolder } from '../../schema/cli/read-catalog-folder.js'
import { runCli } from './run-cli.js'

const folder = mkdtempSync(join(tmpdir(), 'repertoire-population-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ask = ['qualify-population', '--catalog', 'catalog/samples/sample-telecom', '--at', '2026-12-01T00:00:00+08:00']
const shanghai = { 'channel.id': 'shop', 'place.id': 'shanghai-urban' }

function lines(...customers: readonly unknown[]): string {
  return customers.map((customer) => (typeof customer === 'string' ? customer : JSON.stringify(customer))).join('\n')
}

test('counts for every offering who may have it, the same as asking customer by customer', async () => {
  const customers = [shanghai, { 'channel.id': 'shop', 'place.id': 'nanjing' }, {}]
  const { code, out } = await runCli([...ask, '--threads', '2'], { input: lines(...customers) })
  expect(code).toBe(0)
  const answer = JSON.parse(out)
  expect(answer).toMatchObject({ at: '2026-11-30T16:00:00.000Z', customers: 3, unreadable: 0, diagnostics: [] })
  const found = answer.offerings.find(({ offering }: { readonly offering: string }) => offering === 'enjoy-family')
  const compilation = compileDraft(readCatalogFolder('catalog/samples/sample-telecom').documents.map(({ document }) => document))
  if (compilation.kind !== 'compiled') throw new Error('The sample is not sound.')
  const { catalog } = compilation
  const kinds = customers.map((facts) => qualify(catalog, { offering: 'enjoy-family', facts, at: '2026-12-01T00:00:00+08:00' }).answer.kind)
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  expect(found).toEqual({
    offering: 'enjoy-family',
    qualified: count('qualified'),
    refused: count('refused'),
    undetermined: count('undetermined'),
  })
})

describe('a line that cannot be read', () => {
  const faulty = lines(shanghai, { 'channel.id': 'shp' }, '', '{bad', '{"place.id":"nanjing","place.id":"nanjing"}', '[]', shanghai)

  test('is a finding with the number of the line, and is not counted', async () => {
    const file = join(folder, 'faulty.ndjson')
    writeFileSync(file, faulty)
    const { code, out } = await runCli([...ask, file])
    expect(code).toBe(1)
    const { customers, unreadable, diagnostics, offerings } = JSON.parse(out)
    expect({ customers, unreadable }).toEqual({ customers: 6, unreadable: 4 })
    expect(diagnostics.map(({ code: what, at }: { readonly code: string; readonly at: object }) => [what, at])).toMatchObject([
      ['request/unknown-value', { file, line: 2, pointer: '/channel.id' }],
      ['document/syntax', { file, line: 4 }],
      ['document/duplicate-key', { file, line: 5 }],
      ['request/no-facts', { file, line: 6 }],
    ])
    for (const { qualified, refused, undetermined } of offerings) expect(qualified + refused + undetermined).toBe(2)
  })

  test('is told in the language that was chosen', async () => {
    const { out } = await runCli([...ask, '--format', 'table', '--language', 'zh-CN'], { input: faulty })
    expect(out).toContain('标准输入:2:1 错误 request/unknown-value')
    expect(out).toContain('共 6 个客户，其中 4 个无法读取')
  })

  test('because it never ends, does not fill the memory', async () => {
    const { code, out } = await runCli(ask, { input: `${'x'.repeat(3 * longestLine)}\n${JSON.stringify(shanghai)}` })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      customers: 2,
      unreadable: 1,
      diagnostics: [{ code: 'request/line-too-long', at: { line: 1 } }],
    })
  })
})

test('separators that are no line ends within a text stay within it', async () => {
  const { out } = await runCli(ask, { input: lines({ 'channel.id': 'a\u2028b' }) })
  expect(JSON.parse(out)).toMatchObject({ customers: 1, diagnostics: [{ code: 'request/unknown-value' }] })
})

test.each([
  ['a number of threads that is none', ['--threads', '0']],
  ['a file that there is not', ['no/such/file.ndjson']],
  ['a moment that is none', ['--at', 'yesterday']],
])('2: %s', async (_what, args) => {
  const { code, err } = await runCli([...ask, ...args])
  expect(code).toBe(2)
  expect(err).toMatch(/^[A-Z"][^\n]*\.\n$/)
})

test('progress is for people who look on, not for files', async () => {
  const { err } = await runCli(ask, { input: lines(shanghai) })
  expect(err).toBe('')
})
