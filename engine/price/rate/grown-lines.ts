import { isZero, minus, negate, type Ratio, sum } from '../../values/ratio.js'
import { isAlike, type RatedLine } from './rated-line.js'

/**
 * What is still to be booked so that booked lines come to what is due now. Lines that charge the same at the same price
 * are booked by their difference, in quantity and in payable amount, so that no rounding adds up; booked lines that are
 * no longer due are taken back one by one.
 */
export function grownLines(booked: readonly RatedLine[], due: readonly RatedLine[]): readonly RatedLine[] {
  const corrected = new Set(booked.map(({ corrects }) => corrects))
  const open = booked.map((line, place) => ({ line, place })).filter(({ line, place }) => line.corrects === null && !corrected.has(place))
  const more = due.flatMap((line) => {
    const before = open.filter((one) => isAlike(one.line, line)).map((one) => one.line)
    const grown = { ...line, ...difference(line, before) }
    return isZero(grown.quantity) && isZero(grown.amount) && isZero(grown.discount) ? [] : [grown]
  })
  const back = open.filter(({ line }) => !due.some((one) => isAlike(one, line)))
  return [...more, ...back.map(({ line, place }) => takenBack(line, place))]
}

function difference(line: RatedLine, before: readonly RatedLine[]): Pick<RatedLine, 'quantity' | 'amount' | 'discount'> {
  const less = (of: (line: RatedLine) => Ratio) => minus(of(line), sum(before.map(of)))
  return { quantity: less(({ quantity }) => quantity), amount: less(({ amount }) => amount), discount: less(({ discount }) => discount) }
}

function takenBack(line: RatedLine, place: number): RatedLine {
  const { quantity, amount, discount, credits } = line
  return {
    ...line,
    quantity: negate(quantity),
    amount: negate(amount),
    discount: negate(discount),
    credits: negate(credits),
    corrects: place,
  }
}
