import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable, CharacteristicVariable, QuantityRange, QuantityVariable } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { CharacteristicState, Explanation, MemberState, ValueState } from '../configuration.js'
import { hasCell } from '../problem/cells.js'
import type { ValueExplainer } from '../questions/explain-values.js'
import type { Core } from '../questions/minimal-core.js'
import type { ValidDomains } from '../questions/valid-domains.js'
import { openCells } from './due-choices.js'

/** What a cell is to a customer, where `chosen` is for the reader of one value to know. */
export interface StateReader {
  chosen(variable: BundleVariable): FactValue | null
  /** `isWhole`: the value or range is all of the cell, so that a forced cell forces it. */
  read(variable: BundleVariable, cell: number, isWhole: boolean): { readonly state: ValueState; readonly because: Explanation | null }
}

/** Reads valid domains as states. The explainer is `null` when nobody asked why. */
export function stateReader(
  bundle: CompiledBundle,
  choices: readonly ReadChoice[],
  domains: ValidDomains,
  explainer: ValueExplainer | null,
): StateReader {
  const firstChoice = bundle.origins.length
  const choiceOf = new Map(choices.map((choice, index) => [choice.variable, { ...choice, source: firstChoice + index }]))
  const explanation = (core: Core | null | undefined) => (core == null ? null : explanationOf(bundle, choices, core))
  return {
    chosen: (variable) => choiceOf.get(variable)?.value ?? null,
    read(variable, cell, isWhole) {
      const own = choiceOf.get(variable) ?? null
      if (hasCell(domains.unproven, variable.firstWord, cell)) return { state: 'unproven', because: null }
      // What stands beside the chosen value in its own cell is as impossible as what stands in the others.
      if (own !== null || !hasCell(domains.possible, variable.firstWord, cell)) {
        return { state: 'impossible', because: explanation(explainer?.impossible(variable, cell, own?.source ?? null)) }
      }
      if (!isWhole || openCells(domains, variable).length > 1) return { state: 'free', because: null }
      return { state: 'forced', because: explanation(explainer?.forced(variable, cell)) }
    },
  }
}

/** The sources of a core in words: choices as the customer made them, everything else as the author wrote it. */
export function explanationOf({ origins }: CompiledBundle, choices: readonly ReadChoice[], core: Core): Explanation {
  return {
    choices: core.filter((source) => source >= origins.length).map((source) => choices[source - origins.length]!.choice),
    rules: core.filter((source) => source < origins.length).map((source) => origins[source]!),
  }
}

export function memberStates({ tree, space }: CompiledBundle, reader: StateReader): readonly MemberState[] {
  return tree.items.flatMap(({ path, offering, hung }) =>
    hung === null
      ? []
      : [{ path, group: hung.group.id, offering: offering.id, quantities: quantityStates(space.quantities.get(path)!, reader) }],
  )
}

export function characteristicStates({ space }: CompiledBundle, reader: StateReader): readonly CharacteristicState[] {
  return space.variables.flatMap((variable) =>
    variable.kind === 'quantity'
      ? []
      : [{ path: variable.item.path, characteristic: variable.of.characteristic.id, values: valueStates(variable, reader) }],
  )
}

function quantityStates(variable: QuantityVariable, reader: StateReader): MemberState['quantities'] {
  const chosen = reader.chosen(variable)
  return variable.ranges.flatMap((range, cell) =>
    splitAt(range, chosen).map((part) =>
      part.from === chosen && part.to === chosen
        ? { ...part, state: 'chosen' as const, because: null }
        : { ...part, ...reader.read(variable, cell, true) },
    ),
  )
}

/** What is below the chosen quantity, the quantity itself, and what is above it; or the range as it is. */
function splitAt({ from, to }: QuantityRange, chosen: FactValue | null): readonly QuantityRange[] {
  if (typeof chosen !== 'number' || chosen < from || chosen > to) return [{ from, to }]
  const parts = [
    { from, to: chosen - 1 },
    { from: chosen, to: chosen },
    { from: chosen + 1, to },
  ]
  return parts.filter((part) => part.from <= part.to)
}

function valueStates(variable: CharacteristicVariable, reader: StateReader): CharacteristicState['values'] {
  const chosen = reader.chosen(variable)
  return variable.of.values.map((value) => {
    if (value === chosen) return { value, state: 'chosen', because: null }
    const cell = variable.cellOf.get(value)!
    return { value, ...reader.read(variable, cell, variable.values[cell]!.length === 1) }
  })
}
