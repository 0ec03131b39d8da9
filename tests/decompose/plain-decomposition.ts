import type { Document, DocumentOf } from '../../engine/model/document.js'
import type { Condition } from '../../engine/model/fact.js'
import type { Realization } from '../../engine/model/realization.js'
import type { CharacteristicValue } from '../../engine/values/fact-value.js'
import type { Order } from './random-orders.js'

/** What comes out, told in the plainest way: items by id, with values, sources and the ordered paths behind them. */
export interface PlainDecomposition {
  readonly outcome: 'plan' | 'undetermined' | 'not-decomposed'
  readonly items: ReadonlyMap<string, PlainItem>
  readonly missing: ReadonlySet<string>
}

export interface PlainItem {
  readonly specification: string
  readonly sources: Set<string>
  readonly origins: Set<string>
  readonly claims: Map<string, Set<CharacteristicValue>>
  readonly values: Map<string, CharacteristicValue>
}

interface Source {
  readonly id: string
  readonly scope: string
  readonly specification: string
  readonly origins: ReadonlySet<string>
  readonly values: ReadonlyMap<string, CharacteristicValue>
  readonly quantity: number
}

/**
 * The oracle: starts from the ordered products, applies every realization to everything there is, and begins again
 * with the values found so far until nothing changes any more. Slow, without any order of specifications.
 */
export function plainlyDecompose({ documents, items, facts }: Order): PlainDecomposition {
  const realizations = documents.filter((one): one is Realization => one.kind === 'realization')
  const root = items.find(({ path }) => path === '/')!
  let before = new Map<string, PlainItem>()
  for (;;) {
    const after = new Map<string, PlainItem>()
    const missing = new Set<string>()
    let broken = false
    const products = items
      .filter(({ specification }) => specification !== null)
      .map(({ path, offering, specification, characteristics, quantity }): Source => {
        const values = new Map(characteristics.map(({ id, value }) => [id, value]))
        return {
          id: `product:${offering}@${path}`,
          scope: path,
          specification: `product ${specification}`,
          origins: new Set([path]),
          values,
          quantity,
        }
      })
    const technical = [...before].map(([id, { specification, origins, values }]): Source => {
      return { id, scope: id, specification, origins, values, quantity: 1 }
    })
    for (const source of [...products, ...technical]) {
      let realised = false
      for (const one of realizations.filter(({ from }) => words(from, documents) === source.specification)) {
        const known = new Map<string, unknown>([
          ...Object.entries(facts),
          ...[...source.values].map(([id, value]) => [`item.${id}`, value] as const),
          ...root.characteristics.map(({ id, value }) => [`root.${id}`, value] as const),
          ['item.quantity', source.quantity],
        ])
        const verdict = one.when === undefined ? true : holds(one.when, known)
        if (verdict === false) continue
        if (verdict !== true) missing.add(verdict.missing)
        realised = true
        add(after, one, source, documents)
      }
      const demanding = documents.find((d) => d.kind === 'productSpecification' && `product ${d.id}` === source.specification)
      if (!realised && demanding?.kind === 'productSpecification' && demanding.provisioned !== false) broken = true
    }
    for (const item of after.values()) if (!settle(item, documents)) broken = true
    if (show(before) === show(after)) {
      return { outcome: missing.size > 0 ? 'undetermined' : broken ? 'not-decomposed' : 'plan', items: after, missing }
    }
    before = after
  }
}

function add(items: Map<string, PlainItem>, one: Realization, source: Source, documents: readonly Document[]): void {
  const specification = words(one.to, documents)
  const scope = one.scope === 'order' ? 'order' : one.scope === 'topItem' ? '/' : source.scope
  for (let n = 1; n <= (one.quantity === 'perItem' ? source.quantity : 1); n++) {
    const id = `${specification.replace(' ', ':')}@${scope}#${n}`
    const item = items.get(id) ?? { specification, sources: new Set(), origins: new Set(), claims: new Map(), values: new Map() }
    items.set(id, item)
    item.sources.add(`${one.id} from ${source.id}`)
    for (const origin of source.origins) item.origins.add(origin)
    for (const mapping of one.characteristics) {
      const value = 'value' in mapping ? mapping.value : source.values.get(mapping.from)
      if (value !== undefined) item.claims.set(mapping.to, (item.claims.get(mapping.to) ?? new Set()).add(value))
    }
  }
}

/** Gives the item its values; answers whether they are without conflict and gap. */
function settle(item: PlainItem, documents: readonly Document[]): boolean {
  let sound = true
  for (const { id, required, default: fallback } of technicalDocument(item.specification, documents).characteristics) {
    const claimed = [...(item.claims.get(id) ?? [])]
    if (claimed.length > 1) sound = false
    else if (claimed.length === 1) item.values.set(id, claimed[0]!)
    else if (fallback !== undefined && 'value' in fallback) item.values.set(id, fallback.value)
    else if (required) sound = false
  }
  return sound
}

function holds(condition: Condition, known: ReadonlyMap<string, unknown>): boolean | { readonly missing: string } {
  if (!('fact' in condition)) throw new Error('Random orders compare only.')
  const found = known.get(condition.fact)
  if (found === undefined) return { missing: condition.fact }
  return condition.operator === 'equal' ? found === condition.value : (found as number) < (condition.value as number)
}

function words({ kind, id }: Realization['from' | 'to'], documents: readonly Document[]): string {
  if (kind === 'productSpecification') return `product ${id}`
  const level = documents.find((d): d is DocumentOf<'serviceSpecification'> => d.kind === 'serviceSpecification' && d.id === id)?.level
  return `${kind === 'resourceSpecification' ? 'resource' : level} ${id}`
}

export function technicalDocument(
  specification: string,
  documents: readonly Document[],
): DocumentOf<'serviceSpecification' | 'resourceSpecification'> {
  return documents.find((d): d is DocumentOf<'serviceSpecification' | 'resourceSpecification'> => {
    if (d.kind !== 'serviceSpecification' && d.kind !== 'resourceSpecification') return false
    return words({ kind: d.kind, id: d.id } as Realization['to'], documents) === specification
  })!
}

function show(items: ReadonlyMap<string, PlainItem>): string {
  const texts = [...items].map(([id, { sources, origins, values }]) => {
    return JSON.stringify([id, [...sources].sort(), [...origins].sort(), [...values].sort()])
  })
  return texts.sort().join('\n')
}
