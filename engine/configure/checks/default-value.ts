import { type Check, type Finding, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Characteristic, ProductSpecification } from '../../model/specification.js'
import { listed, shown } from '../../rules/wording.js'
import { text } from '../../values/localized-text.js'
import { valuesOf } from '../bundle/bundle-tree.js'
import { lineWithSpeed } from './example.js'

/** A default that the characteristic can never have. */
export const defaultValue: Check = {
  code: 'configure/default-value',
  severity: 'error',
  why: text(
    '不在取值范围内的默认值永远不会生效，客户仍要自己选。',
    'A default outside the values never fills in, so that customers would still have to choose.',
  ),
  find: (draft) =>
    draft
      .all('productSpecification')
      .flatMap((specification) => specification.characteristics.flatMap((one, index) => faultOf(specification, one, index) ?? [])),
  examples: {
    sound: exampleCatalog(withDefault({ value: 200 })),
    unsound: exampleCatalog(withDefault({ value: 250 })),
  },
}

function faultOf({ kind, id }: ProductSpecification, { type, ...characteristic }: Characteristic, index: number): Finding | null {
  const filling = characteristic.default
  if (filling === undefined) return null
  const document = { kind, id }
  if ('prefer' in filling) {
    if (type.kind === 'number') return null
    return {
      document,
      pointer: pointer('characteristics', index, 'default', 'prefer'),
      what: text(
        `特征“${characteristic.id}”的取值没有高低之分。`,
        `The values of the characteristic "${characteristic.id}" are neither high nor low.`,
      ),
      fix: text('请改为写明默认取哪个值。', 'Name the value that fills in instead.'),
    }
  }
  const allowed = valuesOf(type)
  if (allowed.includes(filling.value)) return null
  const [words, some] = [shown(filling.value), listed(allowed.map(shown))]
  return {
    document,
    pointer: pointer('characteristics', index, 'default', 'value'),
    what: text(
      `特征“${characteristic.id}”的默认值${words['zh-CN']}不在其取值之中。`,
      `The default ${words.en} is none of the values of the characteristic "${characteristic.id}".`,
    ),
    fix: text(`请改用以下取值之一：${some['zh-CN']}。`, `Use one of its values: ${some.en}.`),
  }
}

function withDefault(filling: object): object {
  return { ...lineWithSpeed, characteristics: lineWithSpeed.characteristics.map((speed) => ({ ...speed, default: filling })) }
}
