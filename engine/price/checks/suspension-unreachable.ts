import { type Check, type Finding, pointer } from '../../model/check.js'
import type { UsageCharge } from '../../model/price.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { compareRatios } from '../../values/ratio.js'
import { compileAmounts } from '../amounts.js'
import { exampleWithPrices, usage, yuan } from './example.js'

const stopping = (amount: string, more: object = {}) =>
  usage({ kind: 'unit', rate: yuan('0.30') }, { suspendAt: { amounts: yuan(amount), continuation: 'onRequest' }, ...more })

/** Use is to stop at an amount that is none, that a cap keeps anybody from paying, or that doesn't grow with use. */
export const suspensionUnreachable: Check = {
  code: 'price/suspension-unreachable',
  severity: 'error',
  why: text(
    '停用的金额与封顶或计费模型矛盾，客户会在不该停的时候停用。',
    'Use would stop at once, never, or although nothing more is due.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      charge.kind !== 'usage'
        ? []
        : faultsOf(charge).map(
            ({ currency, what }): Finding => ({
              document: { kind, id },
              pointer: pointer('charge', 'suspendAt'),
              what: { 'zh-CN': `“${id}”${what['zh-CN']}`, en: `"${id}" ${what.en}` },
              fix: text(
                '请写大于零且不高于封顶的金额，或者删除停用。',
                'Write an amount above zero and not above the cap, or remove the suspension.',
              ),
              witness: { currency },
            }),
          ),
    ),
  examples: {
    sound: exampleWithPrices({ data: stopping('600.00') }),
    unsound: exampleWithPrices({ data: stopping('600.00', { cap: yuan('500.00') }) }),
  },
}

function faultsOf({ suspendAt, cap, model }: UsageCharge): readonly { readonly currency: string; readonly what: LocalizedText }[] {
  if (suspendAt === undefined) return []
  const caps = compileAmounts(cap ?? [])
  return [...compileAmounts(suspendAt.amounts)].flatMap(([currency, at]) => {
    if (at.numerator <= 0n)
      return [{ currency, what: text('的停用金额不大于零。', `stops use at an amount of ${currency} that is not above zero.`) }]
    if (model.kind === 'flat') return [{ currency, what: text('的费用不随用量增长，不会停用。', 'stops use whose cost never grows.') }]
    const most = caps.get(currency)
    if (most === undefined || compareRatios(at, most) <= 0) return []
    return [{ currency, what: text('的停用金额高于封顶。', `stops use at an amount above its cap in ${currency}.`) }]
  })
}
