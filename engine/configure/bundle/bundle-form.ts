import { compileForm } from '../compiled-form/compile-form.js'
import { type CompiledForm, openForm } from '../compiled-form/open-form.js'
import type { Constraint } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'

/** What a compiled form is made of. */
export interface FormSource {
  readonly whole: Space
  readonly constraints: readonly Constraint[]
}

/** What is compiled when somebody first asks may take about a tenth of a second. */
const askedBudget = 4_000_000

/** What is compiled once for a release may take about two seconds. */
const releaseBudget = 120_000_000

/** By their constraints: a bundle shares them with its priced problem only where that is the same problem. */
const forms = new WeakMap<FormSource['constraints'], CompiledForm | null>()

/**
 * The compiled form of a bundle, or of one whose prices are laid out. What no release brought along is compiled when it is
 * first asked for; `null` for what takes too much work or space, which is then for the search to answer.
 */
export function bundleForm(source: FormSource): CompiledForm | null {
  const known = forms.get(source.constraints)
  if (known !== undefined) return known
  if (!keepForm(source, compileForm(source.whole, source.constraints, { left: askedBudget }))) forms.set(source.constraints, null)
  return forms.get(source.constraints)!
}

/** The form as numbers that can be kept and read back; `null` when there is none. */
export function compiledForm({ whole, constraints }: FormSource): Int32Array | null {
  return compileForm(whole, constraints, { left: releaseBudget })
}

/**
 * Takes what was compiled before, be it that there is no form; `false` when it is damaged or was compiled by another
 * version.
 */
export function keepForm({ whole, constraints }: FormSource, array: Int32Array | null): boolean {
  const opened = array === null ? null : openForm(array, whole)
  if (opened?.kind === 'refused') return false
  forms.set(constraints, opened === null ? null : opened.form)
  return true
}
