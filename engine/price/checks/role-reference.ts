import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { Charge, ProductOfferingPrice } from '../../model/price.js'
import { pricesNamedBy } from '../../model/term.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { exampleWithPrices, oneTime } from './example.js'
import { offeringsWith } from './offerings-below.js'

/** A reference that could never be shown beside the price it compares, or that says what only a charge can say; a role of what charges nothing. */
export const roleReference: Check = {
  code: 'price/role-reference',
  severity: 'error',
  why: text(
    '参考价从不收取，只与同一商品的一项价格一同展示；写错了它就永远不会出现，或者比较的不是同一回事。',
    'A reference is never charged, only shown beside a price of its offering: a wrong one never appears, or compares what is not alike.',
  ),
  find: (draft) => draft.all('productOfferingPrice').flatMap((price) => faults(draft, price)),
  examples: { sound: example({ compares: 'setup' }), unsound: example({ compares: 'recommended' }) },
}

function faults(draft: CatalogDraft, price: ProductOfferingPrice): readonly Finding[] {
  const { kind, id, charge, role, compares } = price
  const found = (at: string, what: LocalizedText, fix: LocalizedText): readonly Finding[] => [
    { document: { kind, id }, pointer: pointer(...at.split('/').filter((step) => step !== '')), what, fix },
  ]
  if (role !== 'reference') {
    if (compares !== undefined)
      return found(
        'compares',
        text(`“${id}”不是参考价，却写了比较对象。`, `"${id}" is no reference, but names a price that it compares.`),
        text('请删去比较对象，或把角色写为参考价。', 'Remove what it compares, or make its role "reference".'),
      )
    if (role === undefined || (charge.kind !== 'alteration' && charge.kind !== 'allowance')) return []
    return found(
      'role',
      text(`“${id}”本身不收费，却写了角色。`, `"${id}" charges nothing itself, but has a role.`),
      text('请把角色写在收费的价格上。', 'Give the role to the price that is charged.'),
    )
  }
  if (compares === undefined)
    return found(
      'role',
      text(`参考价“${id}”没有写明与哪项价格比较。`, `The reference "${id}" does not say which price it compares.`),
      text('请写明同一商品的一项价格。', 'Name a price of the same offering.'),
    )
  const own = unshowable(price)
  if (own !== null) return found(own.at, own.what, own.fix)
  const compared = draft.find('productOfferingPrice', compares)
  // A name that nothing has is found where names are.
  if (compared === undefined) return []
  const unlike = unlikeness(price, compared)
  if (unlike !== null) return found('compares', unlike, text('请改为与同类的价格比较。', 'Compare a price of its own kind.'))
  return (offeringsWith(draft).get(id) ?? [])
    .filter((offering) => !pricesNamedBy(offering).includes(compared.id))
    .flatMap((offering) =>
      found(
        'compares',
        text(
          `商品“${offering.id}”有参考价“${id}”，却没有它所比较的“${compares}”。`,
          `The offering "${offering.id}" has the reference "${id}", but not the price "${compares}" that it compares.`,
        ),
        text('请把两项价格放在同一商品上。', 'Put both prices on the offering.'),
      ),
    )
}

interface Fault {
  readonly at: string
  readonly what: LocalizedText
  readonly fix: LocalizedText
}

/** What a reference cannot be, whatever it compares. */
function unshowable({ id, charge }: ProductOfferingPrice): Fault | null {
  if (charge.kind !== 'oneTime' && charge.kind !== 'recurring')
    return {
      at: 'charge/kind',
      what: text(`参考价“${id}”既不是一次性费用，也不是周期费用。`, `The reference "${id}" is neither a one-time nor a recurring amount.`),
      fix: text('请写成一次性或周期性的金额。', 'Make it one of the two.'),
    }
  if (charge.amount.kind === 'table')
    return {
      at: 'charge/amount',
      what: text(`参考价“${id}”的金额来自价格表。`, `The amount of the reference "${id}" comes from a table.`),
      fix: text(
        '请直接写明金额；因条件而异的，请写成几项各有条件的参考价。',
        'Write the amount; where it differs, write several references, each with its condition.',
      ),
    }
  const bound = charge.negotiable !== undefined ? 'negotiable' : charge.floor !== undefined ? 'floor' : null
  return bound === null
    ? null
    : {
        at: `charge/${bound}`,
        what: text(`参考价“${id}”从不收取，却写了底价或可否议价。`, `The reference "${id}" is never charged, but bounds what is.`),
        fix: text('请把它写在所比较的价格上。', 'Say so of the price that it compares.'),
      }
}

/** Why a reference and a price say different things, so that nobody could compare their amounts. */
function unlikeness(reference: ProductOfferingPrice, compared: ProductOfferingPrice): LocalizedText | null {
  const { id } = reference
  if (compared.id === id) return text(`参考价“${id}”与自己比较。`, `The reference "${id}" compares itself.`)
  if (compared.role === 'reference')
    return text(`“${id}”与另一个参考价“${compared.id}”比较。`, `"${id}" compares another reference, "${compared.id}".`)
  if (rhythmOf(reference.charge) !== rhythmOf(compared.charge))
    return text(
      `“${id}”与“${compared.id}”的收费方式或周期不同。`,
      `"${id}" and "${compared.id}" are not charged in the same way, or not for the same period.`,
    )
  if (reference.tax !== undefined && compared.tax !== undefined && reference.tax.included !== compared.tax.included)
    return text(
      `“${id}”与“${compared.id}”一个含税，一个不含税。`,
      `Of "${id}" and "${compared.id}" one includes tax and the other does not.`,
    )
  return null
}

function rhythmOf(charge: Charge): string {
  return charge.kind === 'recurring' ? `recurring ${charge.period.count} ${charge.period.unit}` : charge.kind
}

/** The example catalog with a fee and what is recommended for it. */
function example(reference: object) {
  return exampleWithPrices({ setup: oneTime('50.00'), recommended: oneTime('80.00') }).map((document) =>
    document.id === 'recommended' ? { ...document, role: 'reference', ...reference } : document,
  ) as ReturnType<typeof exampleWithPrices>
}
