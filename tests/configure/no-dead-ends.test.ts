import { expect, test } from 'vitest'
import { seeded } from '../bench/seeded.js'
import { generateListedPlan, generatePlan } from '../feature-models/telecom/generate-plan.js'
import type { TelecomPlan } from '../feature-models/telecom/telecom-plan.js'
import { type SoldBundle, sell } from './sold-bundle.js'
import { type Fault, leadSession, type Session } from './telecom-session.js'

/**
 * Sessions on small bundles; those on larger ones come on top. A million take a quarter of an hour of one core: several processes can
 * share them, each from another one on.
 */
const asked = Number(process.env['SESSIONS'] ?? 100)
const first = Number(process.env['FIRST_SESSION'] ?? 0)

interface Size {
  readonly name: string
  readonly plan: (seed: number) => TelecomPlan
  /** Whether each state is compared with a list of all valid configurations. */
  readonly isListed: boolean
  /** For so many sessions on small bundles there is one on these. */
  readonly oneOf: number
  /** So many sessions are led on each bundle. */
  readonly perBundle: number
}

const sizes: readonly Size[] = [
  { name: '5 to 24 options', plan: generateListedPlan, isListed: true, oneOf: 1, perBundle: 200 },
  { name: '25 to 60 options', plan: middlePlan, isListed: false, oneOf: 40, perBundle: 100 },
  { name: '300 options and 100 rules', plan: (seed) => largePlan(seed, 100), isListed: false, oneOf: 5_000, perBundle: 5 },
  { name: '300 options and 500 rules', plan: (seed) => largePlan(seed, 500), isListed: false, oneOf: 5_000, perBundle: 5 },
]

function middlePlan(seed: number): TelecomPlan {
  const dice = seeded(seed)
  const options = dice.between(25, 60)
  return generatePlan({ seed, options, rules: dice.between(5, 2 * options) })
}

function largePlan(seed: number, rules: number): TelecomPlan {
  return generatePlan({ seed, options: 300, rules })
}

/** One session in five is led by whole answers, one in ten asks both answerers. */
function drawSession({ forCustomers, forDomains }: SoldBundle, seed: number): Session {
  const dice = seeded(seed)
  const [by, others] = dice.below(2) === 0 ? (['form', 'search'] as const) : (['search', 'form'] as const)
  const open = seed % 5 === 0 ? forCustomers : forDomains
  return { dice, ask: open(by), other: dice.below(10) === 0 ? open(others) : null, isExhaustive: dice.below(2) === 0 }
}

/** Sessions of one size are numbered by themselves. */
function rangeOf({ oneOf }: Size) {
  return { from: Math.floor(first / oneOf), to: Math.floor((first + asked) / oneOf) }
}

const due = sizes.filter((size) => rangeOf(size).from < rangeOf(size).to)

test.each(due)('whoever clicks on what is shown as selectable ends complete, on $name', { timeout: 7_200_000 }, async (size) => {
  const { name, plan, isListed, perBundle } = size
  const { from, to } = rangeOf(size)
  const faults: (Fault & { readonly bundle: number; readonly session: number })[] = []
  let [clicks, compared, bundles] = [0, 0, 0]
  for (let session = from; session < to; bundles++) {
    const seed = Math.floor(session / perBundle)
    const bundle = sell(plan(seed), isListed)
    for (const end = Math.min(to, (seed + 1) * perBundle); session < end; session++) {
      const led = leadSession(bundle, drawSession(bundle, session))
      clicks += led.clicks
      compared += led.compared
      if (led.fault !== null) faults.push({ ...led.fault, bundle: seed, session })
    }
    // Lets the runner hear from this worker between bundles.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const figures = { sessions: to - from, bundles, clicks, 'states compared': compared, faults: faults.length }
  if (asked > 100) console.log(`${name}: ${JSON.stringify(figures)}`)
  expect(faults.slice(0, 3)).toEqual([])
  expect(clicks).toBeGreaterThan(to - from)
})
