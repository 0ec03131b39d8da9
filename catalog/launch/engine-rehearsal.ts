import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { storedForms } from '../../engine/configure/stored-forms.js'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { runScenarios } from '../../engine/rehearse/run-scenarios.js'
import { weigh } from '../../engine/rules/weigh.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import type { DraftCondition } from '../second-opinion/draft-conditions.js'
import { compareOpinions, type Disagreement, uncomparedConditions, type Weigh } from '../second-opinion/second-opinion.js'
import { mostSecondRows } from '../second-opinion/table-outcomes.js'
import type { Rehearsal } from './rehearsal.js'

/** Rehearses with the functions that answer in production, and has their conditions judged by another engine too. */
export const engineRehearsal: Rehearsal = rehearsalWith(weigh)

/**
 * Reads, checks, compiles, runs every stored scenario, and asks json-rules-engine for a second opinion on every condition.
 * Where the two evaluators differ nobody can tell which of them is wrong, so nothing may launch. A condition that only
 * ours judged is a warning.
 */
export function rehearsalWith(evaluate: Weigh): Rehearsal {
  return async (values) => {
    const { documents, diagnostics } = documentsFromValues(values)
    // What could not be read is missing from the rest, and would be reported again as such.
    if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'rejected', diagnostics }
    const compilation = compileDraft(documents.map(({ document }) => document))
    if (compilation.kind === 'rejected') return { kind: 'rejected', diagnostics: [...diagnostics, ...compilation.diagnostics] }
    const { catalog } = compilation
    const disagreements = await secondOpinions(catalog, evaluate)
    if (disagreements.length > 0) return { kind: 'rejected', diagnostics: disagreements.map(toDiagnostic) }
    const { passed, failed, results } = runScenarios(catalog)
    const uncompared = uncomparedConditions(catalog.draft, catalog.rules).map(toWarning)
    const warnings = [...diagnostics, ...compilation.warnings, ...uncompared]
    const forms = storedForms(catalog.bundles)
    return { kind: 'rehearsed', catalog: catalog.fingerprint, warnings, passed, failed, results: results as unknown as JsonValue, forms }
  }
}

function secondOpinions({ draft, rules }: CompiledCatalog, evaluate: Weigh): Promise<readonly Disagreement[]> {
  return compareOpinions(
    draft,
    rules,
    draft.all('scenario').map(({ facts }) => facts),
    evaluate,
  )
}

function toDiagnostic({ document, pointer, facts, ours, theirs }: Disagreement): Diagnostic {
  return {
    code: 'rehearsal/second-opinion',
    severity: 'error',
    at: { document, pointer, file: null, line: null, column: null },
    what: text(
      `对这个条件，本引擎判断为“${ours}”，json-rules-engine 判断为“${theirs}”。`,
      `On this condition our engine says "${ours}" and json-rules-engine says "${theirs}".`,
    ),
    why: text('两个独立的引擎意见不同，其中必有一个误解了条件。', 'Two independent engines differ, so one of them misreads the condition.'),
    fix: text('请换一种写法表达该条件，并报告这一差异。', 'Write the condition in another way, and report the difference.'),
    witness: { facts, ours, theirs } as unknown as JsonValue,
  }
}

function toWarning({ document, pointer }: DraftCondition): Diagnostic {
  return {
    code: 'rehearsal/one-opinion',
    severity: 'warning',
    at: { document, pointer, file: null, line: null, column: null },
    what: text(
      `这个条件用到超过 ${mostSecondRows} 行的决策表，只由本引擎判断，没有经过 json-rules-engine 复核。`,
      `This condition looks at a decision table of more than ${mostSecondRows} rows, so only our engine judged it, and json-rules-engine did not.`,
    ),
    why: text('本引擎若误解了它，演练发现不了。', 'If our engine misread it, the rehearsal would not show it.'),
    fix: text('请为它多写几个场景，或者拆分这张表。', 'Write more scenarios for it, or split the table.'),
  }
}
