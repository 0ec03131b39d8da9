import { about, byTag, flag, listOf, record, referenceTo, shared, word, words } from './schema.js'

const decimals = about({ type: 'integer', minimum: 0, maximum: 12 }, '小数位', 'Decimals', '保留几位小数。', 'How many decimals remain.')
const rounding = about(shared('rounding'), '舍入', 'Rounding', '怎样舍入。', 'How it is rounded.')

const period = record({
  unit: about(words('month', 'year'), '单位', 'Unit', '月或年。', 'Months or years.'),
  count: about({ type: 'integer', minimum: 1, maximum: 120 }, '数量', 'Count', '几个单位。', 'How many of them.'),
})

const firstPeriod = byTag('kind', about({}, '方式', 'Kind', '首期给多少。', 'How much the first period gives.'), {
  full: record({}),
  day: record({ decimals, rounding }),
})

const consumption = record(
  {
    order: about(
      { ...listOf(words('earliestExpiry', 'rank', 'grantTime', 'id'), 4), minItems: 1 },
      '先后依据',
      'Order',
      '先用哪一份：依次比较到期早晚、次序、给付早晚、资费编号。',
      'What decides which units are used up first, key by key: expiry, rank, time of grant, id of the price.',
    ),
  },
  {
    rank: about(
      { type: 'integer', minimum: 0, maximum: 1_000_000 },
      '次序',
      'Rank',
      '次序小的先用。',
      'Units of a lower rank are used up first.',
    ),
  },
)

const rollover = record(
  {
    share: about(shared('decimal'), '比例', 'Share', '剩余量的百分之几转入下期。', 'How many percent of what is left are carried over.'),
    expires: about(
      period,
      '有效期',
      'Expires',
      '结转后多久失效，从期末算起。',
      'How long carried units last, from the end of the period on.',
    ),
    again: about(
      flag,
      '再次结转',
      'Again',
      '结转过的用量到期时是否再次结转。',
      'Whether units that were carried over are carried over again.',
    ),
  },
  {
    cap: about(shared('decimal'), '上限', 'Cap', '任何时候最多结转多少。', 'The most that is carried over at any time.'),
  },
)

const convertible = record(
  {
    overflow: about(
      referenceTo('productOfferingPrice'),
      '转换到',
      'Into',
      '可以抵扣哪一项使用量费用的用量。',
      'The usage charge whose use the units cover, too.',
    ),
    rate: about(
      shared('decimal'),
      '比率',
      'Rate',
      '一个单位抵多少，按那一项费用的单位计。',
      'How much use one unit covers, in the unit of that charge.',
    ),
  },
  {
    cap: about(
      shared('decimal'),
      '上限',
      'Cap',
      '每个账期最多抵多少，按那一项费用的单位计。',
      'The most that is covered per billing period, in the unit of that charge.',
    ),
  },
)

/** Units that come with an offering. */
export const allowance = record(
  {
    metric: about(word, '计量项', 'Metric', '计量什么，例如 data.domestic。', 'What is measured, such as data.domestic.'),
    unit: about(word, '单位', 'Unit', '用什么单位计量。', 'What it is measured in.'),
    quantity: about(
      shared('quantityFigure'),
      '数量',
      'Quantity',
      '每件每个周期赠送多少。',
      'How much comes with each item in each period.',
    ),
    period: about(period, '周期', 'Period', '多久给一次，从开通日算起。', 'How often it is granted, reckoned from the start of service.'),
    pool: about(
      words('product', 'subscription', 'account', 'group'),
      '共享范围',
      'Pool',
      '由谁共同使用：本产品、同一套餐内、同一账户，还是同一群组。',
      'Whose use takes from it: the product, its bundle, the account, or the group.',
    ),
    firstPeriod: about(
      firstPeriod,
      '首期',
      'First period',
      '月中开通时首期给多少。',
      'What the first period gives when service begins inside a month.',
    ),
    onExhausted: about(
      words('charge', 'throttle', 'suspend', 'unlimited'),
      '用完之后',
      'When exhausted',
      '收费、限速、停用，还是不限量。',
      'Charge, slow down, stop, or go on without limit.',
    ),
  },
  {
    members: about(
      { type: 'integer', minimum: 2, maximum: 1_000_000 },
      '共享人数',
      'Members',
      '一个账期内最多几个使用者共享，含本人；不写为不限。',
      'How many may use it in a billing period, whoever carries it included; absent, all that it reaches.',
    ),
    consumption: about(
      consumption,
      '使用顺序',
      'Consumption',
      '同一用量有几份可抵扣时先用哪一份。',
      'Which units are used up first where several cover the same use.',
    ),
    rollover: about(
      rollover,
      '结转',
      'Rollover',
      '期末剩余怎样转入下期；不写为作废。',
      'How what is left is carried over; absent, it lapses.',
    ),
    convertible: about(
      { ...listOf(convertible, 20), minItems: 1 },
      '可转换',
      'Convertible',
      '还可以依次抵扣哪些费用的用量。',
      'Use of other charges that it covers, too, in this order and after its own.',
    ),
    overflow: about(
      referenceTo('productOfferingPrice'),
      '超出费用',
      'Overflow',
      '超出部分按哪个价格收取。',
      'The usage charge for what goes beyond.',
    ),
  },
)
