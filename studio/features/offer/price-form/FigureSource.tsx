import { type ReactNode, useState } from 'react'
import type { TableFigure } from '../../../../engine/model/figure.js'
import type { PriceTableId } from '../../../../engine/values/ids.js'
import { useWords } from '../../../language/use-words.js'
import { FormSelect } from '../../../parts/form/FormSelect.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { tablesOf } from './figure-tables.js'

interface Props {
  readonly label: string
  /** What a table has to give each customer one of. */
  readonly gives: 'amount' | 'quantity'
  /** The table that gives the figure; `null` where it is written in the price. */
  readonly table: TableFigure | null
  readonly onTable: (table: TableFigure) => void
  /** Fields for a figure that is written in the price; the first one that is typed takes the place of the table. */
  readonly children: ReactNode
}

/** Where a figure comes from: it is written here, or the rows of a table give it. Nothing is lost before the other is there. */
export function FigureSource({ label, gives, table, onTable, children }: Props) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const [isWrittenWanted, setWrittenWanted] = useState(false)
  const tables = tablesOf(documents, gives, table?.table ?? null)
  const shown = isWrittenWanted ? null : (table?.table ?? null)
  return (
    <>
      {tables.length === 0 && shown === null ? null : (
        <FormSelect<PriceTableId | ''>
          label={t('priceForm.from', { label })}
          value={shown ?? ''}
          options={[{ value: '', label: t('priceForm.fromHere') }, ...tables.map(({ id, name }) => ({ value: id, label: say(name) }))]}
          onChange={(chosen) => {
            setWrittenWanted(chosen === '' && table !== null)
            if (chosen !== '') onTable({ kind: 'table', table: chosen })
          }}
        />
      )}
      {shown === null ? children : null}
    </>
  )
}
