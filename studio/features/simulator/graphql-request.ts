import type { AmountOverride, QuoteRequest } from '../../../engine/model/request.js'
import type { CatalogState } from '../../engine-worker/protocol.js'
import { type Phrase, phrase } from '../../language/phrase.js'

const query = `query Simulate(
  $offering: ID!, $facts: [FactInput!]!, $choices: [ChoiceInput!]!, $usage: [UsageInput!], $terms: [ChosenTermInput!],
  $overrides: [OverrideInput!], $currency: String!, $startDate: LocalDate, $billDay: Int,
  $held: JSON, $orders: [ItemOrderInput!], $at: Instant, $changeSet: ID
) {
  qualify(offering: $offering, facts: $facts, at: $at, changeSet: $changeSet) {
    __typename
    ... on Undetermined { missing }
  }
  configure(offering: $offering, facts: $facts, choices: $choices, at: $at, changeSet: $changeSet) {
    __typename
    ... on Configuration { state }
  }
  quote(
    offering: $offering, facts: $facts, choices: $choices, usage: $usage, terms: $terms, overrides: $overrides,
    currency: $currency, startDate: $startDate, billDay: $billDay, held: $held, orders: $orders,
    at: $at, changeSet: $changeSet
  ) {
    __typename
    ... on Answer { coordinates { layer changeSet at release fingerprint } }
    ... on Priced {
      totals { oneTime monthly firstBill }
      lines { path price list amount firstBill }
      changes { lines { path price before delta after } totals { bill { before delta after } } }
      token { catalog at input result }
    }
  }
  decompose(offering: $offering, facts: $facts, choices: $choices, at: $at, changeSet: $changeSet) {
    __typename
  }
}`

/**
 * The simulation as a GraphQL request, ready to post: asked under the same coordinates, the server gives the same
 * answers, unless local drafts take part in them (see {@link whyWithheld}).
 */
export function graphqlRequest({ facts, overrides, price: _price, ...request }: QuoteRequest, changeSet: string | null): string {
  const variables = {
    ...request,
    facts: Object.entries(facts).map(([id, value]) => ({ id, value })),
    ...(overrides === undefined ? {} : { overrides: overrides.map(overrideInput) }),
    ...(changeSet === null ? {} : { changeSet }),
  }
  return JSON.stringify({ query, variables }, null, 2)
}

/** GraphQL has no input unions: which alterations follow is a word, with the stages beside it. */
function overrideInput({ alterations, ...agreed }: AmountOverride): object {
  return { ...agreed, alterations: alterations.kind, ...(alterations.kind === 'stages' ? { stages: alterations.stages } : {}) }
}

/** Why the request cannot be copied now, or `null`: the server knows nothing of local drafts, and would answer differently. */
export function whyWithheld(answersFrom: CatalogState['answersFrom']): Phrase | null {
  return answersFrom === 'drafts' ? phrase('simulate.requestWithheld') : null
}
