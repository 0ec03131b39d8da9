import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { Configuration } from '../configure/configuration.js'
import { completeItems, configureOffering } from '../configure/configure-offering.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { Refusal } from './answer.js'
import type { ReadQuestion } from './read-question.js'

/** A selection that can be ordered, or what keeps it from that. */
export type ConfiguredSelection =
  | { readonly kind: 'complete'; readonly items: readonly ConfiguredItem[] }
  | { readonly kind: 'incomplete'; readonly configuration: Configuration }
  | { readonly kind: 'conflict'; readonly configuration: Configuration }
  | Extract<Refusal, { readonly kind: 'invalid-request' }>

/**
 * Configures what a quote, use or an order is about. What each value may be, and why, takes most of the time, and nobody reads
 * it of a selection that is complete: it is only worked out for one that is not.
 */
export function configureSelection(
  { bundles, rules }: CompiledCatalog,
  { offering, facts, at, request }: ReadQuestion<'quote' | 'rate' | 'decompose'>,
): ConfiguredSelection {
  const asked = { offering, facts, at, choices: request.choices }
  const items = completeItems(bundles, rules, asked)
  if (items !== null) return { kind: 'complete', items }
  const configuration = configureOffering(bundles, rules, asked)
  if (configuration.kind === 'invalid-request') return configuration
  if (configuration.state === 'complete') return { kind: 'complete', items: configuration.items }
  return configuration.state === 'conflict' ? { kind: 'conflict', configuration } : { kind: 'incomplete', configuration }
}
