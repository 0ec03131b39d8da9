import { describe, expect, test } from 'vitest'
import type { Choice } from '../../engine/model/request.js'
import type { JsonValue } from '../../engine/values/json.js'
import { readSimulatorInput } from '../../studio/coordinates/simulator-input.js'
import { engineSession } from '../../studio/engine-worker/engine-session.js'
import { graphqlRequest } from '../../studio/features/simulator/graphql-request.js'
import { requestOf } from '../../studio/features/simulator/simulated-request.js'
import { configurationOf, headlines, missingFacts, refusalOf } from '../../studio/features/simulator/simulation-view.js'
import { isQuantity } from '../../studio/features/simulator/usage-view.js'
import { drawnBars } from '../../studio/features/simulator/waterfall-view.js'
import { bundleTree } from '../../studio/parts/bundle-tree.js'
import { chooseQuantity, chooseValue, dropChoices, pressMember } from '../../studio/parts/configurator/choose.js'
import { configuratorView } from '../../studio/parts/configurator/configurator-view.js'
import { choiceText, reasonLines } from '../../studio/parts/configurator/explanation-view.js'
import { openPhrases } from '../../studio/parts/configurator/open-view.js'
import { factSections } from '../../studio/parts/fact-fields.js'
import { factOptions, readTyped } from '../../studio/parts/fact-values.js'
import { soleCurrency } from '../../studio/parts/sole-currency.js'
import { documents, familyDocuments } from './family.js'

const ask = engineSession()
ask({ kind: 'load', documents: familyDocuments as unknown as readonly JsonValue[], drafts: [] })
const nodes = bundleTree(documents, 'family')

function simulate(choices: readonly Choice[], facts = {}) {
  const at = '2026-06-01T00:00:00+08:00'
  return ask({ kind: 'simulate', request: { offering: 'family', facts, at, choices, currency: 'CNY' } })!
}

function view(choices: readonly Choice[]) {
  return configuratorView(documents, configurationOf(simulate(choices))!, choices, 'en')
}

const states = (choices: readonly Choice[]) =>
  Object.fromEntries(view(choices).groups.flatMap(({ members }) => members.map(({ path, state }) => [path, state])))

