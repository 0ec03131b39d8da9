import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { BundleGroup, BundleMember, ProductOffering } from '../../engine/model/offering.js'
import type { Characteristic } from '../../engine/model/specification.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { Instant } from '../../engine/values/instant.js'
import { specificationFor, valuesLeft } from './documents-at.js'
import { type Assignment, type Demand, quantityKey, type Thing, type Value, valueKey } from './oracle.js'
import { mayHave, weighRule } from './oracle-conditions.js'
import { isTaken, pathIn, ruleHolds } from './oracle-rules.js'

/** All things of a bundle and everything that its documents demand of them, given facts and a moment. */
export interface BundleMeaning {
  readonly things: readonly Thing[]
  readonly demands: readonly Demand[]
  readonly missing: readonly string[]
  readonly undetermined: ReadonlyMap<string, readonly string[]>
}

export function readBundle(draft: CatalogDraft, offering: string, facts: Facts, at: Instant): BundleMeaning {
  const things: Thing[] = []
  const holding = new Map<string, ((one: Assignment) => boolean)[]>()
  const missing = new Set<string>()
  const undetermined = new Map<string, readonly string[]>()
  visit(draft.find('productOffering', offering)!, '/', [1])
  const demands = [...holding].map(([name, all]): Demand => ({ name, holds: (one) => all.every((holds) => holds(one)) }))
  return { things, demands, missing: [...missing].sort(), undetermined }

  function demand(name: string, holds: (one: Assignment) => boolean): void {
    holding.set(name, [...(holding.get(name) ?? []), holds])
  }

  function visit(item: ProductOffering, path: string, quantities: readonly number[]): void {
    things.push({ key: quantityKey(path), path, characteristic: null, values: quantities })
    const specification = specificationFor(draft, item)
    specification?.characteristics.forEach((characteristic, index) => {
      visitCharacteristic(item, path, characteristic, `productSpecification/${specification.id}#/characteristics/${index}`)
    })
    if (item.content.kind !== 'bundle') return
    item.content.groups.forEach((group, index) => {
      visitGroup(path, group, `productOffering/${item.id}#/content/groups/${index}`)
    })
    item.content.rules.forEach((rule, index) => {
      const { isEnforced, unknown } = weighRule(rule, facts)
      for (const fact of unknown) missing.add(fact)
      const name = `productOffering/${item.id}#/content/rules/${index}`
      if (isEnforced) demand(name, (one) => !isTaken(one, path) || ruleHolds(rule, path, one, facts))
    })
  }

  function visitCharacteristic(item: ProductOffering, path: string, characteristic: Characteristic, name: string): void {
    const { id, type, required } = characteristic
    const key = valueKey(path, id)
    const allowed = valuesLeft(item, characteristic)
    const values: readonly Value[] = type.kind === 'set' ? subsets(allowed) : [null, ...allowed]
    things.push({ key, path, characteristic: id, values })
    if (path !== '/') demand(`${name} belongs`, (one) => isNothing(one.get(key)!) || isTaken(one, path))
    if (type.kind === 'set') {
      const least = Math.max(type.minimum ?? 0, required ? 1 : 0)
      const most = type.maximum ?? Number.POSITIVE_INFINITY
      const size = (one: Assignment) => (one.get(key) as readonly FactValue[]).length
      demand(`${name}/type`, (one) => size(one) <= most && (!isTaken(one, path) || size(one) >= least))
    } else if (required) demand(`${name}/required`, (one) => one.get(key) !== null || !isTaken(one, path))
  }

  function visitGroup(path: string, group: BundleGroup, name: string): void {
    const base = `${path === '/' ? '' : path}/${group.id}`
    const quantities = (one: Assignment) => group.members.map(({ id }) => one.get(quantityKey(`${base}/${id}`)) as number)
    demand(name, (one) => !isTaken(one, path) || isWithin(quantities(one).filter((quantity) => quantity > 0).length, group))
    const { quantity: pieces } = group
    if (pieces !== undefined) demand(`${name}/quantity`, (one) => !isTaken(one, path) || isWithin(sum(quantities(one)), pieces))
    group.members.forEach((member, index) => {
      visitMember(path, member, `${base}/${member.id}`, `${name}/members/${index}`)
    })
  }

  function visitMember(bundle: string, member: BundleMember, path: string, name: string): void {
    const offering = draft.find('productOffering', member.offering)!
    const least = Math.max(1, member.minimum)
    const quantities = Array.from({ length: Math.max(0, member.maximum - least + 1) }, (_, i) => least + i)
    if (bundle !== '/') demand(name, (one) => !isTaken(one, path) || isTaken(one, bundle))
    if (member.quantityFrom !== undefined) {
      const from = valueKey(pathIn(bundle, member.quantityFrom.path), member.quantityFrom.characteristic)
      demand(`${name}/quantityFrom`, (one) => one.get(quantityKey(path)) === (one.get(from) ?? 0))
    }
    const { verdict, unknown } = mayHave(draft, offering, facts, at)
    if (verdict === 'no') demand(`productOffering/${offering.id}#`, (one) => !isTaken(one, path))
    if (verdict === 'unknown') undetermined.set(path, unknown)
    for (const fact of unknown) missing.add(fact)
    visit(offering, path, [0, ...quantities])
  }
}

function isNothing(value: Value): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

function isWithin(number: number, { minimum, maximum }: { readonly minimum?: number; readonly maximum?: number }): boolean {
  return number >= (minimum ?? Number.NEGATIVE_INFINITY) && number <= (maximum ?? Number.POSITIVE_INFINITY)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function subsets(values: readonly FactValue[]): readonly (readonly FactValue[])[] {
  return Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_value, i) => (mask >> i) % 2 === 1))
}
