import { type Variable, wordsFor } from '../problem/cells.js'
import { checksumOf, fingerprintOf, header, nothing, version, what } from './form-layout.js'
import { internSequences } from './interned.js'

/** Builds a form from the leaves up; what is alike is kept once. */
export interface FormWriter {
  /** "The variable is in one of these cells", given by their words from `from` on. */
  leaf(variable: number, words: Int32Array, from: number): number
  /** All of some parts that share no variable; one part alone is itself. */
  all(parts: readonly number[]): number
  /** Any of some parts that speak of the same variables and have no assignment in common; one part alone is itself. */
  any(parts: readonly number[]): number
  /** How many numbers have been kept: a bound on the memory used. */
  readonly entries: number
  /** What a node is made of leads to, as an array; `null` when it would be longer than that. */
  write(root: number, mostNumbers: number): Int32Array | null
}

/** A node that holds for no assignment. */
export const impossible = -1

const [leafKind, allKind, anyKind] = [0, 1, 2]

export function openFormWriter(variables: readonly Variable[]): FormWriter {
  const nodes = internSequences()
  let scratch = new Int32Array(1024)
  return {
    leaf,
    all: (parts) => join(allKind, parts),
    any: (parts) => join(anyKind, parts),
    get entries() {
      return nodes.entries
    },
    write,
  }

  function leaf(variable: number, words: Int32Array, from: number): number {
    const length = wordsFor(variables[variable]!.cells)
    room(length + 2)
    scratch[0] = leafKind
    scratch[1] = variable
    for (let i = 0; i < length; i++) scratch[i + 2] = words[from + i]!
    return nodes.intern(scratch, length + 2)
  }

  function join(kind: number, parts: readonly number[]): number {
    if (parts.length === 1) return parts[0]!
    room(parts.length + 1)
    scratch[0] = kind
    for (let i = 0; i < parts.length; i++) scratch[i + 1] = parts[i]!
    scratch.subarray(1, parts.length + 1).sort()
    return nodes.intern(scratch, parts.length + 1)
  }

  function room(length: number): void {
    if (length > scratch.length) scratch = new Int32Array(length * 2)
  }

  function write(root: number, mostNumbers: number): Int32Array | null {
    if (root === impossible) return emptyForm(variables)
    const { uses, isPartOfAny } = usesBelow(root)
    const leaves: number[] = []
    const inner: number[] = []
    const place = new Int32Array(root + 1)
    const inlined = new Map<number, readonly number[]>()
    let [leafCount, nodeCount] = [0, 0]
    for (let node = 0; node <= root; node++) {
      if (uses[node] === 0 || nodes.arena[nodes.startOf(node)] !== leafKind) continue
      place[node] = leafCount++
      for (let i = nodes.startOf(node) + 1; i < nodes.startOf(node + 1); i++) leaves.push(nodes.arena[i]!)
    }
    for (let node = 0; node <= root; node++) {
      const kind = nodes.arena[nodes.startOf(node)]!
      if (uses[node] === 0 || kind === leafKind) continue
      const parts = partsOf(node, inlined)
      if (kind === allKind && uses[node] === 1 && isPartOfAny[node] === 0 && node !== root) {
        inlined.set(node, parts)
        continue
      }
      place[node] = leafCount + nodeCount++
      inner.push(parts.length * 2 + (kind === anyKind ? 1 : 0))
      for (const part of parts) inner.push(place[part]!)
      if (inner.length + leaves.length + header.size > mostNumbers) return null
    }
    return sealed(variables, leaves, inner, leafCount, place[root]!, nodeCount)
  }

  /** How often each node is a part of one that the root is made of, and whether one of these is an "any". */
  function usesBelow(root: number): { readonly uses: Int32Array; readonly isPartOfAny: Uint8Array } {
    const uses = new Int32Array(root + 1)
    const isPartOfAny = new Uint8Array(root + 1)
    uses[root] = 1
    for (let node = root; node >= 0; node--) {
      const kind = nodes.arena[nodes.startOf(node)]!
      if (uses[node] === 0 || kind === leafKind) continue
      for (let i = nodes.startOf(node) + 1; i < nodes.startOf(node + 1); i++) {
        uses[nodes.arena[i]!]! += 1
        if (kind === anyKind) isPartOfAny[nodes.arena[i]!] = 1
      }
    }
    return { uses, isPartOfAny }
  }

  /** An "all" that is part of nothing but one other "all" is written as parts of it. */
  function partsOf(node: number, inlined: ReadonlyMap<number, readonly number[]>): readonly number[] {
    const parts: number[] = []
    for (let i = nodes.startOf(node) + 1; i < nodes.startOf(node + 1); i++) {
      const part = nodes.arena[i]!
      const within = inlined.get(part)
      if (within === undefined) parts.push(part)
      else for (const one of within) parts.push(one)
    }
    return parts
  }
}

/** The form of a problem that has no assignment. */
export function emptyForm(variables: readonly Variable[]): Int32Array {
  return sealed(variables, [], [], 0, nothing)
}

function sealed(
  variables: readonly Variable[],
  leaves: readonly number[],
  inner: readonly number[],
  leafCount: number,
  root: number,
  nodeCount = 0,
): Int32Array {
  const form = new Int32Array(header.size + leaves.length + inner.length)
  form[header.what] = what
  form[header.version] = version
  form[header.space] = fingerprintOf(variables)
  form[header.leaves] = leafCount
  form[header.nodes] = nodeCount
  form[header.length] = form.length
  form[header.root] = root
  form.set(leaves, header.size)
  form.set(inner, header.size + leaves.length)
  form[header.checksum] = checksumOf(form)
  return form
}
