import { type AmountFigure, isByTable } from '../../../../engine/model/figure.js'
import type { PriceTableId } from '../../../../engine/values/ids.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { AmountFields } from './AmountFields.js'
import { tablesOfAmounts } from './figure-tables.js'

interface Props {
  readonly label: string
  readonly figure: AmountFigure | undefined
  /** Whether there may be none in any currency. */
  readonly optional?: boolean
  readonly onChange: (figure: AmountFigure) => void
}

/** An amount in every currency of the catalog, or the table that gives it. */
export function FigureFields({ label, figure, optional = false, onChange }: Props) {
  const { say } = useWords()
  const { documents } = useCatalog()
  if (figure === undefined || !isByTable(figure))
    return <AmountFields label={label} amounts={figure} optional={optional} onChange={onChange} />
  const tables = tablesOfAmounts(documents)
  return (
    <FormSelect<PriceTableId>
      label={label}
      value={figure.table}
      options={tables.map(({ id, name }) => ({ value: id, label: say(name) }))}
      onChange={(table) => onChange({ ...figure, table })}
    />
  )
}
