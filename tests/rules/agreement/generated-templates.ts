import fc from 'fast-check'
import type { Comparison } from '../../../engine/model/fact.js'
import { text } from '../../../engine/values/localized-text.js'
import { comparison, conditions, typedFacts } from './typed-catalog.js'

/** A rule template, with a use of it that fills its gaps. */
export interface GeneratedTemplate {
  readonly document: object
  readonly use: object
}

type Leaf = Comparison & { readonly open: boolean }

/** Any condition, of which some comparisons leave their value to a parameter. */
export function generatedTemplate(id: string): fc.Arbitrary<GeneratedTemplate> {
  const leaf = fc.tuple(comparison, fc.boolean()).map(([compared, open]) => ({ ...compared, open }))
  return conditions(leaf).map((condition) => {
    const parameters: object[] = []
    const supplied = new Map<string, unknown>()
    const opened = withGaps(condition, ({ open, ...compared }) => {
      if (!open) return compared
      const parameter = parameters.length === 0 ? '__proto__' : `gap-${parameters.length}`
      const { type } = typedFacts.find((fact) => fact.id === compared.fact)!
      parameters.push({
        id: parameter,
        name: text('参数', 'Parameter'),
        type: Array.isArray(compared.value) ? { ...type, kind: 'set' } : type,
      })
      supplied.set(parameter, compared.value)
      return { ...compared, value: { parameter } }
    })
    const name = text('模板', 'Template')
    return {
      document: { kind: 'ruleTemplate', id, name, parameters, condition: opened },
      use: { template: id, with: Object.fromEntries(supplied) },
    }
  })
}

function withGaps(condition: unknown, replace: (leaf: Leaf) => object): unknown {
  const node = condition as { readonly all?: readonly unknown[]; readonly any?: readonly unknown[]; readonly not?: unknown }
  if (node.all !== undefined) return { all: node.all.map((inner) => withGaps(inner, replace)) }
  if (node.any !== undefined) return { any: node.any.map((inner) => withGaps(inner, replace)) }
  return node.not === undefined ? replace(condition as Leaf) : { not: withGaps(node.not, replace) }
}
