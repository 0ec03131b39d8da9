import type { AlterationTarget, AlteredCharge } from '../../../../engine/model/alteration.js'
import type { CatalogDraft } from '../../../../engine/model/draft.js'
import type { LocalizedText } from '../../../../engine/values/localized-text.js'
import { bundleTree } from '../../../parts/bundle-tree.js'
import { carriersOf } from './terms-edit.js'

export type TargetScope = AlterationTarget['scope']

/** What an alteration is to change, as far as somebody has said it. */
export interface TargetDraft {
  readonly scope: TargetScope
  readonly charge: AlteredCharge | null
  readonly price: string | null
  readonly path: string | null
  readonly offerings: readonly string[]
}

export function targetDraftOf(target: AlterationTarget): TargetDraft {
  return {
    scope: target.scope,
    charge: 'charge' in target ? target.charge : null,
    price: target.scope === 'price' ? target.price : null,
    path: target.scope === 'member' ? target.path : null,
    offerings: target.scope === 'products' ? target.offerings : [],
  }
}

/** The target that a draft makes; `null` while something of it is open. */
export function targetOf({ scope, charge, price, path, offerings }: TargetDraft): AlterationTarget | null {
  switch (scope) {
    case 'price':
      return price === null ? null : { scope, price: price as Extract<AlterationTarget, { scope: 'price' }>['price'] }
    case 'item':
    case 'bundle':
    case 'order':
      return charge === null ? null : { scope, charge }
    case 'member':
      return charge === null || path === null ? null : { scope, path, charge }
    case 'products':
      return charge === null || offerings.length === 0
        ? null
        : { scope, offerings: offerings as Extract<AlterationTarget, { scope: 'products' }>['offerings'], charge }
  }
}

export interface MemberPath {
  readonly path: string
  readonly name: LocalizedText
}

/** The members of the offerings that carry an alteration, by path: what it can be aimed at below them. */
export function memberPaths(documents: CatalogDraft, alteration: string): readonly MemberPath[] {
  const nodes = carriersOf(documents, alteration).flatMap(({ id }) => bundleTree(documents, id))
  const members = nodes.filter(({ kind }) => kind === 'member').map(({ path, name }) => [path, { path, name }] as const)
  return [...new Map(members).values()]
}
