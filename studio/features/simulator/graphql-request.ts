import type { QuoteRequest } from '../../../engine/model/request.js'

const query = `query Simulate(
  $offering: ID!, $facts: [FactInput!]!, $choices: [ChoiceInput!]!, $usage: [UsageInput!],
  $currency: String!, $startDate: LocalDate, $at: Instant
) {
  qualify(offering: $offering, facts: $facts, at: $at) {
    __typename
    ... on Undetermined { missing }
  }
  configure(offering: $offering, facts: $facts, choices: $choices, at: $at) {
    __typename
    ... on Configuration { state }
  }
  quote(offering: $offering, facts: $facts, choices: $choices, usage: $usage, currency: $currency, startDate: $startDate, at: $at) {
    __typename
    ... on Answer { coordinates { layer changeSet at release fingerprint } }
    ... on Priced {
      totals { oneTime monthly firstBill }
      lines { path price list amount firstBill }
      token { catalog at input result }
    }
  }
  decompose(offering: $offering, facts: $facts, choices: $choices, at: $at) {
    __typename
  }
}`

/** The simulation as a GraphQL request, ready to post: the server gives the same answers to it. */
export function graphqlRequest({ facts, startDate, usage, ...request }: QuoteRequest): string {
  const variables = {
    ...request,
    facts: Object.entries(facts).map(([id, value]) => ({ id, value })),
    ...(startDate === undefined ? {} : { startDate }),
    ...(usage === undefined ? {} : { usage }),
  }
  return JSON.stringify({ query, variables }, null, 2)
}
