import { Select } from 'antd'
import { useMemo } from 'react'
import type { DecisionTable } from '../../../../engine/model/decision-table.js'
import { useWords } from '../../../language/use-words.js'
import { ValueInput } from '../../../parts/condition-builder/ValueInput.js'
import type { EditedRow } from '../../../parts/decision-table/table-rows.js'
import { dimensionFor, mostDimensions, rowCounts, type TableShape, withOutcome } from '../../../parts/decision-table/table-shape.js'
import { DialogRow } from '../../../parts/dialog/FormDialog.js'
import { RemoveButton } from '../../../parts/dialog/RemoveButton.js'
import { RowCount } from '../../../parts/dialog/RowCount.js'
import { ruleFact, ruleFacts } from '../../../parts/rule-fact.js'
import { fit } from '../../../parts/search.js'
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
      <DialogRow label={t('newRule.policy')}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={is}
            options={policies.map((value) => ({ value, label: t(`hitPolicy.${value}`) }))}
            onChange={(kind) => onChange({ ...shape, hitPolicy: { kind } })}
          />
        )}
      </DialogRow>
      {was === is || rows.length === 0 || (was !== 'priority' && is !== 'priority') ? null : (
        <p className="muted">{t(is === 'priority' ? 'shape.numbered' : 'shape.unnumbered')}</p>
      )}
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
  const { t, say, language } = useWords()
  const { documents } = useCatalog()
  const { dimensions } = shape
  const facts = useMemo(
    () =>
      ruleFacts(documents, true)
        .filter(({ id }) => dimensions.every(({ fact }) => fact !== id))
        .map(({ id, name }) => ({ value: id, label: name[language], id, name })),
    [documents, language, dimensions],
  )
  const nameOf = (fact: string) => {
    const found = ruleFact(documents, fact)
    return found === null ? fact : say(found.name)
  }
  const add = (id: string) => {
    const fact = ruleFact(documents, id)
    if (fact === null) return
    // A column that was taken away keeps its id to itself: a new one must not take over its cells.
    onChange({ ...shape, dimensions: [...dimensions, dimensionFor(fact, [...table.dimensions, ...dimensions])] })
  }
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
          <Select
            key={dimensions.length}
            id={inputId}
            size="small"
            // Holds the focus again once a column is added, and when the one that held it is taken away.
            autoFocus={dimensions !== table.dimensions}
            placeholder={t('shape.addColumn')}
            value={null}
            disabled={dimensions.length >= mostDimensions}
            showSearch={{ filterOption: (typed, option) => option !== undefined && fit(option, typed) > 0 }}
            options={facts}
            onChange={(fact: string | null) => fact !== null && add(fact)}
          />
        </div>
      )}
    </DialogRow>
  )
}
