import { valuesOf } from '../../model/characteristic-values.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { CharacteristicMapping, Realization } from '../../model/realization.js'
import type { Characteristic } from '../../model/specification.js'
import type { FactValue } from '../../values/fact-value.js'
import { text } from '../../values/localized-text.js'
import { lineWith, realization, service, speed } from '../example-parts.js'

/** Whatever value a mapping can bring, the target characteristic allows it. */
export const mappedValue: Check = {
  code: 'decompose/mapped-value',
  severity: 'error',
  why: text(
    '服务规格不允许的值会被开通系统拒收，订单卡单。',
    'Provisioning refuses a value that its specification does not allow, and the order gets stuck.',
  ),
  find: (draft) =>
    draft.all('realization').flatMap((one) =>
      one.characteristics.flatMap((mapping, index) => {
        const target = characteristicOf(draft, one.to, mapping.to)
        if (target === undefined) return []
        const allowed = new Set(valuesOf(target.type))
        const refused = broughtBy(draft, one, mapping).filter((value) => !allowed.has(value))
        return refused.length === 0 ? [] : [notAllowed(one, index, mapping.to, refused)]
      }),
    ),
  examples: { sound: mappedTo([100, 300, 1000]), unsound: mappedTo([100]) },
}

function broughtBy(draft: CatalogDraft, { from }: Realization, mapping: CharacteristicMapping): readonly FactValue[] {
  if ('value' in mapping) return [mapping.value]
  const source = characteristicOf(draft, from, mapping.from)
  return source === undefined ? [] : valuesOf(source.type)
}

function characteristicOf(draft: CatalogDraft, { kind, id }: Realization['from' | 'to'], name: string): Characteristic | undefined {
  const characteristics: readonly Characteristic[] | undefined = draft.find(kind, id)?.characteristics
  return characteristics?.find((characteristic) => characteristic.id === name)
}

function notAllowed({ kind, id, to }: Realization, index: number, characteristic: string, refused: readonly FactValue[]): Finding {
  const values = refused.map((value) => JSON.stringify(value)).join(', ')
  return {
    document: { kind, id },
    pointer: pointer('characteristics', index),
    what: text(
      `实现规则“${id}”可能把 ${values} 传给“${to.id}”的特征“${characteristic}”，而该特征不允许这些值。`,
      `Realization "${id}" can bring ${values} to characteristic "${characteristic}" of "${to.id}", which does not allow it.`,
    ),
    fix: text(
      `在“${to.id}”的特征“${characteristic}”中增加这些值，或修改映射。`,
      `Add these values to characteristic "${characteristic}" of "${to.id}", or change the mapping.`,
    ),
    witness: refused,
  }
}

function mappedTo(values: readonly number[]) {
  return exampleCatalog(
    lineWith(speed()),
    service('line-service', 'CFS', { characteristics: [speed({ id: 'bandwidth', type: { kind: 'number', values, unit: 'Mbit/s' } })] }),
    realization('line-by-service', 'productSpecification/line', 'serviceSpecification/line-service', {
      characteristics: [{ to: 'bandwidth', from: 'speed' }],
    }),
  )
}
