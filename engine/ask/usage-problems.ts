import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { UsageQuantity, UseRecord } from '../model/request.js'
import { isReached, ownUser, poolPathOf } from '../price/allowance/pooled-use.js'
import { otherMetrics } from '../price/usage/compile-usage.js'
import { closest } from '../values/closest.js'
import { text } from '../values/localized-text.js'

/**
 * What is wrong with the expected use of a request, so that none of it is passed over in silence: a negative quantity,
 * use of something that is not ordered, use that no charge or allowance of the item measures, or the same use twice.
 */
export function usageProblems(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  usage: readonly UsageQuantity[],
): readonly RequestProblem[] {
  const seen = new Set<string>()
  return usage.flatMap((use, index) => {
    const { path, metric } = use
    const repeated = seen.has(`${path} ${metric}`)
    seen.add(`${path} ${metric}`)
    const found = useProblem(catalog, items, use, ['usage', index])
    if (found !== null) return [found]
    return repeated ? [twice(pointer('usage', index, 'metric'), path, metric)] : []
  })
}

/** The same of records, of which many may be of one use, but each is named once. */
export function recordProblems(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  records: readonly UseRecord[],
): readonly RequestProblem[] {
  const seen = new Set<string>()
  return records.flatMap((use, index) => {
    const repeated = seen.has(use.id)
    seen.add(use.id)
    const found = useProblem(catalog, items, use, ['records', index])
    if (found !== null) return [found]
    return repeated ? [recordTwice(pointer('records', index, 'id'), use.id)] : []
  })
}

function useProblem(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  { path, metric, quantity }: UsageQuantity,
  place: readonly (string | number)[],
): RequestProblem | null {
  const at = (member: string) => pointer(...place, member)
  const item = items.find((one) => one.path === path)
  if (quantity.startsWith('-')) return negative(at('quantity'), quantity)
  if (item === undefined) return notOrdered(at('path'), path, items)
  const metrics = [...new Set([...metricsOf(catalog, item), ...sharedMetrics(catalog, items, item)])]
  return metrics.includes(metric) ? null : notMeasured(at('metric'), path, metric, metrics)
}

function metricsOf({ draft }: CompiledCatalog, { offering }: ConfiguredItem): readonly string[] {
  const prices = draft.find('productOffering', offering)?.prices ?? []
  const metrics = prices.flatMap((id) => {
    const charge = draft.find('productOfferingPrice', id)?.charge
    if (charge?.kind === 'usage') return [charge.metric, ...otherMetrics(charge.model).map((other) => other.metric)]
    return charge?.kind === 'allowance' ? [charge.metric] : []
  })
  return [...new Set(metrics)]
}

/** Metrics of units that other items share with this one, though nothing of its own measures them. */
function sharedMetrics({ draft, prices }: CompiledCatalog, items: readonly ConfiguredItem[], { path }: ConfiguredItem): readonly string[] {
  return items.flatMap((carrier) => {
    const carried = draft.find('productOffering', carrier.offering)?.prices ?? []
    return carried.flatMap((id) => {
      const charge = draft.find('productOfferingPrice', id)?.charge
      if (charge?.kind !== 'allowance' || charge.overflow !== undefined) return []
      const at = poolPathOf(charge.pool, carrier, prices.bundles)
      return isReached(charge.pool, at, path, ownUser) ? [charge.metric] : []
    })
  })
}

function negative(at: string, quantity: string): RequestProblem {
  return {
    code: 'request/negative-usage',
    pointer: at,
    what: text(`用量不能是负数：${quantity}。`, `Use cannot be negative: ${quantity}.`),
    fix: text('请写零或正数。', 'Write zero or more.'),
  }
}

function notOrdered(at: string, path: string, items: readonly ConfiguredItem[]): RequestProblem {
  const paths = items.map((item) => item.path)
  const near = closest(path, paths)
  const named = (near.length > 0 ? near : paths).slice(0, 5)
  return {
    code: 'request/usage-not-ordered',
    pointer: at,
    what: text(`本次选购中没有“${path}”。`, `Nothing is ordered at "${path}".`),
    fix: text(`请改用 ${named.join('、')}。`, `Use ${named.join(', ')} instead.`),
  }
}

function notMeasured(at: string, path: string, metric: string, metrics: readonly string[]): RequestProblem {
  const near = closest(metric, metrics)
  const named = near.length > 0 ? near : metrics
  return {
    code: 'request/usage-not-measured',
    pointer: at,
    what: text(`“${path}”没有计量“${metric}”的资费。`, `No charge or allowance at "${path}" measures "${metric}".`),
    fix:
      named.length === 0
        ? text('请去掉这项用量。', 'Leave this use out.')
        : text(`请改用 ${named.join('、')}，或去掉这项用量。`, `Use ${named.join(', ')} instead, or leave it out.`),
  }
}

function recordTwice(at: string, id: string): RequestProblem {
  return {
    code: 'request/record-given-twice',
    pointer: at,
    what: text(`使用记录“${id}”出现了不止一次。`, `The record "${id}" is given more than once.`),
    fix: text('请去掉重复的记录，或者改用不同的编号。', 'Leave the second one out, or give it another id.'),
  }
}

function twice(at: string, path: string, metric: string): RequestProblem {
  return {
    code: 'request/usage-given-twice',
    pointer: at,
    what: text(`“${path}”的“${metric}”用量给了不止一次。`, `The use of "${metric}" at "${path}" is given more than once.`),
    fix: text('请合并为一项。', 'Add them up into one.'),
  }
}
