import type {
  CharacteristicState,
  Explanation,
  NumberRange,
  RuleOrigin,
  Standing,
  ValuePrice,
} from '../../engine/configure/configuration.js'
import type { Choice } from '../../engine/model/request.js'
import { refText } from '../../engine/values/ids.js'
import { builder } from './builder.js'
import { LocalizedTextType } from './localized-text.js'

const ValueStateType = builder.enumType('ValueState', { values: ['free', 'forced', 'impossible', 'chosen', 'unproven'] as const })

export const ChoiceType = builder.objectRef<Choice>('Choice').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    quantity: t.int({ nullable: true, resolve: (choice) => ('quantity' in choice ? choice.quantity : null) }),
    characteristic: t.string({ nullable: true, resolve: (choice) => ('characteristic' in choice ? choice.characteristic : null) }),
    value: t.field({ type: 'FactValue', nullable: true, resolve: (choice) => ('value' in choice ? choice.value : null) }),
    included: t.boolean({
      nullable: true,
      description: 'Of a value of a set: whether the set is to have it. Null for everything else.',
      resolve: (choice) => ('value' in choice ? (choice.included ?? null) : null),
    }),
    weight: t.int({ description: 'How much the customer minds losing it.', resolve: ({ weight }) => weight ?? 1 }),
  }),
})

export const RuleOriginType = builder.objectRef<RuleOrigin>('RuleOrigin').implement({
  description: "The author's words behind a rule, and where they stand.",
  fields: (t) => ({
    document: t.string({ resolve: ({ document }) => refText(document) }),
    pointer: t.exposeString('pointer'),
    text: t.expose('text', { type: LocalizedTextType }),
  }),
})

const ExplanationType = builder.objectRef<Explanation>('Explanation').implement({
  description: 'A minimal set of choices and rules: without any one of them it would not be so.',
  fields: (t) => ({
    choices: t.expose('choices', { type: [ChoiceType] }),
    rules: t.expose('rules', { type: [RuleOriginType] }),
    facts: t.exposeIDList('facts', { description: 'Facts of the request that these rules rest on.' }),
  }),
})

const ValuePriceType = builder.objectRef<ValuePrice>('ValuePrice').implement({
  fields: (t) => ({
    from: t.expose('from', {
      type: 'Decimal',
      description: 'The cheapest complete configuration that has the value and everything chosen.',
    }),
    change: t.expose('change', {
      type: 'Decimal',
      description: 'How much dearer that is than the cheapest way to go on without deciding about the value.',
    }),
  }),
})

const StandingInterface = builder.interfaceRef<Standing>('Standing').implement({
  description: 'What a value, or all numbers of a range, can still be.',
  fields: (t) => ({
    state: t.expose('state', { type: ValueStateType }),
    because: t.expose('because', {
      type: ExplanationType,
      nullable: true,
      description: 'Why it is forced or impossible. Reasons are only worked out for those who ask for this field.',
    }),
    price: t.expose('price', { type: ValuePriceType, nullable: true, description: 'What it costs, where prices were asked for.' }),
  }),
})

export const QuantityType = builder.objectRef<NumberRange>('QuantityState').implement({
  interfaces: [StandingInterface],
  fields: (t) => ({ from: t.exposeInt('from'), to: t.exposeInt('to') }),
})

export const NumberRangeType = builder.objectRef<NumberRange>('NumberRangeState').implement({
  description: 'Numbers of a characteristic with steps that share their state.',
  interfaces: [StandingInterface],
  fields: (t) => ({ from: t.exposeFloat('from'), to: t.exposeFloat('to') }),
})

export const CharacteristicValueType = builder.objectRef<CharacteristicState['values'][number]>('CharacteristicValueState').implement({
  description: 'One value of a characteristic; of a set, whether the set has it.',
  interfaces: [StandingInterface],
  fields: (t) => ({ value: t.expose('value', { type: 'FactValue' }) }),
})
