import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Comparison, Facts, FactType } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { groupBy } from '../../engine/values/group-by.js'
import { parseInstant } from '../../engine/values/instant.js'
import { addDays, parseLocalDate } from '../../engine/values/local-date.js'

type Value = FactValue | readonly FactValue[]

/** At most so many cases are made for one condition. */
export const caseLimit = 200

/** At most so many values are tried for one fact. */
const valueLimit = 60

/**
 * Complete facts on and around every border that the comparisons draw: the value itself, just below and just above;
 * each choice; sets with and without a member; a place, what lies above and below it. First one fact at a time is moved
 * while the others stay, then all move together. The same comparisons give the same cases.
 */
export function boundaryFacts(draft: CatalogDraft, { facts }: CompiledRules, comparisons: readonly Comparison[]): readonly Facts[] {
  const values = [...groupBy(comparisons, ({ fact }) => fact)].map(([fact, about]) => {
    const wanted = [...new Set(about.flatMap(({ value }) => (isList(value) ? [...value] : [value])))]
    return { fact, values: valuesAround(draft, facts.get(fact)?.type, wanted).slice(0, valueLimit) }
  })
  if (values.length === 0 || values.some((one) => one.values.length === 0)) return []
  const size = Math.max(...values.map((one) => one.values.length))
  const picks = [
    ...[0, 1].flatMap((base) =>
      values.flatMap((one, moved) => one.values.map((_, index) => values.map((_, other) => (other === moved ? index : base)))),
    ),
    ...Array.from({ length: size * 3 }, (_, step) => values.map((_, index) => step * (index + 1) + index * Math.floor(step / size))),
  ]
  const cases = picks.map((pick) =>
    Object.fromEntries(values.map(({ fact, values: some }, index) => [fact, some[pick[index]! % some.length]!])),
  )
  return [...new Map(cases.map((one) => [JSON.stringify(one), one])).values()].slice(0, caseLimit)
}

function valuesAround(draft: CatalogDraft, type: FactType | undefined, wanted: readonly FactValue[]): readonly Value[] {
  switch (type?.kind) {
    case undefined:
      return wanted.flatMap((value) => aroundAny(value))
    case 'flag':
      return [true, false]
    case 'choice':
      return [...new Set([...wanted, ...choicesOf(draft, type)])]
    case 'set':
      return setsAround(wanted, choicesOf(draft, type))
    case 'place':
      return placesAround(draft, wanted)
    case 'text':
      return [...wanted, 'another text', '']
    case 'number':
      return numbersAround(wanted, type, type.integer === true ? 1 : null)
    case 'quantity':
      return numbersAround(wanted, type, null)
    case 'date':
      return wanted.flatMap((value) => datesAround(value))
    case 'instant':
      return wanted.flatMap((value) => instantsAround(value))
  }
}

function aroundAny(value: FactValue): readonly FactValue[] {
  if (typeof value === 'boolean') return [true, false]
  return typeof value === 'number' ? numbersAround([value], {}, null) : [value, 'another text']
}

function choicesOf(draft: CatalogDraft, type: Extract<FactType, { readonly kind: 'choice' | 'set' }>): readonly string[] {
  return 'values' in type ? type.values.map(({ value }) => value) : draft.all(type.documents).map(({ id }) => id)
}

function setsAround(wanted: readonly FactValue[], choices: readonly string[]): readonly Value[] {
  const all = [...new Set([...wanted, ...choices])]
  const withoutOne = wanted.slice(0, valueLimit).map((left) => all.filter((one) => one !== left))
  return [[...wanted], [], ...all.map((one) => [one]), ...withoutOne, all]
}

function placesAround(draft: CatalogDraft, wanted: readonly FactValue[]): readonly FactValue[] {
  const places = draft.all('place')
  const named = new Set(wanted)
  const above = new Set<FactValue | undefined>(places.flatMap(({ id, parent }) => (named.has(id) ? [parent] : [])))
  const near = places.filter(({ id, parent }) => parent === undefined || named.has(id) || named.has(parent) || above.has(id))
  return [...new Set([...near, ...places].map(({ id }) => id))]
}

/** Just below and above: the next whole number, or the nearest numbers that can be told apart. */
function numbersAround(
  wanted: readonly FactValue[],
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: { readonly minimum?: number; readonly maximum?: number },
  step: number | null,
): readonly number[] {
  const around = wanted.flatMap((value) => {
    if (typeof value !== 'number') return []
    const near = step ?? Math.max(Math.abs(value), 1) * 2 ** -50
    return [value, value - near, value + near, value - 1, value + 1]
  })
  return [...new Set(around)].filter((value) => value >= minimum && value <= maximum)
}

function datesAround(value: FactValue): readonly FactValue[] {
  const day = typeof value === 'string' ? parseLocalDate(value) : null
  return day === null ? [] : [day, addDays(day, -1), addDays(day, 1)]
}

function instantsAround(value: FactValue): readonly FactValue[] {
  const moment = typeof value === 'string' ? parseInstant(value) : null
  if (moment === null) return []
  return [moment, ...[-1, 1].map((step) => new Date(Date.parse(moment) + step).toISOString())]
}

function isList(value: Value): value is readonly FactValue[] {
  return Array.isArray(value)
}
