import { valuesOf } from '../../model/characteristic-values.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { ProductOffering } from '../../model/offering.js'
import type { Characteristic } from '../../model/specification.js'
import { didYouMean, listed, quoted, shown } from '../../rules/wording.js'
import { closest } from '../../values/closest.js'
import type { FactValue } from '../../values/fact-value.js'
import { text } from '../../values/localized-text.js'
import { lineWithSpeed } from './example.js'

/** An offering narrows a characteristic that its specification doesn't have, to values it doesn't have, or to nothing. */
export const narrowedValue: Check = {
  code: 'configure/narrowed-value',
  severity: 'error',
  why: text(
    '收窄到规格里没有的值，客户就选不到作者想卖的那一档。',
    'Narrowed to a value that the specification lacks, the offering would not sell what its author meant.',
  ),
  find: (draft) => draft.all('productOffering').flatMap((offering) => faultsOf(draft, offering)),
  examples: {
    sound: exampleCatalog(lineWithSpeed, narrowed([100, 200])),
    unsound: exampleCatalog(lineWithSpeed, narrowed([100, 250])),
  },
}

type Narrowing = { readonly id: string; readonly values: readonly FactValue[] }

function faultsOf(draft: CatalogDraft, { kind, id, content }: ProductOffering): readonly Finding[] {
  if (content.kind !== 'simple') return []
  const specification = draft.find('productSpecification', content.specification)
  if (specification === undefined) return []
  const document = { kind, id }
  return (content.characteristics ?? []).flatMap((narrowing, index, all) => {
    const at = ['content', 'characteristics', index]
    const found = specification.characteristics.find((one) => one.id === narrowing.id)
    if (found === undefined)
      return [unknownCharacteristic(narrowing, specification.characteristics, { document, pointer: pointer(...at, 'id') })]
    if (all.findIndex((one) => one.id === narrowing.id) < index)
      return [narrowedTwice(narrowing, { document, pointer: pointer(...at, 'id') })]
    if (narrowing.values.length === 0) return [nothingLeft(narrowing, { document, pointer: pointer(...at, 'values') })]
    const allowed = valuesOf(found.type)
    return narrowing.values.flatMap((value, v) =>
      allowed.includes(value) ? [] : [unknownValue(narrowing, value, allowed, { document, pointer: pointer(...at, 'values', v) })],
    )
  })
}

type Place = Pick<Finding, 'document' | 'pointer'>

function unknownCharacteristic({ id }: Narrowing, known: readonly Characteristic[], at: Place): Finding {
  const words = quoted(id)
  return {
    ...at,
    what: text(`规格里没有特征${words['zh-CN']}。`, `The specification has no characteristic ${words.en}.`),
    fix: didYouMean(
      closest(
        id,
        known.map((one) => one.id),
      ),
      text('请改用规格里的特征，或删除此项。', 'Use a characteristic of the specification, or remove this entry.'),
    ),
  }
}

function narrowedTwice({ id }: Narrowing, at: Place): Finding {
  return {
    ...at,
    what: text(`特征“${id}”在此处被收窄了两次。`, `The characteristic "${id}" is narrowed twice here.`),
    fix: text('请合并成一项。', 'Merge the two into one.'),
  }
}

function nothingLeft({ id }: Narrowing, at: Place): Finding {
  return {
    ...at,
    what: text(`特征“${id}”没有留下任何取值。`, `No value is left of the characteristic "${id}".`),
    fix: text('请至少保留一个取值。', 'Keep at least one value.'),
  }
}

function unknownValue({ id }: Narrowing, value: FactValue, allowed: readonly FactValue[], at: Place): Finding {
  const [words, some] = [shown(value), listed(allowed.map(shown))]
  return {
    ...at,
    what: text(`${words['zh-CN']}不是特征“${id}”的取值。`, `The characteristic "${id}" has no value ${words.en}.`),
    fix: text(`请改用规格里的取值：${some['zh-CN']}。`, `Use values of the specification: ${some.en}.`),
  }
}

function narrowed(values: readonly number[]): object {
  const line = exampleCatalog().find(({ kind, id }) => kind === 'productOffering' && id === 'line')
  return { ...line, content: { kind: 'simple', specification: 'line', characteristics: [{ id: 'speed', values }] } }
}
