import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { PriceTable } from '../../../engine/model/price.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { cellText, tableColumns } from './table-view.js'

const rowHeight = 28

/** The rows of a price table, however many; an empty cell means any. */
export function PriceTableGrid({ table }: { table: PriceTable }) {
  const { t, say, language } = useWords()
  const { documents } = useCatalog()
  const host = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => tableColumns(documents, table), [documents, table])
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => host.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 600, height: 400 },
  })
  const template = { gridTemplateColumns: `minmax(96px, 1fr) repeat(${columns.length}, minmax(112px, 1.4fr)) 112px` }
  return (
    <>
      <p className="muted">
        {t(`hitPolicy.${table.hitPolicy.kind}`)} {t('table.count', { count: table.rows.length })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot have rows that are not there */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div ref={host} className="price-grid" role="table" aria-label={say(table.name)} aria-rowcount={table.rows.length + 1} tabIndex={0}>
        <div role="row" aria-rowindex={1} className="price-grid-row price-grid-head" style={template}>
          <span role="columnheader">{t('table.row')}</span>
          {columns.map((column) => (
            <span key={column.id} role="columnheader" title={column.fact}>
              {column.name === null ? column.id : say(column.name)}
            </span>
          ))}
          <span role="columnheader" className="num">
            {t('field.amount')}
          </span>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = table.rows[index]!
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={index + 2}
                className="price-grid-row"
                style={{ ...template, position: 'absolute', insetInline: 0, height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <span role="cell" className="mono faint">
                  {row.id}
                </span>
                {columns.map((column) => {
                  const text = cellText(documents, column, row, language)
                  return (
                    <span key={column.id} role="cell" className={text === '' ? 'faint' : ''}>
                      {text === '' ? t('table.any') : text}
                    </span>
                  )
                })}
                <span role="cell" className="num">
                  {row.amount} {row.currency}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
