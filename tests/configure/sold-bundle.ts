import { bundleForm } from '../../engine/configure/bundle/bundle-form.js'
import { bundleSearch } from '../../engine/configure/bundle/bundle-search.js'
import type { BundleVariable } from '../../engine/configure/bundle/bundle-space.js'
import { type CompiledBundle, compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import { settleRequest } from '../../engine/configure/bundle/settled-request.js'
import type { Configuration } from '../../engine/configure/configuration.js'
import { configureOffering } from '../../engine/configure/configure-offering.js'
import { cellsOf, hasCell } from '../../engine/configure/problem/cells.js'
import { isCell } from '../../engine/configure/problem/constraint.js'
import { formAnswerer, searchAnswerer } from '../../engine/configure/questions/answerer.js'
import type { Choice } from '../../engine/model/request.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { documentId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { telecomDraft } from '../feature-models/telecom/telecom-bundle.js'
import { type TelecomPlan, valueKey } from '../feature-models/telecom/telecom-plan.js'
import { type Chosen, type ListedStates, listStates, type ShownValue } from './listed-states.js'

/** A bundle that customers configure. */
export interface SoldBundle {
  readonly plan: TelecomPlan
  /** `null` where there are too many configurations to be listed. */
  readonly listed: ListedStates | null
  /** Opens a session that gets the whole answer that customers get, after every click. */
  forCustomers(by: 'form' | 'search'): Asked
  /** Opens one that is told the valid domains only, by an answerer that keeps what was chosen: the quick way. */
  forDomains(by: 'form' | 'search'): Asked
}

/** Says what can still be, given all choices so far, the last of which is new. */
export type Asked = (chosen: Chosen) => Told

export interface Told {
  /** Whether it can still be completed. */
  readonly isAlive: boolean
  readonly isComplete: boolean
  readonly shown: readonly ShownValue[]
  /** All that was said, to compare with what others say. */
  readonly said: string
  /** What would be ordered, as plans speak of it; only of a complete selection. */
  ordered(): TelecomPlan['witness']
}

export function sell(plan: TelecomPlan, isListed: boolean): SoldBundle {
  const draft = telecomDraft(plan)
  const [bundles, rules] = [compileBundles(draft), compileRules(draft)]
  const about = { offering: documentId('productOffering', 'bundle'), facts: plan.facts, at: instant('2026-10-01T00:00:00Z') }
  const bundle = bundles.offerings.get(about.offering)!
  const { given } = settleRequest(bundle, rules, about)
  const layout = bundle.space.variables.flatMap(shownOf)
  return {
    plan,
    listed: isListed ? listStates(plan) : null,
    forCustomers(by) {
      const options = { explain: false, ...(by === 'search' ? { by } : {}) }
      return (chosen) => {
        const answer = configureOffering(bundles, rules, { ...about, choices: [...chosen].map(choiceOf) }, options)
        if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
        return toldByAnswer(answer)
      }
    },
    forDomains(by) {
      const form = by === 'search' ? null : bundleForm(bundle)
      const answerer =
        form === null ? searchAnswerer(bundle.space, bundleSearch(bundle), { left: 50_000_000 }) : formAnswerer(bundle.whole, form)
      for (const literal of given) answerer.fix(literal)
      return (chosen) => {
        const last = [...chosen].at(-1)
        if (last !== undefined) answerer.fix(literalOf(bundle, last))
        const { kind, possible } = answerer.validDomains()
        return toldByDomains(layout, chosen, kind === 'satisfiable', possible)
      }
    },
  }
}

function toldByAnswer(answer: Configuration): Told {
  const { state, members, characteristics, items } = answer
  return {
    isAlive: state === 'open' || state === 'complete',
    isComplete: state === 'complete',
    shown: [
      ...members.flatMap(({ path, quantities }) => quantities.map(({ from, to, state }) => ({ key: path, from, to, state }))),
      ...characteristics.flatMap(({ path, characteristic, values }) =>
        values.map(({ value, state }) => ({ key: valueKey(path, characteristic), from: value, to: value, state })),
      ),
    ],
    get said() {
      return JSON.stringify(answer)
    },
    ordered: () =>
      new Map(
        items.flatMap(({ path, quantity, characteristics }) => [
          ...(path === '/' ? [] : [[path, quantity] as const]),
          ...characteristics.map(({ id, value }) => [valueKey(path, id), value as FactValue] as const),
        ]),
      ),
  }
}

/** A value or range with the cell that it stands for. */
interface LaidOut {
  readonly key: string
  readonly from: FactValue
  readonly to: FactValue
  readonly variable: BundleVariable
  readonly cell: number
  /** Whether no other value shares the cell. */
  readonly isWhole: boolean
}

function shownOf(variable: BundleVariable): readonly LaidOut[] {
  const { item } = variable
  if (variable.kind === 'element') throw new Error('Plans have no sets.')
  if (variable.kind === 'quantity') {
    if (item.path === '/') return []
    return variable.ranges.map(({ from, to }, cell) => ({ key: item.path, from, to, variable, cell, isWhole: true }))
  }
  const key = valueKey(item.path, variable.of.characteristic.id)
  return variable.values.flatMap((values, cell) =>
    values.map((value) => ({ key, from: value, to: value, variable, cell, isWhole: values.length === 1 })),
  )
}

function toldByDomains(layout: readonly LaidOut[], chosen: Chosen, isAlive: boolean, possible: Int32Array): Told {
  const shown = layout.map((one): ShownValue => ({ key: one.key, from: one.from, to: one.to, state: stateOf(one) }))
  return {
    isAlive,
    isComplete: shown.every(({ state, key }) => state !== 'free' || chosen.has(key)),
    shown,
    get said() {
      return shown.map(({ state }) => state).join()
    },
    ordered() {
      const forced = shown.flatMap(({ key, from, state }) => (state === 'forced' ? [[key, from] as const] : []))
      return new Map([...forced, ...chosen].filter(([, value]) => value !== 0))
    },
  }

  function stateOf({ key, from, to, variable, cell, isWhole }: LaidOut): ShownValue['state'] {
    const own = chosen.get(key)
    if (own !== undefined && from === to) return own === from ? 'chosen' : 'impossible'
    if (!hasCell(possible, variable.firstWord, cell)) return 'impossible'
    return isWhole && cellsOf(possible, variable).length === 1 ? 'forced' : 'free'
  }
}

function literalOf({ space }: CompiledBundle, [key, value]: readonly [string, FactValue]) {
  const [path, characteristic] = key.split(' ') as [string, string | undefined]
  if (characteristic !== undefined) {
    const variable = space.characteristics.get(path)!.get(characteristic)!
    return isCell(variable, variable.cellOf.get(value)!)
  }
  const variable = space.quantities.get(path)!
  const cell = variable.ranges.findIndex(({ from, to }) => from <= (value as number) && (value as number) <= to)
  return isCell(variable, cell)
}

function choiceOf([key, value]: readonly [string, FactValue]): Choice {
  const [path, characteristic] = key.split(' ') as [string, string | undefined]
  return characteristic === undefined ? { path, quantity: value as number } : { path, characteristic, value }
}
