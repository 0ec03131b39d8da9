import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Choice } from '../../engine/model/request.js'
import { changedSearch, linkTo, readCoordinates, readValue, writeValue } from '../../studio/coordinates/coordinates-view.js'
import { choiceChanges, factChange, readSimulatorInput, usageChange } from '../../studio/coordinates/simulator-input.js'

const value = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.integer(),
)
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/)

describe('a link', () => {
  test('says the moment, the language and the change set', () => {
    expect(readCoordinates('?at=2026-12-01T00:00:00%2B08:00&lang=en&changeSet=spring')).toEqual({
      at: '2026-11-30T16:00:00.000Z',
      language: 'en',
      changeSet: 'spring',
    })
  })

  test('with a moment that no clock shows, or a language that nobody speaks here, says nothing of them', () => {
    expect(readCoordinates('?at=2026-02-30T00:00:00Z&lang=fr')).toEqual({ at: null, language: null, changeSet: null })
  })

  test('to another screen keeps the coordinates and nothing else', () => {
    expect(linkTo('/simulate', '?q=home&at=2026-01-01T00:00:00Z&lang=en&selected=x', { offering: 'ef' })).toBe(
      '/simulate?at=2026-01-01T00:00:00Z&lang=en&offering=ef',
    )
  })

  test('changes only what it is told to', () => {
    expect(changedSearch('?q=a&kind=facts', { q: null, selected: 'fact/x' })).toBe('?kind=facts&selected=fact/x')
  })

  test('gives every value back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(value, fc.array(value)), (one) => {
        expect(readValue(writeValue(one))).toEqual(one)
      }),
    )
  })

  test('keeps plain words readable', () => {
    expect(writeValue('shanghai')).toBe('shanghai')
    expect(writeValue('5')).toBe('"5"')
  })

  test('gives the whole question of the simulator back', () => {
    const choice: fc.Arbitrary<Choice> = fc.oneof(
      fc.record({ path: id.map((one) => `/group/${one}`), quantity: fc.nat(9) }),
      fc.record({ path: id.map((one) => `/group/${one}`), characteristic: id, value }),
    )
    const choices = fc.uniqueArray(choice, { selector: (one) => `${one.path}@${'characteristic' in one ? one.characteristic : ''}` })
    fc.assert(
      fc.property(choices, fc.dictionary(id, value, { noNullPrototype: true }), (chosen, facts) => {
        const changes = Object.assign(
          choiceChanges([], chosen),
          ...Object.entries(facts).map(([fact, known]) => factChange(fact, known)),
          usageChange({ path: '/', metric: 'data', quantity: '1.5', unit: 'GB' }),
          usageChange({ path: '/', metric: 'calls', quantity: '3', unit: 'min', events: 2 }),
        )
        const read = readSimulatorInput(new URLSearchParams(changedSearch('', changes)))
        expect(read.choices).toEqual(chosen)
        expect(read.facts).toEqual(facts)
        expect(read.usage).toEqual([
          { path: '/', metric: 'data', quantity: '1.5', unit: 'GB' },
          { path: '/', metric: 'calls', quantity: '3', unit: 'min', events: 2 },
        ])
      }),
    )
  })

  test('drops exactly the choices that were taken back', () => {
    const from: Choice[] = [
      { path: '/a/b', quantity: 1 },
      { path: '/', characteristic: 'payment', value: 'yearly' },
    ]
    expect(choiceChanges(from, [from[0]!])).toEqual({ 'c./@payment': null, 'c./a/b': '1' })
  })

  test('with prototype keys as facts is harmless', () => {
    const read = readSimulatorInput(new URLSearchParams('f.__proto__=1&f.constructor=2'))
    expect(Object.keys(read.facts)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(read.facts)).toBe(Object.prototype)
  })
})
