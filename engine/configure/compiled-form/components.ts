import { wordsFor } from '../problem/cells.js'
import type { Budget, Space } from '../problem/finite-problem.js'
import type { FormWriter } from './form-writer.js'
import { internSequences } from './interned.js'
import type { LinearProblem } from './linear-problem.js'
import type { ResidualProblem } from './residual-problem.js'

/** Variables that constraints still tie to each other, and to no others. */
export interface Component {
  /** In order of decision; none of them is settled. */
  readonly variables: Int32Array
  /** The same for components of which the same is left: they have the same assignments. */
  readonly key: number
}

/** What some variables fall apart into: those that nothing more is asked of, as leaves, and components. */
export interface Parts {
  readonly leaves: readonly number[]
  readonly components: readonly Component[]
}

/** Splits variables, given in order of decision, into what constraints still tie together. */
export type Split = (variables: Int32Array) => Parts

export function openSplit(
  { variables: all }: Space,
  linear: LinearProblem,
  residual: ResidualProblem,
  writer: FormWriter,
  budget: Budget,
): Split {
  const { need, firstTerm, constraintOf, variableOf, firstUse, uses } = linear
  const { domains, leastOf, mostOf, least, most } = residual
  const leastBefore = Float64Array.from(least)
  const mostBefore = Float64Array.from(most)
  const sets = internSequences()
  const states = internSequences()
  /** When a variable or constraint was last come across. */
  const variableSeen = new Int32Array(all.length)
  const constraintSeen = new Int32Array(need.length)
  let round = 0
  const queue = new Int32Array(all.length)
  const labels = new Int32Array(all.length)
  let state = new Int32Array(1024)

  return split

  function split(variables: Int32Array): Parts {
    round += 1
    const leaves: number[] = []
    const changed: (readonly number[])[] = []
    const sizes: number[] = []
    for (const variable of variables) {
      if (variableSeen[variable] === round) continue
      if (isSettled(variable)) {
        variableSeen[variable] = round
        labels[variable] = -1
        leaves.push(writer.leaf(variable, domains, all[variable]!.firstWord))
        continue
      }
      const { size, constraints } = follow(variable, changed.length)
      sizes.push(size)
      changed.push(constraints)
    }
    const members = sizes.map((size) => new Int32Array(size))
    const filled = new Int32Array(sizes.length)
    for (const variable of variables) {
      const label = labels[variable]!
      if (label >= 0) members[label]![filled[label]!++] = variable
    }
    return { leaves, components: members.map((one, label) => ({ variables: one, key: keyOf(one, changed[label]!) })) }
  }

  function isSettled(variable: number): boolean {
    budget.left -= 1
    for (let use = firstUse[variable]!; use < firstUse[variable + 1]!; use++) if (isOpen(uses[use]!)) return false
    return true
  }

  function isOpen(term: number): boolean {
    const constraint = constraintOf[term]!
    return least[constraint]! < need[constraint]! && leastOf[term] !== mostOf[term]
  }

  /** Marks all variables that hang together with one; gives how many, and which of their constraints differ from the start. */
  function follow(start: number, label: number): { readonly size: number; readonly constraints: readonly number[] } {
    const constraints: number[] = []
    let size = 0
    reach(start)
    for (let next = 0; next < size; next++) {
      const variable = queue[next]!
      budget.left -= firstUse[variable + 1]! - firstUse[variable]!
      for (let use = firstUse[variable]!; use < firstUse[variable + 1]!; use++) {
        const constraint = constraintOf[uses[use]!]!
        if (constraintSeen[constraint] === round || !isOpen(uses[use]!)) continue
        constraintSeen[constraint] = round
        if (least[constraint] !== leastBefore[constraint] || most[constraint] !== mostBefore[constraint]) constraints.push(constraint)
        budget.left -= firstTerm[constraint + 1]! - firstTerm[constraint]!
        for (let term = firstTerm[constraint]!; term < firstTerm[constraint + 1]!; term++) {
          if (leastOf[term] !== mostOf[term] && variableSeen[variableOf[term]!] !== round) reach(variableOf[term]!)
        }
      }
    }
    return { size, constraints }

    function reach(variable: number): void {
      variableSeen[variable] = round
      labels[variable] = label
      queue[size++] = variable
    }
  }

  /**
   * What is left of a component is told by its variables, by the cells they may still be in, and by how far the constraints
   * are that have changed since the start: one that hasn't has all its variables here. Two cells that both matter are both left.
   */
  function keyOf(members: Int32Array, changed: readonly number[]): number {
    let length = 0
    push(sets.intern(members, members.length))
    for (const member of members) {
      const { cells, firstWord } = all[member]!
      if (cells > 2) for (let word = firstWord; word < firstWord + wordsFor(cells); word++) push(domains[word]!)
    }
    for (const constraint of changed) {
      push(constraint)
      push(least[constraint]! % 0x100000000)
      push(Math.floor(least[constraint]! / 0x100000000))
    }
    budget.left -= length
    return states.intern(state, length)

    function push(value: number): void {
      if (length === state.length) {
        const larger = new Int32Array(length * 2)
        larger.set(state)
        state = larger
      }
      state[length++] = value
    }
  }
}
