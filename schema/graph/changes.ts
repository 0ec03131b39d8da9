import type { QuotedChanges } from '../../engine/ask/answer.js'
import { undeclaredText } from '../../engine/ask/undeclared-text.js'
import type {
  BeforeAfter,
  BillEntry,
  BilledPart,
  ChangedItem,
  ChangeTotals,
  LineChange,
  UndeclaredBasis,
} from '../../engine/price/held/change-answer.js'
import type { VersionOutcome } from '../../engine/price/held/version-outcome.js'
import { type HeldPriceVersions, versionsIn } from '../../engine/price/held/versions-text.js'
import type { JsonValue } from '../../engine/values/json.js'
import { builder } from './builder.js'
import { LocalizedTextType } from './localized-text.js'
import { PeriodType } from './period.js'
import { TaxTextType } from './priced-lines.js'

const OrderActionType = builder.enumType('OrderAction', {
  description: 'What an order does to one item.',
  values: ['add', 'modify', 'cease', 'suspend', 'resume', 'move', 'renew', 'noChange'] as const,
})

const HolderActionType = builder.enumType('HolderAction', {
  description: 'What an order does to what a customer has.',
  values: ['modify', 'cease', 'suspend', 'resume', 'move', 'renew', 'noChange'] as const,
})

export const ItemOrderInput = builder.inputType('ItemOrderInput', {
  description:
    'What nobody can see by comparing; it holds for the item and for all below it that it can apply to. To cease "/" ceases everything.',
  fields: (t) => ({
    path: t.string({ required: true }),
    action: t.field({ type: HolderActionType, required: true }),
    cause: t.string({ description: 'A word of the catalog\'s own, such as "upgrade", which its holder policy may name.' }),
  }),
})

const BeforeAfterType = builder.objectRef<BeforeAfter>('BeforeAfter').implement({
  description: '`before` plus `delta` is `after`.',
  fields: (t) => ({
    before: t.expose('before', { type: 'Decimal' }),
    delta: t.expose('delta', { type: 'Decimal' }),
    after: t.expose('after', { type: 'Decimal' }),
  }),
})

const ChangedItemType = builder.objectRef<ChangedItem>('ChangedItem').implement({
  description: 'An item that is held or wanted, and what the order does to it.',
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    action: t.expose('action', { type: OrderActionType }),
    cause: t.exposeString('cause', { nullable: true }),
    changed: t.exposeStringList('changed', { description: 'Characteristics with another value, and "quantity".' }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'Which prices hold afterwards; "kept" where nothing changes that they go by.',
    }),
    by: t.exposeString('by', { nullable: true, description: 'Who declared the basis: "offering" or "catalog".' }),
    catalog: t.exposeString('catalog', { description: 'The fingerprint of the catalog that its prices are taken from.' }),
    at: t.expose('at', { type: 'Instant', description: 'The moment in that catalog.' }),
  }),
})

const LineChangeType = builder.objectRef<LineChange>('LineChange').implement({
  description: 'One charge of one item before and after, per period.',
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    charge: t.exposeString('charge'),
    period: t.expose('period', { type: PeriodType, nullable: true }),
    before: t.expose('before', { type: 'Decimal' }),
    delta: t.expose('delta', { type: 'Decimal' }),
    after: t.expose('after', { type: 'Decimal' }),
  }),
})

const RecurringChangeType = builder.objectRef<ChangeTotals['recurring'][number]>('RecurringChange').implement({
  fields: (t) => ({
    period: t.expose('period', { type: PeriodType }),
    before: t.expose('before', { type: 'Decimal' }),
    delta: t.expose('delta', { type: 'Decimal' }),
    after: t.expose('after', { type: 'Decimal' }),
  }),
})

const ChangeTotalsType = builder.objectRef<ChangeTotals>('ChangeTotals').implement({
  fields: (t) => ({
    oneTime: t.expose('oneTime', { type: BeforeAfterType }),
    monthly: t.expose('monthly', { type: BeforeAfterType }),
    recurring: t.expose('recurring', { type: [RecurringChangeType] }),
    usage: t.expose('usage', { type: BeforeAfterType }),
    commitment: t.expose('commitment', { type: [RecurringChangeType], description: 'What is missing to promised minimums.' }),
    bill: t.expose('bill', {
      type: BeforeAfterType,
      description: '`before` was billed or deposited for what is not used any more, `after` is due, `delta` is to be paid or given back.',
    }),
    billTax: t.field({
      type: TaxTextType,
      nullable: true,
      description: 'Net, tax and gross of the bill; `null` unless all of it has a tax category.',
      resolve: ({ billTax }) => billTax ?? null,
    }),
  }),
})

const BilledPartType = builder.objectRef<BilledPart>('BilledPart').implement({
  description: 'Part of a billing period: `days` of the `of` days of the period, as its policy counts them.',
  fields: (t) => ({
    from: t.expose('from', { type: 'LocalDate' }),
    to: t.expose('to', { type: 'LocalDate' }),
    periodFrom: t.field({ type: 'LocalDate', resolve: ({ period }) => period.from }),
    periodTo: t.field({ type: 'LocalDate', resolve: ({ period }) => period.to }),
    cause: t.exposeString('cause'),
    policy: t.exposeString('policy'),
    days: t.exposeInt('days'),
    of: t.exposeInt('of'),
  }),
})

