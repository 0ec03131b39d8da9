import { type Check, type Finding, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { type BundleProof, bundleProofs } from '../bundle/bundle-proof.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { always, exampleHome } from './example.js'

/** An offering that can be ordered in no configuration at all. */
export const unsatisfiable: Check = {
  code: 'configure/unsatisfiable',
  severity: 'error',
  why: text(
    '要求互相矛盾的销售品，任何客户都无法订购。',
    'When its demands contradict each other, no customer can ever order the offering.',
  ),
  find: (draft) => {
    const proofs = bundleProofs(draft)
    return [...proofs.values()].filter((proof) => isRootOfFault(proof, proofs)).map(contradiction)
  },
  examples: {
    sound: exampleHome([always({ path: '/lines/first', selected: true })]),
    unsound: exampleHome([always({ path: '/lines/first', selected: true }), always({ path: '/lines/first', selected: false })]),
  },
}

/** A bundle that fails only because something within it does is not reported itself. */
function isRootOfFault({ bundle, domains }: BundleProof, proofs: ReadonlyMap<string, BundleProof>): boolean {
  if (domains.kind !== 'unsatisfiable') return false
  return bundle.tree.items.slice(1).every(({ offering }) => proofs.get(offering.id)?.domains.kind !== 'unsatisfiable')
}

function contradiction(proof: BundleProof): Finding {
  const { kind, id, content } = proof.bundle.tree.items[0]!.offering
  const demands = demandsOf(proof, proof.explainer().conflict())
  const words = inWords(demands)
  return {
    document: { kind, id },
    pointer: pointer('content', ...(content.kind === 'bundle' ? ['rules'] : [])),
    what: text(
      `“${id}”的要求不能同时满足，没有任何可订购的配置。${words['zh-CN']}`,
      `The demands of "${id}" cannot hold together, so no configuration of it can be ordered. ${words.en}`.trimEnd(),
    ),
    fix: text('请放宽其中一项要求。', 'Relax one of these demands.'),
    witness: witnessOf(demands),
  }
}
