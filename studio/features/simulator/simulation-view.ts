import type { QuotedChanges, Refusal } from '../../../engine/ask/answer.js'
import type { Configuration } from '../../../engine/configure/configuration.js'
import type { RequestProblem } from '../../../engine/explain/request-problem.js'
import type { HeldProduct, QuoteRequest } from '../../../engine/model/request.js'
import type { PricedItems } from '../../../engine/price/price-answer.js'
import type { Fingerprint } from '../../../engine/values/fingerprint.js'
import { parseLocalDate } from '../../../engine/values/local-date.js'
import { startOfDay } from '../../../engine/values/zone-time.js'
import type { HeldInput } from '../../coordinates/held-input.js'
import type { SimulatorInput } from '../../coordinates/simulator-input.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import type { Tone } from '../../parts/Chip.js'
import { soleCurrency } from '../../parts/sole-currency.js'

/** The question that the input asks, or `null` before an offering, and of several currencies one, is chosen. */
export function requestOf(
  input: SimulatorInput,
  at: string,
  currencies: readonly string[],
  catalog: AskedCatalog | null = null,
): QuoteRequest | null {
  const { offering, facts, choices, usage, terms, held, startDate, billDay, prices } = input
  const currency = input.currency ?? soleCurrency(currencies)
  if (offering === null || currency === null) return null
  return {
    offering,
    facts,
    at,
    choices,
    currency,
    ...(startDate === null ? {} : { startDate }),
    ...(billDay === null ? {} : { billDay }),
    ...(prices ? { price: { currency, ...(terms.length === 0 ? {} : { terms }) } } : {}),
    ...(usage.length === 0 ? {} : { usage }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(held === null || catalog === null ? {} : { held: heldOf(held, catalog) }),
  }
}

/** The catalog that answers. */
export interface AskedCatalog {
  readonly zone: string
  readonly fingerprint: Fingerprint
}

/** What the customer has was bought of the very catalog that answers, at the beginning of the day on which service began. */
function heldOf({ since, offering, choices, terms }: HeldInput, { zone, fingerprint }: AskedCatalog): HeldProduct {
  const day = parseLocalDate(since)
  return {
    offering,
    choices,
    at: day === null ? since : startOfDay(zone, day),
    startDate: since,
    catalog: fingerprint,
    ...(terms.length === 0 ? {} : { terms }),
  }
}

/** Facts that any of the answers waits for, each once. */
export function missingFacts({ qualify, configure, quote, decompose }: Simulation): readonly string[] {
  const lists = [
    qualify.answer.kind === 'undetermined' ? qualify.answer.missing : [],
    configure.answer.kind === 'configuration' ? configure.answer.missing : [],
    quote.answer.kind === 'undetermined' ? quote.answer.missing : [],
    decompose.answer.kind === 'undetermined' ? decompose.answer.missing : [],
  ]
  return [...new Set([...lists.flat(), ...requiredFacts(qualify.answer)])]
}

/** Facts without which the catalog refuses every question. */
export function requiredFacts(answer: { readonly kind: string; readonly problems?: readonly RequestProblem[] }): readonly string[] {
  return (answer.problems ?? []).flatMap(({ code, pointer }) =>
    code === 'request/required-fact'
      ? [
          pointer
            .replace(/^\/facts\//, '')
            .replaceAll('~1', '/')
            .replaceAll('~0', '~'),
        ]
      : [],
  )
}

/** The configuration behind the answers; `null` when the question itself was refused. */
export function configurationOf({ configure }: Simulation): Configuration | null {
  return configure.answer.kind === 'configuration' ? configure.answer : null
}

/** What is priced, also when more is to be chosen. */
export function pricedOf({ quote }: Simulation): PricedItems | null {
  if (quote.answer.kind === 'priced') return quote.answer
  return quote.answer.kind === 'incomplete' ? quote.answer.soFar : null
}

/** What the order changes of what the customer has; `null` for a new order. */
export function changesOf({ quote }: Simulation): QuotedChanges | null {
  return quote.answer.kind === 'priced' ? (quote.answer.changes ?? null) : null
}

/** Why the question was refused as asked; every asker refuses for the same reasons, so one of them speaks for all. */
export function refusalOf({ qualify, configure, quote, decompose }: Simulation): Refusal | null {
  for (const { answer } of [qualify, configure, quote, decompose]) {
    if (answer.kind === 'unknown-offering' || answer.kind === 'invalid-request') return answer
  }
  return null
}

export interface Headline {
  readonly tone: Tone
  readonly phrase: Phrase
}

export interface Headlines {
  readonly verdict: Headline
  readonly configuration: Headline
  readonly price: Headline
  readonly provisioning: Headline
}

/** The four answers in a word each. */
export function headlines({ qualify, configure, quote, decompose }: Simulation): Headlines {
  const configured = configure.answer
  return {
    verdict: { tone: verdictTones[qualify.answer.kind], phrase: phrase(`answer.qualify.${qualify.answer.kind}`) },
    configuration:
      configured.kind === 'configuration'
        ? { tone: configurationTones[configured.state], phrase: phrase(`answer.configure.${configured.state}`) }
        : { tone: 'bad', phrase: phrase(`answer.configure.${configured.kind}`) },
    price: {
      tone: quote.answer.kind === 'priced' ? 'good' : priceTone(quote.answer.kind),
      phrase: phrase(`answer.quote.${quote.answer.kind}`),
    },
    provisioning: {
      tone: decompose.answer.kind === 'plan' ? 'good' : priceTone(decompose.answer.kind),
      phrase:
        decompose.answer.kind === 'plan'
          ? phrase('answer.decompose.plan', { count: decompose.answer.items.filter(({ kind }) => kind !== 'product').length })
          : phrase(`answer.decompose.${decompose.answer.kind}`),
    },
  }
}

const verdictTones: Readonly<Record<Simulation['qualify']['answer']['kind'], Tone>> = {
  qualified: 'good',
  refused: 'bad',
  undetermined: 'open',
  'unknown-offering': 'bad',
  'invalid-request': 'bad',
}

const configurationTones: Readonly<Record<Configuration['state'], Tone>> = {
  complete: 'good',
  open: 'open',
  conflict: 'bad',
  unproven: 'open',
}

function priceTone(kind: string): Tone {
  return kind === 'incomplete' || kind === 'undetermined' ? 'open' : 'bad'
}
