import type { Diagnostic } from '../explain/diagnostic.js'
import { pointer } from '../model/check.js'
import type { JsonValue } from '../values/json.js'
import { text } from '../values/localized-text.js'
import { type Fault, faultDiagnostic } from './fault.js'
import { offsetsIn, parseJson } from './parse-json.js'
import { type Offsets, offsetOf, type Place, placesIn } from './places.js'

/** A file as a value, with the way back from a pointer to the line; or everything that keeps it from being one. */
export type ReadJson =
  | {
      readonly kind: 'read'
      readonly value: JsonValue
      /** Where the value of a JSON pointer begins; for a pointer that leads nowhere, the nearest value around it. */
      readonly locate: (pointer: string) => Place
      /** Where the name of a member stands instead of its value. */
      readonly locateKey: (pointer: string) => Place
    }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }

/** The largest file that is read, in bytes of UTF-8. */
const largestFile = 32 * 1024 * 1024

/**
 * Reads strict JSON: no comments, no trailing commas, no key twice, nothing that a double or UTF-8 cannot hold, at most
 * 64 levels and 32 MiB. A byte order mark is skipped. Never throws and never recurses, whatever the text.
 */
export function readJson(file: string, written: string): ReadJson {
  if (isLargerThan(written, largestFile)) return unreadable(file, [{ fault: tooLarge, place: null }])
  const source = written.startsWith('\u{feff}') ? written.slice(1) : written
  const placeOf = placesIn(source)
  if (/^[ \t\r\n]*$/.test(source)) return unreadable(file, [{ fault: emptyFile, place: { line: 1, column: 1 } }])
  const parsed = parseJson(source)
  if (parsed.kind === 'faults') {
    return unreadable(
      file,
      parsed.faults.map(({ fault, offset }) => ({ fault, place: placeOf(offset) })),
    )
  }
  let offsets: Offsets | null = null
  const find = (at: string, of: 'value' | 'key') => {
    offsets ??= offsetsIn(source)
    return placeOf(offsetOf(offsets, at, of))
  }
  return { kind: 'read', value: parsed.value, locate: (at) => find(at, 'value'), locateKey: (at) => find(at, 'key') }
}

function unreadable(file: string, faults: readonly { readonly fault: Fault; readonly place: Place | null }[]): ReadJson {
  return { kind: 'unreadable', diagnostics: faults.map(({ fault, place }) => faultDiagnostic(fault, { document: null, file, place })) }
}

/** Whether a text takes more bytes in UTF-8; texts that are far from the limit are not looked at. */
function isLargerThan(written: string, limit: number): boolean {
  if (written.length > limit) return true
  if (written.length * 3 <= limit) return false
  let bytes = 0
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index)
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3
  }
  return bytes > limit
}

const tooLarge: Fault = {
  code: 'document/too-large',
  pointer: pointer(),
  of: 'value',
  what: text('文件超过 32 MiB。', 'The file is larger than 32 MiB.'),
  why: text('这么大的文件会让检查停顿，也没有人能够审阅。', 'A file of that size would stall the checks, and nobody could review it.'),
  fix: text('请把它拆成几个文件，例如一张价格表一个文件。', 'Split it into several files, for example one for each price table.'),
}

const emptyFile: Fault = {
  code: 'document/empty-file',
  pointer: pointer(),
  of: 'value',
  what: text('文件是空的。', 'The file is empty.'),
  why: text(
    '空文件多半是保存失败留下的，里面的文档会悄悄丢失。',
    'An empty file is usually a failed save, and its documents would silently be missing.',
  ),
  fix: text('请写入一个文档或一组文档，或者删除这个文件。', 'Write a document or an array of documents into it, or remove the file.'),
}
