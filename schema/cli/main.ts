#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { CatalogError } from '../../catalog/errors.js'
import { addAskCommands } from './ask-commands.js'
import { addCheckCommand } from './check.js'
import { exitCodes, UsageError } from './exit-codes.js'
import { addExportCommand } from './export.js'
import { addImportCommand } from './import.js'
import { addServeCommand } from './serve.js'

const program = new Command('repertoire')
  .description('A product catalog in which every offer is rehearsed and proven before it is launched.')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('Call it with --help for an example.')
  .exitOverride()

addServeCommand(program)
addCheckCommand(program)
addAskCommands(program)
addImportCommand(program)
addExportCommand(program)

for (const command of program.commands) {
  command.exitOverride().showHelpAfterError('Call it with --help for an example.')
  if (command.name() === 'serve') continue
  const format =
    command.name() === 'export' ? [] : [new Option('--format <format>', 'how to print').choices(['json', 'table']).default('json')]
  for (const option of [...format, new Option('--language <language>', 'words for people').choices(['zh-CN', 'en']).default('en')])
    command.addOption(option)
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  else if (error instanceof UsageError) fail(error.message, exitCodes.usage)
  else if (error instanceof CatalogError) fail(`${error.code}: ${error.message}`, exitCodes.findings)
  else if (isFileError(error))
    fail(`Cannot read or write "${error.path ?? ''}": ${error.code}. Check the path and its permissions.`, exitCodes.usage)
  else throw error
}

function fail(message: string, code: number): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = code
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error
}
