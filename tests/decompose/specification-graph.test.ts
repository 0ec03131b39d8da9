import fc from 'fast-check'
import { expect, test } from 'vitest'
import { componentsOf, shortestWay, sourcesFirst } from '../../engine/decompose/specification-graph.js'

const names = ['d', 'a', 'c', 'b', 'e']
const name = fc.constantFrom(...names)
const graphs = fc.array(fc.tuple(name, name), { maxLength: 10 }).map((edges) => {
  return new Map(names.map((from) => [from, edges.filter(([source]) => source === from).map(([, to]) => to)]))
})

/** Whether one name leads to another, tried out by walking on until nothing new is found. */
function leadsTo(graph: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const found = new Set([from])
  for (const one of found) for (const next of graph.get(one) ?? []) found.add(next)
  return found.has(to)
}

test('names are of one component exactly when each leads to the other', () =>
  fc.assert(
    fc.property(graphs, (graph) => {
      const component = componentsOf(names, graph)
      for (const one of names) {
        for (const other of names) {
          const together = leadsTo(graph, one, other) && leadsTo(graph, other, one)
          expect(component.get(one) === component.get(other)).toBe(together)
          if (!together && leadsTo(graph, one, other)) expect(component.get(one)).toBeGreaterThan(component.get(other)!)
        }
      }
    }),
    { numRuns: 1000 },
  ))

test('sources come before what they lead to, whatever order they are given in', () =>
  fc.assert(
    fc.property(graphs, fc.shuffledSubarray(names, { minLength: names.length }), (graph, shuffled) => {
      const order = sourcesFirst(names, graph)
      expect(sourcesFirst(shuffled, graph)).toEqual(order)
      for (const [index, one] of order.entries()) {
        for (const later of order.slice(index + 1)) expect(leadsTo(graph, later, one) && !leadsTo(graph, one, later)).toBe(false)
      }
    }),
    { numRuns: 1000 },
  ))

test('the shortest way is a way, and there is one exactly when one name leads to the other', () =>
  fc.assert(
    fc.property(graphs, name, name, (graph, from, to) => {
      const way = shortestWay(graph, from, to)
      expect(way !== null).toBe(leadsTo(graph, from, to))
      if (way === null) return
      expect([way[0], way.at(-1)]).toEqual([from, to])
      for (const [index, one] of way.slice(1).entries()) expect(graph.get(way[index]!)).toContain(one)
    }),
  ))
