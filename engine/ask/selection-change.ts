import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { selectionFactPattern } from '../model/fact.js'
import type { Choice, QuoteRequest } from '../model/request.js'
import type { Characteristic } from '../model/specification.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { withSelectionFacts } from '../rules/selection-dictionary.js'
import type { Alternative, FactChange } from '../rules/what-if/alternative.js'
import type { OfferingId } from '../values/ids.js'

/** The rules with the characteristics of an item and of the ordered offering in their dictionary, by their names and with what they may become. */
export function dictionaryOf(
  { draft, rules }: CompiledCatalog,
  { offering, root }: { readonly offering: OfferingId; readonly root: OfferingId },
  isSettled: boolean,
): CompiledRules {
  const of = (id: OfferingId): readonly Characteristic[] => {
    const specification = draft.find('productOffering', id)?.content.specification
    return specification === undefined ? [] : (draft.find('productSpecification', specification)?.characteristics ?? [])
  }
  return withSelectionFacts(rules, { item: of(offering), root: of(root) }, isSettled)
}

/** The request as it is after a change of its facts and of what is chosen for the item. */
export function withChange(request: QuoteRequest, item: ConfiguredItem, { facts: changes }: Alternative): QuoteRequest {
  const { token: _, ...asked } = request
  const facts = changes.filter(({ fact }) => !selectionFactPattern.test(fact)).map(({ fact, to }) => [fact, to] as const)
  const chosen = changes.filter(({ fact }) => selectionFactPattern.test(fact)).flatMap((change) => choicesFor(item, change))
  const isReplaced = (choice: Choice) => chosen.some((one) => thingOf(one) === thingOf(choice))
  return {
    ...asked,
    facts: { ...asked.facts, ...Object.fromEntries(facts) },
    choices: [...asked.choices.filter((choice) => !isReplaced(choice)), ...chosen],
  }
}

/** What a choice decides: a quantity, a value, or whether something is in a set. */
function thingOf(choice: Choice): string {
  if ('quantity' in choice) return choice.path
  return JSON.stringify([choice.path, choice.characteristic, choice.included === undefined ? null : choice.value])
}

function choicesFor({ path: own }: ConfiguredItem, { fact, from, to }: FactChange): readonly Choice[] {
  const characteristic = fact.slice(fact.indexOf('.') + 1)
  const path = fact.startsWith('root.') ? '/' : own
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
