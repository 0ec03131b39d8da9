#!/usr/bin/env node
import { Command, Option } from 'commander'
import { languages, text } from '../../engine/values/localized-text.js'
import { addAskCommands } from './ask-commands.js'
import { addCheckCommand } from './check.js'
import { chosenLanguage } from './chosen-language.js'
import { addExchangeCommands } from './exchange-commands.js'
import { addExportCommand } from './export.js'
import { failureOf } from './failure.js'
import { addImportCommand } from './import.js'
import { addPopulationCommand } from './population-command.js'
import { addServeCommand } from './serve.js'

const language = chosenLanguage(process.argv.slice(2), process.env)
const seeHelp = text('加上 --help 再次调用，可查看示例。', 'Call it with --help for an example.')[language]

const program = new Command('repertoire')
  .description('A product catalog in which every offer is rehearsed and proven before it is launched.')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError(seeHelp)
  .exitOverride()

addServeCommand(program)
addCheckCommand(program)
addAskCommands(program)
addPopulationCommand(program)
addImportCommand(program)
addExportCommand(program)
addExchangeCommands(program)

for (const command of program.commands) {
  command.exitOverride().showHelpAfterError(seeHelp)
  const printsAnswers = !['serve', 'export', 'export-rules'].includes(command.name())
  if (printsAnswers) command.addOption(new Option('--format <format>', 'how to print').choices(['json', 'table']).default('json'))
  command.addOption(
    new Option('--language <language>', 'words for people, unless LC_ALL or LANG chose them').choices(languages).default(language),
  )
}

// Whoever reads what is printed may have seen enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  const failure = failureOf(error)
  if (failure === null) throw error
  if (failure.message !== null) process.stderr.write(`${failure.message[language]}\n`)
  process.exitCode = failure.exitCode
}
