import { Checkbox } from 'antd'
import type { OneTimeCharge, RecurringCharge } from '../../../../engine/model/price.js'
import { useWords } from '../../../language/use-words.js'
import { FormField } from '../../../parts/form/FormField.js'
import { AmountFields } from './AmountFields.js'
import { type ListBounds, withListBounds } from './terms-edit.js'

interface Props<Charge> {
  readonly charge: Charge
  readonly onChange: (charge: Charge) => void
}

/** How far the list amount may be left: by alterations down to a floor, and by what people agree on. */
export function BoundFields<Charge extends OneTimeCharge | RecurringCharge>({ charge, onChange }: Props<Charge>) {
  const { t } = useWords()
  const { floor = [], negotiable = false } = charge
  const put = (changed: Partial<ListBounds>) => onChange(withListBounds(charge, { floor, negotiable, ...changed }))
  return (
    <>
      <AmountFields label={t('field.floor')} amounts={floor} optional onChange={(amounts) => put({ floor: amounts })} />
      <FormField label={t('field.negotiable')}>
        {(id) => (
          <Checkbox id={id} checked={negotiable} onChange={({ target }) => put({ negotiable: target.checked })}>
            {t('charge.mayBeNegotiated')}
          </Checkbox>
        )}
      </FormField>
    </>
  )
}
