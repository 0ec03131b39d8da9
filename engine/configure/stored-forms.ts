import type { OfferingId } from '../values/ids.js'
import { compiledForm, keepForm } from './bundle/bundle-form.js'
import type { CompiledBundle, CompiledBundles } from './bundle/compile-bundles.js'
import type { Constraint } from './problem/constraint.js'

/** The compiled form of a bundle, as it travels with a release. */
export interface StoredForm {
  readonly offering: string
  /** What it was compiled from: a form of another problem is never used. */
  readonly problem: string
  /** `null` where it would take too much, so that nobody tries again. */
  readonly form: Int32Array | null
}

/** The forms of all bundles. Simple offerings need none: theirs is made in no time. */
export function storedForms({ offerings }: CompiledBundles): readonly StoredForm[] {
  const bundles = [...offerings].filter(([, bundle]) => isWorthKeeping(bundle))
  return bundles.map(([offering, bundle]) => ({ offering, problem: problemOf(bundle), form: compiledForm(bundle) }))
}

/** Gives bundles the forms that were compiled for them. What fits no bundle is left out, and compiled anew when it is asked. */
export function useStoredForms({ offerings }: CompiledBundles, forms: readonly StoredForm[]): void {
  for (const { offering, problem, form } of forms) {
    const bundle = offerings.get(offering as OfferingId)
    if (bundle !== undefined && isWorthKeeping(bundle) && problem === problemOf(bundle)) keepForm(bundle, form)
  }
}

function isWorthKeeping({ tree }: CompiledBundle): boolean {
  return tree.groups.length > 0
}

/** Two sums over everything that a form depends on; a change of documents or of what the engine makes of them changes them. */
function problemOf({ whole, constraints }: CompiledBundle): string {
  const sums = [0x811c9dc5, 0x9747b28c]
  for (const { cells } of whole.variables) add(cells)
  for (const word of whole.initial) add(word)
  for (const constraint of constraints) addConstraint(constraint)
  return sums.map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('')

  function addConstraint({ need, literals, weights }: Constraint): void {
    add(need)
    add(literals.length)
    literals.forEach(({ variable, cells }, i) => {
      add(variable.index)
      add(weights[i]!)
      for (const word of cells) add(word)
    })
  }

  function add(number: number): void {
    sums[0] = Math.imul(sums[0]! ^ number, 0x01000193)
    sums[1] = Math.imul((sums[1]! << 5) ^ (sums[1]! >>> 27) ^ number, 0x5bd1e995)
  }
}
