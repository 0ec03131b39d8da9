import { useMemo } from 'react'
import type { DecisionTable } from '../../../../engine/model/decision-table.js'
import { useWords } from '../../../language/use-words.js'
import { ValueInput } from '../../../parts/condition-builder/ValueInput.js'
import type { EditedRow } from '../../../parts/decision-table/table-rows.js'
import { dimensionFor, rowCounts, type TableShape, withOutcome } from '../../../parts/decision-table/table-shape.js'
import { AddColumn, useFactNames } from '../../../parts/dialog/AddColumn.js'
import { DialogRow } from '../../../parts/dialog/FormDialog.js'
import { PolicyRow } from '../../../parts/dialog/PolicyRow.js'
import { RemoveButton } from '../../../parts/dialog/RemoveButton.js'
import { RowCount } from '../../../parts/dialog/RowCount.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { OutcomeRows } from './OutcomeRows.js'

interface Props {
  readonly table: DecisionTable
  readonly rows: readonly EditedRow[]
  readonly shape: TableShape
  readonly onChange: (shape: TableShape) => void
}

const policies = ['unique', 'priority', 'collect'] as const

/** What a table looks at and decides on, and what it does where several rows hold, or none. */
export function TableShapeForm({ table, rows, shape, onChange }: Props) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const counts = useMemo(() => rowCounts(rows), [rows])
  const { hitPolicy, outcome, otherwise } = shape
  const [was, is] = [table.hitPolicy.kind, hitPolicy.kind]
  return (
    <>
      <PolicyRow
        policies={policies}
        policy={is}
        numbers={
          was === is || rows.length === 0 || (was !== 'priority' && is !== 'priority')
            ? null
            : is === 'priority'
              ? 'numbered'
              : 'unnumbered'
        }
        onChange={(kind) => onChange({ ...shape, hitPolicy: { kind } })}
      />
      <Columns table={table} shape={shape} counts={counts.cells} onChange={onChange} />
      <OutcomeRows
        outcome={outcome}
        before={table.outcome}
        counts={counts.outcomes}
        onChange={(changed) => onChange(withOutcome(documents, shape, changed))}
      />
      <DialogRow label={t('shape.otherwise')}>
        {() => (
          <ValueInput
            key={outcome.kind}
            label={t('shape.otherwise')}
            type={'values' in outcome ? { ...outcome, values: outcome.values.filter(({ value }) => value !== '') } : outcome}
            list={false}
            optional
            placeholder={t('shape.nothing')}
            value={otherwise}
            onChange={(value) => onChange({ ...shape, otherwise: Array.isArray(value) ? null : (value as TableShape['otherwise']) })}
          />
        )}
      </DialogRow>
      {rows.length === 0 ? null : <p className="faint">{t('shape.hint')}</p>}
    </>
  )
}

interface ColumnsProps {
  readonly table: DecisionTable
  readonly shape: TableShape
  readonly counts: ReadonlyMap<string, number>
  readonly onChange: (shape: TableShape) => void
}

function Columns({ table, shape, counts, onChange }: ColumnsProps) {
  const { t } = useWords()
  const { dimensions } = shape
  const nameOf = useFactNames()
  return (
    <DialogRow label={t('shape.columns')}>
      {(inputId) => (
        <div className="shape-list">
          <ul aria-label={t('shape.columns')}>
            {dimensions.map(({ id, fact, match }) => (
              <li key={id} className="shape-line">
                <span className="shape-name">{nameOf(fact)}</span>
                <span className="faint">{t(`match.${match}`)}</span>
                <RowCount count={counts.get(id)} />
                <RemoveButton
                  name={nameOf(fact)}
                  onClick={() => onChange({ ...shape, dimensions: dimensions.filter((other) => other.id !== id) })}
                />
              </li>
            ))}
          </ul>
          <AddColumn
            id={inputId}
            dimensions={dimensions}
            isChanged={dimensions !== table.dimensions}
            // A column that was taken away keeps its id to itself: a new one must not take over its cells.
            onAdd={(fact) => onChange({ ...shape, dimensions: [...dimensions, dimensionFor(fact, [...table.dimensions, ...dimensions])] })}
          />
        </div>
      )}
    </DialogRow>
  )
}
