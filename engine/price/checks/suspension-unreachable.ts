import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { AmountFigure } from '../../model/figure.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import type { JsonValue } from '../../values/json.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { compareRatios, type Ratio } from '../../values/ratio.js'
import { compileAmounts } from '../amounts.js'
import { amountIn } from '../charge-model/rated-model.js'
import { exampleWithPrices, usage, yuan } from './example.js'
import { caseWitness, type FigureCase, figureCases, whereOf } from './figure-cases.js'

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
    draft.all('productOfferingPrice').flatMap((price) =>
      faultsOf(draft, price).map(
        ({ witness, what }): Finding => ({
          document: { kind: price.kind, id: price.id },
          pointer: pointer('charge', 'suspendAt'),
          what: { 'zh-CN': `“${price.id}”${what['zh-CN']}`, en: `"${price.id}" ${what.en}` },
          fix: text(
            '请写大于零且不高于封顶的金额，或者删除停用。',
            'Write an amount above zero and not above the cap, or remove the suspension.',
          ),
          witness,
        }),
      ),
    ),
  examples: {
    sound: exampleWithPrices({ data: stopping('600.00') }),
    unsound: exampleWithPrices({ data: stopping('600.00', { cap: yuan('500.00') }) }),
  },
}

interface Fault {
  readonly witness: JsonValue
  readonly what: LocalizedText
}

function faultsOf(draft: CatalogDraft, price: ProductOfferingPrice): readonly Fault[] {
  const { charge } = price
  if (charge.kind !== 'usage' || charge.suspendAt === undefined) return []
  const { suspendAt, cap, model } = charge
  const stops = [...compileAmounts(suspendAt.amounts)]
  return stops.flatMap(([currency, at]): readonly Fault[] => {
    if (at.numerator <= 0n)
      return [
        { witness: { currency }, what: text('的停用金额不大于零。', `stops use at an amount of ${currency} that is not above zero.`) },
      ]
    if (model.kind === 'flat')
      return [{ witness: { currency }, what: text('的费用不随用量增长，不会停用。', 'stops use whose cost never grows.') }]
    const capped = cap === undefined ? undefined : figureCases(draft, price, [cap]).cases.find((one) => isAbove(at, cap, one, currency))
    if (capped === undefined) return []
    const where = whereOf(draft, capped)
    const what = text(`的停用金额高于封顶${where['zh-CN']}。`, `stops use at an amount above its cap in ${currency}${where.en}.`)
    return [{ witness: caseWitness(capped), what }]
  })
}

function isAbove(at: Ratio, cap: AmountFigure, one: FigureCase, currency: string): boolean {
  const most = one.currency === currency ? amountIn(cap, one) : null
  return most !== null && compareRatios(at, most) > 0
}
