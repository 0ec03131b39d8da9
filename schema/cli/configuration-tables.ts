import type { ConfigureAnswer } from '../../engine/ask/answer.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { Completion, Configuration, Conflict, Explanation, OpenPrices, Standing } from '../../engine/configure/configuration.js'
import type { ConfiguredItem } from '../../engine/model/configured-item.js'
import type { Choice } from '../../engine/model/request.js'
import type { Language } from '../../engine/values/localized-text.js'
import { words } from './answer-words.js'
import { table } from './print.js'
import { refusalLines } from './refusal-lines.js'

/**
 * The state as a whole with what stands in the way, is recommended or finishes it; then every member and
 * characteristic with what each value can still be, why, and what it costs. In a conflict nothing can be said of single
 * values, and the ways out are what there is to read.
 */
export function configurationLines(_catalog: CompiledCatalog, answer: ConfigureAnswer, language: Language): readonly string[] {
  if (answer.kind !== 'configuration') return refusalLines(answer, language)
  const word = words[language]
  const missing = answer.missing.length === 0 ? [] : [`${word.missing}${word.colon}${answer.missing.join(word.between)}`]
  return [
    `${answer.offering}${word.colon}${word[answer.state]}`,
    ...missing,
    ...(answer.conflict === null ? [] : conflictLines(answer.conflict, language)),
    ...(answer.count === null ? [] : [`${word.count}${word.colon}${answer.count}`]),
    ...adviceLines(answer, language),
    ...(answer.prices === null ? [] : priceLines(answer.prices, language)),
    ...(answer.completion === null ? [] : completionLines(answer.completion, language)),
    ...(answer.state === 'conflict' ? [] : valueTable(answer, language)),
  ]
}

/** What cannot hold together, then the ways out, numbered. */
function conflictLines({ rules, choices, repairs, isComplete }: Conflict, language: Language): readonly string[] {
  const word = words[language]
  const ways = repairs.map(({ drop, change }, index) => {
    const changes = change.map(({ choice, to }) => `${choiceWords(choice, language)} ${word.to} ${valueWords(to, language)}`)
    const or = changes.length === 0 ? '' : `${word.orChange} ${changes.join(word.comma)}`
    const others = drop.filter((choice) => !change.some((one) => one.choice === choice))
    const and = changes.length === 0 || others.length === 0 ? '' : `${word.andTakeBack} ${namesOf(others)}`
    return `  ${index + 1}. ${word.takeBack} ${namesOf(drop)}${or}${and}`
  })
  return [
    ...rules.map(({ text }) => `  ${text[language]}`),
    ...choices.map((choice) => `  ${word.state_chosen}${word.colon}${choiceWords(choice, language)}`),
    ...(ways.length === 0 ? [] : [word.waysOut, ...ways]),
    ...(isComplete ? [] : [`  ${word.moreWaysOut}`]),
  ]

  function namesOf(some: readonly Choice[]): string {
    return some.map((choice) => choiceWords(choice, language)).join(word.between)
  }
}

function adviceLines({ advice }: Configuration, language: Language): readonly string[] {
  const word = words[language]
  if (advice.length === 0) return []
  const lines = advice.map(({ rule, choices }) => {
    const how = choices.map((choice) => choiceWords(choice, language)).join(word.between)
    return `  ${rule.text[language]}${word.brackets.join(`${word.choose} ${how}`)}`
  })
  return [word.advice, ...lines]
}

function priceLines(prices: OpenPrices, language: Language): readonly string[] {
  const word = words[language]
  switch (prices.kind) {
    case 'prices':
      return [`${word.prices.replace('{months}', String(prices.months))} ${prices.from}..${prices.to} ${prices.currency}`]
    case 'not-priced': {
      const why = [...prices.paths, ...prices.missing.map((fact) => `${word.missing}${word.colon}${fact}`)]
      return [`${word.pricesNotKnown}${why.length === 0 ? '' : word.brackets.join(why.join(word.between))}`]
    }
    case 'unproven':
      return [word.pricesUnproven]
  }
}

