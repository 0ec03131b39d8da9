import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import type { PriceStep } from '../../../engine/price/price-step.js'
import { text as inBoth } from '../../../engine/values/localized-text.js'
import { compareRatios, decimal } from '../../../engine/values/ratio.js'
import { ask } from '../../price/shop.js'
import { always, group, has, ifSaid, list, text, whole, word } from '../fields.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

/** A price that may be chosen, for whoever its cells fit. */
interface Candidate {
  readonly id: string
  readonly currency: string
  readonly amount: string
  readonly cells: Readonly<Record<string, unknown>>
  readonly validFor: { readonly from?: string; readonly to?: string }
  readonly list: 'sale' | 'override' | null
}

/** Which of several prices counts: rows of one table. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect === 'commercetools documentation: price selection') return bySpecificity(input, policy)
  if (dialect === 'medusa' || dialect.startsWith('medusajs/medusa ')) return byRules(input, policy)
  throw new Error(`Whose conventions are those of ${dialect}?`)
}

/** A price for some time beats, of those that are alike, one for good. */
function bySpecificity(input: Fields, policy: Fields): Fields {
  for (const name of Object.keys(policy)) throw new Error(`Nothing is known of ${name}.`)
  always(input, 'model', 'fixed_fallback')
  const order = input['order']
  if (!Array.isArray(order)) throw new Error('The order is a list.')
  const candidates = list(input, 'candidates').map((one) => candidateOf(one, {}, null, text(one, 'id')))
  const hitPolicy = { kind: 'specific', order: [...order.map(String), 'quantity', 'dated'] }
  const at = has(input, 'date') ? `${text(input, 'date')}T12:00:00Z` : now
  const row = rowFor(candidates, hitPolicy, order.map(String), input, at)
  return { price_id: row?.id ?? null, amount: row?.amount ?? null }
}

/** What a rule of a list is named by, beside one of the price itself about the same: both must hold, and both count. */
const ofList = 'ofList.'

function factOf(name: string): string {
  return `asked.${name.replace(ofList, '')}`
}

const now = '2026-06-17T00:00:00Z'

/** A price list beats the base prices; then the price with the most rules, and of those the lowest. */
function byRules(input: Fields, policy: Fields): Fields {
  readPolicy(policy)
  const base = list(input, 'candidates').map((one, index) => candidateOf(one, {}, null, has(one, 'id') ? text(one, 'id') : `base ${index}`))
  const lists = ifSaid(input, 'price_lists', list, []).flatMap((prices, index) => {
    const type = word(prices, 'type', { sale: 'sale', override: 'override' } as const)
    const validFor = {
      ...(has(prices, 'starts') ? { from: daysFromNow(text(prices, 'starts')) } : {}),
      ...(has(prices, 'ends') ? { to: daysFromNow(text(prices, 'ends')) } : {}),
    }
    const rules = has(prices, 'rules') ? group(prices, 'rules') : {}
    return list(prices, 'prices').map((one, position) => ({
      ...candidateOf(one, rules, type, `list ${index} ${position}`),
      ...(Object.keys(validFor).length > 0 ? { validFor } : {}),
    }))
  })
  const sets = new Set(
    [...list(input, 'candidates'), ...ifSaid(input, 'price_lists', list, []).flatMap((prices) => list(prices, 'prices'))].map((one) =>
      text(one, 'set'),
    ),
  )
  if (sets.size > 1) throw new Error('Prices of one thing are asked for.')
  const winner = byMostRules([...base, ...lists], input)
  const original = byMostRules([...base, ...lists.filter((one) => one.list === 'override')], input)
  const amount = winner?.amount ?? null
  return {
    amount,
    price_id: winner?.id ?? null,
    original_amount: original?.amount ?? null,
    from_list: (winner?.list ?? null) !== null,
  }
}

export const fieldsInPart = ['/amount', '/price_id', '/original_amount', '/from_list']

function byMostRules(candidates: readonly Candidate[], input: Fields): Candidate | null {
  const rulesOf = ({ cells }: Candidate) => Object.keys(cells).filter((name) => name !== 'quantity').length
  const ranked = [...candidates].sort(
    (left, right) =>
      Number(right.list !== null) - Number(left.list !== null) ||
      rulesOf(right) - rulesOf(left) ||
      compareRatios(decimal(left.amount), decimal(right.amount)),
  )
  const dimensions = [...new Set(candidates.flatMap(({ cells }) => Object.keys(cells)))].filter((name) => name !== 'quantity')
  return rowFor(ranked, { kind: 'priority' }, dimensions, input, now)
}

