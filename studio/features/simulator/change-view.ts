import type { QuotedChanges } from '../../../engine/ask/answer.js'
import type { BeforeAfter } from '../../../engine/price/held/change-answer.js'
import type { CalendarPeriod } from '../../../engine/values/local-date.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { periodPhrase } from '../../parts/charge-view.js'

export interface ChangeTotal {
  readonly key: string
  readonly name: Phrase
  readonly sides: BeforeAfter
}

/** The totals of a change that say something: by the month and once always, by other periods and of use where there is any. */
export function changeTotals({ totals }: Pick<QuotedChanges, 'totals'>): readonly ChangeTotal[] {
  const isMonth = ({ unit, count }: CalendarPeriod) => unit === 'month' && count === 1
  const isThere = ({ before, after }: BeforeAfter) => [before, after].some((amount) => /[1-9]/.test(amount))
  return [
    { key: 'monthly', name: phrase('price.monthly'), sides: totals.monthly },
    ...totals.recurring
      .filter(({ period }) => !isMonth(period))
      .map((one) => ({ key: `${one.period.count} ${one.period.unit}`, name: periodPhrase(one.period), sides: one })),
    { key: 'oneTime', name: phrase('price.oneTime'), sides: totals.oneTime },
    ...(isThere(totals.usage) ? [{ key: 'usage', name: phrase('simulate.usage'), sides: totals.usage }] : []),
    ...totals.commitment.map((one) => ({
      key: `commitment ${one.period.count} ${one.period.unit}`,
      name: phrase('priceStep.commitment'),
      sides: one,
    })),
  ]
}
