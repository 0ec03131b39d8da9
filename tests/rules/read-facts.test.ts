import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configure } from '../../engine/ask/configure.js'
import { qualify } from '../../engine/ask/qualify.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { scenarioFacts } from '../../engine/rules/checks/scenario-facts.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { populationColumns } from '../../engine/rules/population/population-columns.js'
import { readFacts } from '../../engine/rules/read-facts.js'
import { text } from '../../engine/values/localized-text.js'

const fact = (id: string, type: object) => ({ kind: 'fact', id, name: text('事实', 'Fact'), subject: 'customer', type })
const named = (value: string) => ({ value, name: text('值', 'Value') })
const rules = compileRules(
  catalogDraft(
    exampleCatalog(
      { kind: 'marketSegment', id: 'office', name: text('政企', 'Office') },
      fact('c.flag', { kind: 'flag' }),
      fact('c.text', { kind: 'text' }),
      fact('c.choice', { kind: 'choice', values: [named('gold'), named('silver')] }),
      fact('c.set', { kind: 'set', values: [named('a'), named('b')] }),
      fact('c.speed', { kind: 'quantity', unit: 'Mbit/s', minimum: 1, maximum: 1000 }),
      fact('c.date', { kind: 'date' }),
      fact('c.instant', { kind: 'instant' }),
      fact('c.offer', { kind: 'choice', documents: 'productOffering' }),
    ),
  ),
)
const read = (facts: Readonly<Record<string, unknown>>) => readFacts(rules, facts, '/facts')

test.each<[string, unknown, unknown]>([
  ['c.flag', false, false],
  ['c.text', 'anything', 'anything'],
  ['c.choice', 'gold', 'gold'],
  ['c.set', ['b', 'a'], ['a', 'b']],
  ['c.set', [], []],
  ['customer.age', 0, 0],
  ['customer.age', -0, 0],
  ['c.speed', 99.5, 99.5],
  ['c.date', '2024-02-29', '2024-02-29'],
  ['c.instant', '2026-03-01T00:00:00+08:00', '2026-02-28T16:00:00.000Z'],
  ['c.offer', 'line', 'line'],
  ['channel.id', 'web', 'web'],
  ['place.id', 'north-town', 'north-town'],
  ['customer.marketSegment', ['home'], ['home']],
])('%s: %j is read as %j', (id, supplied, value) =>
  expect(read({ [id]: supplied })).toStrictEqual({ facts: { [id]: value }, problems: [] }),
)

test.each<[string, unknown, string]>([
  ['c.flag', 'true', 'request/wrong-type'],
  ['c.flag', 1, 'request/wrong-type'],
  ['c.text', 5, 'request/wrong-type'],
  ['c.text', '\ud800', 'request/broken-text'],
  ['c.choice', 'gould', 'request/unknown-value'],
  ['c.choice', ['gold'], 'request/wrong-type'],
  ['c.choice', '__proto__', 'request/unknown-value'],
  ['c.set', 'a', 'request/wrong-type'],
  ['c.set', ['a', 'c'], 'request/unknown-value'],
  ['c.set', ['a', 'a'], 'request/repeated-value'],
  ['c.set', ['a', null], 'request/wrong-type'],
  ['c.set', { 0: 'a', length: 1 }, 'request/wrong-type'],
  ['customer.age', '18', 'request/wrong-type'],
  ['customer.age', Number.NaN, 'request/wrong-type'],
  ['customer.age', Number.POSITIVE_INFINITY, 'request/wrong-type'],
  ['customer.age', 17.5, 'request/not-whole'],
  ['customer.age', -1, 'request/too-low'],
  ['customer.age', 151, 'request/too-high'],
  ['c.speed', 0.999, 'request/too-low'],
  ['c.date', '2026-02-29', 'request/no-such-day'],
  ['c.date', '2026-3-1', 'request/no-such-day'],
  ['c.instant', '2026-03-01T00:00:00', 'request/no-such-moment'],
  ['c.offer', 'lien', 'request/unknown-value'],
  ['channel.id', 'webb', 'request/unknown-value'],
  ['place.id', 'nroth', 'request/unknown-value'],
  ['customer.marketSegment', ['home', 'homme'], 'request/unknown-value'],
  ['customer.aeg', 18, 'request/undeclared-fact'],
  ['item.speed', 100, 'request/undeclared-fact'],
  ['constructor', 1, 'request/undeclared-fact'],
])('%s: %j is refused', (id, supplied, code) => {
  const { facts, problems } = read({ [id]: supplied })
  expect(facts).toEqual({})
  expect(problems.map((problem) => [problem.code, problem.pointer])).toEqual([[code, `/facts/${id}`]])
  for (const { what, fix } of problems) {
    expect([what.en, fix.en].every((sentence) => /^[A-Z"].*[.]$/.test(sentence))).toBe(true)
    expect([what['zh-CN'], fix['zh-CN']].every((sentence) => /\p{Script=Han}.*。$/u.test(sentence))).toBe(true)
  }
})

describe('what was not supplied', () => {
  test.each([null, undefined])('%s is not supplied', (value) =>
    expect(read({ 'customer.age': value })).toEqual({ facts: {}, problems: [] }),
  )
  test('but an undeclared fact is refused even so', () => expect(read({ 'customer.aeg': null }).problems).toHaveLength(1))
})

test('values that JSON does not have are refused as well', () => {
  const strange = [18n, Symbol('age'), () => 18, new Date(0), new Number(18)]
  expect(strange.flatMap((value) => read({ 'customer.age': value }).problems.map(({ code }) => code))).toEqual(
    strange.map(() => 'request/wrong-type'),
  )
})

test('a mistake comes with what was probably meant', () => {
  const { problems } = read({ 'customer.aeg': 18, 'channel.id': 'webb', 'c.choice': 'xyzzyxyzzy' })
  expect(problems.map(({ fix }) => fix.en)).toEqual([
    'Did you mean "customer.age"? Write it so.',
    'Did you mean "web"? Write it so.',
    'Use a value that exists: "gold", "silver".',
  ])
})

test('whoever gets everything wrong is not advised on all of it', () => {
  const wrong = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`customer.age${i}`, 1]))
  const { problems } = read(wrong)
  expect([problems.length, problems.filter(({ fix }) => fix.en.startsWith('Did you mean')).length]).toEqual([100, 20])
})

