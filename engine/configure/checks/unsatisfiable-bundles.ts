import type { CatalogDraft } from '../../model/draft.js'
import { oncePer } from '../../values/once.js'
import { type BundleProof, bundleProofs } from '../bundle/bundle-proof.js'
import type { ItemGroup } from '../bundle/bundle-tree.js'
import type { Core } from '../questions/minimal-core.js'

/** An offering that can be ordered in no configuration at all. */
export interface Unsatisfiable {
  readonly proof: BundleProof
  /** Demands that cannot hold together; `null` where the budget ended before they were known to be minimal. */
  readonly core: Core | null
  /** The one group among them that must be filled, so that the others keep anybody from filling it. */
  readonly group: ItemGroup | null
}

/** The unsatisfiable offerings of a draft, found once for all checks. One that fails only because something within it does is none. */
export const unsatisfiableOf = oncePer((draft: CatalogDraft): readonly Unsatisfiable[] => {
  const proofs = bundleProofs(draft)
  return [...proofs.values()]
    .filter((proof) => isRootOfFault(proof, proofs))
    .map((proof): Unsatisfiable => {
      const core = proof.explainer().conflict()
      return { proof, core, group: core === null ? null : groupToFill(proof, core) }
    })
})

function isRootOfFault({ bundle, domains }: BundleProof, proofs: ReadonlyMap<string, BundleProof>): boolean {
  if (domains.kind !== 'unsatisfiable') return false
  return bundle.tree.items.slice(1).every(({ offering }) => proofs.get(offering.id)?.domains.kind !== 'unsatisfiable')
}

function groupToFill({ bundle }: BundleProof, core: Core): ItemGroup | null {
  const places = core.map((source) => bundle.origins[source]!)
  const groups = bundle.tree.groups.filter(({ pointer, bundle: { offering } }) =>
    places.some(({ document, pointer: at }) => document.id === offering.id && (at === pointer || at === `${pointer}/quantity`)),
  )
  const [group, ...others] = groups
  if (group === undefined || others.length > 0) return null
  return group.group.minimum > 0 || (group.group.quantity?.minimum ?? 0) > 0 ? group : null
}
