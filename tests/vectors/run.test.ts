import { describe, expect, test } from 'vitest'
import { difference, none, toleranceOf } from './agree.js'
import { text, whole, word } from './fields.js'
import { judge, tableOf, type Verdict } from './run.js'
import { type AdapterFile, Refusal, type Vector } from './vector.js'

const vector: Vector = {
  id: 'sum-001',
  kind: 'sum',
  use: 'core',
  dialect: 'ours',
  input: { left: 1, right: { value: 2 } },
  expected: { sum: '3.00' },
}
const honest: AdapterFile = {
  adapter: ({ input }) => ({ sum: String(whole(input, 'left') + (input['right'] as { value: number }).value) }),
}

describe('a case', () => {
  test('passes when the answer agrees', () => expect(judge(vector, honest)).toEqual({ kind: 'passed' }))

  test('fails when one figure is off', () => {
    const verdict = judge(vector, {
      adapter: ({ input }) => ({ ...honest.adapter({ id: '', dialect: '', input, policy: {} }), sum: '3.01' }),
    })
    expect(verdict).toEqual({ kind: 'failed', why: '/sum: expected "3.00", answered "3.01"' })
  })

  test('fails when the adapter ignores a field, even when the answer agrees', () => {
    const careless = judge({ ...vector, policy: { mode: 'half_up' } }, honest)
    expect(careless).toEqual({ kind: 'failed', why: 'The adapter ignores /policy/mode.' })
    expect(judge(vector, { adapter: ({ input }) => ({ sum: String(whole(input, 'left') + 2) }) })).toMatchObject({
      why: 'The adapter ignores /input/right/value.',
    })
  })

  test('fails when the adapter meets a word that it does not know', () => {
    const verdict = judge(
      { ...vector, input: { mode: 'sideways' } },
      { adapter: ({ input }) => ({ sum: word(input, 'mode', { up: '3' }) }) },
    )
    expect(verdict).toEqual({ kind: 'failed', why: 'The adapter has no meaning for mode = "sideways".' })
  })

  test('that must be refused is met by that refusal, and under a name of its source by any, but never by a word that is not understood', () => {
    const refused = (error: string, thrown: Error) =>
      judge(
        { ...vector, expected: { error } },
        {
          adapter: () => {
            throw thrown
          },
        },
      ).kind
    expect(refused('unknown_currency', new Refusal('unknown_currency'))).toBe('passed')
    expect(refused('unknown_currency', new Refusal('reversed_period'))).toBe('failed')
    expect(refused('not_our_word', new Refusal('reversed_period'))).toBe('passed')
    expect(refused('not_our_word', new Error('What is that?'))).toBe('failed')
    expect(judge({ ...vector, expected: { error: 'not_our_word' } }, honest).kind).toBe('failed')
    expect(judge(vector, { adapter: () => ({ error: 'x' }) }).kind).toBe('failed')
  })

  test('is rounded as it says', () => {
    const rounded = (mode: string, sum: string) =>
      judge({ ...vector, expected: { sum, rounded_to: 1, mode } }, { adapter: (asked) => ({ sum: `${honest.adapter(asked)['sum']}.04` }) })
        .kind
    expect([rounded('half_up', '3.0'), rounded('ceiling', '3.1'), rounded('ceiling', '3.0')]).toEqual(['passed', 'passed', 'failed'])
    expect(rounded('sideways', '3.0')).toBe('failed')
  })

  test('that is a quirk must differ, and someone must have said why', () => {
    expect(judge({ ...vector, use: 'quirk' }, honest)).toMatchObject({ kind: 'failed' })
    const other = { ...vector, use: 'quirk' as const, expected: { sum: '4' } }
    expect(judge(other, honest)).toMatchObject({ kind: 'differsUnexplained' })
    expect(judge({ ...other, kind: 'proration_cycles', source: { test: 'testSinglePlan_ChangeBCDTo31' } }, honest)).toMatchObject({
      kind: 'differsByDesign',
    })
  })
})

describe('agreement', () => {
  test('is of numbers, moments and shapes', () => {
    expect(difference('5', '5.00', none)).toBeNull()
    expect(difference('5', '5.0000000001', none)).not.toBeNull()
    expect(difference('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z', none)).toBeNull()
    expect(difference('2026-01-01', '2026-01-02', none)).not.toBeNull()
    expect(difference(1, '1', none)).not.toBeNull()
    expect(difference({ a: 1 }, { a: 1, b: 2 }, none)).not.toBeNull()
    expect(difference([1, 2], [1], none)).not.toBeNull()
    expect(difference([1, 2], [1, 2, 3], none)).not.toBeNull()
  })

  test('is within the tolerance of the source', () => {
    const leeway = { ...none, tolerance: toleranceOf('1e-9') }
    expect(difference('57.14285714285714', '57.142857142857142857', leeway)).toBeNull()
    expect(difference('57.142857', '57.142858', leeway)).not.toBeNull()
    expect(difference('57.14285714285714', '400/7', leeway)).toBeNull()
    expect(difference('57.14285714285714', '400/7', none)).not.toBeNull()
  })

  test('may be with a part of a list, where the adapter says so', () => {
    const leeway = { ...none, listsInPart: ['/items'] }
    expect(difference({ items: [1] }, { items: [2, 1] }, leeway)).toBeNull()
    expect(difference({ items: [3] }, { items: [2, 1] }, leeway)).not.toBeNull()
  })

  test('may be without a field that a case does not show, where the adapter says so', () => {
    const leeway = { ...none, fieldsInPart: ['/lines'] }
    expect(difference({ total: '1' }, { total: '1', lines: [] }, leeway)).toBeNull()
    expect(difference({ total: '1', lines: [1] }, { total: '1', lines: [] }, leeway)).not.toBeNull()
    expect(difference({ total: '1', lines: [] }, { total: '1' }, leeway)).not.toBeNull()
    expect(difference({ total: '1' }, { total: '1', more: [] }, leeway)).not.toBeNull()
  })
})

test('the table has a line per kind and one per quirk', () => {
  const verdicts = new Map<string, Verdict>([['sum-001', { kind: 'differsByDesign', reason: 'We count from one.' }]])
  const other = { ...vector, id: 'text-001', kind: text({ kind: 'text' }, 'kind') }
  expect(tableOf([{ ...vector, use: 'quirk' }, other], verdicts, ['sum']).split('\n')).toEqual([
    'kind  core  adapter  quirks  no adapter yet',
    'sum                  1/1',
    'text  0/1                    1',
    'sum-001 differs by design: We count from one.',
  ])
})
