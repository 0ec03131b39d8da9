import { useState } from 'react'
import type { PriceRole, ProductOfferingPrice } from '../../../../engine/model/price.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { comparable, isCharge, type RoleDraft, roleDraftOf, withRole } from './terms-edit.js'

interface Props {
  readonly price: ProductOfferingPrice
  readonly onChange: (price: ProductOfferingPrice) => void
}

/** What the amount of a charge is called when it is shown, and of a reference which price it is shown beside. */
export function RoleFields({ price, onChange }: Props) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const [open, setOpen] = useState<RoleDraft | null>(null)
  if (!isCharge(price) && price.role === undefined) return null
  const draft = open ?? roleDraftOf(price)
  const take = (next: RoleDraft) => {
    const changed = withRole(price, next)
    setOpen(changed === null ? next : null)
    if (changed !== null) onChange(changed)
  }
  return (
    <>
      <FormSelect<PriceRole | 'none'>
        label={t('field.role')}
        value={draft.role ?? 'none'}
        options={[
          { value: 'none', label: t('priceForm.nothingSaid') },
          ...(['list', 'offer', 'sale', 'reference'] as const).map((value) => ({ value, label: t(`charge.role.${value}`) })),
        ]}
        onChange={(role) => take({ ...draft, role: role === 'none' ? null : role })}
      />
      {draft.role !== 'reference' ? null : (
        <FormSelect<string>
          label={t('field.compares')}
          value={draft.compares}
          options={comparable(documents, price).map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(compares) => take({ ...draft, compares })}
        />
      )}
    </>
  )
}
