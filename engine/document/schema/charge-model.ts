import { about, byTag, listOf, record, type Schema, shared, wholeNumber, word, words } from './schema.js'

const rate = about(
  shared('amountFigure'),
  '单价',
  'Rate',
  '每个单位的价格；写明块大小时为每块的价格。',
  'The price of each unit, or of each block where there is a size.',
)
const amount = (zh: string, en: string) => about(shared('amountFigure'), '金额', 'Amount', zh, en)
const percent = about(shared('decimal'), '百分比', 'Percent', '百分之几，例如 "1.3"。', 'How many percent, such as "1.3".')
const metric = about(word, '计量项', 'Metric', '看哪一项用量。', 'Which use is looked at.')
const unit = about(word, '单位', 'Unit', '用什么单位计量。', 'What it is measured in.')
const upperBound = about(
  words('inclusive', 'exclusive'),
  '上限归属',
  'Upper bound',
  '恰好等于上限时是否属于这一档。',
  'Whether the quantity at which a tier ends still belongs to it.',
)
const withoutUse = about(
  words('firstTier', 'nothing'),
  '没有使用时',
  'Without use',
  '没有使用时，是否仍收第一档的固定金额。',
  'Whether the flat amount of the first tier is due when nothing is used.',
)
const overflow = (...allowed: readonly string[]) =>
  about(
    words(...allowed),
    '超出最后一档',
    'Overflow',
    '最后一档有上限时，超出部分按最后一档收、不予计价，还是不收。',
    "What becomes of use beyond a last tier that ends: charged as that tier's, refused, or dropped.",
  )
const kind = about({}, '方式', 'Kind', '按什么确定所在档。', 'What finds the tier.')
const ofItself = { 'ownQuantity periodTotal event': record({}) }
const tierBy = (schema: Schema) =>
  about(
    schema,
    '按什么定档',
    'Tier by',
    '按本项用量、全部共用者的总量、每次使用，还是另一计量项定档。一项有多件时，按每件各占的一份定档；总量只计一次。',
    "The tier is found by the item's own use, by what all with the price use together, by each event, or by another metric. Several of an item have equal parts, each with its own tiers; what all use together is charged once.",
  )
const anyTierBy = tierBy(byTag('kind', kind, { ...ofItself, metric: record({ metric, unit }) }))
const tiers = about(listOf(shared('tier'), 1_000), '阶梯', 'Tiers', '由低到高的各档。', 'From the lowest up.')

/** A tier of a quantity. */
export const tier = record(
  {},
  {
    upTo: about(
      shared('decimal'),
      '到',
      'Up to',
      '这一档在哪里结束；最后一档通常不写。',
      'Where the tier ends; usually absent for the last one.',
    ),
    rate,
    percent: about(
      shared('decimal'),
      '百分比',
      'Percent',
      '收取金额的百分之几；只用于以金额计量的使用。',
      'So many percent of use that is money; in place of a rate.',
    ),
    flat: about(
      shared('amountFigure'),
      '一口价',
      'Flat amount',
      '这一档的固定金额；多件各收一份。',
      'The amount of the tier as a whole, for each of several items.',
    ),
    size: about(shared('decimal'), '块大小', 'Size', '按块计费，不足一块按一块计。', 'Units of a block; each that is begun is charged.'),
  },
)

const least = about(
  record({
    quantity: about(shared('decimal'), '最低数量', 'Quantity', '第一档从多少开始。', 'The least that the first tier is for.'),
    below: about(
      words('firstTier', 'refuse'),
      '不足时',
      'Below it',
      '不足时按第一档，还是不予计价。',
      "Less is charged as the first tier's, or refused.",
    ),
  }),
  '起订量',
  'Least',
  '最少要用多少，以及不足时怎样处理。',
  'The least quantity, and what becomes of less.',
)

const capacityTier = record({
  limits: about(
    listOf(
      record(
        { metric, unit },
        {
          upTo: about(shared('decimal'), '到', 'Up to', '最多用多少；不写表示不限。', 'How much may be used; absent means without limit.'),
        },
      ),
      100,
    ),
    '限额',
    'Limits',
    '各计量项的限额；全部满足才属于这一档。',
    'The tier holds when every one of them does.',
  ),
  amount: amount('这一档的金额；多件各收一份。', 'The amount of the tier, for each of several items.'),
})

const free = about(
  record(
    { upperBound },
    {
      events: about(wholeNumber, '免费次数', 'Events', '前多少次免费。', 'How many of the first events are free.'),
      amount: about(shared('amounts'), '金额', 'Amount', '前多少金额免费。', 'Up to which value of all of them together.'),
    },
  ),
  '免费部分',
  'Free',
  '每件每个账期最先的免费部分；两者都写时，先到者为止。',
  'The first events of a billing period are free, so many for each item; of two limits the one that is reached first ends it.',
)

