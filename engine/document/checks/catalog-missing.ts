import type { Check, Finding } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'

/** A catalog has exactly one document that says what holds for all of it. */
export const catalogMissing: Check = {
  code: 'document/catalog-missing',
  severity: 'error',
  why: text(
    '时区、币种和舍入规则都由它约定，没有它或有几份，金额就无法确定。',
    'It sets time zone, currencies and rounding: without it, or with several, no amount is certain.',
  ),
  find: (draft) => {
    const catalogs = draft.all('catalog')
    if (catalogs.length === 0) return [none]
    if (catalogs.length === 1) return []
    return catalogs.map(({ id }): Finding => {
      const others = catalogs.filter((other) => other.id !== id).map((other) => other.id)
      return {
        document: { kind: 'catalog', id },
        pointer: '',
        what: text(
          `除“${id}”之外，还有 ${others.length} 份目录文档：${others.slice(0, 5).join('、')}。`,
          `Besides "${id}" there are other catalog documents: ${others.slice(0, 5).join(', ')}.`,
        ),
        fix: text('请只保留一份目录文档。', 'Keep one catalog document.'),
      }
    })
  },
  examples: {
    sound: exampleCatalog(),
    unsound: exampleCatalog().filter(({ kind }) => kind !== 'catalog'),
  },
}

const none: Finding = {
  document: { kind: 'catalog', id: 'catalog' },
  pointer: '',
  what: text('缺少 catalog 文档。', 'There is no document of the kind "catalog".'),
  fix: text(
    '请新建一份 catalog 文档，写明时区、币种和默认资格。',
    'Add one that states the time zone, the currencies and the default eligibility.',
  ),
}
