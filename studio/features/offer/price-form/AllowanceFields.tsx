import type { Allowance } from '../../../../engine/model/allowance.js'
import { isByTable } from '../../../../engine/model/figure.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { decimalFault, FormText } from '../../../parts/form/FormText.js'
import { FigureSource } from './FigureSource.js'

interface Props {
  readonly charge: Allowance
  readonly onChange: (charge: Allowance) => void
}

/** How many units come with an offering and who shares them; how they are used up, carried over and converted is changed as JSON. */
export function AllowanceFields({ charge, onChange }: Props) {
  const { t } = useWords()
  const { rollover } = charge
  return (
    <>
      <FigureSource
        label={t('priceForm.granted')}
        gives="quantity"
        table={isByTable(charge.quantity) ? charge.quantity : null}
        onTable={(quantity) => onChange({ ...charge, quantity })}
      >
        <FormText
          label={t('priceForm.granted')}
          value={isByTable(charge.quantity) ? '' : charge.quantity}
          suffix={charge.unit}
          numeric
          fault={decimalFault(false)}
          onChange={(quantity) => onChange({ ...charge, quantity })}
        />
      </FigureSource>
      <FormSelect
        label={t('field.pool')}
        value={charge.pool}
        options={(['product', 'subscription', 'account', 'group'] as const).map((value) => ({ value, label: t(`charge.pool.${value}`) }))}
        onChange={(pool) => onChange({ ...charge, pool })}
      />
      {rollover === undefined ? null : (
        <FormText
          label={t('priceForm.carried')}
          value={rollover.share}
          suffix="%"
          numeric
          fault={decimalFault(false)}
          onChange={(share) => onChange({ ...charge, rollover: { ...rollover, share } })}
        />
      )}
    </>
  )
}
