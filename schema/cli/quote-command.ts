import type { Command } from 'commander'
import type { Answered, InvalidRequest, QuoteAnswer } from '../../engine/ask/answer.js'
import { type Explained, explainPriced, type PriceExplanation } from '../../engine/ask/explain-price.js'
import { pathsWithPrice } from '../../engine/ask/explained-item.js'
import { tellPrice } from '../../engine/ask/price-explanation-text.js'
import { quote } from '../../engine/ask/quote.js'
import type { CatalogsOfThen } from '../../engine/ask/quote-change.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { waterfall } from '../../engine/price/waterfall.js'
import type { Language } from '../../engine/values/localized-text.js'
import { text } from '../../engine/values/localized-text.js'
import { quoteLines } from './answer-tables.js'
import { words } from './answer-words.js'
import { exitCodes, UsageError } from './exit-codes.js'
import { type HeldOptions, heldCatalogs } from './held-catalogs.js'
import { openCatalog, withCatalogOptions } from './open-catalog.js'
import { type PrintOptions, printJson, printLines, table } from './print.js'
import { readQuestionFile } from './read-question-file.js'
import { refusalLines } from './refusal-lines.js'

interface QuoteOptions extends HeldOptions, PrintOptions {
  readonly waterfall?: true
  readonly whyNot?: string
  readonly item?: string
  readonly row?: string
  readonly table?: string
}

const example = {
  offering: 'enjoy-99',
  facts: {},
  choices: [],
  currency: 'CNY',
  startDate: '2018-06-17',
  at: '2018-06-17T10:00:00+08:00',
}

/** What would an order of this selection cost, how did each line come to its amount, and why not at another price? */
export function addQuoteCommand(program: Command): void {
  const command = program
    .command('quote [request]')
    .description(
      'What would an order of this selection cost, new or on what the customer has? The request is a JSON file, or standard input when it is "-" or left out.',
    )
    .option('--waterfall', 'how each line came to its amount, and that to the first bill')
    .option('--why-not <price>', 'why a price or an alteration plays no part, and what would bring it in')
    .option('--row <row>', 'with --why-not: why a row of its table does not give the price')
    .option('--table <table>', 'with --row: of which table, where several of the price have such a row')
    .option('--item <path>', 'with --why-not: on which item; absent, on every one that has it')
    .option(
      '--held-catalog <path>',
      'the documents that what the customer has was bought under (default: the catalog that is asked, or what was live then)',
    )
    .option(
      '--released <instant>',
      'with --held-catalog: since when the documents that are asked have been in force (default: the moment that is asked about)',
    )
    .addHelpText(
      'after',
      `\nExample:\n  $ echo '${JSON.stringify(example)}' \\\n      | npx repertoire quote --catalog catalog/samples/sample-telecom --format table --waterfall\n`,
    )
  withCatalogOptions(command).action(async (request: string | undefined, options: QuoteOptions) => {
    if (options.whyNot === undefined && [options.row, options.table, options.item].some((one) => one !== undefined))
      throw new UsageError(
        text('--row、--table 和 --item 要和 --why-not 一起使用。', '--row, --table and --item go with --why-not, which names the price.'),
      )
    const read = readQuestionFile(request ?? '-', options)
    if (read === null) return
    const catalog = await openCatalog(options)
    if (catalog === null) return
    const then = await heldCatalogs(catalog, read.question, options)
    if (then === null) return
    const answered = quote(catalog, read.question, then.heldAt, then.releasedBetween)
    const explained = answered.answer.kind === 'priced' ? explanationsOf(catalog, read.question, answered.answer, options, then) : null
    if (options.format === 'json')
      printJson({ ...answered, ...besides(answered.answer, options), ...(explained === null ? {} : { whyNot: explained.map(asJson) }) })
    else
      printLines(
        explained === null ? allLines(catalog, answered, options) : explained.flatMap((one) => explanationLines(one, options.language)),
      )
    const isRefused = explained?.some(({ kind }) => kind === 'invalid-request') === true
    if (isRefused || answered.answer.kind === 'invalid-request' || answered.answer.kind === 'unknown-offering')
      process.exitCode = exitCodes.findings
  })
}

type Priced = Extract<QuoteAnswer, { readonly kind: 'priced' }>

/** Every item that has the price is explained, so that nobody guesses which one is meant; `null` where no price is asked about. */
function explanationsOf(
  catalog: CompiledCatalog,
  question: unknown,
  priced: Priced,
  { whyNot, item, row, table }: QuoteOptions,
  then: CatalogsOfThen,
): readonly (Explained | InvalidRequest)[] | null {
  if (whyNot === undefined) return null
  const carriers = item === undefined ? pathsWithPrice(catalog, question, priced, whyNot, then) : [item]
  const asked = { price: whyNot, ...(row === undefined ? {} : { row }), ...(table === undefined ? {} : { table }) }
  return (carriers.length > 0 ? carriers : ['/']).map((path) => explainPriced(catalog, question, priced, { path, ...asked }, then))
}

function asJson(explained: Explained | InvalidRequest): PriceExplanation | InvalidRequest {
  return explained.kind === 'explained' ? explained.explanation : explained
}

function besides(answer: QuoteAnswer, options: QuoteOptions): object {
  if (options.waterfall !== true || answer.kind !== 'priced') return {}
  return { waterfalls: answer.lines.map((line) => ({ path: line.path, price: line.price, bars: waterfall(answer, line) })) }
}

function allLines(
  catalog: CompiledCatalog,
  { answer }: Answered<QuoteAnswer>,
  { waterfall: isShown, language }: QuoteOptions,
): readonly string[] {
  const lines = quoteLines(catalog, answer, language)
  return isShown === true && answer.kind === 'priced' ? [...lines, ...waterfallLines(answer, language)] : lines
}

/** Bar by bar: what each adds, and what there is after it. */
function waterfallLines(priced: Priced, language: Language): readonly string[] {
  const word = words[language]
  return priced.lines.flatMap((line) => [
    '',
    ...table(
      [
        [`${line.path} ${line.name[language]}`, word.priceChange, word.amount],
        ...(line.references ?? []).map(({ name, amount }) => [`  ${word.insteadOf} ${name[language]}`, '', amount]),
        ...waterfall(priced, line).map(({ label, isTotal, change, after }) => [`  ${label[language]}`, isTotal ? '' : change, after]),
      ],
      new Set([1, 2]),
    ),
  ])
}

function explanationLines(explained: Explained | InvalidRequest, language: Language): readonly string[] {
  if (explained.kind === 'invalid-request') return refusalLines(explained, language)
  const { path, price, row } = explained.explanation
  const { because, change } = tellPrice(explained.by, explained.explanation)
  const name = explained.by.draft.find('productOfferingPrice', price)?.name[language] ?? price
  return [[path, name, ...(row === null ? [] : [row])].join(' '), ...[...because, ...change].map((sentence) => `  ${sentence[language]}`)]
}
