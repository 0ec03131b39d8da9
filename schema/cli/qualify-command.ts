import { type Command, Option } from 'commander'
import { qualify } from '../../engine/ask/qualify.js'
import { qualifyAll } from '../../engine/ask/qualify-all.js'
import { text } from '../../engine/values/localized-text.js'
import { exitCodes, UsageError } from './exit-codes.js'
import { type CatalogOptions, openCatalog, withCatalogOptions } from './open-catalog.js'
import { type PrintOptions, printJson, printLines } from './print.js'
import { allOfferingsLines, qualificationLines } from './qualification-tables.js'
import { readQuestionFile } from './read-question-file.js'

interface QualifyOptions extends CatalogOptions, PrintOptions {
  readonly all?: boolean
  readonly why?: boolean
  readonly show?: readonly string[]
  readonly first?: string
  readonly after?: string
}

const oneExample = {
  offering: 'enjoy-family',
  facts: { 'channel.id': 'shop', 'place.id': 'shanghai-urban' },
  at: '2026-12-01T00:00:00+08:00',
}
const allExample = { facts: { 'channel.id': 'shop', 'place.id': 'nanjing' }, at: '2026-12-01T00:00:00+08:00' }

/** May this customer have one offering, or which of all? */
export function addQualifyCommand(program: Command): void {
  const command = program
    .command('qualify [request]')
    .description(
      'May this customer have this offering, or with --all: which of all? The request is a JSON file, or standard input when it is "-" or left out.',
    )
    .option('--all', 'ask about every offering of the catalog; the request names none')
    .option('--why', 'with --all: the reason of each offering that is listed')
    .addOption(
      new Option('--show <verdicts...>', 'with --all: whose verdicts are listed (default: qualified undetermined)').choices([
        'qualified',
        'refused',
        'undetermined',
      ]),
    )
    .option('--first <count>', 'with --all: how many are listed at most (default: 100)')
    .option('--after <offering>', 'with --all: only those after this one, for the next page')
    .addHelpText(
      'after',
      `
Example:
  $ echo '${JSON.stringify(oneExample)}' \\
      | npx repertoire qualify --catalog catalog/samples/sample-telecom
  $ echo '${JSON.stringify(allExample)}' \\
      | npx repertoire qualify --all --why --show refused --catalog catalog/samples/sample-telecom --format table
`,
    )
  withCatalogOptions(command).action(async (request: string | undefined, options: QualifyOptions) => {
    if (options.all !== true) insistOnAll(options)
    const read = readQuestionFile(request ?? '-', options)
    if (read === null) return
    const catalog = await openCatalog(options)
    if (catalog === null) return
    if (options.all === true) {
      const answered = qualifyAll(catalog, withPage(read.question, options))
      if (options.format === 'json') printJson(answered)
      else printLines(allOfferingsLines(catalog, answered.answer, options.language))
      if (answered.answer.kind === 'invalid-request') process.exitCode = exitCodes.findings
      return
    }
    const answered = qualify(catalog, read.question)
    if (options.format === 'json') printJson(answered)
    else printLines(qualificationLines(catalog, answered.answer, options.language))
    if (answered.answer.kind === 'invalid-request' || answered.answer.kind === 'unknown-offering') process.exitCode = exitCodes.findings
  })
}

/** The options that belong to `--all` mean nothing without it. */
function insistOnAll(options: QualifyOptions): void {
  const alone = (['why', 'show', 'first', 'after'] as const).find((name) => options[name] !== undefined)
  if (alone === undefined) return
  throw new UsageError(
    text(
      `--${alone} 要和 --all 一起使用；单个销售品的回答总带有原因，怎样才可以请用 explain 命令。`,
      `--${alone} goes with --all. The answer about one offering always has its reason; "explain" tells what would change it.`,
    ),
  )
}

/** The request with what the options say about the page; the request's own words stay where the options say nothing. */
function withPage(question: unknown, { why, show, first, after }: QualifyOptions): unknown {
  if (typeof question !== 'object' || question === null || Array.isArray(question)) return question
  return {
    ...question,
    ...(why === undefined ? {} : { why }),
    ...(show === undefined ? {} : { show }),
    ...(first === undefined ? {} : { first: wholeNumber(first) }),
    ...(after === undefined ? {} : { after }),
  }
}

function wholeNumber(written: string): number {
  const count = Number(written)
  if (/^\d+$/.test(written) && count >= 1 && count <= 1_000) return count
  throw new UsageError(
    text(`--first 须为 1 到 1000 的整数，不能是“${written}”。`, `--first must be a whole number from 1 to 1000, not "${written}".`),
  )
}
