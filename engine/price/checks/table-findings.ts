import { type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { PriceTable, PriceTableRow } from '../../model/price.js'
import type { LocalizedText } from '../../values/localized-text.js'

/** How many rows of one table a check reports; a fault repeated thousands of times is usually one fault. */
const mostReported = 50

/** Findings about single rows; `find` says what is wrong with a row, or nothing. */
export function rowFindings(
  draft: CatalogDraft,
  find: (
    row: PriceTableRow,
    table: PriceTable,
  ) => readonly { readonly steps?: readonly (string | number)[]; readonly what: LocalizedText; readonly fix: LocalizedText }[],
): readonly Finding[] {
  return draft.all('priceTable').flatMap((table) =>
    table.rows
      .flatMap((row, position) =>
        find(row, table).map(({ steps = [], what, fix }) => ({
          document: { kind: table.kind, id: table.id },
          pointer: pointer('rows', position, ...steps),
          what,
          fix,
        })),
      )
      .slice(0, mostReported),
  )
}
