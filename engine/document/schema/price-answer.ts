import { effect } from './alteration.js'
import { quotedChanges } from './changes-answer.js'
import { proration } from './charge.js'
import { alterationsAllowed } from './override.js'
import { priceDefinitions } from './price-kinds.js'
import { quoteToken } from './quote-token.js'
import {
  about,
  anyText,
  byTag,
  fingerprint,
  flag,
  integer,
  listOf,
  nullable,
  record,
  type Schema,
  shared,
  withTag,
  words,
} from './schema.js'

const amount = about(shared('decimal'), '金额', 'Amount', '以回答的币种表示的十进制数。', 'A decimal in the currency of the answer.')
const exact = about(anyText, '精确值', 'Exact value', '十进制数，除不尽时为分数。', 'A decimal, or a fraction where it has no end.')
const day = { type: 'string', format: 'date' } as const
const span = record({ from: day, to: day })
const at = { path: anyText, price: anyText }
const change = { before: exact, after: exact }
const netTaxGross = { net: amount, tax: amount, gross: amount }
const taxed = record(netTaxGross)
const taxedPeriods = listOf(record({ period: shared('calendarPeriod'), ...netTaxGross }))
const lineTaxPlace = { place: anyText }
const lineTax = { category: anyText, percent: shared('decimal'), included: flag, amount: taxed, firstBill: taxed }
const suspension = { at: amount, times: integer }
const stepKind = about({}, '步骤', 'Step', '计算价格的哪一步。', 'Which step of the resolution it is.')

/** Which version of a price counts for who holds it. */
const versionsOfHolder = record({
  since: nullable(day),
  later: listOf(
    record({
      released: shared('instant'),
      catalog: fingerprint,
      change: words('keep', 'fromDate', 'nextPeriod', 'atRenewal', 'atCommitmentEnd'),
      outcome: words('applies', 'upcoming', 'superseded', 'kept', 'tooDear', 'notInForce', 'never'),
      from: nullable(day),
      increase: nullable(exact),
    }),
  ),
})

const steps = byTag('step', stepKind, {
  pin: record(
    {
      ...at,
      action: shared('orderAction'),
      cause: nullable(anyText),
      basis: words('fresh', 'pinned', 'pinnedListNewAttributes', 'zero', 'renewalTerms', 'held', 'kept'),
      by: nullable(words('offering', 'catalog', 'term')),
      catalog: fingerprint,
      at: shared('instant'),
    },
    { versions: versionsOfHolder },
  ),
  filtered: record({
    ...at,
    by: words('validity', 'action', 'condition', 'usage', 'target', 'base', 'row', 'time', 'term', 'commitment', 'override'),
    reason: nullable(shared('reason')),
  }),
  row: record({ ...at, table: anyText, row: anyText, candidates: listOf(shared('tableCandidate')), failed: integer }),
  allowance: record({ ...at, quantity: exact, policy: words('full', 'day'), days: integer, of: integer, ...change }),
  list: record({ ...at, row: nullable(anyText), unit: exact, quantity: exact, after: exact }),
  usage: record(
    {
      ...at,
      metric: anyText,
      unit: anyText,
      given: exact,
      events: nullable(exact),
      rounded: exact,
      converted: exact,
      allowances: listOf(record({ ...at, granted: nullable(day), expires: nullable(day), quantity: exact, taken: exact, unit: anyText })),
      charged: exact,
      together: nullable(exact),
      others: listOf(record({ metric: anyText, quantity: exact })),
      parts: listOf(
        record(
          { tier: nullable(integer), quantity: exact, rate: nullable(exact), flat: nullable(exact), amount: exact },
          { bounded: record({ by: words('minimum', 'cap'), events: exact }) },
        ),
      ),
      after: exact,
    },
    { items: integer },
  ),
  uncharged: record({
    ...at,
    by: anyText,
    metric: anyText,
    unit: anyText,
    granted: nullable(day),
    expires: nullable(day),
    taken: exact,
    ...change,
    exhausted: nullable(words('charge', 'throttle', 'suspend', 'unlimited')),
  }),
  suspension: record({ ...at, ...suspension }),
  alteration: record(
    { ...at, alteration: anyText, by: anyText, name: shared('text'), effect, until: nullable(day), ...change },
    { row: anyText },
  ),
  excluded: record(
    { ...at, winner: anyText, by: anyText, mode: words('exclusiveBest', 'exclusivePriority') },
    { row: anyText, winnerRow: anyText },
  ),
  'minimum cap': record({ ...at, ...change }),
  floor: record({ ...at, floor: exact, ...change }),
  reference: record({ ...at, reference: anyText, name: shared('text'), unit: exact, quantity: exact, after: exact }),
  override: record({ ...at, unit: exact, percentOff: nullable(exact), alterations: alterationsAllowed, ...change }),
  proration: record({
    ...at,
    cause: words('start', 'change', 'cease'),
    policy: proration,
    part: span,
    period: span,
    days: integer,
    of: integer,
    seconds: nullable(record({ part: integer, of: integer })),
    dailyRate: nullable(exact),
    ...change,
  }),
  commitment: record({
    ...at,
    minimum: exact,
    coefficient: exact,
    promised: exact,
    per: shared('calendarPeriod'),
    parts: listOf(record({ ...at, amount: exact })),
    due: exact,
    until: day,
    after: exact,
  }),
  penalty: record({
    ...at,
    policy: words('flat', 'declining', 'prorated', 'bands'),
    since: day,
    until: day,
    day,
    months: integer,
    completed: integer,
    parts: listOf(record({ fromMonth: integer, toMonth: integer, percent: exact, charges: exact, amount: exact })),
    ...change,
  }),
  arrears: record({ ...at, billedOn: day, ...change }),
  tax: record({ ...at, ...lineTax }, lineTaxPlace),
  later: record({ ...at, from: day, alterations: listOf(record({ alteration: anyText, by: anyText })), ...change }),
  round: record({ ...at, of: words('amount', 'firstPeriod'), rounding: shared('rounding'), ...change }, { together: record(change) }),
})

