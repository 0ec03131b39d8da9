import type { CatalogDraft } from '../model/draft.js'
import type { OrderAction } from '../model/order-action.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { levelDepth } from './compile-realizations.js'
import type { Plan, PlanItem } from './plan.js'
import { placesAround } from './plan-id.js'

/** A plan as it can be drawn: columns from product to resource, and the lines between them. */
export interface PlanGraph {
  readonly nodes: readonly PlanNode[]
  readonly edges: readonly PlanLine[]
}

export interface PlanNode {
  /** The plan item's id. */
  readonly id: string
  readonly level: PlanItem['kind']
  /** 0 for products, 1 for CFS, 2 for RFS, 3 for resources. */
  readonly column: number
  /** Place within the column from 0, near to where its sources stand. */
  readonly row: number
  readonly label: LocalizedText
  readonly action: OrderAction
  /** `null` for commercial items, which are done when all that realises them is. */
  readonly rank: number | null
}

/** `contains` leads from a bundle to its member; the other kinds are those of the plan's own edges. */
export interface PlanLine {
  readonly id: string
  readonly kind: 'contains' | 'realizes' | 'completion'
  readonly source: string
  readonly target: string
  /** What brought it about: the names of the realizations. */
  readonly label: LocalizedText | null
}

/** What the levels are called. */
export const levelNames: { readonly [Level in PlanItem['kind']]: LocalizedText } = {
  product: text('产品', 'Product'),
  CFS: text('面向客户的服务', 'Customer-facing service'),
  RFS: text('面向资源的服务', 'Resource-facing service'),
  resource: text('资源', 'Resource'),
}

/** Projects a plan to nodes and lines; names come from the draft that the plan was made with. */
export function planGraph(plan: Plan, draft: CatalogDraft): PlanGraph {
  const edges = linesOf(plan, draft)
  const rows = rowsOf(plan, edges)
  const nodes = plan.items.map((item): PlanNode => {
    const rank = item.kind === 'product' ? null : item.rank
    const place = { column: levelDepth[item.kind], row: rows.get(item.id)! }
    return { id: item.id, level: item.kind, ...place, label: itemName(item, draft), action: item.action, rank }
  })
  return { nodes, edges }
}

/** The name of what an item is about: the offering that is ordered, or the specification that is realised. */
export function itemName(item: PlanItem, draft: CatalogDraft): LocalizedText {
  const document =
    item.kind === 'product' ? draft.find('productOffering', item.offering) : draft.find(item.specification.kind, item.specification.id)
  return document?.name ?? idAsName(item.kind === 'product' ? item.offering : item.specification.id)
}

function idAsName(id: string): LocalizedText {
  return text(id, id)
}

function linesOf(plan: Plan, draft: CatalogDraft): readonly PlanLine[] {
  const byId = new Map(plan.items.map((item) => [item.id, item]))
  const lines = plan.edges.map(({ kind, from, to }): PlanLine => {
    const label = kind === 'realizes' ? realizationNames(byId.get(to)!, from, draft) : null
    return { id: lineId(kind, from, to), kind, source: from, target: to, label }
  })
  return [...memberLines(plan), ...lines]
}

function memberLines({ items }: Plan): readonly PlanLine[] {
  const ordered = items.filter((item) => item.kind === 'product')
  const byPath = new Map(ordered.map(({ path, id }) => [path, id]))
  return ordered.flatMap(({ path, id }) => {
    const bundle = placesAround(path)
      .slice(1)
      .find((around) => byPath.has(around))
    if (bundle === undefined) return []
    const source = byPath.get(bundle)!
    return [{ id: lineId('contains', source, id), kind: 'contains' as const, source, target: id, label: null }]
  })
}

function realizationNames(item: PlanItem, from: string, draft: CatalogDraft): LocalizedText | null {
  if (item.kind === 'product') return null
  const asked = item.because.filter(({ source }) => source === from).map(({ realization }) => realization)
  const names = [...new Set(asked)].map((realization) => draft.find('realization', realization)?.name ?? idAsName(realization))
  return text(names.map((name) => name['zh-CN']).join('、'), names.map((name) => name.en).join(', '))
}

/** Products as they come; every other item at the mean row of what leads to it, so that lines cross little. */
function rowsOf({ items }: Plan, edges: readonly PlanLine[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  const sources = new Map<string, string[]>(items.map(({ id }) => [id, []]))
  for (const { kind, source, target } of edges) if (kind === 'realizes') sources.get(target)!.push(source)
  for (const level of Object.keys(levelDepth)) {
    const column = items
      .filter(({ kind }) => kind === level)
      .map(({ id }, index) => ({ id, index, height: meanRow(sources.get(id)!, rows) }))
    for (const [row, { id }] of column.sort((a, b) => a.height - b.height || a.index - b.index).entries()) rows.set(id, row)
  }
  return rows
}

function meanRow(sources: readonly string[], rows: ReadonlyMap<string, number>): number {
  const known = sources.flatMap((source) => rows.get(source) ?? [])
  return known.length === 0 ? 0 : known.reduce((all, row) => all + row, 0) / known.length
}

function lineId(kind: string, source: string, target: string): string {
  return `${kind} ${source} ${target}`
}
