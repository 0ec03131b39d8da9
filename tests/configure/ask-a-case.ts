import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import type { Configuration, Explanation, ValueState } from '../../engine/configure/configuration.js'
import { type ConfigureOptions, configureOffering } from '../../engine/configure/configure-offering.js'
import type { Choice } from '../../engine/model/request.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import type { BundleCase } from './generated-bundles.js'
import { type Assignment, quantityKey, valueKey } from './oracle.js'

/** The moment that all cases are asked about. */
export const moment = instant('2026-06-17T10:00:00+08:00')

/** Configures the bundle of a case; an invalid request is a fault of the test. */
export function configure({ draft, facts, choices }: BundleCase, options?: ConfigureOptions): Configuration {
  const request = { offering: documentId('productOffering', 'bundle'), choices, facts, at: moment }
  const answer = configureOffering(compileBundles(draft), compileRules(draft), request, options)
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
  return answer
}

/** One shown value, with the question that it answers about an assignment. */
export interface Shown {
  readonly key: string
  readonly state: ValueState
  readonly because: Explanation | null
  readonly has: (assignment: Assignment) => boolean
  readonly as: (pick: number) => Choice
}

/** Every value and every range of quantities that an answer shows. */
export function shownValues(answer: Configuration): readonly Shown[] {
  return [
    ...answer.members.flatMap(({ path, quantities }) =>
      quantities.map(({ from, to, state, because }): Shown => {
        const key = quantityKey(path)
        const has = (one: Assignment) => from <= (one.get(key) as number) && (one.get(key) as number) <= to
        return { key, state, because, has, as: (pick) => ({ path, quantity: from + (pick % (to - from + 1)) }) }
      }),
    ),
    ...answer.characteristics.flatMap(({ path, characteristic, values }) =>
      values.map(({ value, state, because }): Shown => {
        const key = valueKey(path, characteristic)
        return { key, state, because, has: (one) => one.get(key) === value, as: () => ({ path, characteristic, value }) }
      }),
    ),
  ]
}
