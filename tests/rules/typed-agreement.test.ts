import fc from 'fast-check'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { placeLists } from '../../catalog/second-opinion/place-lists.js'
import { secondOpinion } from '../../catalog/second-opinion/second-opinion.js'
import type { DecisionCell, DecisionDimension, DecisionTable } from '../../engine/model/decision-table.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { decideTable } from '../../engine/rules/tables/decide-table.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'
import { comparedWith, generatedTable, kindOf } from './agreement/generated-tables.js'
import { generatedTemplate } from './agreement/generated-templates.js'
import { comparison, completeFacts, conditions, typedDocuments } from './agreement/typed-catalog.js'

/** Enough for every run; the long suite asks for many more. */
const cases = Number(process.env['AGREEMENT_CASES'] ?? 5_000)

function draftWith(...documents: readonly object[]) {
  return catalogDraft(exampleCatalog(...typedDocuments, ...documents))
}

function say(what: string, count: number): void {
  if (process.env['AGREEMENT_CASES'] !== undefined) console.info(`Agreement on ${what}: ${count} cases, no difference.`)
}

describe('json-rules-engine agrees on complete facts', () => {
  const places = placeLists(draftWith())

  test('of every type: dates and moments by time, places by the hierarchy', { timeout: 600_000 }, async () => {
    const rules = compileRules(draftWith())
    const outcomes = { holds: 0, fails: 0 }
    await fc.assert(
      fc.asyncProperty(conditions(comparison), completeFacts, async (condition, facts) => {
        const ours = weigh(rules, condition as Condition, facts).verdict
        expect(ours).toBe(await secondOpinion(rules, condition as Condition, facts, places))
        outcomes[ours as 'holds' | 'fails'] += 1
      }),
      { numRuns: cases },
    )
    expect(Math.min(outcomes.holds, outcomes.fails)).toBeGreaterThan(cases / 10)
    say('typed facts', cases)
  })

  const templateCase = fc.tuple(generatedTemplate('first'), generatedTemplate('constructor')).chain(([first, second]) =>
    fc.record({
      documents: fc.constant([first.document, second.document]),
      condition: conditions(fc.oneof(comparison, fc.constantFrom(first.use, second.use))),
    }),
  )

  test('where conditions use rule templates, whatever their gaps are filled with', { timeout: 600_000 }, () =>
    agreeOn('rule templates', templateCase, cases / 5),
  )

  const tableCase = fc.tuple(generatedTable('first'), generatedTable('__proto__')).chain(([first, second]) =>
    fc.record({
      documents: fc.constant([first, second]),
      condition: conditions(fc.oneof(comparison, comparedWith(first), comparedWith(second))),
    }),
  )

  test('where conditions compare what decision tables decide', { timeout: 600_000 }, () => agreeOn('decision tables', tableCase, cases / 5))

  /** Both decide the same, and nothing of what is generated lacks an equivalent in that format. */
  async function agreeOn(
    what: string,
    generated: fc.Arbitrary<{ readonly documents: readonly object[]; readonly condition: unknown }>,
    numRuns: number,
  ): Promise<void> {
    const outcomes = { holds: 0, fails: 0, 'not-comparable': 0 }
    await fc.assert(
      fc.asyncProperty(generated, fc.array(completeFacts, { minLength: 3, maxLength: 3 }), async ({ documents, condition }, requests) => {
        const named = { kind: 'condition', id: 'named', name: text('条件', 'Condition'), condition }
        const rules = compileRules(draftWith(...documents, named))
        for (const facts of requests) {
          const asked = { not: { condition: 'named' } } as unknown as Condition
          const theirs = await secondOpinion(rules, asked, facts, places)
          if (theirs !== 'not-comparable') expect(weigh(rules, asked, facts).verdict).toBe(theirs)
          outcomes[theirs] += 1
        }
      }),
      { numRuns },
    )
    const compared = outcomes.holds + outcomes.fails
    expect(Math.min(outcomes.holds, outcomes.fails)).toBeGreaterThan(numRuns / 5)
    expect(outcomes['not-comparable']).toBe(0)
    say(what, compared)
  }
})

describe('json-rules-engine decides a table the same way when every row is a rule of its own', () => {
  const { below } = placeLists(draftWith())

  test('by its own priorities', { timeout: 600_000 }, async () => {
    const decided = { by: 0, otherwise: 0, nothing: 0 }
    await fc.assert(
      fc.asyncProperty(generatedTable('table'), completeFacts, async (table, facts) => {
        const rules = compileRules(draftWith(table))
        const { found, missing } = decideTable(rules, rules.tables.get('table')!, facts)
        const theirs = await theirOutcomes(table, facts)
        const expected = theirs.length > 0 || table.otherwise === undefined ? theirs : [table.otherwise]
        expect(missing).toEqual([])
        if (table.hitPolicy.kind === 'collect') expect(new Set(found as readonly unknown[])).toEqual(new Set(expected))
        else expect(found).toBe(expected[0] ?? null)
        decided[theirs.length > 0 ? 'by' : expected.length > 0 ? 'otherwise' : 'nothing'] += 1
      }),
      { numRuns: cases / 5 },
    )
    expect(Math.min(...Object.values(decided))).toBeGreaterThan(cases / 100)
    say('rows as rules', cases / 5)
  })

  /** The outcomes of the rows that hold, the most important first. */
  async function theirOutcomes({ dimensions, rows }: DecisionTable, facts: Facts): Promise<readonly unknown[]> {
    const engine = new Engine()
    for (const { when, outcome, priority = 1 } of rows) {
      const cells = dimensions.flatMap((dimension) => (Object.hasOwn(when, dimension.id) ? [cellOf(dimension, when[dimension.id]!)] : []))
      engine.addRule({
        conditions: { all: cells } as TopLevelCondition,
        event: { type: 'row', params: { outcome } },
        priority: 100 - priority,
      })
    }
    const { events } = await engine.run(Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, timed(fact, value)])))
    return events.map(({ params }) => params?.['outcome'])
  }

  function cellOf({ fact, match }: DecisionDimension, cell: DecisionCell): object {
    if (typeof cell === 'object' && !Array.isArray(cell))
      return { all: Object.entries(cell).map(([operator, value]) => ({ fact, operator, value: timed(fact, value) })) }
    const values: readonly unknown[] = Array.isArray(cell) ? cell : [cell]
    if (match === 'within') return { any: values.map((value) => ({ fact, operator: 'in', value: [...below.get(String(value))!] })) }
    if (kindOf(fact) === 'set') return { any: values.map((value) => ({ fact, operator: 'contains', value })) }
    return { fact, operator: 'in', value: values }
  }

  function timed(fact: string, value: unknown): unknown {
    return ['date', 'instant'].includes(kindOf(fact)) ? Date.parse(String(value)) : value
  }
})
