import type { PricedPart, PricedThing } from '../../model/priced-part.js'
import { oncePer } from '../../values/once.js'
import { addCell, type Variable, wordsFor } from '../problem/cells.js'
import { anyOf, type Constraint, isIn } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import { type BundleVariable, wayOutOf } from './bundle-space.js'
import type { CompiledBundle } from './compile-bundles.js'
import { defaultValues } from './default-values.js'
import { type AxisOption, optionsOf, type PricedAxis, type PricedWay, waysOf } from './priced-ways.js'

/** A part of the order with every way it can be; each way is a cell of one variable, and several may be the same cell. */
export interface PricedGroup {
  readonly part: PricedPart
  readonly axes: readonly PricedAxis[]
  readonly ways: readonly PricedWay[]
  readonly variable: Variable
  /** By way. */
  readonly cells: readonly number[]
}

/**
 * A bundle with variables behind its own that say which way each part is that is priced by itself, so that costs are sums
 * over cells. Its assignments are those of the bundle that an order can come to: where a default always fills in,
 * something without a value is none.
 */
export interface PricedProblem {
  readonly bundle: CompiledBundle
  /** The space of the bundle, with its hidden variables and those of prices. */
  readonly whole: Space
  readonly constraints: readonly Constraint[]
  readonly groups: readonly PricedGroup[]
  /**
   * What many parts look at together, such as how all of it is paid: prices are asked once for each case, so that nothing
   * else has to say which one it is. At least one, which may say nothing.
   */
  readonly cases: readonly PricedCase[]
  /** Variables that tell values apart at which parts look that are not their own alone. */
  readonly told: ReadonlyMap<BundleVariable, PricedAxis>
  /** Variables of which one part alone tells values apart that share a cell. */
  readonly finer: ReadonlyMap<BundleVariable, FinerAxis>
}

/** A value for each of some variables. */
export type PricedCase = ReadonlyMap<BundleVariable, AxisOption>

/** An axis of a group by their positions. */
export interface FinerAxis {
  readonly group: number
  readonly axis: number
}

/** The most ways that one part may have. */
const mostWays = 4_096
const mostCases = 16

/** The bundle as it can be finished, without any prices. */
export const finishedProblem = oncePer((bundle: CompiledBundle): PricedProblem => pricedProblem(bundle, [])!)

/** Lays out what is priced; `null` when a part has too many ways, or when nobody can say whether a priced default fills in. */
export function pricedProblem(bundle: CompiledBundle, parts: readonly PricedPart[]): PricedProblem | null {
  const variables: Variable[] = [...bundle.whole.variables]
  let firstWord = bundle.whole.initial.length
  const source = bundle.origins.length
  const added: Constraint[] = []
  const undecided = new Set<BundleVariable>()
  finish()
  const told = new Map<BundleVariable, PricedAxis>()
  const read = parts.map(({ reads }) => [...new Set(reads.flatMap((thing) => variablesOf(bundle, thing)))])
  const cases = casesOf(bundle, parts, read)
  const given = cases[0]!
  const groups: PricedGroup[] = []
  for (const [index, part] of parts.entries()) {
    const group = groupOf(part, read[index]!)
    if (group === null) return null
    groups.push(group)
  }
  const isSame = added.length === 0 && variables.length === bundle.whole.variables.length
  const constraints = isSame ? bundle.constraints : [...bundle.constraints, ...added]
  return { bundle, whole: widened(), constraints, groups, cases, told, finer: finerAxes(groups, given) }

  /** An optional value with a default is only ever missing where rules leave it none. */
  function finish(): void {
    for (const variable of bundle.space.variables) {
      if (variable.kind !== 'characteristic' || variable.of.characteristic.required || defaultValues(variable).length === 0) continue
      const ways = wayOutOf(bundle.space, variable.item)
      const about = bundle.constraints.filter(({ literals }) => literals.some((one) => one.variable.index === variable.index))
      if (about.length > ways.length) undecided.add(variable)
      else added.push(anyOf(source, [isIn(variable, (cell) => cell > 0), ...ways]))
    }
  }

  function groupOf(part: PricedPart, looked: readonly BundleVariable[]): PricedGroup | null {
    if (looked.some((variable) => undecided.has(variable))) return null
    const axes: PricedAxis[] = []
    for (const variable of inOrder(part, looked)) {
      const axis = axisOf(part, variable)
      if (axis === null) return null
      axes.push(axis)
    }
    const ways = waysOf(part, axes, mostWays)
    if (ways === null) return null
    const telling = axes.findIndex((_, i) => tellsAll(part, axes, ways, i, given))
    if (telling >= 0) return { part, axes, ways, variable: axes[telling]!.over, cells: ways.map((way) => way[telling]?.cell ?? 0) }
    const found = new Map<string, number>()
    const cells = ways.map((way) => {
      const key = cellsIn(axes, way, given)
      const cell = found.get(key) ?? found.size
      found.set(key, cell)
      return cell
    })
    const variable = add(found.size)
    link(part, axes, ways, cells, variable)
    return { part, axes, ways, variable, cells }
  }

  /** "When the axis is in a cell, the part is one of the ways that have it." */
  function link({ items }: PricedPart, axes: readonly PricedAxis[], ways: readonly PricedWay[], cells: readonly number[], by: Variable) {
    axes.forEach(({ variable, over, options }, i) => {
      if (given.has(variable)) return
      const isOwn = items.includes(variable.item.path)
      for (const cell of new Set(options.map((option) => option.cell))) {
        const has = (way: PricedWay) => (way[i] == null ? !isOwn || cell === 0 : way[i].cell === cell)
        const possible = new Set(ways.flatMap((way, at) => (has(way) ? [cells[at]!] : [])))
        added.push(anyOf(source, [isIn(over, (one) => one !== cell), isIn(by, (one) => possible.has(one))]))
      }
    })
  }

  function axisOf({ items }: PricedPart, variable: BundleVariable): PricedAxis | null {
    const known = told.get(variable)
    if (known !== undefined) return known
    const options = optionsOf(bundle, variable, mostWays)
    if (options === null) return null
    const isOwn = items.includes(variable.item.path) && read.filter((some) => some.includes(variable)).length === 1
    if (isOwn || given.has(variable) || new Set(options.map(({ cell }) => cell)).size === options.length)
      return { variable, over: variable, options }
    const over = add(options.length)
    for (let cell = 0; cell < variable.cells; cell++) {
      added.push(anyOf(source, [isIn(variable, (one) => one !== cell), isIn(over, (one) => options[one]!.cell === cell)]))
    }
    const axis = { variable, over, options: options.map(({ value }, cell) => ({ value, cell })) }
    told.set(variable, axis)
    return axis
  }

  function add(cells: number): Variable {
    const variable = { index: variables.length, firstWord, cells }
    firstWord += wordsFor(cells)
    variables.push(variable)
    return variable
  }

  function widened(): Space {
    if (variables.length === bundle.whole.variables.length) return bundle.whole
    const initial = new Int32Array(firstWord)
    initial.set(bundle.whole.initial)
    for (const variable of variables.slice(bundle.whole.variables.length)) {
      for (let cell = 0; cell < variable.cells; cell++) addCell(initial, variable.firstWord, cell)
    }
    return { variables, initial }
  }
}

