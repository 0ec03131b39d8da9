/*
 * Steps on rows of bits, each of `length` words; slot `n` begins at `n * length` of the bank. Groups take up to four
 * rows at a time, so that what is worked on is read and written as seldom as can be.
 */

/** Who is in the row `of` and not in `without`. */
export function differenceRow(bank: Int32Array, length: number, into: number, of: number, without: number): void {
  const [d, a, b] = [into * length, of * length, without * length]
  for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & ~bank[b + i]!
}

/** Adds who is in the row `of` and not in `without` to those who are there. */
export function addDifference(bank: Int32Array, length: number, into: number, of: number, without: number): void {
  const [d, a, b] = [into * length, of * length, without * length]
  for (let i = 0; i < length; i++) bank[d + i]! |= bank[a + i]! & ~bank[b + i]!
}

export function notRow(bank: Int32Array, length: number, into: number, of: number): void {
  const [d, a] = [into * length, of * length]
  for (let i = 0; i < length; i++) bank[d + i] = ~bank[a + i]!
}

/** Who is in all of at least two rows. */
export function allRows(bank: Int32Array, length: number, into: number, of: readonly number[]): void {
  const d = into * length
  let a = of[0]! * length
  for (let n = 1; n < of.length; n += 3, a = d) {
    const b = of[n]! * length
    if (n + 2 < of.length) all4(bank, length, d, a, b, of[n + 1]! * length, of[n + 2]! * length)
    else if (n + 1 < of.length) all3(bank, length, d, a, b, of[n + 1]! * length)
    else all2(bank, length, d, a, b)
  }
}

function all2(bank: Int32Array, length: number, d: number, a: number, b: number): void {
  for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & bank[b + i]!
}

function all3(bank: Int32Array, length: number, d: number, a: number, b: number, c: number): void {
  for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & bank[b + i]! & bank[c + i]!
}

function all4(bank: Int32Array, length: number, d: number, a: number, b: number, c: number, e: number): void {
  for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! & bank[b + i]! & bank[c + i]! & bank[e + i]!
}

/** Who is in any of at least two rows. */
export function anyRows(bank: Int32Array, length: number, into: number, of: readonly number[]): void {
  const d = into * length
  let a = of[0]! * length
  for (let n = 1; n < of.length; n += 3, a = d) {
    const b = of[n]! * length
    if (n + 2 < of.length) any4(bank, length, d, a, b, of[n + 1]! * length, of[n + 2]! * length)
    else if (n + 1 < of.length) any3(bank, length, d, a, b, of[n + 1]! * length)
    else any2(bank, length, d, a, b)
  }
}

function any2(bank: Int32Array, length: number, d: number, a: number, b: number): void {
  for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! | bank[b + i]!
}

function any3(bank: Int32Array, length: number, d: number, a: number, b: number, c: number): void {
  for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! | bank[b + i]! | bank[c + i]!
}

function any4(bank: Int32Array, length: number, d: number, a: number, b: number, c: number, e: number): void {
  for (let i = 0; i < length; i++) bank[d + i] = bank[a + i]! | bank[b + i]! | bank[c + i]! | bank[e + i]!
}
