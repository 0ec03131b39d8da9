import type { RangeCell } from '../../model/decision-table.js'
import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import { type Instant, parseInstant } from '../../values/instant.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import type { CompiledRules } from '../compile-rules.js'
import { factName } from '../fact-name.js'
import { describingWords } from '../operator-words.js'
import { valueName } from '../value-name.js'
import { joinedChinese, listed } from '../wording.js'
import type { FactChange, WantedValues } from './alternative.js'

/** What a fact is wanted to be, and what it is: `"Age" is at least 18 (it is 17)`. */
export function wantedPhrase(rules: CompiledRules, change: FactChange): LocalizedText {
  const { fact, from, wanted } = change
  const name = factName(rules, fact)
  if (wanted.kind === 'anything') return text(`提供${name['zh-CN']}，取何值均可`, `${name.en} is given, whatever it is`)
  const phrase = joinedWords(name, wantedWords(rules, change, wanted))
  // A set that is known is told by what joins and leaves it.
  if (wanted.kind === 'members' && from !== null) return phrase
  const is = from === null ? text('尚未提供', 'not given yet') : asItIs(rules, fact, from)
  return text(`${phrase['zh-CN']}（${is['zh-CN']}）`, `${phrase.en} (${is.en})`)
}

/** What a fact is: `"Age" is 17`. */
export function factPhrase(rules: CompiledRules, fact: string, value: FactValue | readonly FactValue[]): LocalizedText {
  return joinedWords(factName(rules, fact), compared(rules, fact, 'equal', value))
}

/** Several phrases of which all hold. */
export function allPhrases(phrases: readonly LocalizedText[]): LocalizedText {
  return text(phrases.map((phrase) => phrase['zh-CN']).join('，且'), phrases.map(({ en }) => en).join(', and '))
}

function asItIs(rules: CompiledRules, fact: string, value: FactValue | readonly FactValue[]): LocalizedText {
  const name = valueName(rules, fact, value)
  return text(joinedChinese('现为', name['zh-CN']), `it is ${name.en}`)
}

type Wanted = Exclude<WantedValues, { readonly kind: 'anything' }>

function wantedWords(rules: CompiledRules, { fact, from }: FactChange, wanted: Wanted): LocalizedText {
  switch (wanted.kind) {
    case 'values':
      return oneOrMany(rules, fact, ['equal', 'in'], wanted.values)
    case 'except':
      return oneOrMany(rules, fact, ['notEqual', 'notIn'], wanted.values)
    case 'places': {
      const within = wanted.within.length === 0 ? [] : [compared(rules, fact, 'within', wanted.within)]
      const values = wanted.values.length === 0 ? [] : [oneOrMany(rules, fact, ['equal', 'in'], wanted.values)]
      return either([...within, ...values])
    }
    case 'ranges':
      return rangesWords(rules, fact, wanted.ranges)
    case 'members': {
      const { include, exclude } = wanted
      const [joins, leaves] = from === null ? [text('包含', 'includes'), text('不包含', 'does not include')] : movingWords
      return both([
        ...(include.length === 0 ? [] : [joinedWords(joins, memberNames(rules, fact, include))]),
        ...(exclude.length === 0 ? [] : [joinedWords(leaves, memberNames(rules, fact, exclude))]),
      ])
    }
  }
}

const movingWords = [text('增加', 'also includes'), text('不再包含', 'no longer includes')] as const

function memberNames(rules: CompiledRules, fact: string, members: readonly FactValue[]): LocalizedText {
  return listed(members.map((member) => valueName(rules, fact, member)))
}

/** Ranges one by one, and single values together. */
function rangesWords(rules: CompiledRules, fact: string, ranges: readonly RangeCell[]): LocalizedText {
  const values = ranges.flatMap((range) => onlyValue(range) ?? [])
  const longer = ranges.filter((range) => onlyValue(range) === null).map((range) => rangeWords(rules, fact, range))
  return either([...longer, ...(values.length === 0 ? [] : [oneOrMany(rules, fact, ['equal', 'in'], values)])])
}

function onlyValue({ greaterThanInclusive: start, lessThanInclusive: end }: RangeCell): FactValue | null {
  return start !== undefined && start === end ? start : null
}

/** `is at least 18 and less than 26`. */
function rangeWords(rules: CompiledRules, fact: string, range: RangeCell): LocalizedText {
  const operators = ['greaterThan', 'greaterThanInclusive', 'lessThan', 'lessThanInclusive'] as const
  const told = rules.facts.get(fact)?.type.kind === 'instant' ? roundEnds(range) : range
  const ends = operators.flatMap((operator) => (told[operator] === undefined ? [] : [compared(rules, fact, operator, told[operator])]))
  const [first, ...rest] = ends
  if (first === undefined) return text('为任意允许的值', 'is any value that is allowed')
  return both([first, ...rest.map((words) => text(words['zh-CN'], words.en.replace(/^is /, '')))])
}

/**
 * Moments are counted in milliseconds, but an end that lies one beside a full second was said by that second:
 * `before 2026-12-01 00:00`, not `not after 2026-11-30 23:59:59.999`.
 */
function roundEnds({ greaterThanInclusive: start, lessThanInclusive: end, ...open }: RangeCell): RangeCell {
  const [before, after] = [beside(start, -1), beside(end, 1)]
  return {
    ...open,
    ...(start === undefined ? {} : before === null ? { greaterThanInclusive: start } : { greaterThan: before }),
    ...(end === undefined ? {} : after === null ? { lessThanInclusive: end } : { lessThan: after }),
  }
}

/** The full second a millisecond before or after a moment; `null` where there is none. */
function beside(moment: FactValue | undefined, milliseconds: -1 | 1): Instant | null {
  const at = typeof moment === 'string' ? parseInstant(moment) : null
  if (at === null) return null
  const next = parseInstant(new Date(Date.parse(at) + milliseconds).toISOString())
  return next?.endsWith('.000Z') === true ? next : null
}

function oneOrMany(
  rules: CompiledRules,
  fact: string,
  [one, many]: readonly [ComparisonOperator, ComparisonOperator],
  values: readonly FactValue[],
): LocalizedText {
  return values.length === 1 ? compared(rules, fact, one, values[0]!) : compared(rules, fact, many, values)
}

function compared(
  rules: CompiledRules,
  fact: string,
  operator: ComparisonOperator,
  value: FactValue | readonly FactValue[],
): LocalizedText {
  const kind = rules.facts.get(fact)?.type.kind
  return joinedWords(describingWords(operator, kind), valueName(rules, fact, value))
}

function joinedWords(first: LocalizedText, second: LocalizedText): LocalizedText {
  return text(joinedChinese(first['zh-CN'], second['zh-CN']), `${first.en} ${second.en}`)
}

/** More phrases than this are counted, not told. */
const mostPhrases = 8

function either(phrases: readonly LocalizedText[]): LocalizedText {
  const more = phrases.length - mostPhrases
  const told = [...phrases.slice(0, mostPhrases), ...(more > 0 ? [text(`另外 ${more} 种取值`, `one of ${more} more`)] : [])]
  return text(told.map((phrase) => phrase['zh-CN']).join('，或'), told.map(({ en }) => en).join(', or '))
}

function both(phrases: readonly LocalizedText[]): LocalizedText {
  const chinese = phrases.map((phrase) => phrase['zh-CN']).reduce((before, after) => `${before}${/\w$/.test(before) ? ' ' : ''}且${after}`)
  return text(chinese, phrases.map(({ en }) => en).join(' and '))
}
