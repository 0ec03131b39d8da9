import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consoleCommands, isAsPromised, outputOf } from '../docs/console-blocks.js'

/** What is committed, as somebody has it who clones it: two commands, then the tour. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const clone = mkdtempSync(join(tmpdir(), 'repertoire-clone-'))
const env = { ...process.env, PORT: '0', HOST: '127.0.0.1' }
let server: ChildProcess
let address = ''

beforeAll(async () => {
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone])
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, stdio: 'ignore' })
  server = spawn('npm', ['start', '--silent'], { cwd: clone, env, detached: true })
  address = await new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const found = /^Repertoire is ready: (http:\S+)$/m.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)))
  })
})

afterAll(() => {
  if (server?.pid !== undefined) process.kill(-server.pid, 'SIGTERM')
  rmSync(clone, { recursive: true, force: true })
})

test('the studio is served', async () => {
  const page = await (await fetch(address)).text()
  expect(page).toContain('<div id="root">')
})

test('the tour prints what the README says', async () => {
  const commands = consoleCommands(join(clone, 'README.md')).filter(({ command }) => !/^npm (ci|start|test)\b/.test(command))
  expect(commands.length).toBeGreaterThan(5)
  for (const { at, command, expected } of commands) {
    const output = await outputOf(command.replaceAll('http://127.0.0.1:4000', address), { cwd: clone, env })
    expect(isAsPromised(output, expected), `${at}\n$ ${command}\n\nprinted\n\n${output}`).toBe(true)
  }
})
