import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainPrice } from '../../engine/ask/explain-price.js'
import { priceList } from '../../engine/ask/price-list.js'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { formats } from '../../engine/document/formats.js'
import { answerSchema } from '../../engine/document/schema/document-schema.js'
import { discountNeverApplies } from '../../engine/price/checks/discount-never-applies.js'
import { exampleWithPrices, oneTime as setupFee } from '../../engine/price/checks/example.js'
import { roleReference } from '../../engine/price/checks/role-reference.js'
import { validityHole } from '../../engine/price/checks/validity-hole.js'
import { waterfall } from '../../engine/price/waterfall.js'
import { amounts, ask, draftOf, lineOf, monthly, oneTime, percentOff, priced } from './shop.js'

const beside = (compares: string, charge: object, more: object = {}) => ({ charge, role: 'reference', compares, ...more })
const fee = { charge: monthly('50.00'), role: 'sale' }
const shop = { prices: { fee, recommended: beside('fee', monthly('79.995')) } }
const three = { items: [{ path: '/', offering: 'offer', quantity: 3 }] }
const adult = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }

describe('a reference', () => {
  test('is shown beside the line that it compares, for the whole quantity, and is never charged', () => {
    const quote = priced(shop, three)
    expect(quote.lines.map(({ price }) => price)).toEqual(['fee'])
    expect(lineOf(quote, 'fee')).toMatchObject({
      amount: '150.00',
      role: 'sale',
      references: [{ price: 'recommended', amount: '239.99' }],
    })
    expect(quote.totals).toMatchObject({ monthly: '150.00', firstBill: '150.00' })
    expect(quote.trace).toContainEqual(
      expect.objectContaining({
        step: 'reference',
        price: 'fee',
        reference: 'recommended',
        unit: '79.995',
        quantity: '3',
        after: '239.985',
      }),
    )
  })

  test('stands beside others in the order of their ids', () => {
    const two = { prices: { ...shop.prices, before: beside('fee', monthly('60.00')) } }
    expect(lineOf(priced(two), 'fee').references?.map(({ price, amount }) => [price, amount])).toEqual([
      ['before', '60.00'],
      ['recommended', '80.00'],
    ])
  })

  test('is shown while it is in force, from the first moment to the last', () => {
    const july = '2026-07-01T00:00:00+08:00'
    const until = { prices: { fee, recommended: beside('fee', monthly('80.00'), { validFor: { to: july } }) } }
    const at = (at: string) => priced(until, { at })
    expect(lineOf(at('2026-06-30T23:59:59.999+08:00'), 'fee').references).toHaveLength(1)
    expect(lineOf(at(july), 'fee').references).toBeUndefined()
    expect(at(july).trace).toContainEqual({ step: 'filtered', path: '/', price: 'recommended', by: 'validity', reason: null })
  })

  test('never keeps a line from having its price: where its condition fails or is unknown, the trace says so', () => {
    const some = { prices: { fee, recommended: beside('fee', monthly('80.00'), { when: adult }) } }
    const verdict = (facts: object) =>
      priced(some, { facts: facts as never }).trace.find((step) => step.step === 'filtered' && step.price === 'recommended')
    expect(lineOf(priced(some, { facts: { 'customer.age': 30 } as never }), 'fee').references).toHaveLength(1)
    expect(verdict({ 'customer.age': 17 })).toMatchObject({ by: 'condition', reason: { verdict: 'fails' } })
    expect(verdict({})).toMatchObject({ by: 'condition', reason: { verdict: 'unknown' } })
    expect(lineOf(priced(some), 'fee')).toMatchObject({ amount: '50.00' })
  })

  test('is not shown where what it compares is not charged', () => {
    const later = { charge: monthly('50.00'), validFor: { from: '2027-01-01T00:00:00+08:00' } }
    const quote = priced({ prices: { setup: oneTime('9.00'), fee: later, recommended: beside('fee', monthly('80.00')) } })
    expect(quote.trace).toContainEqual({ step: 'filtered', path: '/', price: 'recommended', by: 'target', reason: null })
    expect(quote.lines).toHaveLength(1)
  })

  test('has no bar in the waterfall, and alterations never reach it', () => {
    const altered = { prices: { ...shop.prices, loyalty: percentOff('10') } }
    const quote = priced(altered)
    expect(lineOf(quote, 'fee')).toMatchObject({ amount: '45.00', references: [{ amount: '80.00' }] })
    expect(waterfall(quote, lineOf(quote, 'fee')).map(({ kind }) => kind)).toEqual(['list', 'alteration', 'amount', 'firstBill'])
  })

  test('and roles change nothing that is charged', () => {
    const role = fc.constantFrom(undefined, 'list', 'offer', 'sale')
    fc.assert(
      fc.property(role, role, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999 }), (one, other, quantity, cents) => {
        const plain = { fee: { charge: monthly('33.33') }, setup: { charge: oneTime('10.00') }, loyalty: percentOff('7') }
        const named = {
          ...plain,
          fee: { ...plain.fee, ...(one === undefined ? {} : { role: one }) },
          setup: { ...plain.setup, ...(other === undefined ? {} : { role: other }) },
          recommended: beside('fee', monthly((cents / 100).toFixed(2))),
        }
        const basket = { items: [{ path: '/', offering: 'offer', quantity }] }
        const [before, after] = [ask({ prices: plain }, basket), ask({ prices: named }, basket)]
        if (before.kind !== 'priced' || after.kind !== 'priced') throw new Error('Both are priced.')
        expect(after.totals).toEqual(before.totals)
        expect(after.lines.map(({ role, references, ...line }) => line)).toEqual(before.lines)
        const [total, digits] = [BigInt(cents) * BigInt(quantity), 100n]
        const shown = `${total / digits}.${String(total % digits).padStart(2, '0')}`
        expect(lineOf(after, 'fee').references?.[0]?.amount).toBe(shown)
      }),
    )
  })
})

