import { describe, expect, test } from 'vitest'
import { decompose } from '../../engine/ask/decompose.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Plan, TechnicalItem } from '../../engine/decompose/plan.js'
import { readDocuments } from '../../engine/document/read-documents.js'
import type { Scenario } from '../../engine/model/scenario.js'
import { sampleFiles } from './sample-telecom.js'

const catalog = compiled()
const plans = catalog.draft.all('scenario').flatMap((scenario) => planOf(scenario) ?? [])
const fullHouse = planOf(scenario('ef399-full-house'))!

test('every realization is used by some scenario', () => {
  const used = new Set(plans.flatMap((plan) => technical(plan).flatMap(({ because }) => because.map(({ realization }) => realization))))
  expect(catalog.draft.all('realization').filter(({ id }) => !used.has(id))).toEqual([])
})

describe('a bundle with broadband, fixed line and television', () => {
  test('asks for its one access line three times', () => {
    const [line, ...others] = itemsOf(fullHouse, 'fibre-access-line')
    expect(others).toEqual([])
    expect(line?.because.map(({ realization }) => realization).sort()).toEqual([
      'internet-access-over-fibre',
      'television-over-fibre',
      'voice-over-fibre',
    ])
  })
  test('begins nothing on the line before the line is there', () => {
    for (const specification of ['broadband-session', 'ims-subscription']) {
      expect(waitsFor(fullHouse, specification)).toContain('fibre-access-line')
      expect(rankOf(fullHouse, specification)).toBeGreaterThan(rankOf(fullHouse, 'fibre-access-line'))
    }
  })
  test('sets up television after broadband', () => {
    expect(waitsFor(fullHouse, 'multicast-profile')).toContain('broadband-session')
    expect(waitsFor(fullHouse, 'television-account')).toContain('multicast-profile')
  })
  test('is provisioned with the speed and resolution that the customer gets', () => {
    expect(itemsOf(fullHouse, 'broadband-session')[0]?.characteristics).toEqual([{ id: 'downlink', value: 1000 }])
    expect(itemsOf(fullHouse, 'multicast-profile')[0]?.characteristics).toEqual([{ id: 'resolution', value: 'hd' }])
  })
})

test('a main card and four sub-cards are five subscriptions, each with a card and a number of its own', () => {
  const plan = planOf(scenario('sub-cards-four'))!
  const kinds = itemsOf(plan, 'hlr-subscription').flatMap(({ characteristics }) => characteristics.map(({ value }) => value))
  expect(kinds.sort()).toEqual(['main', 'sub', 'sub', 'sub', 'sub'])
  for (const resource of ['sim-card', 'msisdn']) {
    const owners = itemsOf(plan, resource).flatMap(({ because }) => because.map(({ source }) => source))
    expect(new Set(owners).size).toBe(5)
  }
})

test('caller display waits for the subscription of the card in the same offering', () => {
  expect(waitsFor(planOf(scenario('standard-with-caller-display'))!, 'caller-display-feature')).toEqual(['hlr-subscription'])
})

function compiled(): CompiledCatalog {
  const compilation = compileDraft(readDocuments(sampleFiles()).documents.map(({ document }) => document))
  if (compilation.kind === 'rejected') throw new Error(JSON.stringify(compilation.diagnostics))
  return compilation.catalog
}

function scenario(id: string): Scenario {
  const found = catalog.draft.find('scenario', id)
  if (found === undefined) throw new Error(`Sample Telecom has no scenario "${id}".`)
  return found
}

/** The plan of a scenario's selection, or `null` when it cannot be ordered as it stands. */
function planOf({ offering, facts, choices, at }: Scenario): Plan | null {
  const { answer } = decompose(catalog, { offering, facts, choices, at })
  return answer.kind === 'plan' ? answer : null
}

function technical({ items }: Plan): readonly TechnicalItem[] {
  return items.flatMap((item) => (item.kind === 'product' ? [] : [item]))
}

function itemsOf(plan: Plan, specification: string): readonly TechnicalItem[] {
  return technical(plan).filter((item) => item.specification.id === specification)
}

function rankOf(plan: Plan, specification: string): number {
  return itemsOf(plan, specification)[0]?.rank ?? -1
}

/** Specifications of the items that must be done before those of this one begin. */
function waitsFor(plan: Plan, specification: string): readonly string[] {
  const waiting = new Set(itemsOf(plan, specification).map(({ id }) => id))
  const before = new Set(plan.edges.filter(({ kind, to }) => kind === 'completion' && waiting.has(to)).map(({ from }) => from))
  return [...new Set(technical(plan).flatMap((item) => (before.has(item.id) ? [item.specification.id] : [])))]
}
