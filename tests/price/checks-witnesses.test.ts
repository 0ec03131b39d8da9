import { expect, test } from 'vitest'
import type { Check } from '../../engine/model/check.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { allowanceWithoutOverflow } from '../../engine/price/checks/allowance-without-overflow.js'
import { alterationMode } from '../../engine/price/checks/alteration-mode.js'
import { alterationTie } from '../../engine/price/checks/alteration-tie.js'
import { currencyHole } from '../../engine/price/checks/currency-hole.js'
import { discountNeverApplies } from '../../engine/price/checks/discount-never-applies.js'
import { discountOver100 } from '../../engine/price/checks/discount-over-100.js'
import { roundingToZero } from '../../engine/price/checks/rounding-to-zero.js'
import { tierGap } from '../../engine/price/checks/tier-gap.js'
import { tierNoOpenEnd } from '../../engine/price/checks/tier-no-open-end.js'
import { unpayableAmount } from '../../engine/price/checks/unpayable-amount.js'
import { validityUnproven } from '../../engine/price/checks/validity-unproven.js'
import { alteration, amounts, ask, monthly, priced } from './shop.js'

interface Witness {
  readonly quantity?: string
  readonly currency?: string
  readonly offering?: string
  readonly prices?: readonly string[]
}

/** Asks the unsound example of a check for a price in the case that its first finding names. */
function askedAtWitness({ find, examples }: Check) {
  const draft = catalogDraft(examples.unsound)
  const { quantity, currency = 'CNY', offering = 'line', prices = [] } = find(draft)[0]!.witness as unknown as Witness
  const usage = quantity === undefined ? [] : [{ path: '/', metric: 'data.domestic', unit: 'MB', quantity }]
  return { pricing: ask(draft, { items: [{ path: '/', offering }], usage, currency }), prices }
}

function useStep(check: Check) {
  const { pricing } = askedAtWitness(check)
  const step = pricing.kind === 'priced' ? pricing.trace.find((one) => one.step === 'usage') : undefined
  if (step?.step !== 'usage') throw new Error(JSON.stringify(pricing))
  return step
}

test.each([
  ['in a currency that has no amount', currencyHole],
  ['for use beyond the last tier', tierNoOpenEnd],
])('there is no price %s', (_name, check) => expect(askedAtWitness(check).pricing.kind).toBe('not-priced'))

test('of use in a gap between tiers a part is not charged at all', () => {
  const { charged, parts } = useStep(tierGap)
  expect(parts.reduce((sum, { quantity }) => sum + Number(quantity), 0)).toBeLessThan(Number(charged))
})

test('an allowance that nothing overflows from is taken off nothing', () => {
  const { given, charged } = useStep(allowanceWithoutOverflow)
  expect(charged).toBe(given)
})

test.each([alterationTie, alterationMode])('alterations of $code do act in one order', (check) => {
  const { pricing, prices } = askedAtWitness(check)
  const acted =
    pricing.kind === 'priced' ? pricing.trace.flatMap((step) => (step.step === 'alteration' ? [step.alteration as string] : [])) : []
  expect(acted.sort()).toEqual([...prices].sort())
})

test('which of two that tie comes first makes a difference', () => {
  const price = (tenth: number, fixed: number) =>
    priced({
      prices: {
        fee: monthly('10.00'),
        tenth: alteration({ kind: 'percentOff', percent: '10' }, { priority: tenth }),
        fixed: alteration({ kind: 'amountOff', amounts: amounts('2.00') }, { priority: fixed }),
      },
    }).lines[0]?.amount
  expect([price(1, 2), price(2, 1)]).toEqual(['7.00', '7.20'])
})

test.each([
  [discountOver100, { of: '100', left: '-20' }],
  [roundingToZero, { currency: 'CNY', amount: '0.004', paid: '0.00' }],
  [unpayableAmount, { currency: 'CNY', amount: '9.995', payable: '9.99' }],
  [discountNeverApplies, { by: ['fifth'], facts: {}, offering: 'line', at: '2025-12-31T16:00:00.000Z' }],
  [validityUnproven, { offering: 'line', prices: ['first', 'second'] }],
])('$code shows the case', ({ find, examples }, witness) => expect(find(catalogDraft(examples.unsound))[0]!.witness).toEqual(witness))
