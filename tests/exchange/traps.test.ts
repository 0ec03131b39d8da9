import { Engine, Rule, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { type ImportedRules, importRules, importRuleValues } from '../../engine/document/exchange/import-rules.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'

type Outcome = 'holds' | 'fails' | `rejects: ${string}`

/** What json-rules-engine makes of a condition: a fresh engine every time. */
async function theirs(conditions: unknown, facts: Record<string, unknown> = {}, named: Record<string, unknown> = {}): Promise<Outcome> {
  try {
    const engine = new Engine()
    for (const [name, condition] of Object.entries(named)) engine.setCondition(name, condition as TopLevelCondition)
    engine.addRule({ conditions: conditions as TopLevelCondition, event: { type: 'held' } })
    return (await engine.run(facts)).events.length > 0 ? 'holds' : 'fails'
  } catch (error) {
    return `rejects: ${(error as Error).message}`
  }
}

const rule = (conditions: unknown) => ({ conditions, event: { type: 'offer' } })
const plan = (operator: string, value: unknown, more: object = {}) => ({ all: [{ fact: 'plan', operator, value, ...more }] })

function importOf(conditions: unknown, named: object = {}): ImportedRules {
  return importRules([
    { name: 'offers.json', text: JSON.stringify({ rules: [rule(conditions)], conditions: { ...named, other: plan('equal', 1) } }) },
  ])
}

/** Everything that any of these tests was told. */
const told: Diagnostic[] = []

function errorsOf({ diagnostics }: ImportedRules): readonly string[] {
  told.push(...diagnostics)
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at.pointer}`)
}

describe('what json-rules-engine 7.3.1 gets wrong is named, and kept out', () => {
  const at = '/rules/0/conditions'
  test.each<[string, unknown, Record<string, unknown>, Outcome, string]>([
    ['an empty "all" holds for everybody', { all: [] }, {}, 'holds', `exchange/empty-group ${at}/all`],
    ['an empty "any" holds as well', { any: [] }, {}, 'holds', `exchange/empty-group ${at}/any`],
    [
      'of several keys in one node only one counts',
      { ...plan('equal', 'gold'), any: [{ fact: 'plan', operator: 'equal', value: 'silver' }] },
      { plan: 'silver' },
      'holds',
      `exchange/several-keys ${at}`,
    ],
    [
      'a name beside a comparison wins over it',
      { any: [{ condition: 'other', fact: 'plan', operator: 'equal', value: 'gold' }] },
      { plan: 'gold' },
      'fails',
      `exchange/several-keys ${at}/any/0`,
    ],
    ['a part of a text is "in" it', plan('in', 'shopping'), { plan: 'shop' }, 'holds', `exchange/text-as-list ${at}/all/0/value`],
    [
      '"notIn" looks for parts of a text too',
      plan('notIn', 'shopping'),
      { plan: 'shop' },
      'fails',
      `exchange/text-as-list ${at}/all/0/value`,
    ],
    [
      '"in" something that is no list rejects the run',
      plan('in', 5),
      { plan: 5 },
      'rejects: b.indexOf is not a function',
      `exchange/list-missing ${at}/all/0/value`,
    ],
    [
      '"in" nothing rejects the run',
      plan('in', null),
      { plan: 5 },
      "rejects: Cannot read properties of null (reading 'indexOf')",
      `exchange/list-missing ${at}/all/0/value`,
    ],
    ['"10" is less than "9"', plan('lessThan', '9'), { plan: '10' }, 'holds', `exchange/range-of-text ${at}/all/0/value`],
    ['0 is less than true', plan('lessThan', true), { plan: 0 }, 'holds', `exchange/range-of-text ${at}/all/0/value`],
    ['1 is greater than nothing', plan('greaterThan', null), { plan: 1 }, 'holds', `exchange/no-value ${at}/all/0/value`],
    [
      'moments with other offsets are in the wrong order',
      plan('lessThan', '2026-03-01T00:00:00+08:00'),
      { plan: '2026-02-28T23:00:00Z' },
      'holds',
      `exchange/moment-order ${at}/all/0/value`,
    ],
    ['a script in a path is run', plan('equal', 3, { path: '$[(1+1)]' }), { plan: [1, 2, 3] }, 'holds', `exchange/path ${at}/all/0/path`],
    [
      'a filter in a path is run',
      plan('equal', 7, { path: '$[?(@.x==7)].x' }),
      { plan: [{ x: 7 }] },
      'fails',
      `exchange/path ${at}/all/0/path`,
    ],
    [
      'a wildcard gives a list even of one',
      plan('equal', 7, { path: '$.*' }),
      { plan: { x: 7 } },
      'fails',
      `exchange/path ${at}/all/0/path`,
    ],
    [
      'an operator that nobody registered rejects the run',
      plan('startsWith', 'go'),
      { plan: 'gold' },
      'rejects: Unknown operator: startsWith',
      `exchange/custom-operator ${at}/all/0/operator`,
    ],
    [
      '"within" is none of its operators',
      plan('within', 'north'),
      { plan: 'north' },
      'rejects: Unknown operator: within',
      `exchange/custom-operator ${at}/all/0/operator`,
    ],
    [
      'a decorator turns an operator around',
      plan('not:equal', 'gold'),
      { plan: 'silver' },
      'holds',
      `exchange/operator-decorator ${at}/all/0/operator`,
    ],
    [
      'a fact can be compared with another',
      plan('equal', { fact: 'other' }),
      { plan: 1, other: 1 },
      'holds',
      `exchange/compares-facts ${at}/all/0/value`,
    ],
    ['nothing equals nothing', plan('equal', null), { plan: null }, 'holds', `exchange/no-value ${at}/all/0/value`],
    ['a list never equals a list', plan('equal', [1]), { plan: [1] }, 'fails', `exchange/list-compared ${at}/all/0/value`],
    ['an object never equals an object', plan('equal', { a: 1 }), { plan: { a: 1 } }, 'fails', `exchange/object-value ${at}/all/0/value`],
    [
      'a field that it does not know is passed over',
      plan('equal', 1, { vlaue: 2 }),
      { plan: 1 },
      'holds',
      `exchange/unknown-key ${at}/all/0/vlaue`,
    ],
    [
      'a priority that is no number is passed over',
      plan('equal', 1, { priority: 'high' }),
      { plan: 1 },
      'holds',
      `exchange/priority ${at}/all/0/priority`,
    ],
    [
      'a condition that does not exist rejects the run',
      { condition: 'no such one' },
      {},
      'rejects: No condition no such one exists',
      `exchange/undefined-condition ${at}/condition`,
    ],
    [
      'a bare comparison is refused',
      { fact: 'plan', operator: 'equal', value: 1 },
      { plan: 1 },
      'rejects: "conditions" root must contain a single instance of "all", "any", "not", or "condition"',
      `exchange/root-comparison ${at}`,
    ],
    [
      'a comparison without a value is refused',
      { all: [{ fact: 'plan', operator: 'equal' }] },
      {},
      'rejects: Condition: constructor "value" property required',
      `exchange/missing-key ${at}/all/0`,
    ],
    [
      '"all" without a list is refused',
      { all: { condition: 'other' } },
      {},
      'rejects: "all" must be an array',
      `exchange/wrong-shape ${at}/all`,
    ],
    [
      '"not" with a list is refused',
      { not: [{ condition: 'other' }] },
      {},
      'rejects: "not" cannot be an array',
      `exchange/wrong-shape ${at}/not`,
    ],
  ])('%s', async (_what, conditions, facts, outcome, error) => {
    expect(errorsOf(importOf(conditions))).toEqual([error])
    expect(importOf(conditions).documents.map(({ id }) => id)).toEqual(['other'])
    expect(await theirs(structuredClone(conditions), facts, { other: { all: [{ fact: 'plan', operator: 'equal', value: 1 }] } })).toBe(
      outcome,
    )
  })

  test('named conditions in a circle are never decided', async () => {
    const circle = {
      first: { any: [{ condition: 'second' }, { fact: 'plan', operator: 'equal', value: 1 }] },
      second: { all: [{ condition: 'first' }, { fact: 'plan', operator: 'equal', value: 2 }] },
    }
    const engine = new Engine()
    for (const [name, condition] of Object.entries(circle)) engine.setCondition(name, structuredClone(condition) as TopLevelCondition)
    engine.addRule({ conditions: { condition: 'first' }, event: { type: 'held' } })
    // Left alone, the run would go on for ever: it is stopped after looking the names up a thousand times.
    const { conditions } = engine as unknown as { readonly conditions: Map<string, unknown> }
    let [lookedUp, find] = [0, conditions.get.bind(conditions)]
    conditions.get = (name) => {
      if (++lookedUp > 1_000) throw new Error('going round in circles')
      return find(name)
    }
    await expect(engine.run({ plan: 3 })).rejects.toThrow('going round in circles')

    const { diagnostics } = importOf({ condition: 'first' }, circle)
    expect(diagnostics.map(({ code, at }) => `${code} ${at.pointer}`)).toEqual(['exchange/condition-cycle /conditions/first'])
    expect(diagnostics[0]!.what.en).toBe('Named conditions use each other in a circle: "first", "second", "first".')
  })

  test('a rule of priority below 1 is refused, and of a number in a text only its beginning counts', () => {
    expect(() => new Rule({ ...rule({ condition: 'x' }), priority: -1 } as never)).toThrow('Priority must be greater than zero')
    expect(JSON.parse(new Rule({ ...rule({ condition: 'x' }), priority: '7 or so' } as never).toJSON())).toMatchObject({ priority: 7 })
    for (const priority of [-1, 0, 1.5, '7 or so', null]) {
      const read = importRules([{ name: 'a.json', text: JSON.stringify({ ...rule(plan('equal', 1)), priority }) }])
      expect(errorsOf(read)).toEqual(['exchange/priority /priority'])
    }
  })
})

describe('values that only programs have', () => {
  test.each<[string, unknown, unknown, Outcome, string]>([
    ['a Date is never equal to another', plan('equal', new Date(0)), new Date(0), 'fails', 'exchange/date-object /conditions/all/0/value'],
    ['NaN does not equal itself', plan('equal', Number.NaN), Number.NaN, 'fails', 'exchange/no-value /conditions/all/0/value'],
    ['nor is it in a list', plan('in', [Number.NaN]), Number.NaN, 'fails', 'exchange/no-value /conditions/all/0/value/0'],
    [
      '"in" undefined rejects the run',
      plan('in', undefined),
      1,
      "rejects: Cannot read properties of undefined (reading 'indexOf')",
      'exchange/list-missing /conditions/all/0/value',
    ],
    [
      'an infinite bound cannot be stored',
      plan('lessThan', Number.POSITIVE_INFINITY),
      1,
      'holds',
      'exchange/no-value /conditions/all/0/value',
    ],
    [
      'a function is taken for a fact to compute',
      plan('equal', Math.max),
      Math.max,
      'fails',
      'exchange/object-value /conditions/all/0/value',
    ],
  ])('%s', async (_what, conditions, fact, outcome, error) => {
    expect(errorsOf(importRuleValues([rule(conditions)]))).toEqual([error])
    expect(await theirs(conditions, { plan: fact })).toBe(outcome)
  })

  test('a rule that contains itself ends in a diagnostic', () => {
    const circular: { all: unknown[] } = { all: [] }
    circular.all.push(circular)
    expect(errorsOf(importRuleValues([rule(circular)]))).toEqual([expect.stringMatching(/^document\/too-deep /)])
    const event: { type: string; params: Record<string, unknown> } = { type: 'offer', params: {} }
    event.params['itself'] = event
    expect(errorsOf(importRuleValues([{ conditions: plan('equal', 1), event }]))).toEqual(['exchange/event /event/params'])
  })

  test.each([[null], [undefined], [7], [new Date(0)], [() => 1], [{}], ['{']])('%s is no rule', (value) => {
    expect(errorsOf(importRuleValues([value])).length).toBeGreaterThan(0)
  })
})

describe('what another engine would take for another fact', () => {
  const both = (left: object, right: object) => ({
    all: [
      { ...left, operator: 'equal', value: 1 },
      { ...right, operator: 'equal', value: 2 },
    ],
  })

  test('a part of a fact and a fact of that name', async () => {
    const conditions = both({ fact: 'customer', path: '$.age' }, { fact: 'customer.age' })
    expect(await theirs(structuredClone(conditions), { customer: { age: 1 }, 'customer.age': 2 })).toBe('holds')
    expect(errorsOf(importOf(conditions))).toEqual(['exchange/fact-collision /rules/0/conditions/all/1/fact'])
  })

  test('one fact computed with different parameters', () => {
    const conditions = both({ fact: 'usage', params: { month: 1 } }, { fact: 'usage', params: { month: 2 } })
    expect(errorsOf(importOf(conditions))).toEqual(['exchange/fact-collision /rules/0/conditions/all/1/fact'])
  })

  test('parameters are kept, with a warning', () => {
    const { documents, diagnostics } = importOf(both({ fact: 'usage', params: { month: 1 } }, { fact: 'plan' }))
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning exchange/dynamic-fact'])
    expect(documents[0]!.interchange!.facts).toEqual([{ id: 'usage', fact: 'usage', params: { month: 1 } }])
  })

  test.each(['customer age', '年龄', '', '.age', 'a'.repeat(101)])('a fact that the dictionary cannot list: "%s"', (fact) => {
    expect(errorsOf(importOf(both({ fact }, { fact: 'plan' })))).toEqual(['exchange/fact-name /rules/0/conditions/all/0/fact'])
  })
})

describe('names become ids', () => {
  const idsOf = (value: unknown) =>
    importRules([{ name: 'rules/Summer offers.json', text: JSON.stringify(value) }]).documents.map(({ id }) => id)
  const sound = rule(plan('equal', 1))

  test('by the name, else by the file and the place there', () => {
    expect(idsOf([{ ...sound, name: 'plan.gold' }, { ...sound, name: 'Gold & silver' }, { ...sound, name: '成年' }, sound])).toEqual([
      'plan.gold',
      'Gold-silver',
      'u6210u5e74',
      'Summer-offers-3',
    ])
    expect(idsOf(sound)).toEqual(['Summer-offers'])
    expect(idsOf({ conditions: { __proto: plan('equal', 1), '...': plan('equal', 2) } })).toEqual(['proto', 'Summer-offers-condition'])
  })

  test('and two names that become one id are reported, whichever comes first', () => {
    const two = importRules([
      { name: 'a.json', text: JSON.stringify({ ...sound, name: 'gold plan' }) },
      { name: 'b.json', text: JSON.stringify({ conditions: { 'gold-plan': plan('equal', 1) } }) },
    ])
    expect(errorsOf(two)).toEqual(['exchange/same-id /conditions/gold-plan'])
    expect(two.diagnostics[0]!.what.en).toBe('The names here and at a.json:1:1 both become the id "gold-plan".')
  })

  test.each(['constructor', 'toString', 'hasOwnProperty'])('"%s" is a name like any other', (name) => {
    const value = { rules: [{ ...rule({ condition: name }), name: 'uses' }], conditions: { [name]: plan('equal', 1) } }
    expect(idsOf(value)).toEqual(['uses', name])
  })

  test('"__proto__" is refused as a key, and made harmless as a name', () => {
    expect(
      importRules([{ name: 'a.json', text: '{"conditions":{"__proto__":{"condition":"x"}}}' }]).diagnostics.map(({ code }) => code),
    ).toEqual(['document/prototype-key'])
    expect(idsOf({ ...sound, name: '__proto__' })).toEqual(['proto__'])
  })
})

describe('files', () => {
  test('rules that were turned into JSON one by one come as texts', () => {
    const written = JSON.stringify([new Rule(rule(plan('equal', 1)) as never)])
    expect(written).toMatch(/^\["/)
    const { documents, diagnostics } = importRules([{ name: 'a.json', text: written }])
    expect(documents.map(({ condition }) => condition)).toEqual([plan('equal', 1)])
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning exchange/rule-as-text'])
  })

  test('the result of a run is not taken for a rule', async () => {
    const engine = new Engine()
    engine.addRule(rule(plan('equal', 1)) as never)
    const { results } = await engine.run({ plan: 1 })
    const written = results[0]!.toJSON()
    expect(errorsOf(importRules([{ name: 'a.json', text: written }]))).toEqual([
      'exchange/unknown-key /result',
      'exchange/unknown-key /conditions/all/0/factResult',
      'exchange/unknown-key /conditions/all/0/valueResult',
      'exchange/unknown-key /conditions/all/0/result',
    ])
  })

  test.each([
    ['{"conditions": {"all": []}}', 'exchange/missing-key '],
    ['{"event": {"type": "x"}}', 'exchange/missing-key '],
    ['{"event": {}, "conditions": {"condition": "x"}}', 'exchange/event /event'],
    ['{"event": {"type": "x", "parms": {}}, "conditions": {"condition": "x"}}', 'exchange/unknown-key /event/parms'],
    ['{"event": {"type": "x", "params": 3}, "conditions": {"condition": "x"}}', 'exchange/event /event/params'],
    ['{"event": {"type": "x"}, "conditions": {"condition": "x"}, "name": ""}', 'exchange/name /name'],
    ['{"event": {"type": "x"}, "conditions": {"condition": "x"}, "onSuccess": 1}', 'exchange/unknown-key /onSuccess'],
    ['{"rules": {}, "conditions": {"x": {"condition": "y"}}}', 'exchange/not-rules /rules'],
    ['{"decisions": []}', 'exchange/not-rules '],
    ['7', 'exchange/not-rules '],
    ['[7]', 'exchange/not-rules /0'],
    ['{"a": NaN}', 'document/syntax '],
    ['', 'document/empty-file '],
  ])('%s', (text, error) => expect(errorsOf(importRules([{ name: 'a.json', text }]))).toContain(error))

  test('an empty list is not passed over in silence', () => {
    for (const text of ['[]', '{"rules": []}', '{"conditions": {}}'])
      expect(importRules([{ name: 'a.json', text }]).diagnostics.map(({ code }) => code)).toEqual(['exchange/nothing-there'])
  })

  test('a name that no file holds is the catalog’s, and said to be', () => {
    const { documents, diagnostics } = importOf({ all: [{ condition: 'grown-up' }, { condition: 'grown-up' }] })
    expect(documents[0]!.condition).toEqual({ all: [{ condition: 'grown-up' }, { condition: 'grown-up' }] })
    expect(diagnostics.map(({ code, severity, at }) => `${severity} ${code} ${at.pointer}`)).toEqual([
      'warning exchange/condition-elsewhere /rules/0/conditions/all/1/condition',
    ])
  })

  test('every diagnostic has its line, and speaks both languages in whole sentences', () => {
    const text = `[\n  {\n    "event": { "type": "x" },\n    "conditions": { "all": [\n      { "fact": "plan", "operator": "in", "value": "gold" }\n    ] }\n  }\n]\n`
    const [diagnostic] = importRules([{ name: 'a.json', text }]).diagnostics
    expect(diagnostic!.at).toEqual({ document: null, pointer: '/0/conditions/all/0/value', file: 'a.json', line: 5, column: 52 })
    for (const words of [diagnostic!.what, diagnostic!.why, diagnostic!.fix]) {
      expect(words.en).toMatch(/^["A-Z].*\.$/)
      expect(words['zh-CN']).toMatch(/[\p{Script=Han}“].*。$/u)
    }
  })
})

test('whatever is said is said in whole sentences of both languages', () => {
  expect(new Set(told.map(({ code }) => code)).size).toBeGreaterThan(30)
  for (const words of told.flatMap(({ what, why, fix }) => [what, why, fix])) {
    expect(words.en.replaceAll(/"[^"]*"/g, '""')).toMatch(/^["A-Z][^\p{Script=Han}]*[.?]$/u)
    expect(words['zh-CN']).toMatch(/\p{Script=Han}.*[。？]$/u)
  }
})
