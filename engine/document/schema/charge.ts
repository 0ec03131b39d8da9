import { allowance } from './allowance.js'
import { alteration } from './alteration.js'
import { chargeModel, conversion, increment } from './charge-model.js'
import { about, byTag, flag, listOf, record, type Schema, shared, word, words } from './schema.js'
import { commitment, penalty } from './term.js'

const chargeKind = about(
  {},
  '费用类型',
  'Kind',
  'oneTime 一次性，recurring 周期性，usage 使用量，allowance 赠送量，commitment 最低消费，penalty 提前终止费用，alteration 调整。',
  '"oneTime", "recurring", "usage", "allowance", a "commitment", a "penalty", or an "alteration" of those.',
)
const amount = about(shared('amount'), '金额', 'Amount', '收多少。', 'How much it is.')
const metric = about(word, '计量项', 'Metric', '计量什么，例如 data.domestic。', 'What is measured, such as data.domestic.')
const unit = about(word, '单位', 'Unit', '用什么单位计量。', 'What it is measured in.')
const decimals = about({ type: 'integer', minimum: 0, maximum: 12 }, '小数位', 'Decimals', '保留几位小数。', 'How many decimals remain.')
const rounding = about(shared('rounding'), '舍入', 'Rounding', '怎样舍入。', 'How it is rounded.')

const prorationKind = about(
  {},
  '方式',
  'Kind',
  'none 不足一期的部分不收，fullPeriod 收整期，day 按天数，second 按秒数，fixedMonth 按每月固定天数，dailyRate 按日租。',
  'A part costs nothing ("none"), the whole amount ("fullPeriod"), its share of days ("day"), of seconds ("second"), of the days of equal months ("fixedMonth"), or a rate for each day ("dailyRate").',
)
/** What a part of a billing period costs. */
export const proration = byTag('kind', prorationKind, {
  'fullPeriod none day second': record({}),
  fixedMonth: record({
    days: about(
      { type: 'integer', minimum: 28, maximum: 31 },
      '每月天数',
      'Days of a month',
      '每个月都按多少天计算。',
      'How many days every month is taken to have.',
    ),
  }),
  dailyRate: record({
    daysPerYear: about(
      { type: 'integer', minimum: 1, maximum: 1_000 },
      '每年天数',
      'Days per year',
      '按一年多少天折算日租。',
      'How many days a year has for the daily rate.',
    ),
    decimals,
    rounding,
  }),
})

const suspendAt = record({
  amounts: about(
    shared('amounts'),
    '金额',
    'Amounts',
    '费用达到多少时停用；多件时为每件的金额。',
    'What use costs when it stops, for each of several items.',
  ),
  continuation: about(
    words('onRequest', 'none'),
    '恢复',
    'Continuation',
    '可应客户要求继续使用，还是停到下个账期。',
    'Whether use goes on when the customer asks for it, or not before the next billing period.',
  ),
})

const bounds = {
  floor: about(
    shared('amounts'),
    '底价',
    'Floor',
    '每个的最低金额：优惠和议价都不能低于它。',
    'The least for one: no alteration takes the charge below it, and nobody may agree on less.',
  ),
  negotiable: about(
    flag,
    '可议价',
    'Negotiable',
    '报价时能否用谈定的金额代替标准资费；不写为不能。',
    'Whether a quote may be asked with an amount that was agreed on; absent, it may not.',
  ),
}

/** One charge, or an alteration of charges. */
export const charge: Schema = byTag('kind', chargeKind, {
  oneTime: record(
    {
      amount,
      actions: about(
        listOf(shared('chargeTrigger'), 50),
        '订单动作',
        'Actions',
        '哪些订单动作会收取；modify:特征 表示这个特征改变时收取。',
        'The order actions that raise it; "modify:<characteristic>" where that characteristic changes.',
      ),
    },
    {
      refundable: about(flag, '可退还', 'Refundable', '是否为到期退还的押金。', 'Whether it is a deposit that is given back at the end.'),
      ...bounds,
    },
  ),
  recurring: record(
    {
      amount,
      period: about(shared('calendarPeriod'), '周期', 'Period', '多久收一次。', 'How often it is charged.'),
      timing: about(
        words('advance', 'arrears'),
        '收取时点',
        'Timing',
        '期初预收还是期末后收。',
        'At the beginning of the period, or after its end.',
      ),
      cycle: about(
        words('calendar', 'billDay', 'anniversary'),
        '分期',
        'Cycle',
        '各期从哪一天开始：calendar 按自然月、季、年、周，billDay 按账户的出账日，anniversary 按开通日。',
        "Where periods meet: where those of the calendar do, on the account's bill day, or on the anniversary of the start.",
      ),
      proration: about(
        record({
          start: about(proration, '开通', 'Start', '服务在一期中间开始时，这一期收多少。', 'What a period costs in which service begins.'),
          change: about(
            proration,
            '变更',
            'Change',
            '一期中间变更时怎样收：none 表示本期仍按原资费，新资费从下一期起；fullPeriod 表示整期按新资费。',
            'What a change within a period does: with "none" the period keeps the price with which it began, with "fullPeriod" it costs the new one.',
          ),
          cease: about(
            proration,
            '终止',
            'Cease',
            '服务在一期中间终止时，这一期收多少：fullPeriod 表示不退费，none 表示全退。',
            'What a period costs in which service ends: with "fullPeriod" nothing is given back, with "none" all of it.',
          ),
        }),
        '折算',
        'Proration',
        '只用到一期中的一部分时怎样收。',
        'What a period costs of which only a part is charged.',
      ),
    },
    bounds,
  ),
  usage: record(
    { metric, unit, model: about(chargeModel, '计费模型', 'Model', '怎样由使用量算出金额。', 'How a quantity becomes an amount.') },
    {
      increment,
      conversion,
      minimum: about(
        shared('amountFigure'),
        '最低消费',
        'Minimum',
        '每件每个账期至少收多少，没有使用也收。',
        'The least that is due per billing period for each of several items, also when nothing is used.',
      ),
      cap: about(
        shared('amountFigure'),
        '封顶',
        'Cap',
        '每件每个账期最多收多少。',
        'The charge stops growing at this amount per billing period, for each of several items.',
      ),
      suspendAt: about(
        suspendAt,
        '停用',
        'Suspend at',
        '费用达到一定金额时停用；继续后每再达到一次又停用。',
        'Use stops when it has cost so much, and again at each further such amount.',
      ),
    },
  ),
  allowance,
  commitment,
  penalty,
  alteration,
})
