import { type CatalogDraft, compareText } from '../../model/draft.js'
import { placeFact, selectionFactPattern } from '../../model/fact.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import type { TaxCategory } from '../../model/tax.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { Period } from '../../values/instant.js'
import { oncePer } from '../../values/once.js'
import { zero } from '../../values/ratio.js'
import { utcPeriod } from '../table/compile-table.js'
import type { CompiledRow } from '../table/compiled-row.js'
import { factsOf } from './contexts/sellable-contexts.js'
import { judgeRows, type NeededRows, type PriceGap } from './judge-gaps.js'

/** Where something of a tax category can be ordered and no rate of it holds. */
export interface TaxJudgement {
  readonly category: TaxCategory
  readonly position: number
  readonly gaps: readonly PriceGap[]
  readonly isProven: boolean
}

/** The same of every category that a charge names. Before its first rate began nobody can say what the tax was. */
export const judgeTax = oncePer((draft: CatalogDraft): readonly TaxJudgement[] => {
  const charged = draft.all('productOfferingPrice').filter(({ role, tax }) => tax !== undefined && role !== 'reference')
  const categories = draft.all('catalog')[0]?.tax?.categories ?? []
  return categories.map((category, position) => ({ category, position, ...judge(draft, category, charged) }))
})

function judge(draft: CatalogDraft, category: TaxCategory, charged: readonly ProductOfferingPrice[]) {
  // A rate that ends before it begins is another check's, and whoever mends it may close the gap.
  if (holdsEverywhere(category) || category.rates.some(isReversed)) return { gaps: [], isProven: true }
  const prices = charged.filter(({ tax }) => tax?.category === category.id)
  const { gaps, isProven } = judgeRows(draft, ratesAsRows(category), prices)
  const certain = gaps.filter((gap) => !isBoundBySelection(draft, gap))
  return { gaps: certain, isProven: isProven && certain.length === gaps.length }
}

/** Rules of a bundle may forbid the selection with which the charge is due. */
function isBoundBySelection(draft: CatalogDraft, { isBound, price }: PriceGap): boolean {
  const found = draft.find('productOfferingPrice', price)
  return isBound && found !== undefined && factsOf(rulesOf(draft), found).some((fact) => selectionFactPattern.test(fact))
}

/** Whether one rate that names no place follows the other without end: then there is nothing to look into. */
function holdsEverywhere({ rates }: TaxCategory): boolean {
  const periods = (some: TaxCategory['rates']): readonly Period[] => some.map(({ validFor }) => utcPeriod(validFor ?? {})).sort(byBeginning)
  const [first] = periods(rates)
  let until: string | undefined = first?.from ?? ''
  for (const { from = '', to } of periods(rates.filter(({ place }) => place === undefined))) {
    if (until === undefined || from > until) break
    until = to === undefined ? undefined : to > until ? to : until
  }
  return first !== undefined && until === undefined
}

function isReversed({ validFor }: TaxCategory['rates'][number]): boolean {
  const { from, to } = utcPeriod(validFor ?? {})
  return from !== undefined && to !== undefined && to <= from
}

function byBeginning(left: Period, right: Period): number {
  return compareText(left.from ?? '', right.from ?? '')
}

function ratesAsRows({ rates }: TaxCategory): NeededRows {
  const isByPlace = rates.some(({ place }) => place !== undefined)
  const rows = rates.map(
    ({ validFor, place }, index): CompiledRow => ({
      id: String(index),
      cells: isByPlace ? [place === undefined ? null : { kind: 'values', values: [place] }] : [],
      validFor: utcPeriod(validFor ?? {}),
      priority: null,
      currency: null,
      figure: zero,
    }),
  )
  return { dimensions: isByPlace ? [{ id: 'place', fact: placeFact, match: 'within' }] : [], rows }
}
