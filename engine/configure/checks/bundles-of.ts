import { termListsOf } from '../../model/bundle-rule.js'
import { pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { BundleGroup, BundleMember, BundleRule, OfferingContent, ProductOffering, Term } from '../../model/offering.js'
import type { DocumentRef } from '../../values/ids.js'
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

export function membersOf(draft: CatalogDraft): readonly AuthoredMember[] {
  return groupsOf(draft).flatMap((at) =>
    at.group.members.map((member, index) => ({ ...at, member, pointer: `${at.pointer}${pointer('members', index)}` })),
  )
}

export interface AuthoredTerm {
  readonly bundle: AuthoredBundle
  readonly rule: BundleRule
  readonly term: Term
  readonly pointer: string
}

export function termsIn(draft: CatalogDraft): readonly AuthoredTerm[] {
  return bundlesOf(draft).flatMap((bundle) =>
    bundle.content.rules.flatMap((rule, index) =>
      termListsOf(rule).flatMap(({ field, terms }) =>
        terms.map((term, t) => ({ bundle, rule, term, pointer: pointer('content', 'rules', index, field, t) })),
      ),
    ),
  )
}

/**
 * The offering that a path of a bundle leads to: `unknown` when no member stands there, `dangling` when one does on the
 * way whose offering the draft lacks, which another check reports.
 */
export function offeringAt(draft: CatalogDraft, bundle: ProductOffering, path: string): ProductOffering | 'unknown' | 'dangling' {
  if (path === '/') return bundle
  let offering: ProductOffering = bundle
  const steps = path.split('/').slice(1)
  if (steps.length % 2 === 1) return 'unknown'
  for (let step = 0; step < steps.length; step += 2) {
    const groups = offering.content.kind === 'bundle' ? offering.content.groups : []
    const member = groups.find(({ id }) => id === steps[step])?.members.find(({ id }) => id === steps[step + 1])
    if (member === undefined) return 'unknown'
    const found = draft.find('productOffering', member.offering)
    if (found === undefined) return 'dangling'
    offering = found
  }
  return offering
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
