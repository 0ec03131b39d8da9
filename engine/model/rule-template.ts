import type { FactValue } from '../values/fact-value.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { DocumentHeader } from './document-header.js'
import type { Comparison, Condition, FactType } from './fact.js'

/** A condition with typed gaps that each use fills in. Templates don't use templates. */
export interface RuleTemplate extends DocumentHeader<'ruleTemplate'> {
  readonly parameters: readonly TemplateParameter[]
  readonly condition: TemplateCondition
}

/** A gap. A parameter of kind `set` takes a list, for `in` and `notIn`; any other takes one value. */
export interface TemplateParameter {
  readonly id: string
  readonly name: LocalizedText
  readonly type: FactType
}

export type TemplateCondition =
  | { readonly all: readonly TemplateCondition[] }
  | { readonly any: readonly TemplateCondition[] }
  | { readonly not: TemplateCondition }
  | Extract<Condition, { readonly condition: unknown } | { readonly table: unknown }>
  | TemplateComparison

/** A comparison whose value may be a parameter. */
export interface TemplateComparison extends Omit<Comparison, 'value'> {
  readonly value: FactValue | readonly FactValue[] | ParameterReference
}

export interface ParameterReference {
  readonly parameter: string
}
