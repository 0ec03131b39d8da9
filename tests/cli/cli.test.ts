import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../schema/package-root.js'
import { runCli, startCli } from './run-cli.js'

const sample = 'catalog/samples/sample-telecom'
const data = mkdtempSync(join(tmpdir(), 'repertoire-cli-'))
const env = { REPERTOIRE_DATA: data, PORT: '0', HOST: '127.0.0.1' }
let announced = ''

/** One server start fills the data folder that the other commands use. */
beforeAll(async () => {
  const server = startCli(['serve'], env)
  let errors = ''
  server.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const [line] = (await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [Buffer.from(errors)])])) as [Buffer]
  announced = line.toString()
  const address = /http:\S+/.exec(announced)?.[0]
  if (address !== undefined) expect(await (await fetch(`${address}/healthz`)).text()).toBe('ok\n')
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  expect(code).toBe(0)
}, 120_000)
afterAll(() => rmSync(data, { recursive: true }))

test('serve says in one line where it is, and keeps the token where only its owner reads it', () => {
  expect(announced).toMatch(/^Repertoire is ready: http:\/\/127\.0\.0\.1:\d+\n$/)
  expect(existsSync(join(data, 'repertoire.db'))).toBe(true)
  expect(statSync(join(data, 'administrator.token')).mode & 0o077).toBe(0)
})

describe('exit codes', () => {
  test('0: an answer, also when it is a refusal', async () => {
    const question = { offering: 'enjoy-family', at: '2026-12-01T00:00:00+08:00', facts: { 'place.id': 'nanjing' } }
    const { code, out } = await runCli(['qualify', '--catalog', sample], { input: JSON.stringify(question) })
    expect(code).toBe(0)
    expect(JSON.parse(out).answer.kind).toBe('refused')
  })

  test.each([
    ['an unknown offering', JSON.stringify({ offering: 'enjoy-famly', at: '2026-12-01T00:00:00+08:00', facts: {} })],
    ['a request without a moment', JSON.stringify({ offering: 'enjoy-family', facts: {} })],
    ['text that is no JSON', '{ "offering": '],
    ['a key written twice', '{ "offering": "a", "offering": "b" }'],
    ['nothing', ''],
  ])('1: %s', async (_what, input) => {
    const { code, out } = await runCli(['qualify', '--catalog', sample], { input })
    expect(code).toBe(1)
    expect(() => JSON.parse(out)).not.toThrow()
  })

  test('1: documents that are not sound, each fault with its place', async () => {
    const { code, out } = await runCli(['check', 'docs/examples/half-written.json', '--format', 'table'])
    expect(code).toBe(1)
    expect(out).toMatch(/^docs\/examples\/half-written\.json:2:\d+ error document\/unknown-field$/m)
  })

  test.each([
    ['no command', []],
    ['a command that there is not', ['prize']],
    ['an option that there is not', ['check', sample, '--loud']],
    ['a folder that there is not', ['check', 'no/such/folder']],
    ['a format that there is not', ['check', sample, '--format', 'xml']],
    ['a port that is none', ['serve', '--port', '99999']],
    ['both a folder and a data folder', ['qualify', '--catalog', sample, '--data', data]],
    ['a moment that is none', ['export', '--at', 'yesterday']],
    ['reasons of all without all', ['qualify', '--why', '--catalog', sample]],
    ['a page of nothing', ['qualify', '--all', '--first', '0', '--catalog', sample, 'docs/examples/customer.json']],
  ])('2: %s', async (_what, args) => {
    const { code, err } = await runCli(args, { env })
    expect(code).toBe(2)
    expect(err).not.toMatch(/\n\s+at /)
    expect(err).not.toBe('')
  })
})

test('the released catalog answers as the folder does that it was loaded from', async () => {
  const [folder, released] = await Promise.all([
    runCli(['quote', 'docs/examples/quote.json', '--catalog', sample]),
    runCli(['quote', 'docs/examples/quote.json'], { env }),
  ])
  expect(released.code).toBe(0)
  expect(JSON.parse(released.out)).toEqual(JSON.parse(folder.out))
})

