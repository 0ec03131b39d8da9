import { about, byTag, flag, listOf, record, referenceTo, type Schema, shared, words } from './schema.js'

const days = (zh: string, en: string) => about({ type: 'integer', minimum: 0, maximum: 1_000 }, '通知天数', 'Notice days', zh, en)
const month = { type: 'integer', minimum: 1, maximum: 1_200 } as const

const renewal = byTag(
  'kind',
  about(
    {},
    '方式',
    'Kind',
    'ends 到期终止，continues 到期后继续，automatic 自动续约。',
    '"ends" with the term, "continues" without one, or another "automatic"ally follows.',
  ),
  {
    ends: record({}),
    continues: record({
      noticeDays: days('到期以后，提出终止后再过多少天停止服务。', 'After the term, service ends so many days after notice.'),
    }),
    automatic: record({
      duration: about(shared('calendarPeriod'), '续约期', 'Duration', '每次续约多久。', 'How long each following term is.'),
      noticeDays: days('至少在到期前多少天提出，才不续约。', 'Notice prevents the renewal when it is given so many days before the end.'),
      commits: about(
        flag,
        '续约期有承诺',
        'Commits',
        '续约期内提前终止是否也算违约。',
        'Whether the customer is bound for the whole of a following term.',
      ),
    }),
  },
)

/** The terms of offerings. */
export const termDefinitions = {
  productOfferingTerm: record(
    {
      id: about(
        shared('id'),
        '编号',
        'Id',
        '在这个销售品里唯一；item.term 与 root.term 的取值。',
        'Unique within the offering; what the facts "item.term" and "root.term" are.',
      ),
      name: about(shared('name'), '名称', 'Name', '显示给人看的名称。', 'What people see.'),
      duration: about(shared('calendarPeriod'), '合约期', 'Duration', '从开通日起多久。', 'How long it is, from the day service begins.'),
      renewal: about(renewal, '到期后', 'Renewal', '到期时怎样。', 'What happens at its end.'),
    },
    {
      commitment: about(
        record(
          { duration: about(shared('calendarPeriod'), '承诺期', 'Duration', '客户承诺在网多久。', 'For how long the customer is bound.') },
          {
            minimumSpend: about(
              referenceTo('productOfferingPrice'),
              '最低消费',
              'Minimum spend',
              '类型为 commitment 的价格。',
              'A price of the kind "commitment".',
            ),
          },
        ),
        '承诺',
        'Commitment',
        '不写表示可以随时离开。',
        'Absent, the customer may leave at any time.',
      ),
      earlyTermination: about(
        referenceTo('productOfferingPrice'),
        '提前终止费用',
        'Early termination',
        '承诺期内终止时收取的、类型为 penalty 的价格。',
        'A price of the kind "penalty": what is due when service ends before the commitment does.',
      ),
      priceLock: about(
        shared('calendarPeriod'),
        '价格锁定',
        'Price lock',
        '从开通日起多久之内价格不变。',
        'For how long, from the day service begins, prices stay what they are.',
      ),
    },
  ),
} as const satisfies { readonly [name: string]: Schema }

/** A promise to spend at least so much. */
export const commitment = record(
  {
    amounts: about(
      shared('amounts'),
      '最低消费',
      'Amounts',
      '每期承诺的消费，每个币种一个金额。',
      'What is promised for each period, one amount for each currency.',
    ),
    per: about(shared('calendarPeriod'), '周期', 'Per', '多久核算一次。', 'How often it is settled.'),
  },
  {
    coefficient: about(
      shared('decimal'),
      '系数',
      'Coefficient',
      '承诺其中多少，例如 "0.8"；不写表示全部。',
      'Which share of the amounts is promised, such as "0.8"; absent, all of it.',
    ),
  },
)

const fee = byTag(
  'kind',
  about(
    {},
    '算法',
    'Kind',
    'flat 固定，declining 逐月递减，prorated 按剩余月份，bands 按剩余月费的比例。',
    'A "flat" amount, one "declining" by the month, one "prorated" by the months left, or "bands" of percentages of what still recurs.',
  ),
  {
    flat: record({ amounts: about(shared('amounts'), '金额', 'Amounts', '每个币种一个金额。', 'One amount for each currency.') }),
    declining: record({
      initial: about(shared('amounts'), '起始金额', 'Initial', '一个月都未满时的金额。', 'What is due when no month is completed.'),
      step: about(shared('amounts'), '每月递减', 'Step', '每满一个月减少多少。', 'How much less it is for each completed month.'),
      floor: about(shared('amounts'), '最低', 'Floor', '不低于这个金额。', 'It is never less than this.'),
    }),
    prorated: record({
      amounts: about(
        shared('amounts'),
        '金额',
        'Amounts',
        '一个月都未满时的金额，按未满月份折算。',
        'What is due when no month is completed; of it the share of months that are not completed.',
      ),
    }),
    bands: record({
      bands: about(
        listOf(
          record({
            fromMonth: about(
              month,
              '从第几个月',
              'From month',
              '承诺期的第几个月开始（含）。',
              'The first month of the commitment that it is for.',
            ),
            toMonth: about(month, '到第几个月', 'To month', '到第几个月为止（含）。', 'The last month that it is for.'),
            percent: about(shared('decimal'), '比例', 'Percent', '百分之几，例如 "50"。', 'Percent, such as "50".'),
          }),
          100,
        ),
        '分段',
        'Bands',
        '各月剩余月费按多少比例收取。',
        'The percentage of what still recurs, by month of the commitment.',
      ),
      monthBegun: about(
        words('whole', 'rest', 'none'),
        '终止当月',
        'Month begun',
        '终止所在的月份按整月、剩余天数还是不计入。',
        'Whether the month in which service ends counts as a whole, for the days that are left, or not at all.',
      ),
    }),
  },
)

/** What is due when a commitment ends early. */
export const penalty = record({
  actions: about(
    listOf(words('cease', 'modify'), 2),
    '订单动作',
    'Actions',
    '哪些订单动作收取：拆除（cease）；变更（modify）则在原合约因此结束时，即改签其他合约或重新起算。承诺继续的变更不收。',
    'The order actions that raise it: a cease; a modify where the term ends with it, because another is taken or it begins anew. Nothing is due while the commitment goes on.',
  ),
  fee: about(fee, '费用', 'Fee', '怎样计算。', 'How much it is.'),
})
