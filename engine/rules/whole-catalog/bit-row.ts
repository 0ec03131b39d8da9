/** A row of bits, one per offering: bit `n` is bit `n % 32` of word `n / 32`. */
export type BitRow = Uint32Array

export function hasBit(row: BitRow, n: number): boolean {
  return ((row[n >>> 5]! >>> (n & 31)) & 1) === 1
}

export function countBits(row: BitRow): number {
  let count = 0
  for (let word of row) {
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

/** The numbers of the bits that are set, ascending. */
export function bitNumbers(row: BitRow): readonly number[] {
  const numbers: number[] = []
  for (let word = 0; word < row.length; word++) {
    for (let left = row[word]! | 0; left !== 0; left &= left - 1) numbers.push((word << 5) + lowestBit(left))
  }
  return numbers
}

/** The number of the lowest bit that is set in a word that is not zero. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}
