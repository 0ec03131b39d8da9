import { valuesOf } from '../../model/characteristic-values.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Characteristic, ProductSpecification } from '../../model/specification.js'
import { listed, shown } from '../../rules/wording.js'
import { text } from '../../values/localized-text.js'
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
  if ('values' in filling !== (type.kind === 'set')) return ofOtherKind(document, characteristic.id, type.kind === 'set', index)
  const filled = 'values' in filling ? filling.values : [filling.value]
  const wrong = filled.find((value) => !allowed.includes(value))
  if (wrong === undefined) return null
  const [words, some] = [shown(wrong), listed(allowed.map(shown))]
  return {
    document,
    pointer: pointer('characteristics', index, 'default'),
    what: text(
      `特征“${characteristic.id}”的默认值${words['zh-CN']}不在其取值之中。`,
      `The default ${words.en} is none of the values of the characteristic "${characteristic.id}".`,
    ),
    fix: text(`请改用以下取值之一：${some['zh-CN']}。`, `Use one of its values: ${some.en}.`),
  }
}

/** One value for a set, or a list for what has one value. */
function ofOtherKind(document: Finding['document'], id: string, isSet: boolean, index: number): Finding {
  return {
    document,
    pointer: pointer('characteristics', index, 'default'),
    what: isSet
      ? text(`特征“${id}”是集合，默认值也要写成一组值。`, `The characteristic "${id}" is a set, and its default is not.`)
      : text(`特征“${id}”只有一个值，默认值不能是一组值。`, `The characteristic "${id}" has one value, and its default is a list.`),
    fix: isSet
      ? text('请改用 "values" 写出默认包含的值。', 'Use "values" with what the set has by default.')
      : text('请改用 "value" 写出一个默认值。', 'Use "value" with one default.'),
  }
}

function withDefault(filling: object): object {
  return { ...lineWithSpeed, characteristics: lineWithSpeed.characteristics.map((speed) => ({ ...speed, default: filling })) }
}
