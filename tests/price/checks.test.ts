import { describe, expect, test } from 'vitest'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { priceChecks } from '../../engine/price/checks.js'

const findings = (documents: readonly Document[]) =>
  priceChecks.flatMap(({ code, find }) => find(catalogDraft(documents)).map((finding) => ({ code, ...finding })))

test('the example catalog passes every price check', () => expect(findings(exampleCatalog())).toEqual([]))

test('every check has a code of its own', () => expect(new Set(priceChecks.map(({ code }) => code)).size).toBe(priceChecks.length))

describe.each(priceChecks)('$code', (check) => {
  test('accepts its sound example, as every other price check does', () => expect(findings(check.examples.sound)).toEqual([]))

  test('finds fault with its unsound example, at a place that exists, and says how to mend it', () => {
    const found = check.find(catalogDraft(check.examples.unsound))
    expect(found).not.toEqual([])
    for (const { document, pointer, what, fix } of found) {
      const at = check.examples.unsound.find(({ kind, id }) => kind === document.kind && id === document.id)
      const place = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], at)
      expect([pointer, typeof place]).not.toEqual([pointer, 'undefined'])
      for (const { en } of [what, fix, check.why]) expect(en).toMatch(/^[A-Z"].*\.$/)
      for (const sentence of [what, fix, check.why]) expect(sentence['zh-CN']).toMatch(/[\u4e00-\u9fff].*[。？]$/)
    }
  })
})
