import type { Allowance } from '../../model/allowance.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { parseDecimal } from '../../values/ratio.js'
import { allowance, exampleWithPrices, usage, yuan } from './example.js'

const perMegabyte = usage({ kind: 'unit', rate: yuan('0.30') })
const perMinute = usage({ kind: 'unit', rate: yuan('0.15') }, { metric: 'voice.domestic', unit: 'min' })
const included = (more: object) => allowance({ onExhausted: 'charge', overflow: 'data', ...more })

/** Units are to cover use of something that is no use, twice the same, none of it, or use whose own units cover theirs in turn. */
export const conversion: Check = {
  code: 'price/conversion',
  severity: 'error',
  why: text(
    '转换没有着落或互相转换，客户的用量抵扣多少就说不清。',
    'Without a target, or in a circle, nobody could say how much use the units cover.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      charge.kind !== 'allowance'
        ? []
        : (charge.convertible ?? []).flatMap((_one, index): readonly Finding[] => {
            const what = faultOf(draft, id, charge, index)
            if (what === null) return []
            return [
              {
                document: { kind, id },
                pointer: pointer('charge', 'convertible', index),
                what,
                fix: text(
                  '请转换到另一项使用量费用，各写一次，并去掉反方向的转换。',
                  'Convert into other usage charges, each once and with a rate above zero, and in one direction only.',
                ),
                witness: { prices: [id, charge.convertible![index]!.overflow] },
              },
            ]
          }),
    ),
  examples: {
    sound: exampleWithPrices({
      data: perMegabyte,
      calls: perMinute,
      'data-included': included({ convertible: [{ overflow: 'calls', rate: '1', cap: '300' }] }),
    }),
    unsound: exampleWithPrices({
      data: perMegabyte,
      calls: perMinute,
      'data-included': included({ convertible: [{ overflow: 'calls', rate: '1' }] }),
      'calls-included': allowance({
        metric: 'voice.domestic',
        unit: 'min',
        onExhausted: 'charge',
        overflow: 'calls',
        convertible: [{ overflow: 'data', rate: '1' }],
      }),
    }),
  },
}

function faultOf(draft: CatalogDraft, id: string, { overflow, convertible = [] }: Allowance, index: number): LocalizedText | null {
  const { overflow: into, rate, cap } = convertible[index]!
  const target = draft.find('productOfferingPrice', into)?.charge
  if (target !== undefined && target.kind !== 'usage') {
    return text(`“${id}”转换到的“${into}”不是使用量费用。`, `"${id}" converts into "${into}", which is no usage charge.`)
  }
  if (into === overflow) return text(`“${id}”转换到它自己的超出费用。`, `"${id}" converts into the charge that it overflows into.`)
  if (convertible.findIndex((one) => one.overflow === into) < index) {
    return text(`“${id}”不止一次转换到“${into}”。`, `"${id}" converts into "${into}" more than once.`)
  }
  if (!isAboveZero(rate) || (cap !== undefined && !isAboveZero(cap))) {
    return text(
      `“${id}”转换到“${into}”的比率或上限不大于零。`,
      `"${id}" converts into "${into}" at a rate, or up to a cap, that is not above zero.`,
    )
  }
  return reaches(draft, into, overflow)
    ? text(`“${id}”与“${into}”互相转换。`, `"${id}" converts into "${into}", whose units convert back.`)
    : null
}

function isAboveZero(written: string): boolean {
  const value = parseDecimal(written)
  return value !== null && value.numerator > 0n
}

/** Whether units of the one charge come to cover use of the other, by however many conversions. */
function reaches(draft: CatalogDraft, from: string, to: string | undefined): boolean {
  if (to === undefined) return false
  const allowances = draft.all('productOfferingPrice').flatMap(({ charge }) => (charge.kind === 'allowance' ? [charge] : []))
  const found = new Set([from])
  for (const charge of found) {
    for (const one of allowances) if (one.overflow === charge) for (const { overflow } of one.convertible ?? []) found.add(overflow)
  }
  return found.has(to)
}
