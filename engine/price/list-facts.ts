import type { Facts } from '../model/fact.js'
import { type Ratio, sum, toText } from '../values/ratio.js'
import type { WorkingLine } from './pricing-work.js'

/** What is known of list amounts when alterations are weighed: of the whole order, and of the item that carries the alteration. */
export type ListFacts = (path: string) => Facts

/** A line's list amount, with what tells whether it is paid once or every month. */
export interface ListedLine {
  readonly path: string
  readonly list: Ratio
  readonly isMonthly: boolean
  readonly isOneTime: boolean
}

/**
 * Conditions always see unreduced prices, so that no order of alterations decides about them. Of recurring charges only those of each
 * month count. A sum that a number does not hold exactly is not known: a condition about it is never decided wrongly.
 */
export function listFacts(lines: readonly ListedLine[]): ListFacts {
  const order = factsOf('order', lines)
  return (path) => ({
    ...order,
    ...factsOf(
      'item',
      lines.filter((line) => line.path === path),
    ),
  })
}

/** The lines as they were listed, whatever was agreed on instead. */
export function listedLines(lines: readonly WorkingLine[]): readonly ListedLine[] {
  return lines.map(({ item, price: { charge }, list, agreed }) => ({
    path: item.path,
    list: agreed?.instead ?? list,
    isMonthly: charge.kind === 'recurring' && charge.period.unit === 'month' && charge.period.count === 1,
    isOneTime: charge.kind === 'oneTime',
  }))
}

function factsOf(whose: 'order' | 'item', lines: readonly ListedLine[]): Facts {
  const monthly = numberOf(sum(lines.flatMap(({ list, isMonthly }) => (isMonthly ? [list] : []))))
  const oneTime = numberOf(sum(lines.flatMap(({ list, isOneTime }) => (isOneTime ? [list] : []))))
  return {
    ...(monthly === null ? {} : { [`${whose}.listMonthly`]: monthly }),
    ...(oneTime === null ? {} : { [`${whose}.listOneTime`]: oneTime }),
  }
}

/** Digits that a number keeps apart whatever they are. */
const mostDigits = 15

function numberOf(amount: Ratio): number | null {
  const written = toText(amount)
  return !written.includes('/') && written.replace(/[^0-9]/g, '').length <= mostDigits ? Number(written) : null
}
