import { type Check, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Realization } from '../../model/realization.js'
import { refText } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'
import { levelDepth, technicalSpecifications } from '../compile-realizations.js'
import { realization, resource, service } from '../example-parts.js'

/** Realizations lead down: product, customer-facing service, resource-facing service, resource. Only an RFS may be made of others of its level. */
export const realizationLevel: Check = {
  code: 'decompose/realization-level',
  severity: 'error',
  why: text(
    '实现规则必须由产品到CFS、RFS、资源逐级向下，否则开通系统会收到它无法处理的服务项。',
    'Realizations lead from product down to CFS, RFS and resource; otherwise provisioning gets an item that it cannot handle there.',
  ),
  find: (draft) => {
    const technical = technicalSpecifications(draft)
    return draft.all('realization').flatMap(({ kind, id, from, to }) => {
      const [source, target] = [sourceLevel(draft, from), technical.get(refText(to))?.level]
      if (source === undefined || target === undefined || leadsDown(source, target)) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('to'),
          what: text(
            `实现规则“${id}”从${source}“${from.id}”指向${target}“${to.id}”，没有向下一级。`,
            `Realization "${id}" leads from ${source} "${from.id}" to ${target} "${to.id}", which is not below it.`,
          ),
          fix: text(`让“${id}”指向层级更低的服务或资源。`, `Let "${id}" lead to a service or resource of a lower level.`),
        },
      ]
    })
  },
  examples: {
    sound: exampleCatalog(
      service('port', 'RFS'),
      service('vlan', 'RFS'),
      resource('fibre'),
      realization('line-by-port', 'serviceSpecification/line-service', 'serviceSpecification/port'),
      realization('port-by-vlan', 'serviceSpecification/port', 'serviceSpecification/vlan'),
      realization('port-by-fibre', 'serviceSpecification/port', 'resourceSpecification/fibre'),
    ),
    unsound: exampleCatalog(
      service('internet', 'CFS'),
      realization('line-by-internet', 'serviceSpecification/line-service', 'serviceSpecification/internet'),
    ),
  },
}

function sourceLevel(draft: CatalogDraft, from: Realization['from']): 'product' | 'CFS' | 'RFS' | undefined {
  return from.kind === 'productSpecification' ? 'product' : draft.find(from.kind, from.id)?.level
}

function leadsDown(source: keyof typeof levelDepth, target: keyof typeof levelDepth): boolean {
  return levelDepth[source] < levelDepth[target] || (source === 'RFS' && target === 'RFS')
}
