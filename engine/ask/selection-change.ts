import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { isTermFact, selectionFactPattern } from '../model/fact.js'
import type { Choice, QuoteRequest } from '../model/request.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { type Selectable, withSelectionFacts } from '../rules/selection-dictionary.js'
import type { Alternative, FactChange } from '../rules/what-if/alternative.js'
import type { OfferingId } from '../values/ids.js'

/** The rules with the characteristics of an item and of the ordered offering in their dictionary, by their names and with what they may become. */
export function dictionaryOf(
  { draft, rules }: Pick<CompiledCatalog, 'draft' | 'rules'>,
  { offering, root }: { readonly offering: OfferingId; readonly root: OfferingId },
  isSettled: boolean,
): CompiledRules {
  const of = (id: OfferingId): Selectable => {
    const found = draft.find('productOffering', id)
    const specification = found?.content.specification
    const characteristics = specification === undefined ? [] : draft.find('productSpecification', specification)?.characteristics
    return { characteristics: characteristics ?? [], terms: found?.terms ?? [] }
  }
  return withSelectionFacts(rules, { item: of(offering), root: of(root) }, isSettled)
}

/** The request as it is after a change of its facts and of what is chosen for the item. */
export function withChange(request: QuoteRequest, item: ConfiguredItem, { facts: changes }: Alternative): QuoteRequest {
  const { token: _, ...asked } = request
  const facts = changes.filter(({ fact }) => !selectionFactPattern.test(fact)).map(({ fact, to }) => [fact, to] as const)
  const ofSelection = changes.filter(({ fact }) => selectionFactPattern.test(fact))
  const chosen = ofSelection.filter(({ fact }) => !isTermFact(fact)).flatMap((change) => choicesFor(item, change))
  const taken = ofSelection.filter(({ fact }) => isTermFact(fact)).map(({ fact, to }) => ({ path: pathOf(item, fact), term: String(to) }))
  const terms = [...(asked.terms ?? []).filter(({ path }) => taken.every((one) => one.path !== path)), ...taken]
  const isReplaced = (choice: Choice) => chosen.some((one) => thingOf(one) === thingOf(choice))
  return {
    ...asked,
    facts: { ...asked.facts, ...Object.fromEntries(facts) },
    ...(terms.length === 0 ? {} : { terms }),
    choices: [...asked.choices.filter((choice) => !isReplaced(choice)), ...chosen],
  }
}

/** What a choice decides: a quantity, a value, or whether something is in a set. */
function thingOf(choice: Choice): string {
  if ('quantity' in choice) return choice.path
  return JSON.stringify([choice.path, choice.characteristic, choice.included === undefined ? null : choice.value])
}

function pathOf({ path }: ConfiguredItem, fact: string): string {
  return fact.startsWith('root.') ? '/' : path
}

function choicesFor(item: ConfiguredItem, { fact, from, to }: FactChange): readonly Choice[] {
  const characteristic = fact.slice(fact.indexOf('.') + 1)
  const path = pathOf(item, fact)
  if (fact === 'item.quantity') return typeof to === 'number' ? [{ path, quantity: to }] : []
  if (!isList(to)) return [{ path, characteristic, value: to }]
  const before = from === null ? [] : isList(from) ? from : [from]
  return [
    ...to.filter((value) => !before.includes(value)).map((value) => ({ path, characteristic, value, included: true })),
    ...before.filter((value) => !to.includes(value)).map((value) => ({ path, characteristic, value, included: false })),
  ]
}

function isList<Value>(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value)
}
