import type { Document } from '../../model/document.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { TableComparison } from '../../model/fact.js'
import { text } from '../../values/localized-text.js'
import { conditionNodes } from '../condition-nodes.js'
import { writtenConditions } from '../conditions-of.js'
import { exampleWithDecision } from './decision-findings.js'

/** A comparison with a decision table where its author wrote it. */
export interface AuthoredTableComparison {
  readonly document: Document
  readonly pointer: string
  readonly comparison: TableComparison
}

/** Every comparison with a decision table, those in templates too, by document and then in the author's order. */
export function authoredTableComparisons(draft: CatalogDraft): readonly AuthoredTableComparison[] {
  const found: AuthoredTableComparison[] = []
  for (const document of draft.documents) {
    for (const { condition, pointer: top } of writtenConditions(document)) {
      for (const { condition: node, pointer: at } of conditionNodes(condition, top)) {
        if ('table' in node) found.push({ document, pointer: at, comparison: node })
      }
    }
  }
  return found
}

/** A catalog with a condition that wants its decision table to decide on a value. */
export function exampleComparing(value: string): readonly Document[] {
  return exampleWithDecision(
    {},
    {
      kind: 'condition',
      id: 'for-the-young',
      name: text('面向青年', 'For the young'),
      condition: { table: 'line-class', operator: 'equal', value },
    },
  )
}
