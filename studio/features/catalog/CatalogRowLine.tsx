import { useWords } from '../../language/use-words.js'
import { Chip, type Tone } from '../../parts/Chip.js'
import { dayText } from '../../parts/day-text.js'
import { summaryOf } from '../../parts/row-summary.js'
import { soleCurrency } from '../../parts/sole-currency.js'
import { useCatalog } from '../../source/use-catalog.js'
import type { CatalogRow, OfferingRow, SaleStatus } from './catalog-view.js'

interface Props {
  readonly row: CatalogRow
  readonly position: number
  readonly of: number
  readonly start: number
  readonly height: number
  readonly selected: boolean
  readonly price: string | null
  readonly onSelect: () => void
  readonly onOpen: () => void
}

export const saleTones: Readonly<Record<SaleStatus, Tone>> = { onSale: 'good', scheduled: 'accent', ended: 'plain', withinBundles: 'plain' }

export function CatalogRowLine({ row, position, of, start, height, selected, price, onSelect, onOpen }: Props) {
  const { say } = useWords()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
    <div
      role="option"
      aria-posinset={position}
      aria-setsize={of}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={row.offering === null ? 'catalog-row catalog-row-plain' : 'catalog-row'}
      style={{ height, transform: `translateY(${start}px)` }}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <span className="cell-name">
        <span className="row-name">{say(row.name)}</span>
        <span className="mono faint row-id">{row.id}</span>
      </span>
      {row.offering === null ? <PlainCells row={row} /> : <OfferingCells offering={row.offering} price={price} />}
    </div>
  )
}

function OfferingCells({ offering, price }: { offering: OfferingRow; price: string | null }) {
  const { t } = useWords()
  const { zone, currencies } = useCatalog()
  return (
    <>
      <span className="muted cell-category">
        {t(`category.${offering.category}` as never, { defaultValue: offering.category }) as string}
      </span>
      <span className="cell-content">
        <Chip tone={offering.content === 'bundle' ? 'accent' : 'plain'}>{t(`content.${offering.content}`)}</Chip>
      </span>
      <span className="num cell-price">
        {price === null ? (
          <span className="faint" title={t(soleCurrency(currencies) === null ? 'catalog.priceCurrency' : 'catalog.priceOpen')}>
            —
          </span>
        ) : (
          price
        )}
      </span>
      <span className="faint cell-window">
        {dayText(zone, offering.from) ?? t('catalog.always')} – {dayText(zone, offering.to) ?? t('catalog.noEnd')}
      </span>
      <span className="cell-status">
        <Chip tone={saleTones[offering.status]}>{t(`status.sale.${offering.status}`)}</Chip>
      </span>
    </>
  )
}

function PlainCells({ row }: { row: CatalogRow }) {
  const { t, phrase } = useWords()
  const { documents } = useCatalog()
  const document = documents.find(row.kind, row.id)
  return (
    <>
      <span className="muted cell-category">{t(`kind.${row.kind}`)}</span>
      <span className="muted cell-summary">{document === undefined ? '' : phrase(summaryOf(document))}</span>
    </>
  )
}
