import { type ChargeModel, moneyUnit } from '../../model/charge-model.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices, usage } from './example.js'

const share = (unit: string) => usage({ kind: 'percentOf', percent: '1.3' }, { unit })

/** A percentage of use, or what events say they cost, of something that is not money; or money in tiers that count units. */
export const moneyUnitMismatch: Check = {
  code: 'price/money-unit',
  severity: 'error',
  why: text(
    '百分比和随次金额只能对金额计算；对用量计算得不出货币金额。',
    'A percentage, and what events say they cost, are taken of money; of anything else no amount comes out.',
  ),
  find: (draft) => draft.all('productOfferingPrice').flatMap(mismatch),
  examples: { sound: exampleWithPrices({ share: share(moneyUnit) }), unsound: exampleWithPrices({ share: share('MB') }) },
}

function mismatch({ kind, id, charge }: ProductOfferingPrice): readonly Finding[] {
  if (charge.kind !== 'usage') return []
  const { unit, model } = charge
  const document = { kind, id }
  if (countsMoney(model) && unit !== moneyUnit) {
    return [
      {
        document,
        pointer: pointer('charge', 'unit'),
        what: text(`“${id}”按金额的比例收费，单位却是“${unit}”。`, `"${id}" charges a share of money, but counts its use in "${unit}".`),
        fix: text('请把单位写为 currency。', 'Let the unit be "currency".'),
      },
    ]
  }
  return bothIn(model).map((tier) => ({
    document,
    pointer: pointer('charge', 'model', 'tiers', tier, 'percent'),
    what: text(`“${id}”的第 ${tier + 1} 档同时写了单价和百分比。`, `Tier ${tier + 1} of "${id}" has a rate and a percentage.`),
    fix: text('请只保留其中一个。', 'Keep one of them.'),
  }))
}

function countsMoney(model: ChargeModel): boolean {
  if (model.kind === 'dynamic' || model.kind === 'percentOf') return true
  return 'tiers' in model && model.kind !== 'capacity' && model.tiers.some(({ percent }) => percent !== undefined)
}

function bothIn(model: ChargeModel): readonly number[] {
  if (!('tiers' in model) || model.kind === 'capacity') return []
  return model.tiers.flatMap(({ rate, percent }, tier) => (rate !== undefined && percent !== undefined ? [tier] : []))
}
