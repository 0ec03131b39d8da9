import type { Choice } from '../../../engine/model/request.js'
import type { TreeNode } from '../bundle-tree.js'

/** What every part of a selection needs to put choices into words, and to change them. */
export interface Choosing {
  readonly nodes: readonly TreeNode[]
  readonly choices: readonly Choice[]
  readonly choose: (choices: readonly Choice[]) => void
}
