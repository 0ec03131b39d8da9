import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../coordinates/shortcuts.js'
import { useWords } from '../../language/use-words.js'
import { moveInTree, openNodes, type TreeNode } from '../../parts/bundle-tree.js'
import { Cardinality } from '../../parts/Cardinality.js'
import { Chip } from '../../parts/Chip.js'

interface Props {
  readonly nodes: readonly TreeNode[]
  readonly selected: string
  readonly onSelect: (path: string) => void
}

/** The bundle as a tree: arrow keys move, right and left open and close, letters find; what is reached is selected and said aloud. */
export function BundleTree({ nodes, selected, onSelect }: Props) {
  const { t, say, language } = useWords()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const host = useRef<HTMLUListElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    host.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(selected)}"]`)?.focus()
  })
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const move = moveInTree(nodes, closed, selected, event.key, language)
    if (move === null) return
    event.preventDefault()
    byKey.current = true
    setClosed(move.closed)
    onSelect(move.focus)
  }
  const toggle = (path: string) =>
    setClosed(closed.has(path) ? new Set([...closed].filter((one) => one !== path)) : new Set([...closed, path]))
  const node = nodes.find(({ path }) => path === selected)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: this is what a tree is made of */}
      <ul ref={host} role="tree" aria-label={t('offer.structure')} className="tree" onKeyDown={onKeyDown}>
        {openNodes(nodes, closed).map((one) => (
          <TreeItem
            key={one.path}
            node={one}
            open={!closed.has(one.path)}
            selected={one.path === selected}
            onSelect={() => onSelect(one.path)}
            onToggle={() => toggle(one.path)}
          />
        ))}
      </ul>
      <p role="status" className="hidden-visually">
        {node === undefined
          ? ''
          : t(`tree.${node.kind}`, {
              name: say(node.name),
              minimum: node.cardinality?.minimum ?? 1,
              maximum: node.cardinality?.maximum ?? 1,
            })}
      </p>
    </>
  )
}

interface ItemProps {
  readonly node: TreeNode
  readonly open: boolean
  readonly selected: boolean
  readonly onSelect: () => void
  readonly onToggle: () => void
}

function TreeItem({ node, open, selected, onSelect, onToggle }: ItemProps) {
  const { t, say } = useWords()
  const missing = node.kind !== 'group' && node.offering === null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree
    <li
      role="treeitem"
      data-path={node.path}
      aria-level={node.level}
      aria-posinset={node.position}
      aria-setsize={node.siblings}
      aria-selected={selected}
      aria-expanded={node.children === 0 ? undefined : open}
      tabIndex={selected ? 0 : -1}
      className={`tree-item tree-${node.kind}`}
      style={{ paddingInlineStart: (node.level - 1) * 16 + 4 }}
      onClick={onSelect}
    >
      {node.children === 0 ? <span className="tree-caret" /> : <Caret open={open} onToggle={onToggle} />}
      <span className="tree-name">{say(node.name)}</span>
      {missing ? <Chip tone="bad">{t('offer.missing')}</Chip> : null}
      {node.cardinality === null ? null : <Cardinality minimum={node.cardinality.minimum} maximum={node.cardinality.maximum} />}
    </li>
  )
}

/** For the mouse only: keys open and close through the tree. */
function Caret({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const Mark = open ? CaretDownOutlined : CaretRightOutlined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys open and close through the tree
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys open and close through the tree
    <span
      className="tree-caret"
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <Mark aria-hidden />
    </span>
  )
}
