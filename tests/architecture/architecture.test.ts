import { describe, expect, test } from 'vitest'
import { clockReaders, cycles, impure, readSources, type Source, strays, withoutComments } from './house-map.js'

const sources = readSources()

describe('the house', () => {
  test('has something in every folder', () => {
    for (const folder of ['engine', 'catalog', 'schema', 'studio'])
      expect(sources.filter(({ file }) => file.startsWith(`${folder}/`)).length).toBeGreaterThan(3)
  })
  test('imports follow the map', () => expect(strays(sources)).toEqual([]))
  test('has no import cycle', () => expect(cycles(sources)).toEqual([]))
  test('keeps the engine from the clock, from chance and from the outside world', () => expect(impure(sources)).toEqual([]))
  test('reads the clock in one place of the server and one of the studio', () => expect(clockReaders(sources)).toEqual([]))
  test('has no any in the engine', () => {
    const engine = sources.filter(
      ({ file }) => file.startsWith('engine/') && !file.endsWith('.generated.ts') && !file.includes('/generate/'),
    )
    expect(engine.filter(({ text }) => /(:|\bas|<)\s*any\b/.test(withoutComments(text))).map(({ file }) => file)).toEqual([])
  })
})

describe('the map bites', () => {
  const planted = (file: string, text: string): Source => ({ file, text })

  test.each([
    ['the engine reaching into the catalog', planted('engine/ask/x.ts', "import { y } from '../../catalog/store/y.js'")],
    ['the catalog reaching into the schema', planted('catalog/x.ts', "import { y } from '../schema/y.js'")],
    ['the studio reaching into the catalog', planted('studio/app/x.ts', "import type { y } from '../../catalog/y.js'")],
    ['a package by the wrong door', planted('engine/price/x.ts', "import { Ajv } from 'ajv'")],
    ['an undeclared package', planted('schema/x.ts', "import left from 'left-pad'")],
    ['a file of Node in the engine', planted('engine/values/x.ts', "import { readFileSync } from 'node:fs'")],
    ['a dynamic import by the wrong door', planted('engine/price/x.ts', "const m = import('kysely')")],
    ['a floor reaching up', planted('engine/price/x.ts', "import { quote } from '../ask/quote.js'")],
    ['a room reaching across', planted('engine/price/x.ts', "import { compileBundles } from '../configure/compile-bundles.js'")],
    ['a feature reaching into another', planted('studio/features/simulator/x.ts', "import { y } from '../navigator/y.js'")],
    ['a file reaching through its own barrel', planted('schema/cli/x.ts', "import { quote } from '../../engine/index.js'")],
  ])('finds %s', (_what, source) => expect(strays([source])).toHaveLength(1))

  test('finds a reader of the clock in the catalog', () =>
    expect(clockReaders([planted('catalog/x.ts', 'const at = new Date()')])).toEqual(['catalog/x.ts']))

  test('finds a cycle', () => {
    const circle = [planted('engine/price/a.ts', "import { b } from './b.js'"), planted('engine/price/b.ts', "import { a } from './a.js'")]
    expect(cycles(circle)).toEqual([['engine/price/a.ts', 'engine/price/b.ts', 'engine/price/a.ts']])
  })

  test.each([
    'const now = Date.now()',
    'const now = new Date',
    'ids.sort((a, b) => a.localeCompare(b))',
    'setTimeout(f, 1)',
    'const now = new Date()',
    'const dice = Math.random()',
    'async function f() {}',
    "new Function('x')",
  ])('finds an engine that says %s', (text) => expect(impure([planted('engine/ask/x.ts', text)])).toEqual(['engine/ask/x.ts']))
})
