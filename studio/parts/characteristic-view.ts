import type { CatalogDraft } from '../../engine/model/draft.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import type { Characteristic } from '../../engine/model/specification.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { Language } from '../../engine/values/localized-text.js'
import { listed, yesNo } from '../language/yes-no.js'

export interface CharacteristicRow {
  readonly id: string
  readonly name: Characteristic['name']
  readonly required: boolean
  /** What it may be: values, or from where to where. */
  readonly values: readonly string[]
  /** How far the numbers between two ends are apart; `null` where every value is listed. */
  readonly step: number | null
  /** How many values of a set go together; `null` for everything else. */
  readonly together: { readonly minimum: number; readonly maximum: number } | null
  /** The value that fills in, `highest` or `lowest`, or `null` when nothing does. */
  readonly fillsIn: string | null
}

/** The characteristics of an offering's specification, with the values that the offering leaves of them. */
export function characteristicRows(documents: CatalogDraft, offering: ProductOffering, language: Language): readonly CharacteristicRow[] {
  const { content } = offering
  const specification = content.specification === undefined ? undefined : documents.find('productSpecification', content.specification)
  const narrowed = new Map((content.kind === 'simple' ? (content.characteristics ?? []) : []).map(({ id, values }) => [id, values]))
  return (specification?.characteristics ?? []).map((one) => ({
    id: one.id,
    name: one.name,
    required: one.required,
    ...allowed(one, narrowed.get(one.id), language),
    fillsIn: fillsIn(one, language),
  }))
}

function allowed(
  one: Characteristic,
  narrowed: readonly FactValue[] | undefined,
  language: Language,
): Pick<CharacteristicRow, 'values' | 'step' | 'together'> {
  const { type } = one
  const named = (values: readonly FactValue[]) => values.map((value) => characteristicValueText(one, value, language))
  if (type.kind === 'set') {
    const { minimum = 0, maximum = type.values.length } = type
    return { values: named(narrowed ?? type.values.map(({ value }) => value)), step: null, together: { minimum, maximum } }
  }
  if (narrowed !== undefined) return { values: named(narrowed), step: null, together: null }
  if (type.kind === 'number' && 'step' in type) {
    return { values: [`${type.minimum} … ${characteristicValueText(one, type.maximum, language)}`], step: type.step, together: null }
  }
  return { values: named(declaredValues(type)), step: null, together: null }
}

function declaredValues(
  type: Extract<Characteristic['type'], { readonly kind: 'flag' | 'choice' } | { readonly values: readonly number[] }>,
) {
  if (type.kind === 'flag') return [true, false]
  return type.kind === 'choice' ? type.values.map(({ value }) => value) : type.values
}

/** The characteristic of an offering's own specification, or `undefined` when it declares none of that id. */
export function characteristicOf(
  documents: CatalogDraft,
  offering: ProductOffering | null | undefined,
  id: string,
): Characteristic | undefined {
  const specification = offering?.content.specification
  const declared = specification === undefined ? undefined : documents.find('productSpecification', specification)
  return declared?.characteristics.find((one) => one.id === id)
}

/** The characteristic behind a selection fact such as `item.<id>`, from the first specification that has one of that name. */
export function characteristicOfFact(documents: CatalogDraft, fact: string): Characteristic | undefined {
  const match = /^(?:item|root)\.(.+)$/.exec(fact)
  if (match === null) return undefined
  return documents
    .all('productSpecification')
    .flatMap(({ characteristics }) => characteristics)
    .find(({ id }) => id === match[1])
}

/** A value of a characteristic as people know it. */
export function characteristicValueText({ type }: Characteristic, value: FactValue, language: Language): string {
  if (typeof value === 'boolean') return yesNo(value)[language]
  if (type.kind === 'choice' || type.kind === 'set') return type.values.find((one) => one.value === value)?.name[language] ?? String(value)
  return type.kind === 'number' && type.unit !== undefined ? `${value} ${type.unit}` : String(value)
}

function fillsIn(one: Characteristic, language: Language): string | null {
  if (one.default === undefined) return null
  if ('prefer' in one.default) return one.default.prefer
  const values = 'values' in one.default ? one.default.values : [one.default.value]
  return listed(
    values.map((value) => characteristicValueText(one, value, language)),
    language,
  )
}
