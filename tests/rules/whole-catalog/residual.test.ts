import { expect, test } from 'vitest'
import { type Formula, grouped } from '../../../engine/rules/whole-catalog/formula.js'
import { compileResidual } from '../../../engine/rules/whole-catalog/residual.js'

const leaf = (from: number): Formula => ({ kind: 'codes', variable: from % 2, codes: [from, from + 1], size: 10 })

/** A formula of two leaves, with how often somebody has looked into it. */
function watched() {
  let looks = 0
  const formula: Formula = {
    kind: 'all',
    get of() {
      looks += 1
      return [leaf(1), leaf(2)]
    },
  }
  return { formula, looks: () => looks }
}

test('a formula that a thousand offerings have by name is put into words once, and runs once for all of them', () => {
  const { formula, looks } = watched()
  const offerings = Array.from({ length: 1_000 }, (_, offering) => offering)
  const residual = compileResidual(offerings.map((offering) => ({ offering, formula })))
  expect(residual.shared).toEqual([{ start: 0, offerings: Int32Array.from(offerings) }])
  expect(looks()).toBeLessThan(5)
})

test('one that a thousand offerings have among others is put into words once too', () => {
  const { formula, looks } = watched()
  const parts = Array.from({ length: 1_000 }, (_, offering): { offering: number; formula: Formula } => ({
    offering,
    formula: { kind: 'any', of: [formula, { kind: 'codes', variable: 3, codes: [offering, offering + 1], size: 1_000 }] },
  }))
  expect(compileResidual(parts).own.offerings).toHaveLength(1_000)
  expect(looks()).toBeLessThan(5)
})

test('formulas that say the same are one, wherever they were written', () => {
  const parts = Array.from({ length: 4 }, (_, offering): { offering: number; formula: Formula } => ({
    offering,
    formula: { kind: 'any', of: [leaf(1), leaf(2)] },
  }))
  expect(compileResidual(parts)).toMatchObject({ shared: [{ offerings: Int32Array.of(0, 1, 2, 3) }], own: { offerings: Int32Array.of() } })
})

test('alternatives that many offerings have in common stand in the program once', () => {
  const long: Formula = {
    kind: 'any',
    of: Array.from({ length: 3_000 }, (_, n) => ({ kind: 'all', of: [leaf(n % 9), leaf((n + 1) % 9)] })),
  }
  const programOf = (count: number) =>
    compileResidual(
      Array.from({ length: count }, (_, offering) => ({
        offering,
        formula: grouped('any', [long, { kind: 'all', of: [leaf(offering % 8), leaf(9), leaf(8)] }]),
      })),
    ).program.length
  expect(programOf(200)).toBeLessThan(programOf(1) + 200 * 40)
})
