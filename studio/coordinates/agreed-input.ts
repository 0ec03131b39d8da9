import type { AlterationsAllowed, AmountOverride } from '../../engine/model/request.js'
import { splitAt } from './choice-key.js'
import type { SearchChanges } from './coordinates-view.js'

/**
 * Amounts that were agreed on, as they stand in the address: `n.<path>@<price>` is `<figure> <what follows>`, such as
 * `80.00 all`, `20% none` or `80.00 stages 1 2`. A link may say anything: whether it makes sense is for the engine to answer.
 */
export function readAgreed(parameters: URLSearchParams): readonly AmountOverride[] {
  return [...parameters].flatMap(([key, value]) => (key.startsWith('n.') ? [readOne(key.slice(2), value)] : []))
}

function readOne(key: string, text: string): AmountOverride {
  const [path, price] = splitAt(key)
  const [figure = '', kind = '', ...stages] = text.split(' ')
  const alterations = (kind === 'stages' ? { kind, stages: stages.map(Number) } : { kind }) as AlterationsAllowed
  const of = { path, price: price ?? '', alterations }
  return figure.endsWith('%') ? { ...of, percentOff: figure.slice(0, -1) } : { ...of, amount: figure }
}

/** The change after which this amount, or the list's, holds for a price of an item. */
export function agreedChange({ path, price }: Pick<AmountOverride, 'path' | 'price'>, agreed: AmountOverride | null): SearchChanges {
  return { [`n.${path}@${price}`]: agreed === null ? null : written(agreed) }
}

/** The changes after which nothing is agreed on: what was is part of what the customer has, once the order is carried out. */
export function withoutAgreed(parameters: URLSearchParams): SearchChanges {
  return Object.fromEntries([...parameters.keys()].filter((key) => key.startsWith('n.')).map((key) => [key, null]))
}

function written({ alterations, ...agreed }: AmountOverride): string {
  const figure = 'percentOff' in agreed ? `${agreed.percentOff}%` : agreed.amount
  return [figure, alterations.kind, ...(alterations.kind === 'stages' ? alterations.stages : [])].join(' ')
}
