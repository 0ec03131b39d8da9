import { type Check, type Finding, pointer } from '../../model/check.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { type CompiledRules, rulesOf } from '../compile-rules.js'
import { misfitFix, misfitSentence } from '../misfit-sentence.js'
import { fewSuggestions, type Suggest, suggestionsPerCheck } from '../suggest.js'
import { type AuthoredUse, authoredUses, judgeParameter, valueFor } from '../template-uses.js'
import { didYouMean, quoted } from '../wording.js'
import { exampleWithTemplate } from './template-example.js'

/** A use of a template that leaves a parameter open, fills one that there is not, or fills it with what it can't be. */
export const templateUse: Check = {
  code: 'rules/template-use',
  severity: 'error',
  why: text(
    '参数没有填对的模板没有确定的含义，条件无法判断。',
    'A template that is not filled in means nothing, and the condition could not be weighed.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    const suggest = fewSuggestions(suggestionsPerCheck)
    return authoredUses(draft).flatMap((authored) => [
      ...missing(authored),
      ...unknown(authored, suggest),
      ...unsuitable(rules, suggest, authored),
    ])
  },
  examples: {
    sound: exampleWithTemplate({}),
    unsound: exampleWithTemplate({}, { aeg: 18 }),
  },
}

function missing(authored: AuthoredUse): readonly Finding[] {
  const { use, template } = authored
  return (template?.parameters ?? []).flatMap(({ id }) =>
    valueFor(use, id) !== undefined
      ? []
      : [
          finding(authored, pointer('with'), {
            what: text(
              `使用模板“${use.template}”时没有填写参数“${id}”。`,
              `The parameter "${id}" of the template "${use.template}" is not filled in.`,
            ),
            fix: text('请为它填写取值。', 'Give it a value.'),
          }),
        ],
  )
}

function unknown(authored: AuthoredUse, suggest: Suggest): readonly Finding[] {
  const { use, template } = authored
  if (template === undefined) return []
  const known = new Set(template.parameters.map(({ id }) => id))
  return Object.keys(use.with).flatMap((id) => {
    if (known.has(id)) return []
    const name = quoted(id)
    return [
      finding(authored, pointer('with', id), {
        what: text(`模板“${use.template}”没有参数${name['zh-CN']}。`, `The template "${use.template}" has no parameter ${name.en}.`),
        fix: didYouMean(
          suggest(id, known),
          text('请改用模板已有的参数，或者删除它。', 'Use a parameter of the template, or leave this one out.'),
        ),
      }),
    ]
  })
}

function unsuitable(rules: CompiledRules, suggest: Suggest, authored: AuthoredUse): readonly Finding[] {
  const { use, template } = authored
  return (template?.parameters ?? []).flatMap((parameter) => {
    const value = valueFor(use, parameter.id)
    if (value === undefined) return []
    if (typeof value === 'object' && value.length === 0 && parameter.type.kind === 'set')
      return [finding(authored, pointer('with', parameter.id), empty(parameter.id))]
    return judgeParameter(rules, parameter, value).map((found) =>
      finding(
        authored,
        pointer('with', parameter.id) + found.pointer,
        found.kind === 'shape'
          ? misshaped(parameter.id, found.wanted)
          : { what: misfitSentence(parameter.name, found.misfit), fix: misfitFix(found.misfit, suggest) },
      ),
    )
  })
}

interface Wording {
  readonly what: LocalizedText
  readonly fix: LocalizedText
}

function empty(id: string): Wording {
  return {
    what: text(`参数“${id}”的取值列表为空。`, `The list for the parameter "${id}" is empty.`),
    fix: text('请填写取值。', 'List a value.'),
  }
}

function misshaped(id: string, wanted: 'list' | 'single'): Wording {
  return wanted === 'list'
    ? {
        what: text(`参数“${id}”须填写取值列表。`, `The parameter "${id}" takes a list of values.`),
        fix: text('请把取值写成列表，例如 ["shop"]。', 'Write the value as a list, such as ["shop"].'),
      }
    : {
        what: text(`参数“${id}”须填写单个取值。`, `The parameter "${id}" takes a single value.`),
        fix: text('请只写一个取值，不要写成列表。', 'Write one value instead of a list.'),
      }
}

function finding({ document, pointer: at }: AuthoredUse, steps: string, wording: Wording): Finding {
  return { document: { kind: document.kind, id: document.id }, pointer: at + steps, ...wording }
}
