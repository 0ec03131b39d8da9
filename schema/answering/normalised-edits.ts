import type { Edit } from '../../catalog/store/change-set-edits.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { DocumentKind } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'

interface WrittenEdit {
  readonly kind: DocumentKind
  readonly id: string
  readonly content?: JsonValue | null | undefined
}

/**
 * Edits as they are kept. A valid document is kept as it is read, with its moments in UTC, so that its hash does not
 * depend on how it was written; a half-written one is kept as it is.
 */
export function normalisedEdits(edits: readonly WrittenEdit[]): readonly Edit[] {
  return edits.map(({ kind, id, content }) => ({ kind, id, content: content == null ? null : normalised(content) }))
}

function normalised(content: JsonValue): JsonValue {
  const [read] = documentsFromValues([content]).documents
  return read === undefined ? content : (read.document as unknown as JsonValue)
}
