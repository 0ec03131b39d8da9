import type { Document } from '../../../engine/model/document.js'
import { type CatalogDraft, compareText } from '../../../engine/model/draft.js'
import type { Condition } from '../../../engine/model/fact.js'
import type { TemplateCondition } from '../../../engine/model/rule-template.js'
import { conditionNodes } from '../../../engine/rules/condition-nodes.js'
import { conditionsOf } from '../../../engine/rules/conditions-of.js'
import { type DocumentRef, refText } from '../../../engine/values/ids.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { fit } from '../../parts/search.js'

/** Where a rule is written: by itself, or as a part of what it decides about. */
export const ruleKinds = [
  'condition',
  'decisionTable',
  'ruleTemplate',
  'eligibility',
  'bundleRule',
  'priceWhen',
  'realizationWhen',
] as const

export type RuleKind = (typeof ruleKinds)[number]

export interface RuleRow {
  /** One word for the rule, such as `condition/adult` or `productOffering/family/eligibility`; what a link carries. */
  readonly key: string
  readonly kind: RuleKind
  readonly of: DocumentRef
  /** Where in the document the condition stands; empty where the rule is the document. */
  readonly pointer: string
  readonly name: LocalizedText
  /** The name of the document where the rule has one of its own. */
  readonly within: LocalizedText | null
  /** The facts it speaks of itself, each once. */
  readonly facts: readonly string[]
}

export interface RuleFilter {
  readonly typed: string
  readonly kind: RuleKind | null
  readonly fact: string | null
}

export function readRuleFilter(parameters: URLSearchParams): RuleFilter {
  const kind = parameters.get('kind')
  return { typed: parameters.get('q') ?? '', kind: ruleKinds.find((one) => one === kind) ?? null, fact: parameters.get('fact') }
}

/** Every rule of the catalog, by kind and then by name in the language of the page. */
export function ruleRows(documents: CatalogDraft, language: Language): readonly RuleRow[] {
  const order = new Intl.Collator(language)
  return documents.documents
    .flatMap(rowsOf)
    .sort(
      (one, other) =>
        ruleKinds.indexOf(one.kind) - ruleKinds.indexOf(other.kind) ||
        order.compare(one.name[language], other.name[language]) ||
        compareText(one.key, other.key),
    )
}

function rowsOf(document: Document): readonly RuleRow[] {
  const { kind, id, name } = document
  const of: DocumentRef = { kind, id }
  const whole = { key: refText(of), of, pointer: '', name, within: null }
  if (document.kind === 'decisionTable')
    return [{ ...whole, kind: 'decisionTable', facts: unique(document.dimensions.map(({ fact }) => fact)) }]
  if (document.kind === 'ruleTemplate') return [{ ...whole, kind: 'ruleTemplate', facts: factsOf(document.condition) }]
  return conditionsOf(document).map(({ pointer, condition }) => {
    const facts = factsOf(condition)
    if (document.kind === 'condition') return { ...whole, kind: 'condition', pointer, facts }
    const rule = bundleRuleAt(document, pointer)
    const at = { key: `${refText(of)}${pointer}`, of, pointer, facts }
    if (rule !== null) return { ...at, kind: 'bundleRule', name: rule, within: name }
    return { ...at, kind: partKinds[document.kind] ?? 'eligibility', name, within: null }
  })
}

const partKinds: Partial<Record<Document['kind'], RuleKind>> = { productOfferingPrice: 'priceWhen', realization: 'realizationWhen' }

function bundleRuleAt(document: Document, pointer: string): LocalizedText | null {
  const at = /^\/content\/rules\/(\d+)\/when$/.exec(pointer)
  if (at === null || document.kind !== 'productOffering' || document.content.kind !== 'bundle') return null
  return document.content.rules[Number(at[1])]?.name ?? null
}

/** The rule of a link, or `null` when the catalog has none there. */
export function ruleAt(rows: readonly RuleRow[], key: string | null): RuleRow | null {
  return rows.find((row) => row.key === key) ?? null
}

/**
 * The rule of a link, also where it is an offering's eligibility that is not written yet, or not any more: there it is
 * begun, and there taking it away is undone.
 */
export function ruleToEdit(documents: CatalogDraft, rows: readonly RuleRow[], key: string | null): RuleRow | null {
  const found = ruleAt(rows, key)
  if (found !== null || key === null) return found
  const id = /^productOffering\/([^/]+)\/eligibility$/.exec(key)?.[1]
  const offering = id === undefined ? undefined : documents.find('productOffering', id)
  if (offering === undefined) return null
  return { key, kind: 'eligibility', of: offering, pointer: eligibilityPointer, name: offering.name, within: null, facts: [] }
}

const eligibilityPointer = '/eligibility'

/** The link to the eligibility of an offering, whether or not it has one. */
export function eligibilityKey(offering: string): string {
  return `productOffering/${offering}${eligibilityPointer}`
}

/** A template's condition is walked like any other: its gaps are in values, which nobody looks at here. */
function factsOf(condition: Condition | TemplateCondition): readonly string[] {
  const facts = [...conditionNodes(condition as Condition)].flatMap(({ condition: node }) => ('fact' in node ? [node.fact as string] : []))
  return unique(facts)
}

/** The rules that fit the filter; while something is typed, the better fits come first. Rules are also found by their facts. */
export function filterRules(documents: CatalogDraft, rows: readonly RuleRow[], filter: RuleFilter): readonly RuleRow[] {
  const kept = rows.filter(({ kind, facts }) => (filter.kind ?? kind) === kind && (filter.fact === null || facts.includes(filter.fact)))
  if (filter.typed.trim() === '') return kept
  const fitOfFact = new Map<string, number>()
  const pointsOf = (fact: string) => {
    const known = fitOfFact.get(fact)
    if (known !== undefined) return known
    const points = fit({ id: fact, name: documents.find('fact', fact)?.name ?? { en: fact, 'zh-CN': fact } }, filter.typed)
    fitOfFact.set(fact, points)
    return points
  }
  return kept
    .map((row) => ({ row, points: 2 * fitOfRule(row, filter.typed) || Math.max(0, ...row.facts.map(pointsOf)) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ row }) => row)
}

function fitOfRule({ of, name, within }: RuleRow, typed: string): number {
  return Math.max(fit({ id: of.id, name }, typed), within === null ? 0 : fit({ id: of.id, name: within }, typed))
}

export interface FacetCount<Value> {
  readonly value: Value
  readonly count: number
}

/** How many rules of each kind there are; kinds without any are left out. */
export function kindCounts(rows: readonly RuleRow[]): readonly FacetCount<RuleKind>[] {
  const counts = counted(rows.map(({ kind }) => kind))
  return ruleKinds.flatMap((value) => (counts.has(value) ? [{ value, count: counts.get(value)! }] : []))
}

/** How many rules speak of each fact, most first. */
export function factCounts(rows: readonly RuleRow[]): readonly FacetCount<string>[] {
  return [...counted(rows.flatMap(({ facts }) => facts))]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || compareText(one.value, other.value))
}

function counted<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
