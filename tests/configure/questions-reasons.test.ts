import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasCell } from '../../engine/configure/problem/cells.js'
import { isIn } from '../../engine/configure/problem/constraint.js'
import { openHearing } from '../../engine/configure/questions/hearing.js'
import { type Part, possibilityOf } from '../../engine/configure/questions/minimal-core.js'
import { assignmentsOf, smallProblem } from './small-problems.js'

const plenty = () => ({ left: Number.POSITIVE_INFINITY })

test('what has no way has a minimal core, whatever was asked before, and what has one shows it', () => {
  const seen = { possible: 0, impossible: 0 }
  fc.assert(
    fc.property(smallProblem, ({ space, constraints, allowed }) => {
      const { search, heard } = openHearing(space, constraints)
      const parts = [...heard].map(([source, literal]): Part => ({ source, literal }))
      const asked = space.variables.map((variable) => isIn(variable, (cell) => hasCell(allowed, variable.firstWord, cell)))
      const exists = (sources: readonly number[], within: Int32Array) => {
        const kept = constraints.filter(({ source }) => sources.includes(source))
        return assignmentsOf(space, kept, within).length > 0
      }
      if (!exists([], space.initial)) return
      for (const [question, within] of [
        [asked, allowed],
        [[], space.initial],
        [asked, allowed],
      ] as const) {
        const found = possibilityOf(search, question, parts, plenty())
        expect(found.kind).toBe(exists([...heard.keys()], within) ? 'possible' : 'impossible')
        if (found.kind === 'unproven') continue
        seen[found.kind] += 1
        if (found.kind === 'possible') {
          expect(assignmentsOf(space, constraints, within)).toContainEqual([...found.model.subarray(0, space.variables.length)])
          continue
        }
        const { core } = found
        expect(exists(core, within)).toBe(false)
        for (const source of core)
          expect(
            exists(
              core.filter((one) => one !== source),
              within,
            ),
          ).toBe(true)
      }
    }),
    { numRuns: 250 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(40)
})
