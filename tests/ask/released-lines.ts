import type { QuoteAnswer, QuotedChanges } from '../../engine/ask/answer.js'
import type { ReleasedBetween } from '../../engine/ask/later-versions.js'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { HeldProduct } from '../../engine/model/request.js'
import { leaving } from '../../engine/price/checks/terms/example.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'

const name = text('名称', 'Name')
const example = (kind: string, id: string) => exampleCatalog().find((one) => one.kind === kind && one.id === id)

/** A monthly fee of so much, divided by days at a change and at the end. */
export function fee(amount: string, more: object = {}): object {
  return {
    kind: 'recurring',
    amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount }] },
    period: { unit: 'month', count: 1 },
    timing: 'advance',
    cycle: 'calendar',
    proration: { start: { kind: 'day' }, change: { kind: 'day' }, cease: { kind: 'day' } },
    ...more,
  }
}

/** A line with a monthly fee whose version says what it means for holders. */
export interface Line {
  readonly amount?: string
  readonly holders?: object
  readonly charge?: object
  /** Of the price's document. */
  readonly price?: object
  readonly terms?: readonly object[]
  /** More prices of it, which are among the documents. */
  readonly prices?: readonly string[]
  readonly documents?: readonly object[]
}

/** The line takes its speed, 100 or 200, from choices; nothing but tables that are added looks at it. */
export function line({ amount = '10.00', holders, charge, price = {}, terms = [], prices = [], documents = [] }: Line): CompiledCatalog {
  const speed = { id: 'speed', name, type: { kind: 'number', values: [100, 200] }, required: true, default: { value: 100 } }
  const compilation = compileDraft(
    exampleCatalog(
      { ...example('productSpecification', 'line'), characteristics: [speed] },
      { ...example('productOffering', 'line'), prices: ['line-monthly', ...prices], ...(terms.length === 0 ? {} : { terms }) },
      {
        ...example('productOfferingPrice', 'line-monthly'),
        charge: charge ?? fee(amount),
        ...(holders === undefined ? {} : { holders }),
        ...price,
      },
      ...(terms.length === 0 ? [] : [{ kind: 'productOfferingPrice', id: 'leaving', name, charge: leaving().leaving }]),
      ...documents,
    ),
  )
  if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics.map(({ code, what }) => [code, what.en])))
  return compilation.catalog
}

/** Releases by the moment at which they take effect. */
export type Releases = Readonly<Record<string, CompiledCatalog>>

/** How a quote is given the catalogs of some releases. */
export function history(releases: Releases): {
  readonly heldAt: (at: Instant) => CompiledCatalog | null
  readonly between: ReleasedBetween
} {
  const all = Object.entries(releases)
    .map(([moment, catalog]) => ({ released: instant(moment), catalog }))
    .sort((left, right) => (left.released < right.released ? -1 : 1))
  return {
    heldAt: (at) => all.findLast(({ released }) => released <= at)?.catalog ?? null,
    between: (after, until) => all.filter(({ released }) => after < released && released <= until),
  }
}

export type Answer = Extract<QuoteAnswer, { readonly kind: 'priced' }> & { readonly changes: QuotedChanges }

/** The line as it was bought on 10 January 2026 and is served since. */
export const held: HeldProduct = { choices: [], at: '2026-01-10T00:00:00+08:00', startDate: '2026-01-10' }

/** What is answered to an order at noon of a day, for that day unless another is named; the present catalog is the release of that moment. */
export function onDay(releases: Releases, day: string, more: object = {}, present?: CompiledCatalog): QuoteAnswer {
  const { heldAt, between } = history(releases)
  const at = instant(`${day}T12:00:00+08:00`)
  const asked = { offering: 'line', facts: {}, choices: [], currency: 'CNY', at, startDate: day, held, ...more }
  return quote(present ?? heldAt(at)!, asked, heldAt, between).answer
}

/** The same, of what has a price. */
export function answered(releases: Releases, day: string, more: object = {}, present?: CompiledCatalog): Answer {
  const answer = onDay(releases, day, more, present)
  if (answer.kind !== 'priced' || answer.changes === undefined) throw new Error(JSON.stringify(answer))
  return answer as Answer
}

/** What the monthly fee costs before and after, and what is said of its versions. */
export function told({ changes, trace }: Answer) {
  const { before, after } = changes.lines.find(({ price }) => price === 'line-monthly')!
  const pin = trace.find((step) => step.step === 'pin' && step.price === 'line-monthly')
  const versions = pin?.step === 'pin' ? pin.versions : undefined
  return {
    before,
    after,
    since: versions?.since,
    outcomes: versions?.later.map(({ outcome, from, increase }) => [outcome, from, increase].filter((one) => one !== null).join(' ')),
  }
}
