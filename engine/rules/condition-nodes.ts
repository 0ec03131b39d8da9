import { pointer } from '../model/check.js'
import type { Condition } from '../model/fact.js'
import type { TemplateCondition } from '../model/rule-template.js'

/** How many levels a condition may have, counted through the named conditions it uses. */
export const maximumDepth = 100

/** How many comparisons a condition may come to, counted through the named conditions it uses. */
export const maximumLeaves = 10_000

/** A condition, or that of a template, whose values may be parameters. */
export type WrittenCondition = Condition | TemplateCondition

/** A node of an authored condition: where it stands below the condition's own pointer, and how deep (the top is 1). */
export interface ConditionNode<Written extends WrittenCondition = Condition> {
  readonly condition: Written
  readonly pointer: string
  readonly depth: number
}

/**
 * Every node of a condition in the author's order, named conditions, tables and templates not followed. It walks without
 * recursion and does not go below {@link maximumDepth}, so that no document can exhaust the stack.
 */
export function conditionNodes(condition: Condition, at?: string): Generator<ConditionNode>
export function conditionNodes(condition: WrittenCondition, at?: string): Generator<ConditionNode<WrittenCondition>>
export function* conditionNodes(condition: WrittenCondition, at = ''): Generator<ConditionNode<WrittenCondition>> {
  const open: ConditionNode<WrittenCondition>[] = [{ condition, pointer: at, depth: 1 }]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if (node.depth === maximumDepth) continue
    for (const child of childrenOf(node).reverse()) open.push(child)
  }
}

function childrenOf({ condition, pointer: at, depth }: ConditionNode<WrittenCondition>): ConditionNode<WrittenCondition>[] {
  const below = (inner: WrittenCondition, ...steps: (string | number)[]) => ({
    condition: inner,
    pointer: at + pointer(...steps),
    depth: depth + 1,
  })
  if ('all' in condition) return condition.all.map((inner, i) => below(inner, 'all', i))
  if ('any' in condition) return condition.any.map((inner, i) => below(inner, 'any', i))
  return 'not' in condition ? [below(condition.not, 'not')] : []
}
