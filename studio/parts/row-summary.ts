import type { Document } from '../../engine/model/document.js'
import { type Phrase, phrase } from '../language/phrase.js'
import { chargeWords } from './charge-view.js'

/** One line about a document for lists: what sets it apart from its neighbours. */
export function summaryOf(document: Document): Phrase {
  switch (document.kind) {
    case 'productOffering':
      return document.content.kind === 'bundle'
        ? phrase('summary.bundle', { groups: document.content.groups.length, rules: document.content.rules.length })
        : phrase('summary.simple', { specification: document.content.specification })
    case 'productOfferingPrice': {
      const { amount, table } = chargeWords(document)
      return table === null ? phrase('summary.price', { amount: amount ?? '' }) : phrase('summary.priceByTable', { table })
    }
    case 'priceTable':
    case 'decisionTable':
      return phrase('summary.table', { count: document.rows.length, dimensions: document.dimensions.length })
    case 'productSpecification':
    case 'serviceSpecification':
    case 'resourceSpecification':
      return phrase('summary.specification', { count: document.characteristics.length })
    case 'realization':
      return phrase('summary.realization', { from: document.from.id, to: document.to.id })
    case 'fact':
      return phrase('summary.fact', { type: document.type.kind })
    case 'place':
      return phrase('summary.place', { parent: document.parent ?? '—' })
    case 'scenario':
      return phrase('summary.scenario', { offering: document.offering })
    case 'catalog':
      return phrase('summary.catalog', { zone: document.timeZone })
    case 'ruleTemplate':
      return phrase('summary.template', { count: document.parameters.length })
    case 'condition':
    case 'channel':
    case 'marketSegment':
    case 'lifecyclePolicy':
      return phrase('summary.plain', { id: document.id })
  }
}
