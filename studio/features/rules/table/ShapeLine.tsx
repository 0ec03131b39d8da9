import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../../language/use-words.js'

/** How many rows say something about a column or outcome: a word before it is taken away. */
export function RowCount({ count = 0 }: { count?: number | undefined }) {
  const { t } = useWords()
  return <span className="faint shape-count">{count === 0 ? '' : t('shape.inRows', { count })}</span>
}

export function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useWords()
  return (
    <Button
      size="small"
      type="text"
      icon={<CloseOutlined />}
      aria-label={t('shape.remove', { name })}
      title={t('shape.remove', { name })}
      onClick={onClick}
    />
  )
}
