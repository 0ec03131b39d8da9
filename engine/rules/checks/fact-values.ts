import type { Check, Finding } from '../../model/check.js'
import { pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { FactDocument, FactType } from '../../model/fact.js'
import { type LocalizedText, text } from '../../values/localized-text.js'

/** A fact of the dictionary that no value, or no single one, can satisfy. */
export const factValues: Check = {
  code: 'rules/fact-values',
  severity: 'error',
  why: text(
    '没有取值或取值重复的事实，请求无法正确提供。',
    'A request could not supply a fact that has no values, or a value that is listed twice.',
  ),
  find: (draft) => draft.all('fact').flatMap(findingsIn),
  examples: {
    sound: exampleCatalog(age({ kind: 'number', minimum: 0, maximum: 150 })),
    unsound: exampleCatalog(age({ kind: 'number', minimum: 150, maximum: 0 })),
  },
}

function findingsIn(fact: FactDocument): readonly Finding[] {
  const { type } = fact
  if ('values' in type) return [...emptyValues(fact, type), ...repeatedValues(fact, type)]
  if (!('minimum' in type) || !('maximum' in type)) return []
  const { minimum, maximum } = type
  if (minimum === undefined || maximum === undefined || minimum <= maximum) return []
  const what = text(
    `“${fact.id}”的下限 ${minimum} 大于上限 ${maximum}。`,
    `The minimum ${minimum} of "${fact.id}" is above its maximum ${maximum}.`,
  )
  return [finding(fact, '/type/minimum', what, text('请对调，或改正其中一个。', 'Exchange them, or correct one of them.'))]
}

type Listed = Extract<FactType, { readonly values: unknown }>

function emptyValues(fact: FactDocument, { values }: Listed): readonly Finding[] {
  if (values.length > 0) return []
  const what = text(`“${fact.id}”没有任何取值。`, `The fact "${fact.id}" has no values.`)
  return [finding(fact, '/type/values', what, text('请列出取值，或改用其他类型。', 'List its values, or choose another type.'))]
}

function repeatedValues(fact: FactDocument, { values }: Listed): readonly Finding[] {
  const seen = new Set<string>()
  return values.flatMap(({ value }, i) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    const what = text(`“${fact.id}”重复列出了取值“${value}”。`, `The fact "${fact.id}" lists the value "${value}" twice.`)
    return [finding(fact, pointer('type', 'values', i), what, text('请只保留一个。', 'Keep only one of them.'))]
  })
}

function finding({ kind, id }: FactDocument, at: string, what: LocalizedText, fix: LocalizedText): Finding {
  return { document: { kind, id }, pointer: at, what, fix }
}

function age(type: FactType) {
  return { kind: 'fact', id: 'customer.age', name: text('年龄', 'Age'), subject: 'customer', type }
}
