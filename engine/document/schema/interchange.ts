import { about, listOf, record, type Schema } from './schema.js'

const name: Schema = { type: 'string', minLength: 1, maxLength: 1_000 }
const at: Schema = { type: 'string', maxLength: 2_000, pattern: '^(/.*)?$' }
const priority: Schema = { type: 'integer', minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
const anyObject: Schema = { type: 'object', additionalProperties: {} }

/** What a condition brought along from another format, for the way back. */
export const interchange: Schema = record(
  {},
  {
    name: about(
      name,
      '原名',
      'Name',
      '在 json-rules-engine 文档中的名称，与编号不同时才写。',
      'What it was called in the json-rules-engine document, where that is not its id.',
    ),
    rule: about(
      record(
        {
          at: about(at, '位置', 'Place', '规则在文件中的 JSON 指针。', 'The JSON pointer of the rule within its file.'),
          event: about(
            record(
              { type: about({ type: 'string', maxLength: 1_000 }, '类型', 'Type', '事件的类型。', 'What kind of event it is.') },
              { params: about(anyObject, '参数', 'Parameters', '随事件送出的内容。', 'What is sent along with the event.') },
            ),
            '事件',
            'Event',
            '规则成立时发出的事件。',
            'What the rule sends out when it holds.',
          ),
        },
        {
          name: about(name, '名称', 'Name', '规则的名称。', 'What the rule was called.'),
          priority: about(
            { ...priority, minimum: 1 },
            '优先级',
            'Priority',
            '数字大的规则先运行。',
            'Rules with higher numbers run sooner.',
          ),
        },
      ),
      '规则',
      'Rule',
      '这个条件原来所属的规则。',
      'The rule whose conditions these were.',
    ),
    facts: about(
      listOf(
        record(
          {
            id: about({ type: 'string', maxLength: 100 }, '编号', 'Id', '这里的事实编号。', 'What the fact is called here.'),
            fact: about({ type: 'string', maxLength: 100 }, '原事实', 'Fact', '原文档中的事实。', 'What the fact was called there.'),
          },
          {
            path: about({ type: 'string', maxLength: 100 }, '路径', 'Path', '取原事实的哪一部分。', 'Which part of it was compared.'),
            params: about(anyObject, '参数', 'Parameters', '计算原事实所用的参数。', 'What the fact was computed with.'),
          },
        ),
      ),
      '事实',
      'Facts',
      '原文档中写法不同的事实。',
      'Facts that were written in another way there.',
    ),
    nodes: about(
      listOf(
        record(
          {
            at: about(at, '位置', 'Place', '节点在条件中的 JSON 指针。', 'The JSON pointer of the node within the condition.'),
            of: about(
              { type: 'string', pattern: '^[0-9a-f]{16}$' },
              '标记',
              'Mark',
              '节点内容指纹的前 16 位；内容改变后，名称不再属于它。',
              "The first 16 digits of the node's fingerprint; once it is another one, the name is no longer its own.",
            ),
          },
          {
            name: about(name, '名称', 'Name', '节点的名称。', 'What the node was called.'),
            priority: about(priority, '优先级', 'Priority', '数字大的节点先计算。', 'Nodes with higher numbers were evaluated sooner.'),
          },
        ),
        20_000,
      ),
      '节点',
      'Nodes',
      '原文档中有名称或优先级的节点。',
      'Nodes that had a name or a priority there.',
    ),
  },
)
