import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configure } from '../../engine/ask/configure.js'
import { decompose } from '../../engine/ask/decompose.js'
import { qualify } from '../../engine/ask/qualify.js'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { fingerprint } from '../../engine/values/fingerprint.js'
import type { JsonValue } from '../../engine/values/json.js'
import { sampleCatalog as catalog, enjoy79 } from '../samples/sample-catalog.js'

const use = { path: '/', metric: 'voice.domestic', unit: 'min', quantity: '10', events: 1 }
const problemsOf = (question: object) => {
  const { answer } = quote(catalog, question)
  return answer.kind === 'invalid-request' ? answer.problems.map(({ code, pointer }) => `${code} ${pointer}`) : answer.kind
}

describe('a quote passes over nothing in silence', () => {
  test.each<[string, object, string]>([
    ['negative use', { usage: [{ ...use, quantity: '-5' }] }, 'request/negative-usage /usage/0/quantity'],
    ['use of something that is not ordered', { usage: [{ ...use, path: '/main/card' }] }, 'request/usage-not-ordered /usage/0/path'],
    ['use that nothing measures', { usage: [{ ...use, metric: 'voice.domestik' }] }, 'request/usage-not-measured /usage/0/metric'],
    ['the same use twice', { usage: [use, { ...use, quantity: '5' }] }, 'request/usage-given-twice /usage/1/metric'],
    ['a currency without prices', { currency: 'USD' }, 'request/unknown-currency /currency'],
    ['a currency that there is not', { currency: 'cny' }, 'request/wrong-value /currency'],
    ['a day that there is not', { startDate: '2018-02-30' }, 'request/wrong-value /startDate'],
  ])('%s', (_what, change, problem) => expect(problemsOf({ ...enjoy79, ...change })).toEqual([problem]))

  test('and takes use that is measured', () => expect(problemsOf({ ...enjoy79, usage: [use] })).toBe('priced'))
})

test('a member asked for by itself has no price of its own where its bundle decides it, and nobody is sent for a fact that cannot be given', () => {
  const { answer } = quote(catalog, { ...enjoy79, offering: 'ef199', choices: [] })
  expect(answer).toMatchObject({
    kind: 'not-priced',
    because: expect.arrayContaining([expect.objectContaining({ missing: ['root.payment'] })]),
  })
})

test('the token names the input and the result, and only they change it', () => {
  const token = (question: object) => {
    const { answer } = quote(catalog, question)
    return answer.kind === 'priced' ? answer.token : null
  }
  const first = token(enjoy79)
  expect(token({ ...enjoy79, at: '2018-06-17T02:00:00Z' })).toEqual(first)
  expect(token({ ...enjoy79, startDate: '2018-06-17' })).toEqual(first)
  expect(token({ ...enjoy79, startDate: '2018-06-18' })?.input).not.toBe(first?.input)
  expect(token({ ...enjoy79, startDate: '2018-06-18' })?.result).not.toBe(first?.result)
})

test('the bytes of an answer are the same on every machine; who changes them decides so', () => {
  const example = compileDraft(exampleCatalog())
  if (example.kind !== 'compiled') throw new Error('the example must compile')
  const asked = quote(example.catalog, { offering: 'line', at: '2026-06-17T10:00:00+08:00', facts: {}, choices: [], currency: 'CNY' })
  expect(fingerprint(asked as unknown as JsonValue)).toMatchInlineSnapshot(
    `"a3d17dfdfc057c98f128d11163f3c788d762ee34768a7e9ccd726ef47b8c2e2f"`,
  )
  expect(asked.catalog).toMatchInlineSnapshot(`"390aeffebad77dd375677e88063fc29a53850eeb8c965e8e01956e3e984211a4"`)
})

