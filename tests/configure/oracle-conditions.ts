import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import type { BundleRule, ProductOffering, Term } from '../../engine/model/offering.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { Instant } from '../../engine/values/instant.js'
import { compare } from './oracle-rules.js'

/** `unknown` names the facts that would decide; for the others it is empty. */
export interface Weighed {
  readonly verdict: 'yes' | 'no' | 'unknown'
  readonly unknown: readonly string[]
}

const yes: Weighed = { verdict: 'yes', unknown: [] }
const no: Weighed = { verdict: 'no', unknown: [] }

/** Whether a rule is enforced, and which facts it waits for. Advice is never enforced and waits for nothing. */
export function weighRule(rule: BundleRule, facts: Facts): { readonly isEnforced: boolean; readonly unknown: readonly string[] } {
  if (rule.kind === 'recommends') return { isEnforced: false, unknown: [] }
  const when = rule.when === undefined ? yes : weighCondition(null, rule.when, facts)
  if (when.verdict === 'no') return { isEnforced: false, unknown: [] }
  const unknown = [...when.unknown, ...factsOf(rule).filter((fact) => facts[fact] === undefined)]
  return { isEnforced: unknown.length === 0, unknown }
}

/** Whether a member may be had by this customer at this moment. */
export function mayHave(draft: CatalogDraft, offering: ProductOffering, facts: Facts, at: Instant): Weighed {
  const { channel, marketSegment, place, eligibility, validFor } = offering
  const time = Date.parse(at)
  if (validFor.from !== undefined && time < Date.parse(validFor.from)) return no
  if (validFor.to !== undefined && time >= Date.parse(validFor.to)) return no
  const asked: Condition[] = []
  if (channel !== undefined) asked.push({ fact: 'channel.id', operator: 'in', value: channel } as unknown as Condition)
  for (const [fact, operator, values] of [
    ['customer.marketSegment', 'contains', marketSegment],
    ['place.id', 'within', place],
  ] as const) {
    if (values !== undefined) asked.push({ any: values.map((value) => ({ fact, operator, value })) } as unknown as Condition)
  }
  if (eligibility !== undefined) asked.push(eligibility)
  return weighCondition(draft, { all: asked }, facts)
}

/** Facts that the terms of a rule compare with. */
function factsOf(rule: BundleRule): readonly string[] {
  const terms: Term[] = []
  if ('if' in rule) terms.push(...(rule.if ?? []))
  if ('then' in rule) terms.push(...rule.then)
  if ('terms' in rule) terms.push(...rule.terms)
  return terms.flatMap((term) =>
    'characteristic' in term && typeof term.value === 'object' && 'fact' in term.value ? [term.value.fact] : [],
  )
}

function weighCondition(draft: CatalogDraft | null, condition: Condition, facts: Facts): Weighed {
  if ('all' in condition) return several(draft, condition.all, facts, 'no', yes)
  if ('any' in condition) return several(draft, condition.any, facts, 'yes', no)
  if ('not' in condition) {
    const { verdict, unknown } = weighCondition(draft, condition.not, facts)
    return { verdict: verdict === 'yes' ? 'no' : verdict === 'no' ? 'yes' : 'unknown', unknown }
  }
  if (!('fact' in condition)) throw new Error('Cases compare facts only.')
  const found = facts[condition.fact]
  if (found === undefined) return { verdict: 'unknown', unknown: [condition.fact] }
  const { operator, value } = condition
  if (operator === 'within') return placesAbove(draft!, found as string).includes(value as string) ? yes : no
  if (operator === 'contains') return (found as readonly FactValue[]).includes(value as FactValue) ? yes : no
  return compare(found as FactValue, operator, value) ? yes : no
}

/** One that is decisive decides; otherwise one that is unknown leaves it open. */
function several(
  draft: CatalogDraft | null,
  conditions: readonly Condition[],
  facts: Facts,
  decisive: 'yes' | 'no',
  otherwise: Weighed,
): Weighed {
  const weighed = conditions.map((condition) => weighCondition(draft, condition, facts))
  if (weighed.some(({ verdict }) => verdict === decisive)) return decisive === 'yes' ? yes : no
  const unknown = weighed.flatMap((one) => one.unknown)
  return unknown.length === 0 ? otherwise : { verdict: 'unknown', unknown }
}

function placesAbove(draft: CatalogDraft, id: string): readonly string[] {
  const parent = draft.find('place', id)?.parent
  return parent === undefined ? [id] : [id, ...placesAbove(draft, parent)]
}
