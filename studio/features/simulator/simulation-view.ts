import type { QuotedChanges, Refusal } from '../../../engine/ask/answer.js'
import type { Configuration } from '../../../engine/configure/configuration.js'
import type { RequestProblem } from '../../../engine/explain/request-problem.js'
import type { PricedItems } from '../../../engine/price/price-answer.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import type { Tone } from '../../parts/Chip.js'

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
