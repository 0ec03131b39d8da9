import { describe, expect, test } from 'vitest'
import { PopulationThreadFailed } from '../../catalog/population/errors.js'
import { qualifyPopulation } from '../../catalog/population/qualify-population.js'
import { compilePopulation } from '../../engine/rules/population/compile-population.js'
import { populationColumns } from '../../engine/rules/population/population-columns.js'
import { qualifyColumns } from '../../engine/rules/population/qualify-columns.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { generatedRequest, generatedRules } from '../rules/generated-catalogs.js'

const seed = 20_261_122
const rules = generatedRules(seed, 20)
const program = compilePopulation(rules, [...rules.offerings.keys()] as OfferingId[], generatedRequest(seed).at)
const people = Array.from({ length: 400 }, (_, n) => generatedRequest(seed + n).facts)
const { columns } = populationColumns(rules, repeated(70_001))

function* repeated(count: number) {
  for (let n = 0; n < count; n++) yield people[(n * 7919) % people.length]!
}

describe('a population on threads', () => {
  test.each([1, 2, 100])('gets the verdicts that it gets without, on %d threads', async (threads) => {
    const expected = qualifyColumns(program, columns)
    const answer = await qualifyPopulation({ program, columns, threads, withRows: true })
    expect(answer.offerings).toEqual(expected.map(({ rows: _, ...counts }) => counts))
    expect(answer).toMatchObject({ customers: columns.customers, answerable: columns.answerable })
    const { qualified, undetermined, words } = answer.rows!
    for (const [n, { rows }] of expected.entries()) {
      expect(qualified.subarray(n * words, (n + 1) * words)).toEqual(rows.qualified)
      expect(undetermined.subarray(n * words, (n + 1) * words)).toEqual(rows.undetermined)
    }
  })

  test('is counted without saying who, unless that is asked for', async () => {
    const { offerings, rows } = await qualifyPopulation({ program, columns, threads: 2 })
    expect(rows).toBeNull()
    for (const { qualified, refused, undetermined } of offerings) expect(qualified + refused + undetermined).toBe(columns.answerable)
  })

  test('tells its progress, never less than before, and at the end all', async () => {
    const told: (readonly [number, number])[] = []
    await qualifyPopulation({ program, columns, threads: 2, onProgress: (done, of) => told.push([done, of]) })
    expect(told.length).toBeGreaterThan(2)
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
    expect(told.at(-1)).toEqual([columns.customers, columns.customers])
  })

  test('of nobody is answered at once', async () => {
    const answer = await qualifyPopulation({ program, columns: populationColumns(rules, []).columns })
    expect(answer.offerings.every(({ qualified, refused, undetermined }) => qualified + refused + undetermined === 0)).toBe(true)
  })
})

describe('a population that is given up', () => {
  test('before it begins, gives the reason', async () => {
    const reason = new Error('No longer wanted.')
    await expect(qualifyPopulation({ program, columns, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test('while threads work on it, gives the reason and ends them', async () => {
    const before = process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length
    const giveUp = new AbortController()
    const reason = new Error('No longer wanted.')
    const answer = qualifyPopulation({ program, columns, threads: 2, signal: giveUp.signal, onProgress: () => giveUp.abort(reason) })
    await expect(answer).rejects.toBe(reason)
    expect(process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length).toBe(before)
  })

  test('because whoever is told of the progress fails, fails like that', async () => {
    const onProgress = () => {
      throw new Error('Nobody listens.')
    }
    await expect(qualifyPopulation({ program, columns, threads: 2, onProgress })).rejects.toThrow('Nobody listens.')
  })
})

test('a thread that dies is told as what it is', async () => {
  const broken = { ...columns, columns: columns.columns.map((column) => ({ ...column, values: null, codes: null, starts: null })) }
  const answer = qualifyPopulation({ program, columns: broken as unknown as typeof columns, threads: 2 })
  await expect(answer).rejects.toThrow(PopulationThreadFailed)
})

test.each([0, -1, 1.5, Number.NaN])('%d threads are refused', async (threads) => {
  await expect(qualifyPopulation({ program, columns, threads })).rejects.toThrow(RangeError)
})
