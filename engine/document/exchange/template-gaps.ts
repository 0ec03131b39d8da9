import type { TemplateUse } from '../../model/fact.js'
import type { RuleTemplate, TemplateCondition } from '../../model/rule-template.js'

/** A parameter that the template's condition needs and the use does not fill in, or `null`. */
export function missingParameter({ condition }: RuleTemplate, { with: supplied }: TemplateUse): string | null {
  const open: TemplateCondition[] = [condition]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('all' in node) open.push(...node.all)
    else if ('any' in node) open.push(...node.any)
    else if ('not' in node) open.push(node.not)
    else if ('fact' in node && typeof node.value === 'object' && 'parameter' in node.value) {
      if (!Object.hasOwn(supplied, node.value.parameter)) return node.value.parameter
    }
  }
  return null
}
