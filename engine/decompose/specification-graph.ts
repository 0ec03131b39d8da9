import { compareText } from '../model/draft.js'

/** Which names lead to which others; names that lead nowhere may be left out. */
export type NameGraph = ReadonlyMap<string, readonly string[]>

/**
 * Numbers the strongly connected components of a graph: two names have one number exactly when each leads to the other.
 * A name that leads to another component has the higher number, so descending numbers are an order in which everything
 * comes before what it leads to. Edges to names that are not listed are ignored. Walks without recursion, so a chain of
 * any length is harmless.
 */
export function componentsOf(names: readonly string[], graph: NameGraph): ReadonlyMap<string, number> {
  const known = new Set(names)
  const entered = new Map<string, number>()
  const lowest = new Map<string, number>()
  const component = new Map<string, number>()
  const open: string[] = []
  let components = 0
  for (const start of names) {
    if (entered.has(start)) continue
    const path: { readonly name: string; readonly next: Iterator<string> }[] = []
    const enter = (name: string) => {
      entered.set(name, entered.size)
      lowest.set(name, entered.get(name)!)
      open.push(name)
      path.push({ name, next: (graph.get(name) ?? [])[Symbol.iterator]() })
    }
    enter(start)
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { name, next } = step
      const { done, value: target } = next.next()
      if (done !== true) {
        if (!known.has(target)) continue
        if (!entered.has(target)) enter(target)
        else if (!component.has(target)) lowest.set(name, Math.min(lowest.get(name)!, entered.get(target)!))
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above !== undefined) lowest.set(above.name, Math.min(lowest.get(above.name)!, lowest.get(name)!))
      if (lowest.get(name) === entered.get(name)) closeComponent(name, components++)
    }
  }
  return component

  function closeComponent(root: string, number: number): void {
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      component.set(name, number)
      if (name === root) return
    }
  }
}

/**
 * Names in an order in which each comes before those it leads to; those of a cycle stand at one depth. By the length of
 * the longest way that leads there, then by text: the order given plays no part.
 */
export function sourcesFirst(names: readonly string[], graph: NameGraph): readonly string[] {
  const sorted = [...names].sort(compareText)
  const component = componentsOf(sorted, graph)
  const depth = new Map([...component.values()].map((number) => [number, 0]))
  for (const name of sorted.toSorted((a, b) => component.get(b)! - component.get(a)!)) {
    const own = component.get(name)!
    for (const target of graph.get(name) ?? []) {
      const other = component.get(target)
      if (other !== undefined && other !== own) depth.set(other, Math.max(depth.get(other)!, depth.get(own)! + 1))
    }
  }
  return sorted.sort((a, b) => depth.get(component.get(a)!)! - depth.get(component.get(b)!)!)
}

/** A shortest way along the graph from one name to another, both ends included, or `null` when there is none. */
export function shortestWay(graph: NameGraph, from: string, to: string): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (const name of cameFrom.keys()) {
    if (name === to) return wayBack(cameFrom, to)
    for (const next of graph.get(name) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, name)
  }
  return null
}

function wayBack(cameFrom: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const way: string[] = []
  for (let name: string | null = to; name !== null; name = cameFrom.get(name) ?? null) way.push(name)
  return way.reverse()
}
