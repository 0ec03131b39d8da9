import type { ChargeModel } from '../../../engine/model/charge-model.js'
import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import type { Use, UsePart } from '../../../engine/price/charge-model/use.js'
import { creditLines } from '../../../engine/price/rate/bound-lines.js'
import { takeFreeUnits } from '../../../engine/price/rate/free-units.js'
import { type PeriodTerms, ratePeriod } from '../../../engine/price/rate/rate-period.js'
import { type RatedLine, sumToPay } from '../../../engine/price/rate/rated-line.js'
import type { Currency } from '../../../engine/values/currency.js'
import { dividedBy, isZero, minus, one, plus, type Ratio, ratio, sum, times, toText, zero } from '../../../engine/values/ratio.js'
import { amountIn, compiled, decimals, tierPolicy, tiersIn, tiersOfBlocks } from '../charge-models.js'
import { always, currency, decimal, group, has, ifSaid, text, truth, word } from '../fields.js'
import { chargedUse, emptyLine, lineOf, periodTerms } from '../open-meter.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

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
  const model = text(price, 'model')
  const terms = boundedTerms(periodTerms(input, policy), input)
  const { before, now } = chargedUse(input, decimal(input, 'prior_quantity'), decimal(input, 'quantity'))
  const isAdvance = model === 'flat' && word(price, 'payment_term', { in_advance: true, in_arrears: false })
  const isFirst = word(input, 'position', opens)
  const run = { closes: word(input, 'position', isAdvance ? opens : closes), interim: 'wait' } as const
  // A dynamic price is of the events of the line itself, whatever others there were.
  const ownEvents = model === 'dynamic' || (isFirst && isZero(before))
  const earlier = ownEvents ? [] : linesOf({ ...terms, cap: null }, before, { booked: [], closes: false, interim: 'wait' })
  const use = ownEvents ? now : plus(before, now)
  const billed = decimal(input, 'previously_billed')
  const lines = linesOf(terms, use, { ...run, booked: earlier, billed })
  const credits = sum(ifSaid(input, 'credits', decimals, []))
  const paid = ifSaid(input, 'ignore_credits', truth, false) ? lines : creditLines(lines, credits)
  const empty = isZero(use) ? emptyLine(price) : null
  return { lines: [...(empty === null ? [] : [empty]), ...paid.map((line) => lineOf(line, model))], total: toText(sumToPay(paid)) }
}

function boundedTerms(terms: PeriodTerms, input: Fields): PeriodTerms {
  return ifSaid(input, 'ignore_min_amount', truth, false) ? { ...terms, minimum: null } : terms
}

function linesOf(terms: PeriodTerms, quantity: Ratio, run: Omit<Parameters<typeof ratePeriod>[1], 'use'>): readonly RatedLine[] {
  const rated = ratePeriod(terms, { ...run, use: { quantity } })
  if (rated.kind !== 'rated') throw new Refusal(rated.kind)
  return rated.lines
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
  if (has(policy, 'rounding')) always(group(policy, 'rounding'), 'where', 'none (precise)')
  if (model === 'package' || model === 'unit' || model === 'standard') {
    // A policy of tiers says nothing where there are none.
    for (const name of ['tier_upper', 'first_tier_flat_on_zero_usage']) has(policy, name)
    return { total: toText(lagoUnits(input)) }
  }
  const kind = word(price, 'model', { graduated: 'graduated', graduated_percentage: 'graduated', volume: 'volume' } as const)
  const { upperBound, withoutUse } = tierPolicy(policy)
  // A percentage is of transactions: without any, no flat amount is due, whatever the other tiers of the source say.
  const tiers = {
    upperBound,
    withoutUse: model === 'graduated_percentage' ? ('nothing' as const) : withoutUse,
    tiers: tiersIn(price, code),
  }
  if (has(input, 'tier_quantity')) {
    const other = decimal(input, 'tier_quantity')
    const found = charge({ kind: 'volume', tierBy: { kind: 'metric', metric: 'full', unit: 'unit' }, ...tiers }, code, {
      quantity,
      other: () => other,
    })
    return { total: toText(found.amount), lines: found.parts.map(tierLine) }
  }
  const { parts, amount } = charge({ kind, tierBy: { kind: 'ownQuantity' }, ...tiers }, code, { quantity })
  return { total: toText(amount), lines: parts.map(tierLine) }
}

/** Units, or packages, of what is not free. */
function lagoUnits(input: Fields): Ratio {
  const [price, code] = [group(input, 'price'), currency(input, 'currency')]
  const free = has(price, 'free_units') ? decimal(price, 'free_units') : ifSaid(input, 'free_quantity', decimal, zero)
  const quantity = takeFreeUnits(free, zero, decimal(input, 'quantity')).now.charged
  const rate = amountIn(price, text(price, 'model') === 'package' ? 'package_amount' : 'unit_amount', code)
  const model: ChargeModel =
    text(price, 'model') === 'package' ? { kind: 'package', size: toText(decimal(price, 'package_size')), rate } : { kind: 'unit', rate }
  return charge(model, code, { quantity }).amount
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
  if (charged.kind !== 'charged') throw new Refusal(charged.kind)
  return charged
}
