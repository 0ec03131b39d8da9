import type { Addend, BundleRule, ProductOffering, Term } from './offering.js'

/** Terms of a rule that stand together, under the field that holds them. */
export interface TermList {
  readonly field: 'if' | 'then' | 'terms'
  readonly terms: readonly Term[]
}

export function termListsOf(rule: BundleRule): readonly TermList[] {
  if ('terms' in rule) return [{ field: 'terms', terms: rule.terms }]
  return [{ field: 'if', terms: rule.if ?? [] }, ...('then' in rule ? [{ field: 'then', terms: rule.then } as const] : [])]
}

/** All terms of a rule, whichever side they stand on. */
export function termsOf(rule: BundleRule): readonly Term[] {
  return termListsOf(rule).flatMap(({ terms }) => terms)
}

/** What a rule adds up. */
export function addendsOf(rule: BundleRule): readonly Addend[] {
  return rule.kind === 'total' ? rule.of : []
}

/** The rules an offering has: none unless it is a bundle. */
export function rulesOf({ content }: ProductOffering): readonly BundleRule[] {
  return content.kind === 'bundle' ? content.rules : []
}
