import type { CharacteristicType } from '../../engine/model/specification.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { Shape } from './generated-bundles.js'

/** A thing that rules can speak of, with its path in the bundle that owns them. */
export interface Place {
  readonly path: string
  readonly quantities: readonly number[]
  readonly characteristics: readonly PlacedCharacteristic[]
}

export interface PlacedCharacteristic {
  readonly id: string
  readonly type: CharacteristicType
  /** What the specification allows. */
  readonly all: readonly FactValue[]
  /** What the offering leaves of that. */
  readonly values: readonly FactValue[]
}

type Rule = Shape['rules'][number]

export function writeRule({ kind, when, terms, addends, bounds, split }: Rule, id: string, places: readonly Place[]): object {
  const written = terms.map((term) => writeTerm(term, places))
  const common = { id, name: { 'zh-CN': id, en: id }, kind, ...(when === undefined ? {} : { when }) }
  if (kind === 'atMost') return { ...common, maximum: split % 7 === 0 ? 0 : 1 + (split % terms.length), terms: written }
  if (kind === 'excludes') return { ...common, terms: written }
  // One of seven applies to everybody.
  const ifs = split % 7 === 0 ? [] : written.slice(0, 1 + (split % (written.length - 1)))
  const condition = ifs.length === 0 ? {} : { if: ifs }
  if (kind === 'total') return { ...common, ...condition, of: addends.map((addend) => writeAddend(addend, places)), ...bounds }
  return { ...common, ...condition, then: written.slice(ifs.length) }
}

function writeAddend({ place, characteristic, each }: Rule['addends'][number], places: readonly Place[]): object {
  const { path, characteristics } = places[place % places.length]!
  const numbers = characteristics.filter(({ type }) => type.kind === 'number')
  const number = characteristic % 2 === 0 ? numbers[characteristic % numbers.length] : undefined
  return { path, ...(number === undefined ? {} : { characteristic: number.id }), ...(each === undefined ? {} : { each }) }
}

const equalities = ['equal', 'notEqual'] as const
const orders = [...equalities, 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
const lists = ['in', 'notIn'] as const

function writeTerm(term: Rule['terms'][number], places: readonly Place[]): object {
  const place = places[term.place % places.length]!
  const characteristic = place.characteristics[term.characteristic % place.characteristics.length]
  if (characteristic !== undefined && term.kind % 3 > 0) return { path: place.path, ...writeComparison(term, characteristic) }
  if (term.kind % 2 === 0) return { path: place.path, selected: term.value % 3 > 0 }
  return { path: place.path, quantity: { operator: orders[term.operator % orders.length], value: term.value % 4 } }
}

/** One of three compares with a fact of the same type. */
function writeComparison({ kind, operator, value }: Rule['terms'][number], { id, type, all }: PlacedCharacteristic): object {
  const wanted = all[value % all.length]!
  if (type.kind === 'set') return { characteristic: id, operator: operator % 2 === 0 ? 'contains' : 'doesNotContain', value: wanted }
  const isList = operator % 4 === 0
  const plain = type.kind === 'number' ? orders : equalities
  const compared = isList ? lists[value % lists.length] : plain[operator % plain.length]
  if (kind % 5 > 1) return { characteristic: id, operator: compared, value: isList ? all.filter((_, i) => (value >> i) % 2 === 1) : wanted }
  if (type.kind === 'number') return { characteristic: id, operator: compared, value: { fact: 'speed' } }
  if (type.kind === 'flag') return { characteristic: id, operator: compared, value: { fact: 'fibre' } }
  if (value % 2 === 0) return { characteristic: id, operator: lists[operator % lists.length], value: { fact: 'grades' } }
  return { characteristic: id, operator: compared, value: { fact: 'grade' } }
}
