import { addendsOf, rulesOf, termsOf } from '../../engine/model/bundle-rule.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { BundleMember, BundleRule, ProductOffering, Term } from '../../engine/model/offering.js'
import type { Characteristic } from '../../engine/model/specification.js'
import { specificationFor, valuesLeft } from './documents-at.js'
import type { BundleCase } from './generated-bundles.js'
import { moment } from './moment.js'
import { mayHave, weighRule } from './oracle-conditions.js'

/** What of the model a case uses, in the words of its fields. Only what hangs in the bundle counts. */
export function featuresOf({ draft, facts, choices }: BundleCase): ReadonlySet<string> {
  const found = new Set<string>()
  const placed = new Map<ProductOffering, number>()
  visit(draft.find('productOffering', 'bundle')!, 0)
  for (const [{ content }, times] of placed) if (times > 1) found.add(`${content.kind} in several places`)
  for (const choice of choices) {
    if (choice.weight !== undefined) found.add('choice with weight')
    if ('included' in choice && choice.included !== undefined) found.add(`choice included ${choice.included}`)
  }
  return found

  function visit(offering: ProductOffering, depth: number): void {
    placed.set(offering, (placed.get(offering) ?? 0) + 1)
    for (const one of specificationFor(draft, offering)?.characteristics ?? []) ofCharacteristic(offering, one).forEach(add)
    for (const rule of rulesOf(offering)) ofRule(rule, facts).forEach(add)
    if (offering.content.kind !== 'bundle') return
    if (depth > 0) found.add(`bundle at depth ${depth}`)
    for (const group of offering.content.groups) {
      if (group.quantity !== undefined) found.add('group quantity')
      for (const member of group.members) visitMember(member, depth)
    }
  }

  function visitMember(member: BundleMember, depth: number): void {
    const offering = draft.find('productOffering', member.offering)!
    ofMember(draft, offering, member, facts).forEach(add)
    visit(offering, depth + 1)
  }

  function add(feature: string): void {
    found.add(feature)
  }
}

function ofMember(draft: CatalogDraft, offering: ProductOffering, member: BundleMember, facts: Facts): readonly string[] {
  const { verdict } = mayHave(draft, offering, facts, moment)
  const asks = (['channel', 'marketSegment', 'place', 'eligibility'] as const).filter((field) => offering[field] !== undefined)
  const window = (['from', 'to'] as const).filter((end) => offering.validFor[end] !== undefined)
  const refusal = verdict === 'no' ? 'refused' : verdict === 'unknown' ? 'undetermined' : 'granted'
  return [
    ...[...asks, ...window].map((field) => `${refusal} by ${field}`),
    ...(offering.content.kind === 'bundle' && verdict === 'no' ? ['refused bundle'] : []),
    ...(member.default === undefined ? [] : ['member default']),
    ...(member.quantityFrom === undefined
      ? []
      : [`quantityFrom ${member.quantityFrom.path.split('/').length > 3 ? 'of a nested bundle' : 'here'}`]),
  ]
}

function ofCharacteristic(offering: ProductOffering, characteristic: Characteristic): readonly string[] {
  const { type, required, default: filling } = characteristic
  const kind = type.kind === 'number' && 'step' in type ? (Number.isInteger(type.step) ? 'steps' : 'decimal steps') : type.kind
  const left = valuesLeft(offering, characteristic).length
  const isNarrowed = left < valuesLeft({ content: { kind: 'bundle', groups: [], rules: [] } }, characteristic).length
  return [
    kind,
    ...(isNarrowed ? [`narrowed ${kind}`] : []),
    ...(required ? [`required ${kind}`] : []),
    ...(type.kind === 'set' && (type.minimum ?? 0) > left ? ['set that nobody can fill'] : []),
    ...(filling === undefined ? [] : [`default ${Object.keys(filling)[0]}`]),
  ]
}

function ofRule(rule: BundleRule, facts: Facts): readonly string[] {
  const { isEnforced, unknown } = weighRule(rule, facts)
  const state = isEnforced ? 'enforced' : unknown.length > 0 ? 'waiting' : 'not due'
  const addends = addendsOf(rule)
  return [
    rule.kind,
    ...(rule.when === undefined ? [] : [`${rule.kind === 'recommends' ? 'advice' : state} by when`]),
    ...termsOf(rule).flatMap((term) => ofTerm(term, facts)),
    ...(addends.some(({ each = 1 }) => each < 0) ? ['total with negative each'] : []),
    ...(addends.some(({ each = 1 }) => !Number.isInteger(each)) ? ['total with decimals'] : []),
    ...(addends.some(({ characteristic }) => characteristic !== undefined) ? ['total of numbers'] : []),
    ...(rule.kind === 'total' && rule.if !== undefined ? ['total with if'] : []),
  ]
}

function ofTerm(term: Term, facts: Facts): readonly string[] {
  if ('selected' in term) return [`selected ${term.selected}`]
  if ('quantity' in term) return [`quantity ${term.quantity.operator}`]
  if (typeof term.value !== 'object' || !('fact' in term.value)) return [`value ${term.operator}`]
  const fact = facts[term.value.fact]
  return [`fact ${term.operator}`, fact === undefined ? 'unknown fact' : Array.isArray(fact) ? `set fact ${term.operator}` : 'known fact']
}
