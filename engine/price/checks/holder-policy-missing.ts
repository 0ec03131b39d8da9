import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { ProductOffering } from '../../model/offering.js'
import { type HolderAction, type HolderPolicyRule, type OrderAction, raisedBy } from '../../model/order-action.js'
import type { Charge } from '../../model/price.js'
import { pricesNamedBy } from '../../model/term.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { declaredBasis } from '../held/price-basis.js'
import { offeringsAbove } from './offerings-below.js'

/**
 * Something that can be sold goes on costing a customer, and no price basis is declared for an order on it that names no
 * cause. Told once for the catalog, since one declaration there answers for every offering. Every holder may be changed,
 * left alone beside a change, and ceased; other actions count where a charge of the offering speaks of them.
 */
export const holderPolicyMissing: Check = {
  code: 'price/holder-policy-missing',
  severity: 'warning',
  why: text(
    '没有规定按哪里的价格，涉及用户已有商品的订单就无法报价。',
    'An order on what a customer has gets no price where nobody says which prices hold.',
  ),
  find: (draft) => draft.all('catalog').flatMap(({ kind, id, holderPolicy }) => findingOf(draft, { kind, id }, holderPolicy ?? [])),
  examples: {
    sound: exampleCatalog(),
    unsound: exampleCatalog({
      ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
      holderPolicy: [{ action: 'cease', basis: 'pinned' }],
    }),
  },
}

interface Unanswered {
  readonly offering: string
  readonly actions: readonly HolderAction[]
}

function findingOf(draft: CatalogDraft, document: Finding['document'], common: readonly HolderPolicyRule[]): readonly Finding[] {
  const unanswered = draft.all('productOffering').flatMap((offering): readonly Unanswered[] => {
    const actions = actionsOn(draft, offering).filter((action) => !isDeclared(common, offering, action))
    return actions.length === 0 ? [] : [{ offering: offering.id, actions }]
  })
  const [first, ...others] = unanswered
  if (first === undefined) return []
  const fix = text(
    '请在目录或者销售品的 holderPolicy 中为这些动作写明价格依据。',
    'Declare a basis for these actions in "holderPolicy", on the catalog or on the offering.',
  )
  const witness = unanswered.slice(0, mostShown).map(({ offering, actions }) => ({ offering, actions: [...actions] }))
  return [{ document, pointer: pointer('holderPolicy'), what: whatLacks(first, others.length), fix, witness: { offerings: witness } }]
}

const mostShown = 100

function whatLacks({ offering, actions }: Unanswered, others: number): LocalizedText {
  const besides =
    others === 0
      ? text('', '')
      : text(`，另有 ${others} 个销售品也缺少价格依据`, `; so it is with ${others} more ${others === 1 ? 'offering' : 'offerings'}`)
  return text(
    `“${offering}”没有写明这些订单动作的价格依据：${actions.join('、')}${besides['zh-CN']}。`,
    `No price basis is declared for orders on "${offering}" that do this: ${actions.join(', ')}${besides.en}.`,
  )
}

function isDeclared(catalog: readonly HolderPolicyRule[], { id, holderPolicy }: ProductOffering, action: HolderAction): boolean {
  return declaredBasis({ catalog, offerings: new Map([[id, holderPolicy ?? []]]) }, id, action, null) !== null
}

/** What orders can do to who has the offering; nothing where it costs nothing from then on, or can't be bought. */
function actionsOn(draft: CatalogDraft, offering: ProductOffering): readonly HolderAction[] {
  const charges = pricesNamedBy(offering).flatMap((id) => draft.find('productOfferingPrice', id)?.charge ?? [])
  if (
    !charges.some(goesOn) ||
    !offeringsAbove(draft)
      .get(offering.id)!
      .some(({ isSellable }) => isSellable)
  )
    return []
  const spokenOf = new Set<OrderAction>(['modify', 'noChange', 'cease', ...charges.flatMap(raising)])
  if (spokenOf.has('suspend')) spokenOf.add('resume')
  return holderActions.filter((action) => spokenOf.has(action))
}

const holderActions: readonly HolderAction[] = ['modify', 'noChange', 'cease', 'suspend', 'resume', 'move', 'renew']

function goesOn({ kind }: Charge): boolean {
  return kind === 'recurring' || kind === 'usage' || kind === 'commitment'
}

function raising(charge: Charge): readonly OrderAction[] {
  return charge.kind === 'oneTime' || charge.kind === 'penalty' ? raisedBy(charge.actions) : []
}
