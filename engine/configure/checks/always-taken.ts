import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { openCells } from '../answer/due-choices.js'
import { type BundleProof, bundleProofs, leavesOpen, reasonAmong } from '../bundle/bundle-proof.js'
import { type BundleVariable, taken } from '../bundle/bundle-space.js'
import { itemsAbove } from '../bundle/bundle-tree.js'
import { isCell } from '../problem/constraint.js'
import type { Core } from '../questions/minimal-core.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { type DeadThing, deadThings } from './dead-things.js'
import { always, exampleHome } from './example.js'
import { rulesIn } from './rule-faults.js'
import { placeOf, thingInWords } from './thing-words.js'

/**
 * A member or a value that every configuration has though it reads as optional: rules that speak of something else force
 * it together. One that a rule takes for everybody, in so many words, is no surprise, and neither is a default.
 */
export const alwaysTaken: Check = {
  code: 'configure/always-taken',
  severity: 'warning',
  why: text(
    '看似可选、其实人人都必须要的内容，客户无法去掉，报价也会高于预期。',
    'What reads as optional but comes with every order cannot be left out, and makes every order dearer than it looks.',
  ),
  find: (draft) => {
    const proofs = bundleProofs(draft)
    const dead = deadThings(draft)
    return [...proofs.values()].flatMap((proof) =>
      forcedIn(
        proof,
        proofs,
        dead.filter((thing) => thing.proof === proof),
      ),
    )
  },
  examples: {
    sound: exampleHome([always({ path: '/lines/first', selected: true })]),
    unsound: exampleHome([firstWithSecond(true), firstWithSecond(false)]),
  },
}

function forcedIn(proof: BundleProof, proofs: ReadonlyMap<string, BundleProof>, dead: readonly DeadThing[]): readonly Finding[] {
  if (proof.domains.kind !== 'satisfiable') return []
  const forced = proof.bundle.space.variables.filter(
    (variable) =>
      isForced(proof, variable) && !isDefault(variable) && !isForcedFurtherDown(variable, proofs) && isOptional(proof, variable),
  )
  if (forced.length === 0) return []
  const explainer = proof.explainer()
  return forced.flatMap((variable) => {
    const core = explainer.impossible(isCell(variable, 0), null)
    const cause = dead.find((thing) => isForcedBy(thing, core))
    if (cause === undefined) return isSaidOutright(proof, core) ? [] : [findingOf(proof, variable, core)]
    const isHeard = (source: number) => !core!.includes(source) || cause.core!.includes(source)
    const other = reasonAmong(proof, [isCell(variable, 0)], isHeard)
    return other === null ? [] : [findingOf(proof, variable, other)]
  })
}

function isForced({ domains }: BundleProof, variable: BundleVariable): boolean {
  return !openCells(domains, variable).includes(0)
}

function isDefault(variable: BundleVariable): boolean {
  if (variable.kind === 'quantity') return (variable.item.hung?.member.default?.quantity ?? 0) > 0
  return variable.of.characteristic.default !== undefined
}

/** Whether it could be left out if there were no rules; what comes with its bundle is for the bundle to say. */
function isOptional(proof: BundleProof, variable: BundleVariable): boolean {
  const holder = variable.kind === 'quantity' ? variable.item.hung?.bundle : variable.item
  return holder !== undefined && leavesOpen(proof, [taken(proof.bundle.space, holder), isCell(variable, 0)])
}

/** Whether a bundle between it and the root forces it by itself: it says so there. */
function isForcedFurtherDown(variable: BundleVariable, proofs: ReadonlyMap<string, BundleProof>): boolean {
  return itemsAbove(variable.item).some(({ offering, path }) => {
    const proof = proofs.get(offering.id)
    const own = proof === undefined ? undefined : sameBelow(proof, path, variable)
    return proof !== undefined && own !== undefined && isForced(proof, own)
  })
}

/** The same variable in the space of a bundle on the way; none for the bundle itself. */
function sameBelow({ bundle }: BundleProof, path: string, variable: BundleVariable): BundleVariable | undefined {
  const below = variable.item.path.slice(path.length) || '/'
  return bundle.space.variables.find((one) => {
    if (one.item.path !== below || one.kind !== variable.kind) return false
    if (one.kind === 'quantity' || variable.kind === 'quantity') return below !== '/'
    const isSame = one.of.characteristic.id === variable.of.characteristic.id
    return isSame && (one.kind !== 'element' || variable.kind !== 'element' || one.value === variable.value)
  })
}

/** One rule that is there to take something for everybody. */
function isSaidOutright({ bundle }: BundleProof, core: Core | null): boolean {
  const [rule, ...others] = bundle.rules.filter(({ source }) => core?.includes(source))
  return rule !== undefined && others.length === 0 && rule.rule.kind === 'requires' && (rule.rule.if ?? []).length === 0
}

/** Whether the reason is that something else is dead, besides the tree: that is told already, unless there is another reason. */
function isForcedBy({ proof, core: ofDead }: DeadThing, core: Core | null): boolean {
  const rules = (some: Core | null) => String(rulesIn(proof, some).map(({ source }) => source))
  if (core === null || ofDead === null || ofDead.length >= core.length) return false
  return ofDead.every((source) => core.includes(source)) && rules(ofDead) === rules(core)
}

function findingOf(proof: BundleProof, variable: BundleVariable, core: Core | null): Finding {
  const { id } = proof.bundle.tree.items[0]!.offering
  const demands = demandsOf(proof, core)
  const because = inWords(demands)
  const cells = openCells(proof.domains, variable)
  const words = thingInWords(variable, cells, variable.kind === 'quantity')
  return {
    ...placeOf(proof, variable),
    what: text(
      `“${id}”的每种配置都必有${words['zh-CN']}，尽管它看似可选。${because['zh-CN']}`,
      `Every configuration of "${id}" has ${words.en}, although it reads as optional. ${because.en}`.trimEnd(),
    ),
    fix: text(
      '请把它改为必选（例如提高分组的最少数），或放宽迫使选它的要求。',
      'Make it plainly required, for instance by the minimum of its group, or relax one of the demands that force it.',
    ),
    witness: { path: variable.item.path, ...witnessOf(demands) },
  }
}

/** "Whoever does, or doesn't, take the second line takes the first", as a rule. */
function firstWithSecond(selected: boolean): object {
  return { kind: 'requires', if: [{ path: '/lines/second', selected }], then: [{ path: '/lines/first', selected: true }] }
}
