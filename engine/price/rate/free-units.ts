import { compareRatios, minus, plus, type Ratio } from '../../values/ratio.js'

/** How free units of a period are used up by what was used before, and then by what is used now. */
export interface FreeUnits {
  readonly before: { readonly free: Ratio; readonly charged: Ratio }
  readonly now: { readonly free: Ratio; readonly charged: Ratio }
}

export function takeFreeUnits(free: Ratio, usedBefore: Ratio, usedNow: Ratio): FreeUnits {
  const freeBefore = lesser(free, usedBefore)
  const freeNow = minus(lesser(free, plus(usedBefore, usedNow)), freeBefore)
  return {
    before: { free: freeBefore, charged: minus(usedBefore, freeBefore) },
    now: { free: freeNow, charged: minus(usedNow, freeNow) },
  }
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right
}
