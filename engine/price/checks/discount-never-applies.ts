import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { listed, quoted } from '../../rules/wording.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { parseDecimal } from '../../values/ratio.js'
import { targetPrices } from './alteration-targets.js'
import { type AlterationPrice, alterationsOf } from './alterations-together.js'
import { amountLists } from './amount-lists.js'
import { type DaysOfNothing, daysOfNothing } from './days-of-nothing.js'
import { discount, exampleWithPrices, oneTime } from './example.js'
import { type IdleAlteration, idlenessOf } from './idle-alterations.js'
import { offeringsWith } from './offerings-below.js'

const best = (percent: string, priority: number) => discount({ kind: 'percentOff', percent }, { mode: 'exclusiveBest', priority })

/**
 * An alteration that changes nothing for anybody: no offering with it has what it alters, there is nothing to take off, its
 * cap is nothing, it ends before it begins, its condition never holds where it is sold, or another one of its group always comes first.
 */
export const discountNeverApplies: Check = {
  code: 'price/discount-never-applies',
  severity: 'error',
  why: text('客户永远得不到这项优惠，而作者以为已经给出。', 'No customer would ever get what its author believes to have granted.'),
  find: (draft) => {
    return alterationsOf(draft).flatMap((alteration) => {
      const { target } = alteration.charge
      const carriers = offeringsWith(draft).get(alteration.id) ?? []
      const isDangling = target.scope === 'price' && draft.find('productOfferingPrice', target.price) === undefined
      if (carriers.length === 0 || isDangling) return []
      const targets = carriers.flatMap((carrier) => targetPrices(draft, alteration, carrier))
      const offerings = carriers.map(({ id }) => id)
      if (targets.length === 0) return [{ ...withoutTarget(alteration), witness: { offerings } }]
      if (takesOff(alteration) && targets.every((price) => isFree(draft, price)))
        return [{ ...withoutBase(alteration), witness: { offerings, prices: [...new Set(targets.map(({ id }) => id))] } }]
      const capped = (alteration.charge.cap ?? []).filter(isZero).map(({ currency }) => currency)
      if (capped.length > 0) return [{ ...withoutRoom(alteration, capped), witness: { offerings, currencies: capped } }]
      const days = daysOfNothing(draft, alteration, carriers)
      if (days !== null) return [{ ...withoutTime(alteration, days), witness: { offerings, ...days } }]
      const idle = idlenessOf(draft, alteration)
      return idle === null ? [] : [{ witness: { offerings }, ...idleFinding(alteration, idle) }]
    })
  },
  examples: {
    sound: exampleWithPrices({
      setup: oneTime('50.00'),
      waived: discount({ kind: 'percentOff', percent: '100' }, { target: { scope: 'item', charge: 'oneTime' } }),
    }),
    unsound: exampleWithPrices({ tenth: best('10', 1), fifth: best('20', 2) }),
  },
}

function takesOff({ charge: { effect } }: AlterationPrice): boolean {
  return effect.kind === 'percentOff' || effect.kind === 'amountOff'
}

function isZero({ amount }: { readonly amount: string }): boolean {
  return parseDecimal(amount)?.numerator === 0n
}

/** Whether a charge is 0 whatever is ordered or used. */
function isFree(draft: CatalogDraft, price: ProductOfferingPrice): boolean {
  const { charge } = price
  if ((charge.kind === 'oneTime' || charge.kind === 'recurring') && charge.amount.kind === 'table') {
    const rows = draft.find('priceTable', charge.amount.table)?.rows ?? []
    return rows.length > 0 && rows.every((row) => 'amount' in row && isZero(row))
  }
  const amounts = amountLists(price).flatMap((list) => list.amounts)
  return charge.kind !== 'usage' && amounts.length > 0 && amounts.every(isZero)
}

function withoutTarget({ kind, id }: AlterationPrice): Finding {
  return {
    document: { kind, id },
    pointer: pointer('charge', 'target'),
    what: text(
      `“${id}”要调整的费用，使用它的商品自身及其成员都没有。`,
      `"${id}" alters a charge that no offering with it has, neither itself nor through its members.`,
    ),
    fix: text(
      '请改正调整对象，或者把它放到有该费用的商品或其套餐上。',
      'Correct its target, or put it on the offering that has the charge, or on a bundle of it.',
    ),
  }
}

function withoutBase({ kind, id }: AlterationPrice): Finding {
  return {
    document: { kind, id },
    pointer: pointer('charge', 'target'),
    what: text(`“${id}”要减免的费用全都是 0。`, `"${id}" takes something off charges that are all 0.`),
    fix: text('请改正调整对象，或者删除这项优惠。', 'Correct its target, or remove the discount.'),
  }
}

function withoutRoom({ kind, id }: AlterationPrice, currencies: readonly string[]): Finding {
  const named = currencies.join(', ')
  return {
    document: { kind, id },
    pointer: pointer('charge', 'cap'),
    what: text(`“${id}”的调整上限是 0（${named}），什么也不会改变。`, `"${id}" changes its lines by 0 at most (${named}), so by nothing.`),
    fix: text('请写大于零的上限，或者不写。', 'Write a cap above zero, or none.'),
  }
}

function withoutTime({ kind, id }: AlterationPrice, { from, until }: DaysOfNothing): Finding {
  return {
    document: { kind, id },
    pointer: pointer('charge', 'lasts'),
    what: text(
      `“${id}”最早从 ${from} 起生效，而它在 ${until} 就已结束。`,
      `"${id}" begins to act on ${from} at the earliest, but ends on ${until}.`,
    ),
    fix: text('请推迟结束日期，或者改为持续一段时间。', 'Let it end later, or after some time.'),
  }
}

function idleFinding({ kind, id }: AlterationPrice, idle: IdleAlteration): Finding {
  const document = { kind, id }
  switch (idle.kind) {
    case 'never':
      return {
        document,
        pointer: '',
        what: text(
          `凡是能订购的情形，“${id}”的条件或有效期都不满足。`,
          `Wherever an offering with "${id}" can be ordered, its condition does not hold or its time has not come.`,
        ),
        fix: text(
          '请改正它的条件或有效期，或者调整商品的销售范围。',
          'Correct its condition or its period, or where the offerings are sold.',
        ),
      }
    case 'beaten': {
      const { by, offering, facts, at } = idle
      const others = listed(by.map(quoted))
      return {
        document,
        pointer: pointer('charge', 'priority'),
        what: text(
          `凡是“${id}”适用的地方，同组的${others['zh-CN']}都排在它前面。`,
          `Wherever "${id}" applies, ${others.en} of its group applies too and comes first.`,
        ),
        fix: text(
          '请调整优先级或优惠力度，或者把它放入另一组。',
          'Change the priorities or what it takes off, or put it into another group.',
        ),
        witness: { offering, facts: facts as JsonValue, by, ...(at === undefined ? {} : { at }) },
      }
    }
  }
}
