import { wordsFor } from '../problem/cells.js'
import type { Space } from '../problem/finite-problem.js'
import type { FormGraph } from './form-graph.js'

/** The cells that assignments within `allowed` have, in words like those of the space; `null` when there is no assignment. */
export type ReadDomains = (allowed: Int32Array) => Int32Array | null

/** One pass up tells what can hold at all, one pass down what is part of an assignment of the whole. */
export function openDomains({ variables, initial }: Space, graph: FormGraph): ReadDomains {
  const { leaves, size, root, variableOf, firstWord, words, firstPart, parts, isAny } = graph
  const wordsAt = Int32Array.from(variableOf, (variable) => variables[variable]!.firstWord)
  const lengthOf = Int32Array.from(variableOf, (variable) => wordsFor(variables[variable]!.cells))
  const holds = new Uint8Array(size)
  const isPart = new Uint8Array(size)

  return (allowed) => {
    if (root === null || !up(allowed)) return null
    const possible = new Int32Array(initial.length)
    down(allowed, possible)
    return possible
  }

  function up(allowed: Int32Array): boolean {
    for (let leaf = 0; leaf < leaves; leaf++) {
      let some = 0
      for (let i = 0; i < lengthOf[leaf]!; i++) some |= allowed[wordsAt[leaf]! + i]! & words[firstWord[leaf]! + i]!
      holds[leaf] = some === 0 ? 0 : 1
    }
    for (let node = leaves; node < size; node++) {
      const any = isAny[node - leaves]!
      const end = firstPart[node - leaves + 1]!
      let part = firstPart[node - leaves]!
      while (part < end && holds[parts[part]!] !== any) part += 1
      holds[node] = part < end ? any : 1 - any
    }
    return holds[root!] === 1
  }

  function down(allowed: Int32Array, possible: Int32Array): void {
    isPart.fill(0)
    isPart[root!] = 1
    for (let node = root!; node >= leaves; node--) {
      if (isPart[node] === 0) continue
      const end = firstPart[node - leaves + 1]!
      for (let part = firstPart[node - leaves]!; part < end; part++) isPart[parts[part]!] = holds[parts[part]!]!
    }
    for (let leaf = 0; leaf < leaves; leaf++) {
      if (isPart[leaf] === 0) continue
      for (let i = 0; i < lengthOf[leaf]!; i++) possible[wordsAt[leaf]! + i]! |= allowed[wordsAt[leaf]! + i]! & words[firstWord[leaf]! + i]!
    }
  }
}
