import type { DocumentKind } from '../values/ids.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { documentSchemas } from './schema/document-schema.js'

/** What people call a kind of document: `Product offering`, `销售品`. */
export function kindName(kind: DocumentKind): LocalizedText {
  return documentSchemas[kind]['x-title'] ?? text(kind, kind)
}