test('the same mistake in two facts is mended in each by its own values', () => {
  const two = compileRules(
    catalogDraft(
      exampleCatalog(
        fact('c.first', { kind: 'choice', values: [named('gold')] }),
        fact('c.second', { kind: 'choice', values: [named('bold')] }),
      ),
    ),
  )
  const { problems } = readFacts(two, { 'c.first': 'old', 'c.second': 'old' }, '/facts')
  expect(problems.map(({ fix }) => fix.en)).toEqual(['Did you mean "gold"? Write it so.', 'Did you mean "bold"? Write it so.'])
})

test('what is right is read beside what is wrong', () => {
  const { facts, problems } = read({ 'customer.age': 18, 'channel.id': 'moon' })
  expect([facts, problems.length]).toEqual([{ 'customer.age': 18 }, 1])
})

test('a fact that the dictionary calls like one of the selection is still the engine’s to supply', () => {
  const declared = compileRules(catalogDraft(exampleCatalog(fact('item.speed', { kind: 'number' }))))
  expect(readFacts(declared, { 'item.speed': 1 }, '/facts').problems.map(({ code }) => code)).toEqual(['request/undeclared-fact'])
})

test('prototype keys are ids like any other', () => {
  const hostile = compileRules(catalogDraft(exampleCatalog(fact('__proto__', { kind: 'text' }))))
  const { facts, problems } = readFacts(hostile, JSON.parse('{ "__proto__": "x" }') as Record<string, unknown>, '/facts')
  expect(problems).toEqual([])
  expect(Object.getPrototypeOf(facts)).toBe(Object.prototype)
  expect(Object.entries(facts)).toEqual([['__proto__', 'x']])
})

test('the caller’s lists are copied, not kept', () => {
  const supplied = ['b', 'a']
  const { facts } = read({ 'c.set': supplied })
  expect(supplied).toEqual(['b', 'a'])
  expect(facts['c.set']).not.toBe(supplied)
})

test('whatever comes in, every fact is either read or refused, and reading again changes nothing', () => {
  const id = fc.oneof(fc.constantFrom(...rules.facts.keys(), '__proto__', 'item.x'), fc.string())
  fc.assert(
    fc.property(fc.dictionary(id, fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true })), (supplied) => {
      const { facts, problems } = read(supplied)
      const given = Object.entries(supplied).filter(([key, value]) => (value !== null && value !== undefined) || !rules.facts.has(key))
      expect(Object.keys(facts).length + problems.length).toBe(given.length)
      expect(read(facts)).toEqual({ facts, problems: [] })
    }),
    { numRuns: 500 },
  )
})

