import { LayoutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { DecisionTable } from '../../../../engine/model/decision-table.js'
import { useWords } from '../../../language/use-words.js'
import type { EditedRow } from '../../../parts/decision-table/table-rows.js'
import { shapeFault, shapeOf, type TableShape } from '../../../parts/decision-table/table-shape.js'
import { FormDialog } from '../../../parts/dialog/FormDialog.js'
import { TableShapeForm } from './TableShapeForm.js'

interface Props {
  readonly table: DecisionTable
  readonly rows: readonly EditedRow[]
  readonly onShape: (shape: TableShape) => void
}

/** Changes a table's columns, outcome and policy: all at once, so that it is one step to take back. */
export function TableShapeButton(props: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<LayoutOutlined />} onClick={() => setOpen(true)}>
        {t('shape.open')}
      </Button>
      {open ? <TableShapeDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function TableShapeDialog({ table, rows, onShape, onClose }: Props & { onClose: () => void }) {
  const { t, phrase } = useWords()
  const [shape, setShape] = useState<TableShape>(() => shapeOf(table))
  const [tried, setTried] = useState(false)
  const fault = shapeFault(shape)
  const take = () => {
    setTried(true)
    if (fault !== null) return false
    onShape(shape)
    return true
  }
  return (
    <FormDialog
      title={t('shape.open')}
      done={t('shape.done')}
      fault={tried && fault !== null ? phrase(fault) : null}
      onDone={take}
      onClose={onClose}
    >
      <TableShapeForm table={table} rows={rows} shape={shape} onChange={setShape} />
    </FormDialog>
  )
}
