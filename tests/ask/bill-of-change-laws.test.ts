import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { HolderPolicyRule } from '../../engine/model/order-action.js'
import { allFresh, changed, choices, heldHome, homeCatalog, monthly, once, question } from './held-shop.js'

const kinds = ['none', 'day', 'fullPeriod'] as const
type Kind = (typeof kinds)[number]
type Timing = 'advance' | 'arrears'
/** Where months begin: with those of the calendar, or on the day on which service began. */
type Cycle = 'calendar' | 'anniversary'

/** In cents a month: a day of a month of 28, 30 or 31 days costs whole cents. */
const cents: Readonly<Record<number, number>> = { 100: 13020, 200: 26040 }
const rules = allFresh.map((rule): HolderPolicyRule => (rule.action === 'suspend' ? { ...rule, basis: 'zero' } : rule))

const compiled = new Map<string, CompiledCatalog>()
function shopOf(cycle: Cycle, timing: Timing, change: Kind, cease: Kind): CompiledCatalog {
  const key = `${cycle} ${timing} ${change} ${cease}`
  const found =
    compiled.get(key) ??
    homeCatalog({
      holderPolicy: rules,
      speeds: { 100: '130.20', 200: '260.40' },
      lineMonthly: monthly('0', {
        amount: { kind: 'table', table: 'speeds' },
        cycle,
        timing,
        proration: { start: { kind: 'day' }, change: { kind: change }, cease: { kind: cease } },
      }),
      prices: {
        deposit: { on: 'line', charge: once('50.00', ['add'], { refundable: true }) },
        end: { on: 'line', charge: once('8.00', ['cease']) },
      },
    })
  compiled.set(key, found)
  return found
}

const start = '2026-01-10'
const dayAfter = (days: number) => new Date(Date.UTC(2026, 0, 10 + days)).toISOString().slice(0, 10)
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const monthOf = (day: string, more: number, on: number) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + more, on)).toISOString().slice(0, 10)
const firstMonth = (cycle: Cycle) => (cycle === 'calendar' ? monthOf(start, 0, 1) : start)
const monthAfter = (month: string) => monthOf(month, 1, Number(month.slice(8)))

/** What is done on a day: another speed, or a suspension that begins or ends. */
interface Step {
  readonly day: string
  readonly speed: number
  readonly isAsleep: boolean
}

const lives = fc
  .record({
    orders: fc.array(fc.record({ after: fc.integer({ min: 0, max: 25 }), what: fc.constantFrom('speed', 'speed', 'sleep') }), {
      maxLength: 6,
    }),
    last: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ orders, last }) => {
    const steps: Step[] = [{ day: start, speed: 100, isAsleep: false }]
    let after = 0
    for (const order of orders) {
      const now = steps.at(-1)!
      after += order.after
      // What is suspended is resumed before it is changed.
      const isAsleep = order.what === 'sleep' && !now.isAsleep
      const speed = order.what === 'speed' && !now.isAsleep ? 300 - now.speed : now.speed
      steps.push({ day: dayAfter(after), speed, isAsleep })
    }
    return { steps, end: dayAfter(after + last) }
  })

