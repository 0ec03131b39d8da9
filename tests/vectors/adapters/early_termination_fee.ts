import { type Fee, type FeeBand, reckonPenalty } from '../../../engine/price/penalty/reckon-penalty.js'
import { dividedBy, one, type Ratio, ratio, toText, zero } from '../../../engine/values/ratio.js'
import { decimal, has, ifSaid, list, whole, word } from '../fields.js'
import type { Adapter, Fields } from '../vector.js'

/** What is due when a contract of so many months ends after some of them. The sources' conventions are all in the fields. */
export const adapter: Adapter = ({ input }) => {
  const monthly = ifSaid(input, 'monthly', decimal, zero)
  const months = whole(input, 'term_months')
  const fee = word(input, 'method', feesOf)(input, months)
  return { fee: toText(reckonPenalty(fee, { months, completed: whole(input, 'completed_months') }, () => monthly).fee) }
}

type ReadFee = (input: Fields, months: number) => Fee

const flat: ReadFee = (input) => ({ kind: 'flat', amount: decimal(input, oneOf(input, 'initial', 'amount', 'fee')) })

const declining: ReadFee = (input) => ({
  kind: 'declining',
  initial: decimal(input, oneOf(input, 'initial', 'amount', 'fee')),
  step: decimal(input, oneOf(input, 'step', 'monthly_step', 'monthly_reduction', 'reduction_per_month', 'decline_per_month', 'per_month')),
  floor: ifSaid(input, oneOf(input, 'floor', 'minimum'), decimal, zero),
})

const prorated: ReadFee = (input) => ({ kind: 'prorated', amount: decimal(input, oneOf(input, 'initial', 'amount', 'fee')) })

const ofRemaining: ReadFee = (input, months) => ({
  kind: 'bands',
  bands: has(input, 'bands')
    ? list(input, 'bands').map((band) => bandOf(band, months))
    : [{ fromMonth: 1, toMonth: months, share: ifSaid(input, 'percent', share, one) }],
})

/** Words for the same: pages speak of fixed and flat fees, and of percentages of what is left with or without a schedule. */
const feesOf: Readonly<Record<string, ReadFee>> = {
  fixed: flat,
  flat,
  declining,
  declining_monthly: declining,
  prorated,
  pro_rata: prorated,
  remaining_charges: ofRemaining,
  percent_of_remaining: ofRemaining,
  percent_of_remaining_charges: ofRemaining,
  schedule_of_remaining_charges: ofRemaining,
}

function bandOf(band: Fields, months: number): FeeBand {
  return { fromMonth: whole(band, 'from_month'), toMonth: ifSaid(band, 'to_month', whole, months), share: share(band, 'percent') }
}

function share(fields: Fields, name: string): Ratio {
  return dividedBy(decimal(fields, name), ratio(100n))
}

/** The one of these names that the case uses; the first where it uses none. */
function oneOf(input: Fields, ...names: readonly [string, ...string[]]): string {
  return names.find((name) => has(input, name)) ?? names[0]
}
