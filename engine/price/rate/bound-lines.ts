import { compareRatios, isZero, minus, one, plus, type Ratio, times, zero } from '../../values/ratio.js'
import { type Pay, type RatedLine, toPay } from './rated-line.js'

/** Takes the same share off every line, payable by itself. */
export function discountLines(lines: readonly RatedLine[], share: Ratio, pay: Pay): readonly RatedLine[] {
  return isZero(share) ? lines : lines.map((line) => ({ ...line, discount: plus(line.discount, pay(times(line.amount, share))) }))
}

/** Takes off what goes beyond a cap: earlier lines are paid first, `billed` before all of them. */
export function capLines(lines: readonly RatedLine[], cap: Ratio | null, billed: Ratio): readonly RatedLine[] {
  if (cap === null) return lines
  let paid = billed
  return lines.map((line) => {
    const due = toPay(line)
    const beyond = lesser(due, aboveZero(minus(plus(paid, due), cap)))
    paid = plus(paid, minus(due, beyond))
    return { ...line, discount: plus(line.discount, beyond) }
  })
}

/** Pays lines by credits, in their order, as far as credits reach. */
export function creditLines(lines: readonly RatedLine[], credits: Ratio): readonly RatedLine[] {
  let left = credits
  return lines.map((line) => {
    const used = lesser(left, aboveZero(toPay(line)))
    left = minus(left, used)
    return { ...line, credits: plus(line.credits, used) }
  })
}

/** What is missing to a promised minimum, of which a share may be due for a part of a period; nothing when as much has been used. */
export function trueUp(minimum: Ratio, used: Ratio, share: Ratio = one): Ratio {
  return aboveZero(minus(times(minimum, share), used))
}

function aboveZero(value: Ratio): Ratio {
  return value.numerator > 0n ? value : zero
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right
}
