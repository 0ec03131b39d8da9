import type { Check } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { realization, resource, service } from '../example-parts.js'
import { circlesOf, waitingGraph } from '../specification-edges.js'

/** No specification waits for itself, counting that each waits for those that realise it. */
export const dependencyCycle: Check = {
  code: 'decompose/dependency-cycle',
  severity: 'error',
  why: text(
    '互相等待的工作谁也无法开始，订单会永远停在途中。',
    'Work that waits for itself can never begin, and the order stays on its way for ever.',
  ),
  find: (draft) =>
    circlesOf(waitingGraph(draft), ({ document }) => document.kind !== 'realization').map(({ edge: { document, pointer }, way }) => ({
      document,
      pointer,
      what: text(
        `规格“${document.id}”最终在等待自己：${way.join(' → ')}。`,
        `Specification "${document.id}" waits for itself in the end: ${way.join(' → ')}.`,
      ),
      fix: text('去掉循环中的一个依赖。', 'Take one dependency of the circle out.'),
      witness: way,
    })),
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
