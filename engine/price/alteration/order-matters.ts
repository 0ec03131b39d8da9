import type { Alteration } from '../../model/alteration.js'

/** As it is written, or as it is compiled. */
type Acting = Pick<Alteration, 'mode' | 'effect' | 'base' | 'rounded'> & {
  readonly cap?: unknown
  readonly baseLess?: unknown
  readonly quantityLimit?: number | null
}

/**
 * Whether it makes a difference which of two alterations of one kind, with other figures on the same lines, comes first. Amounts off and on,
 * bounds, and percentages come to the same either way, as long as nothing holds them back: what they may take, of how many, or to which cent.
 */
export function orderMatters({ mode, effect, base, cap, baseLess, quantityLimit, rounded }: Acting): boolean {
  if (mode === 'exclusivePriority') return true
  if (mode !== 'sequential') return false
  switch (effect.kind === 'byTable' ? effect.does : effect.kind) {
    case 'setPrice':
    case 'percentOf':
    case 'roundTo':
      return true
    case 'percentOff':
      return base === 'running' && [cap, baseLess, rounded].some((one) => one != null)
    case 'amountOff':
    case 'amountOn':
    case 'atLeast':
    case 'atMost':
      return [cap, quantityLimit, rounded].some((one) => one != null)
  }
}
