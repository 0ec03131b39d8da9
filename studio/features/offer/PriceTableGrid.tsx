import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { PriceTable, PriceTableRow } from '../../../engine/model/price.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { dayText } from '../../parts/day-text.js'
import { useCatalog } from '../../source/use-catalog.js'
import { cellText, rowTerms, type TableColumn, tableColumns } from './table-view.js'

const rowHeight = 29

/** The rows of a price table, however many: only those that are seen exist. An empty cell means any. A link may show one of them. */
export function PriceTableGrid({ table }: { table: PriceTable }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const host = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => tableColumns(documents, table), [documents, table])
  const terms = useMemo(() => rowTerms(table), [table])
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => host.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 600, height: 400 },
  })
  const wanted = useAddress().parameters.get('row')
  const shown = useMemo(() => (wanted === null ? -1 : table.rows.findIndex(({ id }) => id === wanted)), [table, wanted])
  useEffect(() => {
    if (shown < 0) return
    virtual.scrollToIndex(shown, { align: 'center' })
    host.current?.scrollIntoView({ block: 'center' })
  }, [shown, virtual])
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <>
      <p className="muted">
        {t(`hitPolicy.${table.hitPolicy.kind}`)} {t('table.count', { count: table.rows.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={host} className="price-grid" aria-label={t('table.rowsOf', { name: say(table.name) })} tabIndex={0}>
        <table className="grid-table" aria-rowcount={table.rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th>{t('table.row')}</th>
              {columns.map((column) => (
                <th key={column.id} title={column.fact}>
                  {column.name === null ? column.id : say(column.name)}
                </th>
              ))}
              {terms.map((term) => (
                <th key={term}>{t(`table.${term}`)}</th>
              ))}
              <th className="num">{t('field.amount')}</th>
            </tr>
          </thead>
          <tbody>
            <tr aria-hidden style={{ height: above }} />
            {items.map(({ index }) => (
              <Row
                key={table.rows[index]!.id}
                index={index}
                row={table.rows[index]!}
                columns={columns}
                terms={terms}
                isShown={index === shown}
              />
            ))}
            <tr aria-hidden style={{ height: below }} />
          </tbody>
        </table>
      </section>
    </>
  )
}

interface RowProps {
  readonly index: number
  readonly row: PriceTableRow
  readonly columns: readonly TableColumn[]
  readonly terms: readonly ('validFor' | 'priority')[]
  /** Whether a link leads to it. */
  readonly isShown: boolean
}

function Row({ index, row, columns, terms, isShown }: RowProps) {
  const { t, language } = useWords()
  const { documents, zone } = useCatalog()
  const period = `${dayText(zone, row.validFor?.from) ?? t('catalog.always')} – ${dayText(zone, row.validFor?.to) ?? t('catalog.noEnd')}`
  return (
    <tr aria-rowindex={index + 2} aria-current={isShown ? 'true' : undefined} className={isShown ? 'row-shown' : ''}>
      <td className="mono faint">{row.id}</td>
      {columns.map((column) => {
        const text = cellText(documents, column, row, language)
        return (
          <td key={column.id} className={text === '' ? 'faint' : ''}>
            {text === '' ? t('table.any') : text}
          </td>
        )
      })}
      {terms.map((term) => (
        <td key={term}>{term === 'validFor' ? period : (row.priority ?? '—')}</td>
      ))}
      <td className="num">
        {row.amount} {row.currency}
      </td>
    </tr>
  )
}