describe('the selection', () => {
  test('offers everything before anything is chosen', () => {
    expect(states([])).toEqual({ '/mobile/small': 'free', '/mobile/large': 'free', '/extras/line': 'free' })
    expect(openPhrases(documents, nodes, configurationOf(simulate([]))!, 'en')).toEqual([
      { key: 'open.group', values: { name: 'Mobile', count: 1 } },
    ])
  })

  test('shows what another choice would have to make room for as a switch, and what a rule forbids as impossible', () => {
    expect(states([{ path: '/mobile/small', quantity: 1 }])).toEqual({
      '/mobile/small': 'chosen',
      '/mobile/large': 'instead',
      '/extras/line': 'impossible',
    })
  })

  test('shows what a rule demands as always so', () => {
    expect(states([{ path: '/extras/line', quantity: 1 }])['/mobile/large']).toBe('forced')
  })

  test('says nothing of other options while the choices contradict each other', () => {
    const choices: Choice[] = [
      { path: '/mobile/small', quantity: 1 },
      { path: '/extras/line', quantity: 1 },
    ]
    expect(states(choices)['/mobile/large']).toBe('unsettled')
    const { conflict } = configurationOf(simulate(choices))!
    expect(reasonLines(documents, nodes, conflict!, 'en').map(({ said }) => Object.values(said.values ?? {})[0])).toContain('Small plan')
    for (const { drop } of conflict!.repairs) expect(configurationOf(simulate(dropChoices(choices, drop)))!.state).not.toBe('conflict')
  })

  test('lists the quantities of a member that can be taken several times', () => {
    const line = view([{ path: '/extras/line', quantity: 2 }]).groups[1]!.members[0]!
    expect(line.quantities.map(({ quantity, state }) => [quantity, state])).toEqual([
      [1, 'instead'],
      [2, 'chosen'],
      [3, 'instead'],
    ])
  })

  test('switches within a group of one, and takes a choice back when it is pressed again', () => {
    const [mobile] = view([{ path: '/mobile/small', quantity: 1 }]).groups
    const [small, large] = mobile!.members
    const switched = pressMember([{ path: '/mobile/small', quantity: 1 }], mobile!, large!)
    expect(switched).toEqual([{ path: '/mobile/large', quantity: 1 }])
    expect(pressMember([{ path: '/mobile/small', quantity: 1 }], mobile!, small!)).toEqual([])
  })

  test('changes a quantity or a value instead of choosing it twice', () => {
    const extras = view([]).groups[1]!
    const line = extras.members[0]!
    const two = chooseQuantity([{ path: line.path, quantity: 1 }], extras, line, 2)
    expect(two).toEqual([{ path: line.path, quantity: 2 }])
    expect(chooseQuantity(two, extras, line, 2)).toEqual([])
    const yearly = chooseValue([{ path: '/', characteristic: 'payment', value: 'monthly' }], '/', 'payment', 'yearly')
    expect(yearly).toEqual([{ path: '/', characteristic: 'payment', value: 'yearly' }])
    expect(chooseValue(yearly, '/', 'payment', 'yearly')).toEqual([])
  })

  test('leads from any options to a selection without ever asking twice for one thing', () => {
    let choices: readonly Choice[] = []
    for (const press of [0, 1, 2, 1, 0, 2, 2]) {
      const all = view(choices).groups.flatMap((group) => group.members.map((member) => ({ group, member })))
      choices = pressMember(choices, all[press]!.group, all[press]!.member)
      expect(refusalOf(simulate(choices))).toBeNull()
    }
  })

  test('names its choices', () => {
    expect(choiceText(documents, nodes, { path: '/extras/line', quantity: 2 }, 'en')).toBe('Line × 2')
    expect(choiceText(documents, nodes, { path: '/gone', quantity: 1 }, 'zh-CN')).toBe('/gone')
  })
})

describe('the answers', () => {
  test('name the facts that they wait for, each once', () => {
    expect(missingFacts(simulate([]))).toEqual(['customer.age'])
    expect(missingFacts(simulate([], { 'customer.age': 20 }))).toEqual([])
  })

  test('have a headline each', () => {
    const { verdict, configuration, price, provisioning } = headlines(
      simulate([{ path: '/mobile/small', quantity: 1 }], { 'customer.age': 17 }),
    )
    expect([verdict, configuration, price, provisioning].map(({ tone }) => tone)).toEqual(['bad', 'good', 'good', 'good'])
    expect(verdict.phrase.key).toBe('answer.qualify.refused')
  })

  test('refuse a question that makes no sense, in one voice', () => {
    expect(refusalOf(simulate([{ path: '/nowhere/at-all', quantity: 1 }]))).toMatchObject({ kind: 'invalid-request' })
    expect(headlines(simulate([], { 'customer.age': 'old' })).verdict.phrase.key).toBe('answer.qualify.invalid-request')
  })

  test('belong to a question in the only currency of the catalog when none is named', () => {
    const input = readSimulatorInput(new URLSearchParams('offering=family&f.customer.age=20&start=2026-06-17'))
    expect(requestOf(input, 'now', ['CNY'])).toEqual({
      offering: 'family',
      facts: { 'customer.age': 20 },
      at: 'now',
      choices: [],
      currency: 'CNY',
      startDate: '2026-06-17',
    })
    expect(requestOf(readSimulatorInput(new URLSearchParams()), 'now', [])).toBeNull()
  })

  test('wait for the person to choose when the catalog has two currencies, whichever it lists first', () => {
    const input = readSimulatorInput(new URLSearchParams('offering=family'))
    const named = readSimulatorInput(new URLSearchParams('offering=family&currency=USD'))
    for (const currencies of [['CNY', 'USD'], ['USD', 'CNY'], []]) {
      expect(soleCurrency(currencies)).toBeNull()
      expect(requestOf(input, 'now', currencies)).toBeNull()
      expect(requestOf(named, 'now', currencies)).toMatchObject({ currency: 'USD' })
    }
    expect(soleCurrency(['CNY'])).toBe('CNY')
  })

  test('can be asked for over GraphQL', () => {
    const request = { offering: 'family', facts: { a: 1 }, at: 'now', choices: [], currency: 'CNY' }
    const { variables } = JSON.parse(graphqlRequest(request, null))
    expect(variables).toEqual({ offering: 'family', facts: [{ id: 'a', value: 1 }], at: 'now', choices: [], currency: 'CNY' })
  })
})

