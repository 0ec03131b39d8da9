import type { RuleOrigin } from '../../engine/configure/configuration.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { BundleGroup, BundleRule, ProductOffering, Term } from '../../engine/model/offering.js'
import type { Choice } from '../../engine/model/request.js'
import type { FactValue } from '../../engine/values/fact-value.js'

/** Every thing of a bundle with one of its values; `null` is a characteristic without value. */
export type Assignment = ReadonlyMap<string, FactValue | null>

/** One thing the documents demand, under the name that an explanation would use. */
export interface Demand {
  readonly name: string
  readonly holds: (assignment: Assignment) => boolean
}

/**
 * What a bundle means, read off the documents by listing every assignment and asking every demand: the slow and obvious
 * way. It shares nothing with the engine but the documents' types.
 */
export interface Oracle {
  readonly assignments: readonly Assignment[]
  readonly demands: readonly Demand[]
  readonly things: readonly Thing[]
  /** Whether some assignment satisfies these demands (all when absent), has these choices, and passes the question. */
  exists(choices: readonly Choice[], asks?: (assignment: Assignment) => boolean, demands?: ReadonlySet<string>): boolean
}

export interface Thing {
  readonly key: string
  readonly path: string
  readonly characteristic: string | null
  readonly values: readonly (FactValue | null)[]
}

export const quantityKey = (path: string) => `quantity ${path}`
export const valueKey = (path: string, characteristic: string) => `value ${path} ${characteristic}`

export function keyOf(choice: Choice): string {
  return 'quantity' in choice ? quantityKey(choice.path) : valueKey(choice.path, choice.characteristic)
}

export function agrees(assignment: Assignment, choice: Choice): boolean {
  return assignment.get(keyOf(choice)) === ('quantity' in choice ? choice.quantity : choice.value)
}

/** The name of a demand behind the words of an explanation. */
export function nameOf({ document, pointer, text }: RuleOrigin): string {
  const kind = text.en.includes('can only be chosen') ? ' belongs' : text.en.includes('needs a value') ? ' required' : ''
  return `${document.kind}/${document.id}#${pointer}${kind}`
}

export function openOracle(draft: CatalogDraft, offering: string, facts: Facts): Oracle {
  const things: Thing[] = []
  const demands: Demand[] = []
  visit(draft.find('productOffering', offering)!, '/', null)
  const assignments = product(things)
  const violated = assignments.map((assignment) => new Set(demands.filter(({ holds }) => !holds(assignment)).map(({ name }) => name)))
  const disjoint = (names: ReadonlySet<string>, allowed?: ReadonlySet<string>) =>
    allowed === undefined ? names.size === 0 : [...names].every((name) => !allowed.has(name))
  return {
    assignments: assignments.filter((_, i) => violated[i]!.size === 0),
    demands,
    things,
    exists: (choices, asks = () => true, allowed) =>
      assignments.some(
        (assignment, i) => disjoint(violated[i]!, allowed) && choices.every((choice) => agrees(assignment, choice)) && asks(assignment),
      ),
  }

  function visit(item: ProductOffering, path: string, quantities: readonly number[] | null): void {
    things.push({ key: quantityKey(path), path, characteristic: null, values: quantities ?? [1] })
    const specification =
      item.content.specification === undefined ? undefined : draft.find('productSpecification', item.content.specification)
    specification?.characteristics.forEach(({ id, type, required }, index) => {
      const all = type.kind === 'flag' ? [false, true] : type.kind === 'number' ? type.values : type.values.map(({ value }) => value)
      const kept = item.content.kind === 'simple' ? item.content.characteristics?.find((narrowed) => narrowed.id === id)?.values : undefined
      const key = valueKey(path, id)
      const name = `productSpecification/${specification.id}#/characteristics/${index}`
      things.push({ key, path, characteristic: id, values: [null, ...all.filter((value) => kept === undefined || kept.includes(value))] })
      if (path !== '/') demands.push({ name: `${name} belongs`, holds: (one) => one.get(key) === null || isTaken(one, path) })
      if (required) demands.push({ name: `${name} required`, holds: (one) => one.get(key) !== null || !isTaken(one, path) })
    })
    if (item.content.kind !== 'bundle') return
    item.content.groups.forEach((group, g) => {
      visitGroup(item, path, group, g)
    })
    item.content.rules.forEach((rule, index) => {
      if (isEnforced(rule, facts)) {
        const name = `productOffering/${item.id}#/content/rules/${index}`
        demands.push({ name, holds: (one) => !isTaken(one, path) || ruleHolds(rule, path, one, facts) })
      }
    })
  }

  function visitGroup(bundle: ProductOffering, path: string, group: BundleGroup, index: number): void {
    const base = `${path === '/' ? '' : path}/${group.id}`
    const name = `productOffering/${bundle.id}#/content/groups/${index}`
    const taken = (one: Assignment) => group.members.filter((member) => isTaken(one, `${base}/${member.id}`)).length
    demands.push({
      name,
      holds: (one) => !isTaken(one, path) || (taken(one) >= group.minimum && taken(one) <= group.maximum),
    })
    group.members.forEach((member, m) => {
      const memberPath = `${base}/${member.id}`
      const quantities = [0, ...Array.from({ length: member.maximum - member.minimum + 1 }, (_, i) => member.minimum + i)]
      if (path !== '/') demands.push({ name: `${name}/members/${m}`, holds: (one) => !isTaken(one, memberPath) || isTaken(one, path) })
      visit(draft.find('productOffering', member.offering)!, memberPath, quantities)
    })
  }
}

