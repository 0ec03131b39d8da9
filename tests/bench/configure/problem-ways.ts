import { compiledForm } from '../../../engine/configure/bundle/bundle-form.js'
import { type CompiledForm, openForm } from '../../../engine/configure/compiled-form/open-form.js'
import type { Variable } from '../../../engine/configure/problem/cells.js'
import type { Constraint, Literal } from '../../../engine/configure/problem/constraint.js'
import { narrowed, type Space } from '../../../engine/configure/problem/finite-problem.js'
import { validDomains } from '../../../engine/configure/questions/valid-domains.js'
import { openSearch } from '../../../engine/configure/search/search.js'

/** A problem with what every question has in common, and the variables that questions are about. */
export interface AskedProblem {
  readonly space: Space
  readonly constraints: readonly Constraint[]
  readonly asked: readonly Variable[]
  readonly given: readonly Literal[]
}

/** One of our ways to the whole valid domains after some choices. */
export type DomainsAfter = (choices: readonly Literal[]) => Int32Array

export function bySearch({ space, constraints, asked, given }: AskedProblem): DomainsAfter {
  const search = openSearch(space, constraints)
  const shown: Space = { variables: asked, initial: space.initial }
  return (choices) => {
    search.reset()
    for (const literal of given) search.fix(literal)
    for (const literal of choices) search.fix(literal)
    const { kind, possible } = validDomains(shown, search, { left: 2_000_000_000 })
    if (kind === 'unproven') throw new Error('The search ran out of its budget.')
    return possible
  }
}

export interface FormMade {
  readonly form: CompiledForm
  readonly bytes: number
}

/** The compiled form, or `null` when the problem doesn't compile within the budget of a release. */
export function makeForm({ space, constraints }: AskedProblem): FormMade | null {
  const array = compiledForm({ whole: space, constraints })
  if (array === null) return null
  const opened = openForm(array, space)
  if (opened.kind === 'refused') throw new Error(`The form was refused: ${opened.flaw}`)
  return { form: opened.form, bytes: array.byteLength }
}

export function byForm({ space, given }: AskedProblem, { form }: FormMade): DomainsAfter {
  const before = narrowed(space, given)
  return (choices) => form.validDomains(narrowed(before, choices).initial) ?? new Int32Array(space.initial.length)
}
