import type { Finding } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { oncePer } from '../../values/once.js'
import { type BundleProof, bundleProofs } from '../bundle/bundle-proof.js'
import type { CompiledRule } from '../bundle/bundle-rules.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { proveRules, type RuleFault, type RuleProofs } from '../bundle/rule-proofs.js'
import type { Core } from '../questions/minimal-core.js'

export interface FoundFault<Kind extends RuleFault['kind']> {
  readonly proof: BundleProof
  readonly fault: Extract<RuleFault, { readonly kind: Kind }>
}

const provenOf = oncePer(proveRules)

/** What is proven of the rules of each bundle of a draft, worked out once for all checks. */
export function provenRules(draft: CatalogDraft): ReadonlyMap<BundleProof, RuleProofs> {
  return new Map([...bundleProofs(draft).values()].map((proof) => [proof, provenOf(proof)]))
}

/** The faults of one kind in all bundles of a draft. */
export function ruleFaults<Kind extends RuleFault['kind']>(draft: CatalogDraft, kind: Kind): readonly FoundFault<Kind>[] {
  return [...provenRules(draft)].flatMap(([proof, { faults }]) =>
    faults.flatMap((fault) => (fault.kind === kind ? [{ proof, fault: fault as FoundFault<Kind>['fault'] }] : [])),
  )
}

const ruleBySource = oncePer(({ rules }: CompiledBundle) => new Map(rules.map((rule) => [rule.source, rule])))

/** The rules among the demands of a core, each once, those of nested bundles too. */
export function rulesIn({ bundle }: BundleProof, core: Core | null): readonly CompiledRule[] {
  return (core ?? []).flatMap((source) => ruleBySource(bundle).get(source) ?? [])
}

export function placeOfRule({ bundle }: BundleProof, { source }: CompiledRule): Pick<Finding, 'document' | 'pointer'> {
  const { document, pointer } = bundle.origins[source]!
  return { document, pointer }
}
