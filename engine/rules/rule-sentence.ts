import type { DecisionRow, DecisionTable } from '../model/decision-table.js'
import type { Comparison, Condition, TableComparison } from '../model/fact.js'
import type { RuleTemplate, TemplateComparison, TemplateCondition } from '../model/rule-template.js'
import type { FactValue } from '../values/fact-value.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { type CompiledRules, nameOf } from './compile-rules.js'
import { maximumDepth } from './condition-nodes.js'
import { factName } from './fact-name.js'
import { describingWords, operatorWords } from './operator-words.js'
import { compileDecisionTable } from './tables/compile-decision-table.js'
import { valueName, valueOfType } from './value-name.js'
import { joinedChinese } from './wording.js'

/** A group shows so many of its members at most; the others are counted. */
const shownMembers = 12

/**
 * A rule as one sentence, before anybody asked about a customer: the same rule always gives the same words.
 * `{ fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }` is `"Age" must be at least 18.`
 */
export function conditionSentence(rules: CompiledRules, condition: Condition): LocalizedText {
  return sentence(phraseOf({ rules, template: null, words: operatorWords }, condition, 1))
}

/** What a template says, with its parameters' names in the gaps. */
export function templateSentence(rules: CompiledRules, template: RuleTemplate): LocalizedText {
  return sentence(phraseOf({ rules, template, words: operatorWords }, template.condition, 1))
}

/** What one row of a decision table says. */
export function decisionRowSentence(rules: CompiledRules, table: DecisionTable, row: DecisionRow): LocalizedText {
  const [compiled] = compileDecisionTable(rules.facts, { ...table, rows: [row] }).rows
  const outcome = valueOfType(rules, table.outcome, row.outcome)
  const cells = compiled?.cells ?? []
  if (cells.length === 0)
    return text(`${joinedChinese('无论何种情况，结果为', outcome['zh-CN'])}。`, `Whatever the facts are, the outcome is ${outcome.en}.`)
  const flat = cells.flatMap((cell): readonly Condition[] => ('all' in cell ? cell.all : [cell]))
  const when = phraseOf({ rules, template: null, words: describingWords }, { all: flat }, 1)
  return text(`${joinedChinese(when['zh-CN'], '时，结果为', outcome['zh-CN'])}。`, `The outcome is ${outcome.en} when ${when.en}.`)
}

type Said = Condition | TemplateCondition

interface Speaking {
  readonly rules: CompiledRules
  /** The template whose parameters stand in the gaps. */
  readonly template: RuleTemplate | null
  /** Whether something is asked for or described. */
  readonly words: typeof operatorWords
}

function phraseOf(speaking: Speaking, condition: Said, depth: number): LocalizedText {
  if (depth > maximumDepth) return text('……', '…')
  if ('all' in condition) return groupPhrase(speaking, 'all', condition.all, depth)
  if ('any' in condition) return groupPhrase(speaking, 'any', condition.any, depth)
  if ('not' in condition) return negated(bracketed(condition.not, phraseOf(speaking, condition.not, depth + 1)))
  if ('condition' in condition) return named(nameOf(speaking.rules, { kind: 'condition', id: condition.condition }))
  if ('table' in condition) return tablePhrase(speaking, condition)
  if ('template' in condition) return named(templateUseName(speaking.rules, condition.template, condition.with))
  return comparisonPhrase(speaking, condition)
}

const between = { all: text('，并且', ' and '), any: text('，或者', ' or ') }
const nothing = { all: text('没有任何要求', 'nothing is asked'), any: text('永不成立', 'it never holds') }

function groupPhrase(speaking: Speaking, kind: 'all' | 'any', members: readonly Said[], depth: number): LocalizedText {
  if (members.length === 0) return nothing[kind]
  const first = members.slice(0, shownMembers)
  const phrases = first.map((member) => {
    const phrase = phraseOf(speaking, member, depth + 1)
    return members.length > 1 ? bracketed(member, phrase) : phrase
  })
  const more = members.length - first.length
  const rest = more === 0 ? [] : [text(`另外 ${more} 项`, `${more} more`)]
  const all = [...phrases, ...rest]
  return text(all.map((phrase) => phrase['zh-CN']).join(between[kind]['zh-CN']), all.map(({ en }) => en).join(between[kind].en))
}

/** A group within another stands in brackets, so that "and" and "or" are never mistaken. */
function bracketed(condition: Said, phrase: LocalizedText): LocalizedText {
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return members.length > 1 ? text(`（${phrase['zh-CN']}）`, `(${phrase.en})`) : phrase
}

function negated(phrase: LocalizedText): LocalizedText {
  return text(`以下情况不得成立：${phrase['zh-CN']}`, `it must not be that ${phrase.en}`)
}

function named(name: LocalizedText): LocalizedText {
  return text(`须满足“${name['zh-CN']}”`, `"${name.en}" must hold`)
}

function comparisonPhrase({ rules, template, words }: Speaking, { fact, operator, value }: Comparison | TemplateComparison): LocalizedText {
  const wanted = isParameter(value) ? parameterName(template, value.parameter) : valueName(rules, fact, value)
  return compared(factName(rules, fact), words(operator, rules.facts.get(fact)?.type.kind), wanted)
}

function tablePhrase({ rules, words }: Speaking, { table, operator, value }: TableComparison): LocalizedText {
  const name = nameOf(rules, { kind: 'decisionTable', id: table })
  const type = rules.tables.get(table)?.outcome
  const subject = text(`“${name['zh-CN']}”的结果`, `the outcome of "${name.en}"`)
  return compared(subject, words(operator, type?.kind), valueOfType(rules, type, value))
}

function compared(name: LocalizedText, words: LocalizedText, wanted: LocalizedText): LocalizedText {
  return text(joinedChinese(name['zh-CN'], words['zh-CN'], wanted['zh-CN']), `${name.en} ${words.en} ${wanted.en}`)
}

/** A template by its name, with what its parameters are. */
export function templateUseName(
  rules: CompiledRules,
  template: string,
  supplied: { readonly [parameter: string]: FactValue | readonly FactValue[] },
): LocalizedText {
  const name = nameOf(rules, { kind: 'ruleTemplate', id: template })
  const parameters = (rules.templates.get(template)?.parameters ?? []).map((parameter) => {
    const value = Object.hasOwn(supplied, parameter.id)
      ? valueOfType(rules, parameter.type, supplied[parameter.id]!)
      : text('未填', 'not given')
    return text(joinedChinese(parameter.name['zh-CN'], value['zh-CN']), `${parameter.name.en} ${value.en}`)
  })
  if (parameters.length === 0) return name
  const [chinese, english] = [parameters.map((one) => one['zh-CN']).join('，'), parameters.map(({ en }) => en).join(', ')]
  return text(`${name['zh-CN']}（${chinese}）`, `${name.en} (${english})`)
}

function parameterName(template: RuleTemplate | null, id: string): LocalizedText {
  const name = template?.parameters.find((parameter) => parameter.id === id)?.name ?? text(id, id)
  return text(`〈${name['zh-CN']}〉`, `<${name.en}>`)
}

function isParameter(value: TemplateComparison['value']): value is { readonly parameter: string } {
  return typeof value === 'object' && 'parameter' in value
}

function sentence(phrase: LocalizedText): LocalizedText {
  return text(`${phrase['zh-CN']}。`, `${phrase.en.charAt(0).toUpperCase()}${phrase.en.slice(1)}.`)
}