function isTaken(assignment: Assignment, path: string): boolean {
  return (assignment.get(quantityKey(path)) as number) > 0
}

function isEnforced(rule: BundleRule, facts: Facts): boolean {
  const terms = rule.kind === 'requires' ? [...(rule.if ?? []), ...rule.then] : rule.terms
  const needed = terms.flatMap((term) =>
    'characteristic' in term && typeof term.value === 'object' && 'fact' in term.value ? [term.value.fact] : [],
  )
  if (needed.some((fact) => facts[fact] === undefined)) return false
  if (rule.when === undefined) return true
  return 'fact' in rule.when && facts[rule.when.fact] === rule.when.value
}

function ruleHolds(rule: BundleRule, base: string, one: Assignment, facts: Facts): boolean {
  const holds = (term: Term) => termHolds(term, base, one, facts)
  switch (rule.kind) {
    case 'requires':
      return !(rule.if ?? []).every(holds) || rule.then.every(holds)
    case 'excludes':
      return !rule.terms.every(holds)
    case 'atMost':
      return rule.terms.filter(holds).length <= rule.maximum
  }
}

function termHolds(term: Term, base: string, one: Assignment, facts: Facts): boolean {
  const path = term.path === '/' ? base : base === '/' ? term.path : base + term.path
  if ('selected' in term) return isTaken(one, path) === term.selected
  if ('quantity' in term) return compare(one.get(quantityKey(path)) as number, term.quantity.operator, term.quantity.value)
  const found = one.get(valueKey(path, term.characteristic)) as FactValue | null
  const wanted = typeof term.value === 'object' && 'fact' in term.value ? facts[term.value.fact]! : term.value
  return found !== null && compare(found, term.operator, wanted)
}

function compare(found: FactValue, operator: string, wanted: FactValue | readonly FactValue[]): boolean {
  const list = Array.isArray(wanted) ? wanted : [wanted]
  if (operator === 'equal') return found === wanted
  if (operator === 'notEqual') return found !== wanted
  if (operator === 'in') return list.includes(found)
  if (operator === 'notIn') return !list.includes(found)
  if (typeof found !== 'number' || typeof wanted !== 'number') return false
  if (operator === 'lessThan') return found < wanted
  if (operator === 'lessThanInclusive') return found <= wanted
  if (operator === 'greaterThan') return found > wanted
  return found >= wanted
}

function product(things: readonly Thing[]): readonly Assignment[] {
  let all: ReadonlyMap<string, FactValue | null>[] = [new Map()]
  for (const { key, values } of things) all = all.flatMap((one) => values.map((value) => new Map([...one, [key, value]])))
  return all
}
