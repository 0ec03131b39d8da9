import { comparisonOperators } from '../../values/fact-value.js'
import { decimalPattern, roundings } from '../../values/ratio.js'
import {
  about,
  anyNumber,
  byKey,
  byType,
  flag,
  listOf,
  record,
  referenceTo,
  type Schema,
  shared,
  wholeNumber,
  word,
  words,
} from './schema.js'

/** What more than one kind of document, request or answer is made of. */
export const commonDefinitions = {
  id: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$' },
  name: localized(200),
  longText: localized(4_000),
  decimal: { type: 'string', pattern: decimalPattern.source },
  instant: { type: 'string', format: 'date-time' },
  source: record(
    { title: about({ type: 'string', minLength: 1, maxLength: 1_000 }, '标题', 'Title', '来源的名称。', 'What the source is called.') },
    {
      url: about(
        { type: 'string', maxLength: 2_000, pattern: '^https?://' },
        '网址',
        'Address',
        '来源的网址。',
        'Where the source can be read.',
      ),
      note: about(
        shared('longText'),
        '说明',
        'Note',
        '来源没有写明或者自相矛盾时，作了什么决定。',
        'What was decided where the source is silent or contradicts itself.',
      ),
    },
  ),
  period: record(
    {},
    {
      from: about(shared('instant'), '开始', 'From', '从这一刻起有效（含）。', 'The first moment that belongs to the period.'),
      to: about(
        shared('instant'),
        '结束',
        'To',
        '到这一刻为止（不含）；不写表示没有结束。',
        'The moment at which it ends, no longer part of it; absent means open.',
      ),
    },
  ),
  calendarPeriod: record({
    unit: about(words('day', 'month', 'year'), '单位', 'Unit', '日、月或年。', 'Days, months or years.'),
    count: about(
      { type: 'integer', minimum: 1, maximum: 1_000 },
      '数目',
      'Count',
      '一个周期有多少个单位。',
      'How many units make one period.',
    ),
  }),
  factValue: { type: ['string', 'number', 'boolean'], maxLength: 1_000 },
  factValues: byType({ scalar: shared('factValue'), array: listOf(shared('factValue')) }),
  facts: {
    type: 'object',
    propertyNames: { $ref: '#/$defs/id', 'x-reference': ['fact'] },
    additionalProperties: shared('factValues'),
    maxProperties: 500,
  },
  condition: byKey({
    all: record({
      all: about(listOf(shared('condition')), '全部满足', 'All', '每一个条件都必须成立。', 'Every one of the conditions must hold.'),
    }),
    any: record({
      any: about(listOf(shared('condition')), '任一满足', 'Any', '至少一个条件成立。', 'At least one of the conditions must hold.'),
    }),
    not: record({ not: about(shared('condition'), '不满足', 'Not', '这个条件不得成立。', 'The condition must not hold.') }),
    condition: namedCondition(),
    table: tableComparison(),
    template: record({
      template: about(referenceTo('ruleTemplate'), '规则模板', 'Rule template', '所用的规则模板。', 'The rule template that is used.'),
      with: about(
        { type: 'object', propertyNames: shared('id'), additionalProperties: shared('factValues'), maxProperties: 100 },
        '参数',
        'With',
        '模板每个参数的值，按参数编号填写。',
        'A value for each parameter of the template, by the id of the parameter.',
      ),
    }),
    fact: record({ fact: comparedFact(), operator: operator(), value: comparedValue() }),
  }),
  amounts: listOf(
    record({
      currency: about(currencyCode(), '币种', 'Currency', '三个字母的 ISO 4217 代码。', 'The three-letter code of ISO 4217.'),
      amount: about(shared('decimal'), '金额', 'Amount', '带引号的十进制数，例如 "19.90"。', 'A decimal in quotes, such as "19.90".'),
    }),
    200,
  ),
  rounding: { type: 'string', enum: roundings },
  characteristic: record(
    {
      id: about(shared('id'), '编号', 'Id', '在这个规格里唯一。', 'Unique within the specification.'),
      name: about(shared('name'), '名称', 'Name', '显示给人看的名称。', 'What people see.'),
      type: about(shared('characteristicType'), '类型', 'Type', '可以取哪些值。', 'Which values there are.'),
      required: about(flag, '必填', 'Required', '没有值的订单是否不完整。', 'Whether an order without a value is incomplete.'),
    },
    {
      default: about(
        byKey({
          value: record({
            value: about(shared('factValue'), '默认值', 'Value', '没有人选择时填入的值。', 'What fills in when nobody chose.'),
          }),
          prefer: record({
            prefer: about(
              words('highest', 'lowest'),
              '优先',
              'Prefer',
              '没有人选择时，取仍然可选的最高值或最低值。',
              'When nobody chose, the highest or lowest value that is still possible.',
            ),
          }),
          values: record({
            values: about(listOf(word), '默认值', 'Values', '没有人选择时集合里的值。', 'What is in a set when nobody chose.'),
          }),
        }),
        '默认',
        'Default',
        '没有人选择时怎样填入；从不改变客户的选择。',
        'What fills in when nobody chose; never overrides a choice.',
      ),
    },
  ),
  choiceValue: record({
    value: about(word, '值', 'Value', '保存和比较时用的值。', 'What is stored and compared.'),
    name: about(shared('name'), '名称', 'Name', '显示给人看的名称。', 'What people see.'),
  }),
} as const satisfies { readonly [name: string]: Schema }