/** The candidate whose row the engine takes; earlier ones have the better priority. What the context doesn't say, nobody is. */
function rowFor(
  candidates: readonly Candidate[],
  hitPolicy: object,
  dimensions: readonly string[],
  input: Fields,
  at: string,
): Candidate | null {
  const context = group(input, 'context')
  if (!has(context, 'currency')) throw new Refusal('currency_required')
  const asked = Object.keys(context).filter((name) => name !== 'currency')
  const names = [...new Set([...dimensions, ...asked])]
  const facts: Record<string, string | readonly string[]> = Object.fromEntries(
    names.map((name) => name.replace(ofList, '')).map((name) => [factOf(name), has(context, name) ? cellOf(context[name]) : '']),
  )
  const currency = text(context, 'currency')
  facts['asked.isDated'] = 'yes'
  const table = {
    kind: 'priceTable',
    id: 'prices',
    name: inBoth('价目', 'Prices'),
    dimensions: [
      ...names.map((name) => ({ id: name, fact: factOf(name), match: 'equal' })),
      { id: 'quantity', fact: 'item.quantity', match: 'range' },
      { id: 'dated', fact: 'asked.isDated', match: 'equal' },
    ],
    hitPolicy,
    rows: candidates.map(({ id, cells, currency, amount, validFor }, priority) => ({
      id,
      when: Object.keys(validFor).length === 0 ? cells : { ...cells, dated: 'yes' },
      currency,
      amount,
      validFor,
      priority,
    })),
  }
  const catalog = {
    ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
    currencies: [...new Set([currency, ...candidates.map((one) => one.currency)])].map((code) => ({ code, rounding: 'halfAwayFromZero' })),
  }
  const fee = { kind: 'oneTime', amount: { kind: 'table', table: 'prices' }, actions: ['add'] }
  const quantity = ifSaid(input, 'quantity', whole, 1)
  const answer = ask(
    { prices: { fee }, documents: [catalog, table] },
    { facts, at, currency, items: [{ path: '/', offering: 'offer', quantity }] },
  )
  if (answer.kind === 'priced') {
    const row = answer.trace.find((step): step is Extract<PriceStep, { step: 'row' }> => step.step === 'row')
    return candidates.find(({ id }) => id === row?.row) ?? null
  }
  if (answer.because.every(({ code }) => code === 'price-not-found' || code === 'currency-missing')) return null
  throw new Error(JSON.stringify(answer))
}

function candidateOf(one: Fields, more: Fields, from: Candidate['list'], id: string): Candidate {
  const rules = [
    ...Object.entries(has(one, 'rules') ? group(one, 'rules') : {}),
    ...Object.entries(more).map(([name, value]) => [`${ofList}${name}`, value] as const),
  ]
  const [least, most] = [
    ifSaid(one, 'min_quantity', whole, null as number | null),
    ifSaid(one, 'max_quantity', whole, null as number | null),
  ]
  const quantity = { ...(least === null ? {} : { from: least }), ...(most === null ? {} : { to: most + 1 }) }
  return {
    id,
    currency: text(one, 'currency'),
    amount: text(one, 'amount'),
    cells: {
      ...Object.fromEntries(rules.map(([name, value]) => [name, cellOf(value)])),
      ...(least === null && most === null ? {} : { quantity }),
    },
    validFor: {
      ...(has(one, 'valid_from') ? { from: `${text(one, 'valid_from')}T00:00:00Z` } : {}),
      ...(has(one, 'valid_until') ? { to: `${text(one, 'valid_until')}T00:00:00Z` } : {}),
    },
    list: from,
  }
}

function readPolicy(policy: Fields): void {
  if (Object.keys(policy).length === 0) return
  const filters = policy['hard_filters']
  if (JSON.stringify(filters) !== '["currency","validity","quantity"]') throw new Error('Nothing is known of other filters.')
  always(policy, 'winner', 'price list beats base; then most rules (price + list); then lowest amount')
  always(policy, 'quantity_default', 'when absent: min_quantity <= 1 or none')
  always(policy, 'sale_vs_override', 'sale keeps base as original; override replaces original')
}

function cellOf(value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'object') throw new Error(`Nothing is known of the rule ${JSON.stringify(value)}.`)
  return String(value)
}

/** Days before, or after, the moment that is asked about: `-10d`. */
function daysFromNow(days: string): string {
  const count = /^([-+]?\d+)d$/.exec(days)?.[1]
  if (count === undefined) throw new Error(`${days} is no number of days.`)
  return new Date(Date.parse(now) + Number(count) * 86_400_000).toISOString()
}
