import { about, anyText, byTag, flag, listOf, nullable, record, shared } from './schema.js'

const amount = about(shared('decimal'), '金额', 'Amount', '以回答的币种表示的十进制数。', 'A decimal in the currency of the answer.')
const exact = about(anyText, '精确值', 'Exact value', '十进制数，除不尽时为分数。', 'A decimal, or a fraction where it has no end.')
const day = { type: 'string', format: 'date' } as const
const moment = shared('instant')
const lines = about(
  listOf(record({ path: anyText, price: anyText, name: shared('text'), amount, steps: listOf(shared('priceStep')) })),
  '费用行',
  'Lines',
  '各价格因此多收多少，以及得出它的步骤。',
  'How much more each price costs by it, with the steps that led there.',
)
const id = about(anyText, '编号', 'Id', '请求里的编号。', "The record's id in the request.")
const units = { path: anyText, price: anyText, granted: day, expires: day, rolled: flag, quantity: exact }

/** The records of a billing period, each with what it costs. */
export const rated = about(
  record({
    offering: anyText,
    items: listOf(shared('configuredItem')),
    currency: anyText,
    period: record({ from: day, to: day }),
    standing: lines,
    records: listOf(
      byTag('kind', about({}, '结果', 'Outcome', '这条记录的结果。', 'What became of the record.'), {
        rated: record({ id, at: moment, lines, total: amount }),
        refused: record({ id, at: moment, because: listOf(shared('priceProblem')) }),
      }),
      10_000,
    ),
    total: amount,
    balances: about(
      listOf(record({ ...units, name: shared('text'), metric: anyText, unit: anyText, used: exact, left: exact })),
      '余量',
      'Balances',
      '每份赠送量有多少、用了多少、还剩多少。',
      'What there was of included units, what was used, and what is left.',
    ),
    carriedOver: about(
      listOf(record(units)),
      '转入下期',
      'Carried over',
      '下个账期还有多少，问下个账期时照此填写。',
      'What there is of them in the next period, to be given with the question about it.',
    ),
    suspensions: about(
      listOf(
        record({
          path: anyText,
          price: anyText,
          name: shared('text'),
          at: moment,
          amount,
          continuedAt: nullable(moment),
          next: nullable(amount),
        }),
      ),
      '停用',
      'Suspensions',
      '使用何时因费用达到多少而停用，是否继续。',
      'When use stopped, having cost how much, and whether it went on.',
    ),
  }),
  '批价',
  'Rated',
  '每条使用记录的费用，账期内应收的合计，以及赠送量的余量。',
  'What each record of use costs, what is due for the period, and what is left of included units.',
)
