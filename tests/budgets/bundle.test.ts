import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const studio = fileURLToPath(new URL('../../dist/studio', import.meta.url))
const page = readFileSync(join(studio, 'index.html'), 'utf8')
const files = readdirSync(join(studio, 'assets'))
const kilobytes = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(studio, 'assets', name))).length, 0) / 1024
const named = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map((match) => match[1]!))]
const firstScripts = named(/(?:src|href)="[^"]*\/assets\/([^"]+\.js)"/g)
const firstStyles = named(/href="[^"]*\/assets\/([^"]+\.css)"/g)
/** What the browser fetches when a document is opened as JSON: the editor, its JSON language and that language's worker. */
const editor = files.filter((name) => /^(JsonEditor|editor|jsonMode|json\.worker)-.*\.js$/.test(name))
/** The editor's own menus in Chinese, fetched only by who reads Chinese. */
const editorWords = files.filter((name) => /^zh-cn-.*\.js$/.test(name))

test('the studio is built', () => {
  expect(statSync(join(studio, 'index.html')).size).toBeGreaterThan(0)
  expect(firstScripts.length).toBeGreaterThan(0)
})

test('the first route loads at most 400 KB of scripts and 30 KB of styles', () => {
  expect(kilobytes(firstScripts)).toBeLessThanOrEqual(400)
  expect(kilobytes(firstStyles)).toBeLessThanOrEqual(30)
})

test('a lazy screen loads at most 150 KB more', () => {
  const lazy = files.filter(
    (name) => name.endsWith('.js') && !firstScripts.includes(name) && !editor.includes(name) && !/worker/i.test(name),
  )
  for (const name of lazy) expect(kilobytes([name]), name).toBeLessThanOrEqual(150)
})

test('the JSON editor loads at most 950 KB and its Chinese menus 30 KB, and neither on the first route', () => {
  expect(editor.length).toBeGreaterThanOrEqual(4)
  expect(kilobytes(editor)).toBeLessThanOrEqual(950)
  expect(kilobytes(editorWords)).toBeLessThanOrEqual(30)
  expect(firstScripts.filter((name) => [...editor, ...editorWords].includes(name))).toEqual([])
})
