import type { DecisionTable } from '../../../../engine/model/decision-table.js'
import { useWords } from '../../../language/use-words.js'
import type { EditedRow } from '../../../parts/decision-table/table-rows.js'
import { shapeFault, shapeOf, type TableShape } from '../../../parts/decision-table/table-shape.js'
import { ShapeButton } from '../../../parts/dialog/ShapeButton.js'
import { TableShapeForm } from './TableShapeForm.js'

interface Props {
  readonly table: DecisionTable
  readonly rows: readonly EditedRow[]
  readonly onShape: (shape: TableShape) => void
}

/** Changes a decision table's columns, outcome and policy. */
export function TableShapeButton({ table, rows, onShape }: Props) {
  const { t } = useWords()
  return (
    <ShapeButton title={t('shape.open')} begin={() => shapeOf(table)} faultOf={shapeFault} onShape={onShape}>
      {(shape, change) => <TableShapeForm table={table} rows={rows} shape={shape} onChange={change} />}
    </ShapeButton>
  )
}
