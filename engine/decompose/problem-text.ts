import { type LocalizedText, text } from '../values/localized-text.js'
import { itemLimit } from './gather-items.js'
import type { DecompositionProblem } from './plan.js'

/** A problem in words: what keeps the order from being planned, and how to mend it. */
export function problemText(problem: DecompositionProblem): { readonly what: LocalizedText; readonly fix: LocalizedText } {
  const { code, items, characteristic, claims } = problem
  const named = items.map((id) => `"${id}"`).join(', ')
  switch (code) {
    case 'not-realised':
      return {
        what: text(
          `${named} 没有任何可用的实现规则，因此没有可开通的内容。`,
          `No realization holds for ${named}, so there is nothing to provision.`,
        ),
        fix: text(
          '为这种情况增加一条实现规则，或声明该产品无需开通。',
          'Add a realization for this case, or declare that the product needs no provisioning.',
        ),
      }
    case 'characteristic-conflict': {
      const values = claims.map(({ value, source }) => `${JSON.stringify(value)} (${source})`).join(', ')
      return {
        what: text(
          `${named} 的特征“${characteristic}”被要求取不同的值：${values}。`,
          `Different values are wanted for characteristic "${characteristic}" of ${named}: ${values}.`,
        ),
        fix: text(
          '缩小实现规则的共享范围，或让各来源传同一个值。',
          'Narrow the scope of the realizations, or let all sources bring one value.',
        ),
      }
    }
    case 'characteristic-missing':
      return {
        what: text(
          `${named} 的必填特征“${characteristic}”没有值。`,
          `The required characteristic "${characteristic}" of ${named} has no value.`,
        ),
        fix: text(
          '为该特征增加映射或缺省值，或在订单中选择它的来源特征。',
          'Map a value to it, give it a default, or choose the characteristic that it comes from.',
        ),
      }
    case 'cycle':
      return {
        what: text(`这些服务项互相等待：${named}。`, `These items wait for each other: ${named}.`),
        fix: text('去掉规格之间的一个依赖。', 'Take one dependency between their specifications out.'),
      }
    case 'too-many-items':
      return {
        what: text(
          `该订单需要的服务项或先后关系超过一个计划的上限（${itemLimit} 项）。`,
          `The order needs more items or edges than one plan may have, which is ${itemLimit} items.`,
        ),
        fix: text('把订单拆成几个较小的订单。', 'Split the order into smaller ones.'),
      }
  }
}
