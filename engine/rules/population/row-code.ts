/**
 * Steps on rows of bits as numbers, one after another: what to do, the slot that the result goes into, and the slots it
 * is made of. A population takes the steps thousands of times, so that walking over objects would cost more than the
 * work itself.
 */
export interface RowCode {
  /** Who is in the row `of` and not in `without`. */
  difference(into: number, of: number, without: number): void
  /** Adds who is in the row `of` and not in `without` to those who are there. */
  more(into: number, of: number, without: number): void
  not(into: number, of: number): void
  /** Who is in all of the rows, or in any of them. */
  group(kind: 'all' | 'any', into: number, of: readonly number[]): void
  /** Gives the answer for an offering: where it holds, and where it could. */
  answer(offering: number, holds: number, possible: number): void
  finish(): Int32Array
}

/** What to do: `all` and `any` of two rows, of three, and of four. */
export const operations = { difference: 0, more: 1, not: 2, all2: 3, all3: 4, all4: 5, any2: 6, any3: 7, any4: 8, answer: 9 } as const

export function rowCode(): RowCode {
  const code: number[] = []
  return {
    difference: (into, of, without) => void code.push(operations.difference, into, of, without),
    more: (into, of, without) => void code.push(operations.more, into, of, without),
    not: (into, of) => void code.push(operations.not, into, of, of),
    group(kind, into, [first = into, ...others]) {
      for (let n = 0; n < others.length; n += 3) {
        const some = others.slice(n, n + 3)
        code.push(groups[kind][some.length - 1]!, into, n === 0 ? first : into, ...some)
      }
    },
    answer: (offering, holds, possible) => void code.push(operations.answer, offering, holds, possible),
    finish: () => Int32Array.from(code),
  }
}

const groups = {
  all: [operations.all2, operations.all3, operations.all4],
  any: [operations.any2, operations.any3, operations.any4],
} as const

/** Rows in numbered slots: slot `n` begins at `n * length` of the bank. */
export interface Rows {
  readonly bank: Int32Array
  /** Words of a row. */
  readonly length: number
}

/** Takes all steps; `answer` is given where the rows of each offering begin. */
export function runRowCode(
  code: Int32Array,
  { bank, length }: Rows,
  answer: (offering: number, holds: number, possible: number) => void,
): void {
  for (let at = 0; at < code.length; ) {
    const [d, a, b] = [code[at + 1]! * length, code[at + 2]! * length, code[at + 3]! * length]
    switch (code[at]) {
      case operations.difference:
        for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & ~bank[b + i]!
        at += 4
        break
      case operations.more:
        for (let i = 0; i < length; i++) bank[d + i]! |= bank[a + i]! & ~bank[b + i]!
        at += 4
        break
      case operations.not:
        for (let i = 0; i < length; i++) bank[d + i] = ~bank[a + i]!
        at += 4
        break
      case operations.all2:
        for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & bank[b + i]!
        at += 4
        break
      case operations.all3: {
        const c = code[at + 4]! * length
        for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & bank[b + i]! & bank[c + i]!
        at += 5
        break
      }
      case operations.all4: {
        const [c, e] = [code[at + 4]! * length, code[at + 5]! * length]
        for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & bank[b + i]! & bank[c + i]! & bank[e + i]!
        at += 6
        break
      }
      case operations.any2:
        for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! | bank[b + i]!
        at += 4
        break
      case operations.any3: {
        const c = code[at + 4]! * length
        for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! | bank[b + i]! | bank[c + i]!
        at += 5
        break
      }
      case operations.any4: {
        const [c, e] = [code[at + 4]! * length, code[at + 5]! * length]
        for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! | bank[b + i]! | bank[c + i]! | bank[e + i]!
        at += 6
        break
      }
      case operations.answer:
        answer(code[at + 1]!, a, b)
        at += 4
        break
      default:
        throw new RangeError(`There is no step ${code[at]}.`)
    }
  }
}