describe('required facts', () => {
  const needed = (id: string) => ({ ...fact(id, { kind: 'flag' }), required: true })
  const strict = compileRules(
    catalogDraft(exampleCatalog(needed('c.known'), needed('a.known'), { ...fact('c.other', { kind: 'flag' }), required: false })),
  )
  const codes = (facts: Readonly<Record<string, unknown>>) =>
    readFacts(strict, facts, '/facts').problems.map(({ code, pointer }) => `${code} ${pointer}`)

  test('are missed where they are absent, by id', () => {
    expect(codes({})).toEqual(['request/required-fact /facts/a.known', 'request/required-fact /facts/c.known'])
    expect(codes({ 'a.known': true })).toEqual(['request/required-fact /facts/c.known'])
    expect(codes({ 'a.known': true, 'c.known': false })).toEqual([])
  })

  test.each([null, undefined])('are not supplied by %s', (nothing) =>
    expect(codes({ 'a.known': true, 'c.known': nothing })).toEqual(['request/required-fact /facts/c.known']),
  )

  test('that are there but wrong are one mistake, and so is a misspelt one', () => {
    expect(codes({ 'a.known': true, 'c.known': 'yes' })).toEqual(['request/wrong-type /facts/c.known'])
    expect(codes({ 'a.known': true, 'c.knwon': true })).toEqual(['request/undeclared-fact /facts/c.knwon'])
  })

  test('are named in both languages', () => {
    const [problem] = readFacts(strict, { 'a.known': true }, '/facts').problems
    expect(problem!.what).toEqual(
      text('缺少必须提供的事实“事实”（c.known）。', 'The fact "Fact" (c.known) is missing, and every question must supply it.'),
    )
  })

  test.each(['__proto__', 'constructor', 'toString'])('"%s" is one like any other', (id) => {
    const hostile = compileRules(catalogDraft(exampleCatalog(needed(id))))
    expect(readFacts(hostile, {}, '/facts').problems.map(({ code }) => code)).toEqual(['request/required-fact'])
    expect(readFacts(hostile, Object.fromEntries([[id, true]]), '/facts').problems).toEqual([])
  })

  test('no question is answered without them, whatever it asks', () => {
    const compilation = compileDraft(exampleCatalog(needed('c.known')))
    if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics))
    const at = '2026-06-01T00:00:00+08:00'
    for (const facts of [{}, { 'c.known': true }]) {
      const { answer } = qualify(compilation.catalog, { offering: 'line', at, facts })
      expect(answer.kind).toBe('c.known' in facts ? 'qualified' : 'invalid-request')
      expect(configure(compilation.catalog, { offering: 'line', at, facts, choices: [] }).answer.kind).toBe(
        'c.known' in facts ? 'configuration' : 'invalid-request',
      )
    }
  })

  test('a customer of a population who lacks one gets no verdict either', () => {
    const { columns, problems } = populationColumns(strict, [
      { 'a.known': true, 'c.known': true },
      { 'a.known': true },
      { 'a.known': null, 'c.known': true },
    ])
    expect(columns.answerable).toBe(1)
    expect(problems.map(({ customer, problem }) => [customer, problem.code])).toEqual([
      [1, 'request/required-fact'],
      [2, 'request/required-fact'],
    ])
  })

  test('a scenario that lacks one is found before a launch', () => {
    const scenario = (facts: object) => ({
      kind: 'scenario',
      id: 'asks',
      name: text('咨询', 'Asks'),
      offering: 'line',
      facts,
      choices: [],
      at: '2026-06-01T00:00:00+08:00',
      expect: {},
    })
    const findings = (facts: object) => scenarioFacts.find(catalogDraft(exampleCatalog(needed('c.known'), scenario(facts))))
    expect(findings({}).map(({ document, pointer }) => [document.id, pointer])).toEqual([['asks', '/facts/c.known']])
    expect(findings({ 'c.known': true })).toEqual([])
  })
})

test('a number in a Chinese sentence stands apart from its words, as people set it', () => {
  const told = read({ 'c.flag': 1, 'c.date': -5, 'c.text': ['a'] }).problems.map(({ what }) => what['zh-CN'])
  expect(told).toEqual(['“事实”须为是或否，不能是 1。', '“事实”须为日期，不能是 -5。', '“事实”须为文字，不能是一组取值。'])
})
