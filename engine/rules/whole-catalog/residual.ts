import { groupBy } from '../../values/group-by.js'
import { type EncodedFacts, otherReading, type Reading } from './encode-facts.js'
import { type Formula, grouped } from './formula.js'

/**
 * Formulas that rows don't pay for, as small programs in one array. A node is its operation, its length, its variable,
 * and then its runs of codes, its members, or the nodes within it. What is long is there once: elsewhere a node of the
 * operation `same` gives the place where it is, so that the array grows with what offerings ask, however many ask it.
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
  const canonical = alikeAsOne()
  const write = formulaWriter(program)
  const alike = groupBy(parts, ({ formula }) => canonical(formula))
  const shared: Residual['shared'][number][] = []
  const own = new Map<number, Formula[]>()
  for (const [formula, same] of alike) {
    if (same.length >= fewestSharing) {
      shared.push({ start: write(formula), offerings: Int32Array.from(same, ({ offering }) => offering) })
      continue
    }
    for (const { offering } of same) {
      const before = own.get(offering)
      if (before === undefined) own.set(offering, [formula])
      else before.push(formula)
    }
  }
  const byOffering = [...own].sort(([left], [right]) => left - right)
  const starts = byOffering.map(([, of]) => write(grouped('all', of)))
  return {
    program: Int32Array.from(program),
    own: { offerings: Int32Array.from(byOffering, ([offering]) => offering), starts: Int32Array.from(starts) },
    shared,
  }
}

/** Formulas with more parts than this are only alike when they are one and the same. */
const mostKeyed = 1_000

/** Gives the first of all formulas that say the same. What many offerings have by name is one formula, and is looked at once. */
function alikeAsOne(): (formula: Formula) => Formula {
  const known = new Map<Formula, Formula>()
  const byKey = new Map<string, Formula>()
  const numbers = new Map<object, number>()
  const numberOf = (one: object) => {
    const number = numbers.get(one) ?? numbers.size
    numbers.set(one, number)
    return number
  }
  const keyOf = (formula: Formula): string => {
    switch (formula.kind) {
      case 'constant':
        return `${formula.kind} ${formula.holds}`
      case 'codes':
        return `${formula.kind} ${formula.variable} ${formula.codes.length > mostKeyed ? `#${numberOf(formula.codes)}` : formula.codes.join()}`
      case 'some':
      case 'none':
        return `${formula.kind} ${formula.variable} ${ascending(formula.members).join()}`
      default: {
        const { kind, of } = formula
        return of.length > mostKeyed ? `#${numberOf(formula)}` : `${kind} ${of.map((one) => numberOf(canonical(one))).join()}`
      }
    }
  }
  const canonical = (formula: Formula): Formula => {
    const before = known.get(formula)
    if (before !== undefined) return before
    const key = keyOf(formula)
    const one = byKey.get(key) ?? formula
    byKey.set(key, one)
    known.set(formula, one)
    return one
  }
  return canonical
}

const operations = { all: 0, any: 1, codes: 2, some: 3, none: 4, same: 5 } as const

/** A node of more words is not repeated; elsewhere stands where it is. */
const mostRepeated = 32

/** Writes formulas into the program, and gives the place where each one starts. */
function formulaWriter(program: number[]): (formula: Formula) => number {
  const starts = new Map<Formula, number>()
  const write = (formula: Formula): number => {
    const before = starts.get(formula)
    const start = program.length
    if (before !== undefined) {
      const length = program[before + 1]!
      if (length > mostRepeated) program.push(operations.same, 4, 0, before)
      else for (let at = before; at < before + length; at++) program.push(program[at]!)
      return start
    }
    starts.set(formula, start)
    const operation = formula.kind === 'constant' ? (formula.holds ? 'all' : 'any') : formula.kind
    program.push(operations[operation], 3, 'variable' in formula ? formula.variable : 0)
    if ('of' in formula) for (const one of formula.of) write(one)
    else if (formula.kind === 'codes') for (const code of formula.codes) program.push(code)
    else if (formula.kind !== 'constant') for (const member of ascending(formula.members)) program.push(member)
    program[start + 1] = program.length - start
    return start
  }
  return write
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((left, right) => left - right)
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
    case operations.same:
      return residualHolds(program, program[at + 3]!, facts, reading)
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
