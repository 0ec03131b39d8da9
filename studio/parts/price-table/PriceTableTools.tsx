import { CopyOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PriceTable } from '../../../engine/model/price.js'
import { isComposing } from '../../coordinates/shortcuts.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { copyText } from '../Copy.js'
import type { GridPlace } from '../grid/grid-geometry.js'
import type { PriceColumn } from './price-columns.js'
import { copiedTable } from './price-paste.js'
import type { EditedPriceRow } from './price-rows.js'
import { rowFound, rowMarked } from './row-search.js'

interface Props {
  readonly columns: readonly PriceColumn[]
  readonly titles: readonly string[]
  readonly rows: readonly EditedPriceRow[]
  readonly place: GridPlace
  readonly policy: PriceTable['hitPolicy']['kind']
  readonly marked: ReadonlyMap<string, unknown>
  readonly onGo: (place: GridPlace) => void
  /** Buttons that change the table. */
  readonly children: ReactNode
}

/** How many rows there are and what decides between them; ways to a row, and out into a spreadsheet. */
export function PriceTableTools({ columns, titles, rows, place, policy, marked, onGo, children }: Props) {
  const { t, language } = useWords()
  const { zone } = useCatalog()
  const [said, setSaid] = useState('')
  const find = (typed: string) => {
    const row = rowFound(columns, rows, place.row, typed, language, zone)
    setSaid(row === null ? t('priceTable.find.none', { typed }) : '')
    if (row !== null) onGo({ ...place, row })
  }
  const goToMarked = () => {
    const row = rowMarked(rows, marked, place.row)
    if (row !== null) onGo({ row, column: 0 })
  }
  const copy = () => {
    copyText(copiedTable(columns, titles, rows, language, zone)).then((outcome) => setSaid(t(`copy.${outcome}`)))
  }
  return (
    <div className="price-table-tools">
      <span className="muted">
        {t(`hitPolicy.${policy}`)} {t('table.count', { count: rows.length })}
      </span>
      <span className="price-table-find">
        <Input
          size="small"
          allowClear
          aria-label={t('priceTable.find.label')}
          placeholder={t('priceTable.find.label')}
          onChange={() => setSaid('')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) find(event.currentTarget.value)
          }}
        />
        <span role="status" className="faint">
          {said}
        </span>
      </span>
      <span className="decision-table-actions">
        {marked.size === 0 ? null : (
          <Button size="small" icon={<WarningOutlined />} onClick={goToMarked}>
            {t('priceTable.marked', { count: marked.size })}
          </Button>
        )}
        <Button size="small" icon={<CopyOutlined />} onClick={copy} title={t('priceTable.copyHint')}>
          {t('priceTable.copy')}
        </Button>
        {children}
      </span>
    </div>
  )
}
