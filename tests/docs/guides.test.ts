import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../catalog/store/open-database.js'
import { instant } from '../../engine/values/instant.js'
import { firstStart } from '../../schema/cli/first-start.js'
import { packageRoot } from '../../schema/package-root.js'
import { type RunningServer, startServer } from '../../schema/server/start-server.js'
import { consoleCommands, isAsPromised, outputOf } from './console-blocks.js'

/**
 * Every command of every guide is run, and must print what the guide says it prints. `npx` is spared its
 * start here; the fresh clone in CI runs it as a reader has it.
 */
const root = packageRoot()
const guides = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
const scratch = mkdtempSync(join(tmpdir(), 'repertoire-guides-'))
let server: RunningServer
let env: NodeJS.ProcessEnv
let close: () => Promise<void>

beforeAll(async () => {
  const bin = join(scratch, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${root}/dist/cli/main.js" "$@"\n`)
  chmodSync(join(bin, 'npx'), 0o755)
  const data = join(scratch, 'data')
  const db = await openDatabase({ kind: 'sqlite', file: join(data, 'repertoire.db') })
  await firstStart(db, { data, sample: true, tell: () => {} })
  server = await startServer({ db, host: '127.0.0.1', port: 0, studio: null, now: () => instant('2026-12-01T00:00:00+08:00') })
  env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, REPERTOIRE_DATA: data, LANG: 'C.UTF-8' }
  close = async () => {
    await server.stop()
    await closeDatabase(db)
  }
}, 120_000)

afterAll(async () => {
  await close()
  rmSync(scratch, { recursive: true })
})

describe.each(guides)('%s', (guide) => {
  const commands = consoleCommands(join(root, guide)).filter(({ command }) => !/^npm (ci|start|test)\b/.test(command))

  test('shows what its commands print', { timeout: 170_000 }, async () => {
    for (const { at, command, expected } of commands) {
      const asked = command
        .replaceAll('http://127.0.0.1:4000', server.address)
        .replaceAll('data/administrator.token', '"$REPERTOIRE_DATA/administrator.token"')
      const output = await outputOf(asked, { cwd: root, env })
      expect(
        isAsPromised(output, expected),
        `${at}\n$ ${command}\n\nprinted\n\n${output}\nbut the guide says\n\n${expected.join('\n')}`,
      ).toBe(true)
    }
  })

  test('leads nowhere that is not there', () => {
    const text = readFileSync(join(root, guide), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map((match) => match[1]!)
    expect(links.filter((link) => !existsSync(resolve(root, dirname(guide), link)))).toEqual([])
  })
})

test('a guide that promises something else is noticed', async () => {
  expect(isAsPromised('one\ntwo\n', ['one', 'two'])).toBe(true)
  expect(isAsPromised('one\ntwo\n', ['one', '…'])).toBe(true)
  expect(isAsPromised('one 5.00\n', ['one …'])).toBe(true)
  expect(isAsPromised('one\ntwo\n', ['one'])).toBe(false)
  expect(isAsPromised('one 5.00\n', ['one 6.00'])).toBe(false)
  expect(await outputOf('echo $((1 + 1))', { cwd: root, env: process.env })).toBe('2\n')
})
