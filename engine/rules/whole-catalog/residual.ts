import { groupBy } from '../../values/group-by.js'
import { type EncodedFacts, otherReading, type Reading } from './encode-facts.js'
import { type Formula, grouped } from './formula.js'

/**
 * Formulas that rows don't pay for, as small programs in one array. A node is its operation, its length, its variable,
 * and then its runs of codes, its members, or the nodes within it.
 */
export interface Residual {
  readonly program: Int32Array
  /** One formula per offering: it runs while the offering is still in question. Offerings ascend. */
  readonly own: { readonly offerings: Int32Array; readonly starts: Int32Array }
  /** Formulas that several offerings have in common: each runs once for all of them. */
  readonly shared: readonly { readonly start: number; readonly offerings: Int32Array }[]
}

export interface ResidualPart {
  readonly offering: number
  readonly formula: Formula
}

/** From so many offerings on, a formula is shared. */
const fewestSharing = 4

export function compileResidual(parts: readonly ResidualPart[]): Residual {
  const program: number[] = []
  const append = (words: readonly number[]) => {
    const start = program.length
    for (const word of words) program.push(word)
    return start
  }
  const wordsOf = formulaWriter()
  const alike = groupBy(parts, keyOnce(wordsOf))
  const shared: Residual['shared'][number][] = []
  const own: ResidualPart[] = []
  for (const same of alike.values()) {
    if (same.length < fewestSharing) own.push(...same)
    else shared.push({ start: append(wordsOf(same[0]!.formula)), offerings: Int32Array.from(same, ({ offering }) => offering) })
  }
  const byOffering = [...groupBy(own, ({ offering }) => offering)].sort(([left], [right]) => left - right)
  const starts = byOffering.map(([, of]) =>
    append(
      wordsOf(
        grouped(
          'all',
          of.map(({ formula }) => formula),
        ),
      ),
    ),
  )
  return {
    program: Int32Array.from(program),
    own: { offerings: Int32Array.from(byOffering, ([offering]) => offering), starts: Int32Array.from(starts) },
    shared,
  }
}

/** Formulas with more parts than this are only alike when they are one and the same. */
const mostKeyed = 1_000

/** Tells formulas apart by their words. What many offerings have by name is one formula, and is looked at once. */
function keyOnce(wordsOf: (formula: Formula) => readonly number[]): (part: ResidualPart) => string | Formula {
  const known = new Map<Formula, string | Formula>()
  return ({ formula }) => {
    const before = known.get(formula)
    if (before !== undefined) return before
    const key = 'of' in formula && formula.of.length > mostKeyed ? formula : wordsOf(formula).join()
    known.set(formula, key)
    return key
  }
}

/** Puts formulas into words, those within others once however many have them. */
function formulaWriter(): (formula: Formula) => readonly number[] {
  const known = new Map<Formula, readonly number[]>()
  const inner = (formula: Formula): readonly number[] => {
    if (!('of' in formula)) return wordsOf(formula, inner)
    const before = known.get(formula)
    if (before !== undefined) return before
    const words = wordsOf(formula, inner)
    known.set(formula, words)
    return words
  }
  return (formula) => wordsOf(formula, inner)
}

const operations = { all: 0, any: 1, codes: 2, some: 3, none: 4 } as const

function wordsOf(formula: Formula, inner: (formula: Formula) => readonly number[]): readonly number[] {
  const node = (variable: number, rest: readonly number[]) => [
    operations[formula.kind as keyof typeof operations],
    rest.length + 3,
    variable,
    ...rest,
  ]
  switch (formula.kind) {
    case 'all':
    case 'any':
      return node(0, formula.of.flatMap(inner))
    case 'codes':
      return node(formula.variable, formula.codes)
    case 'some':
    case 'none':
      return node(
        formula.variable,
        formula.members.toSorted((left, right) => left - right),
      )
    case 'constant':
      return [operations[formula.holds ? 'all' : 'any'], 3, 0]
  }
}

/** Whether the formula at a place of the program holds, with unknown leaves read as the reading says. */
export function residualHolds(program: Int32Array, at: number, facts: EncodedFacts, reading: Reading): boolean {
  const end = at + program[at + 1]!
  const variable = program[at + 2]!
  switch (program[at]!) {
    case operations.all:
      for (let node = at + 3; node < end; node += program[node + 1]!) if (!residualHolds(program, node, facts, reading)) return false
      return true
    case operations.any:
      for (let node = at + 3; node < end; node += program[node + 1]!) if (residualHolds(program, node, facts, reading)) return true
      return false
    case operations.codes: {
      const code = facts.codes[variable]!
      return code < 0 ? reading === 'possible' : isInRuns(program, at + 3, end, code)
    }
    case operations.some: {
      const present = facts.members[variable]
      return present == null ? reading === 'possible' : isAmong(program, at + 3, end, present[reading])
    }
    default: {
      const present = facts.members[variable]
      return present == null ? reading === 'possible' : !isAmong(program, at + 3, end, present[otherReading[reading]])
    }
  }
}

/** Whether a code is in the runs that stand there, searched by halves: lists of thousands of values are one long row of runs. */
function isInRuns(program: Int32Array, from: number, to: number, code: number): boolean {
  let [low, high] = [from, to]
  while (high - low > 2) {
    const middle = low + (((high - low) >>> 2) << 1)
    if (program[middle]! <= code) low = middle
    else high = middle
  }
  return low < high && program[low]! <= code && code < program[low + 1]!
}

/** Whether one of the members that stand there is present; both ascend. */
function isAmong(program: Int32Array, from: number, to: number, present: readonly number[]): boolean {
  for (let [i, next] = [from, 0]; i < to && next < present.length; ) {
    if (program[i] === present[next]) return true
    if (program[i]! < present[next]!) i++
    else next++
  }
  return false
}

/** The nodes that must all hold for the node at a place to hold. */
export function nodesWithin(program: Int32Array, at: number): readonly number[] {
  if (program[at] !== operations.all) return [at]
  const nodes: number[] = []
  for (let node = at + 3; node < at + program[at + 1]!; node += program[node + 1]!) nodes.push(node)
  return nodes
}

/** The variables of the node at a place, and of all nodes within it. */
export function variablesOf(program: Int32Array, at: number): readonly number[] {
  if (program[at] !== operations.all && program[at] !== operations.any) return [program[at + 2]!]
  const variables: number[] = []
  for (let node = at + 3; node < at + program[at + 1]!; node += program[node + 1]!) variables.push(...variablesOf(program, node))
  return variables
}
