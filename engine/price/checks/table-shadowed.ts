import { type Check, pointer } from '../../model/check.js'
import { listed, quoted } from '../../rules/wording.js'
import type { JsonValue } from '../../values/json.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'
import { judgeShadows } from './judge-shadows.js'

const dimensions = [{ id: 'age', fact: 'customer.age', match: 'range' }]
const hitPolicy = { kind: 'priority' }
const rows = (young: number, all: number) => [
  { id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: '10.00', priority: young },
  { id: 'all', when: {}, currency: 'CNY', amount: '20.00', priority: all },
]

/** A row that never gives the price, because wherever it holds a row that comes first holds too. */
export const tableShadowed: Check = {
  code: 'price/table-shadowed',
  severity: 'error',
  why: text(
    '作者写下的价格永远轮不到，客户付的是另一个价格。',
    'The author wrote a price that never has its turn, and customers pay another one.',
  ),
  find: (draft) => {
    const judgements = judgeShadows(draft)
    return draft.all('priceTable').flatMap(({ kind, id, rows }) =>
      (judgements.get(id)?.shadowed ?? []).map(({ row, by, facts, at, currency }) => {
        const others = byWords(by)
        return {
          document: { kind, id },
          pointer: pointer(
            'rows',
            rows.findIndex((one) => one.id === row),
          ),
          what: text(
            `“${id}”的“${row}”行永远轮不到：凡是它成立的地方，优先的${others['zh-CN']}行都已成立。`,
            `Row "${row}" of "${id}" never gives the price: wherever it holds, so does ${others.en}, and comes first.`,
          ),
          fix: text(
            '请删除这一行，或者修改它的条件或优先级，让它有成立的机会。',
            'Remove the row, or change its cells or its priority so that it has its turn.',
          ),
          witness: {
            row,
            coveredBy: by,
            facts: facts as JsonValue,
            ...(currency === undefined ? {} : { currency }),
            ...(at === undefined ? {} : { at }),
          },
        }
      }),
    )
  },
  examples: {
    sound: exampleWithTable({ dimensions, hitPolicy, rows: rows(1, 2) }),
    unsound: exampleWithTable({ dimensions, hitPolicy, rows: rows(2, 1) }),
  },
}

/** More rows than these are counted, not named. */
const mostNamed = 4

function byWords(rows: readonly string[]): LocalizedText {
  const [named, others] = [listed(rows.slice(0, mostNamed).map(quoted)), rows.length - mostNamed]
  return others <= 0 ? named : text(`${named['zh-CN']}等 ${rows.length} `, `one of ${named.en} and ${others} more rows`)
}
