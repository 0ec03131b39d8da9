import type { Alteration } from '../../model/alteration.js'
import { type Check, pointer } from '../../model/check.js'
import { type CatalogDraft, compareText } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { pricesNamedBy } from '../../model/term.js'
import { overlaps } from '../../values/instant.js'
import { text } from '../../values/localized-text.js'
import { isTarget } from '../alteration/target-lines.js'
import { utcPeriod } from '../table/compile-table.js'
import { type AlterationPrice, alterationsOf } from './alterations-together.js'
import { discount, exampleWithPrices, oneTime, yuan } from './example.js'
import { excludeEachOther } from './exclude-each-other.js'
import { offeringsAbove, offeringsWith } from './offerings-below.js'
import { mayStandTogether, type PossibleItem, possibleItems } from './possible-items.js'

/** An amount changes several charges together, and nobody said how they share it. */
export const allocationMissing: Check = {
  code: 'price/allocation-missing',
  severity: 'error',
  why: text(
    '按金额、按数量还是平均分摊，各项费用、税和退款都不同。',
    'By cost, by units or equally: each gives other amounts to lines, to their tax, and to what is given back when one of them ends.',
  ),
  find: (draft) =>
    alterationsOf(draft).flatMap((alteration) => {
      if (!isShared(alteration.charge)) return []
      const found = sharedBy(draft, alteration)
      if (found === null) return []
      const [first, second] = found.lines
      return [
        {
          document: { kind: alteration.kind, id: alteration.id },
          pointer: pointer('charge', 'effect'),
          what: text(
            `“${alteration.id}”的金额由多项费用分摊，例如“${first.price.id}”和“${second.price.id}”，却没有说怎样分摊。`,
            `Several charges share the amount of "${alteration.id}", such as "${first.price.id}" and "${second.price.id}", and nothing says how.`,
          ),
          fix: text(
            '请写明 allocation：amount 按金额，quantity 按数量，equal 平均，each 为每项费用的每个单位各调整这么多。',
            'Say with "allocation": "amount" by what they cost, "quantity" by their units, "equal", or "each" for all of it on every unit of every line.',
          ),
          witness: {
            offering: found.root,
            lines: found.lines.map(({ item, price }) => ({ path: item.path, offering: item.offering.id, price: price.id })),
          },
        },
      ]
    }),
  examples: {
    sound: exampleWithPrices({ setup: oneTime('50.00'), sim: oneTime('10.00'), welcome: fifteenOff({ allocation: 'amount' }) }),
    unsound: exampleWithPrices({ setup: oneTime('50.00'), sim: oneTime('10.00'), welcome: fifteenOff({}) }),
  },
}

function fifteenOff(more: object): object {
  return discount({ kind: 'amountOff', amounts: yuan('15.00'), ...more }, { target: { scope: 'item', charge: 'oneTime' } })
}

/** Whether an alteration has an amount that lines would share, and doesn't say how. */
function isShared({ effect }: Alteration): boolean {
  switch (effect.kind) {
    case 'amountOff':
    case 'amountOn':
      return effect.allocation === undefined
    case 'byTable':
      return (effect.does === 'amountOff' || effect.does === 'amountOn') && effect.allocation === undefined
    default:
      return false
  }
}

interface PossibleLine {
  readonly item: PossibleItem
  readonly price: ProductOfferingPrice
}

/** An order in which an alteration changes two lines at once. */
interface SharingOrder {
  readonly root: string
  readonly lines: readonly [PossibleLine, PossibleLine]
}

function sharedBy(draft: CatalogDraft, alteration: AlterationPrice): SharingOrder | null {
  const carriers = new Set(offeringsWith(draft).get(alteration.id) ?? [])
  const roots = new Set([...carriers].flatMap(({ id }) => offeringsAbove(draft).get(id) ?? []))
  for (const root of [...roots].filter(({ isSellable }) => isSellable).sort((left, right) => compareText(left.id, right.id))) {
    const items = possibleItems(draft, root)
    const all = items.flatMap((item) => linesOf(draft, item))
    for (const carrier of items.filter(({ offering }) => carriers.has(offering))) {
      const lines = all.filter(
        ({ item, price }) =>
          isTarget(alteration.charge.target, carrier.path, { item: { path: item.path, offering: item.offering.id }, price }) &&
          mayStandTogether(carrier, item) &&
          areTogether(alteration, price),
      )
      const pair = pairOf(lines)
      if (pair !== null) return { root: root.id, lines: pair }
    }
  }
  return null
}

function linesOf(draft: CatalogDraft, item: PossibleItem): readonly PossibleLine[] {
  return pricesNamedBy(item.offering).flatMap((id) => {
    const price = draft.find('productOfferingPrice', id)
    const isLine = price !== undefined && price.role !== 'reference' && lineKinds.has(price.charge.kind)
    return isLine ? [{ item, price }] : []
  })
}

const lineKinds: ReadonlySet<string> = new Set(['oneTime', 'recurring', 'usage', 'penalty'])

function pairOf(lines: readonly PossibleLine[]): readonly [PossibleLine, PossibleLine] | null {
  for (const [index, first] of lines.entries()) {
    const second = lines.slice(index + 1).find((one) => mayBothBeCharged(first, one))
    if (second !== undefined) return [first, second]
  }
  return null
}

function mayBothBeCharged(left: PossibleLine, right: PossibleLine): boolean {
  if (left.item === right.item && excludeEachOther(left.price.when, right.price.when)) return false
  return mayStandTogether(left.item, right.item) && areTogether(left.price, right.price)
}

function areTogether(left: ProductOfferingPrice, right: ProductOfferingPrice): boolean {
  return overlaps(utcPeriod(left.validFor ?? {}), utcPeriod(right.validFor ?? {}))
}
