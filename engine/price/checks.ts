import type { Check } from '../model/check.js'

/** Every check of the price room, in the order authors see their findings. */
export const priceChecks: readonly Check[] = []
