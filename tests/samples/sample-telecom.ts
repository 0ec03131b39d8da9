import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document } from '../../engine/model/document.js'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'

const folder = fileURLToPath(new URL('../../catalog/samples/sample-telecom/', import.meta.url))

/** The sample operator's files as an author has them. */
export function sampleFiles(): readonly { readonly name: string; readonly text: string }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** All of its documents, unread by the engine: figures are compared with what the files say. */
export function sampleDocuments(): readonly Document[] {
  return sampleFiles().flatMap(({ text }) => {
    const content: unknown = JSON.parse(text)
    return (Array.isArray(content) ? content : [content]) as readonly Document[]
  })
}

export function sampleDraft(): CatalogDraft {
  return catalogDraft(sampleDocuments())
}
