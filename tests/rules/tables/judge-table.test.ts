import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecisionTable } from '../../../engine/model/decision-table.js'
import { rulesOf } from '../../../engine/rules/compile-rules.js'
import { judgeTable, type TableJudgement } from '../../../engine/rules/tables/judge-table.js'
import { allContexts, holdingRows, someTable, withTable } from './some-tables.js'

function judged(table: DecisionTable) {
  const draft = withTable(table)
  const rules = rulesOf(draft)
  const judgement = judgeTable(draft, table.id) as TableJudgement
  const holding = allContexts(table).map((facts) => holdingRows(rules, table.id, facts))
  return { judgement, holding, rowsFor: (facts: Parameters<typeof holdingRows>[2]) => holdingRows(rules, table.id, facts) }
}

const pairsOf = (rows: readonly string[]) => rows.flatMap((one, i) => rows.slice(i + 1).map((other) => [one, other].toSorted().join(' ')))

describe('what is said of a whole table is what asking for every context shows', () => {
  test('two rows overlap, and the witness shows it', () => {
    fc.assert(
      fc.property(someTable('unique'), (table) => {
        const { judgement, holding, rowsFor } = judged(table)
        expect(judgement.unproven).toEqual([])
        const [found, there] = [judgement.overlaps.map(({ rows }) => rows.toSorted().join(' ')), [...new Set(holding.flatMap(pairsOf))]]
        if (found.length < 20) expect(found.toSorted()).toEqual(there.toSorted())
        else expect(there).toEqual(expect.arrayContaining(found))
        for (const { rows, facts } of judgement.overlaps) expect(rowsFor(facts)).toEqual(expect.arrayContaining([...rows]))
      }),
      { numRuns: 150 },
    )
  })

  test('no row holds, and the witness shows it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('unique' as const, 'priority' as const).chain((policy) => someTable(policy)),
        (table) => {
          const { judgement, holding, rowsFor } = judged(table)
          const isGap = table.otherwise === undefined && holding.some((rows) => rows.length === 0)
          expect(judgement.gaps.length > 0).toBe(isGap)
          for (const facts of judgement.gaps) expect(rowsFor(facts)).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a row of a priority table never decides, and the rows named do in its place', () => {
    fc.assert(
      fc.property(someTable('priority'), (table) => {
        const { judgement, holding, rowsFor } = judged(table)
        const deciding = new Set(holding.map(([first]) => first))
        const holdingSomewhere = new Set(holding.flat())
        const shadowed = table.rows.map(({ id }) => id).filter((id) => holdingSomewhere.has(id) && !deciding.has(id))
        expect(judgement.shadowed.map(({ row }) => row).toSorted()).toEqual(shadowed.toSorted())
        expect(judgement.neverHolding.toSorted()).toEqual(
          table.rows
            .map(({ id }) => id)
            .filter((id) => !holdingSomewhere.has(id))
            .toSorted(),
        )
        for (const { row, by, facts } of judgement.shadowed) {
          expect(rowsFor(facts)).toContain(row)
          for (const rows of holding)
            if (rows.includes(row)) expect(rows.slice(0, rows.indexOf(row)).some((one) => by.includes(one))).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('rows of a collecting table add nothing, and can be taken out together', () => {
    fc.assert(
      fc.property(someTable('collect'), (table) => {
        const { judgement, holding, rowsFor } = judged(table)
        const outcomeOf = new Map(table.rows.map(({ id, outcome }) => [id, outcome]))
        const idle = new Set(judgement.idle.map(({ row }) => row))
        const given = (rows: readonly string[]) => new Set(rows.map((row) => outcomeOf.get(row)))
        for (const rows of holding) expect(given(rows.filter((row) => !idle.has(row)))).toEqual(given(rows))
        const left = table.rows.map(({ id }) => id).filter((id) => !idle.has(id) && !judgement.neverHolding.includes(id))
        for (const row of left) {
          const adds = holding.some(
            (rows) => rows.includes(row) && !given(rows.filter((one) => one !== row && !idle.has(one))).has(outcomeOf.get(row)),
          )
          expect(adds).toBe(true)
        }
        for (const { row, by, facts } of judgement.idle) {
          expect(rowsFor(facts)).toContain(row)
          for (const rows of holding) if (rows.includes(row)) expect(rows.some((one) => by.includes(one))).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})
