import { about, byTag, listOf, record, referenceTo, type Schema, shared, word, words } from './schema.js'

const stage: Schema = { type: 'integer', minimum: -1_000_000_000, maximum: 1_000_000_000 }

const amounts = about(shared('amounts'), '金额', 'Amounts', '每个币种一个金额。', 'One amount for each currency.')

const allocation = about(
  words('amount', 'quantity', 'equal', 'each'),
  '分摊方式',
  'Allocation',
  '金额由多项费用分摊时必须写明：按金额、按数量或平均分摊；each 为每项费用的每个单位都调整这么多。',
  'Needed where several charges may share the amount: by what they cost, by their units or equally; "each" changes every unit of every line by all of it.',
)

const percentageBase = byTag(
  'kind',
  about({}, '类型', 'Kind', '被调整的费用自身，还是另一个价格。', 'The altered line itself, or another price.'),
  {
    line: record({}),
    price: record({
      price: about(referenceTo('productOfferingPrice'), '价格', 'Price', '以这个价格的费用为基数。', 'The price whose lines are the base.'),
    }),
  },
)

/** What an alteration does. */
export const effect = byTag('kind', about({}, '方式', 'Kind', '怎样调整。', 'What it does to the charge.'), {
  percentOff: record({
    percent: about(shared('decimal'), '百分比', 'Percent', '减去百分之几，例如 "20"。', 'How many percent off, such as "20".'),
  }),
  percentOf: record({
    percent: about(
      shared('decimal'),
      '百分比',
      'Percent',
      '改为百分之几，例如 "120"。',
      'The percentage that the price becomes, such as "120".',
    ),
    of: about(percentageBase, '相对于', 'Of', '百分比以什么金额计算。', 'The amount that the percentage is taken of.'),
  }),
  'amountOff amountOn': record({ amounts }, { allocation }),
  'setPrice atLeast atMost': record({ amounts }),
  byTable: record(
    {
      does: about(
        words('percentOff', 'amountOff', 'amountOn', 'setPrice'),
        '怎样调整',
        'Does',
        '表中的数值怎样使用：减百分比、减金额、加金额，或者定为该金额。',
        'What the figure of a row does: so many percent off, an amount off or on, or the price itself.',
      ),
      table: about(
        referenceTo('priceTable'),
        '价格表',
        'Table',
        '给出百分比或金额的价格表；没有一行成立时不调整。',
        'The table whose rows give percentages or amounts; where none holds, nothing is altered.',
      ),
    },
    { allocation },
  ),
  roundTo: record({
    step: about(shared('decimal'), '倍数', 'Step', '取整到它的倍数，例如 "0.5"。', 'Amounts become multiples of it, such as "0.5".'),
    rounding: about(shared('rounding'), '舍入', 'Rounding', '怎样舍入。', 'How it is rounded.'),
  }),
})

const alteredCharge = about(words('oneTime', 'recurring', 'usage'), '费用类型', 'Charge', '调整哪一类费用。', 'Which charges are altered.')

const target = byTag('scope', about({}, '范围', 'Scope', '调整哪里的费用。', 'Where the charges are that it alters.'), {
  price: record({ price: about(referenceTo('productOfferingPrice'), '价格', 'Price', '被调整的价格。', 'The price that is altered.') }),
  'item bundle order': record({ charge: alteredCharge }),
  member: record({
    path: about(
      { type: 'string', pattern: '^(/[^/]+/[^/]+)+$', maxLength: 1_000 },
      '成员路径',
      'Path',
      '从携带本调整的项起，例如 /plans/main；其下各项一并调整。',
      'From the item that carries the alteration, such as /plans/main; all below it is altered, too.',
    ),
    charge: alteredCharge,
  }),
  products: record({
    offerings: about(
      listOf(referenceTo('productOffering'), 1_000),
      '产品',
      'Offerings',
      '同一订单中的这些产品，不论位置。',
      'These products of the same order, wherever they stand.',
    ),
    charge: alteredCharge,
  }),
})

const end = byTag('kind', about({}, '类型', 'Kind', 'after 为持续一段时间，until 为到某日为止。', 'After some time, or until a day.'), {
  after: record({ period: about(shared('calendarPeriod'), '时长', 'Period', '从生效起持续多久。', 'How long it acts, once it began.') }),
  until: record({
    date: about(
      { type: 'string', format: 'date' },
      '日期',
      'Date',
      '在这一天之前开始的账期有效。',
      'It acts in billing periods that begin before this day.',
    ),
  }),
})

/** Changes charges. */
export const alteration = record(
  {
    effect: about(effect, '效果', 'Effect', '怎样调整。', 'What it does.'),
    target: about(target, '对象', 'Target', '调整哪些费用。', 'Which charges it changes.'),
    stage: about(stage, '阶段', 'Stage', '各阶段按数字先后进行。', 'Stages act one after another, by number.'),
    group: about(word, '组', 'Group', '同一组的调整按同一方式叠加。', 'Alterations of one group share a mode.'),
    mode: about(
      words('sequential', 'additive', 'exclusiveBest', 'exclusivePriority'),
      '叠加方式',
      'Mode',
      '依次、相加、取对客户最优的一个，还是取优先级最高的一个。',
      'One after another, added up, only the best for the customer, or only the first by priority.',
    ),
    priority: about(stage, '优先级', 'Priority', '组内各不相同，数字小的在前。', 'Distinct within a group; the lowest number comes first.'),
    base: about(
      words('list', 'running'),
      '基数',
      'Base',
      '百分比按原价还是按调整后的金额计算。',
      'A percentage is taken of the list amount, or of what earlier ones left.',
    ),
  },
  {
    baseLess: about(
      shared('amounts'),
      '基数减额',
      'Base less',
      '计算百分比前，每个单位先从基数中减去这个金额。',
      'A percentage is taken of the base less this amount for each unit.',
    ),
    quantityLimit: about(
      { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
      '数量上限',
      'Quantity limit',
      '每项费用最多调整多少个单位。',
      'Of each line at most so many units are altered.',
    ),
    cap: about(shared('amounts'), '调整上限', 'Cap', '合计最多调整多少。', 'The most by which it changes its lines together.'),
    rounded: about(
      record({
        of: about(
          words('unit', 'line', 'total'),
          '对象',
          'Of',
          '每个单位、每项费用，还是合计。',
          'The change of a unit, of a line, or of all lines.',
        ),
        rounding: about(shared('rounding'), '舍入', 'Rounding', '怎样舍入。', 'How it is rounded.'),
      }),
      '优惠额舍入',
      'Rounded',
      '调整额本身先舍入到可支付的金额；不写则只在最后舍入费用。',
      'The change itself is rounded to what can be paid; absent, only the line is, at its end.',
    ),
    startAfter: about(
      shared('calendarPeriod'),
      '延后生效',
      'Start after',
      '开通多久之后开始。',
      'It begins so long after the start of service.',
    ),
    lasts: about(end, '期限', 'Lasts', '持续多久；不写表示长期有效。', 'How long it acts; for good when absent.'),
  },
)
