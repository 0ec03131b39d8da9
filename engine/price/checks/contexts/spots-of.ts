import { instant } from '../../../values/instant.js'

/** All spots of a space, the first so many of them. */
export function* spotsOf(sizes: readonly number[], most: number): Generator<readonly number[]> {
  const spot = sizes.map(() => 0)
  for (let count = 0; count < most; count += 1) {
    yield [...spot]
    let axis = 0
    while (axis < sizes.length && spot[axis] === sizes[axis]! - 1) spot[axis++] = 0
    if (axis === sizes.length) return
    spot[axis]! += 1
  }
}

/** A moment for catalogs in which nothing depends on it. */
export const anyMoment = instant('2000-01-01T00:00:00Z')
