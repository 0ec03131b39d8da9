import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type ReadDocuments, readDocuments } from '../../engine/document/read-documents.js'
import { text } from '../../engine/values/localized-text.js'
import { UsageError } from './exit-codes.js'

/** Files larger than this are handed on unread, so that the reader can refuse them without filling the memory. */
const maximumBytes = 64 * 1024 * 1024

/** Reads the documents of a file, or of all `.json` files in a folder and below it. */
export function readCatalogFolder(path: string): ReadDocuments {
  return readDocuments(catalogFiles(path).map((file) => ({ name: file, text: readText(file) })))
}

function catalogFiles(path: string): readonly string[] {
  let folder: boolean
  try {
    folder = statSync(path).isDirectory()
  } catch {
    throw new UsageError(
      text(
        `没有文件或文件夹“${path}”。请指定存放文档的文件夹，例如 catalog/samples/sample-telecom。`,
        `There is no file or folder "${path}". Name a folder of documents, such as catalog/samples/sample-telecom.`,
      ),
    )
  }
  if (!folder) return [path]
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(path, file))
  if (files.length === 0) {
    const folderName = relative('.', path) || path
    throw new UsageError(
      text(
        `“${folderName}”中没有 .json 文件。请指定存放文档的文件夹。`,
        `"${folderName}" holds no .json files. Name a folder of documents.`,
      ),
    )
  }
  return files
}

function readText(file: string): string {
  return statSync(file).size > maximumBytes ? ' '.repeat(maximumBytes) : readFileSync(file, 'utf8')
}
