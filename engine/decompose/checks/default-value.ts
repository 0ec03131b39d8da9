import { valuesOf } from '../../model/characteristic-values.js'
import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { CharacteristicType } from '../../model/specification.js'
import type { CharacteristicValue } from '../../values/fact-value.js'
import { text } from '../../values/localized-text.js'
import { technicalSpecifications } from '../compile-realizations.js'
import { resource, speed } from '../example-parts.js'
import { defaultOf } from '../settle-characteristics.js'

/** The default of a technical characteristic is one of its values. */
export const defaultValue: Check = {
  code: 'decompose/default-value',
  severity: 'error',
  why: text('缺省值不在允许值之内时，开通系统会拒收这个值。', 'Provisioning refuses a default that is none of the values it allows.'),
  find: (draft) =>
    [...technicalSpecifications(draft).values()].flatMap(({ ref, characteristics }) =>
      characteristics.flatMap((characteristic, index) => {
        const { id, type, default: fallback } = characteristic
        const value = defaultOf(characteristic)
        if (fallback === undefined || (value !== undefined && isAllowed(value, type))) return []
        const shown = JSON.stringify(Object.values(fallback)[0])
        return [
          {
            document: ref,
            pointer: pointer('characteristics', index, 'default'),
            what: text(
              `“${ref.id}”的特征“${id}”的缺省值 ${shown} 不对应任何允许值。`,
              `The default ${shown} of characteristic "${id}" of "${ref.id}" leads to none of its values.`,
            ),
            fix: text(
              '写明一个允许值作为缺省值；只有数值才有最高与最低之分。',
              'Name one of the values as the default; only numbers have a highest and a lowest.',
            ),
          },
        ]
      }),
    ),
  examples: {
    sound: exampleCatalog(resource('port', { characteristics: [speed({ default: { value: 100 } })] })),
    unsound: exampleCatalog(resource('port', { characteristics: [speed({ default: { value: 200 } })] })),
  },
}

function isAllowed(value: CharacteristicValue, type: CharacteristicType): boolean {
  const allowed = valuesOf(type)
  if (typeof value !== 'object') return type.kind !== 'set' && allowed.includes(value)
  return type.kind === 'set' && value.every((one) => allowed.includes(one))
}
