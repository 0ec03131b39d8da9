import type { Command } from 'commander'
import type { Answered } from '../../engine/ask/answer.js'
import { decompose } from '../../engine/ask/decompose.js'
import { explain } from '../../engine/ask/explain.js'
import { priceList } from '../../engine/ask/price-list.js'
import { rate } from '../../engine/ask/rate.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Language } from '../../engine/values/localized-text.js'
import { decompositionLines } from './answer-tables.js'
import { addConfigureCommand } from './configure-command.js'
import { exitCodes } from './exit-codes.js'
import { type CatalogOptions, openCatalog, withCatalogOptions } from './open-catalog.js'
import { priceListLines } from './price-list-table.js'
import { type PrintOptions, printJson, printLines } from './print.js'
import { explanationLines } from './qualification-tables.js'
import { addQualifyCommand } from './qualify-command.js'
import { addQuoteCommand } from './quote-command.js'
import { rateLines } from './rate-tables.js'
import { readQuestionFile } from './read-question-file.js'

type Lines<Answer> = (catalog: CompiledCatalog, answer: Answer, language: Language) => readonly string[]

/** The questions to a catalog, as commands: JSON in, JSON or a table out. */
export function addAskCommands(program: Command): void {
  addQualifyCommand(program)
  addAskCommand(program, 'explain', 'Why may this customer have it or not, and what would make it so?', explain, explanationLines, {
    offering: 'enjoy-family',
    facts: { 'channel.id': 'shop', 'place.id': 'nanjing', 'customer.marketSegment': ['home'] },
    at: '2026-12-01T00:00:00+08:00',
  })
  addConfigureCommand(program)
  addQuoteCommand(program)
  addAskCommand(program, 'price-list', 'What does each offering on sale list at?', priceList, priceListLines, {
    facts: { 'place.id': 'nanjing' },
    at: '2026-12-01T00:00:00+08:00',
    currency: 'CNY',
    first: 20,
  })
  addAskCommand(program, 'rate', 'What does each use of a billing period cost, and what is left of included units?', rate, rateLines, {
    offering: 'enjoy-99',
    facts: {},
    choices: [],
    currency: 'CNY',
    at: '2018-06-17T10:00:00+08:00',
    records: [
      { id: 'call-1', at: '2018-06-18T09:00:00+08:00', path: '/', metric: 'voice.domestic', unit: 'min', quantity: '3', events: 1 },
    ],
  })
  addAskCommand(program, 'decompose', 'What must provisioning do for a new order?', decompose, decompositionLines, {
    offering: 'enjoy-99',
    facts: {},
    choices: [],
    at: '2026-12-01T00:00:00+08:00',
  })
}

function addAskCommand<Answer extends { readonly kind: string }>(
  program: Command,
  name: string,
  description: string,
  ask: (catalog: CompiledCatalog, question: unknown) => Answered<Answer>,
  lines: Lines<Answer>,
  example: object,
): void {
  const command = program
    .command(`${name} [request]`)
    .description(`${description} The request is a JSON file, or standard input when it is "-" or left out.`)
    .addHelpText(
      'after',
      `\nExample:\n  $ echo '${JSON.stringify(example)}' \\\n      | npx repertoire ${name} --catalog catalog/samples/sample-telecom\n`,
    )
  withCatalogOptions(command).action(async (request: string | undefined, options: CatalogOptions & PrintOptions) => {
    const read = readQuestionFile(request ?? '-', options)
    if (read === null) return
    const opened = await openCatalog(options)
    if (opened === null) return
    const answered = ask(opened, read.question)
    if (options.format === 'json') printJson(answered)
    else printLines(lines(opened, answered.answer, options.language))
    if (answered.answer.kind === 'invalid-request' || answered.answer.kind === 'unknown-offering') process.exitCode = exitCodes.findings
  })
}
