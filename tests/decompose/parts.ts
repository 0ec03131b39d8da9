import { compileRealizations } from '../../engine/decompose/compile-realizations.js'
import { decomposeItems } from '../../engine/decompose/decompose-items.js'
import type { Decomposition, Plan, TechnicalItem } from '../../engine/decompose/plan.js'
import type { ConfiguredItem } from '../../engine/model/configured-item.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import type { FactValue } from '../../engine/values/fact-value.js'

const name = { 'zh-CN': '名称', en: 'Name' }

/** Documents of a small operator, as short as tests can be read. */
export const product = (id: string, characteristics: readonly object[] = [], more: object = {}) =>
  document({ kind: 'productSpecification', id, name, characteristics, ...more })
export const service = (level: 'CFS' | 'RFS', id: string, more: object = {}) =>
  document({ kind: 'serviceSpecification', id, name, level, characteristics: [], ...more })
export const resource = (id: string, more: object = {}) =>
  document({ kind: 'resourceSpecification', id, name, characteristics: [], ...more })
export const flagFact = (id: string) => document({ kind: 'fact', id, name, subject: 'place', type: { kind: 'flag' } })

export function number(id: string, values: readonly number[] = [1, 2], more: object = {}): object {
  return { id, name, type: { kind: 'number', values }, required: false, ...more }
}

/** `realization('product mobile', 'CFS mobile')`: the words are the kind, in short, and the id. */
export function realization(from: string, to: string, more: object = {}): Document {
  const id = `${from} to ${to}`
  return document({
    kind: 'realization',
    id,
    name,
    from: reference(from),
    to: reference(to),
    characteristics: [],
    quantity: 'one',
    scope: 'item',
    ...more,
  })
}

export function reference(words: string): object {
  const [level, ...id] = words.split(' ')
  const kind = level === 'product' ? 'productSpecification' : level === 'resource' ? 'resourceSpecification' : 'serviceSpecification'
  return { kind, id: id.join(' ') }
}

/** An ordered item; its offering is named like its specification. */
export function item(
  path: string,
  specification: string | null,
  values: Readonly<Record<string, FactValue>> = {},
  quantity = 1,
): ConfiguredItem {
  const characteristics = Object.entries(values).map(([id, value]) => ({ id, value, by: 'choice' }))
  return { path, offering: specification ?? 'bundle', specification, quantity, characteristics, by: 'choice' } as unknown as ConfiguredItem
}

export function decompose(documents: readonly Document[], items: readonly ConfiguredItem[], facts: Facts = {}): Decomposition {
  const draft = catalogDraft(documents)
  return decomposeItems(compileRealizations(draft), compileRules(draft), { items, facts })
}

export function planOf(documents: readonly Document[], items: readonly ConfiguredItem[], facts: Facts = {}): Plan {
  const answer = decompose(documents, items, facts)
  if (answer.kind !== 'plan') throw new Error(JSON.stringify(answer))
  return answer
}

export function technicalItems({ items }: Plan): readonly TechnicalItem[] {
  return items.filter((one): one is TechnicalItem => one.kind !== 'product')
}

function document(json: object): Document {
  return json as Document
}
