import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { BundleRule, Term } from '../../engine/model/offering.js'
import { text } from '../../engine/values/localized-text.js'
import type { FeatureGroup, FeatureModel } from './feature-model.js'

/** A model as an offering: `bundle` of the draft, whose members are the features. */
export interface FeatureBundle {
  readonly draft: CatalogDraft
  /** The path of each feature, by position. */
  readonly paths: readonly string[]
}

/** Bundles may lie so deep within each other; the root is one of them, and its feature another. */
const mostLevels = 10

/**
 * Features with others below them become bundles within the bundle, and groups groups, as far down as bundles may go;
 * where a model goes deeper, all of it becomes one flat bundle, and its groups rules. A clause becomes a rule: the
 * opposites of its literals exclude each other.
 */
export function asBundle(model: FeatureModel): FeatureBundle {
  const { features, groups, clauses } = model
  const groupsOf = new Map<number, FeatureGroup[]>()
  for (const group of groups) groupsOf.set(group.parent, [...(groupsOf.get(group.parent) ?? []), group])
  const hung = new Set(groups.flatMap(({ members }) => members))
  const tops = features.flatMap((_, feature) => (hung.has(feature) ? [] : [feature]))
  const isNested = levelsOf(tops, groupsOf) <= mostLevels
  const paths: string[] = new Array(features.length)
  const documents: object[] = []

  function place(feature: number, base: string): object {
    const { name, least, most } = features[feature]!
    paths[feature] = `${base}/f${feature + 1}`
    const below = isNested ? (groupsOf.get(feature) ?? []) : []
    const content =
      below.length === 0
        ? { kind: 'simple', specification: 'feature' }
        : { kind: 'bundle', rules: [], groups: below.map((group, index) => written(group, index, paths[feature]!)) }
    documents.push(offering(`feature-${feature + 1}`, name, content))
    return { id: `f${feature + 1}`, offering: `feature-${feature + 1}`, minimum: least, maximum: most }
  }

  function written({ members, minimum, maximum }: Omit<FeatureGroup, 'line' | 'parent'>, index: number, base: string): object {
    const bounds = { minimum, maximum: Math.min(maximum, members.length) }
    const path = `${base}/g${index + 1}`
    return { id: `g${index + 1}`, name: named(`g${index + 1}`), ...bounds, members: members.map((member) => place(member, path)) }
  }

  const top = isNested ? tops : features.map((_, feature) => feature)
  const all = written({ members: top, minimum: 0, maximum: top.length }, 0, '')
  const term = (literal: number): Term => ({ path: paths[Math.abs(literal) - 1]!, selected: literal > 0 })
  const rules = [...clauses.map(({ literals }) => excluding(literals)), ...(isNested ? [] : groups.flatMap(rulesOf))]
  const numbered = rules.map((rule, index) => ({ id: `r${index + 1}`, name: named(`r${index + 1}`), ...rule }))
  documents.push({ kind: 'productSpecification', id: 'feature', name: named('feature'), characteristics: [] })
  documents.push(offering('bundle', 'bundle', { kind: 'bundle', groups: [all], rules: numbered }))
  return { draft: catalogDraft(exampleCatalog(...documents)), paths }

  /** A term may stand several times, and then counts as often: so "some of many where the parent is" is one rule. */
  function rulesOf({ parent, members, minimum, maximum }: FeatureGroup): readonly UnnamedRule[] {
    const chosen = members.map((member) => member + 1)
    const notChosen = chosen.map((literal) => -literal)
    const parents = Array.from({ length: minimum }, () => parent + 1)
    return [
      ...notChosen.map((literal) => excluding([literal, parent + 1])),
      ...(minimum > 0 ? [counting(members.length, [...notChosen, ...parents])] : []),
      ...(maximum < members.length ? [counting(maximum, chosen)] : []),
    ]
  }

  function excluding(clause: readonly number[]): UnnamedRule {
    return { kind: 'excludes', terms: clause.map((literal) => term(-literal)) }
  }

  function counting(maximum: number, literals: readonly number[]): UnnamedRule {
    return { kind: 'atMost', maximum, terms: literals.map(term) }
  }
}

type Unnamed<Rule> = Rule extends unknown ? Omit<Rule, 'id' | 'name'> : never
type UnnamedRule = Unnamed<Extract<BundleRule, { readonly kind: 'excludes' | 'atMost' }>>

function levelsOf(features: readonly number[], groupsOf: ReadonlyMap<number, readonly FeatureGroup[]>): number {
  let levels = 0
  for (let level = features; level.length > 0; levels++)
    level = level.flatMap((feature) => (groupsOf.get(feature) ?? []).flatMap(({ members }) => members))
  return levels
}

function offering(id: string, name: string, content: object): object {
  return { kind: 'productOffering', id, name: named(name), category: 'feature', validFor: {}, isSellable: true, content, prices: [] }
}

function named(name: string) {
  return text(name, name)
}
