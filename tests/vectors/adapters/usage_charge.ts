import type { ChargeModel } from '../../../engine/model/charge-model.js'
import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import { meterUse } from '../../../engine/price/charge-model/meter-use.js'
import type { Use, UsePart } from '../../../engine/price/charge-model/use.js'
import { creditLines } from '../../../engine/price/rate/bound-lines.js'
import { takeFreeUnits } from '../../../engine/price/rate/free-units.js'
import { type PeriodTerms, ratePeriod } from '../../../engine/price/rate/rate-period.js'
import { type RatedLine, sumToPay } from '../../../engine/price/rate/rated-line.js'
import type { Currency } from '../../../engine/values/currency.js'
import { dividedBy, minus, one, plus, type Ratio, ratio, sum, times, toText, zero } from '../../../engine/values/ratio.js'
import { compiled, decimals, tierPolicy, tiersIn, tiersOfBlocks } from '../charge-models.js'
import { roundingNames } from '../dialects.js'
import { always, currency, decimal, group, has, ifSaid, text, truth, whole, word } from '../fields.js'
import { lineOf, periodTerms } from '../open-meter.js'
import type { Adapter, Fields } from '../vector.js'

/** Cases whose source shows only the total have no lines. */
export const fieldsInPart = ['/lines', '/line_amounts']

export const adapter: Adapter = (asked) => {
  switch (asked.dialect) {
    case 'openmeter':
      return openMeter(asked.input, asked.policy)
    case 'killbill':
      return killBill(asked.input, asked.policy)
    case 'lago':
      return lago(asked.input, asked.policy)
    case 'Helicone':
      return helicone(asked.input, asked.policy)
    default:
      throw new Error(`Whose conventions are those of ${asked.dialect}?`)
  }
}

const opens = { single: true, first: true, mid: false, last: false }
const closes = { single: true, first: false, mid: false, last: true }

/** One line of a billing period, of which others may have been billed before. */
function openMeter(input: Fields, policy: Fields): Fields {
  const price = group(input, 'price')
  const code = currency(input, 'currency')
  const model = text(price, 'model')
  const terms = boundedTerms(periodTerms(price, policy, code), input)
  const [before, now] = chargedUse(input)
  const isAdvance = model === 'flat' && word(price, 'payment_term', { in_advance: true, in_arrears: false })
  const run = { closes: word(input, 'position', isAdvance ? opens : closes), interim: 'wait' } as const
  // A dynamic price is of the events of the line itself, whatever others there were.
  const ownEvents = model === 'dynamic'
  const earlier = ownEvents || before === null ? [] : linesOf(terms, before, { booked: [], closes: false, interim: 'wait' })
  const use = ownEvents || before === null ? now : plus(before, now)
  const billed = decimal(input, 'previously_billed')
  const lines = linesOf(terms, use, { ...run, booked: earlier, billed })
  const credits = sum(ifSaid(input, 'credits', decimals, []))
  const paid = ifSaid(input, 'ignore_credits', truth, false) ? lines : creditLines(lines, credits)
  return { lines: paid.map((line) => lineOf(line, model)), total: toText(sumToPay(paid)) }
}

function boundedTerms(terms: PeriodTerms, input: Fields): PeriodTerms {
  return ifSaid(input, 'ignore_min_amount', truth, false) ? { ...terms, minimum: null } : terms
}

function linesOf(terms: PeriodTerms, quantity: Ratio, run: Omit<Parameters<typeof ratePeriod>[1], 'use'>): readonly RatedLine[] {
  const rated = ratePeriod(terms, { ...run, use: { quantity } })
  if (rated.kind !== 'rated') throw new Error(`The use is refused: ${rated.kind}.`)
  return rated.lines
}

/** Use before this line and in it, converted and less what is free; without any before, `null`. */
function chargedUse(input: Fields): readonly [Ratio | null, Ratio] {
  const conversion = has(input, 'unit_conversion') ? conversionOf(group(input, 'unit_conversion')) : null
  const converted = (quantity: Ratio) => {
    const metered = meterUse({ increment: null, conversion }, [{ quantity, count: null }])
    if (metered.kind !== 'metered') throw new Error(`The use is refused: ${metered.kind}.`)
    return metered.quantity
  }
  const prior = decimal(input, 'prior_quantity')
  const before = converted(prior)
  const now = minus(converted(plus(prior, decimal(input, 'quantity'))), before)
  const free = takeFreeUnits(ifSaid(input, 'free_quantity', decimal, zero), before, now)
  return [toText(prior) === '0' ? null : free.before.charged, free.now.charged]
}

