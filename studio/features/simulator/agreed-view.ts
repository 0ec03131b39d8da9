import type { ConfiguredItem } from '../../../engine/model/configured-item.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { AlterationsAllowed, AmountOverride } from '../../../engine/model/request.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'
import { compareRatios, parseDecimal, ratio } from '../../../engine/values/ratio.js'

/** A price of the selection that may be negotiated, and what was agreed on. */
export interface AgreedField {
  readonly path: string
  readonly price: string
  readonly name: LocalizedText
  readonly item: LocalizedText
  readonly agreed: AmountOverride | null
}

/** One field for each price that its author lets people negotiate. */
export function agreedFields(
  documents: CatalogDraft,
  items: readonly Pick<ConfiguredItem, 'path' | 'offering'>[],
  agreed: readonly AmountOverride[],
): readonly AgreedField[] {
  return items.flatMap(({ path, offering }) => {
    const sold = documents.find('productOffering', offering)
    return (sold?.prices ?? []).flatMap((id) => {
      const price = documents.find('productOfferingPrice', id)
      if (price === undefined || !('negotiable' in price.charge) || price.charge.negotiable !== true) return []
      return [
        {
          path,
          price: id,
          name: price.name,
          item: sold!.name,
          agreed: agreed.find((one) => one.path === path && one.price === id) ?? null,
        },
      ]
    })
  })
}

/** What somebody is writing of an agreement: it is part of the question once nothing of it is open. */
export interface AgreedDraft {
  readonly as: 'amount' | 'percentOff'
  readonly figure: string
  /** Which alterations follow; `null` until somebody chooses. */
  readonly follows: AlterationsAllowed['kind'] | null
  /** Stages as they are written, `1, 2`. */
  readonly stages: string
}

export function draftOf(agreed: AmountOverride | null): AgreedDraft {
  if (agreed === null) return { as: 'amount', figure: '', follows: null, stages: '' }
  const { alterations } = agreed
  const stages = alterations.kind === 'stages' ? alterations.stages.join(', ') : ''
  const of = { follows: alterations.kind, stages }
  return 'percentOff' in agreed ? { as: 'percentOff', figure: agreed.percentOff, ...of } : { as: 'amount', figure: agreed.amount, ...of }
}

/** The agreement that a draft makes, or `null` while something of it is open or wrong. */
export function agreedOf({ path, price }: Pick<AgreedField, 'path' | 'price'>, draft: AgreedDraft): AmountOverride | null {
  const { as, figure, follows, stages } = draft
  if (follows === null || figure === '' || !isFigure(as, figure)) return null
  if (follows !== 'stages') return { path, price, alterations: { kind: follows }, ...asWritten(as, figure) }
  const numbers = readStages(stages)
  return numbers === null || numbers.length === 0
    ? null
    : { path, price, alterations: { kind: 'stages', stages: numbers }, ...asWritten(as, figure) }
}

function asWritten(as: AgreedDraft['as'], figure: string): { readonly amount: string } | { readonly percentOff: string } {
  return as === 'amount' ? { amount: figure } : { percentOff: figure }
}

/** Whether it is an amount from zero up, or a percentage from 0 to 100. Digits and the floor are the engine's to judge. */
export function isFigure(as: AgreedDraft['as'], figure: string): boolean {
  const read = parseDecimal(figure)
  if (read === null || read.numerator < 0n) return false
  return as === 'amount' || compareRatios(read, ratio(100n)) <= 0
}

/** Numbers of stages with commas or blanks between them, each once; `null` for anything else. */
export function readStages(written: string): readonly number[] | null {
  const parts = written
    .normalize('NFKC')
    .split(/[\s,、]+/)
    .filter((part) => part !== '')
  if (parts.some((part) => !/^-?(0|[1-9]\d{0,8})$/.test(part))) return null
  const numbers = parts.map(Number)
  return new Set(numbers).size === numbers.length ? numbers : null
}