/** What a price looks at, as far as the bundle has it. */
function variablesOf({ space }: CompiledBundle, { path, characteristic }: PricedThing): readonly BundleVariable[] {
  if (characteristic === null) return [space.quantities.get(path)].filter((one) => one !== undefined)
  const single = space.characteristics.get(path)?.get(characteristic)
  return single === undefined ? (space.sets.get(path)?.get(characteristic)?.elements ?? []) : [single]
}

/** The part's own quantities, then others, then values. */
function inOrder({ items }: PricedPart, variables: readonly BundleVariable[]): readonly BundleVariable[] {
  const rank = (one: BundleVariable) => (one.kind !== 'quantity' ? 2 : items.includes(one.item.path) ? 0 : 1)
  return [...variables].sort((a, b) => rank(a) - rank(b) || a.index - b.index)
}

/** Whether, in each case, the cells of one axis of the part's own tell those of all others; its cell 0 is that nothing is taken. */
function tellsAll({ items }: PricedPart, axes: readonly PricedAxis[], ways: readonly PricedWay[], i: number, given: PricedCase): boolean {
  const { variable } = axes[i]!
  if (given.has(variable) || !items.includes(variable.item.path)) return false
  const seen = new Map<number, string>()
  return ways.every((way) => {
    const [cell, key] = [way[i]?.cell ?? 0, cellsIn(axes, way, given)]
    const known = seen.get(cell) ?? key
    seen.set(cell, known)
    return known === key
  })
}

/** The cells that a way has, but for those that the case says. */
function cellsIn(axes: readonly PricedAxis[], way: PricedWay, given: PricedCase): string {
  return way.map((option, i) => (given.has(axes[i]!.variable) ? '' : (option?.cell ?? '-'))).join()
}

/** The variables that most parts look at besides the part that they belong to, as long as there are few cases. */
function casesOf(
  bundle: CompiledBundle,
  parts: readonly PricedPart[],
  read: readonly (readonly BundleVariable[])[],
): readonly PricedCase[] {
  const shared = new Map<BundleVariable, number>()
  parts.forEach(({ items }, i) => {
    for (const variable of read[i]!) if (!items.includes(variable.item.path)) shared.set(variable, (shared.get(variable) ?? 0) + 1)
  })
  let cases: readonly PricedCase[] = [new Map()]
  for (const [variable] of [...shared].sort(([a, many], [b, more]) => more - many || a.index - b.index)) {
    const isAlways = variable.kind === 'characteristic' && variable.item.hung === null && variable.of.characteristic.required
    const options = optionsOf(bundle, variable, mostCases)?.filter(({ value }) => !(isAlways && value === null))
    if (options === undefined || options.length < 2 || options.length * cases.length > mostCases) continue
    cases = cases.flatMap((one) => options.map((option) => new Map([...one, [variable, option]])))
  }
  return cases
}

function finerAxes(groups: readonly PricedGroup[], given: PricedCase): ReadonlyMap<BundleVariable, FinerAxis> {
  const finer = new Map<BundleVariable, FinerAxis>()
  groups.forEach(({ axes }, group) => {
    axes.forEach(({ variable, over, options }, axis) => {
      const isFiner = over === variable && !given.has(variable) && new Set(options.map(({ cell }) => cell)).size < options.length
      if (isFiner) finer.set(variable, { group, axis })
    })
  })
  return finer
}
