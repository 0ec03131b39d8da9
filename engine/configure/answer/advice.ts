import type { Facts } from '../../model/fact.js'
import type { Term } from '../../model/offering.js'
import type { Choice } from '../../model/request.js'
import type { FactValue } from '../../values/fact-value.js'
import type { CompiledRule } from '../bundle/bundle-rules.js'
import { type BundleVariable, choiceOf } from '../bundle/bundle-space.js'
import type { BundleItem } from '../bundle/bundle-tree.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import { type Wanted, wantedCells } from '../bundle/wanted-cells.js'
import type { Advice } from '../configuration.js'
import { hasCell } from '../problem/cells.js'
import { isCell, isIn, type Literal } from '../problem/constraint.js'
import type { Answerer } from '../questions/answerer.js'
import type { ValidDomains } from '../questions/valid-domains.js'
import { openCells } from './due-choices.js'

/**
 * What recommending rules say to this selection: their `if` certainly holds in what is chosen, forced or filled in, their
 * `then` does not yet, and can be had together with everything that is chosen. Of several values that follow an advice
 * the lowest is named, or the first in the author's order. `answerer` knows the choices and no defaults.
 */
export function adviceFor(
  bundle: CompiledBundle,
  rules: readonly CompiledRule[],
  facts: Facts,
  filled: ValidDomains,
  answerer: Answerer,
): readonly Advice[] {
  return rules.flatMap(({ bundle: owner, rule, source }) => {
    if (rule.kind !== 'recommends' || !isTaken(owner)) return []
    const read = (terms: readonly Term[]) => terms.map((term) => wantedCells(bundle.space, owner, term, facts))
    const met = read(rule.if ?? []).flat()
    if (!met.every(isCertain)) return []
    const lacking = read(rule.then).filter((term) => !term.every(isCertain))
    const open = lacking.flat().filter((wanted) => !isCertain(wanted) || mayBeGivenUp(wanted))
    const choices = open.length === 0 ? null : choicesFor(open)
    return choices === null ? [] : [{ rule: bundle.origins[source]!, choices }]
  })

  function isTaken({ path }: BundleItem): boolean {
    return isCertain({ variable: bundle.space.quantities.get(path)!, holds: (cell) => cell > 0 })
  }

  function isCertain({ variable, holds }: Wanted): boolean {
    return openCells(filled, variable).every(holds)
  }

  /** Whether only a default makes it certain. */
  function mayBeGivenUp({ variable, holds }: Wanted): boolean {
    return answerer.canHold([isIn(variable, (cell) => !holds(cell))]) !== false
  }

  /** One choice for each, all together possible; `null` when they are not, or when the budget ended before that was known. */
  function choicesFor(open: readonly Wanted[]): readonly Choice[] | null {
    const together = new Map<BundleVariable, (cell: number) => boolean>()
    for (const { variable, holds } of open) {
      const earlier = together.get(variable)
      together.set(variable, earlier === undefined ? holds : (cell) => earlier(cell) && holds(cell))
    }
    const literals = [...together].map(([variable, holds]) => isIn(variable, holds))
    if (answerer.canHold(literals) !== true) return null
    const settled: Literal[] = []
    const choices: Choice[] = []
    for (const [at, variable] of [...together.keys()].entries()) {
      const best = candidates(variable, literals[at]!).find(
        ({ cell }) => answerer.canHold([...settled, isCell(variable, cell), ...literals.slice(at + 1)]) === true,
      )
      if (best === undefined) return null
      settled.push(isCell(variable, best.cell))
      choices.push(choiceOf(variable, best.value))
    }
    return choices
  }
}

/** The values within a literal, the lowest number first, others as the author wrote them. */
function candidates(variable: BundleVariable, { cells }: Literal): readonly { readonly value: FactValue; readonly cell: number }[] {
  const values = valuesOf(variable).filter(({ cell }) => hasCell(cells, 0, cell))
  return values.every(({ value }) => typeof value === 'number') ? values.sort((a, b) => Number(a.value) - Number(b.value)) : values
}

function valuesOf(variable: BundleVariable): { readonly value: FactValue; readonly cell: number }[] {
  switch (variable.kind) {
    case 'element':
      return [0, 1].map((cell) => ({ value: cell === 1, cell }))
    case 'quantity':
      return variable.ranges.map(({ from }, cell) => ({ value: from, cell }))
    case 'characteristic':
      return variable.of.values.map((value) => ({ value, cell: variable.cellOf.get(value)! }))
  }
}
