import type { FactType } from '../model/fact.js'
import type { ComparisonOperator } from '../values/fact-value.js'
import { type LocalizedText, text } from '../values/localized-text.js'

/** The words between a fact's name and the wanted value; times are before and after, not less and more. */
export function operatorWords(operator: ComparisonOperator, type: FactType['kind'] | undefined): LocalizedText {
  return (isTime(type) ? timeWords[operator] : undefined) ?? plainWords[operator]
}

/** The same where a case is described, not asked for: "is at least" in place of "must be at least". */
export function describingWords(operator: ComparisonOperator, type: FactType['kind'] | undefined): LocalizedText {
  return (isTime(type) ? describedTimes[operator] : undefined) ?? describedPlainly[operator]
}

function isTime(type: FactType['kind'] | undefined): boolean {
  return type === 'date' || type === 'instant'
}

const plainWords = {
  equal: text('须为', 'must be'),
  notEqual: text('不得为', 'must not be'),
  in: text('须为以下之一：', 'must be one of'),
  notIn: text('不得为以下任何一个：', 'must be none of'),
  contains: text('须包含', 'must include'),
  doesNotContain: text('不得包含', 'must not include'),
  lessThan: text('须小于', 'must be less than'),
  lessThanInclusive: text('不得大于', 'must be at most'),
  greaterThan: text('须大于', 'must be more than'),
  greaterThanInclusive: text('不得小于', 'must be at least'),
  within: text('须在以下范围内：', 'must lie within'),
  notWithin: text('不得在以下范围内：', 'must not lie within'),
} as const satisfies Record<ComparisonOperator, LocalizedText>

const timeWords: Partial<Record<ComparisonOperator, LocalizedText>> = {
  lessThan: text('须早于', 'must be before'),
  lessThanInclusive: text('不得晚于', 'must not be after'),
  greaterThan: text('须晚于', 'must be after'),
  greaterThanInclusive: text('不得早于', 'must not be before'),
}

const describedPlainly = {
  equal: text('为', 'is'),
  notEqual: text('不为', 'is not'),
  in: text('为以下之一：', 'is one of'),
  notIn: text('不为以下任何一个：', 'is none of'),
  contains: text('包含', 'includes'),
  doesNotContain: text('不包含', 'does not include'),
  lessThan: text('小于', 'is less than'),
  lessThanInclusive: text('不大于', 'is at most'),
  greaterThan: text('大于', 'is more than'),
  greaterThanInclusive: text('不小于', 'is at least'),
  within: text('在以下范围内：', 'lies within'),
  notWithin: text('不在以下范围内：', 'does not lie within'),
} as const satisfies Record<ComparisonOperator, LocalizedText>

const describedTimes: Partial<Record<ComparisonOperator, LocalizedText>> = {
  lessThan: text('早于', 'is before'),
  lessThanInclusive: text('不晚于', 'is not after'),
  greaterThan: text('晚于', 'is after'),
  greaterThanInclusive: text('不早于', 'is not before'),
}
