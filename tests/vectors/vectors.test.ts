import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { judge, tableOf, type Verdict } from './run.js'
import type { AdapterFile, Vector } from './vector.js'

const ownFile = new URL('./price-vectors.json', import.meta.url)
const path = process.env['REPERTOIRE_VECTORS'] ?? ownFile
const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { readonly vectors: readonly Vector[] }
const kinds = readdirSync(new URL('./adapters', import.meta.url)).map((name) => name.replace(/\.ts$/, ''))
const files = new Map<string, AdapterFile>()
for (const kind of kinds) files.set(kind, (await import(`./adapters/${kind}.ts`)) as AdapterFile)
const verdicts = new Map<string, Verdict>()

for (const kind of new Set(vectors.map((vector) => vector.kind))) {
  const own = vectors.filter((vector) => vector.kind === kind)
  const file = files.get(kind)
  if (file === undefined) test.todo(`${own.length} cases of ${kind} wait for an adapter`)
  else {
    describe(kind, () => {
      test.each(own.map((vector) => [vector.id, vector] as const))('%s', (id, vector) => {
        const verdict = judge(vector, file)
        verdicts.set(id, verdict)
        expect(verdict.kind === 'failed' || (path === ownFile && verdict.kind === 'differsUnexplained') ? verdict.why : null).toBeNull()
      })
    })
  }
}

test('every case is there once', () => expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length))

afterAll(() => console.info(`\n${tableOf(vectors, verdicts, kinds)}\n`))
