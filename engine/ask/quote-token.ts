import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { compareText } from '../model/draft.js'
import type { Choice, HeldProduct } from '../model/request.js'
import type { PricedItems } from '../price/price-answer.js'
import { canonicalJson } from '../values/canonical-json.js'
import { fingerprint } from '../values/fingerprint.js'
import { inOrder } from '../values/in-order.js'
import { instant } from '../values/instant.js'
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
  priced: PricedItems & { readonly changes?: unknown },
): QuoteToken {
  const input = {
    offering,
    facts,
    choices: choicesOf(request),
    at,
    currency: priced.currency,
    startDate: priced.startDate,
    ...(request.billDay === undefined ? {} : { billDay: request.billDay }),
    ...(request.overrides === undefined || request.overrides.length === 0 ? {} : { overrides: sorted(request.overrides) }),
    usage: sorted(request.usage ?? []),
    ...(request.terms === undefined || request.terms.length === 0 ? {} : { terms: sorted(request.terms) }),
    ...(request.held === undefined ? {} : { held: heldAs(request.held), orders: sorted(request.orders ?? []) }),
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

/** The choices of a request in one order, without what they weigh. */
export function choicesOf({ choices }: { readonly choices: readonly Choice[] }): readonly Choice[] {
  return sorted(choices.map(withoutWeight), choiceText)
}

function heldAs({ pins = [], ...held }: HeldProduct): unknown {
  return { ...held, at: instant(held.at), choices: choicesOf(held), pins: sorted(pins) }
}

function withoutWeight(choice: Choice): Choice {
  if (choice.weight === undefined) return choice
  const { weight: _, ...rest } = choice
  return rest
}

/** The canonical JSON of a choice without weight, member by member. */
function choiceText(choice: Choice): string {
  const path = JSON.stringify(choice.path)
  if ('quantity' in choice) return `{"path":${path},"quantity":${choice.quantity}}`
  const { characteristic, included, value } = choice
  const inSet = included === undefined ? '' : `"included":${included},`
  return `{"characteristic":${JSON.stringify(characteristic)},${inSet}"path":${path},"value":${JSON.stringify(value)}}`
}

/** One order of things in which each is there once: that of their canonical JSON. */
function sorted<Thing extends object>(things: readonly Thing[], write: (thing: Thing) => string = canonicalText): readonly Thing[] {
  if (things.length < 2) return things
  const written = things.map((thing) => ({ thing, text: write(thing) }))
  return inOrder(written, (a, b) => compareText(a.text, b.text)).map(({ thing }) => thing)
}

function canonicalText(thing: object): string {
  return canonicalJson(thing as unknown as JsonValue)
}
