import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { preferredLanguage } from '../../studio/language/start-language.js'
import { words as english } from '../../studio/language/words.en.js'
import { words as chinese } from '../../studio/language/words.zh-CN.js'

const studio = fileURLToPath(new URL('../../studio', import.meta.url))
const sources = readdirSync(studio, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('words.') && name !== 'vite.config.ts')
  .map((name) => ({ name, code: withoutComments(readFileSync(join(studio, name), 'utf8')) }))

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function leaves(tree: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...leaves(value as object, `${prefix}${key}.`)],
    ),
  )
}

const inEnglish = leaves(english)
const inChinese = leaves(chinese)
const stem = (key: string) => key.replace(/_(one|other)$/, '')

describe('the two languages of the studio', () => {
  test('have the same keys, but for the singular that Chinese does without', () => {
    const wanted = [...inEnglish.keys()].filter((key) => !key.endsWith('_one'))
    expect([...inChinese.keys()].sort()).toEqual(wanted.sort())
  })

  test('have a plural for every singular', () => {
    for (const key of inEnglish.keys()) if (key.endsWith('_one')) expect(inEnglish.has(key.replace(/_one$/, '_other')), key).toBe(true)
  })

  test('fill the same blanks', () => {
    const blanks = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
    for (const [key, text] of inChinese) expect(blanks(text), key).toEqual(blanks(inEnglish.get(key)!))
  })

  test('are not each other: Chinese texts are Chinese, English ones are not', () => {
    const said = (text: string) => text.replace(/\{\{\w+\}\}/g, '').replace(/[\p{P}\p{S}\s]/gu, '')
    for (const [key, text] of inChinese) if (said(text) !== '' && text !== 'JSON') expect(text, key).toMatch(/\p{Script=Han}/u)
    for (const [key, text] of inEnglish) expect(text, key).not.toMatch(/\p{Script=Han}/u)
  })

  test('end every sentence as the language does', () => {
    for (const [key, text] of inChinese) expect(text, key).not.toMatch(/\.$|\?$/)
    for (const [key, text] of inEnglish) expect(text, key).not.toMatch(/[。？！，]/)
  })
})

describe('the screens', () => {
  const nameOfLanguage = /'zh-CN': '中文'/
  const pinyinLetters = /Array\.from\('阿[^']*'\)/

  test('have no Chinese text outside the language file', () => {
    for (const { name, code } of sources) {
      expect(code.replace(nameOfLanguage, '').replace(pinyinLetters, ''), name).not.toMatch(/\p{Script=Han}/u)
    }
  })

  test('have no text written into what they draw', () => {
    for (const { name, code } of sources.filter(({ name }) => name.endsWith('.tsx'))) {
      const between = [...code.matchAll(/[\w"'}]>\s*([^<>{}=;()]*[A-Za-z]{2}[^<>{}=;()]*)<\/?[A-Za-z]/g)].map((match) => match[1]!.trim())
      const attributes = [...code.matchAll(/\s(?:title|label|placeholder|aria-label|alt)="([^"]+)"/g)].map((match) => match[1]!)
      expect(
        [...between, ...attributes].filter((text) => /\p{L}/u.test(text) && text !== 'Repertoire'),
        name,
      ).toEqual([])
    }
  })

  test('use every text that there is, and none that there is not', () => {
    const literals = new Set<string>()
    const patterns: RegExp[] = []
    for (const { code } of sources) {
      for (const match of code.matchAll(/'([a-zA-Z]+(?:\.[\w-]+)+)'/g)) literals.add(match[1]!)
      for (const match of code.matchAll(/`([a-zA-Z]+\.[^`]*\$\{[^`]*)`/g)) {
        patterns.push(new RegExp(`^${match[1]!.replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`))
      }
    }
    const direct = /^(?:nav\.catalog|nav\.simulate)$/
    for (const key of new Set([...inEnglish.keys()].map(stem))) {
      expect(literals.has(key) || patterns.some((pattern) => pattern.test(key)) || direct.test(key) || key.startsWith('value.'), key).toBe(
        true,
      )
    }
    const namespaces = new Set([...inEnglish.keys()].map((key) => key.split('.')[0]))
    const stems = new Set([...inEnglish.keys()].map(stem))
    const files = /\.(js|css|json|svg|ts|tsx)$/
    for (const literal of literals) {
      if (!namespaces.has(literal.split('.')[0]!) || files.test(literal) || literal.startsWith('place.')) continue
      expect(stems.has(literal), literal).toBe(true)
    }
  })

  test('begin in the language that the browser asks for first', () => {
    expect(preferredLanguage(['en-GB', 'zh-CN'])).toBe('en')
    expect(preferredLanguage(['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN')
    expect(preferredLanguage([])).toBe('zh-CN')
  })
})
