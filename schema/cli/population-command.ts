import { type Command, Option } from 'commander'
import { type PopulationAnswer, qualifyPopulation } from '../../catalog/population/qualify-population.js'
import { compilePopulation } from '../../engine/rules/population/compile-population.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { type Language, text } from '../../engine/values/localized-text.js'
import { exitCodes, UsageError } from './exit-codes.js'
import { type CatalogOptions, openCatalog } from './open-catalog.js'
import { counted, diagnosticLines, type PrintOptions, printJson, printLines, table } from './print.js'
import { readMoment } from './read-moment.js'
import { readPopulation } from './read-population.js'

interface PopulationOptions extends CatalogOptions, PrintOptions {
  readonly threads?: string
}

export function addPopulationCommand(program: Command): void {
  program
    .command('qualify-population [customers]')
    .description(
      'How many customers may have each offering? Each line of the file is a JSON object with the facts of one customer; standard input when it is "-" or left out.',
    )
    .addOption(new Option('--catalog <path>', 'ask the documents in this folder').conflicts(['data', 'changeSet']))
    .option('--data <folder>', 'ask what is live in this data folder (default: REPERTOIRE_DATA, else "data")')
    .option('--change-set <id>', 'ask the drafts of a change set in the data folder')
    .option('--at <instant>', 'the moment that the question is about, such as 2026-12-01T00:00:00+08:00 (default: now)')
    .option('--threads <count>', 'how many threads work on it (default: as many as the machine runs at once)')
    .addHelpText(
      'after',
      `\nExample:\n  $ echo '${JSON.stringify(example)}' \\\n      | npx repertoire qualify-population --catalog catalog/samples/sample-telecom --format table\n`,
    )
    .action(qualifyFile)
}

const example = { 'channel.id': 'shop', 'place.id': 'shanghai-urban' }

async function qualifyFile(customers = '-', options: PopulationOptions): Promise<void> {
  const { language, format } = options
  const threads = readThreads(options.threads)
  const at = readMoment(options.at)
  const opened = await openCatalog({ ...options, at })
  if (opened === null) return
  const file = customers === '-' ? standardInput[format === 'json' ? 'en' : language] : customers
  const read = await readPopulation(opened.rules, customers, file, (done) => tell(progress.read(done)[language]))
  const program = compilePopulation(opened.rules, [...opened.rules.offerings.keys()] as OfferingId[], at)
  const onProgress = (done: number, of: number) => tell(progress.answered(done, of)[language])
  const answer = await qualifyPopulation({ program, columns: read.columns, onProgress, ...threads })
  tell('')
  if (format === 'json') printJson({ catalog: opened.fingerprint, at, ...counts(answer), diagnostics: read.diagnostics })
  else printLines([...read.diagnostics.flatMap((one) => diagnosticLines(one, language)), ...countLines(answer, language)])
  if (answer.answerable < answer.customers) process.exitCode = exitCodes.findings
}

const standardInput = text('标准输入', 'standard input')

const progress = {
  read: (done: number) => text(`已读入 ${done} 个客户`, `${done} customers read`),
  answered: (done: number, of: number) => text(`已计算 ${of} 个客户中的 ${done} 个`, `${done} of ${of} customers answered`),
} as const

/** Shows how far it is to somebody who looks on, in a line that takes the place of the one before. */
function tell(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}

function counts({ customers, answerable, offerings }: PopulationAnswer) {
  return { customers, unreadable: customers - answerable, offerings }
}

function countLines({ customers, answerable, offerings }: PopulationAnswer, language: Language): readonly string[] {
  const word = words[language]
  const rows = offerings.map(({ offering, qualified, refused, undetermined }) => [
    offering,
    ...[qualified, refused, undetermined].map(String),
  ])
  return [
    ...table([[word.offering, word.qualified, word.refused, word.undetermined], ...rows], new Set([1, 2, 3])),
    summary(customers, customers - answerable)[language],
  ]
}

const summary = (customers: number, unreadable: number) =>
  text(
    `共 ${customers} 个客户，其中 ${unreadable} 个无法读取`,
    `${counted(customers, '客户', 'customer').en}, of whom ${unreadable} could not be read`,
  )

const words = {
  en: {
    offering: 'offering',
    qualified: 'qualified',
    refused: 'refused',
    undetermined: 'undetermined',
  },
  'zh-CN': {
    offering: '销售品',
    qualified: '可订购',
    refused: '不可订购',
    undetermined: '尚不能确定',
  },
} as const

const mostThreads = 256

/** How many threads `--threads` asks for, or nothing when it is absent. */
function readThreads(written: string | undefined): { readonly threads?: number } {
  if (written === undefined) return {}
  const threads = Number(written)
  if (/^\d{1,3}$/.test(written) && threads >= 1 && threads <= mostThreads) return { threads }
  throw new UsageError(
    text(
      `“${written}”不是线程数：请填写 1 至 ${mostThreads} 之间的整数。`,
      `"${written}" is not a number of threads: write a whole number from 1 to ${mostThreads}.`,
    ),
  )
}
