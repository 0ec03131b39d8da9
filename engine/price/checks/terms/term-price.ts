import type { Check } from '../../../model/check.js'
import type { CatalogDraft } from '../../../model/draft.js'
import type { Charge } from '../../../model/price.js'
import type { ProductOfferingTerm } from '../../../model/term.js'
import { text } from '../../../values/localized-text.js'
import { exampleWithTerms, leaving, spending, twoYears } from './example.js'
import { type TermFault, termFindings } from './offered-terms.js'

/** A term names a price of another kind, or a fee for leaving early although nobody is bound. */
export const termPrice: Check = {
  code: 'price/term-price',
  severity: 'error',
  why: text(
    '合约用到的价格类型不对，或者没有承诺却有违约费用，这些费用永远不会收取。',
    'A price of another kind does not do what the term wants of it, and where nobody is bound nobody leaves early: nothing would ever be due.',
  ),
  find: (draft) =>
    termFindings(draft, (term) => [
      ...wrongKind(draft, term, 'earlyTermination', 'penalty'),
      ...wrongKind(draft, term, 'minimumSpend', 'commitment'),
      ...boundByNothing(term),
    ]),
  examples: {
    sound: exampleWithTerms([{ ...twoYears, commitment: { ...twoYears.commitment, minimumSpend: 'spend' } }], {
      ...leaving(),
      ...spending(),
    }),
    unsound: exampleWithTerms([{ ...twoYears, earlyTermination: 'spend' }], spending()),
  },
}

function wrongKind(
  draft: CatalogDraft,
  { id, earlyTermination, commitment }: ProductOfferingTerm,
  named: 'earlyTermination' | 'minimumSpend',
  wanted: Charge['kind'],
): readonly TermFault[] {
  const price = named === 'minimumSpend' ? commitment?.minimumSpend : earlyTermination
  const found = price === undefined ? undefined : draft.find('productOfferingPrice', price)?.charge.kind
  if (found === undefined || found === wanted) return []
  return [
    {
      steps: named === 'minimumSpend' ? ['commitment', named] : [named],
      what: text(
        `合约“${id}”在这里要用 ${wanted} 类型的价格，“${price}”却是 ${found} 类型。`,
        `The term "${id}" wants a price of the kind "${wanted}" here, but "${price}" is of the kind "${found}".`,
      ),
      fix: text(`请改用 ${wanted} 类型的价格。`, `Name a price of the kind "${wanted}".`),
    },
  ]
}

function boundByNothing({ id, earlyTermination, commitment, renewal }: ProductOfferingTerm): readonly TermFault[] {
  if (earlyTermination === undefined || commitment !== undefined || (renewal.kind === 'automatic' && renewal.commits)) return []
  return [
    {
      steps: ['earlyTermination'],
      what: text(`合约“${id}”没有承诺期，却写了提前终止费用。`, `The term "${id}" binds nobody, but has a fee for leaving early.`),
      fix: text('请写明承诺期，或删去这项费用。', 'Say for how long the customer is bound, or remove the fee.'),
    },
  ]
}