function conversionOf(conversion: Fields) {
  const factor = decimal(conversion, 'factor')
  const by = word(conversion, 'operation', { multiply: true, divide: false }) ? factor : dividedBy(one, factor)
  const rounding = word(conversion, 'rounding', { ...roundingNames, none: null })
  const places = ifSaid(conversion, 'precision', whole, 0)
  if (!truth(conversion, 'enabled')) return null
  return { from: 'metered', by, round: rounding === null ? null : { decimals: places, rounding: upwards(rounding) } }
}

/** Quantities are not negative, so that up the number line is away from zero. */
function upwards(mode: string) {
  return word({ mode }, 'mode', {
    ceiling: 'up',
    up: 'up',
    floor: 'down',
    down: 'down',
    halfAwayFromZero: 'halfAwayFromZero',
    halfEven: 'halfEven',
  } as const)
}

/** Blocks, each that is begun in full; of what is beyond the last tier graduated ones drop it, others go on. */
function killBill(input: Fields, policy: Fields): Fields {
  const price = group(input, 'price')
  const code = currency(input, 'currency')
  always(policy, 'block_rounding', 'ceil_per_tier')
  always(policy, 'beyond_last_capped_tier', 'TOP_TIER uses last tier; ALL_TIERS drops')
  const kind = word(price, 'model', { graduated_blocks: 'graduated', volume_blocks: 'volume' } as const)
  const tiers = tiersOfBlocks(price, code)
  const onOverflow = kind === 'graduated' ? 'drop' : 'lastTier'
  const isOpen = tiers.at(-1)?.upTo === undefined
  const common = { tierBy: { kind: 'ownQuantity' }, upperBound: 'inclusive', withoutUse: 'firstTier', tiers } as const
  const { parts, amount } = charge({ kind, ...common, ...(isOpen ? {} : { onOverflow }) }, code, { quantity: decimal(input, 'quantity') })
  const billed = ifSaid(input, 'previously_billed', decimal, zero)
  return { total: toText(minus(amount, billed)), line_amounts: parts.map((part) => toText(part.amount)) }
}

/** Exact amounts, with a line for each tier that is reached. */
function lago(input: Fields, policy: Fields): Fields {
  const price = group(input, 'price')
  const code = currency(input, 'currency')
  const quantity = decimal(input, 'quantity')
  const model = text(price, 'model')
  if (model === 'dynamic') {
    always(price, 'amount_source', 'event_cents')
    const minor = times(decimal(input, 'event_amount_minor'), dividedBy(one, ratio(100n)))
    return { total: toText(charge({ kind: 'dynamic', multiplier: '1' }, code, { quantity: minor }).amount) }
  }
  always(group(policy, 'rounding'), 'where', 'none (precise)')
  const kind = word(price, 'model', { graduated: 'graduated', graduated_percentage: 'graduated', volume: 'volume' } as const)
  const tiers = { tierBy: { kind: 'ownQuantity' }, ...tierPolicy(policy), tiers: tiersIn(price, code) } as const
  const { parts, amount } = charge({ kind, ...tiers }, code, { quantity })
  return { total: toText(amount), lines: parts.map(tierLine) }
}

function tierLine({ quantity, amount, flat }: UsePart): Fields {
  const due = flat ?? zero
  return { quantity: toText(quantity), unit_total: toText(minus(amount, due)), flat: toText(due), total: toText(amount) }
}

/** The whole quantity at the rate of the tier that it reaches, or that another metric does. */
function helicone(input: Fields, policy: Fields): Fields {
  const price = group(input, 'price')
  const code = currency(input, 'currency')
  always(input, 'round', 'none')
  always(policy, 'note', 'whole quantity at the tier chosen by tier_quantity (another metric) when given')
  const isByOther = has(input, 'tier_quantity')
  const tiers = { ...tierPolicy(policy), tiers: tiersIn(price, code) }
  const kind = word(price, 'model', { volume: 'volume' } as const)
  const tierBy = isByOther ? ({ kind: 'metric', metric: 'other', unit: 'token' } as const) : ({ kind: 'ownQuantity' } as const)
  const other = isByOther ? decimal(input, 'tier_quantity') : null
  return { total: toText(charge({ kind, tierBy, ...tiers }, code, { quantity: decimal(input, 'quantity'), other: () => other }).amount) }
}

function charge(model: ChargeModel, code: Currency, use: Use) {
  const charged = chargeUse(compiled(model, code), use)
  if (charged.kind !== 'charged') throw new Error(`The use is refused: ${charged.kind}.`)
  return charged
}
