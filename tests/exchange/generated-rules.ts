import fc from 'fast-check'
import { idOfName } from '../../engine/document/exchange/id-of-name.js'
import type { JsonValue } from '../../engine/values/json.js'

type Json = { [key: string]: JsonValue }

const words = fc.constantFrom('', ' ', '10', '9', 'a', 'gold', '中国', 'true', 'null', '__proto__', 'constructor', 'toString', '2026-03-01')
const numbers = fc.oneof(
  fc.constantFrom(0, 1, -1, 9, 10, 0.1, 1e21, 5e-324, Number.MAX_SAFE_INTEGER),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)
const scalar = fc.oneof(words, numbers, fc.boolean())
const anyObject = fc
  .dictionary(fc.constantFrom('unit', 'of', 'in', 'toString'), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3, noNullPrototype: true })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')) as Json)

/** Facts as json-rules-engine is given them: a text or number, a list, and one object of which conditions compare parts. */
export const theirFacts = fc.record({
  plan: scalar,
  age: numbers,
  flag: fc.boolean(),
  tags: fc.array(scalar, { maxLength: 3 }),
  usage: scalar,
  customer: fc.record({ age: numbers, home: fc.record({ 'zip-code': scalar, members: fc.array(scalar, { maxLength: 3 }) }) }),
})

/** The same facts as our dictionary knows them: every part by its own id. */
export function ourFacts(theirs: JsonValue, prefix = ''): Record<string, never> {
  return Object.fromEntries(
    Object.entries(theirs as Json).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(ourFacts(value, `${prefix}${key}.`))
        : [[prefix + key, value as never]],
    ),
  )
}

/** Each fact is written in one way everywhere, `usage` with parameters. */
const someFact = fc.constantFrom<Json>(
  { fact: 'plan' },
  { fact: 'age' },
  { fact: 'flag' },
  { fact: 'tags' },
  { fact: 'usage', params: { unit: 'month', of: ['data', null] } },
  { fact: 'customer', path: '$.age' },
  { fact: 'customer', path: '$.home.zip-code' },
  { fact: 'customer', path: '$.home.members' },
)
const numberFact = fc.constantFrom<Json>({ fact: 'age' }, { fact: 'customer', path: '$.age' })

const order = fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive')
const comparison = fc.oneof(
  fc.record({ on: someFact, operator: fc.constantFrom('equal', 'notEqual', 'contains', 'doesNotContain'), value: scalar }),
  fc.record({ on: someFact, operator: fc.constantFrom('in', 'notIn'), value: fc.array(scalar, { maxLength: 4 }) }),
  fc.record({ on: numberFact, operator: order, value: numbers }),
)

const extras = fc.record(
  { name: fc.constantFrom('Young', '成年', 'a/b~c'), priority: fc.constantFrom(1, 2, -3, 0, 1000) },
  { requiredKeys: [] },
)

/** A condition within the profile, with a group or a name at the top. */
export function conditionUsing(names: readonly string[]): fc.Arbitrary<Json> {
  const { top } = fc.letrec<{ top: Json; node: Json }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      { weight: 4, arbitrary: fc.tuple(comparison, extras).map(([{ on, ...rest }, more]) => ({ ...on, ...rest, ...more }) as Json) },
      { weight: 3, arbitrary: tie('top') },
    ),
    top: fc
      .tuple(
        fc.oneof(
          fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
          fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
          fc.record({ not: tie('node') }),
          ...(names.length === 0 ? [] : [fc.record({ condition: fc.constantFrom(...names) })]),
        ),
        extras,
      )
      .map(([group, more]) => ({ ...group, ...more }) as Json),
  }))
  return top
}

const event = fc.record({ type: fc.constantFrom('offer', '', '优惠'), params: anyObject }, { requiredKeys: ['type'] })

function ruleUsing(names: readonly string[], name: string | null): fc.Arbitrary<Json> {
  const head = fc.record({ event, priority: fc.constantFrom(1, 2, 100) }, { requiredKeys: ['event'] })
  return fc
    .tuple(conditionUsing(names), head)
    .map(([conditions, rest]) => ({ conditions, ...rest, ...(name === null ? {} : { name }) }) as unknown as Json)
}

const ruleNames = ['Retention', 'Young adults', '年轻用户', 'plan.gold', 'constructor']
const conditionNames = ['is adult', '成年', 'toString', 'a/b~c', 'vip']

/** A json-rules-engine document in any of its three shapes. */
export const document: fc.Arbitrary<JsonValue> = fc.oneof(
  ruleUsing([], 'Retention'),
  ruleUsing([], null),
  fc.uniqueArray(fc.constantFrom(...ruleNames), { minLength: 1, maxLength: 3 }).chain((names) => rules([], [...names, null])),
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...ruleNames), { maxLength: 3 }),
      fc.uniqueArray(fc.constantFrom(...conditionNames), { minLength: 1, maxLength: 3, selector: idOfName }),
    )
    .chain(([called, names]) =>
      fc
        .tuple(rules(names, called), fc.tuple(...names.map((_, index) => conditionUsing(names.slice(0, index)))))
        .map(([list, conditions]) => ({
          ...(list.length === 0 ? {} : { rules: list }),
          conditions: Object.fromEntries(names.map((name, index) => [name, conditions[index]!])),
        })),
    ),
)

function rules(names: readonly string[], called: readonly (string | null)[]): fc.Arbitrary<Json[]> {
  return fc.tuple(...called.map((name) => ruleUsing(names, name)))
}
