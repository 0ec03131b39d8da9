import type { CatalogDraft } from '../../../model/draft.js'
import type { ProductOfferingPrice } from '../../../model/price.js'
import type { CompiledRules } from '../../../rules/compile-rules.js'
import type { CompiledTable } from '../../table/compile-table.js'
import { offeringsWith } from '../offerings-below.js'
import { appliesWhere, factsOf, isCharged, type SellableContext, sellableContexts } from './sellable-contexts.js'

/** A context in which tables are asked for the figures of a price. */
export interface AskingContext extends SellableContext {
  readonly price: ProductOfferingPrice
}

/** Where a price applies that needs rows of these tables. */
export function askingContexts(
  draft: CatalogDraft,
  rules: CompiledRules,
  tables: readonly Pick<CompiledTable, 'dimensions'>[],
  price: ProductOfferingPrice,
): { readonly contexts: readonly AskingContext[]; readonly isComplete: boolean } {
  const dimensions = tables.flatMap((table) => table.dimensions)
  const looked = new Set([...dimensions.map(({ fact }) => fact), ...factsOf(rules, price)])
  const applies = [...appliesWhere(price), ...isCharged(price, looked)]
  const carriers = offeringsWith(draft).get(price.id) ?? []
  const found = carriers.map((carrier) => sellableContexts(draft, rules, carrier, looked))
  const contexts = found.flatMap((one) => one.contexts)
  return {
    contexts: contexts.map((context) => ({ ...context, price, condition: { all: [context.condition, ...applies] } })),
    isComplete: found.every((one) => one.isComplete),
  }
}
