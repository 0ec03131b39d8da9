import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { lineWithSpeed } from './example.js'

const reserved = new Map([
  ['quantity', text('订购数量', 'the ordered quantity')],
  ['term', text('所选合约', 'the term that is taken')],
])

/** A characteristic whose fact would have the name of another fact. */
export const reservedCharacteristic: Check = {
  code: 'configure/reserved-characteristic',
  severity: 'error',
  why: text(
    '“item.quantity”表示订购数量，“item.term”表示所选合约；若有同名特征，价格和实现的条件就分不清指的是哪一个。',
    'The fact "item.quantity" is how many are ordered, "item.term" the term that is taken; conditions of prices and realizations could not tell such a characteristic from it.',
  ),
  find: (draft) =>
    draft.all('productSpecification').flatMap(({ kind, id, characteristics }) =>
      characteristics.flatMap((characteristic, index) => {
        const meaning = reserved.get(characteristic.id)
        if (meaning === undefined) return []
        return [
          {
            document: { kind, id },
            pointer: pointer('characteristics', index, 'id'),
            what: text(
              `产品规格“${id}”的特征编号“${characteristic.id}”与${meaning['zh-CN']}的名称相同。`,
              `The characteristic "${characteristic.id}" of the specification "${id}" has the name of ${meaning.en}.`,
            ),
            fix: text('请为该特征换一个编号，例如“units”。', 'Give the characteristic another id, such as "units".'),
          },
        ]
      }),
    ),
  examples: {
    sound: exampleCatalog(lineWithSpeed),
    unsound: exampleCatalog({
      ...lineWithSpeed,
      characteristics: lineWithSpeed.characteristics.map((one) => ({ ...one, id: 'quantity' })),
    }),
  },
}
