import type { ProductOffering } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import type { RuleOrigin } from '../configuration.js'
import type { Variable } from '../problem/cells.js'
import { anyOf, type Constraint, isCell } from '../problem/constraint.js'
import { type BundleSpace, untaken } from './bundle-space.js'
import type { BundleItem } from './bundle-tree.js'
import type { HiddenVariables } from './hidden-variables.js'
import type { Origins } from './origins.js'

/** A member that not everybody may have: whether this request may is settled by its facts and its moment. */
export interface RefusableItem {
  readonly item: BundleItem
  readonly isRefused: Variable
  /** "When it is refused, it isn't taken." */
  readonly constraint: Constraint
}

/** The members whose own offering asks something of the customer or of the moment. */
export function refusableItems(
  items: readonly BundleItem[],
  space: BundleSpace,
  hidden: HiddenVariables,
  origins: Origins,
): readonly RefusableItem[] {
  return items
    .filter((item) => item.hung !== null && asksSomething(item.offering))
    .map((item) => {
      const isRefused = hidden.add()
      const constraint = anyOf(origins.sourceOf(refusalOf(item)), [isCell(isRefused, 0), untaken(space, item)])
      return { item, isRefused, constraint }
    })
}

function asksSomething({ channel, marketSegment, place, eligibility, validFor }: ProductOffering): boolean {
  return [channel, marketSegment, place, eligibility, validFor.from, validFor.to].some((asked) => asked !== undefined)
}

function refusalOf({ offering: { kind, id, name } }: BundleItem): RuleOrigin {
  return {
    document: { kind, id },
    pointer: '',
    text: text(`“${name['zh-CN']}”此时不面向这位客户销售。`, `"${name.en}" is not on sale to this customer at this moment.`),
  }
}
