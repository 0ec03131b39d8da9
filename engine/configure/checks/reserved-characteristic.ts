import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { lineWithSpeed } from './example.js'

const reserved = 'quantity'

/** A characteristic whose fact would have the name of another fact. */
export const reservedCharacteristic: Check = {
  code: 'configure/reserved-characteristic',
  severity: 'error',
  why: text(
    '“item.quantity”表示订购数量；若有同名特征，价格和实现的条件就分不清指的是哪一个。',
    'The fact "item.quantity" is how many are ordered; conditions of prices and realizations could not tell such a characteristic from it.',
  ),
  find: (draft) =>
    draft.all('productSpecification').flatMap(({ kind, id, characteristics }) =>
      characteristics.flatMap((characteristic, index) => {
        if (characteristic.id !== reserved) return []
        return [
          {
            document: { kind, id },
            pointer: pointer('characteristics', index, 'id'),
            what: text(
              `产品规格“${id}”的特征编号“${reserved}”与订购数量的名称相同。`,
              `The characteristic "${reserved}" of the specification "${id}" has the name of the ordered quantity.`,
            ),
            fix: text('请为该特征换一个编号，例如“units”。', 'Give the characteristic another id, such as "units".'),
          },
        ]
      }),
    ),
  examples: {
    sound: exampleCatalog(lineWithSpeed),
    unsound: exampleCatalog({ ...lineWithSpeed, characteristics: lineWithSpeed.characteristics.map((one) => ({ ...one, id: reserved })) }),
  },
}
