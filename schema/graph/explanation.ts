import type { ExplainAnswer } from '../../engine/ask/answer.js'
import { explain } from '../../engine/ask/explain.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { type ReasonLine, reasonLines } from '../../engine/rules/sentence.js'
import { changeSentences, decidingSentences } from '../../engine/rules/what-if/sentences.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { LocalizedTextType } from './localized-text.js'
import { QualificationKindType } from './qualified-offerings.js'
import { questionArgs, withFacts } from './question.js'
import { ReasonLineType } from './reason-line.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

type Explanation = Extract<ExplainAnswer, { readonly kind: 'explanation' }>

/** An explanation, put into words by the catalog that gave it. */
interface Told extends Explanation {
  readonly lines: readonly ReasonLine[]
  readonly decidingText: readonly LocalizedText[]
  readonly changeText: readonly LocalizedText[]
}

function told(catalog: CompiledCatalog, answer: ExplainAnswer): Told | Exclude<ExplainAnswer, Explanation> {
  if (answer.kind !== 'explanation') return answer
  const { offering, qualification, deciding, change } = answer
  return {
    ...answer,
    lines: reasonLines(catalog.rules, qualification.reason),
    decidingText: decidingSentences(catalog.rules, offering, deciding),
    changeText: changeSentences(catalog.rules, offering, change),
  }
}

const ExplanationType = builder.objectRef<Given<Told>>('QualificationExplanation').implement({
  description: 'Why an offering may be had or not, on which facts that rests, and what would make it so.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    verdict: t.field({ type: QualificationKindType, resolve: ({ qualification }) => qualification.kind }),
    missing: t.idList({ resolve: ({ qualification }) => (qualification.kind === 'undetermined' ? qualification.missing : []) }),
    reason: t.field({ type: 'JSON', resolve: ({ qualification }) => qualification.reason as unknown as JsonValue }),
    lines: t.expose('lines', { type: [ReasonLineType] }),
    deciding: t.field({
      type: 'JSON',
      description: 'The fewest of the supplied facts that alone give this answer.',
      resolve: ({ deciding }) => deciding as unknown as JsonValue,
    }),
    decidingText: t.expose('decidingText', { type: [LocalizedTextType] }),
    change: t.field({
      type: 'JSON',
      description: 'The smallest change of facts that would make it so, or what stands in the way.',
      resolve: ({ change }) => change as unknown as JsonValue,
    }),
    changeText: t.expose('changeText', { type: [LocalizedTextType] }),
  }),
})

const graphType = { explanation: ExplanationType, ...refusalTypes } satisfies Record<ExplainAnswer['kind'] | CommonRefusal['kind'], unknown>

const ExplainAnswerUnion = builder.unionType('ExplainAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})

builder.queryField('explain', (t) =>
  t.field({
    type: ExplainAnswerUnion,
    description: 'Why may this customer have this offering, or why not, and what would make it so?',
    args: questionArgs,
    resolve: (_root, { offering, facts, at, changeSet }, context) =>
      answerQuestion(context, { at, changeSet }, (catalog, moment) =>
        told(
          catalog,
          withFacts(facts, (facts) => explain(catalog, { offering, facts, at: moment }).answer),
        ),
      ),
  }),
)
