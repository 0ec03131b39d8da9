import type { ClassRange, ColumnClasses } from './column-classes.js'
import type { ConditionGraph, GraphNode, NodeId } from './condition-graph.js'
import { type RowCode, rowCode } from './row-code.js'
import { everybody, nobody, type SlotPool, slotPool } from './slots.js'

/** Which rows come from a column. */
export interface PlannedColumn {
  /** Its position among the population's columns. */
  readonly column: number
  readonly classes: ColumnClasses
  /**
   * The first of as many slots as there are classes. Of numbers and words, the row of class `n` comes to say who is in
   * one of the classes 0 to `n`, so that a range of classes is the difference of two rows; of sets, who has the member.
   */
  readonly slot: number
  /** The slot that says of whom the fact is unknown; `null` where it is known of everybody. */
  readonly unknown: number | null
}

/** What a comparison comes down to in a population: the customers in some classes of a column. */
export interface ClassLeaf {
  readonly column: PlannedColumn
  readonly ranges: readonly ClassRange[]
}

/**
 * Where a condition holds, and where it could: of whom it is unknown is the difference. Where nothing is unknown both
 * are the same slot. `all` and `any` work on each of the two by itself; `not` exchanges them.
 */
export interface VerdictRows {
  readonly holds: number
  readonly possible: number
}

export interface PlannedSteps {
  readonly code: Int32Array
  readonly slots: number
}

/** The steps to the answers, each row kept only as long as somebody still needs it. */
export function stepsOf({ nodes }: ConditionGraph<ClassLeaf>, answers: readonly NodeId[], slots: number): PlannedSteps {
  const offerings = offeringsByAnswer(answers)
  const needs = needsOf(nodes, answers)
  const plan: Planning = { code: rowCode(), pool: slotPool(slots), rows: [] }
  for (const [id, node] of nodes.entries()) {
    if (needs[id] === 0) continue
    const rows = rowsOf(plan, node)
    plan.rows[id] = rows
    for (const offering of offerings.get(id) ?? []) {
      if (rows.possible !== nobody) plan.code.answer(offering, rows.holds, rows.possible)
      release(plan, needs, id)
    }
    for (const part of partsOf(node)) release(plan, needs, part)
  }
  return { code: plan.code.finish(), slots: plan.pool.size }
}

function offeringsByAnswer(answers: readonly NodeId[]): ReadonlyMap<NodeId, readonly number[]> {
  const offerings = new Map<NodeId, number[]>()
  for (const [offering, node] of answers.entries()) {
    const alike = offerings.get(node)
    if (alike === undefined) offerings.set(node, [offering])
    else alike.push(offering)
  }
  return offerings
}

interface Planning {
  readonly code: RowCode
  readonly pool: SlotPool
  readonly rows: VerdictRows[]
}

/** How often each node is needed, by nodes that are needed or as an answer. */
function needsOf(nodes: readonly GraphNode<ClassLeaf>[], answers: readonly NodeId[]): Int32Array {
  const needs = new Int32Array(nodes.length)
  for (const answer of answers) needs[answer]! += 1
  for (let id = nodes.length - 1; id >= 0; id--) if (needs[id] !== 0) for (const part of partsOf(nodes[id]!)) needs[part]! += 1
  return needs
}

function partsOf(node: GraphNode<ClassLeaf>): readonly NodeId[] {
  switch (node.kind) {
    case 'constant':
    case 'leaf':
      return []
    case 'not':
      return [node.of]
    case 'all':
    case 'any':
      return node.of
  }
}

function release({ pool, rows }: Planning, needs: Int32Array, id: NodeId): void {
  needs[id]! -= 1
  if (needs[id] !== 0) return
  const { holds, possible } = rows[id]!
  pool.giveBack(holds)
  if (possible !== holds) pool.giveBack(possible)
}

function rowsOf(plan: Planning, node: GraphNode<ClassLeaf>): VerdictRows {
  switch (node.kind) {
    case 'constant':
      return constantRows[node.verdict]
    case 'leaf':
      return leafRows(plan, node.leaf)
    case 'not': {
      const { holds, possible } = plan.rows[node.of]!
      const step = (of: number) => into(plan, (slot) => plan.code.not(slot, of))
      const turned = step(possible)
      return { holds: turned, possible: possible === holds ? turned : step(holds) }
    }
    case 'all':
    case 'any': {
      const parts = node.of.map((id) => plan.rows[id]!)
      const step = (of: readonly number[]) => into(plan, (slot) => plan.code.group(node.kind, slot, of))
      const holds = step(parts.map((part) => part.holds))
      const isKnown = parts.every((part) => part.holds === part.possible)
      return { holds, possible: isKnown ? holds : step(parts.map((part) => part.possible)) }
    }
  }
}

const constantRows = {
  holds: { holds: everybody, possible: everybody },
  fails: { holds: nobody, possible: nobody },
  unknown: { holds: nobody, possible: everybody },
} as const satisfies Record<string, VerdictRows>

function leafRows(plan: Planning, { column, ranges }: ClassLeaf): VerdictRows {
  const holds = rangeRow(plan, column, ranges)
  const { unknown } = column
  return { holds, possible: unknown === null ? holds : into(plan, (slot) => plan.code.group('any', slot, [holds, unknown])) }
}

/** The row of those who are in one of the ranges; where a row says just that already, it is taken as it is. */
function rangeRow(plan: Planning, { classes, slot }: PlannedColumn, ranges: readonly ClassRange[]): number {
  const rows = ranges.flatMap(({ from, to }) => {
    if (classes.kind !== 'sets') return [{ of: slot + to - 1, without: from === 0 ? nobody : slot + from - 1 }]
    return Array.from({ length: to - from }, (_, member) => ({ of: slot + from + member, without: nobody }))
  })
  const [first, ...others] = rows
  if (first === undefined) return nobody
  if (first.without === nobody && others.length === 0) return first.of
  const row = into(plan, (slot) => plan.code.difference(slot, first.of, first.without))
  for (const other of others) plan.code.more(row, other.of, other.without)
  return row
}

function into({ pool }: Planning, step: (slot: number) => void): number {
  const slot = pool.take()
  step(slot)
  return slot
}
