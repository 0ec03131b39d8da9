import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import type { Scenario } from '../../engine/model/scenario.js'
import { questionOfScenario } from '../../engine/rehearse/question-of-scenario.js'
import { changedSearch } from '../../studio/coordinates/coordinates-view.js'
import { readSimulatorInput } from '../../studio/coordinates/simulator-input.js'
import { requestOf } from '../../studio/features/simulator/simulated-request.js'
import { scenarioAddress } from '../../studio/parts/scenario-address.js'
import { sampleCatalog } from '../samples/sample-catalog.js'

const { draft, fingerprint, catalog } = sampleCatalog
const scenario = (id: string) => draft.find('scenario', id)!

/** What a question comes to, without the catalog's own marks: figures, or why there are none. */
function outcome(question: unknown) {
  const { answer } = quote(sampleCatalog, question, () => sampleCatalog)
  if (answer.kind !== 'priced') return answer.kind
  return { totals: answer.totals, lines: answer.lines, terms: answer.terms, bill: answer.changes?.bill, items: answer.changes?.items }
}

function asSimulated(one: Scenario) {
  const input = readSimulatorInput(new URLSearchParams(changedSearch('', scenarioAddress(draft, one))))
  return requestOf(input, one.at, ['CNY'], { zone: catalog.timeZone, fingerprint })
}

describe('the simulator asks what the scenario asks', () => {
  const told = ['ef169-to-ef199', 'ef169-stays', 'unlimited-99-to-199', 'prepaid-overage-499', 'unlimited-99-joined-17-june']
  test.each(told)('%s', (id) =>
    expect(outcome(asSimulated(scenario(id)))).toEqual(outcome(questionOfScenario(sampleCatalog, scenario(id)))),
  )
})

describe('the simulator asks what the scenario asks, also', () => {
  const simple = scenario('ef169-stays')
  const { held } = simple

  test.each<[string, Partial<Scenario>]>([
    ['with an order that nobody can see by comparing', { orders: [{ path: '/', action: 'move', cause: 'new home' }] }],
    ['with everything ceased', { choices: [], orders: [{ path: '/', action: 'cease' }] }],
    ['with something that was bought before service began', { held: { ...held!, at: '2018-06-30T23:59:59+08:00' } }],
    ['with what was known then', { held: { ...held!, facts: { ...simple.facts, 'customer.age': 20 } } }],
    [
      'with an item that was priced by itself',
      { held: { ...held!, pins: [{ path: '/', at: held!.at, startDate: held!.startDate, free: true }] } },
    ],
  ])('%s', (_what, more) => {
    const one = { ...simple, ...more }
    expect(outcome(asSimulated(one))).toHaveProperty('totals')
    expect(outcome(asSimulated(one))).toEqual(outcome(questionOfScenario(sampleCatalog, one)))
  })
})

test('the simulator asks what the scenario asks of use by events', () => {
  const stored = scenario('prepaid-overage-499')
  const one = { ...stored, usage: stored.usage!.map((use) => ({ ...use, events: 2 })) }
  expect(asSimulated(one)).toMatchObject({ usage: one.usage })
})
