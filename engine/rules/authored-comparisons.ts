import { termListsOf } from '../model/bundle-rule.js'
import { pointer } from '../model/check.js'
import type { Document } from '../model/document.js'
import type { CatalogDraft } from '../model/draft.js'
import type { Comparison } from '../model/fact.js'
import type { ParameterReference, TemplateComparison } from '../model/rule-template.js'
import { conditionNodes } from './condition-nodes.js'
import { writtenConditions } from './conditions-of.js'

/** A comparison where its author wrote it. */
export interface AuthoredComparison {
  readonly document: Document
  /** Of the comparison itself: `/eligibility/all/0`. */
  readonly pointer: string
  readonly comparison: Comparison
  readonly mayUseSelection: boolean
}

/**
 * Every comparison in every condition of a draft, by document and then in the author's order. Those of templates belong
 * to it when they name a value; what fills a parameter is written where the template is used.
 */
export function authoredComparisons(draft: CatalogDraft): readonly AuthoredComparison[] {
  return writtenComparisons(draft).flatMap((written) =>
    isFilled(written.comparison) ? [{ ...written, comparison: written.comparison }] : [],
  )
}

/** A comparison where its author wrote it, in a template perhaps with a parameter for its value. */
export interface WrittenComparison extends Omit<AuthoredComparison, 'comparison'> {
  readonly comparison: Comparison | TemplateComparison
}

export function writtenComparisons(draft: CatalogDraft): readonly WrittenComparison[] {
  const found: WrittenComparison[] = []
  for (const document of draft.documents) {
    for (const { condition, pointer: top, mayUseSelection } of writtenConditions(document)) {
      for (const { condition: node, pointer: at } of conditionNodes(condition, top)) {
        if ('fact' in node) found.push({ document, pointer: at, comparison: node, mayUseSelection })
      }
    }
  }
  return found
}

/** Whether a comparison of a template names its value, and no parameter. */
export function isFilled(comparison: Comparison | TemplateComparison): comparison is Comparison {
  return parameterOf(comparison) === null
}

/** The parameter that a comparison of a template is filled with. */
export function parameterOf({ value }: Comparison | TemplateComparison): string | null {
  return typeof value === 'object' && 'parameter' in value ? (value satisfies ParameterReference).parameter : null
}

/** A place where a document names a fact. */
export interface FactUse {
  readonly document: Document
  readonly pointer: string
  readonly fact: string
  readonly mayUseSelection: boolean
}

/**
 * Every place where a draft names a fact, but for the facts that scenarios supply: comparisons, dimensions of price and
 * decision tables, terms of bundle rules, and what scenarios expect to be missing.
 */
export function factUses(draft: CatalogDraft): readonly FactUse[] {
  const compared = writtenComparisons(draft).map(({ document, pointer: at, comparison, mayUseSelection }) => ({
    document,
    pointer: `${at}/fact`,
    fact: comparison.fact,
    mayUseSelection,
  }))
  return [
    ...compared,
    ...draft.all('priceTable').flatMap(usesOfTable),
    ...draft.all('decisionTable').flatMap(usesOfTable),
    ...draft.all('productOffering').flatMap(usesOfTerms),
    ...draft.all('scenario').flatMap(usesOfExpectation),
  ]
}

function usesOfTable(document: Extract<Document, { readonly kind: 'priceTable' | 'decisionTable' }>): readonly FactUse[] {
  return document.dimensions.map(({ fact }, i) => ({ document, pointer: pointer('dimensions', i, 'fact'), fact, mayUseSelection: true }))
}

function usesOfTerms(document: Extract<Document, { readonly kind: 'productOffering' }>): readonly FactUse[] {
  if (document.content.kind !== 'bundle') return []
  return document.content.rules.flatMap((rule, r) => {
    return termListsOf(rule).flatMap(({ field, terms }) =>
      terms.flatMap((term, t) => {
        if (!('characteristic' in term) || typeof term.value !== 'object' || !('fact' in term.value)) return []
        const at = pointer('content', 'rules', r, field, t, 'value', 'fact')
        return [{ document, pointer: at, fact: term.value.fact, mayUseSelection: false }]
      }),
    )
  })
}

function usesOfExpectation(document: Extract<Document, { readonly kind: 'scenario' }>): readonly FactUse[] {
  const { missing = [], noPrice } = document.expect
  const use = (fact: string, ...at: readonly (string | number)[]) => ({
    document,
    pointer: pointer('expect', ...at),
    fact,
    mayUseSelection: true,
  })
  return [
    ...missing.map((fact, i) => use(fact, 'missing', i)),
    ...(noPrice?.missing ?? []).map((fact, i) => use(fact, 'noPrice', 'missing', i)),
  ]
}
