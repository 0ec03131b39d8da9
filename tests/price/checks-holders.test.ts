import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { HolderPolicyRule } from '../../engine/model/order-action.js'
import { allowance, exampleWithPrices, oneTime } from '../../engine/price/checks/example.js'
import { holderChangeInapplicable } from '../../engine/price/checks/holder-change-inapplicable.js'
import { holderPolicyMissing } from '../../engine/price/checks/holder-policy-missing.js'
import { exampleWithTerms, twoYears } from '../../engine/price/checks/terms/example.js'
import { text } from '../../engine/values/localized-text.js'

const example = (kind: string, id: string) => exampleCatalog().find((one) => one.kind === kind && one.id === id)
const declaring = (...holderPolicy: readonly HolderPolicyRule[]) => ({ ...example('catalog', 'example'), holderPolicy })
const pinned = (action: HolderPolicyRule['action'], cause?: string): HolderPolicyRule => ({
  action,
  basis: 'pinned',
  ...(cause === undefined ? {} : { cause }),
})
const always = [pinned('modify'), pinned('noChange'), pinned('cease')]

/** The actions that are said to lack a basis, by offering. */
const lacking = (documents: readonly Document[]): Readonly<Record<string, readonly string[]>> => {
  const findings = holderPolicyMissing.find(catalogDraft(documents))
  const { offerings } = (findings[0]?.witness ?? { offerings: [] }) as {
    offerings: readonly { offering: string; actions: readonly string[] }[]
  }
  return Object.fromEntries(offerings.map(({ offering, actions }) => [offering, actions]))
}
const raised = (...actions: readonly string[]) => ({ setup: { ...oneTime('5.00'), actions } })

describe('which prices hold for orders on what customers have must be declared', () => {
  test('of what recurs, for every holder can be changed, left alone and ceased', () =>
    expect(lacking(exampleCatalog(declaring(pinned('suspend'))))).toEqual({ line: ['modify', 'noChange', 'cease'] }))
  test('by the catalog for every offering', () => expect(lacking(exampleCatalog(declaring(...always)))).toEqual({}))
  test('or by the offering for itself', () => {
    const line = { ...example('productOffering', 'line'), holderPolicy: always.slice(1) }
    expect(lacking(exampleCatalog(declaring(), line))).toEqual({ line: ['modify'] })
  })
  test('for orders without a cause, too', () =>
    expect(lacking(exampleCatalog(declaring(...always.slice(1), pinned('modify', 'upgrade'))))).toEqual({ line: ['modify'] }))
  test('for an action that raises a charge, and for the way back from a suspension', () => {
    expect(lacking(exampleWithPrices(raised('add', 'move'), declaring(...always)))).toEqual({ line: ['move'] })
    expect(lacking(exampleWithPrices(raised('suspend'), declaring(...always)))).toEqual({ line: ['suspend', 'resume'] })
  })
  test('but not of what is paid once, nor of what cannot be bought', () => {
    const line = example('productOffering', 'line')
    const once = { ...example('productOfferingPrice', 'line-monthly'), charge: oneTime('10.00') }
    expect(lacking(exampleCatalog(declaring(), once))).toEqual({})
    expect(lacking(exampleCatalog(declaring(), { ...line, isSellable: false }))).toEqual({})
  })
  test('what is sold in a bundle only is named, and not the bundle, which costs nothing itself', () => {
    const members = [{ id: 'line', offering: 'line', minimum: 1, maximum: 1 }]
    const groups = [{ id: 'main', name: text('主要', 'Main'), minimum: 1, maximum: 1, members }]
    const line = { ...example('productOffering', 'line'), isSellable: false }
    const home = { ...example('productOffering', 'line'), id: 'home', prices: [], content: { kind: 'bundle', rules: [], groups } }
    expect(lacking(exampleCatalog(declaring(), line, home))).toEqual({ line: ['modify', 'noChange', 'cease'] })
  })
  test('it is told once, however many offerings it is about', () => {
    const more = ['second', 'third'].map((id) => ({ ...example('productOffering', 'line'), id }))
    const findings = holderPolicyMissing.find(catalogDraft(exampleCatalog(declaring(...always.slice(1)), ...more)))
    expect(findings.map(({ pointer, what }) => [pointer, what.en])).toEqual([
      ['/holderPolicy', 'No price basis is declared for orders on "line" that do this: modify; so it is with 2 more offerings.'],
    ])
  })
})

test('an action is named exactly when a quote for it, without a cause, has no price because nobody declared a basis', () => {
  const asked = ['modify', 'noChange', 'cease', 'suspend', 'move', 'renew'] as const
  const rule = fc.record({ action: fc.constantFrom(...asked), cause: fc.constantFrom(undefined, 'upgrade') })
  const policy = fc
    .uniqueArray(rule, { selector: ({ action, cause }) => `${action} ${cause}`, maxLength: 9 })
    .map((rules) => rules.map(({ action, cause }) => pinned(action, cause)))
  fc.assert(
    fc.property(policy, policy, (common, own) => {
      const documents = fastLine(common, own)
      const named = (lacking(documents)['line'] ?? []).filter((action) => action !== 'resume')
      const catalog = compiled(documents)
      expect(asked.filter((action) => isUndeclared(catalog, action))).toEqual(asked.filter((action) => named.includes(action)))
    }),
    { numRuns: 15 },
  )
})

