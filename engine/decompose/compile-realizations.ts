import type { CatalogDraft } from '../model/draft.js'
import type { Realization, TechnicalRef } from '../model/realization.js'
import type { Characteristic } from '../model/specification.js'
import { groupBy } from '../values/group-by.js'
import { refText, type SpecificationId } from '../values/ids.js'
import { sourcesFirst } from './specification-graph.js'

/** What turns ordered products into work for provisioning. */
export interface CompiledRealizations {
  readonly products: ReadonlyMap<SpecificationId, ProductRealization>
  /** Technical specifications by {@link refText}: level by level, and each before those that realise it. */
  readonly technical: ReadonlyMap<string, TechnicalSpecification>
}

export interface ProductRealization {
  /** Whether an order for it must give provisioning something to do. */
  readonly provisioned: boolean
  /** By id. */
  readonly realizations: readonly Realization[]
}

export type TechnicalLevel = 'CFS' | 'RFS' | 'resource'

export interface TechnicalSpecification {
  readonly ref: TechnicalRef
  readonly level: TechnicalLevel
  readonly characteristics: readonly Characteristic[]
  readonly dependsOn: readonly TechnicalRef[]
  /** What realises it in turn, by id. */
  readonly realizations: readonly Realization[]
}

/** Compiles the realizations of a draft. Any draft compiles, dangling references are left out; but only a sound one may be decomposed. */
export function compileRealizations(draft: CatalogDraft): CompiledRealizations {
  const technical = technicalSpecifications(draft)
  const realizations = draft.all('realization').filter(({ to }) => technical.has(refText(to)))
  const bySource = groupBy(realizations, ({ from }) => refText(from))
  const targets = new Map([...bySource].map(([source, from]) => [source, from.map(({ to }) => refText(to))]))
  const order = sourcesFirst([...technical.keys()], targets).toSorted(
    (a, b) => levelDepth[technical.get(a)!.level] - levelDepth[technical.get(b)!.level],
  )
  return {
    products: new Map(
      draft.all('productSpecification').map(({ kind, id, provisioned }) => {
        return [id, { provisioned: provisioned ?? true, realizations: bySource.get(refText({ kind, id })) ?? [] }]
      }),
    ),
    technical: new Map(order.map((key) => [key, { ...technical.get(key)!, realizations: bySource.get(key) ?? [] }])),
  }
}

/** How far below the product a level lies. */
export const levelDepth = { product: 0, CFS: 1, RFS: 2, resource: 3 } as const satisfies Record<TechnicalLevel | 'product', number>

/** The technical specifications of a draft by {@link refText}, without what realises them. */
export function technicalSpecifications(draft: CatalogDraft): ReadonlyMap<string, Omit<TechnicalSpecification, 'realizations'>> {
  const services = draft.all('serviceSpecification').map(({ kind, id, level, characteristics, dependsOn = [] }) => {
    return { ref: { kind, id }, level, characteristics, dependsOn }
  })
  const resources = draft.all('resourceSpecification').map(({ kind, id, characteristics, dependsOn = [] }) => {
    return { ref: { kind, id }, level: 'resource' as const, characteristics, dependsOn }
  })
  return new Map([...services, ...resources].map((specification) => [refText(specification.ref), specification]))
}
