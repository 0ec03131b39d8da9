import type { DecisionDimension, DecisionTable } from '../../../engine/model/decision-table.js'
import type { Document } from '../../../engine/model/document.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Condition, FactType } from '../../../engine/model/fact.js'
import type { ProductOffering } from '../../../engine/model/offering.js'
import type { RuleTemplate } from '../../../engine/model/rule-template.js'
import { operatorsFor } from '../../../engine/rules/judge-comparison.js'
import type { ComparisonOperator, FactValue } from '../../../engine/values/fact-value.js'
import { documentId } from '../../../engine/values/ids.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { dimensionFor, matchOf } from '../../parts/decision-table/table-shape.js'
import { factOptions } from '../../parts/fact-values.js'
import { type RuleFact, ruleFact } from '../../parts/rule-fact.js'

/** What somebody says of a rule before it is there. */
export interface NewRuleForm {
  /** Rules of their own are documents; an eligibility is a part of its offering. */
  readonly kind: 'condition' | 'decisionTable' | 'ruleTemplate' | 'eligibility'
  /** The offering that an eligibility is written for. */
  readonly offering: string | null
  readonly id: string
  readonly chinese: string
  readonly english: string
  /** What it speaks of: the first one of a condition or template, all of them as columns of a table. */
  readonly facts: readonly string[]
  readonly hitPolicy: DecisionTable['hitPolicy']['kind']
  /** Names of what a table decides on, with commas between; none for yes or no. */
  readonly outcomes: string
}

export const emptyForm: NewRuleForm = {
  kind: 'condition',
  offering: null,
  id: '',
  chinese: '',
  english: '',
  facts: [],
  hitPolicy: 'unique',
  outcomes: '',
}

/** The offerings that an eligibility can be written for: those without one. */
export function offeringsWithoutEligibility(documents: CatalogDraft): readonly ProductOffering[] {
  return documents.all('productOffering').filter(({ eligibility }) => eligibility === undefined)
}

/** What keeps a rule from being begun, or `null`. */
export function formFault(documents: CatalogDraft, { kind, offering, id, chinese, english, facts }: NewRuleForm): Phrase | null {
  if (kind === 'eligibility') return offering === null ? phrase('newRule.fault.offering') : null
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id)) return phrase('grid.fault.id')
  if (documents.find(kind, id) !== undefined) return phrase('newRule.fault.taken', { id })
  if (chinese.trim() === '' || english.trim() === '') return phrase('newRule.fault.name')
  return facts.length === 0 ? phrase('newRule.fault.fact') : null
}

/**
 * A rule to begin with: a table without rows, or one comparison with a value that its fact can have, for its author to
 * change. `null` where no comparison with the fact can be made yet, as with a choice that has no values, and for an
 * eligibility, which begins with nothing.
 */
export function newRule(documents: CatalogDraft, form: NewRuleForm): Document | null {
  const { kind, id, facts } = form
  if (kind === 'eligibility') return null
  const name = { 'zh-CN': form.chinese.trim(), en: form.english.trim() }
  const found = facts.flatMap((fact) => ruleFact(documents, fact) ?? [])
  const [first] = found
  if (first === undefined) return null
  if (kind === 'decisionTable') return { ...tableOf(form, found), kind, id: documentId(kind, id), name }
  const comparison = firstComparison(documents, first)
  if (kind === 'condition') return comparison === null ? null : { kind, id: documentId(kind, id), name, condition: comparison }
  return { ...templateOf(first), kind, id: documentId(kind, id), name }
}

function tableOf(
  { hitPolicy, outcomes }: NewRuleForm,
  facts: readonly RuleFact[],
): Pick<DecisionTable, 'dimensions' | 'hitPolicy' | 'outcome' | 'rows'> {
  const names = [...new Set(outcomes.split(/[,，、;；]/).map((one) => one.trim()))].filter((one) => one !== '')
  const choices = names.map((value) => ({ value, name: { 'zh-CN': value, en: value } }))
  return {
    dimensions: dimensionsFor(facts),
    hitPolicy: { kind: hitPolicy },
    outcome: choices.length === 0 ? { kind: 'flag' } : { kind: 'choice', values: choices },
    rows: [],
  }
}

function dimensionsFor(facts: readonly RuleFact[]): readonly DecisionDimension[] {
  const columns: DecisionDimension[] = []
  for (const fact of facts) columns.push(dimensionFor(fact, columns))
  return columns
}

function firstComparison(documents: CatalogDraft, { id, type }: RuleFact): Condition | null {
  const value = firstValue(documents, type)
  return value === null ? null : { fact: documentId('fact', id), operator: firstOperator(type), value }
}

function templateOf({ id, name, type }: RuleFact): Pick<RuleTemplate, 'parameters' | 'condition'> {
  const one: FactType = type.kind === 'set' ? { ...type, kind: 'choice' } : type
  return {
    parameters: [{ id: 'value', name, type: one }],
    condition: { fact: documentId('fact', id), operator: firstOperator(type), value: { parameter: 'value' } },
  }
}

function firstOperator({ kind }: FactType): ComparisonOperator {
  if (matchOf({ kind }) === 'range') return 'greaterThanInclusive'
  return kind === 'place' ? 'within' : operatorsFor[kind][0]
}

/** A value that the fact can have, as a place to begin. */
function firstValue(documents: CatalogDraft, type: FactType): FactValue | null {
  switch (type.kind) {
    case 'flag':
      return true
    case 'number':
    case 'quantity':
      return type.minimum ?? 0
    case 'date':
      return '2030-01-01'
    case 'instant':
      return '2030-01-01T00:00:00Z'
    case 'text':
      return ''
    default:
      return factOptions(documents, type)[0]?.value ?? null
  }
}
