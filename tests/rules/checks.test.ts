import { describe, expect, test } from 'vitest'
import type { Check } from '../../engine/model/check.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { exampleWithLine } from '../../engine/rules/checks/example.js'
import { ruleChecks } from '../../engine/rules/checks.js'
import { text } from '../../engine/values/localized-text.js'

describe.each(ruleChecks)('$code', (check) => {
  test('accepts its sound example', () => expect(check.find(catalogDraft(check.examples.sound))).toEqual([]))

  test('finds fault with its unsound example and says how to fix it', () => {
    const findings = check.find(catalogDraft(check.examples.unsound))
    expect(findings).not.toEqual([])
    for (const { what, fix, pointer } of findings) {
      expect([check.why, what, fix].every(({ en }) => /^[A-Z"].*[.?]$/s.test(en))).toBe(true)
      expect([check.why, what, fix].every((words) => /\p{Script=Han}.*。$/su.test(words['zh-CN']))).toBe(true)
      expect(pointer).toMatch(/^\//)
    }
  })

  test('its sound example passes every other check of the room', () =>
    expect(ruleChecks.flatMap((other) => other.find(catalogDraft(check.examples.sound)))).toEqual([]))
})

const check = (code: string): Check => {
  const found = ruleChecks.find((one) => one.code === code)
  if (found === undefined) throw new Error(code)
  return found
}
const found = (code: string, documents: readonly Document[]) => check(code).find(catalogDraft(documents))
const eligible = (condition: unknown, ...documents: readonly unknown[]) => exampleWithLine({ eligibility: condition }, ...documents)
const named = (id: string, condition: unknown) => ({ kind: 'condition', id, name: text('条件', 'Condition'), condition })
const isAdult = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }

describe('a finding points at the fault', () => {
  test.each([
    [
      'rules/undeclared-fact',
      { all: [isAdult, { not: { fact: 'customer.aeg', operator: 'equal', value: 1 } }] },
      '/eligibility/all/1/not/fact',
    ],
    ['rules/undeclared-value', { any: [{ fact: 'channel.id', operator: 'in', value: ['shop', 'webb'] }] }, '/eligibility/any/0/value/1'],
    ['rules/wrong-type', { fact: 'channel.id', operator: 'lessThan', value: 'shop' }, '/eligibility/operator'],
    ['rules/wrong-type', { fact: 'channel.id', operator: 'in', value: 'shop' }, '/eligibility/value'],
    ['rules/wrong-type', { fact: 'channel.id', operator: 'equal', value: ['shop'] }, '/eligibility/value'],
    ['rules/wrong-type', { fact: 'customer.age', operator: 'lessThan', value: '18' }, '/eligibility/value'],
    ['rules/wrong-type', { fact: 'customer.age', operator: 'in', value: [18, true] }, '/eligibility/value/1'],
    ['rules/unreachable-value', { fact: 'customer.age', operator: 'equal', value: 17.5 }, '/eligibility/value'],
    ['rules/unreachable-value', { fact: 'customer.age', operator: 'lessThan', value: -1 }, '/eligibility/value'],
    ['rules/empty-group', { all: [isAdult, { all: [] }] }, '/eligibility/all/1/all'],
    ['rules/empty-group', { fact: 'channel.id', operator: 'in', value: [] }, '/eligibility/value'],
    ['rules/selection-out-of-place', { all: [isAdult, { fact: 'item.speed', operator: 'equal', value: 100 }] }, '/eligibility/all/1/fact'],
  ])('%s in %j', (code, condition, pointer) => {
    const findings = found(code, eligible(condition))
    expect(findings.map((finding) => [finding.document, finding.pointer])).toEqual([[{ kind: 'productOffering', id: 'line' }, pointer]])
  })

  test.each(['channel', 'marketSegment', 'place'])('an empty list of %s is no restriction that anybody means', (field) =>
    expect(found('rules/empty-group', exampleWithLine({ [field]: [] })).map(({ pointer }) => pointer)).toEqual([`/${field}`]),
  )

  test('a misspelt fact or value comes with what was probably meant', () => {
    expect(found('rules/undeclared-fact', eligible({ fact: 'customer.aeg', operator: 'equal', value: 1 }))[0]?.fix.en).toContain(
      '"customer.age"',
    )
    expect(found('rules/undeclared-value', eligible({ fact: 'place.id', operator: 'within', value: 'nroth' }))[0]?.fix.en).toContain(
      '"north"',
    )
  })
})

describe('facts of the selection', () => {
  const price = (when: unknown) =>
    exampleCatalog({
      kind: 'productOfferingPrice',
      id: 'line-monthly',
      name: text('月租', 'Monthly fee'),
      when,
      charge: { kind: 'oneTime', amount: { kind: 'fixed', amounts: [] }, actions: ['add'] },
    })

  test('a price may speak of them, with an operator and a value that suit', () => {
    const sound = price({
      all: [
        { fact: 'order.action', operator: 'equal', value: 'add' },
        { fact: 'item.quantity', operator: 'greaterThan', value: 1 },
      ],
    })
    expect(ruleChecks.flatMap((one) => one.find(catalogDraft(sound)))).toEqual([])
  })

  test.each([
    ['rules/undeclared-value', { fact: 'order.action', operator: 'equal', value: 'ad' }],
    ['rules/wrong-type', { fact: 'item.quantity', operator: 'lessThan', value: '1' }],
    ['rules/wrong-type', { fact: 'item.speed', operator: 'contains', value: 1 }],
    ['rules/wrong-type', { fact: 'item.speed', operator: 'lessThan', value: 'fast' }],
    ['rules/undeclared-fact', { fact: 'item.speed', operator: 'lessThan', value: 100 }],
  ])('%s for %j', (code, when) => expect(found(code, price(when))).toHaveLength(1))

  test('an eligibility that reaches them through named conditions is found where it names the first', () => {
    const chain = [
      named('outer', { any: [isAdult, { condition: 'inner' }] }),
      named('inner', { fact: 'order.action', operator: 'equal', value: 'add' }),
    ]
    expect(
      found('rules/selection-out-of-place', eligible({ not: { condition: 'outer' } }, ...chain)).map(({ pointer }) => pointer),
    ).toEqual(['/eligibility/not'])
  })

  test('nobody declares one in the dictionary', () => {
    const declared = { kind: 'fact', id: 'order.action', name: text('动作', 'Action'), subject: 'order', type: { kind: 'text' } }
    expect(found('rules/reserved-fact', exampleCatalog(declared))).toHaveLength(1)
  })
})

describe('facts that the engine reads itself', () => {
  test('an offering that restricts channels needs the fact of the channel', () => {
    const without = exampleWithLine({ channel: ['shop'] }).filter(({ id }) => id !== 'channel.id')
    expect(found('rules/reserved-fact', without).map(({ pointer }) => pointer)).toEqual(['/channel'])
    expect(
      found(
        'rules/reserved-fact',
        exampleCatalog().filter(({ id }) => id !== 'channel.id'),
      ),
    ).toEqual([])
  })
})

describe('named conditions', () => {
  const cycle = (...ids: string[]) => ids.map((id, i) => named(id, { not: { condition: ids[(i + 1) % ids.length] } }))

  test.each([
    ['one that uses itself', cycle('a'), [['a']]],
    ['three in a circle', cycle('b', 'c', 'a'), [['a', 'b', 'c']]],
    [
      'two circles',
      [...cycle('a', 'b'), ...cycle('x', 'y')],
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
    ],
    ['one that leads into a circle', [...cycle('a', 'b'), named('c', { condition: 'a' }), named('d', { condition: 'c' })], [['a', 'b']]],
    ['one used twice, but in no circle', [named('a', { all: [{ condition: 'b' }, { condition: 'b' }] }), named('b', isAdult)], []],
    ['one that is missing', [named('a', { condition: 'nowhere' })], []],
  ])('%s', (_case, documents, expected) =>
    expect(found('rules/condition-cycle', exampleCatalog(...documents)).map(({ witness }) => witness)).toEqual(expected),
  )

  const chain = (length: number) => Array.from({ length }, (_, i) => named(`c${i}`, i === 0 ? isAdult : { condition: `c${i - 1}` }))

  test('a chain of ten thousand is reported once, where it becomes too deep', () => {
    const documents = exampleCatalog(...chain(10_000))
    expect(found('rules/condition-too-large', documents).map(({ document }) => document.id)).toEqual(['c100'])
    expect(found('rules/condition-cycle', documents)).toEqual([])
  })

  test('a circle of ten thousand is one finding', () => {
    const documents = exampleCatalog(...chain(10_000), named('c0', { condition: 'c9999' }))
    expect(found('rules/condition-cycle', documents).map(({ witness }) => (witness as unknown[]).length)).toEqual([10_000])
    expect(found('rules/condition-too-large', documents)).toEqual([])
  })

  test('a chain that doubles ten thousand times is counted, not written out', () => {
    const doubling = Array.from({ length: 10_000 }, (_, i) =>
      named(`d${i}`, i === 0 ? isAdult : { all: [{ condition: `d${i - 1}` }, { condition: `d${i - 1}` }] }),
    )
    expect(found('rules/condition-too-large', exampleCatalog(...doubling)).map(({ document }) => document.id)).toEqual(['d14'])
  })

  test('a hundred levels are allowed, and one more is not', () => {
    const nested = (levels: number) => Array.from({ length: levels - 1 }).reduce<unknown>((inner) => ({ not: inner }), isAdult)
    expect(found('rules/condition-too-large', eligible(nested(100)))).toEqual([])
    expect(found('rules/condition-too-large', eligible(nested(101))).map(({ pointer }) => pointer)).toEqual(['/eligibility'])
    expect(found('rules/condition-too-large', eligible(nested(5_000)))).toHaveLength(1)
  })

  test('ten thousand comparisons are allowed, and one more is not', () => {
    const wide = (count: number) => ({ any: Array.from({ length: count }, () => isAdult) })
    expect(found('rules/condition-too-large', eligible(wide(10_000)))).toEqual([])
    expect(found('rules/condition-too-large', eligible(wide(10_001)))).toHaveLength(1)
  })
})

describe('drafts that are wrong in other ways', () => {
  const dangling = [
    ['an unknown named condition', eligible({ condition: 'nowhere' })],
    ['an unknown place', exampleWithLine({ place: ['nowhere', 'nowhere'] })],
    [
      'places that are each other’s parents',
      exampleCatalog({ kind: 'place', id: 'cn', name: text('国', 'Country'), level: 'group', parent: 'north' }),
    ],
    ['no catalog document', exampleCatalog().filter(({ kind }) => kind !== 'catalog')],
    ['prototype names', eligible({ any: [{ condition: '__proto__' }, { fact: 'constructor', operator: 'equal', value: 'toString' }] })],
    ['nothing at all', []],
  ] as const
  test.each(dangling)('%s: no check throws', (_case, documents) => {
    for (const one of ruleChecks) expect(() => one.find(catalogDraft(documents))).not.toThrow()
  })
})
