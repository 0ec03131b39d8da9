import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choicesOf } from '../../engine/ask/quote-token.js'
import type { Choice } from '../../engine/model/request.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { JsonValue } from '../../engine/values/json.js'

const word = fc.oneof(fc.constantFrom('/', '/a/b', '/a/"b', '名'), fc.string({ maxLength: 5 }))
const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ path: word, quantity: fc.nat(12) }),
  fc.record(
    {
      value: fc.oneof(
        word,
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      ),
      included: fc.boolean(),
      path: word,
      characteristic: word,
    },
    { requiredKeys: ['path', 'characteristic', 'value'] },
  ),
)

test('choices are put in the order of their canonical JSON, without what they weigh', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(choice, fc.option(fc.integer({ min: 1, max: 9 })))), (made) => {
      const choices = made.map(([one, weight]) => (weight === null ? one : { ...one, weight }))
      const written = (all: readonly Choice[]) => all.map((one) => canonicalJson(one as unknown as JsonValue))
      expect(written(choicesOf({ choices }))).toEqual(written(made.map(([one]) => one)).sort())
    }),
  ))
