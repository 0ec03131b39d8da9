import fc from 'fast-check'

/** Names that every JavaScript object already has. */
export const prototypeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

const long = 'long '.repeat(20_000)

/** Texts that are easily confused: numbers in quotes, empty ones, names of prototypes, very long ones that differ at their end. */
const someWords = ['', ' ', '0', '10', '9', 'a', 'A', 'ä', '中国', 'true', 'null', 'NaN', 'Infinity', '2026-03-01', ...prototypeNames]
const longWords = [long, `${long}!`]

/** Both zeros, sums that are not exact, the edges of doubles. */
const someNumbers = [0, -0, 1, -1, 9, 10, 0.1, 0.30000000000000004, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 53]

/** Everything that the format can carry and the authoring profile allows. */
export const words = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...someWords) },
  { weight: 1, arbitrary: fc.constantFrom(...longWords) },
)
export const numbers = fc.constantFrom(...someNumbers)
export const scalar = fc.oneof(words, numbers, fc.boolean())
export const scalars: readonly unknown[] = [...someWords, ...longWords, ...someNumbers, true, false]

/** What no JSON document can say, or what no fact is declared to be, but a caller from JavaScript can pass. */
export const oddValues: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  new Date(0),
  new Date(Number.NaN),
  10n,
  [],
  [[]],
  [[1]],
  [['a'], 'a'],
  [null],
  [Number.NaN],
  [undefined],
  {},
  { value: 1 },
  Object.create(null),
]

/** What can stop a careless evaluator altogether; json-rules-engine calls the function and chokes on the symbol. */
export const strangeValues: readonly unknown[] = [
  Symbol('a'),
  () => 1,
  class {},
  new Map(),
  new Set(['a']),
  /a/,
  new Proxy([], {}),
  new Error('a'),
]
