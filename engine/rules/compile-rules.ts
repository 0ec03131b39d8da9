import type { CatalogDraft } from '../model/draft.js'
import { type Comparison, type Condition, channelFact, type FactDocument, marketSegmentFact, placeFact } from '../model/fact.js'
import type { ProductOffering } from '../model/offering.js'
import type { RuleTemplate } from '../model/rule-template.js'
import { type DocumentRef, type OfferingId, refText } from '../values/ids.js'
import type { Period } from '../values/instant.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { isWithinLimits, namedExtents, templateName } from './condition-extent.js'
import { compilePlaces, type PlaceHierarchy } from './places.js'
import { type CompiledDecisionTable, compileDecisionTable } from './tables/compile-decision-table.js'

/** What the rules of a catalog come down to: everything that weighing and qualifying look up. */
export interface CompiledRules {
  /** The fact dictionary. */
  readonly facts: ReadonlyMap<string, FactDocument>
  /** Named conditions; one that comes back to itself or is too large has no meaning and is left out. */
  readonly conditions: ReadonlyMap<string, Condition>
  readonly tables: ReadonlyMap<string, CompiledDecisionTable>
  /** Rule templates; one that comes back to itself or is too large is left out. */
  readonly templates: ReadonlyMap<string, RuleTemplate>
  readonly places: PlaceHierarchy
  /** The documents that facts may name. */
  readonly documentIds: Readonly<Record<'channel' | 'marketSegment' | 'productOffering', ReadonlySet<string>>>
  readonly offerings: ReadonlyMap<string, OfferingRequirements>
  /** The time zone in which moments are put into words. */
  readonly timeZone: string
  readonly eligibilityDefault: 'allow' | 'deny'
  /** Names of documents that a reason may speak of, by {@link refText}. */
  readonly names: ReadonlyMap<string, LocalizedText>
}

/** What an offering asks of a request; `null` asks nothing. Channels, segments and places are conditions like any other. */
export interface OfferingRequirements {
  readonly offering: OfferingId
  readonly saleWindow: Period
  /** Whether it may be ordered on its own. */
  readonly isSellable: boolean
  /** The lifecycle stage, where the catalog was compiled with stages. */
  readonly stage: string | null
  readonly channel: Condition | null
  readonly marketSegment: Condition | null
  readonly place: Condition | null
  readonly eligibility: Condition | null
}

const kindsWithNames = [
  'fact',
  'condition',
  'decisionTable',
  'ruleTemplate',
  'place',
  'channel',
  'marketSegment',
  'productOffering',
] as const

/**
 * Compiles the rules of a draft. `stages` gives the lifecycle stage by offering id; without it, or for an offering it
 * doesn't have, the stage plays no part, as in a rehearsal. Any draft compiles, but only the rules of a sound one may
 * be weighed.
 */
export function compileRules(draft: CatalogDraft, stages?: ReadonlyMap<string, string>): CompiledRules {
  const extents = namedExtents(draft)
  const conditions = draft.all('condition').filter(({ id }) => isWithinLimits(extents.get(id)!))
  const templates = draft.all('ruleTemplate').filter(({ id }) => isWithinLimits(extents.get(templateName(id))!))
  const facts = new Map<string, FactDocument>(draft.all('fact').map((fact) => [fact.id, fact]))
  return {
    facts,
    conditions: new Map(conditions.map(({ id, condition }) => [id, condition])),
    tables: new Map(draft.all('decisionTable').map((table) => [table.id, compileDecisionTable(facts, table)])),
    templates: new Map(templates.map((template) => [template.id, template])),
    places: compilePlaces(draft.all('place')),
    documentIds: {
      channel: idsOf(draft, 'channel'),
      marketSegment: idsOf(draft, 'marketSegment'),
      productOffering: idsOf(draft, 'productOffering'),
    },
    offerings: new Map(draft.all('productOffering').map((offering) => [offering.id, requirementsOf(offering, stages)])),
    timeZone: draft.all('catalog')[0]?.timeZone ?? 'UTC',
    eligibilityDefault: draft.all('catalog')[0]?.eligibilityDefault ?? 'deny',
    names: new Map(kindsWithNames.flatMap((kind) => draft.all(kind).map((document) => [refText(document), document.name]))),
  }
}

const compiled = new WeakMap<CatalogDraft, CompiledRules>()

/** The rules of a draft without stages, compiled once for all checks that ask. */
export function rulesOf(draft: CatalogDraft): CompiledRules {
  const before = compiled.get(draft)
  if (before !== undefined) return before
  const rules = compileRules(draft)
  compiled.set(draft, rules)
  return rules
}

/** The name of a document, or its id where the catalog has none. */
export function nameOf(rules: Pick<CompiledRules, 'names'>, ref: DocumentRef): LocalizedText {
  return rules.names.get(refText(ref)) ?? text(ref.id, ref.id)
}

function idsOf(draft: CatalogDraft, kind: 'channel' | 'marketSegment' | 'productOffering'): ReadonlySet<string> {
  return new Set(draft.all(kind).map(({ id }) => id))
}

function requirementsOf(offering: ProductOffering, stages: ReadonlyMap<string, string> | undefined): OfferingRequirements {
  const { id, validFor, isSellable, channel, marketSegment, place, eligibility } = offering
  return {
    offering: id,
    saleWindow: validFor,
    isSellable,
    stage: stages?.get(id) ?? null,
    channel: channel === undefined ? null : { fact: channelFact, operator: 'in', value: channel },
    marketSegment: marketSegment === undefined ? null : oneOf(marketSegment.map((value) => compared(marketSegmentFact, 'contains', value))),
    place: place === undefined ? null : oneOf(place.map((value) => compared(placeFact, 'within', value))),
    eligibility: eligibility ?? null,
  }
}

function compared(fact: Comparison['fact'], operator: Comparison['operator'], value: string): Comparison {
  return { fact, operator, value }
}

function oneOf(conditions: readonly Comparison[]): Condition {
  const [only, ...others] = conditions
  return only !== undefined && others.length === 0 ? only : { any: conditions }
}
