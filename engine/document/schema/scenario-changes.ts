import { about, listOf, record, referenceTo, type Schema, shared, words } from './schema.js'

const decimal = shared('decimal')
const price = about(referenceTo('productOfferingPrice'), '价格', 'Price', '价格的编号。', 'The id of the price.')
const path = about(shared('path'), '路径', 'Path', '哪一项。', 'Which item.')

const beforeAfter = {
  before: about(decimal, '变更前', 'Before', '变更前的金额。', 'What it was before the order.'),
  delta: about(decimal, '差额', 'Delta', '变更后减变更前。', 'After less before.'),
  after: about(decimal, '变更后', 'After', '变更后的金额。', 'What it is after the order.'),
}
const total = record({}, beforeAfter)

const items = about(
  listOf(
    record(
      { path },
      {
        action: about(shared('orderAction'), '动作', 'Action', '订单怎样处理这一项。', 'What the order does to it.'),
        basis: about(
          words('fresh', 'pinned', 'pinnedListNewAttributes', 'zero', 'renewalTerms', 'kept', 'none'),
          '价格依据',
          'Basis',
          '之后按哪里的价格；kept 为价格不受影响，none 为新订购的或不需要价格的。',
          'Which prices hold afterwards. "kept": nothing touched them. "none": of what is ordered anew or needs no prices.',
        ),
      },
    ),
  ),
  '各项',
  'Items',
  '没有列出的项不比较。',
  'Items that are not named are not compared.',
)

const lines = about(
  listOf(record({ price }, { path, ...beforeAfter })),
  '费用行',
  'Lines',
  '没有列出的费用不比较。',
  'Lines that are not named are not compared.',
)

const totals = about(
  record(
    {},
    {
      oneTime: about(total, '一次性', 'One-time', '一次性费用合计。', 'All one-time charges.'),
      monthly: about(total, '每月', 'Monthly', '每月费用合计。', 'All monthly charges.'),
      usage: about(total, '预计用量', 'Use', '每月预计使用的费用。', 'What the expected use costs in a month.'),
      bill: about(
        total,
        '变更账单',
        'Bill of the change',
        '变更前为不再使用而退还的，变更后为应收的，差额为应付或应退。',
        'Before: what is given back. After: what is due. Delta: what is to be paid, or given back.',
      ),
    },
  ),
  '合计',
  'Totals',
  '各项合计。',
  'What the lines add up to.',
)

const bill = about(
  listOf(
    record(
      {
        kind: about(
          words('credit', 'refund', 'due', 'charge'),
          '种类',
          'Kind',
          'credit 为退还预收的费用，refund 为退还押金，due 为后付的已用部分，charge 为应收的新费用。',
          '"credit": of what was billed in advance. "refund": a deposit. "due": what was used, in arrears. "charge": what is charged anew.',
        ),
        price,
        amount: about(
          decimal,
          '金额',
          'Amount',
          '计入账单的金额，退还的为负数。',
          'What is added to the bill; below zero what is given back.',
        ),
      },
      { path },
    ),
  ),
  '变更账单',
  'Bill of the change',
  '变更账单上的每一笔，与顺序无关；除了金额为零的，一笔不多，一笔不少。',
  'Every entry of the bill of the change, in any order: no more and no fewer, but for those of zero.',
)

/** What a stored case expects to change of what the customer has. */
export const expectedChanges: Schema = about(
  record({}, { items, lines, totals, bill }),
  '变更',
  'Changes',
  '订单改变了已有商品的哪些费用。',
  'What the order changes of what the customer has.',
)
