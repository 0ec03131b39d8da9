import { type Check, type Finding, pointer } from '../../model/check.js'
import type { Choice } from '../../model/request.js'
import { listed, quoted, shown } from '../../rules/wording.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { type Collision, collidingDefaults } from '../answer/colliding-defaults.js'
import { type BundleProof, bundleProofs } from '../bundle/bundle-proof.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import { type BundleItem, itemsAbove } from '../bundle/bundle-tree.js'
import { inWords, witnessOf } from './contradiction.js'
import { exampleHome, groupOf } from './example.js'

/** Defaults that no configuration can have together, whatever the facts are. */
export const defaultsCollide: Check = {
  code: 'configure/defaults-collide',
  severity: 'error',
  why: text(
    '默认项互相排斥时，系统不会替客户选择其中任何一项，每位客户都得自己决定。',
    'Where defaults exclude each other none of them fills in, so that every customer would have to decide what should have gone without saying.',
  ),
  find: (draft) => {
    const proofs = bundleProofs(draft)
    return [...proofs.values()].flatMap((proof) =>
      collidingDefaults(proof)
        .filter((collision) => !collidesFurtherDown(collision, proofs))
        .map((collision) => findingOf(proof, collision)),
    )
  },
  examples: {
    sound: exampleHome([], [groupOf('lines', [defaulted('first'), defaulted('second')])]),
    unsound: exampleHome([], [groupOf('lines', [defaulted('first'), defaulted('second')], { minimum: 0, maximum: 1 })]),
  },
}

/** Whether a nested bundle has colliding defaults on its own, and all others here only bring it along: it says so there. */
function collidesFurtherDown({ defaults }: Collision, proofs: ReadonlyMap<string, BundleProof>): boolean {
  const above = new Set(defaults.flatMap(({ variable }) => itemsAbove(variable.item)))
  return [...above].some((bundle) => {
    const proof = proofs.get(bundle.offering.id)
    const concerns = defaults.every(({ variable }) => isWithin(variable, bundle) || bringsAlong(variable, bundle))
    return concerns && bundle.offering.content.kind === 'bundle' && proof !== undefined && collidingDefaults(proof).length > 0
  })
}

function isWithin({ kind, item }: BundleVariable, bundle: BundleItem): boolean {
  return itemsAbove(kind === 'quantity' ? item.hung!.bundle : item).includes(bundle)
}

function bringsAlong({ kind, item }: BundleVariable, bundle: BundleItem): boolean {
  return kind === 'quantity' && itemsAbove(bundle).includes(item)
}

function findingOf(proof: BundleProof, { defaults, demands }: Collision): Finding {
  const { kind, id } = proof.bundle.tree.items[0]!.offering
  const words = listed(defaults.map(({ choice }) => inOwnWords(choice)))
  const because = inWords(demands)
  return {
    document: { kind, id },
    pointer: itemsAbove(defaults[0]!.variable.item).at(-1)?.hung?.pointer ?? pointer('content', 'specification'),
    what: text(
      `“${id}”的以下默认项不能同时成立：${words['zh-CN']}。${because['zh-CN']}`,
      `These defaults of "${id}" cannot hold together: ${words.en}. ${because.en}`.trimEnd(),
    ),
    fix: text('请去掉或改动其中一个默认项，或放宽相关要求。', 'Remove or change one of the defaults, or relax one of the demands.'),
    witness: { defaults: defaults.map(({ choice }) => ({ ...choice })), ...witnessOf(demands) },
  }
}

function inOwnWords(choice: Choice): LocalizedText {
  const path = quoted(choice.path)
  if ('quantity' in choice) return text(`${path['zh-CN']}数量 ${choice.quantity}`, `${path.en} in the quantity ${choice.quantity}`)
  const value = shown(choice.value)
  return text(`${path['zh-CN']}的“${choice.characteristic}”为${value['zh-CN']}`, `"${choice.characteristic}" of ${path.en} at ${value.en}`)
}

function defaulted(id: string): object {
  return { id, default: { quantity: 1 } }
}
