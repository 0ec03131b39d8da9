import { valuesOf } from '../../model/characteristic-values.js'
import { type Check, type Finding, pointer as join } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { FactType } from '../../model/fact.js'
import type { CharacteristicTerm } from '../../model/offering.js'
import type { CharacteristicType } from '../../model/specification.js'
import { didYouMean, listed, shown } from '../../rules/wording.js'
import { closest } from '../../values/closest.js'
import type { FactValue } from '../../values/fact-value.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { specificationOf } from '../bundle/bundle-tree.js'
import { type AuthoredTerm, offeringAt, termsIn } from './bundles-of.js'
import { exampleHome, notWithSecond } from './example.js'

/** A rule compares a characteristic with something that it can never be, or in a way that makes no sense for it. */
export const termValue: Check = {
  code: 'configure/term-value',
  severity: 'error',
  why: text(
    '与不可能出现的值比较，结果永远一样，规则达不到作者的目的。',
    'Compared with what it can never be, a characteristic gives one and the same answer for ever, and the rule fails its purpose.',
  ),
  find: (draft) =>
    termsIn(draft).flatMap((at) => {
      const { term } = at
      const offering = offeringAt(draft, at.bundle.offering, term.path)
      if (!('characteristic' in term) || typeof offering === 'string') return []
      const found = specificationOf(draft, offering)?.characteristics.find(({ id }) => id === term.characteristic)
      return found === undefined ? [] : (faultOf(draft, at, term, found.type) ?? [])
    }),
  examples: {
    sound: exampleHome([notWithSecond({ path: '/lines/first', characteristic: 'speed', operator: 'in', value: [100, 200] })]),
    unsound: exampleHome([notWithSecond({ path: '/lines/first', characteristic: 'speed', operator: 'in', value: [100, 250] })]),
  },
}

function faultOf(draft: CatalogDraft, at: AuthoredTerm, term: CharacteristicTerm, type: CharacteristicType): Finding | null {
  const { operator, value } = term
  const isOfSet = operator === 'contains' || operator === 'doesNotContain'
  if (isOfSet !== (type.kind === 'set'))
    return finding(at, 'operator', `${operator}`, isOfSet ? noSet : isSet, isOfSet ? useEquality : useContains)
  if (isOfSet && typeof value === 'object') return finding(at, 'value', `${operator}`, noList, useOne)
  const isOrdered = !isOfSet && operator !== 'equal' && operator !== 'notEqual' && operator !== 'in' && operator !== 'notIn'
  if (isOrdered && type.kind !== 'number') return finding(at, 'operator', `${operator}`, noOrder, useEquality)
  if (typeof value === 'object' && 'fact' in value) {
    const fact = draft.find('fact', value.fact)
    return fact === undefined || isComparable(fact.type, type, term)
      ? null
      : finding(at, 'value', `${value.fact}`, factOfOtherType, useFactOfType)
  }
  const isList = typeof value === 'object'
  if (isList !== (operator === 'in' || operator === 'notIn'))
    return finding(at, 'value', `${operator}`, isList ? noList : needsList, useList)
  if (isOrdered) return typeof value === 'number' ? null : finding(at, 'value', `${operator}`, noNumber, useNumber)
  const allowed = valuesOf(type)
  const index = (isList ? value : [value]).findIndex((one) => !allowed.includes(one))
  return index < 0 ? null : unknownValue(at, term, isList ? index : null, allowed)
}

function isComparable(fact: FactType, type: CharacteristicType, { operator }: CharacteristicTerm): boolean {
  if (fact.kind === 'set' && operator !== 'in' && operator !== 'notIn') return false
  switch (type.kind) {
    case 'flag':
      return fact.kind === 'flag'
    case 'number':
      return fact.kind === 'number' || fact.kind === 'quantity'
    case 'choice':
      return fact.kind === 'choice' || fact.kind === 'set' || fact.kind === 'text'
    case 'set':
      return false
  }
}

function unknownValue(at: AuthoredTerm, term: CharacteristicTerm, index: number | null, allowed: readonly FactValue[]): Finding {
  const value = (index === null ? term.value : (term.value as readonly FactValue[])[index]) as FactValue
  const [words, some] = [shown(value), listed(allowed.map(shown))]
  return {
    document: at.bundle.document,
    pointer: at.pointer + (index === null ? join('value') : join('value', index)),
    what: text(
      `规则“${at.rule.id}”里的${words['zh-CN']}不是特征“${term.characteristic}”的取值。`,
      `The rule "${at.rule.id}" speaks of ${words.en}, which is no value of the characteristic "${term.characteristic}".`,
    ),
    fix: didYouMean(
      typeof value === 'string'
        ? closest(
            value,
            allowed.filter((one) => typeof one === 'string'),
          )
        : [],
      text(`请改用规格里的取值：${some['zh-CN']}。`, `Use a value of the specification: ${some.en}.`),
    ),
  }
}

function finding({ bundle, rule, pointer }: AuthoredTerm, step: string, word: string, what: LocalizedText, fix: LocalizedText): Finding {
  const [chinese, english] = [`规则“${rule.id}”中的“${word}”`, `In the rule "${rule.id}", "${word}"`]
  return {
    document: bundle.document,
    pointer: pointer + join(step),
    what: text(`${chinese}${what['zh-CN']}`, `${english} ${what.en}`),
    fix,
  }
}

const noSet = text('只能用于集合。', 'is for sets only.')
const isSet = text('不能用于集合。', 'does not compare a set.')
const useContains = text('请改用 contains 或 doesNotContain。', 'Use contains or doesNotContain.')
const useOne = text('请写出集合里的一个值。', 'Write one value of the set.')
const noOrder = text('用在了没有大小之分的特征上。', 'asks for the order of a characteristic whose values have none.')
const useEquality = text('请改用 equal、notEqual、in 或 notIn。', 'Use equal, notEqual, in or notIn.')
const factOfOtherType = text(
  '的类型与特征的类型不同，无法比较。',
  'is a fact of another type than the characteristic, so that the two cannot be compared.',
)
const useFactOfType = text('请改用类型相同的事实。', 'Use a fact of the same type.')
const noList = text('不能与一组值比较。', 'cannot compare with a list.')
const needsList = text('需要一组值。', 'needs a list of values.')
const useList = text(
  '请用 in 或 notIn 与一组值比较，用其他运算符与单个值比较。',
  'Use in or notIn with a list, and the other operators with one value.',
)
const noNumber = text('只能与数比较。', 'compares with numbers only.')
const useNumber = text('请写一个数，或改用 equal。', 'Write a number, or use equal.')
