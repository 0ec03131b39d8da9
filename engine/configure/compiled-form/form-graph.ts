import { type Variable, wordsFor } from '../problem/cells.js'
import type { Space } from '../problem/finite-problem.js'
import { checksumOf, fingerprintOf, header, nothing, version, what } from './form-layout.js'

/** A form as read back: leaves first, then nodes, each after its parts; both are counted together. */
export interface FormGraph {
  readonly leaves: number
  /** Leaves and nodes together. */
  readonly size: number
  /** `null` when no assignment exists. */
  readonly root: number | null
  /** By leaf: the variable it speaks of. */
  readonly variableOf: Int32Array
  /** By leaf: where the words of its cells begin in `words`. */
  readonly firstWord: Int32Array
  readonly words: Int32Array
  /** The parts of node `n` are `parts[firstPart[n - leaves]]` to before `parts[firstPart[n - leaves + 1]]`. */
  readonly firstPart: Int32Array
  readonly parts: Int32Array
  /** By node, counted from the first node: whether any of its parts will do, and not all are wanted. */
  readonly isAny: Uint8Array
}

/** Why an array can't be read as a form: none at all, of another version, damaged, or the form of another problem. */
export type FormFlaw = 'not a form' | 'other version' | 'damaged' | 'other problem'

/** Reads a form; `space` is what it was compiled for. Whatever the array holds, nothing is read that isn't there. */
export function readForm(form: Int32Array, space: Space): FormGraph | FormFlaw {
  if (form.length < header.size || form[header.what] !== what) return 'not a form'
  if (form[header.version] !== version) return 'other version'
  if (form[header.length] !== form.length || form[header.checksum] !== checksumOf(form)) return 'damaged'
  if (form[header.space] !== fingerprintOf(space.variables)) return 'other problem'
  const graph = graphOf(form, space.variables)
  return graph === null || !speaksOfAll(graph, space.variables.length) ? 'damaged' : graph
}

function graphOf(form: Int32Array, variables: readonly Variable[]): FormGraph | null {
  const [leaves, nodes, root] = [form[header.leaves]!, form[header.nodes]!, form[header.root]!]
  if (leaves < 0 || nodes < 0 || leaves + nodes > form.length) return null
  const variableOf = new Int32Array(leaves)
  const firstWord = new Int32Array(leaves)
  let at: number = header.size
  for (let leaf = 0; leaf < leaves; leaf++) {
    const variable = variables[form[at]!]
    if (variable === undefined) return null
    variableOf[leaf] = variable.index
    firstWord[leaf] = at + 1
    at += 1 + wordsFor(variable.cells)
  }
  const firstPart = new Int32Array(nodes + 1)
  const isAny = new Uint8Array(nodes)
  const parts = new Int32Array(Math.max(form.length - at - nodes, 0))
  for (let node = 0; node < nodes; node++) {
    const kind = form[at++]!
    isAny[node] = kind & 1
    const first = firstPart[node]!
    const count = kind >> 1
    if (kind === undefined || count < 0 || first + count > parts.length) return null
    for (let i = 0; i < count; i++) {
      const part = form[at++]!
      if (part < 0 || part >= leaves + node) return null
      parts[first + i] = part
    }
    firstPart[node + 1] = first + count
  }
  if (at !== form.length || (root !== nothing && root !== leaves + nodes - 1)) return null
  return { leaves, size: leaves + nodes, root: root === nothing ? null : root, variableOf, firstWord, words: form, firstPart, parts, isAny }
}

/** Whether the root speaks of each variable once, as far as counting can tell. */
function speaksOfAll({ leaves, size, root, firstPart, parts, isAny }: FormGraph, variables: number): boolean {
  if (root === null) return size === 0
  const spoken = new Float64Array(size).fill(1, 0, leaves)
  for (let node = leaves; node < size; node++) {
    const [from, to] = [firstPart[node - leaves]!, firstPart[node - leaves + 1]!]
    for (let i = from; i < to; i++) {
      const ofPart = spoken[parts[i]!]!
      if (isAny[node - leaves] === 0) spoken[node]! += ofPart
      else if (i > from && spoken[node] !== ofPart) return false
      else spoken[node] = ofPart
    }
  }
  return spoken[root] === variables
}
