import type { Comparison, Condition, TableComparison, TemplateUse } from '../../../engine/model/fact.js'
import type { ParameterReference, TemplateCondition } from '../../../engine/model/rule-template.js'
import type { ComparisonOperator, FactValue } from '../../../engine/values/fact-value.js'

/** What a comparison is made with: one value, a list, or a gap of a template. */
export type BuilderValue = FactValue | readonly FactValue[] | ParameterReference

/**
 * A condition while it is built. A node may be incomplete, with `null` where something is still to be said: it is shown,
 * but not part of the document. Keys tell nodes apart while they move.
 */
export type BuilderNode = BuilderGroup | BuilderLeaf

export interface BuilderGroup {
  readonly key: number
  readonly kind: 'all' | 'any' | 'not'
  /** Of `not` at most one. */
  readonly children: readonly BuilderNode[]
}

export type BuilderLeaf =
  | {
      readonly key: number
      readonly kind: 'fact' | 'table'
      /** The fact, or the table whose outcome is compared. */
      readonly subject: string | null
      readonly operator: ComparisonOperator | null
      readonly value: BuilderValue | null
    }
  | { readonly key: number; readonly kind: 'condition'; readonly subject: string | null }
  | { readonly key: number; readonly kind: 'template'; readonly subject: string | null; readonly with: TemplateUse['with'] }

export type BuilderKind = BuilderNode['kind']

/** Hands out keys that no other node of a tree has. */
export type NextKey = () => number

export function isGroup(node: BuilderNode): node is BuilderGroup {
  return node.kind === 'all' || node.kind === 'any' || node.kind === 'not'
}

/** The authored condition as a tree that can be built on. */
export function builderNode(condition: Condition | TemplateCondition, next: NextKey): BuilderNode {
  const key = next()
  if ('all' in condition) return { key, kind: 'all', children: condition.all.map((inner) => builderNode(inner, next)) }
  if ('any' in condition) return { key, kind: 'any', children: condition.any.map((inner) => builderNode(inner, next)) }
  if ('not' in condition) return { key, kind: 'not', children: [builderNode(condition.not, next)] }
  if ('condition' in condition) return { key, kind: 'condition', subject: condition.condition }
  if ('template' in condition) return { key, kind: 'template', subject: condition.template, with: condition.with }
  const { operator, value } = condition
  return 'table' in condition
    ? { key, kind: 'table', subject: condition.table, operator, value }
    : { key, kind: 'fact', subject: condition.fact, operator, value }
}

/** A node that says nothing yet. */
export function newNode(kind: BuilderKind, next: NextKey): BuilderNode {
  const key = next()
  switch (kind) {
    case 'all':
    case 'any':
    case 'not':
      return { key, kind, children: [] }
    case 'fact':
    case 'table':
      return { key, kind, subject: null, operator: null, value: null }
    case 'condition':
      return { key, kind, subject: null }
    case 'template':
      return { key, kind, subject: null, with: {} }
  }
}

/** The parameters that a template asks for, by its id; what the catalog lacks asks for none. */
export type ParametersOf = (template: string) => readonly string[]

/**
 * The condition that a tree says, incomplete nodes left out, and groups in which nothing is left; `null` when that is all
 * of it. Only ever a condition that its schema allows.
 */
export function writtenCondition(node: BuilderNode, parametersOf: ParametersOf): Condition | null {
  if (!isGroup(node)) return isComplete(node, parametersOf) ? writtenLeaf(node) : null
  const inner = node.children.flatMap((child) => writtenCondition(child, parametersOf) ?? [])
  const [first] = inner
  if (first === undefined) return null
  return node.kind === 'not' ? { not: first } : node.kind === 'all' ? { all: inner } : { any: inner }
}

/** Whether a leaf says all that it must. */
export function isComplete(leaf: BuilderLeaf, parametersOf: ParametersOf): boolean {
  if (leaf.subject === null) return false
  switch (leaf.kind) {
    case 'fact':
    case 'table':
      return leaf.operator !== null && leaf.value !== null && !(Array.isArray(leaf.value) && leaf.value.length === 0)
    case 'condition':
      return true
    case 'template':
      return parametersOf(leaf.subject).every((parameter) => Object.hasOwn(leaf.with, parameter))
  }
}

/** How many leaves of a tree are still incomplete, groups without anything in them included. */
export function incompleteCount(node: BuilderNode, parametersOf: ParametersOf): number {
  if (!isGroup(node)) return isComplete(node, parametersOf) ? 0 : 1
  if (node.children.length === 0) return 1
  return node.children.reduce((count, child) => count + incompleteCount(child, parametersOf), 0)
}

/** Values of a template's gaps go into the same places; what they are is for the document's schema. */
function writtenLeaf(leaf: BuilderLeaf): Condition {
  switch (leaf.kind) {
    case 'fact':
      return { fact: leaf.subject, operator: leaf.operator, value: leaf.value } as Comparison
    case 'table':
      return { table: leaf.subject, operator: leaf.operator, value: leaf.value } as TableComparison
    case 'condition':
      return { condition: leaf.subject } as Condition
    case 'template':
      return { template: leaf.subject, with: leaf.with } as TemplateUse
  }
}
