import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { parameterOf } from '../authored-comparisons.js'
import { conditionNodes } from '../condition-nodes.js'
import { exampleWithTemplate } from './template-example.js'

const age = { id: 'age', name: text('年龄', 'Age'), type: { kind: 'number', integer: true, minimum: 0 } }
const place = { id: 'place', name: text('地点', 'Place'), type: { kind: 'place' } }

/** A parameter that a template asks for and doesn't use. */
export const unusedParameter: Check = {
  code: 'rules/unused-parameter',
  severity: 'warning',
  why: text('填了也不起作用的参数会让人误以为限制已经生效。', 'Whoever fills in a parameter believes that it counts.'),
  find: (draft) =>
    draft.all('ruleTemplate').flatMap(({ kind, id, parameters, condition }) => {
      const used = new Set(
        [...conditionNodes(condition)].flatMap(({ condition: node }) => ('fact' in node ? (parameterOf(node) ?? []) : [])),
      )
      return parameters.flatMap((parameter, i) =>
        used.has(parameter.id)
          ? []
          : [
              {
                document: { kind, id },
                pointer: pointer('parameters', i),
                what: text(
                  `“${id}”的条件没有用到参数“${parameter.id}”。`,
                  `The condition of "${id}" does not use the parameter "${parameter.id}".`,
                ),
                fix: text('请在条件中使用它，或者删除它。', 'Use it in the condition, or remove it.'),
              },
            ],
      )
    }),
  examples: {
    sound: exampleWithTemplate({}),
    unsound: exampleWithTemplate({ parameters: [age, place] }, { age: 18, place: 'north' }),
  },
}
