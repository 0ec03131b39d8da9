import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../language/use-words.js'

interface Props {
  readonly actions: {
    readonly add: () => void
    readonly remove: () => void
    readonly move: (by: 1 | -1) => void
    /** Absent where rows are not copied. */
    readonly copy?: () => void
  }
  /** The row that the focus was in. */
  readonly place: number
  readonly count: number
}

/** What can be done with the row that the focus was in, for who does not know the keys. */
export function RowActions({ actions, place, count }: Props) {
  const { t } = useWords()
  return (
    <span className="decision-table-actions">
      <Button size="small" icon={<PlusOutlined />} onClick={actions.add} title={t('grid.keys.add')}>
        {t('grid.add')}
      </Button>
      {actions.copy === undefined ? null : (
        <Button size="small" icon={<CopyOutlined />} disabled={count === 0} onClick={actions.copy} title={t('grid.keys.copy')}>
          {t('grid.copy')}
        </Button>
      )}
      <Button
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={place === 0}
        onClick={() => actions.move(-1)}
        aria-label={t('grid.up')}
        title={t('grid.keys.up')}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={place >= count - 1}
        onClick={() => actions.move(1)}
        aria-label={t('grid.down')}
        title={t('grid.keys.down')}
      />
      <Button size="small" icon={<DeleteOutlined />} disabled={count === 0} onClick={actions.remove} title={t('grid.keys.remove')}>
        {t('grid.remove')}
      </Button>
    </span>
  )
}
