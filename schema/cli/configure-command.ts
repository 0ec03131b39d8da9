import { type Command, Option } from 'commander'
import { configure } from '../../engine/ask/configure.js'
import type { Finish } from '../../engine/model/request.js'
import { text } from '../../engine/values/localized-text.js'
import { configurationLines } from './configuration-tables.js'
import { exitCodes, UsageError } from './exit-codes.js'
import { type CatalogOptions, openCatalog, withCatalogOptions } from './open-catalog.js'
import { type PrintOptions, printJson, printLines } from './print.js'
import { readQuestionFile } from './read-question-file.js'

interface ConfigureOptions extends CatalogOptions, PrintOptions {
  readonly explain?: boolean
  readonly count?: boolean
  readonly finish?: Finish
  readonly price?: string
  readonly months?: string
}

const example = {
  offering: 'enjoy-family',
  facts: {},
  choices: [{ path: '/mobile/ef199', quantity: 1 }],
  at: '2026-12-01T00:00:00+08:00',
}
const finished = {
  offering: 'smart-home',
  facts: { 'installed.offerings': [], 'site.maxDownlinkMbps': 1000, 'site.accessTechnology': 'fibre' },
  choices: [{ path: '/tv/home-tv', quantity: 1 }],
  at: '2018-07-01T10:00:00+08:00',
}

/** With these choices, what can every member and value still be, why, and at what price? */
export function addConfigureCommand(program: Command): void {
  const command = program
    .command('configure [request]')
    .description(
      'With these choices, what can every member and value still be? The request is a JSON file, or standard input when it is "-" or left out; what the options say goes before what it says.',
    )
    .option('--explain', 'why each value is forced or impossible (default, unless the request says otherwise)')
    .option('--no-explain', 'leave these reasons out; a conflict always has its own')
    .option('--count', 'how many valid configurations are left')
    .addOption(new Option('--finish <way>', 'finish the selection').choices(['cheapest', 'dearest', 'nearest']))
    .option('--price <currency>', 'what every open value would cost, such as in CNY')
    .option('--months <count>', 'with --price: over how many months costs are added up (default: 12)')
    .addHelpText(
      'after',
      `
Examples:
  $ echo '${JSON.stringify(example)}' \\
      | npx repertoire configure --catalog catalog/samples/sample-telecom
  $ echo '${JSON.stringify(finished)}' \\
      | npx repertoire configure --catalog catalog/samples/sample-telecom --finish cheapest --price CNY --months 24 --format table
`,
    )
  withCatalogOptions(command).action(async (request: string | undefined, options: ConfigureOptions) => {
    const wanted = wantedOf(options)
    const read = readQuestionFile(request ?? '-', options)
    if (read === null) return
    const catalog = await openCatalog(options)
    if (catalog === null) return
    const answered = configure(catalog, isObject(read.question) ? { ...read.question, ...wanted } : read.question)
    if (options.format === 'json') printJson(answered)
    else printLines(configurationLines(catalog, answered.answer, options.language))
    if (answered.answer.kind !== 'configuration') process.exitCode = exitCodes.findings
  })
}

/** What the options ask for besides the request; where they say nothing, the request's own words stay. */
function wantedOf({ explain, count, finish, price, months }: ConfigureOptions): object {
  if (months !== undefined && price === undefined) {
    throw new UsageError(text('--months 要和 --price 一起使用。', '--months goes with --price, which names the currency.'))
  }
  return {
    ...(explain === undefined ? {} : { explain }),
    ...(count === undefined ? {} : { count }),
    ...(finish === undefined ? {} : { finish }),
    ...(price === undefined ? {} : { price: { currency: price, ...(months === undefined ? {} : { months: countOf(months) }) } }),
  }
}

function countOf(written: string): number {
  const count = Number(written)
  if (/^\d+$/.test(written) && count >= 1 && count <= 120) return count
  throw new UsageError(
    text(`--months 须为 1 到 120 的整数，不能是“${written}”。`, `--months must be a whole number from 1 to 120, not "${written}".`),
  )
}

function isObject(question: unknown): question is object {
  return typeof question === 'object' && question !== null && !Array.isArray(question)
}
