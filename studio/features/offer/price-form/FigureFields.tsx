import { type AmountFigure, isByTable } from '../../../../engine/model/figure.js'
import { AmountFields } from './AmountFields.js'
import { FigureSource } from './FigureSource.js'

interface Props {
  readonly label: string
  readonly figure: AmountFigure | undefined
  /** Whether there may be none in any currency. */
  readonly optional?: boolean
  readonly onChange: (figure: AmountFigure) => void
}

/** An amount in every currency of the catalog, or the table that gives it. */
export function FigureFields({ label, figure, optional = false, onChange }: Props) {
  const table = figure !== undefined && isByTable(figure) ? figure : null
  return (
    <FigureSource label={label} gives="amount" table={table} onTable={onChange}>
      <AmountFields
        label={label}
        amounts={figure === undefined || isByTable(figure) ? [] : figure}
        optional={optional}
        onChange={onChange}
      />
    </FigureSource>
  )
}