describe('a catalog with a reference', () => {
  const documents = exampleWithPrices({ setup: setupFee('50.00'), recommended: setupFee('80.00') }).map((document) =>
    document.id === 'recommended' ? { ...document, role: 'reference', compares: 'setup', when: adult } : document,
  ) as ReturnType<typeof exampleWithPrices>
  const compiled = compileDraft(documents)
  const catalog = compiled.kind === 'compiled' ? compiled.catalog : null
  const question = { offering: 'line', choices: [], facts: { 'customer.age': 17 }, currency: 'CNY', at: '2026-06-01T00:00:00+08:00' }

  test('lists what is charged, and no reference', () => {
    const { answer } = priceList(catalog!, { facts: {}, currency: 'CNY', at: question.at })
    expect(JSON.stringify(answer)).toContain('"setup"')
    expect(JSON.stringify(answer)).not.toContain('recommended')
  })

  test('answers as the schema of quotes says', () => {
    const { answer } = quote(catalog!, { ...question, facts: { 'customer.age': 18 } })
    expect(answer).toMatchObject({ lines: [{}, { price: 'setup', references: [{ amount: '80.00' }] }] })
    const fits = new Ajv2020({ strict: false, formats }).compile(answerSchema('quote') as object)
    expect(fits({ ...quote(catalog!, { ...question, facts: { 'customer.age': 18 } }) }), JSON.stringify(fits.errors)).toBe(true)
  })

  test('says why a reference is not shown, and what would bring it in; the quote names its version', () => {
    const asked = { path: '/', price: 'recommended' }
    expect(explainPrice(catalog!, question, asked).answer).toMatchObject({
      kind: 'price-explanation',
      isTaken: false,
      because: [{ why: 'condition' }],
      change: { kind: 'change' },
    })
    const grown = { ...question, facts: { 'customer.age': 18 } }
    expect(explainPrice(catalog!, grown, asked).answer).toMatchObject({ isTaken: true, because: [] })
    const { answer } = quote(catalog!, grown)
    expect(answer).toMatchObject({ versions: expect.arrayContaining([expect.objectContaining({ id: 'recommended' })]) })
  })
})

describe('a reference is refused before launch that', () => {
  const findings = (prices: Readonly<Record<string, object>>, offerings?: Readonly<Record<string, readonly string[]>>) =>
    roleReference.find(draftOf({ prices, ...(offerings === undefined ? {} : { offerings }) })).map(({ pointer }) => pointer)

  test.each([
    ['compares nothing', { recommended: { charge: monthly('80.00'), role: 'reference' } }, '/role'],
    ['compares itself', { recommended: beside('recommended', monthly('80.00')) }, '/compares'],
    [
      'compares another reference',
      { fee, old: beside('recommended', monthly('80.00')), recommended: beside('fee', monthly('80.00')) },
      '/compares',
    ],
    ['compares what is charged once with what recurs', { fee, recommended: beside('fee', oneTime('80.00')) }, '/compares'],
    ['is an alteration', { fee, recommended: beside('fee', percentOff('10')) }, '/charge/kind'],
    [
      'bounds what is charged',
      { fee, recommended: beside('fee', monthly('80.00', undefined, undefined, { floor: amounts('1.00') })) },
      '/charge/floor',
    ],
    ['has no price beside it, being none itself', { fee: { ...fee, compares: 'fee' } }, '/compares'],
    ['has the role of an alteration', { fee, loyalty: { charge: percentOff('10'), role: 'offer' } }, '/role'],
  ])('%s', (_, prices, pointer) => {
    expect(findings(prices)).toEqual([pointer])
  })

  test('stands on an offering without the price that it compares', () => {
    const prices = { fee, other: monthly('9.00'), recommended: beside('fee', monthly('80.00')) }
    expect(findings(prices, { offer: ['fee', 'recommended'] })).toEqual([])
    expect(findings(prices, { offer: ['fee', 'recommended'], alone: ['other', 'recommended'] })).toEqual(['/compares'])
  })
})

describe('a reference is no charge', () => {
  test('so it fills no time between two versions of a price', () => {
    const versions = {
      spring: { charge: monthly('50.00'), validFor: { to: '2026-07-01T00:00:00+08:00' } },
      summer: { charge: monthly('55.00'), validFor: { from: '2026-08-01T00:00:00+08:00' } },
      recommended: beside('spring', monthly('80.00')),
    }
    expect(validityHole.find(draftOf({ prices: versions })).map(({ document }) => document.id)).toEqual(['summer'])
  })

  test('so an alteration of it never applies', () => {
    const loyalty = percentOff('10', { target: { scope: 'price', price: 'recommended' } })
    expect(discountNeverApplies.find(draftOf({ prices: { ...shop.prices, loyalty } })).map(({ document }) => document.id)).toEqual([
      'loyalty',
    ])
  })
})
