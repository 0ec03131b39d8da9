import type { ServiceSpecification } from '../model/realization.js'
import { text } from '../values/localized-text.js'

/** Pieces that the examples of several checks are put together from. */

export function service(id: string, level: ServiceSpecification['level'], more: object = {}) {
  return { kind: 'serviceSpecification', id, name: text('服务', 'Service'), level, characteristics: [], ...more }
}

export function resource(id: string, more: object = {}) {
  return { kind: 'resourceSpecification', id, name: text('资源', 'Resource'), characteristics: [], ...more }
}

/** A plain realization from one specification to another, such as `serviceSpecification/line-service`: one per source item. */
export function realization(id: string, from: string, to: string, more: object = {}) {
  return {
    kind: 'realization',
    id,
    name: text('实现规则', 'Realization'),
    from: reference(from),
    to: reference(to),
    characteristics: [],
    quantity: 'one',
    scope: 'item',
    ...more,
  }
}

/** A specification with one characteristic: a speed of 100 or 300, or what else is given. */
export function speed(more: object = {}) {
  return { id: 'speed', name: text('速率', 'Speed'), type: { kind: 'number', values: [100, 300], unit: 'Mbit/s' }, required: true, ...more }
}

/** The sellable line of the example catalog, with a speed that may be chosen. */
export function lineWith(...characteristics: readonly object[]) {
  return { kind: 'productSpecification', id: 'line', name: text('线路', 'Line'), characteristics }
}

export function reference(ref: string): { readonly kind: string; readonly id: string } {
  const slash = ref.indexOf('/')
  return { kind: ref.slice(0, slash), id: ref.slice(slash + 1) }
}
