import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { CharacteristicType } from '../../model/specification.js'
import type { FactValue } from '../../values/fact-value.js'
import { text } from '../../values/localized-text.js'
import { technicalSpecifications } from '../compile-realizations.js'
import { resource, speed } from '../example-parts.js'

/** A service or resource declares each characteristic once, and each of its values once. */
export const duplicateCharacteristic: Check = {
  code: 'decompose/duplicate-characteristic',
  severity: 'error',
  why: text(
    '同一特征声明两次时，开通系统不知道以哪一个为准。',
    'When a characteristic is declared twice, provisioning cannot know which of the two to go by.',
  ),
  find: (draft) =>
    [...technicalSpecifications(draft).values()].flatMap(({ ref, characteristics }) => {
      const repeatedIds = repeats(characteristics.map(({ id }) => id)).map((index) => pointer('characteristics', index, 'id'))
      const repeatedValues = characteristics.flatMap(({ type }, index) =>
        repeats(listedValues(type)).map((value) => pointer('characteristics', index, 'type', 'values', value)),
      )
      return [...repeatedIds, ...repeatedValues].map((at) => ({
        document: ref,
        pointer: at,
        what: text(`“${ref.id}”在此处重复声明了同一项。`, `"${ref.id}" declares here what it has declared before.`),
        fix: text('删除重复的一项，或改用另一个编号。', 'Remove the second one, or give it another id.'),
      }))
    }),
  examples: {
    sound: exampleCatalog(resource('port', { characteristics: [speed(), speed({ id: 'uplink' })] })),
    unsound: exampleCatalog(resource('port', { characteristics: [speed(), speed()] })),
  },
}

/** Values as their author lists them, so that a position is one in the document. */
function listedValues(type: CharacteristicType): readonly FactValue[] {
  if (!('values' in type)) return []
  return type.kind === 'number' ? type.values : type.values.map(({ value }) => value)
}

/** Where values stand that have stood before. */
function repeats(values: readonly FactValue[]): readonly number[] {
  const seen = new Set<FactValue>()
  return values.flatMap((value, index) => {
    const isNew = !seen.has(value)
    seen.add(value)
    return isNew ? [] : [index]
  })
}
