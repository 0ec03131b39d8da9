import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../catalog/store/database.js'
import { closeDatabase, openDatabase } from '../../catalog/store/open-database.js'
import { instant } from '../../engine/values/instant.js'
import { maskBugs } from '../../schema/server/mask-bugs.js'
import { type RunningServer, startServer } from '../../schema/server/start-server.js'

const studio = mkdtempSync(join(tmpdir(), 'repertoire-plain-'))
let db: Database
let server: RunningServer
let withoutStudio: RunningServer

beforeAll(async () => {
  writeFileSync(join(studio, 'index.html'), '<!doctype html>')
  db = await openDatabase({ kind: 'sqlite', file: ':memory:' })
  const options = { db, host: '127.0.0.1', port: 0, now: () => instant('2026-12-01T00:00:00+08:00') }
  server = await startServer({ ...options, studio })
  withoutStudio = await startServer({ ...options, studio: null })
})
afterAll(async () => {
  await Promise.all([server.stop(), withoutStudio.stop()])
  await closeDatabase(db)
  rmSync(studio, { recursive: true })
})

test.each([
  ['401 for a token that nobody has', 401, () => say(server, '/graphql', { authorization: 'Bearer nobody.wrong' }, 'POST', '{}')],
  ['403 for a stranger’s name', 403, () => say(server, '/', { host: 'stranger.example' })],
  ['404 for a file that there is not', 404, () => say(server, '/nothing.js')],
  ['404 beside GraphQL', 404, () => say(withoutStudio, '/')],
  ['405 for writing to the studio', 405, () => say(server, '/', {}, 'DELETE')],
  ['413 for too much', 413, () => say(server, '/graphql', {}, 'POST', ' '.repeat(2 * 1024 * 1024 + 1))],
])('the server says it in both languages, in one line: %s', async (_what, expected, ask) => {
  const { status, body } = await ask()
  expect(status).toBe(expected)
  expect(body).toMatch(/^[A-Z][^\n\p{Script=Han}]*\. [^\n]*\p{Script=Han}[^\n]*。\n$/u)
})

test('of a bug, both languages say only that there was one', () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { message } = maskBugs(new Error('the secret cause'))
  log.mockRestore()
  expect(message).toBe('Repertoire made a mistake. The server log has the details. Repertoire 出现内部错误，详情见服务器日志。')
})

function say(
  { address }: RunningServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  sent = '',
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, { method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    asked.on('error', reject)
    asked.end(sent)
  })
}
