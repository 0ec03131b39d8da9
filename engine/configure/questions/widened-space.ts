import { addCell, type Variable } from '../problem/cells.js'
import type { Space } from '../problem/finite-problem.js'

/** A space with as many two-cell variables more as asked for, after its own; its own keep their indices and words. */
export function widenedSpace({ variables, initial }: Space, count: number): { readonly space: Space; readonly added: readonly Variable[] } {
  const added = Array.from({ length: count }, (_, i): Variable => {
    return { index: variables.length + i, firstWord: initial.length + i, cells: 2 }
  })
  const wider = new Int32Array(initial.length + count)
  wider.set(initial)
  for (const { firstWord } of added) for (const cell of [0, 1]) addCell(wider, firstWord, cell)
  return { space: { variables: [...variables, ...added], initial: wider }, added }
}