describe('the customer', () => {
  test('is asked every fact of the dictionary, by subject, and unknown is not no', () => {
    const sections = factSections(documents, { 'customer.age': 0 }, new Set(['place.id']))
    expect(sections.map(({ subject }) => subject)).toEqual(['customer', 'channel', 'place'])
    expect(sections[0]!.fields.map(({ id, value }) => [id, value])).toEqual([
      ['customer.age', 0],
      ['customer.marketSegment', null],
    ])
    expect(sections[2]!.fields[0]!.needed).toBe(true)
  })

  test('lives in a place below its province', () => {
    expect(factOptions(documents, { kind: 'place' }).map(({ value, depth }) => [value, depth])).toEqual([
      ['cn', 0],
      ['north', 1],
      ['north-town', 2],
    ])
  })

  test('has an age in whole years within bounds, and a mistake is told and not taken', () => {
    const age = { kind: 'number', minimum: 0, maximum: 150, integer: true } as const
    expect(readTyped(age, ' ３０ ')).toEqual({ value: 30 })
    const faults = ['', 'x', '1.5', '-1', '151', 'Infinity'].map((typed) => readTyped(age, typed))
    expect(faults.map((read) => ('fault' in read ? read.fault.key : null))).toEqual([
      'fact.fault.number',
      'fact.fault.number',
      'fact.fault.integer',
      'fact.fault.minimum',
      'fact.fault.maximum',
      'fact.fault.number',
    ])
    expect(readTyped({ kind: 'date' }, '2026-02-30')).toHaveProperty('fault')
    expect(readTyped({ kind: 'instant' }, '2026-02-03')).toHaveProperty('fault')
  })

  test('uses what is a decimal and not below zero', () => {
    expect(['', '0', '1.5', '-1', '1,5', '1e3'].map(isQuantity)).toEqual([true, true, true, false, false, false])
  })
})

describe('the waterfall', () => {
  const bar = (change: string, after: string, isTotal = false) =>
    ({ kind: 'list', isTotal, label: { 'zh-CN': '', en: '' }, change, after, alteration: null }) as const

  test('draws each step from where the one before ended, on one scale', () => {
    const drawn = drawnBars([bar('200.00', '200.00'), bar('-50.00', '150.00'), bar('150.00', '150.00', true)])
    expect(drawn.map(({ from, to, tone }) => [from, to, tone])).toEqual([
      [0, 1, 'up'],
      [0.75, 1, 'down'],
      [0, 0.75, 'total'],
    ])
  })

  test('draws fractions, nothing at all, and what falls below zero', () => {
    expect(drawnBars([bar('1/3', '1/3'), bar('1/3', '2/3')])[1]).toMatchObject({ from: 0.5, to: 1 })
    expect(drawnBars([bar('0.00', '0.00', true)])[0]).toMatchObject({ from: 0, to: 0, tone: 'total' })
    expect(drawnBars([bar('10', '10'), bar('-20', '-10')])[1]).toMatchObject({ from: 0, to: 1, tone: 'down' })
  })
})
