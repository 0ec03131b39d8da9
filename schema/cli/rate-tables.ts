import type { RateAnswer } from '../../engine/ask/answer.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { problemText } from '../../engine/price/problem-text.js'
import type { RatedStream } from '../../engine/price/rate/rated-records.js'
import type { Language } from '../../engine/values/localized-text.js'
import { zoneTime } from '../../engine/values/zone-time.js'
import { words } from './answer-words.js'
import { configurationLines } from './configuration-tables.js'
import { table } from './print.js'
import { refusalLines } from './refusal-lines.js'

/** Records with what each costs, what is left of included units, and when use stopped. */
export function rateLines(catalog: CompiledCatalog, answer: RateAnswer, language: Language): readonly string[] {
  const word = words[language]
  switch (answer.kind) {
    case 'rated':
      return [...recordLines(catalog, answer, language), ...balanceLines(answer, language), ...suspensionLines(catalog, answer, language)]
    case 'incomplete':
    case 'conflict':
      return [word[answer.kind], ...configurationLines(catalog, answer.configuration, language)]
    case 'undetermined':
    case 'not-priced':
      return answer.because.flatMap((problem) => {
        const { what, fix } = problemText(problem)
        return [problem.code, `  ${what[language]}`, `  ${fix[language]}`]
      })
    case 'unknown-offering':
    case 'invalid-request':
      return refusalLines(answer, language)
  }
}

function recordLines(
  { catalog }: CompiledCatalog,
  { currency, standing, records, total }: RatedStream,
  language: Language,
): readonly string[] {
  const word = words[language]
  return table(
    [
      [word.record, word.moment, word.charge, `${word.amount} ${currency}`],
      ...standing.map(({ name, amount }) => [word.standing, '', name[language], amount]),
      ...records.flatMap((record) => {
        const at = zoneTime(catalog.timeZone, record.at)
        if (record.kind === 'refused')
          return [[record.id, at, record.because.map((problem) => problemText(problem).what[language]).join(' '), '-']]
        const changed = record.lines.filter(({ amount }) => !/^-?0(\.0*)?$/.test(amount))
        const lines = changed.map(({ name, amount }) => [record.id, at, name[language], amount])
        return lines.length > 0 ? lines : [[record.id, at, '', record.total]]
      }),
      [word.total, '', '', total],
    ],
    new Set([3]),
  )
}

function balanceLines({ balances, carriedOver }: RatedStream, language: Language): readonly string[] {
  if (balances.length === 0) return []
  const word = words[language]
  const rows = balances.map(({ path, name, unit, granted, expires, quantity, used, left }) => [
    path,
    name[language],
    `${granted} – ${expires}`,
    `${quantity} ${unit}`,
    used,
    left,
  ])
  const next = carriedOver.map(({ path, price, granted, expires, quantity }) => {
    const { name, unit } = balances.find((one) => one.path === path && one.price === price)!
    return [path, name[language], `${granted} – ${expires}`, `${quantity} ${unit}`]
  })
  return [
    '',
    ...table([[word.item, word.allowance, word.unitsThere, word.quantity, word.used, word.left], ...rows], new Set([3, 4, 5])),
    ...(next.length === 0 ? [] : ['', ...table([[word.item, word.carriedOver, word.unitsThere, word.quantity], ...next], new Set([3]))]),
  ]
}

function suspensionLines({ catalog }: CompiledCatalog, { currency, suspensions }: RatedStream, language: Language): readonly string[] {
  if (suspensions.length === 0) return []
  const word = words[language]
  const rows = suspensions.map(({ name, at, amount, continuedAt, next }) => [
    name[language],
    zoneTime(catalog.timeZone, at),
    amount,
    continuedAt === null ? '-' : zoneTime(catalog.timeZone, continuedAt),
    next ?? '-',
  ])
  return [
    '',
    ...table([[word.charge, word.stopped, `${word.amount} ${currency}`, word.continued, word.stopsAgain], ...rows], new Set([2, 4])),
  ]
}
