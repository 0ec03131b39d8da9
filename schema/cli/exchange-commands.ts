import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { exportRules } from '../../engine/document/exchange/export-rules.js'
import { type ImportedRules, importRules } from '../../engine/document/exchange/import-rules.js'
import type { ReadDocuments } from '../../engine/document/read-documents.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { refText } from '../../engine/values/ids.js'
import { type Language, text } from '../../engine/values/localized-text.js'
import { exitCodes, UsageError } from './exit-codes.js'
import { locateIn } from './open-catalog.js'
import { counted, diagnosticLines, type PrintOptions, printJson, printLines } from './print.js'
import { readCatalogFolder } from './read-catalog-folder.js'

/** Rules of json-rules-engine in and out. */
export function addExchangeCommands(program: Command): void {
  program
    .command('import-rules <files...>')
    .description('Reads json-rules-engine rules and named conditions as conditions of a catalog; every trap of that format is named.')
    .option('--out <folder>', 'write each condition into a file of its own there; nothing is overwritten')
    .addHelpText('after', '\nExample:\n  $ npx repertoire import-rules docs/examples/json-rules-engine.json --format table\n')
    .action(importFiles)
  program
    .command('export-rules <path>')
    .description('Writes the conditions of a folder (or file) for json-rules-engine, and on standard error what that format cannot say.')
    .option('--condition <ids...>', 'write these conditions as rules, with the named conditions that they use (default: all conditions)')
    .addHelpText('after', '\nExample:\n  $ npx repertoire export-rules catalog/samples/sample-telecom > rules.json\n')
    .action(exportFolder)
}

function importFiles(files: readonly string[], { out, format, language }: PrintOptions & { readonly out?: string }): void {
  const imported = importRules(files.map((file) => ({ name: file, text: readText(file) })))
  const isSound = imported.diagnostics.every(({ severity }) => severity !== 'error')
  const written = isSound && out !== undefined ? writeDocuments(imported, out) : null
  if (format === 'json') printJson(written === null ? imported : { files: written, diagnostics: imported.diagnostics })
  else printLines(importLines(imported, written, language))
  if (!isSound) process.exitCode = exitCodes.findings
}

/** Files larger than this are handed on unread, so that the reader can refuse them without filling the memory. */
const maximumBytes = 64 * 1024 * 1024

function readText(file: string): string {
  return statSync(file).size > maximumBytes ? ' '.repeat(maximumBytes) : readFileSync(file, 'utf8')
}

/** All of them or none: a file that is there already may be somebody's work. */
function writeDocuments({ documents }: ImportedRules, folder: string): readonly string[] {
  const files = documents.map(({ id }) => join(folder, `${id}.json`))
  const taken = files.find((file) => existsSync(file))
  if (taken !== undefined)
    throw new UsageError(
      text(
        `“${taken}”已经存在，不会覆盖。请用 --out 指定空文件夹，或先移走这个文件。`,
        `"${taken}" is there already and is not overwritten. Name an empty folder with --out, or move the file away.`,
      ),
    )
  mkdirSync(folder, { recursive: true })
  for (const [index, document] of documents.entries())
    writeFileSync(files[index]!, `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' })
  return files
}

function importLines({ documents, diagnostics }: ImportedRules, files: readonly string[] | null, language: Language): readonly string[] {
  const count = counted(documents.length, '条件', 'condition')
  return [
    ...diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, language)),
    ...(files ?? documents.map(refText)),
    count[language],
  ]
}

function exportFolder(path: string, { condition, language }: PrintOptions & { readonly condition?: readonly string[] }): void {
  const read = readCatalogFolder(path)
  const unread = read.diagnostics.some(({ severity }) => severity === 'error')
  const { exchange, diagnostics } = unread
    ? { exchange: null, diagnostics: read.diagnostics }
    : exportRules(
        read.documents.map(({ document }) => document),
        condition,
      )
  for (const diagnostic of diagnostics) process.stderr.write(`${diagnosticLines(placed(read, path, diagnostic), language).join('\n')}\n`)
  if (exchange === null) process.exitCode = exitCodes.findings
  else printJson(exchange)
}

/** With the file that was asked for, and the line that the document stands on there. */
function placed(read: ReadDocuments, path: string, diagnostic: Diagnostic): Diagnostic {
  const { at } = diagnostic
  if (at.document === null) return at.file === null ? { ...diagnostic, at: { ...at, file: path } } : diagnostic
  const found = locateIn(read)(at.document, at.pointer)
  return found === null ? diagnostic : { ...diagnostic, at: { ...at, ...found } }
}
