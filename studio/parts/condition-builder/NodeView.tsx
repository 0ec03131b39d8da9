import { Select } from 'antd'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { AddNode } from './AddNode.js'
import { useBuilder } from './builder-context.js'
import { type BuilderGroup, type BuilderLeaf, type BuilderNode, isComplete, isGroup } from './builder-node.js'
import { ComparisonView } from './ComparisonView.js'
import { NamedView } from './NamedView.js'
import { NodeActions } from './NodeActions.js'
import { TemplateUseView } from './TemplateUseView.js'

/** A part of the condition: a group with its own parts below, or something that is asked. */
export function NodeView({ node, top = false }: { node: BuilderNode; top?: boolean }) {
  return (
    <li className={isGroup(node) ? 'node node-group' : 'node'}>
      {isGroup(node) ? <GroupView group={node} top={top} /> : <LeafView leaf={node} top={top} />}
    </li>
  )
}

const groupKinds = ['all', 'any', 'not'] as const

function GroupView({ group, top }: { group: BuilderGroup; top: boolean }) {
  const { t } = useWords()
  const { replace, add } = useBuilder()
  const full = group.children.length > 1
  return (
    <>
      <div className="node-line" data-node={group.key}>
        <span data-control="kind">
          <Select
            size="small"
            className="node-kind"
            aria-label={t('builder.group')}
            value={group.kind}
            popupMatchSelectWidth={false}
            options={groupKinds.map((kind) => ({ value: kind, label: t(`condition.${kind}`), disabled: kind === 'not' && full }))}
            onChange={(kind) => replace({ ...group, kind })}
          />
        </span>
        <NodeActions node={group} top={top} />
      </div>
      <div className="node-body">
        {group.children.length === 0 ? <p className="mark-open">{t('builder.empty')}</p> : null}
        <ul className="builder-nodes">
          {group.children.map((child) => (
            <NodeView key={child.key} node={child} />
          ))}
        </ul>
        {group.kind === 'not' && group.children.length > 0 ? null : <AddNode onAdd={(kind) => add(group.key, kind)} />}
      </div>
    </>
  )
}

function LeafView({ leaf, top }: { leaf: BuilderLeaf; top: boolean }) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const complete = isComplete(leaf, (template) => documents.find('ruleTemplate', template)?.parameters.map(({ id }) => id) ?? [])
  return (
    <div className={complete ? 'node-line' : 'node-line node-incomplete'} data-node={leaf.key}>
      <span className="node-parts">
        <LeafParts leaf={leaf} />
        {complete ? null : <span className="node-mark">{t('builder.unfinished')}</span>}
      </span>
      <NodeActions node={leaf} top={top} />
    </div>
  )
}

function LeafParts({ leaf }: { leaf: BuilderLeaf }) {
  switch (leaf.kind) {
    case 'fact':
    case 'table':
      return <ComparisonView leaf={leaf} />
    case 'condition':
      return <NamedView leaf={leaf} />
    case 'template':
      return <TemplateUseView leaf={leaf} />
  }
}
