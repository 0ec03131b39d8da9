import { heldFields } from './held.js'
import { about, anyText, fingerprint, flag, integer, listOf, nullable, record, type Schema, shared, words } from './schema.js'

const amount = shared('decimal')
const day = { type: 'string', format: 'date' } as const satisfies Schema
const beforeAfter = { before: amount, delta: amount, after: amount }
const total = record(beforeAfter)
const item = { path: anyText, offering: anyText }
const charge = { ...item, price: anyText, name: shared('text') }
const taxed = { net: amount, tax: amount, gross: amount }
const span = { from: day, to: day }

/** What an order changes of what a customer has. */
export const quotedChanges = about(
  record({
    items: listOf(
      record({
        ...item,
        action: shared('orderAction'),
        cause: nullable(anyText),
        changed: listOf(anyText),
        basis: nullable(words('fresh', 'pinned', 'pinnedListNewAttributes', 'zero', 'renewalTerms', 'kept')),
        by: nullable(words('offering', 'catalog', 'term')),
        catalog: fingerprint,
        at: shared('instant'),
      }),
    ),
    lines: listOf(
      record({
        ...charge,
        charge: words('oneTime', 'recurring', 'usage', 'commitment', 'penalty'),
        period: nullable(shared('calendarPeriod')),
        ...beforeAfter,
      }),
    ),
    totals: record(
      {
        oneTime: total,
        monthly: total,
        recurring: listOf(record({ period: shared('calendarPeriod'), ...beforeAfter })),
        usage: total,
        commitment: listOf(record({ period: shared('calendarPeriod'), ...beforeAfter })),
        bill: total,
      },
      { billTax: record(taxed) },
    ),
    bill: listOf(
      record(
        {
          kind: words('credit', 'refund', 'due', 'charge'),
          ...charge,
          whole: amount,
          part: nullable(
            record({
              ...span,
              period: record(span),
              cause: words('start', 'change', 'cease'),
              policy: words('none', 'fullPeriod', 'day', 'second', 'fixedMonth', 'dailyRate'),
              days: integer,
              of: integer,
            }),
          ),
          amount,
        },
        { tax: record({ category: anyText, percent: shared('decimal'), included: flag, ...taxed }, { place: anyText }) },
      ),
    ),
    before: listOf(shared('priceStep'), 1_000_000),
    held: nullable(heldFields.held),
  }),
  '变更',
  'Changes',
  '订单改变了已有商品的哪些费用：变更前、变更后和差额，以及变更账单。',
  'What an order changes of what the customer has: before, delta and after, and the bill of the change.',
)