/** The line at one of two speeds, which a price of it looks at; a fee is raised by whatever can be done to it. */
function fastLine(common: readonly HolderPolicyRule[], own: readonly HolderPolicyRule[]): readonly Document[] {
  const speed = { id: 'speed', name: text('速率', 'Speed'), type: { kind: 'number', values: [100, 200] }, default: { value: 100 } }
  return exampleCatalog(
    declaring(...common),
    { ...example('productSpecification', 'line'), provisioned: false, characteristics: [speed] },
    { ...example('productOffering', 'line'), prices: ['line-monthly', 'fee'], holderPolicy: own },
    {
      kind: 'productOfferingPrice',
      id: 'fee',
      name: text('手续费', 'Fee'),
      when: { fact: 'item.speed', operator: 'greaterThanInclusive', value: 100 },
      charge: { ...oneTime('5.00'), actions: ['suspend', 'move', 'renew'] },
    },
  )
}

function compiled(documents: readonly Document[]): CompiledCatalog {
  const compilation = compileDraft(documents)
  if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics))
  return compilation.catalog
}

function isUndeclared(catalog: CompiledCatalog, action: HolderPolicyRule['action']): boolean {
  const at = (speed: number) => [{ path: '/', characteristic: 'speed', value: speed }]
  const held = { choices: at(100), at: '2026-01-10T00:00:00+08:00', startDate: '2026-01-10' }
  const choices = action === 'cease' ? [] : at(action === 'modify' ? 200 : 100)
  const orders = action === 'modify' || action === 'noChange' ? [] : [{ path: '/', action }]
  const asked = { offering: 'line', facts: {}, choices, currency: 'CNY', at: '2026-06-16T00:00:00+08:00', held, orders }
  const { answer } = quote(catalog, asked, () => catalog)
  if (answer.kind !== 'priced' && answer.kind !== 'basis-undeclared') throw new Error(JSON.stringify(answer))
  return answer.kind === 'basis-undeclared'
}

describe('what a price says of holders must be able to come about', () => {
  const monthly = example('productOfferingPrice', 'line-monthly')
  const faults = (documents: readonly Document[]) =>
    holderChangeInapplicable.find(catalogDraft(documents)).map(({ document, pointer }) => `${document.id} ${pointer}`)
  const saying = (holders: object, charge: object, more: object = {}) =>
    exampleWithPrices({ extra: charge }, { kind: 'productOfferingPrice', id: 'extra', name: monthly!.name, charge, holders, ...more })
  const atRenewal = (terms: readonly object[]) =>
    exampleWithTerms(terms).map((one) => (one.id === 'line-monthly' ? ({ ...one, holders: { kind: 'atRenewal' } } as typeof one) : one))

  test('nobody holds what is paid once', () => {
    expect(faults(saying({ kind: 'keep' }, oneTime('5.00')))).toEqual(['extra /holders'])
    expect(faults(exampleCatalog({ ...monthly, holders: { kind: 'keep' } }))).toEqual([])
  })
  test('only what recurs has billing periods, and an amount whose increase can be told', () => {
    expect(faults(saying({ kind: 'nextPeriod', maximumIncrease: '5' }, allowance({})))).toEqual([
      'extra /holders/kind',
      'extra /holders/maximumIncrease',
    ])
    expect(faults(saying({ kind: 'fromDate', date: '2026-05-01' }, allowance({})))).toEqual([])
    expect(faults(exampleCatalog({ ...monthly, holders: { kind: 'nextPeriod', maximumIncrease: '-1' } }))).toEqual([
      'line-monthly /holders/maximumIncrease',
    ])
  })
  test('a day on which the version is not valid is none: the day in the zone of the catalog', () => {
    const on = (date: string) =>
      faults(
        exampleCatalog({
          ...monthly,
          validFor: { from: '2026-05-01T00:00:00+08:00', to: '2026-06-01T00:00:00+08:00' },
          holders: { kind: 'fromDate', date },
        }),
      )
    expect(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((date) => on(date).length)).toEqual([1, 0, 0, 1])
  })
  test('a renewal needs a term that renews, of the offering or of a bundle above it', () => {
    const ending = { ...twoYears, renewal: { kind: 'ends' } }
    expect(faults(atRenewal([ending]))).toEqual(['line-monthly /holders/kind'])
    expect(faults(atRenewal([ending, { ...twoYears, id: 'renewing' }]))).toEqual([])
    const members = [{ id: 'line', offering: 'line', minimum: 1, maximum: 1 }]
    const groups = [{ id: 'main', name: text('主要', 'Main'), minimum: 1, maximum: 1, members }]
    const home = { ...example('productOffering', 'line'), id: 'home', prices: [], content: { kind: 'bundle', rules: [], groups } }
    expect(faults([...atRenewal([ending]), { ...home, terms: [twoYears] } as unknown as Document])).toEqual([])
  })
})