const priced = {
  currency: anyText,
  startDate: day,
  lines: listOf(
    record(
      {
        ...at,
        offering: anyText,
        name: shared('text'),
        charge: words('oneTime', 'recurring', 'usage', 'commitment', 'penalty'),
        action: shared('orderAction'),
        quantity: integer,
        period: nullable(shared('calendarPeriod')),
        refundable: flag,
        list: amount,
        amount,
        firstBill: amount,
        firstPeriod: nullable(record({ from: day, to: day, billedOn: day, amount })),
        later: listOf(record({ from: day, amount })),
        overTerm: nullable(amount),
        tax: nullable(record(lineTax, lineTaxPlace)),
        suspension: nullable(record(suspension)),
      },
      { role: words('list', 'offer', 'sale'), references: listOf(record({ price: anyText, name: shared('text'), amount })) },
    ),
  ),
  allowances: listOf(
    record({ ...at, offering: anyText, name: shared('text'), metric: anyText, unit: anyText, perMonth: exact, firstPeriod: exact }),
  ),
  terms: listOf(
    record({
      path: anyText,
      offering: anyText,
      term: anyText,
      name: shared('text'),
      number: integer,
      from: day,
      to: day,
      committedUntil: nullable(day),
      renewal: words('ends', 'continues', 'automatic'),
      noticeBy: nullable(day),
      renewedUntil: nullable(day),
      priceLockedUntil: nullable(day),
    }),
  ),
  totals: record(
    {
      oneTime: amount,
      monthly: amount,
      recurring: listOf(record({ period: shared('calendarPeriod'), amount })),
      usage: amount,
      commitment: listOf(record({ period: shared('calendarPeriod'), amount })),
      firstBill: amount,
      term: nullable(record({ period: shared('calendarPeriod'), from: day, to: day, amount })),
      tax: nullable(
        record({
          oneTime: taxed,
          monthly: taxed,
          recurring: taxedPeriods,
          usage: taxed,
          commitment: taxedPeriods,
          firstBill: taxed,
        }),
      ),
    },
    { cash: record({ increment: amount, firstBill: amount }) },
  ),
  trace: listOf(shared('priceStep'), 1_000_000),
} as const satisfies { readonly [name: string]: Schema }

/** A full quote, without its `kind`. */
export const quoted = about(
  record(
    {
      ...priced,
      offering: anyText,
      items: listOf(shared('configuredItem')),
      versions: listOf(record({ kind: words('productOfferingPrice', 'priceTable'), id: anyText, version: anyText })),
      token: quoteToken,
    },
    { changes: quotedChanges },
  ),
  '报价',
  'Quote',
  '每一行费用、合计，以及得出它们的每一步。',
  'Each line, the totals, and every step that led there.',
)

/** What an order costs, as answers show it. */
export const priceAnswerDefinitions = {
  priceStep: steps,
  amounts: listOf(record({ currency: anyText, amount: shared('decimal') })),
  orderAction: priceDefinitions.orderAction,
  pricedSoFar: withTag(record(priced), 'kind', words('priced')),
  priceProblem: record({
    code: words(
      'price-not-found',
      'price-ambiguous',
      'currency-missing',
      'condition-unknown',
      'row-unknown',
      'usage-unit',
      'usage-unknown',
      'events-unknown',
      'usage-beyond-tiers',
      'usage-below-tiers',
      'tax-rate-missing',
      'tax-place-unknown',
      'bill-day-unknown',
      'not-proratable',
      'not-negotiable',
      'below-floor',
      'override-without-charge',
      'term-unknown',
      'service-start-unknown',
      'pool-members',
      'usage-suspended',
      'alteration-tie',
    ),
    path: anyText,
    price: nullable(anyText),
    table: nullable(anyText),
    rows: listOf(anyText),
    missing: listOf(anyText),
    metrics: listOf(anyText),
    terms: listOf(anyText),
  }),
  tableCandidate: record({
    row: anyText,
    outcome: words('won', 'lost', 'failed', 'unknown'),
    dimension: nullable(anyText),
    by: nullable(words('dimension', 'currency', 'validity', 'priority')),
    reason: nullable(shared('reason')),
  }),
} as const satisfies { readonly [name: string]: Schema }
