import { type ChargeModel, goesByEvents } from '../../model/charge-model.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice, UsageCharge } from '../../model/price.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { allowance, exampleWithPrices, tiered, usage, yuan } from './example.js'

const perCall = (per: string) =>
  tiered('graduated', [{ rate: yuan('0.30') }], { tierBy: { kind: 'event' } }, { increment: { initial: '60', step: '6', per } })

/** Something counts use in a way that the charge model never looks at: it would be written down and have no effect. */
export const useNotCounted: Check = {
  code: 'price/use-not-counted',
  severity: 'error',
  why: text(
    '计费模型不看的计量约定不会起作用，账单会和资费说明不一致。',
    'What the model does not look at has no effect, and bills would differ from what the price says.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap((price) => [...unusedCounting(price), ...emptyFree(price), ...unusedAllowance(draft, price)]),
  examples: {
    sound: exampleWithPrices({ calls: perCall('event') }),
    unsound: exampleWithPrices({
      calls: perCall('period'),
      mail: usage({ kind: 'flat', amount: yuan('5.00') }, { increment: { initial: '1', step: '1', per: 'period' } }),
      'mail-included': allowance({ onExhausted: 'charge', overflow: 'mail' }),
    }),
  },
}

/** What a model looks at: what is used in a period, each event, or the use of an item by limits; a flat amount looks at nothing. */
function looksAt(model: ChargeModel): 'period' | 'event' | 'limits' | 'nothing' {
  switch (model.kind) {
    case 'unit':
    case 'package':
    case 'dynamic':
      return 'period'
    case 'percentOf':
      return goesByEvents(model) ? 'event' : 'period'
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tierBy.kind === 'event' ? 'event' : 'period'
    case 'capacity':
      return 'limits'
    case 'flat':
      return 'nothing'
  }
}

function unusedCounting({ kind, id, charge }: ProductOfferingPrice): readonly Finding[] {
  if (charge.kind !== 'usage') return []
  const { increment, conversion, model } = charge
  const found = looksAt(model)
  if (found === 'period') return []
  const isByEvent = found === 'event'
  const unused = [
    ...(increment !== undefined && (!isByEvent || increment.per === 'period') ? [['increment', ...(isByEvent ? ['per'] : [])]] : []),
    ...(conversion !== undefined && (!isByEvent || conversion.round !== undefined)
      ? [['conversion', ...(isByEvent ? ['round'] : [])]]
      : []),
  ]
  return unused.map((steps) => ({
    document: { kind, id },
    pointer: pointer('charge', ...steps),
    what: text(`“${id}”的计费模型不看 ${steps.join('.')}。`, `The model of "${id}" does not look at "${steps.join('.')}".`),
    fix: isByEvent
      ? text('按次计费的资费请逐次取整，换算不再舍入。', 'Where each event is charged, round each event up, and convert exactly.')
      : text('请删除它，或者改用按用量计费的模型。', 'Remove it, or choose a model that charges by quantity.'),
  }))
}

/** Free events without a number and without an amount are none. */
function emptyFree({ kind, id, charge }: ProductOfferingPrice): readonly Finding[] {
  if (charge.kind !== 'usage' || charge.model.kind !== 'percentOf' || charge.model.free === undefined) return []
  const { events, amount } = charge.model.free
  if (events !== undefined || amount !== undefined) return []
  return [
    {
      document: { kind, id },
      pointer: pointer('charge', 'model', 'free'),
      what: text(`“${id}”的免费部分没有写多少。`, `"${id}" does not say how much of its use is free.`),
      fix: text('请写明次数或金额，或者删除它。', 'Write a number of events or an amount, or remove it.'),
    },
  ]
}

function unusedAllowance(draft: CatalogDraft, { kind, id, charge }: ProductOfferingPrice): readonly Finding[] {
  if (charge.kind !== 'allowance') return []
  const { overflow, convertible = [] } = charge
  const named = [
    ...(overflow === undefined ? [] : [{ price: overflow, steps: ['overflow'] }]),
    ...convertible.map((one, index) => ({ price: one.overflow, steps: ['convertible', index, 'overflow'] })),
  ]
  return named.flatMap(({ price, steps }) => {
    const found = draft.find('productOfferingPrice', price)?.charge
    const why = found?.kind === 'usage' ? refusesAllowances(found) : null
    if (why === null) return []
    return [
      {
        document: { kind, id },
        pointer: pointer('charge', ...steps),
        what: why(price),
        fix: text(
          '请改用按用量计费的资费，或者不要让赠送量由它接续。',
          'Name a charge by quantity, or let the allowance overflow into no charge.',
        ),
      },
    ]
  })
}

/** Free units cannot be taken off what is charged event by event, by limits or as a whole, nor off money. */
function refusesAllowances({ model }: UsageCharge): ((overflow: string) => LocalizedText) | null {
  const counts = looksAt(model)
  if (counts === 'period' && model.kind !== 'dynamic' && model.kind !== 'percentOf') return null
  return (overflow) =>
    text(
      `“${overflow}”的计费模型不按剩余用量计费，赠送量无法抵扣。`,
      `The model of "${overflow}" does not charge what an allowance leaves over.`,
    )
}
