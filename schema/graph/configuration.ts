import type { ConfigureAnswer } from '../../engine/ask/answer.js'
import { configure } from '../../engine/ask/configure.js'
import type {
  CharacteristicState,
  Configuration,
  Conflict,
  Explanation,
  GroupState,
  MemberState,
  OpenPoint,
  RuleOrigin,
} from '../../engine/configure/configuration.js'
import type { ConfiguredItem, ConfiguredValue } from '../../engine/model/configured-item.js'
import type { Choice } from '../../engine/model/request.js'
import { refText } from '../../engine/values/ids.js'
import { answerQuestion } from '../answering/answer-question.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { LocalizedTextType } from './localized-text.js'
import { selectionArgs, toChoices, withFacts } from './question.js'
import { type CommonRefusal, refusalTypes } from './refusals.js'

const StateType = builder.enumType('ConfigurationState', { values: ['complete', 'open', 'conflict', 'unproven'] as const })
const ValueStateType = builder.enumType('ValueState', { values: ['free', 'forced', 'impossible', 'chosen', 'unproven'] as const })
const OriginType = builder.enumType('ItemOrigin', { values: ['choice', 'rule', 'default'] as const })

const ChoiceType = builder.objectRef<Choice>('Choice').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    quantity: t.int({ nullable: true, resolve: (choice) => ('quantity' in choice ? choice.quantity : null) }),
    characteristic: t.string({ nullable: true, resolve: (choice) => ('characteristic' in choice ? choice.characteristic : null) }),
    value: t.field({ type: 'FactValue', nullable: true, resolve: (choice) => ('value' in choice ? choice.value : null) }),
  }),
})

const RuleOriginType = builder.objectRef<RuleOrigin>('RuleOrigin').implement({
  fields: (t) => ({
    document: t.string({ resolve: ({ document }) => refText(document) }),
    pointer: t.exposeString('pointer'),
    text: t.expose('text', { type: LocalizedTextType }),
  }),
})

const ExplanationType = builder.objectRef<Explanation>('Explanation').implement({
  description: 'A minimal set of choices and rules: without any one of them it would not be so.',
  fields: (t) => ({ choices: t.expose('choices', { type: [ChoiceType] }), rules: t.expose('rules', { type: [RuleOriginType] }) }),
})

const QuantityType = builder.objectRef<MemberState['quantities'][number]>('QuantityState').implement({
  fields: (t) => ({
    from: t.exposeInt('from'),
    to: t.exposeInt('to'),
    state: t.expose('state', { type: ValueStateType }),
    because: t.expose('because', { type: ExplanationType, nullable: true }),
  }),
})

const MemberType = builder.objectRef<MemberState>('MemberState').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    group: t.exposeString('group'),
    offering: t.exposeID('offering'),
    quantities: t.expose('quantities', { type: [QuantityType] }),
  }),
})

const CharacteristicValueType = builder.objectRef<CharacteristicState['values'][number]>('CharacteristicValueState').implement({
  fields: (t) => ({
    value: t.expose('value', { type: 'FactValue' }),
    state: t.expose('state', { type: ValueStateType }),
    because: t.expose('because', { type: ExplanationType, nullable: true }),
  }),
})

const CharacteristicType = builder.objectRef<CharacteristicState>('CharacteristicState').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    characteristic: t.exposeID('characteristic'),
    values: t.expose('values', { type: [CharacteristicValueType] }),
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

const RepairType = builder.objectRef<Conflict['repairs'][number]>('Repair').implement({
  description: 'Choices to drop so that the rest can be completed.',
  fields: (t) => ({ drop: t.expose('drop', { type: [ChoiceType] }) }),
})

const ConflictType = builder.objectRef<Conflict>('Conflict').implement({
  fields: (t) => ({
    choices: t.expose('choices', { type: [ChoiceType] }),
    rules: t.expose('rules', { type: [RuleOriginType] }),
    repairs: t.expose('repairs', { type: [RepairType] }),
  }),
})

const ConfiguredValueType = builder.objectRef<ConfiguredValue>('ConfiguredValue').implement({
  fields: (t) => ({ id: t.exposeID('id'), value: t.expose('value', { type: 'FactValue' }), by: t.expose('by', { type: OriginType }) }),
})

export const ConfiguredItemType = builder.objectRef<ConfiguredItem>('ConfiguredItem').implement({
  description: 'One thing that is ordered, down the bundle.',
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    specification: t.exposeID('specification', { nullable: true }),
    quantity: t.exposeInt('quantity'),
    characteristics: t.expose('characteristics', { type: [ConfiguredValueType] }),
    by: t.expose('by', { type: OriginType }),
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
    args: selectionArgs,
    resolve: (_root, { offering, choices, facts, at, changeSet }, context) =>
      answerQuestion(context, { at, changeSet }, (catalog, moment) =>
        withFacts(facts, (facts) => configure(catalog, { offering, choices: toChoices(choices), facts, at: moment }).answer),
      ),
  }),
)
