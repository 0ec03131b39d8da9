import { Button } from 'antd'
import { useWords } from '../../language/use-words.js'
import type { PriceColumn } from './price-columns.js'
import type { Pasted } from './price-paste.js'

export type PasteOutcome = Pasted & { readonly titleOf: (column: PriceColumn) => string }

const mostFaults = 4

/** What became of a paste: how many rows, or cell by cell why nothing was taken. */
export function PasteWords({ outcome, onClose }: { outcome: PasteOutcome | null; onClose: () => void }) {
  const { t, phrase } = useWords()
  if (outcome === null) return <p role="status" className="hidden-visually" />
  if (outcome.kind === 'rows') {
    const { changed, added } = outcome
    return (
      <p role="status" className="muted">
        {t('priceTable.paste.changed', { count: changed })} {t('priceTable.paste.added', { count: added })}
      </p>
    )
  }
  const { faults, titleOf } = outcome
  return (
    <div role="alert" className="paste-faults">
      <div>
        <p>{t('priceTable.paste.refused')}</p>
        <ul>
          {faults.slice(0, mostFaults).map(({ line, column, fault }, index) => (
            <li key={index}>
              {t('priceTable.paste.line', { line })}
              {column === null ? null : ` · ${titleOf(column)}`} · {phrase(fault)}
            </li>
          ))}
          {faults.length > mostFaults ? <li>{t('problems.more', { count: faults.length - mostFaults })}</li> : null}
        </ul>
      </div>
      <Button size="small" onClick={onClose}>
        {t('priceTable.paste.close')}
      </Button>
    </div>
  )
}
