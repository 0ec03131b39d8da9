import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceOpenChoices } from '../../engine/ask/price-open-choices.js'
import type { Completion } from '../../engine/configure/configuration.js'
import type { ConfiguredItem } from '../../engine/model/configured-item.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { compareRatios } from '../../engine/values/ratio.js'
import { type Declared, pricedCase } from './priced-bundles.js'
import { at, cny, compiled, completeConfigurations, configured, keyOf, leastOf, mostOf, offering, written } from './priced-oracle.js'

const runs = Number(process.env['PRICE_CASES'] ?? 16)
/** The same cases in every short run, so that what they must contain is there. */
const seed = process.env['PRICE_CASES'] === undefined ? { seed: 1 } : {}

/** How many things are not as declared, and by how many pieces and steps of numbers: fewer of the first count first. */
function departures(declared: readonly Declared[], items: readonly ConfiguredItem[]): readonly [number, number] {
  const all = declared.map((one): readonly [number, number] => {
    const item = items.find(({ path }) => path === one.path)
    if (one.kind === 'quantity') {
      if (!items.some(({ path }) => path === one.holder)) return [0, 0]
      const quantity = item?.quantity ?? 0
      return [quantity === one.quantity ? 0 : 1, Math.abs(quantity - one.quantity)]
    }
    if (item === undefined) return [0, 0]
    const found = item.characteristics.find(({ id }) => id === one.id)?.value ?? null
    if (one.kind === 'element')
      return [(Array.isArray(found) && (found as readonly FactValue[]).includes(one.value)) === one.isIn ? 0 : 1, 0]
    if (one.value === 'any') return [found === null ? 1 : 0, 0]
    const [wanted, step] = [one.steps.indexOf(one.value as FactValue), one.steps.indexOf(found as FactValue)]
    return [found === one.value ? 0 : 1, wanted >= 0 && step >= 0 ? Math.abs(step - wanted) : 0]
  })
  return all.reduce(([departs, distance], [one, more]) => [departs + one, distance + more] as const, [0, 0] as const)
}

function isNearer([departs, distance]: readonly [number, number], [others, further]: readonly [number, number]): boolean {
  return departs < others || (departs === others && distance < further)
}

test('a finished selection is a complete configuration, and none is cheaper, dearer or nearer to the defaults', () => {
  const seen = { cheapest: 0, dearest: 0, nearest: 0, only: 0, further: 0 }
  fc.assert(
    fc.property(pricedCase, (one) => {
      const catalog = compiled(one)
      const pricing = priceOpenChoices(catalog, { offering, facts: one.facts, at }, { currency: cny, months: one.months })!
      const finished = (finish: 'cheapest' | 'dearest' | 'nearest') => {
        const answer = configured(catalog, one, one.choices, { pricing, finish })
        expect(configured(catalog, one, one.choices, { pricing, finish, by: 'search' })).toEqual(answer)
        return answer
      }
      const answers = { cheapest: finished('cheapest'), dearest: finished('dearest'), nearest: finished('nearest') }
      if (answers.nearest.state === 'conflict') {
        for (const { completion } of Object.values(answers)) expect(completion).toEqual({ kind: 'none' })
        return
      }
      const all = completeConfigurations(catalog, one)
      if (answers.nearest.missing.length > 0 || all.length === 0) return
      const isPriced = all.every(({ cost }) => cost !== null)
      for (const finish of ['cheapest', 'dearest', 'nearest'] as const) {
        const completion = answers[finish].completion!
        if (completion.kind === 'unproven' && (answers[finish].prices?.kind === 'unproven' || finish === 'nearest')) continue
        if (!isPriced && finish !== 'nearest') {
          expect(completion).toEqual({ kind: 'not-priced' })
          continue
        }
        expect(completion.kind).toBe('completion')
        if (completion.kind !== 'completion') continue
        seen[finish]++
        if (completion.choices.length > 0) seen.further++
        checkCompletion(completion, finish)
      }

      function checkCompletion(
        completion: Extract<Completion, { readonly kind: 'completion' }>,
        finish: 'cheapest' | 'dearest' | 'nearest',
      ) {
        const again = configured(catalog, one, [...one.choices, ...completion.choices], {})
        expect([again.state, again.items]).toEqual(['complete', completion.items])
        const found = all.find(({ key }) => key === keyOf(completion.items))!
        expect(completion.price).toBe(found.cost === null ? null : written(found.cost))
        const mine = departures(one.declared, found.items)
        if (finish === 'nearest') {
          for (const { items } of all) expect(isNearer(departures(one.declared, items), mine)).toBe(false)
        } else {
          const costs = all.map(({ cost }) => cost!)
          expect(compareRatios(found.cost!, finish === 'cheapest' ? leastOf(costs) : mostOf(costs))).toBe(0)
        }
        const alike = all.filter(({ items, cost }) =>
          finish === 'nearest' ? String(departures(one.declared, items)) === String(mine) : compareRatios(cost!, found.cost!) === 0,
        )
        if (completion.isOnly) expect(alike).toHaveLength(1)
        if (completion.isOnly) seen.only++
      }
    }),
    { numRuns: runs, ...seed },
  )
  for (const finish of ['cheapest', 'dearest', 'nearest'] as const) expect(seen[finish], JSON.stringify(seen)).toBeGreaterThan(runs / 5)
  expect(seen.only).toBeGreaterThan(runs / 5)
  expect(seen.further).toBeGreaterThan(runs / 5)
})
