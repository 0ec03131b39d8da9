import { Button } from 'antd'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { dayText } from '../day-text.js'
import { FindingWords } from '../FindingWords.js'
import { priceText } from './price-cells.js'
import type { PriceColumn } from './price-columns.js'
import { missingPrice, otherRows, witnessWords } from './price-findings.js'
import { type EditedPriceRow, isWritten } from './price-rows.js'

type Missing = NonNullable<ReturnType<typeof missingPrice>>

interface Props {
  readonly row: EditedPriceRow | null
  readonly columns: readonly PriceColumn[]
  readonly titles: readonly string[]
  /** Of the row, and of the table as a whole. */
  readonly findings: readonly Diagnostic[]
  /** Begins a row for a case that none holds for; absent where the table is only read. */
  readonly onAdd: ((missing: Missing) => void) | null
  readonly onRow: (id: string) => void
}

/** The row that is looked at in words, and what the checks say of it, each with the case that shows it. */
export function PriceRowPanel({ row, columns, titles, findings, onAdd, onRow }: Props) {
  const { t } = useWords()
  return (
    <section className="rule-panel" aria-label={t('grid.selectedRow')} aria-live="polite">
      {row === null ? (
        <p className="muted">{t('grid.noRows')}</p>
      ) : isWritten(row) ? (
        <RowSentence row={row} columns={columns} titles={titles} />
      ) : (
        <p className="mark-open">{t('priceTable.unwritten')}</p>
      )}
      <FindingWords
        findings={findings}
        remedy={(finding) => <Remedy finding={finding} present={row?.id ?? null} onAdd={onAdd} onRow={onRow} />}
      />
    </section>
  )
}

/** Where the row holds, and what it gives there. */
function RowSentence({ row, columns, titles }: Pick<Props, 'columns' | 'titles'> & { row: EditedPriceRow }) {
  const { t, language } = useWords()
  const { zone } = useCatalog()
  const cases = columns.flatMap((column, index) => {
    const value =
      column.kind === 'dimension' || column.kind === 'from' || column.kind === 'to' ? priceText(column, row, language, zone) : ''
    return value === '' ? [] : [t('priceTable.case', { name: titles[index], value })]
  })
  return (
    <p className="rule-sentence">
      {cases.length === 0 ? t('priceTable.always') : cases.join(t('priceTable.and'))}
      <strong className="price-given">{givenText(row)}</strong>
    </p>
  )
}

interface RemedyProps {
  readonly finding: Diagnostic
  readonly present: string | null
  readonly onAdd: Props['onAdd']
  readonly onRow: Props['onRow']
}

/** The case that shows a fault, the other rows in it, and where a row is missing a button that begins it. */
function Remedy({ finding, present, onAdd, onRow }: RemedyProps) {
  const { t, language } = useWords()
  const { documents, zone } = useCatalog()
  const missing = missingPrice(finding)
  const words = witnessWords(documents, finding, language, (at) => dayText(zone, at) ?? at)
  return (
    <>
      {words.length === 0 ? null : (
        <span className="witness">
          {t('priceTable.witness')}{' '}
          {words.map(({ name, value }) => (name === null ? value : t('priceTable.case', { name, value }))).join(t('priceTable.and'))}
        </span>
      )}{' '}
      {otherRows(finding)
        .filter((id) => id !== present)
        .slice(0, 4)
        .map((id) => (
          <Button key={id} size="small" onClick={() => onRow(id)}>
            {t('priceTable.toRow', { id })}
          </Button>
        ))}
      {missing === null || onAdd === null ? null : (
        <Button size="small" onClick={() => onAdd(missing)}>
          {t('grid.addMissing')}
        </Button>
      )}
    </>
  )
}

function givenText({ amount, currency, percent, quantity }: EditedPriceRow): string {
  if (percent !== undefined) return `${percent ?? ''} %`
  return quantity === undefined ? `${amount ?? ''} ${currency ?? ''}` : (quantity ?? '')
}
