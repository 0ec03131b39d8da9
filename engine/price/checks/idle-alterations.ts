import type { CatalogDraft } from '../../model/draft.js'
import type { Condition, Facts } from '../../model/fact.js'
import { rulesOf } from '../../rules/compile-rules.js'
import { canonicalJson } from '../../values/canonical-json.js'
import type { Instant } from '../../values/instant.js'
import type { JsonValue } from '../../values/json.js'
import { type AlterationPrice, alterationGroups, groupName } from './alterations-together.js'
import { priceSpace } from './contexts/price-space.js'
import { appliesWhere, factsOf, sellableContexts } from './contexts/sellable-contexts.js'
import { spotWhere } from './contexts/spot-where.js'
import { offeringsWith } from './offerings-below.js'
import { alwaysSavesMore } from './saves-more.js'

/** An alteration that changes nothing in any context, although what it targets is there. */
export type IdleAlteration =
  /** Its condition or its time never holds where its offerings can be ordered. */
  | { readonly kind: 'never' }
  /** Wherever it applies, another one of its group does, and comes first. */
  | { readonly kind: 'beaten'; readonly by: readonly string[]; readonly offering: string; readonly facts: Facts; readonly at?: Instant }

/** How much of one alteration's contexts is looked at before it is taken to apply somewhere. */
const mostSteps = 1_000_000

/** Why an alteration never applies, or `null` when it does somewhere or nobody can say. */
export function idlenessOf(draft: CatalogDraft, alteration: AlterationPrice): IdleAlteration | null {
  const carriers = offeringsWith(draft).get(alteration.id) ?? []
  const rivals = rivalsOf(draft, alteration).filter(({ id }) => carriers.every(({ prices }) => prices.includes(id)))
  if (rivals.length === 0 && alteration.when === undefined && alteration.validFor === undefined) return null
  const rules = rulesOf(draft)
  const looked = new Set([alteration, ...rivals].flatMap((price) => factsOf(rules, price)))
  const found = carriers.map((carrier) => sellableContexts(draft, rules, carrier, looked))
  const contexts = found.flatMap((one) => one.contexts)
  if (contexts.length === 0 || found.some(({ isComplete }) => !isComplete)) return null
  const applies = contexts.map(({ condition }): Condition => ({ all: [condition, ...appliesWhere(alteration)] }))
  const isFirst: Condition = { not: { any: rivals.map((rival) => ({ all: appliesWhere(rival) })) } }
  const space = priceSpace(draft, [], [{ any: applies }, { all: [{ any: applies }, isFirst] }, ...applies])
  if (space === null || space === 'too-many') return null
  const everywhere = { from: space.sizes.map(() => 0), to: space.sizes.map((size) => size - 1) }
  const budget = { steps: mostSteps }
  const [somewhere, first] = space.formulas.slice(0, 2).map((formula) => spotWhere(formula, space.tests, everywhere, budget))
  if (budget.steps < 0 || (first !== null && first !== undefined)) return null
  if (somewhere === null || somewhere === undefined) return { kind: 'never' }
  const context =
    contexts[
      space.formulas
        .slice(2)
        .findIndex((one) => spotWhere(one, space.tests, { from: somewhere, to: somewhere }, { steps: mostSteps }) !== null)
    ]!
  const at = space.momentAt(somewhere)
  return {
    kind: 'beaten',
    by: rivals.map(({ id }) => id),
    offering: context.root.id,
    facts: space.factsAt(somewhere),
    ...(at === undefined ? {} : { at }),
  }
}

/** Alterations that exclude this one wherever both apply: of its stage and group, with its very target, and always first. */
function rivalsOf(draft: CatalogDraft, alteration: AlterationPrice): readonly AlterationPrice[] {
  const { id, charge } = alteration
  if (charge.mode !== 'exclusivePriority' && charge.mode !== 'exclusiveBest') return []
  const target = textOf(charge.target)
  return (alterationGroups(draft).get(groupName(charge)) ?? []).filter(
    (other) =>
      other.id !== id &&
      other.charge.mode === charge.mode &&
      other.charge.startAfter === undefined &&
      other.charge.lasts === undefined &&
      textOf(other.charge.target) === target &&
      (charge.mode === 'exclusivePriority' ? other.charge.priority < charge.priority : alwaysSavesMore(draft, other, alteration)),
  )
}

function textOf(value: object): string {
  return canonicalJson(value as JsonValue)
}
