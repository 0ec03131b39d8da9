/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to turn one text into the other,
 * ignoring case; `null` when it takes more than `most`. Work is proportional to `most`, not to the square of the length.
 */
export function foldedDistance(left: string, right: string, most: number): number | null {
  return boundedDistance(left.toLowerCase(), right.toLowerCase(), most)
}

function boundedDistance(left: string, right: string, most: number): number | null {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > most) return null
  const beyond = most + 1
  let twoAbove: number[] = []
  let above = Array.from({ length: right.length + 1 }, (_, column) => Math.min(column, beyond))
  for (let row = 1; row <= left.length; row++) {
    const current = new Array<number>(right.length + 1).fill(beyond)
    if (row <= most) current[0] = row
    let least = current[0]!
    const last = Math.min(right.length, row + most)
    for (let column = Math.max(1, row - most); column <= last; column++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1)
      let cost = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && swapped(left, right, row, column)) cost = Math.min(cost, twoAbove[column - 2]! + 1)
      current[column] = Math.min(cost, beyond)
      least = Math.min(least, current[column]!)
    }
    if (least > most) return null
    twoAbove = above
    above = current
  }
  const distance = above[right.length]!
  return distance > most ? null : distance
}

function swapped(left: string, right: string, row: number, column: number): boolean {
  return (
    left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
    left.charCodeAt(row - 2) === right.charCodeAt(column - 1) &&
    left.charCodeAt(row - 1) !== right.charCodeAt(column - 1)
  )
}
