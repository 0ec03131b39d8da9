import { about, byKey, byTag, type Fields, integer, listOf, record, referenceTo, type Schema, shared } from './schema.js'

const whichOnes = about(
  {},
  '范围',
  'Which',
  'all 全部仍然适用，none 全不适用，stages 只有这些阶段的适用。',
  'All of them still apply, none does, or those of some stages.',
)

/** Which alterations may follow what was agreed on. */
export const alterationsAllowed: Schema = byTag('kind', whichOnes, {
  'none all': record({}),
  stages: record({
    stages: about(listOf(integer, 100), '阶段', 'Stages', '哪些阶段的调整仍然适用。', 'The stages whose alterations still apply.'),
  }),
})

const priceOfItem = {
  path: about(shared('path'), '路径', 'Path', '哪一项的资费。', 'Whose price it is.'),
  price: about(referenceTo('productOfferingPrice'), '资费', 'Price', '谈定的是哪项资费。', 'The price that was negotiated.'),
}
const alterations = about(
  alterationsAllowed,
  '调整',
  'Alterations',
  '优惠和加收还适用哪些。',
  'Which discounts and surcharges still follow.',
)

function agreedOf(named: Fields): Schema {
  return byKey({
    amount: record({
      ...named,
      alterations,
      amount: about(shared('decimal'), '金额', 'Amount', '谈定的单价，每期每个。', 'What was agreed on for one, per period.'),
    }),
    percentOff: record({
      ...named,
      alterations,
      percentOff: about(
        shared('decimal'),
        '减免百分比',
        'Percent off',
        '标准资费减百分之几，0 至 100。',
        'Percent off the list amount, from 0 to 100.',
      ),
    }),
  })
}

/** An amount that was agreed on. */
export const amountOverride = agreedOf(priceOfItem)

/** The same of a price that is named by where it is written. */
export const agreedOn = agreedOf({})
