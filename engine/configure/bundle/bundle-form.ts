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
  const array = compileForm(source.whole, source.constraints, { left: formBudget })
  const opened = array === null ? null : openForm(array, source.whole)
  const form = opened?.kind === 'opened' ? opened.form : null
  forms.set(source.constraints, form)
  return form
}
