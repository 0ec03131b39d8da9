import type { Alteration } from '../../model/alteration.js'
import { type Check, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { alterationsOf } from './alterations-together.js'
import { discount, exampleWithPrices, yuan } from './example.js'

interface Unused {
  readonly field: readonly string[]
  readonly what: LocalizedText
  readonly fix: LocalizedText
}

/** What an alteration declares and could never have an effect: a smaller base where nothing is a percentage, a later beginning of what is paid once, how to share what is no amount. */
export const alterationWithoutEffect: Check = {
  code: 'price/alteration-without-effect',
  severity: 'error',
  why: text('声明了却不起作用的内容，作者会以为已经生效。', 'What is declared without effect is believed to be in force.'),
  find: (draft) =>
    alterationsOf(draft).flatMap(({ kind, id, charge }) =>
      unusedIn(draft, id, charge).map(({ field, what, fix }) => ({
        document: { kind, id },
        pointer: pointer('charge', ...field),
        what,
        fix,
      })),
    ),
  examples: {
    sound: exampleWithPrices({ half: discount({ kind: 'percentOff', percent: '50' }, { baseLess: yuan('2.00') }) }),
    unsound: exampleWithPrices({ half: discount({ kind: 'amountOff', amounts: yuan('5.00') }, { baseLess: yuan('2.00') }) }),
  },
}

function unusedIn(draft: CatalogDraft, id: string, { effect, target, baseLess, startAfter }: Alteration): readonly Unused[] {
  const altered = target.scope === 'price' ? draft.find('productOfferingPrice', target.price)?.charge.kind : target.charge
  const found: Unused[] = []
  if (baseLess !== undefined && effect.kind !== 'percentOff' && effect.kind !== 'percentOf')
    found.push({
      field: ['baseLess'],
      what: text(`“${id}”不按百分比调整，基数减额不起作用。`, `"${id}" takes no percentage, so a smaller base changes nothing.`),
      fix: text('请删去基数减额，或改用百分比。', 'Leave it out, or use a percentage.'),
    })
  if (startAfter !== undefined && altered === 'oneTime')
    found.push({
      field: ['startAfter'],
      what: text(
        `“${id}”调整一次性费用，却在收取之后才生效。`,
        `"${id}" alters what is paid once, but only begins to act after it was paid.`,
      ),
      fix: text('一次性费用在开通时收取，请删去延后生效。', 'What is paid once is due at the start: leave it out.'),
    })
  if (effect.kind === 'byTable' && effect.allocation !== undefined && (effect.does === 'percentOff' || effect.does === 'setPrice'))
    found.push({
      field: ['effect', 'allocation'],
      what: text(
        `“${id}”不加减金额，没有可分摊的，分摊方式不起作用。`,
        `"${id}" takes no amount off or on, so there is nothing to share, and its allocation changes nothing.`,
      ),
      fix: text('请删去分摊方式。', 'Leave the allocation out.'),
    })
  return found
}
