import { pointer } from '../model/check.js'
import type { Document } from '../model/document.js'
import type { CatalogDraft } from '../model/draft.js'
import type { Comparison, TemplateUse } from '../model/fact.js'
import type { RuleTemplate, TemplateParameter } from '../model/rule-template.js'
import type { FactValue } from '../values/fact-value.js'
import { parameterOf } from './authored-comparisons.js'
import type { CompiledRules } from './compile-rules.js'
import { conditionNodes } from './condition-nodes.js'
import { conditionsOf } from './conditions-of.js'
import { type Misfit, readOne } from './fact-type.js'

/** A use of a template where its author wrote it. */
export interface AuthoredUse {
  readonly document: Document
  readonly pointer: string
  readonly use: TemplateUse
  /** `undefined` for one that the draft lacks, which another check reports. */
  readonly template: RuleTemplate | undefined
}

/** Every use of a template in a draft, by document and then in the author's order. */
export function authoredUses(draft: CatalogDraft): readonly AuthoredUse[] {
  const found: AuthoredUse[] = []
  for (const document of draft.documents) {
    for (const { condition, pointer: top } of conditionsOf(document)) {
      for (const { condition: node, pointer: at } of conditionNodes(condition, top)) {
        if ('template' in node) found.push({ document, pointer: at, use: node, template: draft.find('ruleTemplate', node.template) })
      }
    }
  }
  return found
}

/** A comparison of a template with a parameter filled in, where the use gives its value. */
export interface FilledComparison {
  readonly document: Document
  /** Of the value. */
  readonly pointer: string
  readonly comparison: Comparison
}

/** What uses of templates come to, as far as their values are of the parameters' types. */
export function filledComparisons(draft: CatalogDraft, rules: CompiledRules): readonly FilledComparison[] {
  return authoredUses(draft).flatMap(({ document, pointer: at, use, template }) => {
    if (template === undefined) return []
    const good = template.parameters.filter((parameter) => {
      const value = valueFor(use, parameter.id)
      return value !== undefined && judgeParameter(rules, parameter, value).length === 0
    })
    const ids = new Set(good.map(({ id }) => id))
    return [...conditionNodes(template.condition)].flatMap(({ condition: node }) => {
      const parameter = 'fact' in node ? parameterOf(node) : null
      if (!('fact' in node) || parameter === null || !ids.has(parameter)) return []
      const comparison: Comparison = { ...node, value: valueFor(use, parameter)! }
      return [{ document, pointer: at + pointer('with', parameter), comparison }]
    })
  })
}

/** The value that a use gives to a parameter. */
export function valueFor({ with: supplied }: TemplateUse, parameter: string): FactValue | readonly FactValue[] | undefined {
  return Object.hasOwn(supplied, parameter) ? supplied[parameter] : undefined
}

/** How a value doesn't suit a parameter; `pointer` is relative to the value. */
export type UnsuitableParameter =
  | { readonly kind: 'shape'; readonly pointer: string; readonly wanted: 'list' | 'single' }
  | { readonly kind: 'misfit'; readonly pointer: string; readonly misfit: Misfit }

export function judgeParameter(
  rules: CompiledRules,
  { type }: TemplateParameter,
  value: FactValue | readonly FactValue[],
): readonly UnsuitableParameter[] {
  const isList = typeof value === 'object'
  if (isList !== (type.kind === 'set')) return [{ kind: 'shape', pointer: '', wanted: isList ? 'single' : 'list' }]
  const values = isList ? value : [value]
  return values.flatMap((one, i) => {
    const read = readOne(rules, type, one)
    return read.kind === 'value' ? [] : [{ kind: 'misfit', pointer: isList ? pointer(i) : '', misfit: read.misfit }]
  })
}
