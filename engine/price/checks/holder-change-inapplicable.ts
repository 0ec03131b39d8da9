import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { HolderChange } from '../../model/holder-change.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import type { ProductOfferingTerm } from '../../model/term.js'
import { covers } from '../../values/instant.js'
import type { JsonValue } from '../../values/json.js'
import { isTimeZone, parseLocalDate } from '../../values/local-date.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { compareRatios, parseDecimal, zero } from '../../values/ratio.js'
import { startOfDay } from '../../values/zone-time.js'
import { utcPeriod } from '../table/compile-table.js'
import { offeringsAbove, offeringsWith } from './offerings-below.js'
import { exampleWithTerms, twoYears } from './terms/example.js'

/** A price says when it reaches those who hold an earlier version, and no such moment can come for any of them. */
export const holderChangeInapplicable: Check = {
  code: 'price/holder-change-inapplicable',
  severity: 'error',
  why: text(
    '写了在网用户什么时候改价，却永远不会改，谁也不会发现。',
    'Holders would keep what they have although the price says that they get another, and nobody would notice.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap((price) => (price.holders === undefined ? [] : findingsOf(draft, price, price.holders))),
  examples: {
    sound: withHolders({ kind: 'atRenewal', noticeDays: 30, maximumIncrease: '10' }),
    unsound: withHolders({ kind: 'atRenewal' }, { renewal: { kind: 'ends' } }),
  },
}

function withHolders(holders: object, term: object = {}) {
  const monthly = exampleCatalog().find(({ id }) => id === 'line-monthly')
  return exampleWithTerms([{ ...twoYears, ...term }]).map((one) => (one.id === monthly?.id ? ({ ...monthly, holders } as typeof one) : one))
}

interface Fault {
  readonly at: string
  readonly what: LocalizedText
  readonly fix: LocalizedText
  readonly witness: JsonValue
}

function findingsOf(draft: CatalogDraft, price: ProductOfferingPrice, holders: HolderChange): readonly Finding[] {
  const { kind, id } = price
  const faults = isHeld(price) ? [...momentFaults(draft, price, holders), ...boundFaults(price, holders)] : [heldByNobody(price, holders)]
  return faults.map(({ at, ...fault }) => ({ document: { kind, id }, pointer: pointer('holders', ...(at === '' ? [] : [at])), ...fault }))
}

/** What is paid once, and what is only shown, nobody holds: it is over with the order. */
function isHeld({ charge, role }: ProductOfferingPrice): boolean {
  return charge.kind !== 'oneTime' && role !== 'reference'
}

function heldByNobody({ id, charge }: ProductOfferingPrice, holders: HolderChange): Fault {
  return {
    at: '',
    what: text(
      `没有人持有“${id}”：它只在下单时收取或者只作展示。`,
      `Nobody holds "${id}": it is charged with an order once, or only shown.`,
    ),
    fix: text('请去掉“holders”。', 'Leave "holders" out.'),
    witness: { price: id, charge: charge.kind, holders: holders.kind },
  }
}

function momentFaults(draft: CatalogDraft, price: ProductOfferingPrice, holders: HolderChange): readonly Fault[] {
  switch (holders.kind) {
    case 'keep':
      return []
    case 'fromDate':
      return dateFaults(draft, price, holders.date)
    case 'nextPeriod':
      return price.charge.kind === 'recurring' ? [] : [withoutPeriods(price)]
    case 'atRenewal':
      return termFaults(draft, price, ({ renewal }) => renewal.kind === 'automatic', {
        what: text(
          `“${price.id}”写明续约时改，但没有合约会自动续约。`,
          `"${price.id}" changes at a renewal, and no term that it can be held in renews.`,
        ),
        fix: text(
          '请写自动续约的合约，或者改用 fromDate 或 nextPeriod。',
          'Let a term renew automatically, or use "fromDate" or "nextPeriod".',
        ),
      })
    case 'atCommitmentEnd':
      return termFaults(draft, price, ({ commitment }) => commitment !== undefined, {
        what: text(
          `“${price.id}”写明承诺期满时改，但没有合约写明承诺。`,
          `"${price.id}" changes when a commitment ends, and no term that it can be held in has one.`,
        ),
        fix: text('请写有承诺期的合约，或者改用 fromDate 或 nextPeriod。', 'Give a term a commitment, or use "fromDate" or "nextPeriod".'),
      })
  }
}

/** On the day the version is not valid: before it begins to be, or once it no longer is. */
function dateFaults(draft: CatalogDraft, { id, validFor = {} }: ProductOfferingPrice, written: string): readonly Fault[] {
  const zone = draft.all('catalog')[0]?.timeZone
  const date = parseLocalDate(written)
  if (zone === undefined || !isTimeZone(zone) || date === null || covers(utcPeriod(validFor), startOfDay(zone, date))) return []
  return [
    {
      at: 'date',
      what: text(
        `“${id}”在 ${written} 不在有效期内，无法在那天给在网用户。`,
        `On ${written} "${id}" is not valid, so holders cannot get it then.`,
      ),
      fix: text('请把日期改到有效期内，或者修改有效期。', 'Name a day within its validity, or change that.'),
      witness: { price: id, date: written, at: startOfDay(zone, date), validFor: { ...validFor } },
    },
  ]
}

function withoutPeriods({ id, charge }: ProductOfferingPrice): Fault {
  return {
    at: 'kind',
    what: text(
      `“${id}”写明从下一个计费周期起改，但只有周期性费用有自己的计费周期。`,
      `"${id}" changes with its next billing period, and only recurring charges have any of their own.`,
    ),
    fix: text('请改用 fromDate。', 'Use "fromDate".'),
    witness: { price: id, charge: charge.kind },
  }
}

/** A price is held in the terms of the offerings that carry it, and of the bundles above them. */
function termFaults(
  draft: CatalogDraft,
  { id }: ProductOfferingPrice,
  suits: (term: ProductOfferingTerm) => boolean,
  words: Pick<Fault, 'what' | 'fix'>,
): readonly Fault[] {
  const carriers = offeringsWith(draft).get(id) ?? []
  const offerings = new Set(carriers.flatMap((carrier) => offeringsAbove(draft).get(carrier.id) ?? []))
  const terms = [...offerings].flatMap((offering) => (offering.terms ?? []).map((term) => ({ offering: offering.id, term })))
  if (carriers.length === 0 || terms.some(({ term }) => suits(term))) return []
  const witness = {
    offerings: [...offerings].map((offering) => offering.id),
    terms: terms.map(({ offering, term }) => ({ offering, term: term.id })),
  }
  return [{ at: 'kind', ...words, witness }]
}

function boundFaults({ id, charge }: ProductOfferingPrice, holders: HolderChange): readonly Fault[] {
  if (holders.kind === 'keep' || holders.maximumIncrease === undefined) return []
  const { maximumIncrease } = holders
  const witness = { price: id, charge: charge.kind, maximumIncrease }
  if (charge.kind !== 'recurring')
    return [
      {
        at: 'maximumIncrease',
        what: text(
          `“${id}”没有可以比较的一个金额，最大涨幅无从判断。`,
          `"${id}" has no one amount to compare, so that no increase can be told.`,
        ),
        fix: text('最大涨幅只用于周期性费用，请去掉。', 'Leave the maximum increase out: it is for recurring charges.'),
        witness,
      },
    ]
  const percent = parseDecimal(maximumIncrease)
  if (percent === null || compareRatios(percent, zero) >= 0) return []
  return [
    {
      at: 'maximumIncrease',
      what: text(`“${id}”的最大涨幅是负数。`, `The maximum increase of "${id}" is below zero.`),
      fix: text('请写 0 或更大的百分数。', 'Write a percentage of 0 or more.'),
      witness,
    },
  ]
}
