import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HolderChange } from '../../engine/model/holder-change.js'
import type { Amounts } from '../../engine/price/amounts.js'
import { dayOfReach } from '../../engine/price/held/day-of-reach.js'
import { asBought } from '../../engine/price/held/held-item.js'
import type { LaterVersion } from '../../engine/price/held/later-version.js'
import { type PriceHolder, versionsHeld } from '../../engine/price/held/versions-held.js'
import type { PriceId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { addDays, dayOfMonth, localDate } from '../../engine/values/local-date.js'
import { decimal } from '../../engine/values/ratio.js'
import { line } from '../ask/released-lines.js'

const catalog = line({})
const [bought] = catalog.prices.offerings.get('line' as PriceHolder['offering'])!
const start = localDate('2026-01-10')

const holder: PriceHolder = {
  zone: 'Asia/Shanghai',
  term: {
    id: 'half-year',
    name: bought!.name,
    duration: { unit: 'month', count: 6 },
    commitment: { duration: { unit: 'month', count: 3 } },
    renewal: { kind: 'automatic', duration: { unit: 'month', count: 2 }, noticeDays: 0, commits: false },
  },
  since: start,
  lockedUntil: null,
  offering: 'line' as PriceHolder['offering'],
  purchase: asBought({ catalog, at: instant('2026-01-10T00:00:00+08:00'), facts: {}, startDate: start }),
  facts: {},
  besides: {},
  currency: 'CNY' as PriceHolder['currency'],
  billDay: null,
}

function version(releasedOn: number, amount: number, holders: HolderChange): LaterVersion {
  const charge = { ...bought!.charge, amount: { kind: 'fixed', amounts: new Map([['CNY', decimal(String(amount))]]) } }
  return {
    released: instant(`${addDays(start, releasedOn)}T03:00:00+08:00`),
    catalog,
    price: { ...bought!, charge, holders } as LaterVersion['price'],
  }
}

const bounds = fc.record(
  { noticeDays: fc.integer({ min: 0, max: 60 }), maximumIncrease: fc.constantFrom('0', '10', '30') },
  { requiredKeys: [] },
)
const changes: fc.Arbitrary<HolderChange> = fc.oneof(
  fc.constant<HolderChange>({ kind: 'keep' }),
  fc
    .tuple(fc.constantFrom('nextPeriod' as const, 'atRenewal' as const, 'atCommitmentEnd' as const), bounds)
    .map(([kind, bound]) => ({ kind, ...bound })),
  fc
    .tuple(fc.integer({ min: 0, max: 400 }), bounds)
    .map(([days, bound]) => ({ kind: 'fromDate' as const, date: addDays(start, days), ...bound })),
)
const releases = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 9, max: 14 }), changes), {
    selector: ([day]) => day,
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.sort(([one], [other]) => one - other).map((one) => version(...one)))

/**
 * The same, told as a calendar that is turned day by day: on the first of a month a holder takes the newest version that has
 * reached him since the first before and that he may have, measured by what he had the day before.
 */
function turned(versions: readonly LaterVersion[], until: string): LaterVersion | null {
  let had: LaterVersion | null = null
  let before = ''
  for (let day = start; day <= until; day = addDays(day, 1)) {
    if (dayOfMonth(day) !== 1) continue
    const reached = (one: LaterVersion) => dayOfReach(one, holder) ?? ''
    const came = versions.filter((one) => before < reached(one) && reached(one) <= day && one.released > (had?.released ?? ''))
    had = came.filter((one) => amountOf(one) * 100 <= amountOf(had) * (100 + mostOf(one))).at(-1) ?? had
    before = day
  }
  return had
}

function amountOf(one: LaterVersion | null): number {
  const { amount } = (one?.price ?? bought!).charge as { readonly amount: { readonly amounts: Amounts } }
  return Number(amount.amounts.get('CNY')!.numerator)
}

function mostOf({ price: { holders } }: LaterVersion): number {
  return holders.kind === 'keep' || holders.maximumIncrease === undefined ? Number.POSITIVE_INFINITY : Number(holders.maximumIncrease)
}

test('on any day a holder has the version that a calendar turned day by day gives him', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(releases, fc.integer({ min: 0, max: 500 }), (versions, after) => {
      const day = addDays(start, after)
      const expected = turned(versions, day)
      const found = versionsHeld(holder, new Map([[bought!.id as PriceId, versions]]), day).get(bought!.id)!
      expect(found.price).toBe(expected === null ? bought : expected.price)
      const applying = found.versions.later.filter(({ outcome }) => outcome === 'applies')
      expect(applying.map(({ released }) => released)).toEqual(expected === null ? [] : [expected.released])
      for (const { outcome } of found.versions.later) seen.add(outcome)
    }),
    { numRuns: 150 },
  )
  expect([...seen].sort()).toEqual(['applies', 'kept', 'superseded', 'tooDear', 'upcoming'])
})

test('what has come is not asked for again: who goes on from what is noted of him has the same', () => {
  let noted = 0
  fc.assert(
    fc.property(releases, fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 })), (versions, [first, more]) => {
      const [day, later] = [addDays(start, first), addDays(start, first + more)]
      const all = new Map([[bought!.id as PriceId, versions]])
      const at = `${day}T23:59:59+08:00`
      const known = versions.filter(({ released }) => released <= instant(at))
      const { reached } = versionsHeld(holder, new Map([[bought!.id as PriceId, known]]), day).get(bought!.id) ?? { reached: [] }
      // Each version is taken from the catalog that is noted: here one for each.
      const catalogs = versions.map((one) => ({
        ...catalog,
        fingerprint: one.released as unknown as typeof catalog.fingerprint,
        prices: { ...catalog.prices, offerings: new Map([[holder.offering, [one.price]]]) },
      }))
      const of = (released: string) => catalogs[versions.findIndex((one) => one.released === released)]!
      const purchase = {
        ...holder.purchase,
        reached: new Map([[bought!.id as string, reached.map((one) => ({ ...one, catalog: of(one.released) }))]]),
      }
      const found = versionsHeld({ ...holder, purchase }, all, later).get(bought!.id)
      expect(found?.price).toBe(versionsHeld(holder, all, later).get(bought!.id)!.price)
      noted += reached.length
    }),
    { numRuns: 60 },
  )
  expect(noted).toBeGreaterThan(0)
})
