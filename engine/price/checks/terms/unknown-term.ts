import { type Check, type Finding, pointer } from '../../../model/check.js'
import { type CatalogDraft, compareText } from '../../../model/draft.js'
import { isTermFact } from '../../../model/fact.js'
import { authoredComparisons } from '../../../rules/authored-comparisons.js'
import { selectionValues } from '../../../rules/selection-values.js'
import { closest } from '../../../values/closest.js'
import type { DocumentRef } from '../../../values/ids.js'
import { text } from '../../../values/localized-text.js'
import { oneTime } from '../example.js'
import { exampleWithTerms, leaving, twoYears } from './example.js'

/** A condition or a row of a table asks for a term that no offering has. */
export const unknownTerm: Check = {
  code: 'price/unknown-term',
  severity: 'error',
  why: text('没有销售品有这种合约，价格永远不会适用。', 'No offering has such a term, so the price would never apply.'),
  find: (draft) => {
    const known = selectionValues(draft, 'item.term').map(String)
    return wantedTerms(draft)
      .filter(({ term }) => !known.includes(term))
      .map(({ document, at, term }): Finding => {
        const near = closest(term, known).toSorted(compareText)
        return {
          document,
          pointer: at,
          what: text(`没有任何销售品有合约“${term}”。`, `No offering has a term "${term}".`),
          fix:
            near.length === 0
              ? text('请改用销售品中已有的合约编号。', 'Use the id of a term that an offering has.')
              : text(`请改用 ${near.join('、')}。`, `Use ${near.join(', ')} instead.`),
          witness: { term },
        }
      })
  },
  examples: { sound: setupFor('two-years'), unsound: setupFor('two-yaers') },
}

function setupFor(term: string) {
  const when = { fact: 'item.term', operator: 'equal', value: term }
  const documents = exampleWithTerms([twoYears], { ...leaving(), setup: oneTime('10.00') }, { prices: ['line-monthly', 'setup'] })
  return documents.map((document) => (document.id === 'setup' ? { ...document, when } : document)) as typeof documents
}

interface WantedTerm {
  readonly document: DocumentRef
  readonly at: string
  readonly term: string
}

function wantedTerms(draft: CatalogDraft): readonly WantedTerm[] {
  const compared = authoredComparisons(draft).flatMap(({ document: { kind, id }, pointer: at, comparison: { fact, value } }) =>
    isTermFact(fact) ? termsIn({ kind, id }, `${at}/value`, value) : [],
  )
  const inTables = draft
    .all('priceTable')
    .flatMap(({ kind, id, dimensions, rows }) =>
      dimensions
        .filter(({ fact }) => isTermFact(fact))
        .flatMap((dimension) =>
          rows.flatMap(({ when }, row) => termsIn({ kind, id }, pointer('rows', row, 'when', dimension.id), when[dimension.id])),
        ),
    )
  return [...compared, ...inTables]
}

function termsIn(document: DocumentRef, at: string, value: unknown): readonly WantedTerm[] {
  if (typeof value === 'string') return [{ document, at, term: value }]
  return Array.isArray(value) ? value.flatMap((one, i) => termsIn(document, `${at}/${i}`, one)) : []
}
