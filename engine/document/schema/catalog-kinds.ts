import { currencyCode, numberBounds } from './common.js'
import { documentRecord } from './document-record.js'
import { holderPolicy } from './held.js'
import { interchange } from './interchange.js'
import { about, byKey, byTag, byType, flag, listOf, record, referenceTo, type Schema, shared, wholeNumber, word, words } from './schema.js'

/** The catalog itself, its places, channels, segments and policies, and the fact dictionary. */
export const catalogKinds = {
  catalog: documentRecord(
    'catalog',
    {
      zh: '目录',
      en: 'Catalog',
      textZh: '整个目录共用的约定，一个目录只有一份。',
      text: 'What holds for the whole catalog; there is exactly one.',
    },
    {
      timeZone: about(
        { type: 'string', maxLength: 100, format: 'time-zone' },
        '时区',
        'Time zone',
        '按哪个时区计算日、月和账期，写 IANA 名称，例如 Asia/Shanghai。',
        'The IANA time zone in which days, months and bills are reckoned, such as Asia/Shanghai.',
      ),
      currencies: about(
        listOf(
          record({
            code: about(currencyCode(), '代码', 'Code', '三个字母的 ISO 4217 代码。', 'The three-letter code of ISO 4217.'),
            rounding: about(
              shared('rounding'),
              '舍入',
              'Rounding',
              '每个计费行唯一一次舍入的规则。',
              'The rule for the one rounding of each line.',
            ),
          }),
          200,
        ),
        '币种',
        'Currencies',
        '价格可以使用的币种及其舍入规则。',
        'The currencies that prices may be in, each with its rounding.',
      ),
      eligibilityDefault: about(
        words('allow', 'deny'),
        '默认资格',
        'Default eligibility',
        '销售品没有写订购资格时，是允许还是拒绝。',
        'What holds for an offering without eligibility of its own.',
      ),
    },
    {
      holderPolicy,
      tax: about(
        record({
          round: about(
            words('line', 'total'),
            '舍入对象',
            'Round',
            'line 为逐项舍入税额，total 为同一税率合计后舍入再分摊。',
            'The tax of each "line" is rounded, or that of all lines of one rate in "total", and then shared out.',
          ),
          of: about(
            words('payable', 'exact'),
            '计税基础',
            'Of',
            '按应付金额，还是按舍入前的精确金额计税。',
            'Tax is reckoned of what is paid, or of the exact amount before rounding.',
          ),
          rounding: about(shared('rounding'), '舍入', 'Rounding', '怎样舍入税额。', 'How tax is rounded.'),
          categories: about(
            listOf(shared('taxCategory'), 100),
            '税目',
            'Categories',
            '各税目及其税率。',
            'Tax categories with their rates.',
          ),
        }),
        '税',
        'Tax',
        '怎样计税；不写则报价不含税额信息。',
        'How tax is reckoned; quotes say nothing of tax when absent.',
      ),
    },
  ),
  fact: documentRecord(
    'fact',
    {
      zh: '事实',
      en: 'Fact',
      textZh: '事实字典里的一项：关于某个主体的、有类型的输入。',
      text: 'One entry of the fact dictionary: a typed input about a subject.',
    },
    {
      subject: about(
        words('customer', 'account', 'subscriber', 'order', 'channel', 'place', 'installed'),
        '主体',
        'Subject',
        '这项事实说的是谁。',
        'Whom or what the fact is about.',
      ),
      type: about(shared('factType'), '类型', 'Type', '这项事实可以取哪些值。', 'Which values the fact can have.'),
    },
    {
      required: about(
        flag,
        '必须提供',
        'Required',
        '每次询问是否都必须提供；不写表示可以未知。',
        'Whether every question must supply it; absent, it may be unknown.',
      ),
      change: about(
        byType({
          scalar: words('never'),
          object: record({
            cost: about({ type: 'number', minimum: 0, maximum: 1_000_000 }, '代价', 'Cost', '改变一次的代价。', 'What one change costs.'),
          }),
        }),
        '可否改变',
        'Change',
        '回答“怎样才可以”时用：never 表示无法改变，例如年龄；不写时代价为 1。',
        'For "what would make it so": "never" for what nobody can change, such as an age; absent, a change costs 1.',
      ),
    },
  ),
  condition: documentRecord(
    'condition',
    { zh: '条件', en: 'Condition', textZh: '有名称的条件，供其他条件引用。', text: 'A condition with a name, for others to refer to.' },
    { condition: about(shared('condition'), '条件', 'Condition', '什么时候成立。', 'When it holds.') },
    {
      interchange: about(
        interchange,
        '互换信息',
        'Interchange',
        '从 json-rules-engine 导入时带来的内容，只用于导出。',
        'What it brought along from json-rules-engine; only an export reads it.',
      ),
    },
  ),
  place: documentRecord(
    'place',
    { zh: '地点', en: 'Place', textZh: '集团、省、市、区层级中的一个节点。', text: 'A node of the hierarchy of places.' },
    {
      level: about(words('group', 'province', 'city', 'area'), '层级', 'Level', '集团、省、市或区。', 'Group, province, city or area.'),
    },
    {
      parent: about(
        referenceTo('place'),
        '上级',
        'Parent',
        '所属的上级地点；不写表示最高层。',
        'The place that it lies in; absent for the top.',
      ),
    },
  ),
  channel: documentRecord(
    'channel',
    { zh: '渠道', en: 'Channel', textZh: '销售和受理业务的渠道。', text: 'A way in which offerings are sold.' },
    {},
  ),
  marketSegment: documentRecord(
    'marketSegment',
    { zh: '客户群', en: 'Market segment', textZh: '销售品所面向的一类客户。', text: 'Customers that offerings are made for.' },
    {},
  ),
  lifecyclePolicy: documentRecord(
    'lifecyclePolicy',
    {
      zh: '上线规则',
      en: 'Lifecycle policy',
      textZh: '销售品上线前必须具备的条件。',
      text: 'What an offering must have shown before it may launch.',
    },
    {
      approvals: about(
        listOf(
          record({
            role: about(words('approver', 'launcher'), '角色', 'Role', '由哪个角色审批。', 'Who has to approve.'),
            count: about(wholeNumber, '人数', 'Count', '需要几个人审批。', 'How many of them.'),
          }),
          100,
        ),
        '审批',
        'Approvals',
        '每个角色各需要多少次审批；任何人都不能审批自己的修改。',
        'How many approvals each role must give; nobody approves their own change.',
      ),
      minimumScenarios: about(
        wholeNumber,
        '最少场景数',
        'Minimum scenarios',
        '每个销售品至少要有多少个场景，并且全部通过。',
        'How many scenarios each offering must have; all of them must pass.',
      ),
      noticeDays: about(
        wholeNumber,
        '提前天数',
        'Notice days',
        '从排期到生效至少相隔的整天数。',
        'Whole days between scheduling and the effective instant.',
      ),
    },
  ),
} as const satisfies { readonly [kind: string]: Schema }

const kindOfFact = about({}, '类型', 'Type', '值的类型。', 'What the values are.')

export const factDefinitions = {
  factType: byTag('kind', kindOfFact, {
    flag: record({}),
    'choice set': byKey({
      values: record({
        values: about(listOf(shared('choiceValue')), '可选值', 'Values', '逐一列出的值。', 'The values, one by one.'),
      }),
      documents: record({
        documents: about(
          words('channel', 'marketSegment', 'productOffering'),
          '文档种类',
          'Documents',
          '值是这一种类文档的编号。',
          'Values are the ids of documents of this kind.',
        ),
      }),
    }),
    place: record({}),
    text: record({}),
    number: record(
      {},
      { ...numberBounds, integer: about(flag, '整数', 'Integer', '是否只能是整数。', 'Whether only whole numbers are allowed.') },
    ),
    quantity: record({ unit: about(word, '单位', 'Unit', '数量的单位。', 'What the quantity is counted in.') }, numberBounds),
    date: record({}),
    instant: record({}),
  }),
} as const satisfies { readonly [name: string]: Schema }
