import type { QualifyAnswer } from '../../engine/ask/answer.js'
import { qualify } from '../../engine/ask/qualify.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Qualification } from '../../engine/rules/qualification.js'
import { type ReasonLine, reasonLines } from '../../engine/rules/sentence.js'
import type { JsonValue } from '../../engine/values/json.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { questionArgs, withFacts } from './question.js'
import { ReasonLineType } from './reason-line.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

/** A qualification with its reason put into words by the catalog that gave it. */
type Explained<Kind extends Qualification['kind']> = Given<
  Extract<Qualification, { readonly kind: Kind }> & { readonly lines: readonly ReasonLine[] }
>

function explain(catalog: CompiledCatalog, answer: QualifyAnswer) {
  return 'reason' in answer ? { ...answer, lines: reasonLines(catalog.rules, answer.reason) } : answer
}

const Qualified = builder.objectRef<Explained<'qualified'>>('Qualified').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    reason: t.field({ type: 'JSON', resolve: ({ reason }) => reason as unknown as JsonValue }),
    lines: t.expose('lines', { type: [ReasonLineType] }),
  }),
})

const Refused = builder.objectRef<Explained<'refused'>>('Refused').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    reason: t.field({ type: 'JSON', resolve: ({ reason }) => reason as unknown as JsonValue }),
    lines: t.expose('lines', { type: [ReasonLineType] }),
  }),
})

const Undetermined = builder.objectRef<Explained<'undetermined'>>('Undetermined').implement({
  description: 'Nobody can say before these facts are known; ask again with them.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    missing: t.exposeIDList('missing'),
    reason: t.field({ type: 'JSON', resolve: ({ reason }) => reason as unknown as JsonValue }),
    lines: t.expose('lines', { type: [ReasonLineType] }),
  }),
})

const graphType = { qualified: Qualified, refused: Refused, undetermined: Undetermined, ...refusalTypes } satisfies Record<
  QualifyAnswer['kind'] | CommonRefusal['kind'],
  unknown
>

const QualifyAnswerUnion = builder.unionType('QualifyAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})

builder.queryField('qualify', (t) =>
  t.field({
    type: QualifyAnswerUnion,
    description: 'May this customer have this offering?',
    args: questionArgs,
    resolve: (_root, { offering, facts, at, changeSet }, context) =>
      answerQuestion(context, { at, changeSet }, (catalog, moment) =>
        explain(
          catalog,
          withFacts(facts, (facts) => qualify(catalog, { offering, facts, at: moment }).answer),
        ),
      ),
  }),
)
