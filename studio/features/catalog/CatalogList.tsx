import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { documentPath } from '../../parts/diagnostic-view.js'
import { rowReached } from '../../parts/row-reached.js'
import { Empty } from '../../parts/States.js'
import { soleCurrency } from '../../parts/sole-currency.js'
import { useCatalog, useEngineAnswer } from '../../source/use-catalog.js'
import { CatalogRowLine } from './CatalogRowLine.js'
import type { CatalogRow } from './catalog-view.js'

interface Props {
  readonly rows: readonly CatalogRow[]
  readonly selected: string | null
  readonly onSelect: (row: CatalogRow) => void
  readonly filtered: boolean
}

const rowHeight = 40
/** Where each list was left, by what it lists: the place survives opening an offering and coming back. */
const scrolls = new Map<string, number>()

/** A list of any length; only the rows that are seen exist. Arrow keys select, Enter opens. */
export function CatalogList({ rows, selected, onSelect, filtered }: Props) {
  const { t } = useWords()
  const { parameters, go } = useAddress()
  const host = useRef<HTMLDivElement>(null)
  const listed = parameters.get('kind') ?? 'offerings'
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => host.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: scrolls.get(listed) ?? 0,
    initialRect: { width: 800, height: 640 },
  })
  const items = virtual.getVirtualItems()
  const prices = useStartingPrices(items.map(({ index }) => rows[index]).filter((row) => row !== undefined))
  const present = rows.findIndex((row) => `${row.kind}/${row.id}` === selected)
  const focusSelected = useRef(false)
  useEffect(() => {
    if (!focusSelected.current) return
    focusSelected.current = false
    host.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  })
  if (rows.length === 0) {
    return (
      <div className="catalog-list-area">
        <Empty title={t(filtered ? 'catalog.noneFound' : 'catalog.none')}>
          <p className="muted">{t(filtered ? 'catalog.noneFoundHint' : 'catalog.noneHint')}</p>
        </Empty>
      </div>
    )
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && present >= 0) return go(documentPath(rows[present]!.kind, rows[present]!.id))
    const page = Math.max(1, Math.floor((host.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const reached = rowReached(present, rows.length, page, event.key)
    if (reached === null) return
    event.preventDefault()
    virtual.scrollToIndex(reached)
    focusSelected.current = true
    onSelect(rows[reached]!)
  }
  return (
    <div className="catalog-list-area">
      <ListHead offerings={listed === 'offerings'} />
      <div
        ref={host}
        className="catalog-list"
        role="listbox"
        aria-label={t('catalog.list')}
        tabIndex={items.some(({ index }) => index === present) ? -1 : 0}
        onKeyDown={onKeyDown}
        onScroll={(event) => scrolls.set(listed, event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => {
            const row = rows[index]!
            return (
              <CatalogRowLine
                key={`${row.kind}/${row.id}`}
                row={row}
                position={index + 1}
                of={rows.length}
                start={start}
                height={rowHeight}
                selected={index === present}
                price={prices.get(row.id) ?? null}
                onSelect={() => onSelect(row)}
                onOpen={() => go(documentPath(row.kind, row.id))}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Headings over the columns; each row says its own values, so they are only for the eye. */
function ListHead({ offerings }: { offerings: boolean }) {
  const { t } = useWords()
  if (!offerings) {
    return (
      <div aria-hidden className="catalog-row catalog-row-plain catalog-list-head">
        <span>{t('field.name')}</span>
        <span>{t('field.kind')}</span>
        <span className="cell-summary">{t('field.content')}</span>
      </div>
    )
  }
  return (
    <div aria-hidden className="catalog-row catalog-list-head">
      <span>{t('field.name')}</span>
      <span className="cell-category">{t('facet.category')}</span>
      <span className="cell-content">{t('facet.content')}</span>
      <span className="num cell-price">{t('catalog.startingPrice')}</span>
      <span className="cell-window">{t('field.window')}</span>
      <span className="cell-status">{t('field.status')}</span>
    </div>
  )
}

/** Starting prices of the rows on the screen, in the catalog's only currency; the engine is asked for no others. */
function useStartingPrices(rows: readonly CatalogRow[]): ReadonlyMap<string, string> {
  const { currencies, state } = useCatalog()
  const { search } = useAddress()
  const { at } = readCoordinates(search)
  const offerings = rows.filter(({ offering }) => offering !== null).map(({ id }) => id)
  const currency = soleCurrency(currencies)
  const askable = offerings.length > 0 && currency !== null && state.fingerprint !== null
  const { data } = useEngineAnswer(askable ? { kind: 'startingPrices' as const, offerings, at: at!, currency } : null)
  const known = askable ? (data ?? []) : []
  return new Map(known.flatMap(({ offering, amount }) => (amount === null ? [] : [[offering, amount] as const])))
}
