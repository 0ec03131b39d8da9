import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../language/use-words.js'

/** Takes a line of a list away. */
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
