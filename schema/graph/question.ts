import type { InvalidRequest } from '../../engine/ask/answer.js'
import type { RequestProblem } from '../../engine/explain/request-problem.js'
import { pointer } from '../../engine/model/check.js'
import { quoted } from '../../engine/rules/wording.js'
import { text } from '../../engine/values/localized-text.js'
import { builder } from './builder.js'

export const FactInput = builder.inputType('FactInput', {
  description: 'One fact of the dictionary. What is not given is unknown, never false.',
  fields: (t) => ({ id: t.id({ required: true }), value: t.field({ type: 'FactValue', required: true }) }),
})

export const ChoiceInput = builder.inputType('ChoiceInput', {
  description: 'One choice: a quantity of a member, or a value of a characteristic. "/" is the ordered offering, "/group/member" a member.',
  fields: (t) => ({
    path: t.string({ required: true }),
    quantity: t.int({ description: '0 says "not this one".' }),
    characteristic: t.string(),
    value: t.field({ type: 'FactValue' }),
    included: t.boolean({ description: 'Of a set only: false says that the value is not in it; absent, it is.' }),
    weight: t.int({
      description: 'How much the customer minds losing it, from 1 up; absent, 1. A conflict gives up first what weighs least.',
    }),
  }),
})

export const FinishType = builder.enumType('Finish', {
  description: 'How to finish a selection: the cheapest or the dearest way, or the one that departs least from the defaults.',
  values: ['cheapest', 'dearest', 'nearest'] as const,
})

export const ChosenTermInput = builder.inputType('ChosenTermInput', {
  description: 'The term of an item, by the id that it has in its offering.',
  fields: (t) => ({ path: t.string({ required: true }), term: t.id({ required: true }) }),
})

export const PriceQuestionInput = builder.inputType('PriceQuestion', {
  fields: (t) => ({
    currency: t.string({ required: true, description: 'ISO 4217 code; nothing is converted.' }),
    months: t.int({ description: 'Over how many months costs are added up; absent, 12.' }),
    terms: t.field({ type: [ChosenTermInput], description: 'The terms that are taken, of offerings that have several.' }),
  }),
})

export const UsageInput = builder.inputType('UsageInput', {
  description: 'Expected use per month.',
  fields: (t) => ({
    path: t.string({ required: true }),
    metric: t.string({ required: true }),
    unit: t.string({ required: true }),
    quantity: t.field({ type: 'Decimal', required: true }),
    events: t.int({ description: 'Of how many events it is made, all alike; charges that go by events need it.' }),
  }),
})

/** For whom, and the coordinates of the catalog that is asked. */
export const audienceArgs = builder.args((t) => ({
  facts: t.field({ type: [FactInput], required: true }),
  at: t.field({ type: 'Instant', description: 'Absent: now. The answer says which moment that was.' }),
  changeSet: t.id({ description: 'Ask the drafts of a change set instead of what is live.' }),
}))

/** What every question about one offering has. */
export const questionArgs = builder.args((t) => ({ offering: t.id({ required: true }), ...audienceArgs }))

/** A question about a selection. */
export const selectionArgs = builder.args((t) => ({ ...questionArgs, choices: t.field({ type: [ChoiceInput], required: true }) }))

type FactInputs = readonly (typeof FactInput.$inferInput)[]
type ChoiceInputs = readonly (typeof ChoiceInput.$inferInput)[]

/** Asks with the facts as the engine takes them. One that is given twice is refused: nobody chooses between the two. */
export function withFacts<Answer>(inputs: FactInputs, ask: (facts: Readonly<Record<string, unknown>>) => Answer): Answer | InvalidRequest {
  const facts: Record<string, unknown> = Object.create(null)
  const repeated = new Set<string>()
  for (const { id, value } of inputs) {
    if (Object.hasOwn(facts, id)) repeated.add(id)
    facts[id] = value
  }
  return repeated.size === 0 ? ask(facts) : { kind: 'invalid-request', problems: [...repeated].map(givenTwice) }
}

function givenTwice(fact: string): RequestProblem {
  const name = quoted(fact)
  return {
    code: 'request/repeated-fact',
    pointer: pointer('facts', fact),
    what: text(`事实${name['zh-CN']}给出了不止一次。`, `The fact ${name.en} is given more than once.`),
    fix: text('请只给出一次；集合类事实的各个取值写在同一个列表里。', 'Give it once; the values of a set stand together in one list.'),
  }
}

/** Choices without the members that were left out or null, as JSON would have them. */
export function toChoices(inputs: ChoiceInputs): readonly unknown[] {
  return inputs.map((input) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined)))
}
