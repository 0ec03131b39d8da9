import { DownOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useWords } from '../../language/use-words.js'
import { useBuilder } from './builder-context.js'
import type { BuilderKind } from './builder-node.js'

const kinds = ['condition', 'table', 'template', 'all', 'any', 'not'] as const satisfies readonly BuilderKind[]

/** Adds a comparison at once, or another kind of part from a menu. */
export function AddNode({ onAdd }: { onAdd: (kind: BuilderKind) => void }) {
  const { t } = useWords()
  const { isTemplate } = useBuilder()
  const items = kinds.filter((kind) => kind !== 'template' || !isTemplate).map((kind) => ({ key: kind, label: t(`builder.add.${kind}`) }))
  return (
    <span className="builder-add">
      <Button size="small" icon={<PlusOutlined />} onClick={() => onAdd('fact')}>
        {t('builder.add.fact')}
      </Button>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => onAdd(key as BuilderKind) }}>
        <Button size="small" icon={<DownOutlined />} iconPlacement="end">
          {t('builder.add.more')}
        </Button>
      </Dropdown>
    </span>
  )
}
