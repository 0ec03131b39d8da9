import { bundleRuleDefinitions } from './bundle-rule.js'
import { requestDefinitions } from './requests.js'
import { about, anyText, byTag, flag, integer, listOf, nullable, record, type Schema, shared, withTag, words } from './schema.js'

const state = about(
  words('free', 'forced', 'impossible', 'chosen', 'unproven'),
  '状态',
  'State',
  '可选、必然、不可能、已选，或者在限定的计算量内无法证明。',
  'Free, forced, impossible, chosen, or not proven within the declared budget.',
)
const because = about(
  nullable(shared('explanation')),
  '原因',
  'Because',
  '由哪些选择和规则造成。',
  'The choices and rules that make it so.',
)
const explanation = { choices: listOf(shared('choice')), rules: listOf(shared('ruleOrigin')), facts: listOf(anyText) }
const price = about(
  nullable(record({ from: shared('decimal'), change: shared('decimal') })),
  '价格',
  'Price',
  '含有它的最便宜的完整配置，以及比目前贵多少。',
  'The cheapest complete configuration that has it, and how much dearer that is.',
)
const standing = { state, because, price }
const range = record({ from: { type: 'number' }, to: { type: 'number' }, ...standing })
const outcome = about({}, '结果', 'Outcome', '是哪一种结果。', 'Which outcome it is.')
const pointKind = about({}, '种类', 'Kind', '还缺什么。', 'What is still open.')

/** What a configuration says, without its `kind`. */
export const configurationFields = about(
  record({
    offering: anyText,
    state: about(
      words('complete', 'open', 'conflict', 'unproven'),
      '状态',
      'State',
      '完整、未完成、冲突或无法证明。',
      'Complete, open, in conflict, or not proven.',
    ),
    members: listOf(
      record({
        path: anyText,
        group: anyText,
        offering: anyText,
        quantities: listOf(range),
      }),
    ),
    characteristics: listOf(
      record({
        path: anyText,
        characteristic: anyText,
        values: listOf(record({ value: shared('factValue'), ...standing })),
        ranges: listOf(range),
      }),
    ),
    groups: listOf(record({ path: anyText, minimum: integer, maximum: integer, taken: integer })),
    open: listOf(
      byTag('kind', pointKind, {
        group: record({ path: anyText, minimum: integer, taken: integer }),
        quantity: record({ path: anyText }),
        characteristic: record({ path: anyText, characteristic: anyText }),
        fact: record({ fact: anyText }),
      }),
    ),
    missing: listOf(anyText),
    conflict: nullable(
      record({
        ...explanation,
        repairs: listOf(
          record({
            drop: listOf(shared('choice')),
            change: listOf(record({ choice: shared('choice'), to: shared('choice') })),
          }),
        ),
        isComplete: flag,
      }),
    ),
    items: listOf(shared('configuredItem')),
    advice: listOf(record({ rule: shared('ruleOrigin'), choices: listOf(shared('choice')) })),
    prices: nullable(
      byTag('kind', outcome, {
        prices: record({ currency: anyText, months: integer, from: shared('decimal'), to: shared('decimal') }),
        'not-priced': record({ paths: listOf(anyText), missing: listOf(anyText) }),
        unproven: record({}),
      }),
    ),
    completion: nullable(
      byTag('kind', outcome, {
        completion: record({
          choices: listOf(shared('choice')),
          items: listOf(shared('configuredItem')),
          isOnly: flag,
          price: nullable(shared('decimal')),
        }),
        'none unproven not-priced': record({}),
      }),
    ),
    count: nullable({ type: 'string', pattern: '^[0-9]+$' }),
  }),
  '配置',
  'Configuration',
  '每个成员和取值目前还能怎样，为什么。',
  'What every member and value can still be, and why.',
)

/** The state of a selection, as answers show it. */
export const configurationDefinitions = {
  ...requestDefinitions,
  path: bundleRuleDefinitions.path,
  configuration: withTag(configurationFields, 'kind', words('configuration')),
  explanation: record(explanation),
  ruleOrigin: record({ document: record({ kind: anyText, id: anyText }), pointer: anyText, text: shared('text') }),
  configuredItem: record({
    path: anyText,
    offering: anyText,
    specification: nullable(anyText),
    quantity: integer,
    characteristics: listOf(record({ id: anyText, value: shared('factValues'), by: words('choice', 'rule', 'default') })),
    by: words('choice', 'rule', 'default'),
  }),
} as const satisfies { readonly [name: string]: Schema }
