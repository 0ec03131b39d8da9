import type { PriceTable } from '../model/price.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { factName } from '../rules/fact-name.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import type { PriceNotTaken, RowNotTaken } from './why-not.js'

/** Why a price plays no part, in one whole sentence; what its condition says comes on top of it. */
export function priceNotTakenText({ why }: PriceNotTaken): LocalizedText {
  return priceSentences[why]
}

/** Why a row does not give the price, in one whole sentence. A column is called by the fact that it compares. */
export function rowNotTakenText(rules: CompiledRules, table: PriceTable | undefined, row: RowNotTaken): LocalizedText {
  const { outcome, by, dimension, winner } = row
  const fact = table?.dimensions.find(({ id }) => id === dimension)?.fact
  const column = dimension === null ? text('', '') : fact === undefined ? text(`“${dimension}”`, `"${dimension}"`) : factName(rules, fact)
  switch (outcome) {
    case 'lost':
      return dimension === null
        ? text(`符合，但 ${winner} 行优先。`, `It fits, but row ${winner} takes precedence.`)
        : text(`符合，但 ${winner} 行在${column['zh-CN']}上更具体。`, `It fits, but row ${winner} is more specific in ${column.en}.`)
    case 'unknown':
      return text(`是否符合取决于${column['zh-CN']}，目前尚不清楚。`, `Whether it fits depends on ${column.en}, which is not known.`)
    case 'failed':
      if (by === 'currency') return text('属于其他币种。', 'It is in another currency.')
      if (by === 'validity') return priceSentences.validity
      return text(`在${column['zh-CN']}上不符合。`, `It does not fit in ${column.en}.`)
  }
}

const priceSentences: Readonly<Record<PriceNotTaken['why'], LocalizedText>> = {
  validity: text('该时刻不在有效期内。', 'It is not in force at this moment.'),
  action: text('此订单操作不收取。', 'It is not charged for this order action.'),
  condition: text('适用条件不成立。', 'Its condition does not hold.'),
  usage: text('没有预计其计量对象的用量。', 'No use of what it counts is expected.'),
  target: text('没有它可以调整或比较的费用。', 'There is nothing that it could change, or be compared with.'),
  base: text('没有可以计算百分比的费用。', 'There is nothing to take its percentage of.'),
  term: text('所选合约没有用到它。', 'The term that is taken does not name it.'),
  commitment: text('没有违反承诺。', 'No commitment is broken.'),
  row: text('价格表没有一行成立。', 'No row of its table holds.'),
  override: text('谈定价不允许它。', 'What was agreed on excludes it.'),
  time: text('尚未开始生效，或已经结束。', 'It does not act yet, or no more.'),
  exclusiveBest: text('同组只取对客户更优的一项。', 'Only the better one of the group counts.'),
  exclusivePriority: text('同组只取优先级最高的一项。', 'Only the one of first priority in the group counts.'),
}
