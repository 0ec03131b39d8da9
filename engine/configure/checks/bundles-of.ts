import { addendsOf, termListsOf } from '../../model/bundle-rule.js'
import { pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { Addend, BundleGroup, BundleMember, BundleRule, OfferingContent, ProductOffering, Term } from '../../model/offering.js'
import type { DocumentRef } from '../../values/ids.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { oncePer } from '../../values/once.js'
import { pathBelow } from '../bundle/bundle-tree.js'

/** A bundle as its author wrote it. */
export interface AuthoredBundle {
  readonly document: DocumentRef
  readonly offering: ProductOffering
  readonly content: Extract<OfferingContent, { readonly kind: 'bundle' }>
}

export function bundlesOf(draft: CatalogDraft): readonly AuthoredBundle[] {
  return draft.all('productOffering').flatMap((offering) => {
    const { kind, id, content } = offering
    return content.kind === 'bundle' ? [{ document: { kind, id }, offering, content }] : []
  })
}

export interface AuthoredGroup {
  readonly bundle: AuthoredBundle
  readonly group: BundleGroup
  readonly pointer: string
}

export function groupsOf(draft: CatalogDraft): readonly AuthoredGroup[] {
  return bundlesOf(draft).flatMap((bundle) =>
    bundle.content.groups.map((group, index) => ({ bundle, group, pointer: pointer('content', 'groups', index) })),
  )
}

export interface AuthoredMember extends AuthoredGroup {
  readonly member: BundleMember
}

/** All members of all bundles; like the other lists here gathered once for all checks. */
export const membersOf = oncePer((draft: CatalogDraft): readonly AuthoredMember[] =>
  groupsOf(draft).flatMap((at) =>
    at.group.members.map((member, index) => ({ ...at, member, pointer: `${at.pointer}${pointer('members', index)}` })),
  ),
)

export interface AuthoredTerm {
  readonly bundle: AuthoredBundle
  readonly rule: BundleRule
  readonly term: Term
  readonly pointer: string
}

export const termsIn = oncePer((draft: CatalogDraft): readonly AuthoredTerm[] =>
  bundlesOf(draft).flatMap((bundle) =>
    bundle.content.rules.flatMap((rule, index) =>
      termListsOf(rule).flatMap(({ field, terms }) =>
        terms.map((term, t) => ({ bundle, rule, term, pointer: pointer('content', 'rules', index, field, t) })),
      ),
    ),
  ),
)

/** A path that a bundle names: in a term, in something to add up, or in what drives a quantity. */
export interface Mention {
  readonly bundle: AuthoredBundle
  /** Who names it, as the subject of a sentence. */
  readonly by: LocalizedText
  readonly path: string
  readonly characteristic: string | null
  /** Whether what is named must be a number. */
  readonly isSummed: boolean
  readonly pointer: string
}

/** All that the bundles of a draft name. */
export const mentionsIn = oncePer((draft: CatalogDraft): readonly Mention[] => {
  const ofTerms = termsIn(draft).map(({ bundle, rule, term, pointer }): Mention => {
    const characteristic = 'characteristic' in term ? term.characteristic : null
    return { bundle, by: ruleInWords(rule), path: term.path, characteristic, isSummed: false, pointer }
  })
  const ofAddends = addendsIn(draft).map(({ bundle, rule, addend, pointer }): Mention => {
    return { bundle, by: ruleInWords(rule), path: addend.path, characteristic: addend.characteristic ?? null, isSummed: true, pointer }
  })
  const ofMembers = membersOf(draft).flatMap(({ bundle, member, pointer }): readonly Mention[] => {
    if (member.quantityFrom === undefined) return []
    const by = text(`成员“${member.id}”`, `The member "${member.id}"`)
    return [{ bundle, by, ...member.quantityFrom, isSummed: true, pointer: `${pointer}/quantityFrom` }]
  })
  return [...ofTerms, ...ofAddends, ...ofMembers]
})

export interface AuthoredAddend {
  readonly bundle: AuthoredBundle
  readonly rule: BundleRule
  readonly addend: Addend
  readonly pointer: string
}

export function addendsIn(draft: CatalogDraft): readonly AuthoredAddend[] {
  return bundlesOf(draft).flatMap((bundle) =>
    bundle.content.rules.flatMap((rule, index) =>
      addendsOf(rule).map((addend, a) => ({ bundle, rule, addend, pointer: pointer('content', 'rules', index, 'of', a) })),
    ),
  )
}

function ruleInWords({ id }: BundleRule): LocalizedText {
  return text(`规则“${id}”`, `The rule "${id}"`)
}

/**
 * The offering that a path of a bundle leads to: `unknown` when no member stands there, `dangling` when one does on the
 * way whose offering the draft lacks, which another check reports.
 */
export function offeringAt(draft: CatalogDraft, bundle: ProductOffering, path: string): ProductOffering | 'unknown' | 'dangling' {
  const found = memberAt(draft, bundle, path)
  return typeof found === 'string' ? found : found.offering
}

/** What stands at a path: an offering, and the member that it is; `null` at the path of the bundle itself. */
type Standing = { readonly offering: ProductOffering; readonly member: BundleMember | null } | 'unknown' | 'dangling'

const standings = new WeakMap<CatalogDraft, Map<ProductOffering, Map<string, Standing>>>()

/** The same with the member that stands there. Each path is followed once for all checks. */
export function memberAt(draft: CatalogDraft, bundle: ProductOffering, path: string): Standing {
  const ofDraft = standings.get(draft) ?? new Map<ProductOffering, Map<string, Standing>>()
  standings.set(draft, ofDraft)
  const ofBundle = ofDraft.get(bundle) ?? new Map<string, Standing>()
  ofDraft.set(bundle, ofBundle)
  const found = ofBundle.get(path) ?? follow(draft, bundle, path)
  ofBundle.set(path, found)
  return found
}

function follow(draft: CatalogDraft, bundle: ProductOffering, path: string): Standing {
  if (path === '/') return { offering: bundle, member: null }
  let offering: ProductOffering = bundle
  let member: BundleMember | null = null
  const steps = path.split('/').slice(1)
  if (steps.length % 2 === 1) return 'unknown'
  for (let step = 0; step < steps.length; step += 2) {
    const groups = offering.content.kind === 'bundle' ? offering.content.groups : []
    const next = groups.find(({ id }) => id === steps[step])?.members.find(({ id }) => id === steps[step + 1])
    if (next === undefined) return 'unknown'
    const found = draft.find('productOffering', next.offering)
    if (found === undefined) return 'dangling'
    offering = found
    member = next
  }
  return { offering, member }
}

/** Paths that a term of the bundle could name, at most so many and not deeper than one bundle within it. */
export function pathsOf(draft: CatalogDraft, bundle: ProductOffering, most = 2_000): readonly string[] {
  const own = memberPaths(bundle, '/')
  const nested = own.flatMap(({ path, offering }) => memberPaths(draft.find('productOffering', offering), path))
  return ['/', ...[...own, ...nested].slice(0, most).map(({ path }) => path)]
}

function memberPaths(offering: ProductOffering | undefined, base: string): readonly { readonly path: string; readonly offering: string }[] {
  if (offering?.content.kind !== 'bundle') return []
  return offering.content.groups.flatMap((group) =>
    group.members.map((member) => ({ path: pathBelow(base, `/${group.id}/${member.id}`), offering: member.offering })),
  )
}
