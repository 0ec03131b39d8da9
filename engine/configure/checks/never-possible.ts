import { type Check, type Finding, pointer } from '../../model/check.js'
import { quoted, shown } from '../../rules/wording.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { openCells } from '../answer/due-choices.js'
import { type BundleProof, bundleProofs } from '../bundle/bundle-proof.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import { type BundleItem, itemsAbove } from '../bundle/bundle-tree.js'
import type { Core } from '../questions/minimal-core.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { always, exampleHome } from './example.js'

/** A member or a value that is on offer but that no valid configuration has. */
export const neverPossible: Check = {
  code: 'configure/never-possible',
  severity: 'warning',
  why: text('客户看得到却永远选不了的内容只会造成误解和投诉。', 'What customers see but can never have only misleads them.'),
  find: (draft) => {
    const proofs = bundleProofs(draft)
    return [...proofs.values()].flatMap((proof) => deadIn(proof, proofs))
  },
  examples: {
    sound: exampleHome([]),
    unsound: exampleHome([always({ path: '/lines/first', selected: false })]),
  },
}

function deadIn(proof: BundleProof, proofs: ReadonlyMap<string, BundleProof>): readonly Finding[] {
  if (proof.domains.kind !== 'satisfiable') return []
  const explainer = proof.explainer()
  return proof.bundle.space.variables.flatMap((variable) => {
    const { item } = variable
    const news = (cell: number) => isDead(proof, variable, cell) && !isDeadFurtherDown(variable, cell, proofs)
    if (variable.kind === 'quantity') {
      const cells = variable.ranges.flatMap((_, cell) => (cell === 0 ? [] : [cell]))
      const isFirst = item.hung !== null && !isNeverTaken(proof, item.hung.bundle)
      if (!isFirst || !isNeverTaken(proof, item) || !cells.every(news)) return []
      const words = quoted(item.path)
      return [
        findingOf(
          proof,
          item,
          text(`成员${words['zh-CN']}`, `The member ${words.en}`),
          explainer.impossible(variable, cells[0] ?? 0, null),
        ),
      ]
    }
    if (isNeverTaken(proof, item)) return []
    const offered = variable.kind === 'element' ? [[], [variable.value]] : variable.values
    return offered.flatMap((values, cell) => {
      if (values.length === 0 || !news(cell)) return []
      const core = explainer.impossible(variable, cell, null)
      return values.map((value) => findingOf(proof, item, valueInWords(variable, shown(value)), core))
    })
  })
}

function isDead({ domains }: BundleProof, variable: BundleVariable, cell: number): boolean {
  return !openCells(domains, variable).includes(cell)
}

function isNeverTaken({ bundle, domains }: BundleProof, { path }: BundleItem): boolean {
  return openCells(domains, bundle.space.quantities.get(path)!).every((cell) => cell === 0)
}

/** Whether the offering of the item, or a bundle between it and the root, has the same fault on its own: it says so there. */
function isDeadFurtherDown(variable: BundleVariable, cell: number, proofs: ReadonlyMap<string, BundleProof>): boolean {
  return itemsAbove(variable.item).some(({ offering, path }) => {
    const proof = proofs.get(offering.id)
    if (proof === undefined) return false
    if (proof.domains.kind === 'unsatisfiable') return true
    const below = variable.item.path.slice(path.length) || '/'
    if (variable.kind === 'element') {
      const own = proof.bundle.space.sets.get(below)?.get(variable.of.characteristic.id)?.elements
      const same = own?.find(({ value }) => value === variable.value)
      return same === undefined || isDead(proof, same, 1)
    }
    if (variable.kind === 'characteristic') {
      const own = proof.bundle.space.characteristics.get(below)?.get(variable.of.characteristic.id)
      return own === undefined || variable.values[cell]!.every((value) => isDead(proof, own, own.cellOf.get(value) ?? 0))
    }
    return below !== '/' && isNeverTaken(proof, proof.bundle.space.quantities.get(below)!.item)
  })
}

function valueInWords({ item, ...variable }: Exclude<BundleVariable, { readonly kind: 'quantity' }>, value: LocalizedText): LocalizedText {
  const [path, id] = [quoted(item.path), variable.of.characteristic.id]
  return text(`${path['zh-CN']}的特征“${id}”的取值${value['zh-CN']}`, `The value ${value.en} of "${id}" at ${path.en}`)
}

function findingOf(proof: BundleProof, item: BundleItem, words: LocalizedText, core: Core | null): Finding {
  const { kind, id } = proof.bundle.tree.items[0]!.offering
  const demands = demandsOf(proof, core)
  const because = inWords(demands)
  return {
    document: { kind, id },
    pointer: itemsAbove(item).at(-1)?.hung?.pointer ?? pointer('content', 'specification'),
    what: text(
      `${words['zh-CN']}在“${id}”的任何配置中都不可能选到。${because['zh-CN']}`,
      `${words.en} is possible in no configuration of "${id}". ${because.en}`.trimEnd(),
    ),
    fix: text('请去掉它，或放宽排除它的要求。', 'Remove it, or relax one of the demands that rule it out.'),
    witness: { path: item.path, ...witnessOf(demands) },
  }
}
