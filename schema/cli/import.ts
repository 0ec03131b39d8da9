import type { Command } from 'commander'
import { beginChangeSet } from '../../catalog/launch/edit-change-set.js'
import { importDocuments } from '../../catalog/snapshot/import-documents.js'
import { changeSetContent } from '../../catalog/store/change-set-content.js'
import { groupLayer } from '../../catalog/store/layer.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { now } from '../clock.js'
import { accountOfTokenFile, administratorTokenFile } from './account-of-token-file.js'
import { exitCodes } from './exit-codes.js'
import { diagnosticLines, type PrintOptions, printJson, printLines } from './print.js'
import { readCatalogFolder } from './read-catalog-folder.js'
import { dataFolder, withDatabase } from './with-database.js'

interface ImportOptions extends PrintOptions {
  readonly name: string
  readonly data?: string
  readonly tokenFile?: string
  readonly replace?: boolean
}

const opWords = { add: text('新增', 'add'), replace: text('修改', 'replace'), remove: text('删除', 'remove') } as const

export function addImportCommand(program: Command): void {
  program
    .command('import <path>')
    .description('Brings the documents of a folder (or file) into a new change set; nothing is released by it.')
    .requiredOption('--name <name>', 'what to call the change set')
    .option('--data <folder>', 'folder of the catalog (default: REPERTOIRE_DATA, else "data")')
    .option('--token-file <file>', 'file with the token of who imports (default: administrator.token in the data folder)')
    .option('--replace', 'the folder is the whole catalog: remove what it does not hold')
    .addHelpText('after', '\nExample:\n  $ npx repertoire import my-tariffs --name "Summer tariffs"\n')
    .action(importFolder)
}

async function importFolder(path: string, { name, data, tokenFile, replace, format, language }: ImportOptions): Promise<void> {
  const { documents, diagnostics } = readCatalogFolder(path)
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    if (format === 'json') printJson({ changeSet: null, diagnostics })
    else printLines(diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, language)))
    process.exitCode = exitCodes.findings
    return
  }
  const imported = await withDatabase(data, async (db) => {
    const { id: account } = await accountOfTokenFile(db, tokenFile ?? administratorTokenFile(dataFolder(data)))
    const at = now()
    const { id: changeSet, revision } = await beginChangeSet(db, { layer: groupLayer, name, account, at })
    const values = documents.map(({ document }) => document as unknown as JsonValue)
    await importDocuments(db, { changeSet, revision, account, at, documents: values, others: replace ? 'remove' : 'stay' })
    return changeSetContent(db, changeSet)
  })
  const changes = imported.changes.map(({ op, kind, id }) => ({ op, kind, id }))
  const { id, revision } = imported.changeSet
  if (format === 'json') printJson({ changeSet: id, revision, fingerprint: imported.fingerprint, changes })
  else printLines([id, ...changes.map((change) => `${opWords[change.op][language]} ${change.kind}/${change.id}`)])
}
