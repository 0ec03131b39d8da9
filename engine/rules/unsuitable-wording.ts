import type { ComparisonOperator } from '../values/fact-value.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import type { Unsuitable } from './judge-comparison.js'
import { listed, quoted } from './wording.js'

/** What is wrong with the operator of a comparison, or with the shape of its value; `name` is what is compared. */
export function unsuitableWording(
  name: LocalizedText,
  operator: ComparisonOperator,
  unsuitable: Exclude<Unsuitable, { readonly kind: 'misfit' }>,
): { readonly what: LocalizedText; readonly fix: LocalizedText } {
  if (unsuitable.kind === 'operator') {
    const suitable = listed(unsuitable.suitable.map(quoted), unsuitable.suitable.length)
    return {
      what: text(`“${name['zh-CN']}”的类型不能用“${operator}”比较。`, `"${name.en}" is of a type that "${operator}" can't compare.`),
      fix: text(`请改用以下运算符之一：${suitable['zh-CN']}。`, `Use one of these operators: ${suitable.en}.`),
    }
  }
  return unsuitable.wanted === 'list'
    ? {
        what: text(`“${operator}”须与取值列表比较。`, `"${operator}" compares with a list of values.`),
        fix: text('请把取值写成列表，例如 ["shop"]。', 'Write the value as a list, such as ["shop"].'),
      }
    : {
        what: text(`“${operator}”须与单个取值比较。`, `"${operator}" compares with a single value.`),
        fix: text('请只写一个取值，不要写成列表。', 'Write one value instead of a list.'),
      }
}
