import type { Check, Finding } from '../../model/check.js'
import { pointer } from '../../model/check.js'
import type { ProductOffering } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { isWithin } from '../places.js'
import { exampleWithLine } from './example.js'

/** A channel, segment or place that an offering lists although the list has it already. */
export const repeatedRestriction: Check = {
  code: 'rules/repeated-restriction',
  severity: 'warning',
  why: text(
    '重复的限制不起作用；删掉一处的人会以为已经停售。',
    'A repeated entry does nothing, and whoever deletes one of the two would think that sale there has stopped.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    return draft.all('productOffering').flatMap((offering) => [...repeated(offering), ...coveredPlaces(rules, offering)])
  },
  examples: {
    sound: exampleWithLine({ place: ['north'], channel: ['shop', 'web'] }),
    unsound: exampleWithLine({ place: ['north', 'north-town'] }),
  },
}

function repeated(offering: ProductOffering): readonly Finding[] {
  return (['channel', 'marketSegment', 'place'] as const).flatMap((field) => {
    const seen = new Set<string>()
    return (offering[field] ?? []).flatMap((id, i) => {
      if (seen.has(id)) return [finding(offering, pointer(field, i), id, id)]
      seen.add(id)
      return []
    })
  })
}

function coveredPlaces(rules: CompiledRules, offering: ProductOffering): readonly Finding[] {
  const places = [...new Set(offering.place ?? [])]
  const roots = places.filter((place) => rules.places.has(place))
  return places.flatMap((place) => {
    const above = roots.find((other) => other !== place && isWithin(rules, place, other) === true)
    return above === undefined ? [] : [finding(offering, pointer('place', offering.place!.indexOf(place)), place, above)]
  })
}

function finding({ kind, id }: ProductOffering, at: string, listed: string, by: string): Finding {
  const what =
    listed === by
      ? text(`销售品“${id}”重复列出了“${listed}”。`, `The offering "${id}" lists "${listed}" twice.`)
      : text(
          `销售品“${id}”列出了“${listed}”，而它已在“${by}”范围内。`,
          `The offering "${id}" lists "${listed}", which lies within "${by}" already.`,
        )
  return { document: { kind, id }, pointer: at, what, fix: text(`请删除“${listed}”的这一处。`, `Delete this entry "${listed}".`) }
}
