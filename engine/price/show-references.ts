import { weigh } from '../rules/weigh.js'
import { covers } from '../values/instant.js'
import { toText } from '../values/ratio.js'
import { forQuantity } from './amounts.js'
import type { CompiledReference } from './compile-prices.js'
import { payable, payableText } from './paid-amount.js'
import type { LineReference } from './price-answer.js'
import type { PriceStep } from './price-step.js'
import { amountInCurrency, type ItemPrice, type PricingWork, refuse, type WorkingLine } from './pricing-work.js'

/**
 * The lines, those that are compared with their references. What a line costs never depends on one: a reference whose condition
 * fails, or is not known to hold, is left out and the trace says why.
 */
export function withReferences(
  work: PricingWork,
  references: readonly ItemPrice<CompiledReference>[],
  lines: readonly WorkingLine[],
): readonly WorkingLine[] {
  if (references.length === 0) return lines
  const shown = new Map<WorkingLine, LineReference[]>()
  for (const one of references) {
    const line = lines.find(({ item, price }) => item === one.item && price.id === one.price.compares)
    const filter = absence(one, line)
    if (filter !== null) work.trace.push({ step: 'filtered', path: one.item.path, price: one.price.id, ...filter })
    else shown.set(line!, [...(shown.get(line!) ?? []), ...(referenceOf(work, one, line!) ?? [])])
  }
  return lines.map((line) => {
    const found = shown.get(line)
    return found === undefined ? line : { ...line, references: found }
  })
}

type Filter = Pick<Extract<PriceStep, { readonly step: 'filtered' }>, 'by' | 'reason'>

function absence({ price, source }: ItemPrice, line: WorkingLine | undefined): Filter | null {
  if (!covers(price.validFor, source.at)) return { by: 'validity', reason: null }
  if (line === undefined) return { by: 'target', reason: null }
  if (price.when === null) return null
  const reason = weigh(source.rules, price.when, line.facts)
  return reason.verdict === 'holds' ? null : { by: 'condition', reason }
}

function referenceOf(work: PricingWork, one: ItemPrice<CompiledReference>, line: WorkingLine): readonly LineReference[] | null {
  const { item, price } = one
  const unit = amountInCurrency(work, price.amounts)
  if (unit === null) return refuse(work, one, 'currency-missing')
  const amount = forQuantity(unit, item.quantity)
  work.trace.push({
    step: 'reference',
    path: item.path,
    price: line.price.id,
    reference: price.id,
    name: price.name,
    unit: toText(unit),
    quantity: String(item.quantity),
    after: toText(amount),
  })
  return [{ price: price.id, name: price.name, amount: payableText(work, payable(work, amount)) }]
}
