import { describe, expect, test } from 'vitest'
import { checkDraft, checks } from '../../engine/compile/check-draft.js'
import { readDocuments } from '../../engine/document/read-documents.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'

const isSentence = ({ en, 'zh-CN': chinese }: LocalizedText) =>
  /^[A-Z"“(0-9].*[.?!]$/s.test(en) && /\p{Script=Han}.*[。？！]$/su.test(chinese)

test('the catalog that examples start from is sound', () => expect(checkDraft(catalogDraft(exampleCatalog()))).toEqual([]))

test('every check has a code of its own', () => expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length))

describe.each(checks)('$code', (check) => {
  const { sound, unsound } = check.examples

  test('accepts its sound example, as does every other check', () => {
    expect(check.find(catalogDraft(sound))).toEqual([])
    expect(checkDraft(catalogDraft(sound))).toEqual([])
  })

  test('finds fault with its unsound example', () => expect(check.find(catalogDraft(unsound))).not.toEqual([]))

  test('says what, why and how to fix it, in both languages and whole sentences', () => {
    for (const { what, fix } of check.find(catalogDraft(unsound)))
      for (const words of [what, fix, check.why]) expect(words, JSON.stringify(words)).toSatisfy(isSentence)
  })

  test('its examples are valid documents, so that only a check can find the fault', () => {
    const files = [sound, unsound].map((documents, index) => ({ name: `${index}.json`, text: JSON.stringify(documents) }))
    for (const file of files) expect(readDocuments([file]).diagnostics).toEqual([])
  })
})