const BillEntryTaxType = builder.objectRef<NonNullable<BillEntry['tax']>>('BillEntryTax').implement({
  description: 'Net, tax and gross of an entry: its amount is the gross where it includes the tax, and else the net.',
  fields: (t) => ({
    category: t.exposeID('category'),
    percent: t.expose('percent', { type: 'Decimal' }),
    place: t.id({ nullable: true, resolve: ({ place }) => place ?? null }),
    included: t.exposeBoolean('included'),
    net: t.expose('net', { type: 'Decimal' }),
    tax: t.expose('tax', { type: 'Decimal' }),
    gross: t.expose('gross', { type: 'Decimal' }),
  }),
})

const BillEntryType = builder.objectRef<BillEntry>('BillEntry').implement({
  description: 'One amount of the bill of a change.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: '"credit", "refund", "due" or "charge".' }),
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    price: t.exposeID('price'),
    name: t.expose('name', { type: LocalizedTextType }),
    whole: t.expose('whole', { type: 'Decimal', description: 'What the whole period costs.' }),
    part: t.expose('part', { type: BilledPartType, nullable: true }),
    amount: t.expose('amount', { type: 'Decimal', description: 'Below zero for what is given back.' }),
    tax: t.field({
      type: BillEntryTaxType,
      nullable: true,
      description: '`null` when the price has no tax category.',
      resolve: ({ tax }) => tax ?? null,
    }),
  }),
})

const HolderChangeKindType = builder.enumType('HolderChangeKind', {
  description: 'What a version of a price says of those who hold an earlier one.',
  values: ['keep', 'fromDate', 'nextPeriod', 'atRenewal', 'atCommitmentEnd'] as const,
})

const VersionOutcomeKindType = builder.enumType('VersionOutcomeKind', {
  description: 'What becomes of a version for one holder.',
  values: {
    applies: { description: 'He has it.' },
    upcoming: { description: 'He gets it.' },
    superseded: { description: 'A newer one came first, or after it.' },
    kept: { description: 'It lets holders keep what they have.' },
    tooDear: { description: 'It is dearer by more than it may be for holders.' },
    notInForce: { description: 'It is not valid on the day on which it would come.' },
    never: { description: 'There is no such day for him.' },
  },
})

const VersionOutcomeType = builder.objectRef<VersionOutcome>('VersionOutcome').implement({
  description: 'A version of a price that a release brought after the purchase.',
  fields: (t) => ({
    released: t.expose('released', { type: 'Instant', description: 'When its release took effect.' }),
    catalog: t.exposeString('catalog', { description: 'The fingerprint of that catalog.' }),
    change: t.expose('change', { type: HolderChangeKindType }),
    outcome: t.expose('outcome', { type: VersionOutcomeKindType }),
    from: t.expose('from', { type: 'LocalDate', nullable: true, description: 'The day from which the holder has, had or gets it.' }),
    increase: t.exposeString('increase', { nullable: true, description: 'Of one that is too dear: by how much, in percent.' }),
  }),
})

const HeldPriceVersionsType = builder.objectRef<HeldPriceVersions>('HeldPriceVersions').implement({
  description: 'Which version of a price the customer has before the order, where releases since say what theirs mean for holders.',
  fields: (t) => ({
    path: t.exposeString('path'),
    price: t.exposeID('price'),
    since: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Since when he has a later version than he bought; `null` while he has that.',
      resolve: ({ versions }) => versions.since,
    }),
    later: t.field({ type: [VersionOutcomeType], resolve: ({ versions }) => versions.later }),
  }),
})

export const ChangesType = builder.objectRef<QuotedChanges>('QuoteChanges').implement({
  description: 'What an order changes of what the customer has.',
  fields: (t) => ({
    items: t.expose('items', { type: [ChangedItemType] }),
    lines: t.expose('lines', { type: [LineChangeType] }),
    totals: t.expose('totals', { type: ChangeTotalsType }),
    bill: t.expose('bill', { type: [BillEntryType], description: 'What the bill of the change is made of.' }),
    before: t.field({
      type: 'JSON',
      description: 'How the prices before came about, step by step.',
      resolve: ({ before }) => before as unknown as JsonValue,
    }),
    versions: t.field({ type: [HeldPriceVersionsType], resolve: ({ before }) => versionsIn(before) }),
    held: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What the customer has once the order is carried out: the `held` of the next question. `null` when nothing is left.',
      resolve: ({ held }) => held as unknown as JsonValue,
    }),
  }),
})

export const UndeclaredBasisType = builder.objectRef<UndeclaredBasis>('UndeclaredBasis').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    offering: t.exposeID('offering'),
    action: t.expose('action', { type: HolderActionType }),
    cause: t.exposeString('cause', { nullable: true }),
    what: t.field({ type: LocalizedTextType, resolve: (item) => undeclaredText(item).what }),
    fix: t.field({ type: LocalizedTextType, resolve: (item) => undeclaredText(item).fix }),
  }),
})
