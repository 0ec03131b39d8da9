import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { compareText } from '../model/draft.js'
import type { AmountOverride, Choice, ChosenTerm, UsageQuantity } from '../model/request.js'
import type { PricedItems } from '../price/price-answer.js'
import { canonicalJson } from '../values/canonical-json.js'
import { fingerprint } from '../values/fingerprint.js'
import type { JsonValue } from '../values/json.js'
import type { QuoteToken } from './answer.js'
import type { ReadQuestion } from './read-question.js'

const tokenParts = ['catalog', 'at', 'input', 'result'] as const satisfies readonly (keyof QuoteToken)[]

/**
 * The token of a priced answer. The input is hashed as it was understood, so that ways of writing the same question, in any
 * order and whatever the customer minds losing, share a token.
 */
export function tokenFor(
  catalog: CompiledCatalog,
  { offering, facts, at, request }: ReadQuestion<'quote'>,
  priced: PricedItems,
): QuoteToken {
  const input = {
    offering,
    facts,
    choices: sorted(request.choices.map(withoutWeight)),
    at,
    currency: priced.currency,
    startDate: priced.startDate,
    ...(request.billDay === undefined ? {} : { billDay: request.billDay }),
    ...(request.overrides === undefined || request.overrides.length === 0 ? {} : { overrides: sorted(request.overrides) }),
    usage: sorted(request.usage ?? []),
    ...(request.terms === undefined || request.terms.length === 0 ? {} : { terms: sorted(request.terms) }),
  }
  return {
    catalog: catalog.fingerprint,
    at,
    input: fingerprint(input as unknown as JsonValue, catalog.sha256),
    result: fingerprint(priced as unknown as JsonValue, catalog.sha256),
  }
}

/** In what the token of now differs from one that was given out before; nothing when it is the same price to the byte. */
export function differingParts(now: QuoteToken, before: QuoteToken): readonly (keyof QuoteToken)[] {
  return tokenParts.filter((part) => now[part] !== before[part])
}

function withoutWeight({ weight: _, ...choice }: Choice): Omit<Choice, 'weight'> {
  return choice
}

/** One order of things in which each is there once. */
function sorted(things: readonly (Omit<Choice, 'weight'> | UsageQuantity | ChosenTerm | AmountOverride)[]): readonly unknown[] {
  if (things.length < 2) return things
  const written = things.map((thing) => ({ thing, text: canonicalJson(thing as unknown as JsonValue) }))
  return written.sort((a, b) => compareText(a.text, b.text)).map(({ thing }) => thing)
}
