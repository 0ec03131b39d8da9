import type { TableFigure } from '../../../../engine/model/figure.js'
import { givenBy, givesOne } from '../../../../engine/price/compile-table.js'
import type { PriceTableId } from '../../../../engine/values/ids.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { useCatalog } from '../../../source/use-catalog.js'

interface Props {
  readonly label: string
  readonly figure: TableFigure
  /** What the table has to give each customer one of. */
  readonly gives: 'amount' | 'quantity'
  readonly onChange: (figure: TableFigure) => void
}

/** Which table gives a figure. */
export function TableField({ label, figure, gives, onChange }: Props) {
  const { say } = useWords()
  const { documents } = useCatalog()
  const tables = documents.all('priceTable').filter(({ rows, hitPolicy }) => givesOne(gives, { gives: givenBy(rows), hitPolicy }))
  return (
    <FormSelect<PriceTableId>
      label={label}
      value={figure.table}
      options={tables.map(({ id, name }) => ({ value: id, label: say(name) }))}
      onChange={(table) => onChange({ ...figure, table })}
    />
  )
}
