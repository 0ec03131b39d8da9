import type { Diagnostic } from '../explain/diagnostic.js'
import type { Document } from '../model/document.js'
import { refText } from '../values/ids.js'
import type { JsonValue } from '../values/json.js'
import { text } from '../values/localized-text.js'
import { faultDiagnostic } from './fault.js'
import type { Place } from './places.js'
import { plainJson } from './plain-json.js'
import { type Origin, readDocument } from './read-document.js'
import { readJson } from './read-json.js'

/** A document that is valid by itself, with the way back to where it was written. */
export interface ReadDocument {
  readonly document: Document
  /** The file as the caller named it; `null` for documents that did not come from a file. */
  readonly file: string | null
  /** Line and column of a JSON pointer within the document. */
  readonly locate: (pointer: string) => Place | null
}

export interface ReadDocuments {
  /** Every document that could be read, in the order of the files; of several with one id, the first. */
  readonly documents: readonly ReadDocument[]
  /** Everything that is wrong; while there is any, the documents are not all that the author wrote. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads files of one document each, or of an array of documents. Reading never stops and never throws: what is sound
 * comes out, what is not is a diagnostic with file, line and column.
 */
export function readDocuments(files: readonly { readonly name: string; readonly text: string }[]): ReadDocuments {
  const gathered = new Gathered()
  for (const { name, text: content } of files) {
    const read = readJson(name, content)
    if (read.kind === 'unreadable') {
      gathered.diagnostics.push(...read.diagnostics)
      continue
    }
    const place = (at: string, of: 'value' | 'key') => (of === 'key' ? read.locateKey(at) : read.locate(at))
    const { value } = read
    if (Array.isArray(value)) {
      for (const [index, element] of (value as readonly JsonValue[]).entries()) {
        gathered.add(element, { file: name, place: (at, of) => place(`/${index}${at}`, of) })
      }
    } else gathered.add(value, { file: name, place })
  }
  return gathered
}

/** Reads documents out of a database or a browser: the same checks and the same result, without files. */
export function documentsFromValues(values: readonly JsonValue[]): ReadDocuments {
  const gathered = new Gathered()
  for (const value of values) {
    const plain = plainJson(value)
    if (plain.kind === 'json') gathered.add(plain.value, nowhere)
    else gathered.diagnostics.push(...plain.faults.map((fault) => faultDiagnostic(fault, { document: null, file: null, place: null })))
  }
  return gathered
}

/** What is wrong with one document by itself, such as the one that an editor shows; pointers are within it. */
export function validateDocument(
  value: JsonValue,
  file: string | null = null,
  locate?: (pointer: string) => Place | null,
): readonly Diagnostic[] {
  const place = (at: string) => locate?.(at) ?? null
  const plain = plainJson(value)
  if (plain.kind === 'faults')
    return plain.faults.map((fault) => faultDiagnostic(fault, { document: null, file, place: place(fault.pointer) }))
  const read = readDocument(plain.value, { file, place })
  return read.kind === 'document' ? [] : read.diagnostics
}

const nowhere: Origin = { file: null, place: () => null }

/** Documents so far, each id once. */
class Gathered implements ReadDocuments {
  readonly documents: ReadDocument[] = []
  readonly diagnostics: Diagnostic[] = []
  private readonly byRef = new Map<string, ReadDocument>()

  add(value: JsonValue, origin: Origin): void {
    const read = readDocument(value, origin)
    if (read.kind === 'broken') {
      this.diagnostics.push(...read.diagnostics)
      return
    }
    const { document } = read
    const added: ReadDocument = { document, file: origin.file, locate: (at) => origin.place(at, 'value') }
    const earlier = this.byRef.get(refText(document))
    if (earlier !== undefined) {
      this.diagnostics.push(duplicateId(added, earlier))
      return
    }
    this.byRef.set(refText(document), added)
    this.documents.push(added)
  }
}

function duplicateId(later: ReadDocument, earlier: ReadDocument): Diagnostic {
  const ref = refText(later.document)
  const [here, there] = [whereabouts(later), whereabouts(earlier)]
  return faultDiagnostic(
    {
      code: 'document/duplicate-id',
      pointer: '/id',
      of: 'value',
      what: text(
        `${ref} 写了两次${there === null ? '' : `：先在 ${there}，又在 ${here}`}。`,
        `${ref} is written twice${there === null ? '' : `: first at ${there}, and again at ${here}`}.`,
      ),
      why: text('两份里哪一份算数，不能由文件的先后决定。', 'Which of the two counts must not depend on the order of files.'),
      fix: text('请删除其中一份，或者给它另一个编号。', 'Remove one of them, or give it another id.'),
    },
    { document: { kind: later.document.kind, id: later.document.id }, file: later.file, place: later.locate('/id') },
  )
}

function whereabouts({ file, locate }: ReadDocument): string | null {
  const place = locate('/id')
  if (file === null) return null
  return place === null ? file : `${file}:${place.line}:${place.column}`
}
