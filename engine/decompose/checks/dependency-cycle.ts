import type { Check } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { componentsOf, shortestWay } from '../specification-graph.js'
import { realization, resource, service } from './example-parts.js'
import { waitingGraph } from './specification-edges.js'

/** No specification waits for itself, counting that each waits for those that realise it. */
export const dependencyCycle: Check = {
  code: 'decompose/dependency-cycle',
  severity: 'error',
  why: text(
    '互相等待的工作谁也无法开始，订单会永远停在途中。',
    'Work that waits for itself can never begin, and the order stays on its way for ever.',
  ),
  find: (draft) => {
    const { names, edges, graph } = waitingGraph(draft)
    const component = componentsOf(names, graph)
    return edges
      .filter(({ document: { kind }, from, to }) => kind !== 'realization' && component.get(from) === component.get(to))
      .map(({ document, pointer, from, to }) => {
        const way = [from, ...(shortestWay(graph, to, from) ?? [])]
        return {
          document,
          pointer,
          what: text(
            `规格“${document.id}”最终在等待自己：${way.join(' → ')}。`,
            `Specification "${document.id}" waits for itself in the end: ${way.join(' → ')}.`,
          ),
          fix: text('去掉循环中的一个依赖。', 'Take one dependency of the circle out.'),
          witness: way,
        }
      })
  },
  examples: {
    sound: exampleCatalog(
      service('port', 'RFS', { dependsOn: [{ kind: 'resourceSpecification', id: 'fibre' }] }),
      resource('fibre'),
      realization('line-by-port', 'serviceSpecification/line-service', 'serviceSpecification/port'),
      realization('port-by-fibre', 'serviceSpecification/port', 'resourceSpecification/fibre'),
    ),
    unsound: exampleCatalog(
      service('port', 'RFS'),
      resource('fibre', { dependsOn: [{ kind: 'serviceSpecification', id: 'line-service' }] }),
      realization('line-by-port', 'serviceSpecification/line-service', 'serviceSpecification/port'),
      realization('port-by-fibre', 'serviceSpecification/port', 'resourceSpecification/fibre'),
    ),
  },
}
