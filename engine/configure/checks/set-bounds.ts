import { valuesOf } from '../../model/characteristic-values.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { ProductSpecification } from '../../model/specification.js'
import { text } from '../../values/localized-text.js'
import { characteristicsOf, specificationOf } from '../bundle/bundle-tree.js'
import { lineWithSpeed } from './example.js'

/** A set that nobody can fill: bounds that contradict each other, or more values asked for than there are, or than an offering leaves. */
export const setBounds: Check = {
  code: 'configure/set-bounds',
  severity: 'error',
  why: text(
    '个数范围不成立的集合谁也无法选满，订单永远不完整。',
    'Nobody can fill a set whose bounds are impossible, so no order with it could ever be complete.',
  ),
  find: (draft) => [...draft.all('productSpecification').flatMap(ofSpecification), ...narrowedTooFar(draft)],
  examples: {
    sound: exampleCatalog(withExtras({ minimum: 1, maximum: 2 })),
    unsound: exampleCatalog(withExtras({ minimum: 2, maximum: 1 })),
  },
}

function ofSpecification({ kind, id, characteristics }: ProductSpecification): readonly Finding[] {
  return characteristics.flatMap(({ id: name, type, required }, index) => {
    if (type.kind !== 'set') return []
    const count = valuesOf(type).length
    const { minimum = 0, maximum = count } = type
    const at = (step: string) => ({ document: { kind, id }, pointer: pointer('characteristics', index, 'type', step) })
    if (minimum > maximum || (required && maximum < 1)) {
      return [
        {
          ...at('maximum'),
          what: text(
            `集合“${name}”至少要有 ${Math.max(minimum, required ? 1 : 0)} 个值，却最多只能有 ${maximum} 个。`,
            `The set "${name}" needs at least ${Math.max(minimum, required ? 1 : 0)} of its values and allows at most ${maximum}.`,
          ),
          fix: text('请减小最少数，或增大最多数。', 'Lower the minimum, or raise the maximum.'),
        },
      ]
    }
    if (maximum <= count) return []
    return [
      {
        ...at(minimum > count ? 'minimum' : 'maximum'),
        what: text(
          `集合“${name}”最多可有 ${maximum} 个值，却只列出 ${count} 个。`,
          `The set "${name}" allows ${maximum} of its values but has only ${count}.`,
        ),
        fix: text('请改小个数，或补充取值。', 'Lower the bound, or add the missing values.'),
      },
    ]
  })
}

function narrowedTooFar(draft: CatalogDraft): readonly Finding[] {
  return draft.all('productOffering').flatMap((offering) => {
    const { kind, id, content } = offering
    const narrowed = content.kind === 'simple' ? (content.characteristics ?? []) : []
    const found = characteristicsOf(offering, specificationOf(draft, offering))
    return narrowed.flatMap(({ id: name }, index) => {
      const of = found.find(({ characteristic }) => characteristic.id === name)
      const type = of?.characteristic.type
      const whole = type === undefined ? 0 : valuesOf(type).length
      if (of === undefined || type?.kind !== 'set' || (type.minimum ?? 0) <= of.values.length || (type.minimum ?? 0) > whole) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('content', 'characteristics', index, 'values'),
          what: text(
            `集合“${name}”至少要有 ${type.minimum} 个值，这里只留下 ${of.values.length} 个。`,
            `The set "${name}" needs at least ${type.minimum} of its values, and ${of.values.length} are left here.`,
          ),
          fix: text('请多留一些取值。', 'Leave more of its values.'),
        },
      ]
    })
  })
}

function withExtras(bounds: object): object {
  const values = ['mail', 'cloud'].map((value) => ({ value, name: text('附加功能', 'Extra') }))
  const extras = { id: 'extras', name: text('附加功能', 'Extras'), type: { kind: 'set', values, ...bounds }, required: false }
  return { ...lineWithSpeed, characteristics: [...lineWithSpeed.characteristics, extras] }
}
