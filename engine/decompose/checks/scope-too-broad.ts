import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Realization } from '../../model/realization.js'
import { refText } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'
import { realization, service } from '../example-parts.js'

const breadth = { item: 0, topItem: 1, order: 2 } as const
const scopeNames = { item: text('单项', 'item'), topItem: text('主订购项', 'topItem'), order: text('整单', 'order') } as const

/** What realises a service is not shared more broadly than the service itself. */
export const scopeTooBroad: Check = {
  code: 'decompose/scope-too-broad',
  severity: 'error',
  why: text(
    '下层服务项共享得比上层更广时，拆除一个客户的服务会影响其他客户。',
    'When a part is shared more broadly than the service it belongs to, ceasing one service takes a part away from another.',
  ),
  find: (draft) => {
    const narrowest = new Map<string, Realization>()
    for (const one of draft.all('realization')) {
      const known = narrowest.get(refText(one.to))
      if (known === undefined || breadth[one.scope] < breadth[known.scope]) narrowest.set(refText(one.to), one)
    }
    return draft.all('realization').flatMap(({ kind, id, from, scope }) => {
      const above = narrowest.get(refText(from))
      if (from.kind === 'productSpecification' || above === undefined || breadth[scope] <= breadth[above.scope]) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('scope'),
          what: text(
            `实现规则“${id}”的共享范围（${scopeNames[scope]['zh-CN']}）大于“${from.id}”自身的范围（${scopeNames[above.scope]['zh-CN']}，见“${above.id}”）。`,
            `Realization "${id}" shares its target per ${scopeNames[scope].en}, more broadly than "${from.id}" itself is shared: per ${scopeNames[above.scope].en}, by "${above.id}".`,
          ),
          fix: text(
            `把“${id}”的 scope 改为 "${above.scope}"，或放宽“${above.id}”的 scope。`,
            `Set the scope of "${id}" to "${above.scope}", or widen that of "${above.id}".`,
          ),
        },
      ]
    })
  },
  examples: { sound: nested('order', 'topItem'), unsound: nested('item', 'order') },
}

function nested(outer: Realization['scope'], inner: Realization['scope']) {
  return exampleCatalog(
    service('port', 'RFS'),
    realization('line-by-service', 'productSpecification/line', 'serviceSpecification/line-service', { scope: outer }),
    realization('service-by-port', 'serviceSpecification/line-service', 'serviceSpecification/port', { scope: inner }),
  )
}
