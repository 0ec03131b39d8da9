import { about, byTag, record, referenceTo, type Schema, shared, word, words } from './schema.js'

const stage: Schema = { type: 'integer', minimum: -1_000_000_000, maximum: 1_000_000_000 }

/** What an alteration does. */
export const effect = byTag('kind', about({}, '方式', 'Kind', '怎样调整。', 'What it does to the charge.'), {
  percentOff: record({
    percent: about(shared('decimal'), '百分比', 'Percent', '减去百分之几，例如 "20"。', 'How many percent off, such as "20".'),
  }),
  'amountOff setPrice amountOn': record({
    amounts: about(shared('amounts'), '金额', 'Amounts', '每个币种一个金额。', 'One amount for each currency.'),
  }),
})

const target = byTag('scope', about({}, '范围', 'Scope', '一个价格、本项，还是整个组合。', 'One price, the item, or the whole bundle.'), {
  price: record({ price: about(referenceTo('productOfferingPrice'), '价格', 'Price', '被调整的价格。', 'The price that is altered.') }),
  'item bundle': record({
    charge: about(words('oneTime', 'recurring', 'usage'), '费用类型', 'Charge', '调整哪一类费用。', 'Which charges are altered.'),
  }),
})

/** Changes charges. */
export const alteration = record({
  effect: about(effect, '效果', 'Effect', '怎样调整。', 'What it does.'),
  target: about(target, '对象', 'Target', '调整哪些费用。', 'Which charges it changes.'),
  stage: about(stage, '阶段', 'Stage', '各阶段按数字先后进行。', 'Stages act one after another, by number.'),
  group: about(word, '组', 'Group', '同一组的调整按同一方式叠加。', 'Alterations of one group share a mode.'),
  mode: about(
    words('sequential', 'additive', 'exclusiveBest', 'exclusivePriority'),
    '叠加方式',
    'Mode',
    '依次、相加、取对客户最优的一个，还是取优先级最高的一个。',
    'One after another, added up, only the best for the customer, or only the first by priority.',
  ),
  priority: about(stage, '优先级', 'Priority', '组内各不相同，数字小的在前。', 'Distinct within a group; the lowest number comes first.'),
  base: about(
    words('list', 'running'),
    '基数',
    'Base',
    '百分比按原价还是按调整后的金额计算。',
    'A percentage is taken of the list amount, or of what earlier ones left.',
  ),
})
