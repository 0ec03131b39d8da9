import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { useMemo } from 'react'
import { useWords } from '../../language/use-words.js'
import { AddColumn, useFactNames } from '../dialog/AddColumn.js'
import { DialogRow } from '../dialog/FormDialog.js'
import { PolicyRow } from '../dialog/PolicyRow.js'
import { RemoveButton } from '../dialog/RemoveButton.js'
import { RowCount } from '../dialog/RowCount.js'
import { countsRanks, type EditedPriceRow } from './price-rows.js'
import {
  canBeDimension,
  type PriceTableShape,
  priceDimensionFor,
  shapeCounts,
  withDimension,
  withDimensionMoved,
  withOrderMoved,
  withoutDimension,
  withPolicy,
} from './price-shape.js'

interface Props {
  readonly before: PriceTableShape
  readonly shape: PriceTableShape
  readonly rows: readonly EditedPriceRow[]
  readonly onChange: (shape: PriceTableShape) => void
}

const policies = ['unique', 'specific', 'priority', 'collect'] as const

/** What a table looks at, what decides where several rows hold, and whether rows hold for a time. */
export function PriceShapeForm({ before, shape, rows, onChange }: Props) {
  const { t } = useWords()
  const counts = useMemo(() => shapeCounts(rows), [rows])
  const [was, is] = [before.hitPolicy.kind, shape.hitPolicy.kind]
  return (
    <>
      <PolicyRow
        policies={policies}
        policy={is}
        numbers={rows.length === 0 || countsRanks(was) === countsRanks(is) ? null : countsRanks(is) ? 'numbered' : 'unnumbered'}
        onChange={(kind) => onChange(withPolicy(shape, kind))}
      />
      <DialogRow label={t('priceTable.shape.gives')}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={shape.gives}
            options={(['amount', 'percent', 'quantity'] as const).map((value) => ({ value, label: t(`priceTable.shape.gift.${value}`) }))}
            onChange={(gives) => onChange({ ...shape, gives })}
          />
        )}
      </DialogRow>
      {shape.gives === before.gives || rows.length === 0 ? null : <p className="muted">{t('priceTable.shape.regiven')}</p>}
      <Columns before={before} shape={shape} counts={counts.cells} onChange={onChange} />
      {shape.hitPolicy.kind === 'specific' ? <Order shape={shape} order={shape.hitPolicy.order} onChange={onChange} /> : null}
      <DialogRow label={t('priceTable.shape.validity')}>
        {(id) => (
          <Checkbox id={id} checked={shape.validity} onChange={({ target }) => onChange({ ...shape, validity: target.checked })}>
            {t('priceTable.shape.timed')} <RowCount count={counts.timed} />
          </Checkbox>
        )}
      </DialogRow>
      {rows.length === 0 ? null : <p className="faint">{t('priceTable.shape.hint')}</p>}
    </>
  )
}

interface ColumnsProps {
  readonly before: PriceTableShape
  readonly shape: PriceTableShape
  readonly counts: ReadonlyMap<string, number>
  readonly onChange: (shape: PriceTableShape) => void
}

function Columns({ before, shape, counts, onChange }: ColumnsProps) {
  const { t } = useWords()
  const { dimensions } = shape
  const nameOf = useFactNames()
  return (
    <DialogRow label={t('shape.columns')}>
      {(inputId) => (
        <div className="shape-list">
          <ul className="price-shape-columns" aria-label={t('shape.columns')}>
            {dimensions.map(({ id, fact, match }, at) => (
              <li key={id} className="shape-line">
                <span className="shape-name">{nameOf(fact)}</span>
                <span className="faint">{t(`match.${match}`)}</span>
                <RowCount count={counts.get(id)} />
                <MoveButtons
                  name={nameOf(fact)}
                  at={at}
                  of={dimensions.length}
                  onMove={(by) => onChange(withDimensionMoved(shape, id, by))}
                />
                <RemoveButton name={nameOf(fact)} onClick={() => onChange(withoutDimension(shape, id))} />
              </li>
            ))}
          </ul>
          <AddColumn
            id={inputId}
            dimensions={dimensions}
            isChanged={dimensions.length !== before.dimensions.length}
            mayBe={canBeDimension}
            // A column that was taken away keeps its id to itself: a new one must not take over its cells.
            onAdd={(fact) => onChange(withDimension(shape, priceDimensionFor(fact, [...before.dimensions, ...dimensions])))}
          />
        </div>
      )}
    </DialogRow>
  )
}

/** Which column tells rows apart first. */
function Order({ shape, order, onChange }: Pick<Props, 'shape' | 'onChange'> & { order: readonly string[] }) {
  const { t } = useWords()
  const nameOf = useFactNames()
  const facts = new Map(shape.dimensions.map(({ id, fact }) => [id, nameOf(fact)]))
  return (
    <DialogRow label={t('priceTable.shape.order')}>
      {() => (
        <div className="shape-list">
          <ol className="price-shape-order" aria-label={t('priceTable.shape.order')}>
            {order.map((id, at) => (
              <li key={id} className="shape-line">
                <span className="shape-name">{facts.get(id) ?? id}</span>
                <MoveButtons
                  name={facts.get(id) ?? id}
                  at={at}
                  of={order.length}
                  onMove={(by) => onChange(withOrderMoved(shape, id, by))}
                />
              </li>
            ))}
          </ol>
        </div>
      )}
    </DialogRow>
  )
}

interface MoveProps {
  readonly name: string
  readonly at: number
  readonly of: number
  readonly onMove: (by: 1 | -1) => void
}

function MoveButtons({ name, at, of, onMove }: MoveProps) {
  const { t } = useWords()
  const [up, down] = [t('priceTable.shape.earlier', { name }), t('priceTable.shape.later', { name })]
  return (
    <span className="price-shape-moves">
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={at === 0}
        aria-label={up}
        title={up}
        onClick={() => onMove(-1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={at === of - 1}
        aria-label={down}
        title={down}
        onClick={() => onMove(1)}
      />
    </span>
  )
}
