import { type ChargeModel, moneyUnit } from '../../model/charge-model.js'
import { type Check, pointer } from '../../model/check.js'
import type { Charge } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { givenIn } from '../table/compile-table.js'
import { amountLists } from './amount-lists.js'
import { exampleWithPrices, oneTime, usage } from './example.js'
import { rowFindings } from './table-findings.js'

/** An amount, or a share of one, below zero. */
export const negativeAmount: Check = {
  code: 'price/negative-amount',
  severity: 'error',
  why: text(
    '负的费用等于付钱给客户；减免应写成优惠，才能看得见、管得住。',
    'A charge below zero pays the customer; a reduction belongs into an alteration, where it is seen and limited.',
  ),
  find: (draft) => {
    const fix = text(
      '请写成不小于零的金额；减免请用调整类价格。',
      'Write an amount of at least zero; use an alteration to reduce a charge.',
    )
    const inPrices = draft.all('productOfferingPrice').flatMap((price) =>
      amountLists(price).flatMap((list) =>
        list.amounts.flatMap(({ amount }, position) =>
          isNegative(amount)
            ? [
                {
                  document: { kind: price.kind, id: price.id },
                  pointer: `${list.pointer}${pointer(position, 'amount')}`,
                  what: text(`“${price.id}”的金额 ${amount} 小于零。`, `The amount ${amount} of "${price.id}" is below zero.`),
                  fix,
                },
              ]
            : [],
        ),
      ),
    )
    const inRows = rowFindings(draft, (row, table) => {
      // A share below zero is a discount of more than 100 percent turned around, and another check's.
      if ('percent' in row || !isNegative(givenIn(row))) return []
      const what = text(
        `“${table.id}”的“${row.id}”行给出的 ${givenIn(row)} 小于零。`,
        `Row "${row.id}" of "${table.id}" gives ${givenIn(row)}, which is below zero.`,
      )
      return [{ steps: ['amount' in row ? 'amount' : 'quantity'], what, fix }]
    })
    const inShares = draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      sharesIn(charge).flatMap(({ steps, share }) =>
        isNegative(share)
          ? [
              {
                document: { kind, id },
                pointer: pointer('charge', ...steps),
                what: text(`“${id}”的比例 ${share} 小于零。`, `The share ${share} of "${id}" is below zero.`),
                fix,
              },
            ]
          : [],
      ),
    )
    return [...inPrices, ...inShares, ...inRows]
  },
  examples: {
    sound: exampleWithPrices({ setup: oneTime('0') }),
    unsound: exampleWithPrices({ setup: oneTime('-5.00'), share: usage({ kind: 'percentOf', percent: '-1' }, { unit: moneyUnit }) }),
  },
}

/** Percentages and multiples that a model takes. */
interface Share {
  readonly steps: readonly (string | number)[]
  readonly share: string
}

function sharesIn(charge: Charge): readonly Share[] {
  if (charge.kind === 'usage') return sharesOf(charge.model).map(({ steps, share }) => ({ steps: ['model', ...steps], share }))
  if (charge.kind !== 'penalty' || charge.fee.kind !== 'bands') return []
  return charge.fee.bands.map(({ percent }, band) => ({ steps: ['fee', 'bands', band, 'percent'], share: percent }))
}

function sharesOf(model: ChargeModel): readonly Share[] {
  switch (model.kind) {
    case 'dynamic':
      return [{ steps: ['multiplier'], share: model.multiplier }]
    case 'percentOf':
      return [{ steps: ['percent'], share: model.percent }]
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tiers.flatMap(({ percent }, tier) =>
        percent === undefined ? [] : [{ steps: ['tiers', tier, 'percent'], share: percent }],
      )
    case 'flat':
    case 'unit':
    case 'package':
    case 'capacity':
      return []
  }
}

function isNegative(amount: string): boolean {
  return amount.startsWith('-')
}