describe('whatever is asked, there is an answer', () => {
  const askers = { qualify, configure, quote, decompose }
  const valid = { ...enjoy79, offering: 'enjoy-family' }

  test.each(Object.entries(askers))('%s never throws on any JSON', (_name, ask) =>
    fc.assert(
      fc.property(fc.jsonValue(), (question) => typeof ask(catalog, question).answer.kind === 'string'),
      { numRuns: 200 },
    ),
  )

  const paths = fc.constantFrom(
    '/',
    '/mobile/ef199',
    '/mobile/ef299',
    '/broadband/broadband',
    '/tv/iptv',
    '/fixed-line/line',
    '/nowhere',
    '__proto__',
    '',
  )
  const choice = fc.oneof(
    fc.record({ path: paths, quantity: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double()) }),
    fc.record({
      path: paths,
      characteristic: fc.constantFrom('payment', 'downlink', 'tier', 'constructor'),
      value: fc.oneof(fc.constantFrom('monthly', 'yearly', 100, 200, true), fc.string()),
    }),
  )
  const facts = fc.dictionary(
    fc.constantFrom('site.maxDownlinkMbps', 'customer.numbersHeld', 'place.id', 'toString', 'site.accessTechnology'),
    fc.oneof(fc.integer({ min: -5, max: 2000 }), fc.constantFrom('shanghai', 'fibre', '', null)),
  )

  test.each(Object.entries(askers))('%s never throws on what looks like a request', (name, ask) =>
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 6 }), facts, (choices, given) => {
        const { choices: _none, currency, ...core } = valid
        const question = { ...core, facts: given, ...(name === 'qualify' ? {} : { choices }), ...(name === 'quote' ? { currency } : {}) }
        return typeof ask(catalog, question).answer.kind === 'string'
      }),
      { numRuns: 60 },
    ),
  )
})

describe('a token', () => {
  const priced = (question: object) => {
    const { answer } = quote(catalog, question)
    if (answer.kind !== 'priced') throw new Error(answer.kind)
    return answer
  }
  const selection = {
    ...enjoy79,
    usage: [use, { ...use, metric: 'data.domestic', unit: 'GB', quantity: '2' }],
  }

  test('brings its quote back to the byte, however the same is written', () => {
    const first = priced(selection)
    expect(priced({ ...selection, usage: selection.usage.toReversed(), token: first.token })).toEqual(first)
    const fusion = JSON.parse(readFileSync('docs/examples/quote.json', 'utf8')) as { readonly choices: readonly object[] }
    const { token } = priced(fusion)
    expect(priced({ ...fusion, choices: fusion.choices.toReversed().map((one) => ({ ...one, weight: 3 })), token }).token).toEqual(token)
  })

  test.each<[string, object, readonly string[]]>([
    ['another moment', { at: '2018-06-17T02:00:01Z' }, ['at', 'input']],
    ['another day of beginning', { startDate: '2018-06-18' }, ['input', 'result']],
    ['other use', { usage: [use] }, ['input', 'result']],
  ])('says what is different: %s', (_what, change, differs) => {
    const { token } = priced({ ...selection, at: '2018-06-17T02:00:00Z', startDate: '2018-06-17' })
    const { answer } = quote(catalog, { ...selection, at: '2018-06-17T02:00:00Z', startDate: '2018-06-17', ...change, token })
    expect(answer).toMatchObject({ kind: 'token-mismatch', offering: enjoy79.offering, differs })
  })

  test('of another catalog, or one that somebody changed, is never taken for a price', () => {
    const { token } = priced(selection)
    const wrong = (part: string) => quote(catalog, { ...selection, token: { ...token, [part]: '0'.repeat(64) } }).answer
    expect(wrong('catalog')).toMatchObject({ kind: 'token-mismatch', differs: ['catalog'] })
    expect(wrong('result')).toMatchObject({ kind: 'token-mismatch', differs: ['result'] })
    expect(problemsOf({ ...selection, token: { ...token, result: 'mine' } })).toEqual(['request/wrong-value /token/result'])
  })
})
