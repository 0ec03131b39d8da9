import type { Allowance, AllowancePeriod, ConvertibleInto, Rollover } from '../../../engine/model/allowance.js'
import type { SuspendAt } from '../../../engine/model/price.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { amountsText, periodPhrase } from '../../parts/charge-view.js'

/** A term of an allowance, or of use, as authored. */
interface Term {
  readonly name: Phrase
  readonly value: Phrase
}

/** What an allowance declares beside its quantity, each as authored. */
export function allowanceFields(allowance: Allowance, nameOf: (price: string) => string): readonly Term[] {
  const { pool, period, firstPeriod, members, consumption, rollover, convertible = [], unit } = allowance
  return [
    field('charge.included.period', periodPhrase(period)),
    field('field.pool', phrase(`charge.pool.${pool}`)),
    ...(members === undefined ? [] : [field('charge.included.members', plain(String(members)))]),
    field('field.firstPeriod', phrase(`charge.first.${firstPeriod.kind}`)),
    ...(consumption === undefined
      ? []
      : consumption.order.map((key) =>
          field('charge.included.order', phrase(`charge.included.by.${key}`, { rank: consumption.rank ?? 0 })),
        )),
    ...(rollover === undefined ? [] : [field('charge.included.rollover', rolloverWords(rollover, unit)), againField(rollover)]),
    ...convertible.map((one) => field('charge.included.convertible', convertibleWords(one, unit, nameOf))),
  ]
}

/** When use stops, and whether it may go on. */
export function suspensionFields(suspendAt: SuspendAt | undefined): readonly Term[] {
  if (suspendAt === undefined) return []
  const { amounts, continuation } = suspendAt
  return [field('charge.included.suspendAt', phrase(`charge.included.then.${continuation}`, { amount: amountsText(amounts) }))]
}

function rolloverWords({ share, cap, expires }: Rollover, unit: string): Phrase {
  const words = { share, count: monthsOf(expires) }
  return cap === undefined ? phrase('charge.included.rolled', words) : phrase('charge.included.rolledUpTo', { ...words, cap, unit })
}

function againField({ again }: Rollover): Term {
  return field('charge.included.again', phrase(again ? 'charge.included.rollsAgain' : 'charge.included.rollsOnce'))
}

function convertibleWords({ overflow, rate, cap }: ConvertibleInto, unit: string, nameOf: (price: string) => string): Phrase {
  const words = { unit, rate, price: nameOf(overflow) }
  return cap === undefined ? phrase('charge.included.converts', words) : phrase('charge.included.convertsUpTo', { ...words, cap })
}

function monthsOf({ unit, count }: AllowancePeriod): number {
  return unit === 'year' ? 12 * count : count
}

function field(name: Parameters<typeof phrase>[0], value: Phrase): Term {
  return { name: phrase(name), value }
}

function plain(word: string): Phrase {
  return phrase('value.plain', { word })
}
