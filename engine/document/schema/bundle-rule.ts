import {
  about,
  anyNumber,
  byKey,
  byTag,
  byType,
  flag,
  listOf,
  record,
  referenceTo,
  type Schema,
  shared,
  wholeNumber,
  words,
} from './schema.js'

/** Where something stands in a bundle. */
export const memberPath = about(
  shared('path'),
  '路径',
  'Path',
  '“/”为组合自身，“/组/成员”为成员。',
  '"/" is the bundle itself, "/group/member" a member.',
)

const ruleKind = about(
  {},
  '类型',
  'Kind',
  'requires 为必须同时选，excludes 为不能同时选，atMost 为最多选几个，total 为合计的上下限，recommends 只是建议。',
  '"requires", "excludes", "atMost" so many together, a "total" within bounds, or "recommends", which is advice.',
)
const operator = about(shared('numberOperator'), '运算符', 'Operator', '怎样比较。', 'How it is compared.')
const terms = about(listOf(shared('term')), '选择', 'Terms', '关于成员选择的陈述。', 'Statements about members of the selection.')
const rule = {
  id: about(shared('id'), '编号', 'Id', '在这个组合里唯一。', 'Unique within the bundle.'),
  name: about(shared('name'), '名称', 'Name', '出现冲突时给人看的说法。', 'What people read when the rule bites.'),
}
const ruleCondition = {
  when: about(shared('condition'), '适用条件', 'When', '什么时候适用；不写表示总是适用。', 'When the rule applies; absent means always.'),
}

const condition = about(
  listOf(shared('term')),
  '如果',
  'If',
  '这些选择全部成立时；不写表示无条件。',
  'When all of these hold; absent means always.',
)
/** Bounds of a sum, either of which may be absent. */
const sumBounds = {
  minimum: about(anyNumber, '最小', 'Minimum', '合计至少多少；不写表示不限。', 'The least that it may come to; absent means any.'),
  maximum: about(anyNumber, '最大', 'Maximum', '合计至多多少；不写表示不限。', 'The most that it may come to; absent means any.'),
}
const addend = record(
  { path: memberPath },
  {
    characteristic: about(
      shared('id'),
      '特征',
      'Characteristic',
      '累加哪个数值特征；不写表示累加数量。',
      'The number that is added up; absent, the quantity is.',
    ),
    each: about(anyNumber, '每份', 'Each', '每一份计多少；不写为 1。', 'What each one counts; absent, 1.'),
  },
)

/** What a bundle says of its members beyond its groups: rules, and the terms that they are made of. */
export const bundleRuleDefinitions = {
  path: { type: 'string', maxLength: 1_000, pattern: '^/' },
  numberOperator: words('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
  bundleRule: byTag('kind', ruleKind, {
    requires: record(
      { ...rule, then: about(listOf(shared('term')), '则', 'Then', '必须同时成立的选择。', 'What must then hold.') },
      { ...ruleCondition, if: condition },
    ),
    excludes: record({ ...rule, terms }, ruleCondition),
    atMost: record(
      { ...rule, maximum: about(wholeNumber, '最多', 'Maximum', '最多有几个成立。', 'How many may hold.'), terms },
      ruleCondition,
    ),
    total: record(
      { ...rule, of: about(listOf(addend, 5_000), '累加', 'Of', '把哪些加在一起。', 'What is added up.') },
      { ...ruleCondition, if: condition, ...sumBounds },
    ),
    recommends: record(
      { ...rule, then: about(listOf(shared('term')), '建议', 'Then', '建议的选择。', 'What is recommended.') },
      { ...ruleCondition, if: condition },
    ),
  }),
  term: byKey({
    selected: record({
      path: memberPath,
      selected: about(flag, '是否选中', 'Selected', '成员是否被选中。', 'Whether the member is taken.'),
    }),
    quantity: record({
      path: memberPath,
      quantity: about(
        record({ operator, value: about(wholeNumber, '值', 'Value', '与之比较的数量。', 'The quantity to compare with.') }),
        '数量',
        'Quantity',
        '成员的数量要满足的比较。',
        'A comparison of the quantity of the member.',
      ),
    }),
    characteristic: record({
      path: memberPath,
      characteristic: about(shared('id'), '特征', 'Characteristic', '成员的特征编号。', 'The id of a characteristic of the member.'),
      operator: about(shared('termOperator'), '运算符', 'Operator', '怎样比较。', 'How it is compared.'),
      value: about(
        byType({
          scalar: shared('factValue'),
          array: listOf(shared('factValue')),
          object: record({ fact: about(referenceTo('fact'), '事实', 'Fact', '请求里的事实。', 'A fact of the request.') }),
        }),
        '值',
        'Value',
        '常量、列表（用于 in 和 notIn），或者请求里的事实，例如装机地址能达到的速率。',
        'A constant, a list for "in" and "notIn", or a fact of the request, such as what an address can carry.',
      ),
    }),
  }),
  termOperator: words(
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'in',
    'notIn',
    'contains',
    'doesNotContain',
  ),
} as const satisfies { readonly [name: string]: Schema }
