import type { BundleVariable } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { CompiledForm } from '../compiled-form/open-form.js'
import { isCell, type Literal } from '../problem/constraint.js'
import { narrowed } from '../problem/finite-problem.js'

/** How many valid configurations there are with these choices; every quantity and every value counts as another one. */
export function countConfigurations(
  { space, whole }: CompiledBundle,
  form: CompiledForm,
  given: readonly Literal[],
  choices: readonly ReadChoice[],
): bigint {
  const chosen = choices.map(({ variable, cell }) => isCell(variable, cell))
  const sizes: (Float64Array | null)[] = space.variables.map(sizesOf)
  // Of what was chosen only that one value counts.
  for (const { variable } of choices) sizes[variable.index] = null
  return form.count(narrowed(whole, [...given, ...chosen]).initial, sizes)
}

function sizesOf(variable: BundleVariable): Float64Array | null {
  switch (variable.kind) {
    case 'quantity':
      return Float64Array.from(variable.ranges, ({ from, to }) => to - from + 1)
    case 'characteristic':
      return Float64Array.from(variable.values, (values) => Math.max(values.length, 1))
    case 'element':
      return null
  }
}
