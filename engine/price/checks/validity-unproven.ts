import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices, oneTime } from './example.js'
import { priceHoles } from './price-holes.js'

/** Two versions of a price between which there may be a time without one: too much would have to be looked at to tell. */
export const validityUnproven: Check = {
  code: 'price/validity-unproven',
  severity: 'warning',
  why: text(
    '没有证明前后两个版本相接，中间可能有一段时间悄悄免费。',
    'Where nobody could prove that the versions meet, something may be silently free for a time.',
  ),
  find: (draft) =>
    priceHoles(draft).unproven.map(({ carrier, before, after }) => ({
      document: { kind: after.kind, id: after.id },
      pointer: pointer('validFor', 'from'),
      what: text(
        `情形太多，无法证明“${carrier.id}”在“${before.id}”结束、“${after.id}”开始之间总有价格。`,
        `It could not be proven that "${carrier.id}" always has a price between the end of "${before.id}" and the beginning of "${after.id}".`,
      ),
      fix: text('请让两个价格的有效期相接，或者简化它们的条件。', 'Let the two prices meet, or use simpler conditions.'),
      witness: { offering: carrier.id, prices: [before.id, after.id] },
    })),
  examples: { sound: versions('2026-07-01T00:00:00+08:00'), unsound: versions('2026-08-01T00:00:00+08:00') },
}

/** Two versions that call one choice by two names, which are not told apart. */
function versions(since: string) {
  const extras = {
    id: 'extra',
    name: text('附加', 'Extra'),
    required: false,
    type: { kind: 'choice', values: ['news', 'sport'].map((value) => ({ value, name: text(value, value) })) },
  }
  const specification = exampleCatalog().find(({ kind }) => kind === 'productSpecification')
  const when = { all: ['item.extra', 'root.extra'].map((fact) => ({ fact, operator: 'equal', value: 'news' })) }
  const periods: Readonly<Record<string, object>> = { first: { to: '2026-07-01T00:00:00+08:00' }, second: { from: since } }
  const documents = exampleWithPrices({ first: oneTime('5.00'), second: oneTime('6.00') }, { ...specification, characteristics: [extras] })
  return exampleCatalog(
    ...documents.map((document) => (periods[document.id] === undefined ? document : { ...document, when, validFor: periods[document.id] })),
  )
}
