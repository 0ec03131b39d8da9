import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { CharacteristicMapping, Realization } from '../../model/realization.js'
import type { Characteristic } from '../../model/specification.js'
import { groupBy } from '../../values/group-by.js'
import { refText } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'
import { technicalSpecifications } from '../compile-realizations.js'
import { lineWith, realization, service, speed } from '../example-parts.js'

/**
 * A required characteristic of a technical item has a default, or some realization surely brings it a value. Where
 * several realizations share the item, one of them is enough here; an order in which it plays no part is told so.
 */
export const requiredNotSupplied: Check = {
  code: 'decompose/required-not-supplied',
  severity: 'error',
  why: text(
    '必填特征没有值，服务单就不完整，无法开通。',
    'A service order without a required characteristic is incomplete and cannot be provisioned.',
  ),
  find: (draft) => {
    const byTarget = groupBy(draft.all('realization'), ({ to }) => refText(to))
    return [...technicalSpecifications(draft)].flatMap(([key, { ref, characteristics }]) => {
      const realizations = byTarget.get(key)
      if (realizations === undefined) return []
      return characteristics.flatMap((characteristic, index) =>
        !isDemanded(characteristic) || realizations.some((one) => surelySupplies(draft, one, characteristic.id))
          ? []
          : [notSupplied(ref, index, characteristic.id)],
      )
    })
  },
  examples: { sound: suppliedFrom(speed()), unsound: suppliedFrom(speed({ required: false })) },
}

function isDemanded({ required, default: fallback }: Characteristic): boolean {
  return required && fallback === undefined
}

function surelySupplies(draft: CatalogDraft, { from, characteristics }: Realization, target: string): boolean {
  return characteristics.some((mapping) => mapping.to === target && isSure(draft, from, mapping))
}

function isSure(draft: CatalogDraft, { kind, id }: Realization['from'], mapping: CharacteristicMapping): boolean {
  if ('value' in mapping) return true
  const characteristics: readonly Characteristic[] | undefined = draft.find(kind, id)?.characteristics
  const source = characteristics?.find((characteristic) => characteristic.id === mapping.from)
  // An unknown source is another check's finding; here it gets the benefit of the doubt.
  return source === undefined || source.required || source.default !== undefined
}

function notSupplied(document: Finding['document'], index: number, characteristic: string): Finding {
  return {
    document,
    pointer: pointer('characteristics', index),
    what: text(
      `“${document.id}”的必填特征“${characteristic}”没有缺省值，也没有实现规则一定会给它赋值。`,
      `The required characteristic "${characteristic}" of "${document.id}" has no default, and no realization is sure to give it a value.`,
    ),
    fix: text(
      `在实现规则中为“${characteristic}”增加映射（来源特征须为必填或有缺省值），或给它一个缺省值。`,
      `Map a constant, or a characteristic that is required or has a default, to "${characteristic}", or give it a default of its own.`,
    ),
  }
}

function suppliedFrom(source: object) {
  return exampleCatalog(
    lineWith(source),
    service('line-service', 'CFS', { characteristics: [speed()] }),
    realization('line-by-service', 'productSpecification/line', 'serviceSpecification/line-service', {
      characteristics: [{ to: 'speed', from: 'speed' }],
    }),
  )
}
