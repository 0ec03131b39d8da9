import type { RangeCell } from '../../model/decision-table.js'
import { compareText } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import { groupBy } from '../../values/group-by.js'
import type { FactId, PlaceId } from '../../values/ids.js'
import { plus, type Ratio, toText, zero } from '../../values/ratio.js'
import type { CompiledRules } from '../compile-rules.js'
import type { Box } from './box.js'
import { type NumberLine, numberLine } from './number-line.js'
import { placesTogether } from './places-together.js'
import type { Axis, Situation } from './situation.js'
import { joined, type Stretch } from './stretches.js'
import type { ClassValues, ValueClass } from './value-classes.js'

/** One of the smallest changes. Any value of any fact below will do, in every combination. */
export interface Alternative {
  /** By fact id: what must become another, and what nobody supplied and must be as wanted. */
  readonly facts: readonly FactChange[]
}

export interface FactChange {
  readonly fact: FactId
  /** What the request supplied; `null` when it supplied nothing, so that nothing changes: the fact is to be supplied. */
  readonly from: Value | null
  /** The nearest of the values that will do. */
  readonly to: Value
  /** All values that will do. */
  readonly wanted: WantedValues
  /** As a decimal: the declared cost, of a set for each member that joins or leaves; 0 for what is to be supplied. */
  readonly cost: string
}

type Value = FactValue | readonly FactValue[]

export type WantedValues =
  /** Any of them. */
  | { readonly kind: 'values'; readonly values: readonly FactValue[] }
  /** Any text but these. */
  | { readonly kind: 'except'; readonly values: readonly FactValue[] }
  /** In any of them. A range without ends is any value; one value alone is a range from and to it. */
  | { readonly kind: 'ranges'; readonly ranges: readonly RangeCell[] }
  /** Any place in those of `within`, and any of `values`. */
  | { readonly kind: 'places'; readonly within: readonly PlaceId[]; readonly values: readonly PlaceId[] }
  /** A set with all of `include` and none of `exclude`; other members stay, and of a set that nobody supplied don't matter. */
  | { readonly kind: 'members'; readonly include: readonly FactValue[]; readonly exclude: readonly FactValue[] }
  /** Whatever it is: it only has to be known. */
  | { readonly kind: 'anything' }

/** A box as changes of facts. */
export function alternativeOf(rules: CompiledRules, { axes }: Situation, box: Box, facts: Facts): Alternative {
  const moves = [...box].map(([axis, classes]): Move => ({ axis: axes[axis]!, classes: classes.map((one) => axes[axis]!.classes[one]!) }))
  const byFact = groupBy(moves, ({ axis }) => axis.fact)
  return { facts: [...byFact.values()].map((ofFact) => factChange(rules, ofFact, facts)) }
}

interface Move {
  readonly axis: Axis
  /** Nearest first. */
  readonly classes: readonly ValueClass[]
}

function factChange(rules: CompiledRules, moves: readonly Move[], facts: Facts): FactChange {
  const { axis, classes } = moves[0]!
  const from = Object.hasOwn(facts, axis.fact) ? (facts[axis.fact] ?? null) : null
  const cost = toText(moves.reduce<Ratio>((sum, move) => plus(sum, move.axis.cost ?? zero), zero))
  if (axis.member !== null) return { fact: axis.fact, from, to: setAfter(from, moves), wanted: wantedMembers(moves), cost }
  return { fact: axis.fact, from, to: classes[0]!.nearest, wanted: wantedValues(rules, axis, classes), cost }
}

/** What the set comes to with as few members as will do. */
function setAfter(from: Value | null, moves: readonly Move[]): readonly FactValue[] {
  const members = new Set(Array.isArray(from) ? (from as readonly FactValue[]) : [])
  for (const { axis, classes } of moves) {
    if (classes.some(isOut)) members.delete(axis.member!)
    else members.add(axis.member!)
  }
  return [...members].sort((left, right) => compareText(String(left), String(right)))
}

function wantedMembers(moves: readonly Move[]): WantedValues {
  const settled = moves.filter(({ classes }) => classes.length === 1)
  const [include, exclude] = [settled.filter(({ classes }) => !isOut(classes[0]!)), settled.filter(({ classes }) => isOut(classes[0]!))]
  if (settled.length === 0) return { kind: 'anything' }
  return { kind: 'members', include: include.map(({ axis }) => axis.member!), exclude: exclude.map(({ axis }) => axis.member!) }
}

function isOut({ values }: ValueClass): boolean {
  return values.kind === 'member' && !values.isIn
}

function wantedValues(rules: CompiledRules, { fact, isKnown, classes: all }: Axis, classes: readonly ValueClass[]): WantedValues {
  if (!isKnown && classes.length === all.length) return { kind: 'anything' }
  const type = rules.facts.get(fact)!.type
  const line = numberLine(type)
  const values = classes.map((one) => one.values)
  if (line !== null) return { kind: 'ranges', ranges: joined(line, values.flatMap(stretchesOf)).map((stretch) => rangeOf(line, stretch)) }
  const listed = values.flatMap(listedValues)
  const except = values.find(({ kind }) => kind === 'except')
  if (except !== undefined) return { kind: 'except', values: exceptedValues(except).filter((value) => !listed.includes(value)) }
  return type.kind === 'place'
    ? { kind: 'places', ...placesTogether(rules, listed.map(String)) }
    : { kind: 'values', values: listed.toSorted((left, right) => compareText(String(left), String(right))) }
}

function stretchesOf(values: ClassValues): readonly Stretch[] {
  return values.kind === 'stretches' ? values.stretches : []
}

function listedValues(values: ClassValues): readonly FactValue[] {
  return values.kind === 'values' ? values.values : []
}

function exceptedValues(values: ClassValues): readonly FactValue[] {
  return values.kind === 'except' ? values.values : []
}

/** A stretch in the words of conditions; an end where the type itself ends is no bound. */
function rangeOf(line: NumberLine, { low, high, isLowOpen, isHighOpen }: Stretch): RangeCell {
  const isOne = low === high
  const [hasStart, hasEnd] = [isOne || !reaches(line.lowest, low, isLowOpen), isOne || !reaches(line.highest, high, isHighOpen)]
  return {
    ...(hasStart ? { [isLowOpen ? 'greaterThan' : 'greaterThanInclusive']: line.write(low) } : {}),
    ...(hasEnd ? { [isHighOpen ? 'lessThan' : 'lessThanInclusive']: line.write(high) } : {}),
  }
}

function reaches(endOfLine: number, end: number, isOpen: boolean): boolean {
  return end === endOfLine && (!isOpen || !Number.isFinite(end))
}
