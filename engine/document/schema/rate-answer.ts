import { about, anyText, byTag, listOf, record, shared } from './schema.js'

const amount = about(shared('decimal'), '金额', 'Amount', '以回答的币种表示的十进制数。', 'A decimal in the currency of the answer.')
const lines = about(
  listOf(record({ path: anyText, price: anyText, name: shared('text'), amount, steps: listOf(shared('priceStep')) })),
  '费用行',
  'Lines',
  '各价格因此多收多少，以及得出它的步骤。',
  'How much more each price costs by it, with the steps that led there.',
)
const id = about(anyText, '编号', 'Id', '请求里的编号。', "The record's id in the request.")

/** The records of a billing period, each with what it costs. */
export const rated = about(
  record({
    offering: anyText,
    items: listOf(shared('configuredItem')),
    currency: anyText,
    standing: lines,
    records: listOf(
      byTag('kind', about({}, '结果', 'Outcome', '这条记录的结果。', 'What became of the record.'), {
        rated: record({ id, lines, total: amount }),
        refused: record({ id, because: listOf(shared('priceProblem')) }),
      }),
    ),
    total: amount,
  }),
  '批价',
  'Rated',
  '每条使用记录的费用，以及账期内应收的合计。',
  'What each record of use costs, and what is due for the period.',
)
