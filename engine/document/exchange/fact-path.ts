/** The ids that facts and conditions may have. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** Names of members only, one inside the other: `$.address.city`. Anything more would be evaluated as an expression. */
const plainPath = /^\$(\.[A-Za-z0-9_-]+)+$/

export function isId(written: string): boolean {
  return idPattern.test(written)
}

export function isPlainPath(path: string): boolean {
  return plainPath.test(path)
}

/** The fact that a part of another one becomes: `customer` and `$.address.city` become `customer.address.city`. */
export function partOfFact(fact: string, path: string | undefined): string {
  return path === undefined ? fact : `${fact}${path.slice(1)}`
}
