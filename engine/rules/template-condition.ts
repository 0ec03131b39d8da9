import type { Condition, TemplateUse } from '../model/fact.js'
import type { RuleTemplate, TemplateComparison, TemplateCondition } from '../model/rule-template.js'
import type { CompiledRules } from './compile-rules.js'

/** A use of a template with what it means: the same use always gives the same condition. */
const filled = new WeakMap<TemplateUse, { readonly template: RuleTemplate; readonly condition: Condition }>()

/**
 * The condition that a use of a template means: the template's, with the values of the use in place of its parameters.
 * A template that the catalog lacks, or a parameter without a value, is a bug: checks refuse such a draft.
 */
export function filledTemplate({ templates }: Pick<CompiledRules, 'templates'>, use: TemplateUse): Condition {
  const template = templates.get(use.template)
  if (template === undefined) throw new RangeError(`The catalog has no rule template "${use.template}".`)
  const before = filled.get(use)
  if (before?.template === template) return before.condition
  const condition = fill(template.condition, use)
  filled.set(use, { template, condition })
  return condition
}

function fill(condition: TemplateCondition, use: TemplateUse): Condition {
  if ('all' in condition) return { all: condition.all.map((inner) => fill(inner, use)) }
  if ('any' in condition) return { any: condition.any.map((inner) => fill(inner, use)) }
  if ('not' in condition) return { not: fill(condition.not, use) }
  return 'fact' in condition ? { ...condition, value: filledValue(condition, use) } : condition
}

function filledValue({ value }: TemplateComparison, { template, with: supplied }: TemplateUse) {
  if (typeof value !== 'object' || !('parameter' in value)) return value
  if (!Object.hasOwn(supplied, value.parameter)) throw new RangeError(`The template "${template}" got no "${value.parameter}".`)
  return supplied[value.parameter]!
}
