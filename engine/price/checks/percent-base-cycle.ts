import { type Check, pointer } from '../../model/check.js'
import { type CatalogDraft, compareText } from '../../model/draft.js'
import { text } from '../../values/localized-text.js'
import { targetPrices } from './alteration-targets.js'
import { alterationsOf } from './alterations-together.js'
import { discount, exampleWithPrices, oneTime } from './example.js'
import { offeringsWith } from './offerings-below.js'

/** Prices that are percentages of what other prices cost, which in the end are percentages of themselves. */
export const percentBaseCycle: Check = {
  code: 'price/percent-base-cycle',
  severity: 'error',
  why: text(
    '价格互为百分比基数时，结果取决于阶段先后，没有人能说清应收多少。',
    'Where prices are percentages of each other, the stages decide what comes out, and nobody could say what is meant.',
  ),
  find: (draft) => {
    const edges = percentagesOf(draft)
    return edges.flatMap(({ alteration, priced, base }) => {
      const way = wayBetween(edges, base, priced)
      if (way === null) return []
      const circle = [priced, ...way].join(' → ')
      return [
        {
          document: { kind: 'productOfferingPrice', id: alteration },
          pointer: pointer('charge', 'effect', 'of', 'price'),
          what: text(
            `“${priced}”按“${base}”的百分比计算，而后者又以前者为基数：${circle}。`,
            `"${priced}" is a percentage of "${base}", which is one of it again: ${circle}.`,
          ),
          fix: text(
            '请改用标准资费（list）作基数，或去掉其中一个百分比。',
            'Take one of the percentages of the list amount, or leave it out.',
          ),
          witness: { prices: [priced, ...way] },
        },
      ]
    })
  },
  examples: {
    sound: exampleWithPrices({
      setup: oneTime('50.00'),
      insurance: discount({ kind: 'percentOf', percent: '8', of: { kind: 'price', price: 'setup' } }),
    }),
    unsound: exampleWithPrices({
      setup: oneTime('50.00'),
      insurance: discount({ kind: 'percentOf', percent: '8', of: { kind: 'price', price: 'setup' } }),
      handling: discount(
        { kind: 'percentOf', percent: '8', of: { kind: 'price', price: 'line-monthly' } },
        { target: { scope: 'price', price: 'setup' }, priority: 2 },
      ),
    }),
  },
}

interface Percentage {
  readonly alteration: string
  readonly priced: string
  readonly base: string
}

/** Percentages of the list amount depend on nothing. One that alters a kind of charge depends for each of the charges that it may find. */
function percentagesOf(draft: CatalogDraft): readonly Percentage[] {
  return alterationsOf(draft).flatMap((alteration) => {
    const { effect, base } = alteration.charge
    if (effect.kind !== 'percentOf' || effect.of.kind !== 'price' || base !== 'running') return []
    const { price } = effect.of
    const carriers = offeringsWith(draft).get(alteration.id) ?? []
    const found = new Set(carriers.flatMap((carrier) => targetPrices(draft, alteration, carrier).map(({ id }) => id)))
    return [...found].sort(compareText).map((priced) => ({ alteration: alteration.id, priced, base: price }))
  })
}

/** The prices by which one comes to depend on another, both included; `null` when it does not. */
function wayBetween(edges: readonly Percentage[], from: string, to: string): readonly string[] | null {
  const ways = new Map<string, readonly string[]>([[from, [from]]])
  for (const [price, way] of ways) {
    if (price === to) return way
    for (const { priced, base } of edges) if (priced === price && !ways.has(base)) ways.set(base, [...way, base])
  }
  return null
}
