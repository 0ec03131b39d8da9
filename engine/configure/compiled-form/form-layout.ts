import type { Variable } from '../problem/cells.js'

/**
 * A compiled form as one array of whole numbers, to be stored and read back:
 *
 * - the header: what it is, its version, a checksum of all after the checksum, a fingerprint of the variables' cells, how
 *   many leaves, nodes and numbers it has, and its root (`nothing` when no assignment exists);
 * - the leaves: for each a variable, and the words of those of its cells that it stands for;
 * - the nodes, each after all that it is made of: twice the number of its parts, one more when any of them will do and
 *   not all are wanted, and then its parts. Leaves are counted before nodes.
 *
 * It is deterministic (no two parts of an "any" have an assignment in common), decomposable (the parts of an "all" share
 * no variable) and smooth (the parts of an "any" speak of the same variables).
 */
export const header = { what: 0, version: 1, checksum: 2, space: 3, leaves: 4, nodes: 5, length: 6, root: 7, size: 8 } as const
export const what = 0x464e4e44
export const version = 1
export const nothing = -1

/** The same for the same numbers of cells. */
export function fingerprintOf(variables: readonly Variable[]): number {
  return variables.reduce((hash, { cells, firstWord }) => mixed(mixed(hash, cells), firstWord), variables.length)
}

export function checksumOf(form: Int32Array): number {
  let hash = form.length
  for (let i = header.checksum + 1; i < form.length; i++) hash = mixed(hash, form[i]!)
  return hash
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1)
  return product ^ (product >>> 15)
}
