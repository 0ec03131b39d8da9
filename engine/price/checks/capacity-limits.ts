import type { CapacityTiers } from '../../model/charge-model.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { ProductOfferingPrice, UsageCharge } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, parseDecimal, type Ratio } from '../../values/ratio.js'
import { exampleWithPrices, usage, yuan } from './example.js'

const upTo = (end: string | null, amount: string, unit = 'MB') => ({
  limits: [{ metric: 'data.domestic', unit, ...(end === null ? {} : { upTo: end }) }],
  amount: yuan(amount),
})
const capacity = (...tiers: readonly object[]) => usage({ kind: 'capacity', upperBound: 'inclusive', withoutUse: 'nothing', tiers })

/** Capacity tiers that no use reaches, that end without a word on more, or that limit a metric in units that don't agree. */
export const capacityLimits: Check = {
  code: 'price/capacity-limits',
  severity: 'error',
  why: text(
    '够不到的档位和没有去处的用量，都会让账单与资费说明不符。',
    'A tier that no use reaches, and use that no tier takes, make bills differ from what the price says.',
  ),
  find: (draft) => draft.all('productOfferingPrice').flatMap(faults),
  examples: {
    sound: exampleWithPrices({ data: capacity(upTo('100', '5.00'), upTo(null, '9.00')) }),
    unsound: exampleWithPrices({ data: capacity(upTo('100', '5.00'), upTo('50', '9.00'), upTo('200', '12.00', 'GB')) }),
  },
}

function faults(price: ProductOfferingPrice): readonly Finding[] {
  const { charge } = price
  if (charge.kind !== 'usage' || charge.model.kind !== 'capacity') return []
  const { model } = charge
  return [...outOfReach(price, model), ...openEnd(price, model), ...otherUnits(price, charge, model)]
}

/** A tier whose every limit an earlier one allows, too, is never the first that holds. */
function outOfReach({ kind, id }: ProductOfferingPrice, { tiers }: CapacityTiers): readonly Finding[] {
  return tiers.flatMap((tier, position): readonly Finding[] => {
    const before = tiers
      .slice(0, position)
      .findIndex((earlier) => earlier.limits.every(({ metric, upTo }) => allows(upTo, endOf(tier, metric))))
    if (before < 0) return []
    return [
      {
        document: { kind, id },
        pointer: pointer('charge', 'model', 'tiers', position),
        what: text(
          `“${id}”的第 ${position + 1} 档永远用不到：第 ${before + 1} 档的限额不比它低。`,
          `Tier ${position + 1} of "${id}" is never reached: tier ${before + 1} allows as much.`,
        ),
        fix: text('请由低到高写出各档的限额。', 'Write the tiers with rising limits.'),
      },
    ]
  })
}

function endOf({ limits }: CapacityTiers['tiers'][number], metric: string): Ratio | null {
  return parseDecimal(limits.find((limit) => limit.metric === metric)?.upTo ?? '')
}

/** Whether a limit allows all that another one does; `null` is without end. */
function allows(upTo: string | undefined, end: Ratio | null): boolean {
  if (upTo === undefined) return true
  const own = parseDecimal(upTo)
  return own !== null && end !== null && compareRatios(own, end) >= 0
}

function openEnd({ kind, id }: ProductOfferingPrice, { tiers, onOverflow }: CapacityTiers): readonly Finding[] {
  const isOpen = tiers.at(-1)?.limits.every(({ upTo }) => upTo === undefined) ?? false
  if (isOpen === (onOverflow === undefined)) return []
  return [
    {
      document: { kind, id },
      pointer: isOpen ? pointer('charge', 'model', 'onOverflow') : pointer('charge', 'model', 'tiers'),
      what: isOpen
        ? text(`“${id}”的最后一档不限量，不会有超出部分。`, `The last tier of "${id}" has no limit, so nothing is beyond it.`)
        : text(`“${id}”没有说明超出最后一档时怎样处理。`, `"${id}" does not say what becomes of use beyond its last tier.`),
      fix: isOpen
        ? text('请删除 onOverflow。', 'Remove "onOverflow".')
        : text('请写出不限量的最后一档，或者用 onOverflow 说明。', 'End with a tier without limits, or say it with "onOverflow".'),
    },
  ]
}

/** A metric is counted in one unit, and the charge's own one in the charge's. */
function otherUnits({ kind, id }: ProductOfferingPrice, { metric, unit }: UsageCharge, { tiers }: CapacityTiers): readonly Finding[] {
  const units = new Map([[metric, unit]])
  return tiers.flatMap(({ limits }, position) =>
    limits.flatMap((limit, index): readonly Finding[] => {
      const known = units.get(limit.metric) ?? limit.unit
      units.set(limit.metric, known)
      if (known === limit.unit) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'model', 'tiers', position, 'limits', index, 'unit'),
          what: text(
            `“${id}”对 ${limit.metric} 既用 ${known} 又用 ${limit.unit} 计量。`,
            `"${id}" counts ${limit.metric} in ${known} and in ${limit.unit}.`,
          ),
          fix: text(`请统一使用 ${known}。`, `Count it in ${known} everywhere.`),
        },
      ]
    }),
  )
}
