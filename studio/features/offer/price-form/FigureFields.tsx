import { type AmountFigure, isByTable } from '../../../../engine/model/figure.js'
import { AmountFields } from './AmountFields.js'
import { TableField } from './TableField.js'

interface Props {
  readonly label: string
  readonly figure: AmountFigure | undefined
  /** Whether there may be none in any currency. */
  readonly optional?: boolean
  readonly onChange: (figure: AmountFigure) => void
}

/** An amount in every currency of the catalog, or the table that gives it. */
export function FigureFields({ label, figure, optional = false, onChange }: Props) {
  return figure !== undefined && isByTable(figure) ? (
    <TableField label={label} figure={figure} gives="amount" onChange={onChange} />
  ) : (
    <AmountFields label={label} amounts={figure} optional={optional} onChange={onChange} />
  )
}
