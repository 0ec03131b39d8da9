import { compileForm } from '../compiled-form/compile-form.js'
import { type CompiledForm, openForm } from '../compiled-form/open-form.js'
import type { Constraint } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'

/** What a compiled form is made of. */
export interface FormSource {
  readonly whole: Space
  readonly constraints: readonly Constraint[]
}

/** About two seconds of work. */
const formBudget = 200_000_000

/** By their constraints, which bundles that have the same problem share. */
const forms = new WeakMap<FormSource['constraints'], CompiledForm | null>()

/**
 * The compiled form of a bundle, or of one whose prices are laid out. It is compiled when it is first asked for; `null`
 * for what takes too much work or space, which is then for the search to answer.
 */
export function bundleForm(source: FormSource): CompiledForm | null {
  const known = forms.get(source.constraints)
  if (known !== undefined) return known
  const array = compiledForm(source)
  if (array === null || !keepForm(source, array)) forms.set(source.constraints, null)
  return forms.get(source.constraints)!
}

/** The form as numbers that can be kept and read back. */
export function compiledForm({ whole, constraints }: FormSource): Int32Array | null {
  return compileForm(whole, constraints, { left: formBudget })
}

/** Takes a form that was compiled before; `false` when it is damaged or was compiled by another version. */
export function keepForm({ whole, constraints }: FormSource, array: Int32Array): boolean {
  const opened = openForm(array, whole)
  if (opened.kind === 'opened') forms.set(constraints, opened.form)
  return opened.kind === 'opened'
}
