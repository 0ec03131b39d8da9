import { useWords } from '../../language/use-words.js'
import { ShapeButton } from '../dialog/ShapeButton.js'
import { PriceShapeForm } from './PriceShapeForm.js'
import type { EditedPriceRow } from './price-rows.js'
import { type PriceTableShape, priceShapeFault } from './price-shape.js'

interface Props {
  readonly shape: PriceTableShape
  readonly rows: readonly EditedPriceRow[]
  readonly onShape: (shape: PriceTableShape) => void
}

/** Changes a price table's columns, policy, and what its rows give. */
export function PriceShapeButton({ shape: before, rows, onShape }: Props) {
  const { t } = useWords()
  return (
    <ShapeButton title={t('priceTable.shape.open')} begin={() => before} faultOf={priceShapeFault} onShape={onShape}>
      {(shape, change) => <PriceShapeForm before={before} shape={shape} rows={rows} onChange={change} />}
    </ShapeButton>
  )
}
