import { about, anyText, byTag, flag, integer, listOf, nullable, record, shared, words } from './schema.js'

const table = about(nullable(anyText), '价格表', 'Table', '给出金额的价格表。', 'The price table that gives the amount.')
const rows = about(listOf(anyText), '行', 'Rows', '可能适用的行。', 'The rows that may apply.')
const missing = about(listOf(anyText), '缺少的事实', 'Missing facts', '知道了它们才有定论。', 'Only with these can anybody say.')
const charge = {
  price: anyText,
  charge: words('oneTime', 'recurring'),
  period: about(nullable(shared('calendarPeriod')), '周期', 'Period', '多久收一次。', 'How often it recurs.'),
}
const outcome = about({}, '结果', 'Outcome', '这项资费的目录价如何。', 'What became of the charge.')

/** A charge of a price list. */
const listedCharge = byTag('outcome', outcome, {
  listed: record({
    ...charge,
    amount: about(shared('decimal'), '金额', 'Amount', '一个的目录价。', 'What one lists at.'),
    table,
    row: about(nullable(anyText), '行', 'Row', '给出金额的行。', 'The row that gives the amount.'),
  }),
  undetermined: record({ ...charge, code: words('condition-unknown', 'row-unknown'), table, rows, missing }),
  unpriced: record({ ...charge, code: words('price-not-found', 'price-ambiguous', 'currency-missing'), table, rows }),
  notDue: record({ ...charge, by: words('validity', 'condition'), reason: nullable(shared('reason')) }),
})

export const priceList = about(
  record({
    currency: about(anyText, '币种', 'Currency', '所有金额的币种。', 'The currency of all amounts.'),
    counts: about(
      record({ listed: integer, undetermined: integer, unpriced: integer, notDue: integer }),
      '数目',
      'Counts',
      '全部在售销售品的资费各有多少种结果。',
      'How many charges of all offerings on sale came out each way.',
    ),
    offerings: about(
      listOf(record({ offering: anyText, charges: listOf(listedCharge) })),
      '销售品',
      'Offerings',
      '按编号排列，各有其一次性和周期性资费。',
      'By id, each with its one-time and recurring charges.',
    ),
    hasMore: about(flag, '还有', 'Has more', '后面是否还有。', 'Whether more follow after the last one.'),
  }),
  '价目表',
  'Price list',
  '在售销售品的目录价。',
  'What the offerings on sale list at.',
)
