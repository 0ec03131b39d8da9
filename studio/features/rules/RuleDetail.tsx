import { Link } from 'wouter'
import type { Diagnostic } from '../../../engine/explain/diagnostic.js'
import type { DecisionTable } from '../../../engine/model/decision-table.js'
import type { Document } from '../../../engine/model/document.js'
import type { DocumentKind } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { Chip } from '../../parts/Chip.js'
import { Copy } from '../../parts/Copy.js'
import { DraftBar } from '../../parts/DraftBar.js'
import { DecisionTableGrid } from '../../parts/decision-table/DecisionTableGrid.js'
import { documentPath, findingsIn } from '../../parts/diagnostic-view.js'
import { Empty } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useEditedDocument } from '../../source/use-edited-document.js'
import { useUndoKeys } from '../../source/use-undo-keys.js'
import { ConditionWork } from './ConditionWork.js'
import type { RuleRow } from './rules-view.js'
import { TemplateWork } from './TemplateWork.js'
import { TableShapeButton } from './table/TableShapeButton.js'
import { UsedBy } from './UsedBy.js'

/** One rule: what it is, where it is used, what it says, what is wrong with it, and the means to change it. */
export function RuleDetail({ row }: { row: RuleRow }) {
  const { t } = useWords()
  const { documents, state } = useCatalog()
  const onKeyDown = useUndoKeys(row.of)
  const document = documents.find<DocumentKind>(row.of.kind, row.of.id)
  if (document === undefined) return <Empty title={t('state.gone', { id: row.of.id })} />
  const findings = findingsIn(state.diagnostics, row.of, row.pointer)
  return (
    <section className="rule-detail" aria-label={t('rules.detail')} onKeyDown={onKeyDown}>
      <RuleHead row={row} document={document} />
      <DraftBar document={row.of} always />
      {document.kind === 'decisionTable' ? (
        <TableWork table={document} findings={findings} />
      ) : (
        <OtherWork document={document} pointer={row.pointer} findings={findings} />
      )}
    </section>
  )
}

function OtherWork({ document, pointer, findings }: { document: Document; pointer: string; findings: readonly Diagnostic[] }) {
  if (document.kind === 'ruleTemplate') return <TemplateWork template={document} findings={findings} />
  return <ConditionWork document={document} pointer={pointer} findings={findings} />
}

function RuleHead({ row, document }: { row: RuleRow; document: Document }) {
  const { t, say } = useWords()
  const { link } = useAddress()
  return (
    <header className="rule-head">
      <h2>{say(row.name)}</h2>
      <div className="chips">
        <Chip tone="accent">{t(`ruleKind.${row.kind}`)}</Chip>
        <Copy value={document.id} label={t('field.id')} />
        <Link className="rule-link" href={link(documentPath(document.kind, document.id))}>
          {t(document.kind === 'productOffering' ? 'catalog.openOffering' : 'rules.openDocument')}
        </Link>
      </div>
      {document.description === undefined || row.within !== null ? null : <p className="muted">{say(document.description)}</p>}
      {document.kind === 'condition' || document.kind === 'decisionTable' || document.kind === 'ruleTemplate' ? (
        <UsedBy of={document} />
      ) : null}
    </header>
  )
}

/** The grid and the words of its rows; it is a draft from the first edit on. */
function TableWork({ table, findings }: { table: DecisionTable; findings: readonly Diagnostic[] }) {
  const { t } = useWords()
  const { content, change } = useEditedDocument(table)
  return (
    <div className="rule-table-work">
      {change === null ? <p className="mark-open">{t('rules.draftUnreadable')}</p> : null}
      <DecisionTableGrid
        table={content}
        findings={findings}
        onChange={change}
        tools={(rows, reshape) => <TableShapeButton table={content} rows={rows} onShape={reshape} />}
      />
    </div>
  )
}
