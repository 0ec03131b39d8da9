import { LayoutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../language/use-words.js'
import { FormDialog } from '../dialog/FormDialog.js'
import { PriceShapeForm } from './PriceShapeForm.js'
import type { EditedPriceRow } from './price-rows.js'
import { type PriceTableShape, priceShapeFault } from './price-shape.js'

interface Props {
  readonly shape: PriceTableShape
  readonly rows: readonly EditedPriceRow[]
  readonly onShape: (shape: PriceTableShape) => void
}

/** Changes a table's columns and policy: all at once, so that it is one step to take back. */
export function PriceShapeButton(props: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" icon={<LayoutOutlined />} onClick={() => setOpen(true)}>
        {t('priceTable.shape.open')}
      </Button>
      {open ? <PriceShapeDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function PriceShapeDialog({ shape: before, rows, onShape, onClose }: Props & { onClose: () => void }) {
  const { t, phrase } = useWords()
  const [shape, setShape] = useState(before)
  const [tried, setTried] = useState(false)
  const fault = priceShapeFault(shape)
  const take = () => {
    setTried(true)
    if (fault !== null) return false
    onShape(shape)
    return true
  }
  return (
    <FormDialog
      title={t('priceTable.shape.open')}
      done={t('shape.done')}
      fault={tried && fault !== null ? phrase(fault) : null}
      onDone={take}
      onClose={onClose}
    >
      <PriceShapeForm before={before} shape={shape} rows={rows} onChange={setShape} />
    </FormDialog>
  )
}
