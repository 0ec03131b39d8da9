import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'

const age = { id: 'age', fact: 'customer.age', match: 'range' }
const rows = [{ id: 'all', when: { age: { from: 0 } }, currency: 'CNY', amount: '10.00' }]

/** A dimension that no row fills. */
export const unusedDimension: Check = {
  code: 'price/unused-dimension',
  severity: 'warning',
  why: text(
    '没有任何行用到的维度不影响价格，可能是漏填了单元格。',
    'A dimension that no row fills changes no price; a cell may have been forgotten.',
  ),
  find: (draft) =>
    draft.all('priceTable').flatMap(({ kind, id, dimensions, rows }) =>
      dimensions.flatMap((dimension, position) =>
        rows.some(({ when }) => Object.hasOwn(when, dimension.id))
          ? []
          : [
              {
                document: { kind, id },
                pointer: pointer('dimensions', position),
                what: text(`“${id}”没有任何一行填写维度“${dimension.id}”。`, `No row of "${id}" fills the dimension "${dimension.id}".`),
                fix: text('请填写相应的单元格，或者删除这个维度。', 'Fill the cells that were forgotten, or remove the dimension.'),
              },
            ],
      ),
    ),
  examples: {
    sound: exampleWithTable({ dimensions: [age], hitPolicy: { kind: 'unique' }, rows }),
    unsound: exampleWithTable({
      dimensions: [age, { id: 'place', fact: 'place.id', match: 'within' }],
      hitPolicy: { kind: 'unique' },
      rows,
    }),
  },
}
