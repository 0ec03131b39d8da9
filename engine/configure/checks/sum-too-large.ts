import { addendsOf, rulesOf, termsOf } from '../../model/bundle-rule.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { BundleRule } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import { isKnownAddend } from '../bundle/bundle-rules.js'
import { type CompiledBundle, compileBundles } from '../bundle/compile-bundles.js'
import { isKnownTerm } from '../bundle/terms.js'
import { largestSum } from '../bundle/weighted-sum.js'
import { bundleOf, groupOf, lineWithSpeed, totalOf } from './example.js'

/** A sum that can grow so large that it is not counted exactly. */
export const sumTooLarge: Check = {
  code: 'configure/sum-too-large',
  severity: 'error',
  why: text('过大的合计无法精确计算，组合因此不能订购。', 'Sums that large are not counted exactly, so the bundle could not be ordered.'),
  find: (draft) =>
    [...compileBundles(draft).offerings.values()]
      .filter(({ tree, isWhole }) => tree.flaw === null && !isWhole)
      .flatMap((bundle) => [...rulesTooLarge(bundle), ...groupsTooLarge(bundle)]),
  examples: {
    sound: speedsInUnitsOf(1),
    unsound: speedsInUnitsOf(10_000_000),
  },
}

/** Totals that were not compiled though all that they name is there. */
function rulesTooLarge({ tree, space, rules }: CompiledBundle): readonly Finding[] {
  const root = tree.items[0]!
  const compiled = new Set(rules.map(({ rule }) => rule))
  const isKnown = (rule: BundleRule) =>
    termsOf(rule).every((term) => isKnownTerm(space, root, term)) && addendsOf(rule).every((addend) => isKnownAddend(space, root, addend))
  return rulesOf(root.offering).flatMap((rule, index) => {
    if (rule.kind !== 'total' || compiled.has(rule) || !isKnown(rule)) return []
    return [
      {
        document: { kind: 'productOffering', id: root.offering.id },
        pointer: pointer('content', 'rules', index, 'of'),
        what: text(`规则“${rule.id}”的合计可能超过 ${largestSum}。`, `The sum of the rule "${rule.id}" can exceed ${largestSum}.`),
        fix: text('请以更大的单位计数，或少用小数位。', 'Count in larger units, or with fewer decimals.'),
      },
    ]
  })
}

function groupsTooLarge({ tree }: CompiledBundle): readonly Finding[] {
  return tree.groups.flatMap(({ bundle, group, pointer: at }) => {
    if (bundle.hung !== null || group.quantity === undefined) return []
    const most = group.members.reduce((total, { maximum }) => total + maximum, 0)
    if (Math.max(most, group.quantity.minimum ?? 0, group.quantity.maximum ?? 0) < largestSum) return []
    return [
      {
        document: { kind: 'productOffering', id: bundle.offering.id },
        pointer: `${at}/quantity`,
        what: text(`分组“${group.id}”合计可能超过 ${largestSum} 件。`, `The group "${group.id}" can make more than ${largestSum} pieces.`),
        fix: text('请以更大的单位计数。', 'Count in larger units.'),
      },
    ]
  })
}

function speedsInUnitsOf(unit: number) {
  const [speed] = lineWithSpeed.characteristics
  const line = { ...lineWithSpeed, characteristics: [{ ...speed, type: { kind: 'number', values: [100 * unit, 200 * unit, 500 * unit] } }] }
  return exampleCatalog(line, bundleOf('home', [groupOf('lines', [{ id: 'first' }, { id: 'second' }])], [totalOf('speed')]))
}
