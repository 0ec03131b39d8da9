import type { AlterationTarget } from '../../model/alteration.js'
import { type Check, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import { type AlterationPrice, alterationsOf } from './alterations-together.js'
import { discount, exampleWithPrices, oneTime } from './example.js'
import { offeringsBelow } from './offerings-below.js'

/** An alteration of charges that no offering with it has, itself or below it. */
export const discountNeverApplies: Check = {
  code: 'price/discount-never-applies',
  severity: 'error',
  why: text('客户永远得不到这项优惠，而作者以为已经给出。', 'No customer would ever get what its author believes to have granted.'),
  find: (draft) => {
    const alterations = alterationsOf(draft)
    if (alterations.length === 0) return []
    const below = offeringsBelow(draft)
    return alterations.flatMap((alteration) => {
      const carriers = draft.all('productOffering').filter(({ prices }) => prices.includes(alteration.id))
      const reaches = carriers.some((carrier) => hasTarget(draft, alteration, carrier, below.get(carrier.id) ?? []))
      const isDangling =
        alteration.charge.target.scope === 'price' && draft.find('productOfferingPrice', alteration.charge.target.price) === undefined
      if (carriers.length === 0 || reaches || isDangling) return []
      const { kind, id } = alteration
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'target'),
          what: text(
            `“${id}”要调整的费用，使用它的商品自身及其成员都没有。`,
            `"${id}" alters a charge that no offering with it has, neither itself nor through its members.`,
          ),
          fix: text(
            '请改正调整对象，或者把它放到有该费用的商品或其套餐上。',
            'Correct its target, or put it on the offering that has the charge, or on a bundle of it.',
          ),
        },
      ]
    })
  },
  examples: {
    sound: exampleWithPrices({
      setup: oneTime('50.00'),
      waived: discount({ kind: 'percentOff', percent: '100' }, { target: { scope: 'item', charge: 'oneTime' } }),
    }),
    unsound: exampleWithPrices({
      waived: discount({ kind: 'percentOff', percent: '100' }, { target: { scope: 'item', charge: 'oneTime' } }),
    }),
  },
}

/** Where an alteration may find lines: wherever in an order its item can stand with others, it may find any of them. */
function reachedBy(
  draft: CatalogDraft,
  target: AlterationTarget,
  carrier: ProductOffering,
  below: readonly ProductOffering[],
): readonly ProductOffering[] {
  switch (target.scope) {
    case 'item':
      return [carrier]
    case 'order':
      return besides(draft, carrier)
    case 'products':
      return besides(draft, carrier).filter(({ id }) => target.offerings.includes(id))
    case 'member': {
      const member = memberAt(draft, carrier, target.path)
      return member === null ? [] : (offeringsBelow(draft).get(member.id) ?? [])
    }
    case 'price':
    case 'bundle':
      return below
  }
}

/** All that may be in one order with an offering. */
function besides(draft: CatalogDraft, carrier: ProductOffering): readonly ProductOffering[] {
  return [...offeringsBelow(draft).values()].filter((together) => together.includes(carrier)).flat()
}

/** The offering at the path of a member below another, where there is one. */
function memberAt(draft: CatalogDraft, carrier: ProductOffering, path: string): ProductOffering | null {
  const [, inGroup, below] = /^\/([^/]+\/[^/]+)(\/.*)?$/.exec(path) ?? []
  if (inGroup === undefined || carrier.content.kind !== 'bundle') return null
  const [group, member] = inGroup.split('/')
  const found = carrier.content.groups.find(({ id }) => id === group)?.members.find(({ id }) => id === member)
  const offering = found === undefined ? undefined : draft.find('productOffering', found.offering)
  if (offering === undefined || below === undefined) return offering ?? null
  return memberAt(draft, offering, below)
}

function hasTarget(draft: CatalogDraft, { charge }: AlterationPrice, carrier: ProductOffering, below: readonly ProductOffering[]): boolean {
  const { target } = charge
  const reached = reachedBy(draft, target, carrier, below)
  return reached.some(({ prices }) =>
    prices.some((id) => {
      const kind = draft.find('productOfferingPrice', id)?.charge.kind
      const isLine = kind === 'oneTime' || kind === 'recurring' || kind === 'usage'
      return target.scope === 'price' ? isLine && id === target.price : kind === target.charge
    }),
  )
}
