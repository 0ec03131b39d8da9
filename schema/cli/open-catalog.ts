import { type Command, Option } from 'commander'
import { nativeSha256 } from '../../catalog/native-sha256.js'
import { groupLayer } from '../../catalog/store/layer.js'
import type { Locate } from '../../engine/compile/check-draft.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { ReadDocuments } from '../../engine/document/read-documents.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { refText } from '../../engine/values/ids.js'
import { text } from '../../engine/values/localized-text.js'
import { createCompiledCatalogs } from '../answering/compiled-catalogs.js'
import { exitCodes, UsageError } from './exit-codes.js'
import { diagnosticLines, type PrintOptions, printJson, printLines } from './print.js'
import { readCatalogFolder } from './read-catalog-folder.js'
import { readMoment } from './read-moment.js'
import { withDatabase } from './with-database.js'

/** Which catalog a command asks. */
export interface CatalogOptions {
  readonly catalog?: string
  readonly data?: string
  readonly changeSet?: string
  readonly at?: string
}

export function withCatalogOptions(command: Command): Command {
  return command
    .addOption(new Option('--catalog <path>', 'ask the documents in this folder').conflicts(['data', 'changeSet', 'at']))
    .option('--data <folder>', 'ask what is live in this data folder (default: REPERTOIRE_DATA, else "data")')
    .option('--change-set <id>', 'ask the drafts of a change set in the data folder')
    .option('--at <instant>', 'which release is live: a moment such as 2026-12-01T00:00:00+08:00 (default: now)')
}

/** The catalog that the options name, or `null` after its faults were printed. */
export async function openCatalog(options: CatalogOptions & PrintOptions): Promise<CompiledCatalog | null> {
  return options.catalog === undefined ? openReleased(options) : openFolder(options.catalog, options)
}

/** The catalog of a folder of documents. */
export function openFolder(path: string, options: PrintOptions): CompiledCatalog | null {
  const read = readCatalogFolder(path)
  const compilation = compileDraft(
    read.documents.map(({ document }) => document),
    { locate: locateIn(read), sha256: nativeSha256 },
  )
  const diagnostics = [...read.diagnostics, ...(compilation.kind === 'rejected' ? compilation.diagnostics : [])]
  if (diagnostics.length === 0 && compilation.kind === 'compiled') return compilation.catalog
  return reject(diagnostics, options)
}

async function openReleased(options: CatalogOptions & PrintOptions): Promise<CompiledCatalog | null> {
  const at = readMoment(options.at)
  const found = await withDatabase(options.data, (db) =>
    createCompiledCatalogs(db).find({ layer: groupLayer, changeSet: options.changeSet ?? null, at }),
  )
  switch (found.kind) {
    case 'catalog':
      return found.catalog
    case 'rejected':
      return reject(found.diagnostics, options)
    case 'no-release':
      throw new UsageError(
        text(
          `在 ${at} 没有已发布的版本。请先启动一次服务以载入示例，或用 --catalog 指定文件夹。`,
          `Nothing is released at ${at}. Start the server once to load the sample, or ask a folder with --catalog.`,
        ),
      )
    case 'unknown-change-set':
      throw new UsageError(
        text(
          `没有变更集“${found.changeSet}”。请核对 --change-set 的标识。`,
          `There is no change set "${found.changeSet}". Check the id that --change-set names.`,
        ),
      )
  }
}

/** Finds where a pointer stands in the files that documents were read from. */
export function locateIn({ documents }: ReadDocuments): Locate {
  const byRef = new Map(documents.map((read) => [refText(read.document), read]))
  return (document, pointer) => {
    const read = byRef.get(refText(document))
    const place = read?.locate(pointer) ?? null
    return read === undefined || place === null ? null : { file: read.file, ...place }
  }
}

function reject(diagnostics: readonly Diagnostic[], { format, language }: PrintOptions): null {
  if (format === 'json') printJson({ diagnostics })
  else printLines(diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, language)))
  process.exitCode = exitCodes.findings
  return null
}
