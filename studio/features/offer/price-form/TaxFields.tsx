import { useState } from 'react'
import type { ProductOfferingPrice } from '../../../../engine/model/price.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { type TaxDraft, taxDraftOf, withTax } from './terms-edit.js'

interface Props {
  readonly price: ProductOfferingPrice
  readonly onChange: (price: ProductOfferingPrice) => void
}

/** The tax category of a charge, where the catalog has any, and whether its amounts include the tax. */
export function TaxFields({ price, onChange }: Props) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const [open, setOpen] = useState<TaxDraft | null>(null)
  const categories = documents.all('catalog').flatMap(({ tax }) => tax?.categories ?? [])
  const isCharged = price.charge.kind !== 'alteration' && price.charge.kind !== 'allowance'
  if (price.tax === undefined && (!isCharged || categories.length === 0)) return null
  const draft = open ?? taxDraftOf(price)
  const take = (next: TaxDraft) => {
    const changed = withTax(price, next)
    setOpen(changed === null ? next : null)
    if (changed !== null) onChange(changed)
  }
  const names = new Map<string, string>(categories.map(({ id, name }) => [id, say(name)]))
  if (draft.category !== null && !names.has(draft.category)) names.set(draft.category, draft.category)
  return (
    <>
      <FormSelect<string>
        label={t('priceStep.category')}
        value={draft.category ?? ''}
        options={[{ value: '', label: t('priceForm.nothingSaid') }, ...[...names].map(([value, label]) => ({ value, label }))]}
        onChange={(category) => take(category === '' ? { category: null, included: null } : { ...draft, category })}
      />
      {draft.category === null ? null : (
        <FormSelect<'included' | 'onTop'>
          label={t('priceStep.taxed')}
          value={draft.included === null ? null : draft.included ? 'included' : 'onTop'}
          options={(['included', 'onTop'] as const).map((value) => ({ value, label: t(`priceStep.${value}`) }))}
          onChange={(way) => take({ ...draft, included: way === 'included' })}
        />
      )}
    </>
  )
}
