import type { ConfigureAnswer } from '../../engine/ask/answer.js'
import { configure } from '../../engine/ask/configure.js'
import type {
  CharacteristicState,
  Configuration,
  Conflict,
  GroupState,
  MemberState,
  OpenPoint,
  Repair,
} from '../../engine/configure/configuration.js'
import type { ConfigureRequest } from '../../engine/model/request.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { AdviceType, CompletionUnion, ConfiguredItemType, OpenPricesUnion } from './finished-selection.js'
import { FinishType, PriceQuestionInput, selectionArgs, toChoices, withFacts } from './question.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'
import { isSelected } from './selected-fields.js'
import { CharacteristicValueType, ChoiceType, NumberRangeType, QuantityType, RuleOriginType } from './standing.js'

const StateType = builder.enumType('ConfigurationState', { values: ['complete', 'open', 'conflict', 'unproven'] as const })

const MemberType = builder.objectRef<MemberState>('MemberState').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    group: t.exposeString('group'),
    offering: t.exposeID('offering'),
    quantities: t.expose('quantities', { type: [QuantityType] }),
  }),
})

const CharacteristicType = builder.objectRef<CharacteristicState>('CharacteristicState').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    characteristic: t.exposeID('characteristic'),
    values: t.expose('values', { type: [CharacteristicValueType], description: 'Empty for a number with steps.' }),
    ranges: t.expose('ranges', { type: [NumberRangeType], description: 'Empty for everything but a number with steps.' }),
  }),
})

const GroupType = builder.objectRef<GroupState>('GroupState').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    minimum: t.exposeInt('minimum'),
    maximum: t.exposeInt('maximum'),
    taken: t.exposeInt('taken'),
  }),
})

const OpenPointType = builder.objectRef<OpenPoint>('OpenPoint').implement({
  description: 'What keeps a configuration from being complete.',
  fields: (t) => ({
    kind: t.exposeString('kind'),
    path: t.string({ nullable: true, resolve: (point) => ('path' in point ? point.path : null) }),
    characteristic: t.id({ nullable: true, resolve: (point) => ('characteristic' in point ? point.characteristic : null) }),
    fact: t.id({ nullable: true, resolve: (point) => ('fact' in point ? point.fact : null) }),
  }),
})

const ChangeType = builder.objectRef<Repair['change'][number]>('ChoiceChange').implement({
  fields: (t) => ({ choice: t.expose('choice', { type: ChoiceType }), to: t.expose('to', { type: ChoiceType }) }),
})

const RepairType = builder.objectRef<Repair>('Repair').implement({
  description: 'Choices to drop so that the rest can be completed.',
  fields: (t) => ({
    drop: t.expose('drop', { type: [ChoiceType] }),
    change: t.expose('change', {
      type: [ChangeType],
      description:
        'Instead of dropping it, each of these can be changed to this, all at once. What can only be given up is not among them.',
    }),
  }),
})

const ConflictType = builder.objectRef<Conflict>('Conflict').implement({
  description: 'A minimal set of choices and rules that cannot hold together, and the ways out, what weighs least first.',
  fields: (t) => ({
    choices: t.expose('choices', { type: [ChoiceType] }),
    rules: t.expose('rules', { type: [RuleOriginType] }),
    facts: t.exposeIDList('facts', { description: 'Facts of the request that these rules rest on.' }),
    repairs: t.expose('repairs', { type: [RepairType] }),
    isComplete: t.exposeBoolean('isComplete', { description: 'Whether there are no other such ways out.' }),
  }),
})

export const ConfigurationType = builder.objectRef<Given<Configuration>>('Configuration').implement({
  interfaces: [AnswerInterface],
  fields: (t) => ({
    offering: t.exposeID('offering'),
    state: t.expose('state', { type: StateType }),
    members: t.expose('members', { type: [MemberType] }),
    characteristics: t.expose('characteristics', { type: [CharacteristicType] }),
    groups: t.expose('groups', { type: [GroupType] }),
    open: t.expose('open', { type: [OpenPointType] }),
    missing: t.exposeIDList('missing'),
    conflict: t.expose('conflict', { type: ConflictType, nullable: true }),
    items: t.expose('items', { type: [ConfiguredItemType] }),
    advice: t.expose('advice', {
      type: [AdviceType],
      description: 'What rules recommend and the selection does not have yet, though it could.',
    }),
    prices: t.expose('prices', { type: OpenPricesUnion, nullable: true, description: 'Null unless prices were asked for.' }),
    completion: t.expose('completion', { type: CompletionUnion, nullable: true, description: 'Null unless finishing was asked for.' }),
    count: t.exposeString('count', {
      nullable: true,
      description: 'How many valid configurations are left with these choices; null where the bundle is too entangled to be counted.',
    }),
  }),
})

const graphType = { configuration: ConfigurationType, ...refusalTypes } satisfies Record<
  ConfigureAnswer['kind'] | CommonRefusal['kind'],
  unknown
>

const ConfigureAnswerUnion = builder.unionType('ConfigureAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})

builder.queryField('configure', (t) =>
  t.field({
    type: ConfigureAnswerUnion,
    description: 'With these choices, what can every member and value still be?',
    args: {
      ...selectionArgs,
      finish: t.arg({ type: FinishType, description: 'Finish the selection this way.' }),
      price: t.arg({ type: PriceQuestionInput, description: 'Ask what every open value would cost.' }),
      session: t.arg.id({
        description:
          'Says that the same question may come again soon, as when a customer takes a choice back. A hint to keep its answer for a while, and no more: no answer depends on it. It only helps with "at", since without it every request is about another moment.',
      }),
    },
    resolve: (_root, { offering, choices, facts, finish, price, session, at, changeSet }, context, info) => {
      const [explain, count] = [isSelected(info, 'because'), isSelected(info, 'count')]
      return answerQuestion(context, { at, changeSet }, (catalog, moment) =>
        withFacts(facts, (facts) => {
          const question = {
            offering,
            choices: toChoices(choices),
            facts,
            at: moment,
            explain,
            count,
            ...(finish == null ? {} : { finish }),
            ...(price == null ? {} : { price: priceQuestion(price) }),
          }
          const ask = () => configure(catalog, question).answer
          return session == null ? ask() : context.answers.remembered(catalog.fingerprint, question, ask)
        }),
      )
    },
  }),
)

/** The question of prices without what was not said. */
function priceQuestion({ currency, months, terms }: typeof PriceQuestionInput.$inferInput): NonNullable<ConfigureRequest['price']> {
  return {
    currency,
    ...(months == null ? {} : { months }),
    ...(terms == null ? {} : { terms: terms.map(({ path, term }) => ({ path, term })) }),
  }
}
