import type { Check, Finding } from '../../model/check.js'
import { pointer } from '../../model/check.js'
import type { RuleTemplate, TemplateComparison } from '../../model/rule-template.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { parameterOf, writtenComparisons } from '../authored-comparisons.js'
import { rulesOf } from '../compile-rules.js'
import { judgeOperatorOf } from '../judge-comparison.js'
import { fewSuggestions, suggestionsPerCheck } from '../suggest.js'
import { unsuitableWording } from '../unsuitable-wording.js'
import { didYouMean, quoted } from '../wording.js'
import { exampleWithTemplate } from './template-example.js'

/** A template names a parameter that it doesn't declare, declares one twice, or compares one in a way that can't be. */
export const templateParameter: Check = {
  code: 'rules/template-parameter',
  severity: 'error',
  why: text('参数有误的模板，每一处使用都会出错。', 'A template with a wrong parameter is wrong wherever it is used.'),
  find: (draft) => {
    const rules = rulesOf(draft)
    const suggest = fewSuggestions(suggestionsPerCheck)
    const compared = writtenComparisons(draft).flatMap(({ document, pointer: at, comparison }): readonly Finding[] => {
      const parameter = parameterOf(comparison)
      if (document.kind !== 'ruleTemplate' || parameter === null) return []
      const known = new Set(document.parameters.map(({ id }) => id))
      if (!known.has(parameter))
        return [undeclared(document, `${at}/value/parameter`, parameter, didYouMean(suggest(parameter, known), declare))]
      const name = rules.facts.get(comparison.fact)?.name ?? text(comparison.fact, comparison.fact)
      const operator = judgeOperatorOf(rules, comparison)?.find(({ kind }) => kind === 'operator')
      if (operator?.kind === 'operator')
        return [finding(document, `${at}/operator`, unsuitableWording(name, comparison.operator, operator))]
      return misshaped(document, at, comparison, parameter)
    })
    return [...draft.all('ruleTemplate').flatMap(repeated), ...compared]
  },
  examples: {
    sound: exampleWithTemplate({}),
    unsound: exampleWithTemplate({ condition: { fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'aeg' } } }),
  },
}

const declare = text(
  '请在模板的参数中声明它，或改用已声明的参数。',
  'Declare it among the parameters of the template, or use one that is declared.',
)

function repeated(template: RuleTemplate): readonly Finding[] {
  const seen = new Set<string>()
  return template.parameters.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      finding(template, pointer('parameters', i, 'id'), {
        what: text(`“${template.id}”有两个参数的编号都是“${id}”。`, `Two parameters of "${template.id}" have the id "${id}".`),
        fix: text('请改用另一个编号。', 'Give one of them another id.'),
      }),
    ]
  })
}

/** Only `in` and `notIn` take a list, and a list is what a parameter of kind `set` takes. */
function misshaped(template: RuleTemplate, at: string, { operator }: TemplateComparison, id: string): readonly Finding[] {
  const isList = template.parameters.find((parameter) => parameter.id === id)?.type.kind === 'set'
  const wantsList = operator === 'in' || operator === 'notIn'
  if (isList === wantsList) return []
  const what = wantsList
    ? text(
        `“${operator}”须与取值列表比较，而参数“${id}”只是一个取值。`,
        `"${operator}" compares with a list of values, but the parameter "${id}" is one value.`,
      )
    : text(
        `“${operator}”须与单个取值比较，而参数“${id}”是一组取值。`,
        `"${operator}" compares with a single value, but the parameter "${id}" is a list.`,
      )
  const fix = text('请改用适合的运算符，或者修改参数的类型。', 'Choose an operator that suits, or another type for the parameter.')
  return [finding(template, `${at}/value/parameter`, { what, fix })]
}

function undeclared(template: RuleTemplate, at: string, id: string, fix: LocalizedText): Finding {
  const name = quoted(id)
  const what = text(`“${template.id}”没有声明参数${name['zh-CN']}。`, `"${template.id}" declares no parameter ${name.en}.`)
  return finding(template, at, { what, fix })
}

function finding({ kind, id }: RuleTemplate, at: string, wording: Pick<Finding, 'what' | 'fix'>): Finding {
  return { document: { kind, id }, pointer: at, ...wording }
}
