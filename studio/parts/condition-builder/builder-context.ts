import { createContext, useContext } from 'react'
import type { TemplateParameter } from '../../../engine/model/rule-template.js'
import type { BuilderKind, BuilderNode } from './builder-node.js'

/** What the nodes of a builder may say, and what they do to the tree that they stand in. */
export interface Builder {
  /** Whether the rule may speak of the selection as well as of facts. */
  readonly mayUseSelection: boolean
  /** The gaps of the template that is built; empty for any other rule, which may use templates instead. */
  readonly parameters: readonly TemplateParameter[]
  readonly isTemplate: boolean
  readonly replace: (node: BuilderNode) => void
  readonly add: (group: number, kind: BuilderKind) => void
  readonly act: (key: number, action: NodeAction) => void
  readonly placeOf: (key: number) => { readonly position: number; readonly of: number } | null
}

export type NodeAction = 'up' | 'down' | 'remove' | 'unwrap' | 'all' | 'any' | 'not'

const BuilderContext = createContext<Builder | null>(null)

export const BuilderProvider = BuilderContext

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext)
  if (builder === null) throw new Error('A node was drawn outside of a builder.')
  return builder
}
