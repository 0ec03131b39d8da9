import { FullscreenOutlined } from '@ant-design/icons'
import { Background, Controls, Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { Button, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { levelNames, type PlanGraph, type PlanNode } from '../../../engine/decompose/plan-graph.js'
import { useWords } from '../../language/use-words.js'
import { planLayout } from './plan-layout.js'

type DrawnNode = Node<{ readonly item: PlanNode; readonly label: string; readonly level: string; readonly detail: string }, 'item'>

/** The plan as a graph from products to resources; it can be opened over the whole window. */
export default function PlanDrawing({ graph }: { graph: PlanGraph }) {
  const { t } = useWords()
  const [large, setLarge] = useState(false)
  return (
    <>
      <Button icon={<FullscreenOutlined />} onClick={() => setLarge(true)}>
        {t('plan.enlarge')}
      </Button>
      <div className="plan">
        <Flow graph={graph} />
      </div>
      <p className="faint">{t('plan.legend')}</p>
      <Modal
        open={large}
        onCancel={() => setLarge(false)}
        footer={null}
        title={t('simulate.provisioning')}
        width="calc(100vw - 48px)"
        centered
        destroyOnHidden
      >
        <div className="plan plan-large">
          <Flow graph={graph} />
        </div>
      </Modal>
    </>
  )
}

const nodeTypes = { item: PlanItem }

function Flow({ graph }: { graph: PlanGraph }) {
  const { t, say } = useWords()
  const places = useMemo(() => new Map(planLayout(graph).map(({ id, x, y }) => [id, { x, y }])), [graph])
  const nodes = graph.nodes.map(
    (item): DrawnNode => ({
      id: item.id,
      type: 'item',
      position: places.get(item.id)!,
      data: {
        item,
        label: say(item.label),
        level: item.level === 'CFS' || item.level === 'RFS' ? item.level : say(levelNames[item.level]),
        detail:
          item.rank === null
            ? t(`action.${item.action}`)
            : t('plan.stepAction', { step: item.rank + 1, action: t(`action.${item.action}`) }),
      },
      ariaLabel: `${say(item.label)}, ${say(levelNames[item.level])}`,
    }),
  )
  const edges = graph.edges.map(({ id, kind, source, target }) => ({
    id,
    source,
    target,
    className: `plan-edge plan-edge-${kind}`,
    animated: false,
    focusable: false,
  }))
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      fitView
      minZoom={0.2}
      nodesDraggable={false}
      nodesConnectable={false}
      proOptions={{ hideAttribution: true }}
      ariaLabelConfig={{
        'node.a11yDescription.default': t('plan.nodeHint'),
        'node.a11yDescription.keyboardDisabled': t('plan.nodeHint'),
        'controls.ariaLabel': t('plan.controls'),
        'controls.zoomIn.ariaLabel': t('plan.zoomIn'),
        'controls.zoomOut.ariaLabel': t('plan.zoomOut'),
        'controls.fitView.ariaLabel': t('plan.fit'),
      }}
    >
      <Background gap={16} />
      <Controls showInteractive={false} />
    </ReactFlow>
  )
}

function PlanItem({ data }: NodeProps<DrawnNode>) {
  return (
    <div className={`plan-item plan-item-${data.item.level}`}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span className="plan-label">{data.label}</span>
      <span className="plan-level">
        {data.level} · {data.detail}
      </span>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  )
}
