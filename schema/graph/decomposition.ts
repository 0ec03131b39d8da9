import type { DecomposeAnswer } from '../../engine/ask/answer.js'
import { decompose } from '../../engine/ask/decompose.js'
import type { Claim, CommercialItem, DecompositionProblem, PlanEdge, TechnicalItem } from '../../engine/decompose/plan.js'
import type { CharacteristicValue } from '../../engine/values/fact-value.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { selectionArgs, toChoices, withFacts } from './question.js'
import { selectionTypes } from './quote.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

type Of<Kind extends DecomposeAnswer['kind']> = Given<Extract<DecomposeAnswer, { readonly kind: Kind }>>

const ItemValueType = builder.objectRef<{ readonly id: string; readonly value: CharacteristicValue }>('ItemValue').implement({
  fields: (t) => ({ id: t.exposeID('id'), value: t.expose('value', { type: 'FactValue' }) }),
})

const CommercialItemType = builder.objectRef<CommercialItem>('CommercialItem').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    specification: t.exposeID('specification', { nullable: true }),
    action: t.exposeString('action'),
    quantity: t.exposeInt('quantity'),
    characteristics: t.expose('characteristics', { type: [ItemValueType] }),
  }),
})

const BecauseType = builder.objectRef<TechnicalItem['because'][number]>('RealizedBecause').implement({
  description: 'The realization and the source item that asked for it.',
  fields: (t) => ({ realization: t.exposeID('realization'), source: t.exposeID('source') }),
})

const TechnicalItemType = builder.objectRef<TechnicalItem>('TechnicalItem').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    level: t.string({ resolve: ({ kind }) => kind }),
    specification: t.id({ resolve: ({ specification }) => specification.id }),
    action: t.exposeString('action'),
    characteristics: t.expose('characteristics', { type: [ItemValueType] }),
    rank: t.exposeInt('rank'),
    because: t.expose('because', { type: [BecauseType] }),
  }),
})

const EdgeType = builder.objectRef<PlanEdge>('PlanEdge').implement({
  fields: (t) => ({ kind: t.exposeString('kind'), from: t.exposeID('from'), to: t.exposeID('to') }),
})

const Plan = builder.objectRef<Of<'plan'>>('Plan').implement({
  description: 'What provisioning must do: a graph without cycles.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    products: t.field({ type: [CommercialItemType], resolve: ({ items }) => items.filter((item) => item.kind === 'product') }),
    items: t.field({ type: [TechnicalItemType], resolve: ({ items }) => items.filter((item) => item.kind !== 'product') }),
    edges: t.expose('edges', { type: [EdgeType] }),
  }),
})

const PlanUndetermined = builder.objectRef<Of<'undetermined'>>('PlanUndetermined').implement({
  description: 'What to provision depends on these facts; ask again with them.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ missing: t.exposeIDList('missing') }),
})

const ClaimType = builder.objectRef<Claim>('Claim').implement({
  description: 'Who wants which value of a characteristic.',
  fields: (t) => ({
    value: t.expose('value', { type: 'FactValue' }),
    realization: t.exposeID('realization'),
    source: t.exposeID('source'),
  }),
})

const DecompositionProblemType = builder.objectRef<DecompositionProblem>('DecompositionProblem').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    items: t.exposeIDList('items'),
    characteristic: t.exposeID('characteristic', { nullable: true }),
    claims: t.expose('claims', { type: [ClaimType] }),
  }),
})

const NotDecomposed = builder.objectRef<Of<'not-decomposed'>>('NotDecomposed').implement({
  description: 'The catalog asks provisioning for something that cannot be done as it stands.',
  interfaces: [AnswerInterface],
  fields: (t) => ({ because: t.expose('because', { type: [DecompositionProblemType] }) }),
})

const graphType = {
  plan: Plan,
  'not-decomposed': NotDecomposed,
  undetermined: PlanUndetermined,
  ...selectionTypes,
  ...refusalTypes,
} satisfies Record<DecomposeAnswer['kind'] | CommonRefusal['kind'], unknown>

const DecomposeAnswerUnion = builder.unionType('DecomposeAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})

builder.queryField('decompose', (t) =>
  t.field({
    type: DecomposeAnswerUnion,
    description: 'What must provisioning do for a new order of this selection?',
    args: selectionArgs,
    resolve: (_root, { offering, choices, facts, at, changeSet }, context) =>
      answerQuestion(context, { at, changeSet }, (catalog, moment) =>
        withFacts(facts, (facts) => decompose(catalog, { offering, choices: toChoices(choices), facts, at: moment }).answer),
      ),
  }),
)
