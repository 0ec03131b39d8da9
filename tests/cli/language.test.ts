import { describe, expect, test } from 'vitest'
import { chosenLanguage } from '../../schema/cli/chosen-language.js'
import { runCli } from './run-cli.js'

const chinese = /\p{Script=Han}/u

describe('what cannot be done is said in the language that was chosen', () => {
  const faults: readonly [string, readonly string[], NodeJS.ProcessEnv?][] = [
    ['a folder that there is not', ['check', 'no/such/folder']],
    ['a folder without documents', ['check', 'docs/pictures']],
    ['a request file that there is not', ['qualify', 'no/such/request.json']],
    ['a request file that is a folder', ['qualify', 'docs']],
    ['a moment that is none', ['export', '--at', 'yesterday']],
    ['a port that is none', ['serve', '--port', '99999']],
    ['a database of another kind', ['export'], { DATABASE_URL: 'mysql://someone:secret@127.0.0.1/catalog' }],
    ['a database that nobody serves', ['export'], { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/catalog' }],
    ['two places for the catalog', ['serve', '--data', 'elsewhere'], { DATABASE_URL: 'postgres://127.0.0.1:1/catalog' }],
  ]
  test.each(faults)('%s', async (_what, args, env = {}) => {
    const [inChinese, byEnvironment, inEnglish] = await Promise.all([
      runCli([...args, '--language', 'zh-CN'], { env }),
      runCli(args, { env: { ...env, LANG: 'zh_CN.UTF-8' } }),
      runCli(args, { env }),
    ])
    expect(inChinese.err).toMatch(/^[^\n]*。\n$/)
    expect(byEnvironment).toEqual(inChinese)
    expect(inEnglish.err).toMatch(/^[A-Z"-][^\n]*\.\n$/)
    expect(inEnglish.err).not.toMatch(chinese)
    expect([inChinese.code, inEnglish.code]).toEqual([2, 2])
    expect(inChinese.err + inEnglish.err).not.toContain('secret')
  })

  test('arguments that are not understood', async () => {
    const { code, err } = await runCli(['check', '--loud', '--language=zh-CN'])
    expect(code).toBe(2)
    expect(err).toContain('--help 再次调用')
  })

  test('the place and the gravity of a finding', async () => {
    const question = await runCli(['qualify', '--format', 'table', '--language', 'zh-CN'], { input: '{' })
    expect(question.out).toMatch(/^标准输入:\d+:\d+ 错误 document\/syntax$/m)
    const check = await runCli(['check', 'docs/examples/half-written.json', '--format', 'table', '--language', 'zh-CN'])
    expect(check.out).toMatch(/:2:\d+ 错误 document\/unknown-field$/m)
  })

  test('a folder where a file must stand', async () => {
    const { code, err } = await runCli(['import-rules', 'docs'])
    expect([code, err]).toEqual([2, 'This must be a file, but it is a folder. Name the file.\n'])
  })

  test('one customer', async () => {
    const { out } = await runCli(['qualify-population', '--catalog', 'docs/examples/rules', '--format', 'table'], { input: '{}' })
    expect(out).toMatch(/^1 customer, of whom 0 could not be read$/m)
  })

  test('counts, with the marks of the language, and one of something as one', async () => {
    const rules = 'docs/examples/rules'
    const [zh, en, all] = await Promise.all([
      runCli(['check', rules, '--format', 'table', '--language', 'zh-CN']),
      runCli(['check', rules, '--format', 'table']),
      runCli(['qualify', '--all', 'docs/examples/customer.json', '--catalog', rules, '--format', 'table', '--language', 'zh-CN']),
    ])
    expect(zh.out).toMatch(/^29 个文档，0 个错误，0 个警告\n1 个场景通过，0 个未通过\n/)
    expect(en.out).toMatch(/^29 documents, 0 errors, 0 warnings\n1 scenario passed, 0 failed\n/)
    expect(all.out).toBe('可订购：1，不可订购：4，尚不能确定：0\neast-family：可订购\n')
  })
})

test('JSON is the same for programs in every language', async () => {
  const [zh, en] = await Promise.all(['zh-CN', 'en'].map((language) => runCli(['qualify', '--language', language], { input: '{' })))
  expect(zh).toEqual(en)
})

describe('the language', () => {
  test.each([
    [[], {}, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh-CN'],
    [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [[], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    [['--language', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--language=zh-CN'], {}, 'zh-CN'],
    [['--language', 'en', '--language', 'zh-CN'], {}, 'zh-CN'],
    [['--language', 'fr'], { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [['--language'], {}, 'en'],
    [['--', '--language', 'zh-CN'], {}, 'en'],
  ] as const)('of %j in %j is %s', (args, env, language) => {
    expect(chosenLanguage(args, env)).toBe(language)
  })
})
