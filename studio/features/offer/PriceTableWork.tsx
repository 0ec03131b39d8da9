import type { PriceTable } from '../../../engine/model/price.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { findingsIn } from '../../parts/diagnostic-view.js'
import { PriceTableEditor } from '../../parts/price-table/PriceTableEditor.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useEditedDocument } from '../../source/use-edited-document.js'
import { useUndoKeys } from '../../source/use-undo-keys.js'

/** A price table to work on; it is a draft from the first edit on. A link may lead to one of its rows. */
export function PriceTableWork({ table }: { table: PriceTable }) {
  const { t } = useWords()
  const { state } = useCatalog()
  const { parameters } = useAddress()
  const { content, change } = useEditedDocument(table)
  const onKeyDown = useUndoKeys(table)
  return (
    <section className="document-table" aria-label={t('field.content')} onKeyDown={onKeyDown}>
      {change === null ? <p className="mark-open">{t('rules.draftUnreadable')}</p> : null}
      <PriceTableEditor
        key={table.id}
        table={content}
        findings={findingsIn(state.diagnostics, table)}
        onChange={change}
        shownRow={parameters.get('row')}
      />
    </section>
  )
}
