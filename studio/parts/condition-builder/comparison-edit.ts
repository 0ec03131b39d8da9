import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { FactType } from '../../../engine/model/fact.js'
import type { TemplateParameter } from '../../../engine/model/rule-template.js'
import { operatorsFor } from '../../../engine/rules/judge-comparison.js'
import type { ComparisonOperator, FactValue } from '../../../engine/values/fact-value.js'
import { ruleFact } from '../rule-fact.js'
import { type ValueNames, valueNames } from '../value-names.js'
import type { BuilderLeaf, BuilderValue } from './builder-node.js'

export type ComparisonLeaf = Extract<BuilderLeaf, { readonly kind: 'fact' | 'table' }>

/** What a comparison can ask, given what it compares. */
export interface ComparisonChoices {
  /** Of one value. */
  readonly type: FactType
  readonly operators: readonly ComparisonOperator[]
}

const untyped: ComparisonChoices = { type: { kind: 'text' }, operators: operatorsFor.text }

/** The operators and values that suit a fact or a table's outcome; those of a text where nothing is known of it. */
export function comparisonChoices(documents: CatalogDraft, kind: ComparisonLeaf['kind'], subject: string | null): ComparisonChoices {
  if (subject === null) return untyped
  if (kind === 'fact') {
    const type = ruleFact(documents, subject)?.type
    return type === undefined ? untyped : { type, operators: operatorsFor[type.kind] }
  }
  const table = documents.find('decisionTable', subject)
  if (table === undefined) return untyped
  const isSet = table.hitPolicy.kind === 'collect' || table.outcome.kind === 'set'
  return { type: table.outcome, operators: isSet ? operatorsFor.set : operatorsFor[table.outcome.kind] }
}

/** The comparison with something else compared; what still suits stays. */
export function withSubject(documents: CatalogDraft, leaf: ComparisonLeaf, subject: string): ComparisonLeaf {
  const { type, operators } = comparisonChoices(documents, leaf.kind, subject)
  const operator = leaf.operator !== null && operators.includes(leaf.operator) ? leaf.operator : (operators[0] ?? null)
  return { ...leaf, subject, operator, value: suitableValue(valueNames(documents, type), operator, leaf.value) }
}

/** The comparison with another operator; a single value becomes a list of one, and back. */
export function withOperator(documents: CatalogDraft, leaf: ComparisonLeaf, operator: ComparisonOperator): ComparisonLeaf {
  const { type } = comparisonChoices(documents, leaf.kind, leaf.subject)
  return { ...leaf, operator, value: suitableValue(valueNames(documents, type), operator, leaf.value) }
}

export function takesList(operator: ComparisonOperator | null): boolean {
  return operator === 'in' || operator === 'notIn'
}

/** The gaps of a template that a comparison of this type can be made with. */
export function suitableParameters(
  parameters: readonly TemplateParameter[],
  type: FactType,
  operator: ComparisonOperator | null,
): readonly TemplateParameter[] {
  const wanted = takesList(operator) ? 'set' : type.kind === 'set' ? 'choice' : type.kind
  return parameters.filter(({ type: { kind } }) => kind === wanted || (wanted === 'number' && kind === 'quantity'))
}

export function isParameter(value: BuilderValue | null): value is { readonly parameter: string } {
  return typeof value === 'object' && value !== null && 'parameter' in value
}

function suitableValue(names: ValueNames, operator: ComparisonOperator | null, value: BuilderValue | null): BuilderValue | null {
  if (value === null || isParameter(value)) return null
  const values = (Array.isArray(value) ? (value as readonly FactValue[]) : [value as FactValue]).filter((one) => isOf(names, one))
  if (takesList(operator)) return values.length === 0 ? null : values
  return values.length === 1 ? values[0]! : null
}

function isOf(names: ValueNames, value: FactValue): boolean {
  const read = names.read(String(value))
  return 'value' in read && read.value === value
}
