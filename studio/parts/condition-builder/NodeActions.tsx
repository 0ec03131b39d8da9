import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useWords } from '../../language/use-words.js'
import { type NodeAction, useBuilder } from './builder-context.js'
import { type BuilderNode, isGroup } from './builder-node.js'

/** What can be done with a part: move it, draw a group around it or take one away, remove it. */
export function NodeActions({ node, top }: { node: BuilderNode; top: boolean }) {
  const { t } = useWords()
  const { act } = useBuilder()
  const unwraps = isGroup(node) && (!top || node.children.length === 1)
  const items = ([...(['all', 'any', 'not'] as const), ...(unwraps ? (['unwrap'] as const) : [])] satisfies readonly NodeAction[]).map(
    (action) => ({
      key: action,
      label: t(`builder.act.${action}`),
    }),
  )
  const button = (action: 'up' | 'down' | 'remove', Icon: typeof ArrowUpOutlined) => (
    <Button
      size="small"
      type="text"
      data-control={action}
      icon={<Icon />}
      aria-label={t(`builder.act.${action}`)}
      title={t(`builder.keys.${action}`)}
      onClick={() => act(node.key, action)}
    />
  )
  return (
    <span className="node-actions">
      {top ? null : button('up', ArrowUpOutlined)}
      {top ? null : button('down', ArrowDownOutlined)}
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => act(node.key, key as NodeAction) }}>
        <Button size="small" type="text" data-control="more" icon={<EllipsisOutlined />} aria-label={t('builder.act.more')} />
      </Dropdown>
      {button('remove', CloseOutlined)}
    </span>
  )
}
