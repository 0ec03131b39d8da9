import type { CurrencyAmount } from '../../../../engine/model/currency-amount.js'
import { FormText } from '../../../parts/form/FormText.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { amountFault, amountLines, withAmount } from './amount-edit.js'

interface Props {
  readonly label: string
  readonly amounts: readonly CurrencyAmount[] | undefined
  /** Whether there may be none in any currency: the amounts are then absent. */
  readonly optional?: boolean
  readonly onChange: (amounts: readonly CurrencyAmount[]) => void
}

/** An amount in every currency of the catalog. */
export function AmountFields({ label, amounts = [], optional = false, onChange }: Props) {
  const { currencies } = useCatalog()
  return amountLines(amounts, currencies).map(({ currency, amount }) => (
    <FormText
      key={currency}
      label={label}
      value={amount}
      suffix={currency}
      numeric
      fault={(text) => amountFault(amounts, currency, text, optional)}
      onChange={(text) => onChange(withAmount(amounts, currency, text))}
    />
  ))
}
