import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'
import { openCosts } from './form-costs.js'
import { type CellSizes, openCount } from './form-count.js'
import { openDomains } from './form-domains.js'
import { type FormFlaw, readForm } from './form-graph.js'
import { type Optimum, openOptimum } from './form-optimum.js'
import { openPrices } from './form-prices.js'

/**
 * A compiled form, ready to answer. `allowed` are the cells each variable may be in, in words like those of the space
 * (cells that no variable has at first make no difference). Every answer is exact and belongs to whoever asked.
 */
export interface CompiledForm {
  /** The cells that some assignment has, or `null` when there is no assignment. */
  validDomains(allowed: Int32Array): Int32Array | null
  /** How many assignments there are, each as often as its cells stand for things. */
  count(allowed: Int32Array, sizes?: CellSizes): bigint
  /** An assignment that costs least, or `null` when there is none. */
  cheapest(allowed: Int32Array, costs: Costs): Optimum | null
  /** An assignment that costs most, or `null` when there is none. */
  dearest(allowed: Int32Array, costs: Costs): Optimum | null
  /**
   * Per cell the least cost of an assignment that has it, infinity when none has: that of cell `i` of a variable is at
   * `32 × its first word + i`.
   */
  cheapestWithEach(allowed: Int32Array, costs: Costs): Float64Array
}

export type OpenedForm = { readonly kind: 'opened'; readonly form: CompiledForm } | { readonly kind: 'refused'; readonly flaw: FormFlaw }

/** Opens what `compileForm` gave for the same space. What is damaged or belongs to another problem is refused. */
export function openForm(array: Int32Array, space: Space): OpenedForm {
  const graph = readForm(array, space)
  if (typeof graph === 'string') return { kind: 'refused', flaw: graph }
  const costs = openCosts(space, graph)
  const optimum = openOptimum(space, graph, costs)
  return {
    kind: 'opened',
    form: {
      validDomains: openDomains(space, graph),
      count: openCount(space, graph),
      cheapest: (allowed, of) => optimum(allowed, of, 1),
      dearest: (allowed, of) => optimum(allowed, of, -1),
      cheapestWithEach: openPrices(space, graph, costs),
    },
  }
}