test('an export is the same bytes each time, and closes with a count', async () => {
  const [first, second] = await Promise.all([runCli(['export'], { env }), runCli(['export'], { env })])
  expect(first.code).toBe(0)
  expect(second.out).toBe(first.out)
  const lines = first.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines[0].header.sequence).toBe(1)
  expect(lines.at(-1).end.documents).toBe(lines.filter((line) => 'document' in line).length)
})

test('an import lands in a change set, and nothing is released by it', async () => {
  const file = join(data, 'kiosk.json')
  writeFileSync(file, JSON.stringify({ kind: 'channel', id: 'kiosk', name: { 'zh-CN': '自助终端', en: 'Kiosk' } }))
  const before = await runCli(['export'], { env })
  const { code, out } = await runCli(['import', file, '--name', 'Kiosk'], { env })
  expect(code).toBe(0)
  const imported = JSON.parse(out)
  expect(imported.changes).toEqual([{ op: 'add', kind: 'channel', id: 'kiosk' }])
  expect((await runCli(['export'], { env })).out).toBe(before.out)
  const question = JSON.stringify({ offering: 'enjoy-79', at: '2026-12-01T00:00:00+08:00', facts: { 'channel.id': 'kiosk' } })
  const draft = await runCli(['qualify', '--change-set', imported.changeSet], { env, input: question })
  expect(JSON.parse(draft.out).answer.kind).not.toBe('invalid-request')
})

describe('an import by nobody is refused', () => {
  const kiosk = JSON.stringify({ kind: 'channel', id: 'kiosk', name: { 'zh-CN': '自助终端', en: 'Kiosk' } })
  const write = (name: string, content: string) => {
    writeFileSync(join(data, name), content)
    return join(data, name)
  }

  test.each([
    ['a token that no account has', 'administrator.wrong\n', /does not know the token/],
    ['a token file without a token', '', /does not know the token/],
    ['no token file', null, /^Cannot read a token from ".*stranger\.token"/],
  ])('%s', async (_what, token, said) => {
    const file = token === null ? join(data, 'no', 'stranger.token') : write('stranger.token', token)
    const documents = write('by-nobody.json', kiosk)
    const { code, out, err } = await runCli(['import', documents, '--name', 'Kiosk', '--token-file', file], { env })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(said)
    expect(err).toContain('--token-file')
    const chinese = await runCli(['import', documents, '--name', 'Kiosk', '--token-file', file, '--language', 'zh-CN'], { env })
    expect(chinese.err).toMatch(/令牌.*--token-file.*。\n$/)
  })

  test('an id alone proves nothing', async () => {
    const { code, err } = await runCli(['import', write('by-id.json', kiosk), '--name', 'Kiosk', '--account', 'administrator'], { env })
    expect(code).toBe(2)
    expect(err).toContain("unknown option '--account'")
  })
})

test('a refusal of the catalog comes in the language that was chosen', async () => {
  const file = join(data, 'named.json')
  writeFileSync(file, JSON.stringify({ kind: 'channel', id: 'kiosk', name: { 'zh-CN': '自助终端', en: 'Kiosk' } }))
  const args = ['import', file, '--name', 'x'.repeat(300)]
  const [en, zh] = await Promise.all([runCli(args, { env }), runCli([...args, '--language', 'zh-CN'], { env })])
  expect([en.code, zh.code]).toEqual([1, 1])
  expect(en.err).toMatch(/^catalog\/name-refused: [A-Z"].*Use 1 to 200 characters.*\.\n$/)
  expect(zh.err).toMatch(/^catalog\/name-refused: .*名称请使用 1 至 200 个字符.*。\n$/)
})

test('an import of something that is no document is refused whole', async () => {
  const file = join(data, 'broken.json')
  writeFileSync(file, '[{"kind":"channel","id":"one","name":{"zh-CN":"一","en":"One"}},{"kind":"chanel","id":"two"}]')
  const { code, out } = await runCli(['import', file, '--name', 'Broken'], { env })
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ changeSet: null, diagnostics: [{ code: 'document/unknown-kind' }] })
})

