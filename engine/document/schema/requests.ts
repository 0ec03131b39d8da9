import { currencyCode } from './common.js'
import { heldFields } from './held.js'
import { amountOverride } from './override.js'
import { quoteToken } from './quote-token.js'
import { ratingFields } from './rate-request.js'
import { about, anyText, byKey, flag, listOf, record, referenceTo, type Schema, shared, wholeNumber, word, words } from './schema.js'

const path = about(
  shared('path'),
  '路径',
  'Path',
  '“/”为所订的销售品，“/组/成员”为成员。',
  '"/" is the ordered offering, "/group/member" a member.',
)
const facts = about(
  shared('facts'),
  '事实',
  'Facts',
  '已知的事实，按事实编号；没有写的就是未知。',
  'What is known, by fact id; what is absent is unknown.',
)
const choices = about(
  listOf(shared('choice'), 2_000),
  '选择',
  'Choices',
  '客户到目前为止的选择，与顺序无关。',
  'What the customer chose so far; order plays no part.',
)
const startDate = about(
  { type: 'string', format: 'date' },
  '开通日',
  'Start date',
  '服务开始的当地日期；不写为 at 当天。',
  'The local day on which service begins; absent, the day of "at".',
)
const billDay = about(
  { type: 'integer', minimum: 1, maximum: 31 },
  '出账日',
  'Bill day',
  '账户每月的出账日，1 至 31；按出账日分期的资费需要它。',
  'The day of the month, 1 to 31, on which the account is billed; charges that go by it need it.',
)
const used = {
  path,
  metric: about(word, '计量项', 'Metric', '计量什么。', 'What is measured.'),
  unit: about(word, '单位', 'Unit', '用什么单位计量。', 'What it is measured in.'),
  quantity: about(
    shared('decimal'),
    '数量',
    'Quantity',
    '用了多少，带引号的十进制数；一项有多件时为合计，各件均摊。',
    'How much is used, a decimal in quotes; of several pieces of an item all together, each an equal part.',
  ),
}
const counted = {
  events: about(
    { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
    '次数',
    'Events',
    '由多少次使用组成，每次相同；按次计费的资费需要它。',
    'Of how many events it is made, all alike; charges that go by events need it.',
  ),
}
const terms = about(
  listOf(shared('chosenTerm'), 2_000),
  '合约',
  'Terms',
  '各销售品选哪一种合约；只有一种时不必写。',
  'The terms that are taken; of an only one nothing need be said.',
)
const overrides = about(
  listOf(shared('amountOverride'), 2_000),
  '谈定价',
  'Overrides',
  '代替标准资费的谈定金额，只用于允许议价的资费。',
  'Amounts that were agreed on instead of those of the list, of prices that may be negotiated.',
)
const usage = about(listOf(shared('usageQuantity'), 2_000), '预计用量', 'Usage', '预计每月的使用量。', 'Expected use per month.')
const at = about(
  shared('instant'),
  '时刻',
  'At',
  '问的是哪一刻，写日期、时间和时差。',
  'The moment that the question is about: date, time and offset.',
)
const currency = about(currencyCode(), '币种', 'Currency', '用哪个币种报价。', 'The currency to price in.')

const rating = ratingFields({ path, used, counted })

/** What scenarios share with requests. */
export const questionFields = { facts, choices, startDate, billDay, terms, overrides, usage, at, currency }

const weight = about(
  { type: 'integer', minimum: 1, maximum: 1_000_000 },
  '分量',
  'Weight',
  '客户有多在乎这项选择；不写为 1。出现冲突时，先建议放弃分量小的。',
  'How much the customer minds losing it; absent, 1. In a conflict what weighs least is given up first.',
)

export const requestDefinitions = {
  choice: byKey({
    characteristic: record(
      {
        path,
        characteristic: about(shared('id'), '特征', 'Characteristic', '特征的编号。', 'The id of the characteristic.'),
        value: about(shared('factValue'), '值', 'Value', '所选的值。', 'The value that is chosen.'),
      },
      {
        included: about(
          flag,
          '包含',
          'Included',
          '只用于集合：false 表示集合里不要这个值；不写表示要。',
          'Of a set only: "false" says that the value is not in it; absent, it is.',
        ),
        weight,
      },
    ),
    quantity: record(
      {
        path,
        quantity: about(wholeNumber, '数量', 'Quantity', '要几个；0 表示不要。', 'How many; 0 says "not this one".'),
      },
      { weight },
    ),
  }),
  usageQuantity: record(used, counted),
  amountOverride,
  chosenTerm: record({
    path,
    term: about(shared('id'), '合约', 'Term', '合约在其销售品里的编号。', 'The id of the term in its offering.'),
  }),
} as const satisfies { readonly [name: string]: Schema }

const offering = about(
  referenceTo('productOffering'),
  '销售品',
  'Offering',
  '问的是哪个销售品。',
  'The offering that the question is about.',
)
const question = { offering, facts, at }

const configuring = {
  count: about(flag, '计数', 'Count', '是否数出还有多少种有效配置。', 'Whether the valid configurations that are left are counted.'),
  explain: about(
    flag,
    '原因',
    'Explain',
    '是否说明每个必然和不可能的值；不写表示说明。',
    'Whether every forced and impossible value explains itself; absent, it does.',
  ),
  finish: about(
    words('cheapest', 'dearest', 'nearest'),
    '补全',
    'Finish',
    '把选择补全：最便宜、最贵，或最接近默认值。',
    'Finishes the selection: the cheapest or dearest way, or the one nearest to the defaults.',
  ),
  price: about(
    record(
      { currency },
      {
        months: about(
          { type: 'integer', minimum: 1, maximum: 120 },
          '月数',
          'Months',
          '按多少个月合计；不写为 12。',
          'Over how many months costs are added up; absent, 12.',
        ),
        terms,
      },
    ),
    '价格',
    'Price',
    '逐一回答每个可选值会带来的费用。',
    'Asks what every open value would cost.',
  ),
}

/** Where lists of offerings begin and end. */
const page = {
  first: about(
    { type: 'integer', minimum: 1, maximum: 1_000 },
    '条数',
    'First',
    '最多列出多少个；不写时为 100 个。',
    'How many are listed at most; absent, 100.',
  ),
  after: about(
    shared('id'),
    '之后',
    'After',
    '只列出编号排在它之后的销售品，用于翻页。',
    'Only offerings whose id comes after this one, for the next page.',
  ),
}

const verdicts = words('qualified', 'refused', 'undetermined')

/** What order systems may ask. */
export const requests = {
  qualify: about(record(question), '资格查询', 'Qualify', '这位客户能不能订购？', 'May this customer have it?'),
  qualifyAll: about(
    record(
      { facts, at },
      {
        show: about(
          listOf(verdicts, 3),
          '列出',
          'Show',
          '列出哪些结果的销售品；不写时列出可订购的和尚不能确定的。',
          'Whose verdicts are listed; absent, those that are qualified or undetermined.',
        ),
        why: about(flag, '原因', 'Why', '是否逐一给出原因。', 'Whether each comes with its reason.'),
        ...page,
      },
    ),
    '全部资格查询',
    'Qualify all',
    '这位客户可以订购哪些销售品？',
    'Which offerings may this customer have?',
  ),
  explain: about(record(question), '解释', 'Explain', '为什么可以或不可以，怎样才可以？', 'Why, why not, and what would make it so?'),
  configure: about(record({ ...question, choices }, configuring), '配置查询', 'Configure', '还能选什么？', 'What can still be chosen?'),
  quote: about(
    record({ ...question, choices, currency }, { startDate, billDay, terms, overrides, usage, ...heldFields, token: quoteToken }),
    '报价查询',
    'Quote',
    '要花多少钱？',
    'What would it cost?',
  ),
  priceList: about(
    record(
      { facts, at, currency },
      {
        category: about(anyText, '分类', 'Category', '只列出这一分类的销售品。', 'Only offerings of this category.'),
        ...page,
      },
    ),
    '价目表查询',
    'Price list',
    '在售的销售品目录价各是多少？',
    'What do the offerings on sale list at?',
  ),
  rate: about(
    record({ ...question, choices, currency, records: rating.records }, { terms, ...rating.optional }),
    '批价查询',
    'Rate',
    '这些使用各收多少钱？',
    'What does each of these uses cost?',
  ),
  decompose: about(record({ ...question, choices }), '分解查询', 'Decompose', '需要开通什么？', 'What must be provisioned?'),
} as const satisfies { readonly [kind: string]: Schema }
