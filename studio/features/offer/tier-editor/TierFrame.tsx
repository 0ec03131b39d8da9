import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useWords } from '../../../language/use-words.js'
import './tier-editor.css'

interface Props {
  /** The headings between the number of a tier and what can be done with it. */
  readonly heads: ReactNode
  /** The rows. */
  readonly children: ReactNode
  /** How many cells can't be written as they are. */
  readonly faults: number
  readonly terms: ReactNode
  readonly table?: Ref<HTMLTableElement>
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** Tiers as a table to type in, what is still wrong with them, and below it what all of them declare. */
export function TierFrame({ heads, children, faults, terms, table, onKeyDown }: Props) {
  const { t } = useWords()
  return (
    <div className="tier-editor">
      <div className="scroll-x">
        <table ref={table} className="grid-table" onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th className="num">{t('tierCurve.tierColumn')}</th>
              {heads}
              <th>
                <span className="hidden-visually">{t('tierEditor.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      <p role="status" className={faults === 0 ? 'hidden-visually' : 'mark-open'}>
        {faults === 0 ? '' : t('builder.incomplete', { count: faults })}
      </p>
      {terms}
    </div>
  )
}

interface ActsProps {
  /** The place of the tier, from 0. */
  readonly at: number
  readonly count: number
  readonly onAdd: () => void
  readonly onRemove: () => void
  /** Whether keys do the same. */
  readonly hasKeys?: boolean
}

/** Adds a tier below, or takes it away; one always stays. */
export function TierActs({ at, count, onAdd, onRemove, hasKeys = false }: ActsProps) {
  const { t } = useWords()
  return (
    <td className="tier-acts">
      <Button
        size="small"
        type="text"
        icon={<PlusOutlined />}
        aria-label={t('tierEditor.add', { tier: at + 1 })}
        {...(hasKeys ? { title: t('tierEditor.addKeys') } : {})}
        onClick={onAdd}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        disabled={count === 1}
        aria-label={t('tierEditor.remove', { tier: at + 1 })}
        {...(hasKeys ? { title: t('tierEditor.removeKeys') } : {})}
        onClick={onRemove}
      />
    </td>
  )
}