/** How use becomes an amount. */
export const chargeModel: Schema = byTag(
  'kind',
  about({}, '计费模型', 'Kind', '怎样由使用量算出金额。', 'How a quantity becomes an amount.'),
  {
    flat: record({
      amount: amount('每件每个账期的固定金额，与用量无关。', 'The same for each item and billing period, however much is used.'),
    }),
    unit: record({ rate }),
    package: record({
      size: about(shared('decimal'), '包大小', 'Size', '一包有多少个单位。', 'How many units a package has.'),
      rate: about(
        shared('amountFigure'),
        '每包价格',
        'Rate',
        '每包的价格，每件不足一包按一包计。',
        'The price of each package that an item begins.',
      ),
    }),
    dynamic: record({
      multiplier: about(
        shared('decimal'),
        '倍数',
        'Multiplier',
        '每次使用自带金额，按该金额的多少倍收取；单位写 currency。',
        'Each event says what it costs; so much of it is charged. The unit is "currency".',
      ),
    }),
    percentOf: record(
      { percent },
      {
        perEvent: about(shared('amountFigure'), '每次金额', 'Per event', '每次另收的固定金额。', 'An amount for each event besides.'),
        eventMinimum: about(
          shared('amountFigure'),
          '每次最低',
          'Minimum per event',
          '每次收费的交易至少收多少，含每次金额。',
          'The least that each event that is charged costs, its own amount included.',
        ),
        eventCap: about(
          shared('amountFigure'),
          '每次封顶',
          'Cap per event',
          '每次收费的交易最多收多少，含每次金额。',
          'The most that each event that is charged costs, its own amount included.',
        ),
        free,
      },
    ),
    graduated: record(
      { tierBy: tierBy(byTag('kind', kind, ofItself)), upperBound, withoutUse, tiers },
      {
        repeatEvery: about(
          shared('decimal'),
          '循环',
          'Repeat every',
          '每满这么多单位，阶梯重新开始。',
          'The tiers begin anew after every so many units.',
        ),
        onOverflow: overflow('lastTier', 'refuse', 'drop'),
      },
    ),
    'volume stairstep': record(
      { tierBy: anyTierBy, upperBound, withoutUse, tiers },
      { least, onOverflow: overflow('lastTier', 'refuse', 'drop') },
    ),
    capacity: record(
      {
        upperBound,
        withoutUse,
        tiers: about(
          listOf(capacityTier, 1_000),
          '档位',
          'Tiers',
          '由低到高，取第一个全部满足的档。',
          'From the lowest up; the first whose every limit holds.',
        ),
      },
      { onOverflow: overflow('lastTier', 'refuse') },
    ),
  },
)

/** Quantities are rounded up to it before they are charged. */
export const increment = about(
  record({
    initial: about(shared('decimal'), '首段', 'Initial', '至少按多少计。', 'The least that is charged.'),
    step: about(shared('decimal'), '步长', 'Step', '首段之后按多少递增。', 'What more is charged in.'),
    per: about(
      words('event', 'period'),
      '取整对象',
      'Per',
      '逐次取整，还是按每件在账期的总量取整。',
      'Each event is rounded up, or what each item uses in a billing period.',
    ),
  }),
  '计费增量',
  'Increment',
  '使用量先向上取整，例如首分钟 60 秒、之后每 6 秒。',
  'Use is first rounded up, such as to 60 seconds at least and then to every 6.',
)

/** Use arrives in another unit than is charged. */
export const conversion = about(
  record(
    {
      from: about(word, '来自单位', 'From', '用量以什么单位上报。', 'The unit in which use arrives.'),
      operation: about(
        words('multiply', 'divide'),
        '运算',
        'Operation',
        '乘以还是除以系数。',
        'Whether it is multiplied by the factor, or divided.',
      ),
      factor: about(shared('decimal'), '系数', 'Factor', '换算系数。', 'By how much.'),
    },
    {
      round: about(
        record({
          decimals: about(
            { type: 'integer', minimum: 0, maximum: 12 },
            '小数位',
            'Decimals',
            '保留几位小数。',
            'How many decimals remain.',
          ),
          rounding: about(shared('rounding'), '舍入', 'Rounding', '怎样舍入。', 'How it is rounded.'),
        }),
        '舍入',
        'Round',
        '换算后怎样舍入；不写表示不舍入。',
        'How the result is rounded; absent, it stays exact.',
      ),
    },
  ),
  '单位换算',
  'Conversion',
  '先换算成计费单位，再抵扣赠送量。',
  'Use is turned into the unit that is charged, before allowances are taken off.',
)
