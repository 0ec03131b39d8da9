import type { GraduatedTiers, ReachedTier, Tier } from '../../../../engine/model/charge-model.js'
import { moneyUnit } from '../../../../engine/model/charge-model.js'
import type { CurrencyAmount } from '../../../../engine/model/currency-amount.js'
import { type AmountFigure, isByTable } from '../../../../engine/model/figure.js'
import { compareRatios, parseDecimal, type Ratio, zero } from '../../../../engine/values/ratio.js'
import { type Phrase, phrase } from '../../../language/phrase.js'
import { withAmount } from '../price-form/amount-edit.js'

export type TieredModel = GraduatedTiers | ReachedTier

/** What is typed of a tier. */
export type TierField = 'upTo' | 'rate' | 'percent' | 'flat' | 'size'

/** A tier as it stands in the editor: its texts in one currency, and the tier that they began as, which has the others. */
export interface TypedTier {
  /** Stays with the tier while others come and go. */
  readonly key: number
  readonly tier: Tier
  readonly texts: Readonly<Record<TierField, string>>
}

export function typedTiers(tiers: readonly Tier[], currency: string): readonly TypedTier[] {
  return tiers.map((tier, key) => ({ key, tier, texts: textsOf(tier, currency) }))
}

function textsOf({ upTo = '', rate, percent = '', flat, size = '' }: Tier, currency: string): TypedTier['texts'] {
  return { upTo, rate: amountIn(rate, currency), percent, flat: amountIn(flat, currency), size }
}

/** What a table gives has no text of its own. */
function amountIn(amounts: AmountFigure | undefined, currency: string): string {
  return amounts === undefined || isByTable(amounts) ? '' : writtenIn(amounts, currency)
}

/** The table that gives a figure of a tier; `null` where it is written. */
export function tableAt({ tier }: TypedTier, field: TierField): string | null {
  const figure = field === 'rate' || field === 'flat' ? tier[field] : undefined
  return figure !== undefined && isByTable(figure) ? figure.table : null
}

function writtenIn(amounts: readonly CurrencyAmount[], currency: string): string {
  return amounts.find((one) => one.currency === currency)?.amount ?? ''
}

/** The fields that a model's tiers have, and those that a tier has although its model does not look at them. */
export function tierFields({ kind }: Pick<TieredModel, 'kind'>, unit: string, tiers: readonly TypedTier[]): readonly TierField[] {
  const isUsed = (field: TierField) => tiers.some(({ texts }) => texts[field] !== '')
  const isStep = kind === 'stairstep'
  return (['upTo', 'rate', 'percent', 'flat', 'size'] as const).filter((field) => {
    if (field === 'upTo' || field === 'flat') return true
    return isUsed(field) || (!isStep && (field !== 'percent' || unit === moneyUnit))
  })
}

/** A fault in a cell of the editor: of which tier, from 0, and in which field. */
export interface TierFault {
  readonly key: number
  readonly field: TierField
  readonly fault: Phrase
}

/** The tiers as the document has them, or all that keeps them from being written: then the document stays as it was. */
export type ReadTiers =
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] }
  | { readonly kind: 'faults'; readonly faults: readonly TierFault[] }

export function readTiers(typed: readonly TypedTier[], currency: string): ReadTiers {
  const faults: TierFault[] = []
  let before = zero
  typed.forEach((one, index) => {
    const { key, texts } = one
    const isLast = index === typed.length - 1
    const read = (field: TierField): Ratio | null => {
      const text = plain(texts[field])
      const value = parseDecimal(text)
      if (text !== '' && value === null) faults.push({ key, field, fault: phrase('tierEditor.fault.number') })
      return value
    }
    const upTo = read('upTo')
    if (plain(texts.upTo) === '' && !isLast) faults.push({ key, field: 'upTo', fault: phrase('tierEditor.fault.end') })
    if (upTo !== null && compareRatios(upTo, before) <= 0) faults.push({ key, field: 'upTo', fault: phrase('tierEditor.fault.order') })
    before = upTo ?? before
    for (const field of ['rate', 'percent', 'flat'] as const) read(field)
    if ((plain(texts.rate) !== '' || tableAt(one, 'rate') !== null) && plain(texts.percent) !== '')
      faults.push({ key, field: 'percent', fault: phrase('tierEditor.fault.both') })
    const size = read('size')
    if (size !== null && compareRatios(size, zero) <= 0) faults.push({ key, field: 'size', fault: phrase('tierEditor.fault.size') })
  })
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'tiers', tiers: typed.map((one) => writtenTier(one, currency)) }
}

/** Amounts in other currencies stay; what is empty is absent. */
function writtenTier({ tier, texts }: TypedTier, currency: string): Tier {
  const [rate, flat] = [written(tier.rate, texts.rate), written(tier.flat, texts.flat)]
  const [upTo, percent, size] = [plain(texts.upTo), plain(texts.percent), plain(texts.size)]
  return {
    ...(upTo === '' ? {} : { upTo }),
    ...(rate === null ? {} : { rate }),
    ...(percent === '' ? {} : { percent }),
    ...(flat === null ? {} : { flat }),
    ...(size === '' ? {} : { size }),
  }

  /** What a table gives stays as it is. */
  function written(before: AmountFigure | undefined, typed: string): AmountFigure | null {
    if (before !== undefined && isByTable(before)) return before
    const amounts = withAmount(before, currency, plain(typed))
    return amounts.length === 0 ? null : amounts
  }
}

/** The tiers with one below another, at the same rates. Where it ends is for the author to say, unless it is the last and open one. */
export function withTierBelow(typed: readonly TypedTier[], at: number): readonly TypedTier[] {
  const like = typed[at]
  const key = typed.reduce((most, one) => Math.max(most, one.key), -1) + 1
  if (like === undefined) return [{ key, tier: {}, texts: { upTo: '', rate: '', percent: '', flat: '', size: '' } }]
  const { upTo: _upTo, ...rest } = like.tier
  const below = { key, tier: rest, texts: { ...like.texts, upTo: '' } }
  // The open end stays with the last tier: what was open is now to be ended.
  return typed.toSpliced(at + 1, 0, below)
}

export function withoutTier(typed: readonly TypedTier[], key: number): readonly TypedTier[] {
  return typed.length === 1 ? typed : typed.filter((one) => one.key !== key)
}

export function withText(typed: readonly TypedTier[], key: number, field: TierField, text: string): readonly TypedTier[] {
  return typed.map((one) => (one.key === key ? { ...one, texts: { ...one.texts, [field]: text } } : one))
}

function plain(text: string): string {
  return text.normalize('NFKC').trim()
}
