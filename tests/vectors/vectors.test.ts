import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { judge, tableOf, type Verdict } from './run.js'
import type { AdapterFile, Vector } from './vector.js'

const ownFiles = ['./price-vectors.json', './more-vectors.json'].map((name) => new URL(name, import.meta.url))
const others = process.env['REPERTOIRE_VECTORS']
const vectors = (others === undefined ? ownFiles : [others]).flatMap(
  (path) => (JSON.parse(readFileSync(path, 'utf8')) as { readonly vectors: readonly Vector[] }).vectors,
)
const kinds = readdirSync(new URL('./adapters', import.meta.url)).map((name) => name.replace(/\.ts$/, ''))
const files = new Map<string, AdapterFile>()
for (const kind of kinds) files.set(kind, (await import(`./adapters/${kind}.ts`)) as AdapterFile)
const verdicts = new Map<string, Verdict>()

for (const kind of new Set(vectors.map((vector) => vector.kind))) {
  const own = vectors.filter((vector) => vector.kind === kind)
  const file = files.get(kind)
  if (file === undefined) test.todo(`${own.length} cases of ${kind} wait for an adapter`)
  else
    test(`${kind} agrees, case by case`, () => {
      const found = own.map((vector) => ({ id: vector.id, verdict: judge(vector, file) }))
      for (const { id, verdict } of found) verdicts.set(id, verdict)
      const isWrong = ({ kind }: Verdict) => kind === 'failed' || (others === undefined && kind === 'differsUnexplained')
      expect(found.filter(({ verdict }) => isWrong(verdict))).toEqual([])
    })
}

test('every case is there once', () => expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length))

afterAll(() => console.info(`\n${tableOf(vectors, verdicts, kinds)}\n`))
