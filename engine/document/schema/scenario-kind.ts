import { documentRecord } from './document-record.js'
import { heldFieldsOfScenario } from './held.js'
import { questionFields } from './requests.js'
import { expectedChanges } from './scenario-changes.js'
import { about, listOf, record, referenceTo, type Schema, shared, wholeNumber, word, words } from './schema.js'

const { facts, choices, startDate, billDay, terms, overrides, usage, at, currency } = questionFields
const decimal = shared('decimal')
const day = { type: 'string', format: 'date' } as const
const price = about(referenceTo('productOfferingPrice'), '价格', 'Price', '价格的编号。', 'The id of the price.')

const missing = about(
  listOf({ $ref: '#/$defs/id', 'x-reference': ['fact'] }),
  '缺少的事实',
  'Missing facts',
  '恰好缺少这些事实，与顺序无关。',
  'Exactly these facts are missing, in any order.',
)

const noPrice = about(
  record(
    {
      kind: about(
        words('incomplete', 'conflict', 'undetermined', 'not-priced', 'basis-undeclared', 'invalid-request'),
        '结果',
        'Outcome',
        '报价得到哪一种结果。',
        'Which outcome the quote has.',
      ),
    },
    {
      because: about(
        listOf(word, 100),
        '原因',
        'Because',
        '恰好是这些原因的代码，与顺序无关，例如 below-floor。',
        'Exactly the codes of why, in any order, such as "below-floor".',
      ),
      missing,
    },
  ),
  '没有价格',
  'No price',
  '应当没有价格，以及为什么。',
  'That there is no price, and why.',
)

const references = about(
  listOf(record({ price, amount: about(decimal, '金额', 'Amount', '只展示、不收取的金额。', 'What is shown and not charged.') }), 100),
  '参考价',
  'References',
  '旁边展示的参考价；没有列出的不比较。',
  'What is shown beside it; references that are not named are not compared.',
)

const expectation = record(
  {},
  {
    qualification: about(
      words('qualified', 'refused', 'undetermined'),
      '资格',
      'Qualification',
      '可以、不可以，还是无法判断。',
      'May they have it, or can nobody say?',
    ),
    missing,
    configuration: about(
      words('complete', 'open', 'conflict'),
      '配置',
      'Configuration',
      '完整、未完成，还是冲突。',
      'Complete, open, or in conflict.',
    ),
    completion: about(
      listOf(shared('choice'), 2_000),
      '补全结果',
      'Completion',
      '某项最终成为什么，例如地址所能达到的速率。',
      'What a choice ends up as, such as the speed that the address leaves.',
    ),
    noPrice,
    lines: about(
      listOf(
        record(
          { price },
          {
            path: about(shared('path'), '路径', 'Path', '哪一个成员的费用。', 'Whose charge it is.'),
            list: about(decimal, '目录价', 'List', '每期优惠和加收之前的金额。', 'The amount per period before alterations.'),
            amount: about(decimal, '金额', 'Amount', '每期的金额。', 'The amount per period.'),
            firstBill: about(decimal, '首期账单', 'First bill', '首期账单上的金额。', 'What the first bill shows of it.'),
            firstPeriod: about(
              decimal,
              '首期',
              'First period',
              '服务开始的那一期收多少，无论何时出账。',
              'What the period costs in which service begins, whenever that is billed.',
            ),
            overTerm: about(decimal, '合约期内', 'Over the term', '整个合约期内收多少。', 'What it costs in all over the term.'),
            references,
          },
        ),
      ),
      '费用行',
      'Lines',
      '没有列出的费用不比较。',
      'Lines that are not named are not compared.',
    ),
    totals: about(
      record(
        {},
        {
          oneTime: about(decimal, '一次性', 'One-time', '一次性费用合计。', 'All one-time charges.'),
          monthly: about(decimal, '每月', 'Monthly', '每月费用合计。', 'All monthly charges.'),
          usage: about(decimal, '预计用量', 'Use', '每月预计使用的费用。', 'What the expected use costs in a month.'),
          firstBill: about(decimal, '首期账单', 'First bill', '首期账单合计。', 'The first bill.'),
          term: about(decimal, '合约期', 'Term', '合约期内合计。', 'What is due over the term of the ordered offering.'),
        },
      ),
      '合计',
      'Totals',
      '各项合计。',
      'What the lines add up to.',
    ),
    terms: about(
      listOf(
        record(
          { path: about(shared('path'), '路径', 'Path', '哪一个成员的合约。', 'Whose term it is.') },
          {
            term: about(shared('id'), '合约', 'Term', '合约的编号。', 'The id of the term.'),
            to: about(day, '到期日', 'To', '合约到这一天为止（不含）。', 'The day on which it ends, no longer part of it.'),
            committedUntil: about(day, '承诺至', 'Committed until', '这一天以前离开算提前终止。', 'Before this day leaving is early.'),
            noticeBy: about(
              day,
              '最迟通知日',
              'Notice by',
              '最迟在这一天提出才不续约。',
              'The last day on which notice prevents the renewal.',
            ),
            priceLockedUntil: about(
              day,
              '价格锁定至',
              'Price locked until',
              '这一天以前价格不变。',
              'Before this day prices stay what they are.',
            ),
          },
        ),
      ),
      '合约',
      'Terms',
      '没有列出的合约不比较。',
      'Terms that are not named are not compared.',
    ),
    allowances: about(
      listOf(record({ price, firstPeriod: about(decimal, '首期', 'First period', '首期给多少。', 'What the first period gives.') })),
      '赠送量',
      'Allowances',
      '首期的赠送量。',
      'What comes with the first period.',
    ),
    changes: expectedChanges,
    items: about(
      listOf(
        record({
          specification: about(
            referenceTo('productSpecification', 'serviceSpecification', 'resourceSpecification'),
            '规格',
            'Specification',
            '产品、服务或资源规格的编号。',
            'The id of a product, service or resource specification.',
          ),
          count: about(wholeNumber, '数量', 'Count', '有几项。', 'How many items there are.'),
        }),
      ),
      '开通项',
      'Items',
      '每个规格要开通多少项。',
      'How many items of each specification provisioning gets.',
    ),
  },
)

export const scenarioDefinitions = { scenarioExpectation: expectation } as const satisfies { readonly [name: string]: Schema }

export const scenarioKind = {
  scenario: documentRecord(
    'scenario',
    {
      zh: '场景',
      en: 'Scenario',
      textZh: '一个保存下来的案例：问什么，应当得到什么。',
      text: 'A stored case: what is asked, and what must come out.',
    },
    {
      offering: about(referenceTo('productOffering'), '销售品', 'Offering', '问的是哪个销售品。', 'The offering that is asked about.'),
      facts,
      choices,
      at,
      expect: about(
        shared('scenarioExpectation'),
        '期望',
        'Expectation',
        '应当得到的结果；只比较写出来的。',
        'What must come out; only what is written is compared.',
      ),
    },
    { currency, startDate, billDay, terms, overrides, usage, ...heldFieldsOfScenario },
  ),
} as const satisfies { readonly [kind: string]: Schema }
