import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { allowedValues } from '../allowed-values.js'
import { technicalSpecifications } from '../compile-realizations.js'
import { resource, speed } from '../example-parts.js'

/** The default of a technical characteristic is one of its values. */
export const defaultValue: Check = {
  code: 'decompose/default-value',
  severity: 'error',
  why: text('缺省值不在允许值之内时，开通系统会拒收这个值。', 'Provisioning refuses a default that is none of the values it allows.'),
  find: (draft) =>
    [...technicalSpecifications(draft).values()].flatMap(({ ref, characteristics }) =>
      characteristics.flatMap(({ id, type, default: fallback }, index) => {
        if (fallback === undefined || !('value' in fallback) || allowedValues(type).includes(fallback.value)) return []
        const value = JSON.stringify(fallback.value)
        return [
          {
            document: ref,
            pointer: pointer('characteristics', index, 'default', 'value'),
            what: text(
              `“${ref.id}”的特征“${id}”的缺省值 ${value} 不是它的允许值。`,
              `The default ${value} of characteristic "${id}" of "${ref.id}" is none of its values.`,
            ),
            fix: text('改用一个允许值，或把它加入允许值。', 'Use one of the values, or add it to them.'),
          },
        ]
      }),
    ),
  examples: {
    sound: exampleCatalog(resource('port', { characteristics: [speed({ default: { value: 100 } })] })),
    unsound: exampleCatalog(resource('port', { characteristics: [speed({ default: { value: 200 } })] })),
  },
}