function localized(maxLength: number): Schema {
  const content: Schema = { type: 'string', minLength: 1, maxLength }
  return record({
    'zh-CN': about(content, '中文', 'Chinese', '简体中文文本。', 'The text in simplified Chinese.'),
    en: about(content, '英文', 'English', '英文文本。', 'The text in English.'),
  })
}

export function currencyCode(): Schema {
  return { type: 'string', pattern: '^[A-Z]{3}$' }
}

/** The fact of a comparison. */
export function comparedFact(): Schema {
  return about(referenceTo('fact'), '事实', 'Fact', '要比较的事实。', 'The fact that is compared.')
}

export function operator(): Schema {
  return about(
    { type: 'string', enum: comparisonOperators },
    '运算符',
    'Operator',
    '怎样比较；within 和 notWithin 用于地点及其下级。',
    'How it is compared; "within" and "notWithin" are for a place and all below it.',
  )
}

function comparedValue(): Schema {
  return about(
    shared('factValues'),
    '比较值',
    'Value',
    '与之比较的值；in 和 notIn 用列表。',
    'What it is compared with; a list for "in" and "notIn".',
  )
}

/** A condition on what a decision table decides. */
export function tableComparison(): Schema {
  return record({
    table: about(referenceTo('decisionTable'), '决策表', 'Decision table', '比较这张表的结果。', 'The table whose outcome is compared.'),
    operator: operator(),
    value: comparedValue(),
  })
}

/** What the dimensions of any table have: an id that rows name their cells by, a fact, and how cells match it. */
export function tableDimension(fact: Schema, match: { readonly zh: string; readonly en: string }): Schema {
  return record({
    id: about(shared('id'), '编号', 'Id', '在这张表里唯一，行里按它填写单元格。', 'Unique within the table; rows name their cells by it.'),
    fact,
    match: about(words('equal', 'within', 'range'), '匹配方式', 'Match', match.zh, match.en),
  })
}

/** A condition by its name. */
export function namedCondition(): Schema {
  return record({
    condition: about(referenceTo('condition'), '具名条件', 'Named condition', '引用另一个条件文档。', 'Refers to a condition document.'),
  })
}

/** Both ends of a count, such as how many members of a group are taken. */
export function countBounds(of: { readonly zh: string; readonly en: string }): { readonly minimum: Schema; readonly maximum: Schema } {
  return {
    minimum: about(wholeNumber, '最少', 'Minimum', `${of.zh}最少有多少。`, `The least number of ${of.en}.`),
    maximum: about(wholeNumber, '最多', 'Maximum', `${of.zh}最多有多少。`, `The greatest number of ${of.en}.`),
  }
}

/** Both ends of what a number may be. */
export const numberBounds = {
  minimum: about(anyNumber, '最小值', 'Minimum', '允许的最小值。', 'The least value that is allowed.'),
  maximum: about(anyNumber, '最大值', 'Maximum', '允许的最大值。', 'The greatest value that is allowed.'),
}
