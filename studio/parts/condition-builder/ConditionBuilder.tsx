import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Condition } from '../../../engine/model/fact.js'
import type { TemplateCondition, TemplateParameter } from '../../../engine/model/rule-template.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { AddNode } from './AddNode.js'
import { type Builder, BuilderProvider, type NodeAction } from './builder-context.js'
import { added, moved, placeOf, removed, replaced, unwrapped, wrapped } from './builder-edit.js'
import { type BuilderKind, type BuilderNode, builderNode, incompleteCount, isGroup, newNode, writtenCondition } from './builder-node.js'
import './builder.css'
import { NodeView } from './NodeView.js'

interface Props {
  /** `null` where nothing is written yet. */
  readonly condition: Condition | TemplateCondition | null
  readonly mayUseSelection: boolean
  /** The gaps of a template; absent for any other rule. */
  readonly parameters?: readonly TemplateParameter[]
  /** What the button says that takes the whole condition away; absent, there must be one. */
  readonly takeAway?: string
  /** Called with every condition that is whole, incomplete parts left out of it; with `null` only when it may be taken away. */
  readonly onChange: (condition: Condition | null) => void
}

/** A condition as a tree of parts that can be added, changed, moved, wrapped and removed, by mouse and by key. */
export function ConditionBuilder({ condition, mayUseSelection, parameters, takeAway, onChange }: Props) {
  const { t, phrase: say } = useWords()
  const { documents } = useCatalog()
  const host = useRef<HTMLDivElement>(null)
  const lastKey = useRef(0)
  const next = () => {
    lastKey.current += 1
    return lastKey.current
  }
  const [tree, setTree] = useState<BuilderNode | null>(() => (condition === null ? null : builderNode(condition, next)))
  const written = useRef<Condition | TemplateCondition | null>(condition)
  const [told, setTold] = useState<Phrase | null>(null)
  const focus = useRef<FocusWish | null>(null)
  const parametersOf = (template: string) => documents.find('ruleTemplate', template)?.parameters.map(({ id }) => id) ?? []

  useEffect(() => {
    if (condition === written.current || JSON.stringify(condition) === JSON.stringify(written.current)) return
    written.current = condition
    setTree(condition === null ? null : builderNode(condition, next))
  }, [condition])
  useEffect(() => {
    if (focus.current === null) return
    focusIn(host.current, focus.current)
    focus.current = null
  })

  const take = (changed: BuilderNode | null) => {
    setTree(changed)
    const whole = changed === null ? null : writtenCondition(changed, parametersOf)
    if (whole === null && (changed !== null || takeAway === undefined)) return
    if (JSON.stringify(whole) === JSON.stringify(written.current)) return
    written.current = whole
    onChange(whole)
  }
  const add = (group: number | null, kind: BuilderKind) => {
    const node = newNode(kind, next)
    focus.current = { key: node.key, control: null }
    if (tree === null) return take(node)
    const parent = group ?? (isGroup(tree) ? tree.key : null)
    take(parent === null ? { key: next(), kind: 'all', children: [tree, node] } : added(tree, parent, node, next))
  }
  const act = (key: number, action: NodeAction) => {
    if (tree === null) return
    if (action === 'remove') {
      focus.current = focusAfter(tree, key) ?? addButton
      setTold(phrase('builder.removed'))
      return take(removed(tree, key))
    }
    focus.current = { key, control: controlInUse() }
    if (action === 'up' || action === 'down') {
      const changed = moved(tree, key, action === 'up' ? -1 : 1)
      const place = placeOf(changed, key)
      if (place !== null) setTold(phrase('builder.moved', { ...place }))
      return take(changed)
    }
    take(action === 'unwrap' ? unwrapped(tree, key) : wrapped(tree, key, action, next))
  }
  // Caught on its way down: a list of choices would take the arrow for itself.
  const onKeyDown = (event: React.KeyboardEvent) => {
    const action = event.altKey ? keyActions[event.key] : undefined
    const key = (event.target as HTMLElement).closest('[data-node]')?.getAttribute('data-node') ?? null
    if (action === undefined || key === null) return
    event.preventDefault()
    event.stopPropagation()
    act(Number(key), action)
  }
  const builder: Builder = {
    mayUseSelection,
    parameters: parameters ?? noParameters,
    isTemplate: parameters !== undefined,
    replace: (node) => tree !== null && take(replaced(tree, node.key, node)),
    add,
    act,
    placeOf: (key) => (tree === null ? null : placeOf(tree, key)),
  }
  const isNone = tree === null && takeAway !== undefined
  const incomplete = useMemo(() => (tree === null ? 1 : incompleteCount(tree, parametersOf)), [tree, documents])
  return (
    <BuilderProvider value={builder}>
      <div ref={host} className="builder" onKeyDownCapture={onKeyDown}>
        {tree === null ? null : (
          <ul className="builder-nodes">
            <NodeView node={tree} top />
          </ul>
        )}
        {tree === null || !isGroup(tree) ? <AddNode onAdd={(kind) => add(null, kind)} /> : null}
        <div className="builder-foot">
          <p className={incomplete === 0 || isNone ? 'faint' : 'mark-open'}>
            {isNone ? '' : incomplete === 0 ? t('builder.whole') : t('builder.incomplete', { count: incomplete })}
          </p>
          {tree === null || takeAway === undefined ? null : (
            <Button size="small" icon={<DeleteOutlined />} onClick={() => act(tree.key, 'remove')}>
              {takeAway}
            </Button>
          )}
        </div>
        <p role="status" className="hidden-visually">
          {told === null ? '' : say(told)}
        </p>
      </div>
    </BuilderProvider>
  )
}

const keyActions: Readonly<Record<string, NodeAction>> = { ArrowUp: 'up', ArrowDown: 'down', Delete: 'remove', Backspace: 'remove' }

const noParameters: readonly TemplateParameter[] = []

interface FocusWish {
  readonly key: number | null
  readonly control: string | null
}

/** Where the focus goes when nothing is left that could hold it. */
const addButton: FocusWish = { key: null, control: null }

/** Which of a node's controls holds the focus: it shall hold it still when the node stands elsewhere. */
function controlInUse(): string | null {
  return document.activeElement?.closest('[data-control]')?.getAttribute('data-control') ?? null
}

function focusIn(host: HTMLElement | null, { key, control }: FocusWish): void {
  const node = host?.querySelector<HTMLElement>(key === null ? '.builder-add' : `[data-node="${key}"]`)
  const place = (control === null ? null : node?.querySelector<HTMLElement>(`[data-control="${control}"]`)) ?? node
  const target = place?.matches('button, input') ? place : place?.querySelector<HTMLElement>('input, button')
  target?.focus()
}

/** The neighbour that holds the focus when a node goes: the one after it, before it, or the group around it. */
function focusAfter(tree: BuilderNode, key: number): FocusWish | null {
  if (!isGroup(tree)) return null
  const at = tree.children.findIndex((child) => child.key === key)
  if (at < 0) return tree.children.reduce<FocusWish | null>((found, child) => found ?? focusAfter(child, key), null)
  return { key: (tree.children[at + 1] ?? tree.children[at - 1] ?? tree).key, control: null }
}
