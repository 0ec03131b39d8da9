import type { CatalogDraft } from '../../engine/model/draft.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import type { Characteristic, CharacteristicType, ProductSpecification } from '../../engine/model/specification.js'
import type { FactValue } from '../../engine/values/fact-value.js'

/** The offering at a path of a bundle: `/` is the bundle, `/group/member` one of its members, and so on down. */
export function offeringAt(draft: CatalogDraft, path: string, bundle = 'bundle'): ProductOffering {
  const steps = path.split('/').slice(1)
  let offering = draft.find('productOffering', bundle)!
  for (let step = 0; step + 1 < steps.length; step += 2) {
    if (offering.content.kind !== 'bundle') throw new Error(path)
    const group = offering.content.groups.find(({ id }) => id === steps[step])!
    offering = draft.find('productOffering', group.members.find(({ id }) => id === steps[step + 1])!.offering)!
  }
  return offering
}

export function specificationFor(draft: CatalogDraft, { content }: ProductOffering): ProductSpecification | undefined {
  return content.specification === undefined ? undefined : draft.find('productSpecification', content.specification)
}

export function characteristicAt(draft: CatalogDraft, path: string, id: string): Characteristic {
  return specificationFor(draft, offeringAt(draft, path))!.characteristics.find((one) => one.id === id)!
}

export function isSetAt(draft: CatalogDraft, path: string, id: string): boolean {
  return characteristicAt(draft, path, id).type.kind === 'set'
}

/** The values that an offering leaves of a characteristic, in the order of the specification; of a set, what may be in it. */
export function valuesLeft(
  { content }: Pick<ProductOffering, 'content'>,
  { id, type }: Pick<Characteristic, 'id' | 'type'>,
): readonly FactValue[] {
  const kept = content.kind === 'simple' ? content.characteristics?.find((narrowed) => narrowed.id === id)?.values : undefined
  return allValues(type).filter((value) => kept === undefined || kept.includes(value))
}

function allValues(type: CharacteristicType): readonly FactValue[] {
  if (type.kind === 'flag') return [false, true]
  if (type.kind !== 'number') return type.values.map(({ value }) => value)
  if ('values' in type) return type.values
  const [from, to, by] = [type.minimum, type.maximum, type.step].map(thousandths) as [number, number, number]
  const values: number[] = []
  for (let value = from; value <= to; value += by) values.push(value / 1_000)
  return values
}

/** Cases write at most three decimals, so that sums of thousandths are exact. */
export function thousandths(number: number): number {
  return Math.round(number * 1_000)
}
