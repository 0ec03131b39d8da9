import type { Check } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { realization, service } from '../example-parts.js'
import { circlesOf, realizationGraph } from '../specification-edges.js'

/** No specification is, through whatever steps, realised by itself. */
export const realizationCycle: Check = {
  code: 'decompose/realization-cycle',
  severity: 'error',
  why: text(
    '自己实现自己的服务永远分解不完，订单无法开通。',
    'A service that realises itself can never be broken down to the end, so no order for it can be provisioned.',
  ),
  find: (draft) =>
    circlesOf(realizationGraph(draft), () => true).map(({ edge: { document, pointer }, way }) => ({
      document,
      pointer,
      what: text(
        `实现规则“${document.id}”形成循环：${way.join(' → ')}。`,
        `Realization "${document.id}" closes a circle: ${way.join(' → ')}.`,
      ),
      fix: text(
        '删除循环中的一条实现规则，或让它指向另一个规格。',
        'Delete one realization of the circle, or let it lead to another specification.',
      ),
      witness: way,
    })),
  examples: {
    sound: exampleCatalog(
      service('port', 'RFS'),
      service('vlan', 'RFS'),
      realization('line-by-port', 'serviceSpecification/line-service', 'serviceSpecification/port'),
      realization('port-by-vlan', 'serviceSpecification/port', 'serviceSpecification/vlan'),
    ),
    unsound: exampleCatalog(
      service('port', 'RFS'),
      service('vlan', 'RFS'),
      realization('line-by-port', 'serviceSpecification/line-service', 'serviceSpecification/port'),
      realization('port-by-vlan', 'serviceSpecification/port', 'serviceSpecification/vlan'),
      realization('vlan-by-port', 'serviceSpecification/vlan', 'serviceSpecification/port'),
    ),
  },
}
