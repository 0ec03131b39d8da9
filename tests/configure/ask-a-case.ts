import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import type { Configuration, Explanation, ValueState } from '../../engine/configure/configuration.js'
import { type ConfigureOptions, configureOffering } from '../../engine/configure/configure-offering.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Choice } from '../../engine/model/request.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { characteristicAt, offeringAt, valuesLeft } from './documents-at.js'
import type { BundleCase } from './generated-bundles.js'
import { moment } from './moment.js'
import { type Assignment, quantityKey, subjectOf, valueKey } from './oracle.js'

/** Configures the bundle of a case; an invalid request is a fault of the test. */
export function configure(one: BundleCase, options?: ConfigureOptions): Configuration {
  return asker(one.draft)(one, options)
}

/** Asks the bundle of one draft many times. */
export function asker(draft: CatalogDraft): (asked: Pick<BundleCase, 'facts' | 'choices'>, options?: ConfigureOptions) => Configuration {
  const [bundles, rules] = [compileBundles(draft), compileRules(draft)]
  return ({ facts, choices }, options) => {
    const request = { offering: documentId('productOffering', 'bundle'), choices, facts, at: moment }
    const answer = configureOffering(bundles, rules, request, options)
    if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
    return answer
  }
}

/** One shown value or range, with the question that it answers about an assignment. */
export interface Shown {
  /** What a choice of it would be about. */
  readonly subject: string
  readonly state: ValueState
  readonly because: Explanation | null
  readonly has: (assignment: Assignment) => boolean
  /** Choices of it: one for each number of a range. */
  readonly as: readonly Choice[]
}

/** Everything that an answer shows of a draft's bundle. */
export function shownValues(draft: CatalogDraft, answer: Configuration): readonly Shown[] {
  const shown = (one: Pick<Shown, 'state' | 'because'>, as: readonly Choice[], has: Shown['has']): Shown => {
    return { subject: subjectOf(draft, as[0]!), state: one.state, because: one.because, has, as }
  }
  return [
    ...answer.members.flatMap(({ path, quantities }) =>
      quantities.map((range) => {
        const numbers = Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i)
        const key = quantityKey(path)
        return shown(
          range,
          numbers.map((quantity) => ({ path, quantity })),
          (one) => numbers.includes(one.get(key) as number),
        )
      }),
    ),
    ...answer.characteristics.flatMap(({ path, characteristic, values, ranges }) => {
      const key = valueKey(path, characteristic)
      const allowed = valuesLeft(offeringAt(draft, path), characteristicAt(draft, path, characteristic))
      const picked = (value: Extract<Choice, { readonly value: unknown }>['value']) => ({ path, characteristic, value })
      return [
        ...values.map((standing) =>
          shown(standing, [picked(standing.value)], (one) => {
            const found = one.get(key)
            return Array.isArray(found) ? found.includes(standing.value) : found === standing.value
          }),
        ),
        ...ranges.map((range) => {
          const numbers = allowed.filter((value) => typeof value === 'number' && range.from <= value && value <= range.to)
          return shown(range, numbers.map(picked), (one) => numbers.includes(one.get(key) as number))
        }),
      ]
    }),
  ]
}
