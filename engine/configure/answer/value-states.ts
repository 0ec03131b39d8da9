import { compareText } from '../../model/draft.js'
import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable, CharacteristicVariable, QuantityRange, QuantityVariable, SetVariables } from '../bundle/bundle-space.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { SettledRequest } from '../bundle/settled-request.js'
import type { CharacteristicState, Explanation, MemberState, NumberRange, Standing, ValuePrice, ValueStanding } from '../configuration.js'
import { hasCell } from '../problem/cells.js'
import { isCell } from '../problem/constraint.js'
import type { ValueExplainer } from '../questions/explain-values.js'
import type { Core } from '../questions/minimal-core.js'
import type { ValidDomains } from '../questions/valid-domains.js'
import { openCells } from './due-choices.js'

/** What a cell is to a customer, where `chosen` is for the reader of one value to know. */
export interface StateReader {
  chosen(variable: BundleVariable): FactValue | null
  /** `isWhole`: the value or range is all of the cell, so that a forced cell forces it. */
  read(variable: BundleVariable, cell: number, isWhole: boolean): Standing
  /** What one value of the cell costs, or the cheapest of them (`null`). */
  price(variable: BundleVariable, cell: number, value: FactValue | null): ValuePrice | null
}

/** Reads valid domains as states. The explainer is `null` when nobody asked why. */
export function stateReader(
  bundle: CompiledBundle,
  choices: readonly ReadChoice[],
  domains: ValidDomains,
  explainer: ValueExplainer | null,
  factsBehind: SettledRequest['factsBehind'],
  price: StateReader['price'] = () => null,
): StateReader {
  const firstChoice = bundle.origins.length
  const choiceOf = new Map(choices.map((choice, index) => [choice.variable, { ...choice, source: firstChoice + index }]))
  const explanation = (core: Core | null | undefined) => (core == null ? null : explanationOf(bundle, choices, core, factsBehind))
  return {
    price,
    chosen: (variable) => choiceOf.get(variable)?.value ?? null,
    read(variable, cell, isWhole) {
      const own = choiceOf.get(variable) ?? null
      if (hasCell(domains.unproven, variable.firstWord, cell)) return { state: 'unproven', because: null, price: null }
      // What stands beside the chosen value in its own cell is as impossible as what stands in the others.
      if (own !== null || !hasCell(domains.possible, variable.firstWord, cell)) {
        return {
          state: 'impossible',
          because: explanation(explainer?.impossible(isCell(variable, cell), own?.source ?? null)),
          price: null,
        }
      }
      const priced = price(variable, cell, null)
      if (!isWhole || openCells(domains, variable).length > 1) return { state: 'free', because: null, price: priced }
      return { state: 'forced', because: explanation(explainer?.forced(variable, cell)), price: priced }
    },
  }
}

/** The sources of a core in words: choices as the customer made them, everything else as the author wrote it. */
export function explanationOf(
  { origins }: CompiledBundle,
  choices: readonly ReadChoice[],
  core: Core,
  factsBehind: SettledRequest['factsBehind'],
): Explanation {
  return {
    facts: [...new Set(core.flatMap((source) => factsBehind.get(source) ?? []))].sort(compareText),
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

/** Characteristics in tree order, a set among them as one. */
export function characteristicStates({ tree, space }: CompiledBundle, reader: StateReader): readonly CharacteristicState[] {
  return tree.items.flatMap(({ path, characteristics }) => {
    const [single, sets] = [space.characteristics.get(path)!, space.sets.get(path)!]
    return [...new Set(characteristics.map(({ characteristic }) => characteristic.id))].map((id): CharacteristicState => {
      const variable = single.get(id)
      const states = variable === undefined ? elementStates(sets.get(id)!, reader) : valueStates(variable, reader)
      const isStepped = variable !== undefined && 'step' in variable.of.characteristic.type
      return { path, characteristic: id, values: isStepped ? [] : states, ranges: isStepped ? rangesOf(variable, states) : [] }
    })
  })
}

function quantityStates(variable: QuantityVariable, reader: StateReader): MemberState['quantities'] {
  const chosen = reader.chosen(variable)
  return variable.ranges.flatMap((range, cell) =>
    splitAt(range, chosen).map((part) =>
      part.from === chosen && part.to === chosen
        ? { ...part, state: 'chosen' as const, because: null, price: null }
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

function valueStates(variable: CharacteristicVariable, reader: StateReader): readonly ValueStanding[] {
  const chosen = reader.chosen(variable)
  const known = new Map<number, Standing>()
  return variable.of.values.map((value) => {
    if (value === chosen) return { value, state: 'chosen', because: null, price: null }
    const cell = variable.cellOf.get(value)!
    const read = known.get(cell) ?? reader.read(variable, cell, isShownWhole(variable, cell))
    known.set(cell, read)
    // Prices may tell values apart that share a cell.
    return { value, ...read, price: read.price === null ? null : reader.price(variable, cell, value) }
  })
}

/** Whether all of a cell is shown as one: a single value, or neighbouring numbers as their range. */
function isShownWhole({ of, values }: CharacteristicVariable, cell: number): boolean {
  const inCell = values[cell]!
  if (inCell.length === 1) return true
  if (!('step' in of.characteristic.type)) return false
  const first = of.values.indexOf(inCell[0]!)
  return inCell.every((value, i) => of.values[first + i] === value)
}

/** A value that was chosen not to be in the set is impossible because of just that. */
function elementStates({ elements }: SetVariables, reader: StateReader): readonly ValueStanding[] {
  return elements.map((element) => {
    if (reader.chosen(element) === true) return { value: element.value, state: 'chosen', because: null, price: null }
    return { value: element.value, ...reader.read(element, 1, true) }
  })
}

/** Neighbouring numbers that share a cell, so the same state, as one range; its price is that of the cheapest of them. */
function rangesOf({ cellOf }: CharacteristicVariable, states: readonly ValueStanding[]): readonly NumberRange[] {
  const ranges: { range: NumberRange; readonly cell: number }[] = []
  for (const { value, ...standing } of states) {
    const [last, cell, number] = [ranges.at(-1), cellOf.get(value)!, value as number]
    const isMore = last?.cell === cell && last.range.state === standing.state && standing.state !== 'chosen'
    if (isMore) last.range = { ...last.range, to: number, price: cheaper(last.range.price, standing.price) }
    else ranges.push({ range: { from: number, to: number, ...standing }, cell })
  }
  return ranges.map(({ range }) => range)
}

/** `null` where one isn't known: it may be the cheaper one. */
function cheaper(left: ValuePrice | null, right: ValuePrice | null): ValuePrice | null {
  if (left === null || right === null) return null
  return Number(left.from) <= Number(right.from) ? left : right
}
