import { about, flag, listOf, record, type Schema, shared, word, words } from './schema.js'

interface Fields {
  readonly [name: string]: Schema
}

const day = (titleZh: string, title: string, textZh: string, description: string) =>
  about({ type: 'string', format: 'date' }, titleZh, title, textZh, description)
const moment = (textZh: string, description: string) => about(shared('instant'), '时刻', 'At', textZh, description)
const price = about(shared('id'), '资费', 'Price', '资费的编号。', 'The id of the price.')

/** A decimal of any size, or a fraction, as answers write them. */
const leftOver = { type: 'string', pattern: '^[0-9]+([.][0-9]+|/[1-9][0-9]*)?$', maxLength: 200 } as const

/** What a rate request says beyond the selection: the billing period, what came into it, and the records. */
export function ratingFields({ path, used, counted }: { readonly path: Schema; readonly used: Fields; readonly counted: Fields }) {
  const id = about(word, '编号', 'Id', '由提问者起的编号，互不相同。', "The caller's own name for it, given once.")
  const member = about(
    word,
    '成员',
    'Member',
    '由哪个成员使用；不写为本人。',
    "Whose use it is, where it is a member's; absent, the subscription's own.",
  )
  const use = record({ id, at: moment('账期内的哪一刻。', 'The moment within the billing period.'), ...used }, { ...counted, member })
  return {
    records: about(
      listOf(use, 10_000),
      '使用记录',
      'Records',
      '一个账期内的使用，与顺序无关。',
      'Use within one billing period; order plays no part.',
    ),
    optional: {
      period: about(
        record({
          from: day('从', 'From', '账期的第一天。', 'The first day of the billing period.'),
          to: day('到', 'To', '下个账期的第一天。', 'The first day that no longer belongs to it.'),
        }),
        '账期',
        'Period',
        '账期的当地日期；不写为 at 所在的月，从出账日到下个出账日。',
        'The local days of the billing period; absent, the month of "at" from one bill day to the next.',
      ),
      billDay: about(
        { type: 'integer', minimum: 1, maximum: 31 },
        '出账日',
        'Bill day',
        '账户每月的出账日，1 至 31。不写则由账期的日期推得（账期也没写为 1 日）；推不出而又有结转或多月赠送量时必须写明。',
        "The day of the month, 1 to 31, on which the account is billed; absent, the one that the period's days tell, and without a period the first. Needed where they don't tell, and units last beyond the period.",
      ),
      since: day('开通日', 'Since', '开通的当地日期；不写为账期之前。', 'The local day on which service began; absent, before the period.'),
      carriedOver: about(
        listOf(
          record({
            path,
            price,
            granted: day('给付日', 'Granted', '从哪天起可用。', 'Since which day the units are there.'),
            expires: day('到期日', 'Expires', '从哪天起失效。', 'The first day on which they are no more.'),
            rolled: about(flag, '已结转', 'Rolled', '是否由以前结转而来。', 'Whether they were carried over before.'),
            quantity: about(
              leftOver,
              '数量',
              'Quantity',
              '还剩多少；除不尽时为分数。',
              'How many units are left; a fraction where a decimal has no end.',
            ),
          }),
          1_000,
        ),
        '结转',
        'Carried over',
        '以前各期剩下的用量，照上期批价的回答填写。',
        'Units that earlier periods left over, as the answer about the last one says.',
      ),
      members: about(
        listOf(
          record({
            id: about(word, '编号', 'Id', '成员的编号。', "The caller's own name for the member."),
            of: about(
              words('account', 'group'),
              '属于',
              'Of',
              '同一账户，还是同一群组的其他账户。',
              'Of the same account, or of another account in its group.',
            ),
          }),
          1_000,
        ),
        '成员',
        'Members',
        '还有谁使用本订购的共享用量，费用由本订购承担。',
        'Who else uses pools of the subscription, at whose expense it is.',
      ),
      continued: about(
        listOf(record({ path, price, at: moment('客户何时要求继续。', 'When the customer asked to go on.') }), 1_000),
        '继续使用',
        'Continued',
        '停用之后客户要求继续使用的时刻。',
        'When the customer asked to go on although use had been suspended.',
      ),
    },
  } as const
}