test('help of every command has an example that can be run', async () => {
  for (const command of ['serve', 'check', 'qualify', 'configure', 'quote', 'decompose', 'import', 'export']) {
    const { code, out } = await runCli([command, '--help'])
    expect(code, command).toBe(0)
    expect(out, command).toMatch(/^Examples?:$/m)
  }
  const { out } = await runCli(['quote', '--help'])
  const request = /echo '(\{.*\})'/.exec(out.replaceAll(/\n\s+/g, ' '))?.[1]
  const { code, out: answer } = await runCli(['quote', '--catalog', sample], { input: request ?? '' })
  expect(code).toBe(0)
  expect(JSON.parse(answer).answer.kind).toBe('priced')
})

test('words come in Chinese when asked for', async () => {
  const { out } = await runCli(['quote', 'docs/examples/quote.json', '--catalog', sample, '--format', 'table', '--language', 'zh-CN'])
  expect(out).toContain('每月合计')
})

describe('what a table says', () => {
  test('a conflict comes with its ways out', async () => {
    const { out } = await runCli(['configure', 'docs/examples/too-fast.json', '--catalog', sample, '--format', 'table'])
    expect(out).toMatch(/^ways out:\n {2}1\. take back \/broadband\/broadband downlink 500/m)
  })

  test('what is paid by the year has a total of its own', async () => {
    const yearly = readFileSync('docs/examples/quote.json', 'utf8').replace('"monthly"', '"yearly"')
    const { out } = await runCli(['quote', '--catalog', sample, '--format', 'table'], { input: yearly })
    expect(out).toMatch(/^per year +2249\.00$/m)
  })
})

describe('a price is asked about', () => {
  const why = (...args: readonly string[]) =>
    runCli(['quote', 'docs/examples/quote.json', '--catalog', sample, '--format', 'table', '--why-not', ...args])

  test('on every item that has it, and one that nothing has is a request at fault', async () => {
    const [yearly, unknown, alone] = await Promise.all([
      why('enjoy-plan-yearly'),
      why('enjoy-plan-yerly'),
      runCli(['quote', 'docs/examples/quote.json', '--catalog', sample, '--row', 'any']),
    ])
    expect(yearly.out).toContain('applies if "Payment" is "Yearly"')
    expect([unknown.code, unknown.out.split('\n')[0]]).toEqual([1, 'request/unknown-price /price'])
    expect([alone.code, alone.err]).toEqual([2, '--row, --table and --item go with --why-not, which names the price.\n'])
  })

  test('of an order on what the customer has, with what the order does to the item', async () => {
    const bought = { offering: 'enjoy-79', choices: [], facts: { 'customer.numbersHeld': 0 } }
    const held = { ...bought, at: '2018-06-17T10:00:00+08:00', startDate: '2018-06-17' }
    const input = JSON.stringify({ ...bought, offering: 'enjoy-99', currency: 'CNY', at: '2018-09-01T10:00:00+08:00', held })
    const asked = ['quote', '--catalog', sample, '--format', 'table', '--why-not', 'enjoy-79-monthly']
    const { code, out } = await runCli(asked, { input })
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 2)).toEqual(['/ Monthly fee of Enjoy 79', '  What the order does to this item: cease.'])
    expect(out).toContain('It is not charged for this order action.')
  })
})

test.each(['null', '[]', '"x"', '7'])('a question that is %s is a request at fault, and an answer all the same', async (input) => {
  const { code, out } = await runCli(['quote', '--catalog', sample], { input })
  expect(code).toBe(1)
  expect(JSON.parse(out).answer.kind).toBe('invalid-request')
})

test('who has read enough may leave: a closed pipe is no fault', async () => {
  const root = packageRoot()
  const told = await new Promise<string>((resolve) => {
    execFile(
      'bash',
      ['-c', `set -o pipefail; node dist/cli/main.js check ${sample} | true; echo "\${PIPESTATUS[0]}"`],
      { cwd: root },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    )
  })
  expect(told).toBe('0\n')
})

test('an empty HOST is no host: the server stays on this machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'repertoire-host-'))
  const server = startCli(['serve', '--no-sample'], { REPERTOIRE_DATA: folder, PORT: '0', HOST: '' })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(folder, { recursive: true })
  expect(line.toString()).toMatch(/^Repertoire is ready: http:\/\/127\.0\.0\.1:\d+\n$/)
})
