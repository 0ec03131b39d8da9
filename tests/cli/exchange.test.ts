import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from './run-cli.js'

const example = 'docs/examples/json-rules-engine.json'
const folder = mkdtempSync(join(tmpdir(), 'repertoire-exchange-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('rules come in as documents, and go out as they were', async () => {
  const out = join(folder, 'conditions')
  const imported = await runCli(['import-rules', example, '--out', out])
  expect(imported).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(imported.out)).toEqual({ files: ['Young-adults', 'grown-up'].map((id) => join(out, `${id}.json`)), diagnostics: [] })
  expect(readdirSync(out).sort()).toEqual(['Young-adults.json', 'grown-up.json'])

  const [exported, again] = await Promise.all([runCli(['export-rules', out]), runCli(['import-rules', example, '--out', out])])
  expect(exported.code).toBe(0)
  expect(JSON.parse(exported.out)).toEqual(JSON.parse(readFileSync(example, 'utf8')))
  expect(exported.err).toContain(`${out}:1:1 warning exchange/unknown-facts`)
  expect(again.code).toBe(2)
  expect(again.err).toMatch(/is there already and is not overwritten\. [^\n]*\n$/)
})

test('a trap is an error with its line, in the language that was chosen, and nothing is written', async () => {
  const file = join(folder, 'trap.json')
  writeFileSync(file, '{\n  "event": { "type": "offer" },\n  "conditions": { "any": [] }\n}\n')
  const out = join(folder, 'nothing')
  const { code, out: said } = await runCli(['import-rules', file, '--out', out, '--format', 'table', '--language', 'zh-CN'])
  expect(code).toBe(1)
  expect(said).toContain(`${file}:3:26 错误 exchange/empty-group`)
  expect(readdirSync(folder)).not.toContain('nothing')
})

test('what that format cannot say is an error, and nothing is printed', async () => {
  const chosen = await runCli(['export-rules', 'catalog/samples/sample-telecom', '--condition', 'nobody', '--language', 'zh-CN'])
  expect(chosen).toMatchObject({ code: 1, out: '' })
  expect(chosen.err).toContain('catalog/samples/sample-telecom:1:1 错误 exchange/not-there')
})

test('a file that there is not', async () => {
  const { code, err } = await runCli(['import-rules', 'no/such/rules.json'])
  expect(code).toBe(2)
  expect(err).toMatch(/^Cannot read or write "no\/such\/rules\.json": ENOENT\. [^\n]*\n$/)
})
