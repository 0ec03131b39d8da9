import { useEffect, useMemo, useRef, useState } from 'react'
import type { Condition } from '../../../../engine/model/fact.js'
import type { TemplateCondition, TemplateParameter } from '../../../../engine/model/rule-template.js'
import { type Phrase, phrase } from '../../../language/phrase.js'
import { useWords } from '../../../language/use-words.js'
import { useCatalog } from '../../../source/use-catalog.js'
import { AddNode } from './AddNode.js'
import { type Builder, BuilderProvider, type NodeAction } from './builder-context.js'
import { added, moved, placeOf, removed, replaced, unwrapped, wrapped } from './builder-edit.js'
import { type BuilderKind, type BuilderNode, builderNode, incompleteCount, isGroup, newNode, writtenCondition } from './builder-node.js'
import './builder.css'
import { NodeView } from './NodeView.js'

interface Props {
  readonly condition: Condition | TemplateCondition
  readonly mayUseSelection: boolean
  /** The gaps of a template; absent for any other rule. */
  readonly parameters?: readonly TemplateParameter[]
  /** Called with every condition that is whole; incomplete parts are left out of it. */
  readonly onChange: (condition: Condition) => void
}

/** A condition as a tree of parts that can be added, changed, moved, wrapped and removed, by mouse and by key. */
export function ConditionBuilder({ condition, mayUseSelection, parameters, onChange }: Props) {
  const { t, phrase: say } = useWords()
  const { documents } = useCatalog()
  const host = useRef<HTMLDivElement>(null)
  const lastKey = useRef(0)
  const next = () => {
    lastKey.current += 1
    return lastKey.current
  }
  const [tree, setTree] = useState<BuilderNode | null>(() => builderNode(condition, next))
  const written = useRef<Condition | TemplateCondition>(condition)
  const [told, setTold] = useState<Phrase | null>(null)
  const focus = useRef<{ readonly key: number; readonly control: string | null } | null>(null)
  const parametersOf = (template: string) => documents.find('ruleTemplate', template)?.parameters.map(({ id }) => id) ?? []

  useEffect(() => {
    if (condition === written.current || JSON.stringify(condition) === JSON.stringify(written.current)) return
    written.current = condition
    setTree(builderNode(condition, next))
  }, [condition])
  useEffect(() => {
    if (focus.current === null) return
    focusIn(host.current, focus.current)
    focus.current = null
  })

  const take = (changed: BuilderNode | null) => {
    setTree(changed)
    const whole = changed === null ? null : writtenCondition(changed, parametersOf)
    if (whole === null || JSON.stringify(whole) === JSON.stringify(written.current)) return
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
      focus.current = focusAfter(tree, key)
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
        <p className={incomplete === 0 ? 'faint builder-state' : 'mark-open builder-state'}>
          {incomplete === 0 ? t('builder.whole') : t('builder.incomplete', { count: incomplete })}
        </p>
        <p role="status" className="hidden-visually">
          {told === null ? '' : say(told)}
        </p>
      </div>
    </BuilderProvider>
  )
}

const keyActions: Readonly<Record<string, NodeAction>> = { ArrowUp: 'up', ArrowDown: 'down', Delete: 'remove', Backspace: 'remove' }

const noParameters: readonly TemplateParameter[] = []

/** Which of a node's controls holds the focus: it shall hold it still when the node stands elsewhere. */
function controlInUse(): string | null {
  return document.activeElement?.closest('[data-control]')?.getAttribute('data-control') ?? null
}

function focusIn(host: HTMLElement | null, { key, control }: { readonly key: number; readonly control: string | null }): void {
  const node = host?.querySelector<HTMLElement>(`[data-node="${key}"]`)
  const place = (control === null ? null : node?.querySelector<HTMLElement>(`[data-control="${control}"]`)) ?? node
  const target = place?.matches('button, input') ? place : place?.querySelector<HTMLElement>('input, button')
  target?.focus()
}

/** The neighbour that holds the focus when a node goes: the one after it, before it, or the group around it. */
function focusAfter(tree: BuilderNode, key: number): { readonly key: number; readonly control: string | null } | null {
  if (!isGroup(tree)) return null
  const at = tree.children.findIndex((child) => child.key === key)
  if (at < 0) return tree.children.reduce<ReturnType<typeof focusAfter>>((found, child) => found ?? focusAfter(child, key), null)
  return { key: (tree.children[at + 1] ?? tree.children[at - 1] ?? tree).key, control: null }
}
