import type { Allowance } from '../../model/allowance.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { allowance, exampleWithPrices, usage, yuan } from './example.js'

const perMegabyte = usage({ kind: 'unit', rate: yuan('0.30') })

/** An allowance overflows into something that cannot charge for it: no usage charge, or one of another metric or unit. */
export const overflowMismatch: Check = {
  code: 'price/overflow-mismatch',
  severity: 'error',
  why: text(
    '赠送量和超出费用计量方式不同，抵扣后的使用量算不出来。',
    'An allowance can only be taken off use that is measured in the same way; nothing is converted.',
  ),
  find: (draft) => draft.all('productOfferingPrice').flatMap((price) => mismatch(draft, price)),
  examples: {
    sound: exampleWithPrices({ 'data-included': allowance({ onExhausted: 'charge', overflow: 'data' }), data: perMegabyte }),
    unsound: exampleWithPrices({ 'data-included': allowance({ onExhausted: 'charge', overflow: 'data', unit: 'GB' }), data: perMegabyte }),
  },
}

function mismatch(draft: CatalogDraft, { kind, id, charge }: ProductOfferingPrice): readonly Finding[] {
  if (charge.kind !== 'allowance' || charge.overflow === undefined) return []
  const found = faultOf(draft, id, charge, charge.overflow)
  return found === null ? [] : [{ document: { kind, id }, pointer: pointer('charge', 'overflow'), ...found }]
}

function faultOf(
  draft: CatalogDraft,
  id: string,
  allowance: Allowance,
  overflow: string,
): { readonly what: LocalizedText; readonly fix: LocalizedText } | null {
  if (allowance.onExhausted !== 'charge') {
    return {
      what: text(`“${id}”写明了超出费用，但用完后并不收费。`, `"${id}" names a price for what goes beyond, but does not charge for it.`),
      fix: text('请删除 overflow，或者把 onExhausted 改为 charge。', 'Remove "overflow", or let "onExhausted" be "charge".'),
    }
  }
  const charge = draft.find('productOfferingPrice', overflow)?.charge
  if (charge === undefined) return null
  if (charge.kind !== 'usage') {
    return {
      what: text(`“${id}”的超出费用“${overflow}”不是使用量费用。`, `"${overflow}", into which "${id}" overflows, is no usage charge.`),
      fix: text('请改用使用量费用。', 'Name a usage charge.'),
    }
  }
  if (charge.metric === allowance.metric && [charge.unit, charge.conversion?.from].includes(allowance.unit)) return null
  return {
    what: text(
      `“${id}”按 ${allowance.metric}（${allowance.unit}）计量，其超出费用“${overflow}”却按 ${charge.metric}（${charge.unit}）计量。`,
      `"${id}" counts ${allowance.metric} in ${allowance.unit}, but its overflow "${overflow}" counts ${charge.metric} in ${charge.unit}.`,
    ),
    fix: text(
      '请让两者使用相同的计量项和单位，或者用该费用换算前的单位。',
      'Let both use one metric and one unit, or count in the unit that the charge converts from.',
    ),
  }
}
