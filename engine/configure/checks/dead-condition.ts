import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Condition, TemplateUse } from '../../model/fact.js'
import type { ProductOffering } from '../../model/offering.js'
import type { RuleTemplate } from '../../model/rule-template.js'
import { type CompiledRules, rulesOf } from '../../rules/compile-rules.js'
import { extentOf, isWithinLimits, namedExtents } from '../../rules/condition-extent.js'
import { conditionNodes } from '../../rules/condition-nodes.js'
import { filledTemplate } from '../../rules/template-condition.js'
import { isEmpty } from '../../rules/what-if/class-set.js'
import { compileFormula } from '../../rules/what-if/compile-formula.js'
import { searchBoxes } from '../../rules/what-if/search-boxes.js'
import { situationOf } from '../../rules/what-if/situation.js'
import { usualBudget } from '../../rules/what-if/smallest-change.js'
import { text } from '../../values/localized-text.js'
import { bundlesOf } from './bundles-of.js'
import { apart, bundleOf, groupOf, lineWithSpeed } from './example.js'

/** A rule whose condition no request can satisfy. */
export const deadCondition: Check = {
  code: 'configure/dead-condition',
  severity: 'warning',
  why: text(
    '条件对谁都不成立的规则永远不生效，本该拦住的订单会放行。',
    'A rule whose condition holds for nobody is never enforced, and lets orders through that it should stop.',
  ),
  find: (draft) => {
    const extents = namedExtents(draft)
    return bundlesOf(draft).flatMap(({ document, offering, content }) => {
      const mayHold = onceForEach((when) => !isWithinLimits(extentOf(when, extents)) || canHold(rulesOf(draft), offering, when))
      return content.rules.flatMap(({ id, when }, index) => {
        if (when === undefined || mayHold(when)) return []
        return [
          {
            document,
            pointer: pointer('content', 'rules', index, 'when'),
            what: text(
              `规则“${id}”的条件对任何请求都不成立，各部分互相排斥。`,
              `The condition of the rule "${id}" can hold for no request, since its parts exclude each other.`,
            ),
            fix: text('请改正条件，或删除这条规则。', 'Correct the condition, or remove the rule.'),
            witness: { rule: id },
          },
        ]
      })
    })
  },
  examples: {
    sound: whenAged(18, 65),
    unsound: whenAged(65, 18),
  },
}

/** What is found of a condition is found of all that are written alike: many rules of a bundle share theirs. */
function onceForEach(find: (condition: Condition) => boolean): (condition: Condition) => boolean {
  const known = new Map<string, boolean>()
  return (condition) => {
    const key = JSON.stringify(condition)
    const found = known.get(key) ?? find(condition)
    known.set(key, found)
    return found
  }
}

/**
 * Whether some facts satisfy a condition, as far as that can be told: where it names something that isn't there, or
 * compares a fact with what it never is, another check says so.
 */
function canHold(rules: CompiledRules, { id }: ProductOffering, condition: Condition): boolean {
  if (!isWhole(rules, condition)) return true
  const asked = { ...rules.offerings.get(id)!, channel: null, marketSegment: null, place: null, eligibility: condition }
  const formula = compileFormula(rules, asked)
  const situation = formula === null ? null : situationOf(rules, formula, {})
  if (situation === null || situation.leaves.some(({ holding }) => isEmpty(holding))) return true
  return searchBoxes(situation, () => true, { left: usualBudget }).kind !== 'none'
}

/** Whether everything is there that the condition names, with a value for every parameter. */
function isWhole(rules: CompiledRules, condition: Condition): boolean {
  const open = [condition]
  const followed = new Set<string>()
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { condition: node } of conditionNodes(one)) {
      if ('table' in node && !rules.tables.has(node.table)) return false
      if ('template' in node) {
        const template = rules.templates.get(node.template)
        if (template === undefined || !isFilled(template, node)) return false
        open.push(filledTemplate(rules, node))
      }
      if ('condition' in node && !followed.has(node.condition)) {
        const named = rules.conditions.get(node.condition)
        if (named === undefined) return false
        followed.add(node.condition)
        open.push(named)
      }
    }
  }
  return true
}

function isFilled(template: RuleTemplate, use: TemplateUse): boolean {
  return [...conditionNodes(template.condition)].every(({ condition }) => {
    const value = 'fact' in condition ? condition.value : null
    return value === null || typeof value !== 'object' || !('parameter' in value) || Object.hasOwn(use.with, value.parameter)
  })
}

/** Not both lines for customers of an age between two others. */
function whenAged(from: number, to: number) {
  const age = (operator: string, value: number) => ({ fact: 'customer.age', operator, value })
  const when = { all: [age('greaterThanInclusive', from), age('lessThan', to)] }
  const lines = groupOf('lines', [{ id: 'first' }, { id: 'second' }])
  return exampleCatalog(lineWithSpeed, bundleOf('home', [lines], [{ ...(apart('/lines/first', '/lines/second') as object), when }]))
}