/** What a whole life is billed, bill by bill: when service begins, with each month, and with each order. */
function billedOver(shop: CompiledCatalog, cycle: Cycle, timing: Timing, steps: readonly Step[], end: string): number {
  const inCents = (amount: string) => Math.round(Number(amount) * 100)
  const at = (day: string) => ({ at: `${day}T12:00:00+08:00`, startDate: day })
  const { answer } = quote(shop, question({ choices: choices(100), ...at(start) }))
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer))
  let total = inCents(answer.totals.firstBill)
  let held: unknown = heldHome(choices(100), { at: `${start}T12:00:00+08:00`, startDate: start })
  let month = monthAfter(firstMonth(cycle))
  let whole = cents[100]!
  // What the running month is billed at its end, in arrears.
  let owed = inCents(answer.lines.find(({ charge }) => charge === 'recurring')!.firstPeriod!.amount)
  const billMonthsUpTo = (day: string) => {
    for (; month <= day; month = monthAfter(month)) {
      total += timing === 'advance' ? whole : owed
      owed = whole
    }
  }
  for (const [index, { day, speed, isAsleep }] of steps.entries()) {
    if (index === 0) continue
    const was = steps[index - 1]!
    billMonthsUpTo(day)
    const orders = isAsleep === was.isAsleep ? {} : { orders: [{ path: '/', action: isAsleep ? 'suspend' : 'resume' }] }
    const order = changed(shop, question({ choices: choices(speed), held, ...orders, ...at(day) }))
    total += inCents(order.changes.totals.bill.delta)
    const line = order.lines.find(({ charge }) => charge === 'recurring')
    whole = line === undefined ? 0 : inCents(line.amount)
    owed = line === undefined ? 0 : line.firstPeriod === null ? owed : inCents(line.firstPeriod.amount)
    held = order.changes.held
  }
  billMonthsUpTo(end)
  const gone = changed(shop, question({ choices: [], orders: [{ path: '/', action: 'cease' }], held, ...at(end) }))
  return total + inCents(gone.changes.totals.bill.delta)
}

/** The same, reckoned month by month by what the policies say of whoever used it, without any bill. */
function usedOver(cycle: Cycle, change: Kind, cease: Kind, steps: readonly Step[], end: string): number {
  const costs = steps.map(({ day, speed, isAsleep }) => ({ day, cost: isAsleep ? 0 : cents[speed]! }))
  const changes = costs.filter(({ cost }, index) => index === 0 || cost !== costs[index - 1]!.cost)
  const resumedOn = (day: string) => changes.some((one, index) => one.day === day && one.cost > 0 && changes[index - 1]?.cost === 0)
  // Of a deposit nothing is left, and leaving costs 8.00.
  let total = 800
  for (let month = firstMonth(cycle); month <= end; month = monthAfter(month)) {
    const [from, to] = [month < start ? start : month, monthAfter(month)]
    const days = daysBetween(month, to)
    const part = (cost: number, since: string, until: string) => (cost * daysBetween(since, until)) / days
    const isLast = end < to
    if (isLast && end === from) continue
    const ended = (cost: number, since: string) =>
      !isLast ? part(cost, since, to) : cease === 'none' ? 0 : part(cost, since, cease === 'day' ? end : to)
    if (change !== 'day') {
      const until = change === 'none' ? from : end < to ? end : dayBefore(to)
      total += ended(changes.findLast(({ day }) => day <= until)!.cost, from)
      continue
    }
    const begun = changes.findLast(({ day }) => day <= from)!
    const within = changes.filter(({ day }) => day > from && day < to)
    for (const [index, { day, cost }] of [{ ...begun, day: from }, ...within].entries()) {
      const next = within[index]
      // What is resumed on the very day on which service ends is not used, where it begins a part of its own by that.
      if (cycle === 'calendar' && next === undefined && isLast && day === end && resumedOn(end)) continue
      total += next === undefined ? ended(cost, day) : part(cost, day, next.day)
    }
  }
  return total
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

const cycles = fc.constantFrom<Cycle>('calendar', 'anniversary')

test('whatever is ordered, and however it is billed: all that is billed less what is given back is what the used parts cost', () => {
  let ordered = 0
  fc.assert(
    fc.property(lives, cycles, fc.constantFrom(...kinds), fc.constantFrom(...kinds), ({ steps, end }, cycle, change, cease) => {
      const used = usedOver(cycle, change, cease, steps, end)
      expect(billedOver(shopOf(cycle, 'advance', change, cease), cycle, 'advance', steps, end)).toBe(used)
      expect(billedOver(shopOf(cycle, 'arrears', change, cease), cycle, 'arrears', steps, end)).toBe(used)
      ordered += steps.length - 1
    }),
    { numRuns: Number(process.env['RUNS'] ?? 20) },
  )
  expect(ordered).toBeGreaterThan(20)
})