function completionLines(completion: Completion, language: Language): readonly string[] {
  const word = words[language]
  if (completion.kind !== 'completion') return [word[`completion_${completion.kind}`]]
  const { choices, price, isOnly } = completion
  const remarks = [...(price === null ? [] : [`${word.total} ${price}`]), ...(isOnly ? [] : [word.oneOfSeveral])]
  return [
    `${word.completion}${remarks.length === 0 ? '' : word.brackets.join(remarks.join(word.comma))}`,
    ...(choices.length === 0 ? [`  ${word.nothingMore}`] : choices.map((choice) => `  ${choiceWords(choice, language)}`)),
  ]
}

interface Line {
  readonly thing: string
  readonly value: string
  readonly standing: Standing
  /** Whether a declared default fills it in. */
  readonly filled: boolean
}

function valueTable(configuration: Configuration, language: Language): readonly string[] {
  const word = words[language]
  const lines = valueLines(configuration)
  const priced = configuration.prices?.kind === 'prices'
  const explained = lines.some(({ standing }) => standing.because !== null)
  const heading = [
    word.thing,
    word.value,
    word.state,
    ...(priced ? [word.priceChange, word.priceFrom] : []),
    ...(explained ? [word.reason] : []),
  ]
  const rows = lines.map(({ thing, value, standing, filled }) => [
    thing,
    value,
    standing.state === 'free' && filled ? `${word.state_free}${word.brackets.join(word.filledIn)}` : word[`state_${standing.state}`],
    ...(priced ? [standing.price === null ? '' : `+${standing.price.change}`, standing.price?.from ?? ''] : []),
    ...(explained ? [standing.because === null ? '' : reasonWords(standing.because, language)] : []),
  ])
  return table([heading, ...rows], new Set(priced ? [3, 4] : []))
}

function valueLines({ members, characteristics, items }: Configuration): readonly Line[] {
  const byPath = new Map(items.map((item) => [item.path, item]))
  return [
    ...members.flatMap(({ path, quantities }) =>
      quantities.map((range) => ({
        thing: path,
        value: rangeWords(range),
        standing: range,
        filled: isFilledQuantity(byPath.get(path), range),
      })),
    ),
    ...characteristics.flatMap(({ path, characteristic, values, ranges }) => {
      const filled = filledValue(byPath.get(path), characteristic)
      return [
        ...values.map((one) => ({ value: String(one.value), standing: one, filled: filled.includes(one.value) })),
        ...ranges.map((one) => ({
          value: rangeWords(one),
          standing: one,
          filled: filled.some((value) => typeof value === 'number' && one.from <= value && value <= one.to),
        })),
      ].map((line) => ({ ...line, thing: `${path} ${characteristic}` }))
    }),
  ]
}

function isFilledQuantity(item: ConfiguredItem | undefined, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return item?.by === 'default' && from <= item.quantity && item.quantity <= to
}

function filledValue(item: ConfiguredItem | undefined, characteristic: string): readonly unknown[] {
  const one = item?.characteristics.find(({ id }) => id === characteristic)
  return one?.by === 'default' ? [one.value].flat() : []
}

/** Rules in the author's words, then the choices and the facts that they meet. */
function reasonWords({ rules, choices, facts }: Explanation, language: Language): string {
  const word = words[language]
  return [
    ...rules.map(({ text }) => text[language]),
    ...choices.map((choice) => `${word.state_chosen}${word.colon}${choiceWords(choice, language)}`),
    ...(facts.length === 0 ? [] : [facts.join(word.between)]),
  ].join(' ')
}

function rangeWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}..${to}`
}

function choiceWords(choice: Choice, language: Language): string {
  const value = valueWords(choice, language)
  return 'quantity' in choice ? `${choice.path} ${value}` : `${choice.path} ${choice.characteristic} ${value}`
}

function valueWords(choice: Choice, language: Language): string {
  if ('quantity' in choice) return String(choice.quantity)
  return choice.included === false ? `${words[language].notIncluded} ${choice.value}` : String(choice.value)
}
