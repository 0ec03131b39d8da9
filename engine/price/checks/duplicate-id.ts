import { type Check, type Finding, pointer } from '../../model/check.js'
import type { PriceTable } from '../../model/price.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'

const dimensions = [{ id: 'age', fact: 'customer.age', match: 'range' }]
const hitPolicy = { kind: 'unique' }

/** Two rows or two dimensions of a table have one id. */
export const duplicateId: Check = {
  code: 'price/duplicate-id',
  severity: 'error',
  why: text(
    '价格的依据按行号引用，重复的编号说不清用的是哪一行。',
    'A price is explained by its row, and two rows of one id would leave open which one it was.',
  ),
  find: (draft) =>
    draft
      .all('priceTable')
      .flatMap((table) => [
        ...repeated(table, 'rows', (id) =>
          text(`“${table.id}”有两行的编号都是“${id}”。`, `Two rows of "${table.id}" have the id "${id}".`),
        ),
        ...repeated(table, 'dimensions', (id) =>
          text(`“${table.id}”有两个维度的编号都是“${id}”。`, `Two dimensions of "${table.id}" have the id "${id}".`),
        ),
      ]),
  examples: {
    sound: exampleWithTable({
      dimensions,
      hitPolicy,
      rows: [
        { id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: '5.00' },
        { id: 'others', when: { age: { from: 26 } }, currency: 'CNY', amount: '9.00' },
      ],
    }),
    unsound: exampleWithTable({
      dimensions,
      hitPolicy,
      rows: [
        { id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: '5.00' },
        { id: 'young', when: { age: { from: 26 } }, currency: 'CNY', amount: '9.00' },
      ],
    }),
  },
}

function repeated(table: PriceTable, list: 'rows' | 'dimensions', what: (id: string) => LocalizedText): readonly Finding[] {
  const seen = new Set<string>()
  return table[list].flatMap(({ id }, position) => {
    const isNew = !seen.has(id)
    seen.add(id)
    if (isNew) return []
    const fix = text('请改用另一个编号。', 'Give one of them another id.')
    return [{ document: { kind: table.kind, id: table.id }, pointer: pointer(list, position, 'id'), what: what(id), fix }]
  })
}
