import { comparedFact, namedCondition, operator, tableComparison, tableDimension } from './common.js'
import { documentRecord } from './document-record.js'
import { about, byKey, byTag, byType, listOf, record, referenceTo, type Schema, shared } from './schema.js'

const priority: Schema = { type: 'integer', minimum: -1_000_000_000, maximum: 1_000_000_000 }

/** Decision tables and rule templates. */
export const ruleKinds = {
  decisionTable: documentRecord(
    'decisionTable',
    {
      zh: '决策表',
      en: 'Decision table',
      textZh: '按维度列出结果的表，条件可以比较它的结果。',
      text: 'Rows of conditions over dimensions, each of which decides on an outcome.',
    },
    {
      dimensions: about(
        listOf(
          tableDimension(about(referenceTo('fact'), '事实', 'Fact', '这一维度看哪个事实。', 'The fact that the dimension looks at.'), {
            zh: 'equal 为等于其中一个值，within 为属于该地点，range 为落在区间内。',
            en: '"equal" to one of the values, "within" the place, or in the "range".',
          }),
          100,
        ),
        '维度',
        'Dimensions',
        '结果取决于哪些事实。',
        'What the outcome depends on.',
      ),
      hitPolicy: about(
        byTag('kind', about({}, '规则', 'Kind', '怎样决定。', 'What decides.'), {
          'unique priority collect': record({}),
        }),
        '命中规则',
        'Hit policy',
        'unique 为各行互不重叠，priority 为优先级数字最小的行决定，collect 为收集所有成立的行。',
        '"unique" rows never overlap; of "priority" the lowest number decides; "collect" gathers all rows that hold.',
      ),
      outcome: about(shared('factType'), '结果类型', 'Outcome', '每行给出什么样的结果。', 'What rows decide on.'),
      rows: about(listOf(shared('decisionRow'), 100_000), '行', 'Rows', '每行给出一个结果。', 'Each decides on one outcome.'),
    },
    {
      otherwise: about(shared('factValue'), '否则', 'Otherwise', '没有任何一行成立时的结果。', 'The outcome where no row holds.'),
    },
  ),
  ruleTemplate: documentRecord(
    'ruleTemplate',
    {
      zh: '规则模板',
      en: 'Rule template',
      textZh: '带有参数的条件，每次使用时填入参数。',
      text: 'A condition with typed gaps that each use fills in.',
    },
    {
      parameters: about(
        listOf(
          record({
            id: about(shared('id'), '编号', 'Id', '在这个模板里唯一。', 'Unique within the template.'),
            name: about(shared('name'), '名称', 'Name', '显示给人看的名称。', 'What people see.'),
            type: about(
              shared('factType'),
              '类型',
              'Type',
              '参数可以取哪些值；set 为一组值。',
              'Which values it takes; a "set" takes a list.',
            ),
          }),
          100,
        ),
        '参数',
        'Parameters',
        '使用时要填写哪些内容。',
        'What each use fills in.',
      ),
      condition: about(shared('templateCondition'), '条件', 'Condition', '什么时候成立。', 'When it holds.'),
    },
  ),
} as const satisfies { readonly [kind: string]: Schema }

export const ruleDefinitions = {
  decisionRow: record(
    {
      id: about(shared('id'), '编号', 'Id', '在这张表里唯一。', 'Unique within the table.'),
      when: about(
        { type: 'object', propertyNames: shared('id'), additionalProperties: shared('decisionCell'), maxProperties: 100 },
        '条件',
        'When',
        '各维度的单元格；不写的维度表示任意。',
        'The cells by dimension; an absent one means any.',
      ),
      outcome: about(shared('factValue'), '结果', 'Outcome', '这一行成立时的结果。', 'The outcome when the row holds.'),
    },
    {
      priority: about(
        priority,
        '优先级',
        'Priority',
        '数字小的优先；只用于 priority 命中规则。',
        'The lowest number decides; only for the hit policy "priority".',
      ),
    },
  ),
  decisionCell: byType({
    scalar: shared('factValue'),
    array: listOf(shared('factValue')),
    object: record(
      {},
      {
        greaterThan: about(shared('factValue'), '大于', 'Greater than', '区间的起点（不含）。', 'Where the range begins; not part of it.'),
        greaterThanInclusive: about(shared('factValue'), '不小于', 'At least', '区间的起点（含）。', 'Where the range begins; part of it.'),
        lessThan: about(shared('factValue'), '小于', 'Less than', '区间的终点（不含）。', 'Where the range ends; not part of it.'),
        lessThanInclusive: about(shared('factValue'), '不大于', 'At most', '区间的终点（含）。', 'Where the range ends; part of it.'),
      },
    ),
  }),
  templateCondition: byKey({
    all: record({
      all: about(
        listOf(shared('templateCondition')),
        '全部满足',
        'All',
        '每一个条件都必须成立。',
        'Every one of the conditions must hold.',
      ),
    }),
    any: record({
      any: about(listOf(shared('templateCondition')), '任一满足', 'Any', '至少一个条件成立。', 'At least one of the conditions must hold.'),
    }),
    not: record({ not: about(shared('templateCondition'), '不满足', 'Not', '这个条件不得成立。', 'The condition must not hold.') }),
    condition: namedCondition(),
    table: tableComparison(),
    fact: record({
      fact: comparedFact(),
      operator: operator(),
      value: about(
        byType({
          scalar: shared('factValue'),
          array: listOf(shared('factValue')),
          object: record({
            parameter: about(shared('id'), '参数', 'Parameter', '由哪个参数填入。', 'The parameter that fills it in.'),
          }),
        }),
        '比较值',
        'Value',
        '与之比较的值，或者填入它的参数。',
        'What it is compared with, or the parameter that fills it in.',
      ),
    }),
  }),
} as const satisfies { readonly [name: string]: Schema }
