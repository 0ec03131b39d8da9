/**
 * The engine's public surface: what a catalog means, as pure functions over values. It needs no server and runs in Node
 * and in the browser alike.
 *
 * ```ts
 * import { compileDraft, quote, readDocuments } from 'repertoire/engine'
 *
 * const { documents } = readDocuments([{ name: 'line.json', text }])
 * const compilation = compileDraft(documents.map(({ document }) => document))
 * if (compilation.kind === 'compiled') console.log(quote(compilation.catalog, question).answer)
 * ```
 */
export type * from './ask/answer.js'
export { configure } from './ask/configure.js'
export { decompose } from './ask/decompose.js'
export { explain } from './ask/explain.js'
export { priceList } from './ask/price-list.js'
export { qualify } from './ask/qualify.js'
export { qualifyAll } from './ask/qualify-all.js'
export { quote } from './ask/quote.js'
export { rate } from './ask/rate.js'
export { checks } from './compile/check-draft.js'
export { type Compilation, type CompileOptions, compileDraft } from './compile/compile-draft.js'
export type { CompiledCatalog } from './compile/compiled-catalog.js'
export type { Configuration } from './configure/configuration.js'
export type { Decomposition, PlanItem } from './decompose/plan.js'
export { type ExportedRules, exportRules } from './document/exchange/export-rules.js'
export { type ImportedRules, importRules, importRuleValues } from './document/exchange/import-rules.js'
export { documentsFromValues, type ReadDocument, type ReadDocuments, readDocuments } from './document/read-documents.js'
export { answerSchema, documentSchema, requestSchema } from './document/schema/document-schema.js'
export type { Diagnostic } from './explain/diagnostic.js'
export type { Reason, Verdict } from './explain/reason.js'
export type { RequestProblem } from './explain/request-problem.js'
export { allowedSteps, nextStage } from './lifecycle/lifecycle.js'
export type { Document, DocumentOf } from './model/document.js'
export type * from './model/request.js'
export type { PricedItems, PriceLine, Totals } from './price/price-answer.js'
export type { PriceStep } from './price/price-step.js'
export type { RatedRecord, RatedStream, RecordLine } from './price/rate/rated-records.js'
export { runScenarios, type ScenarioResult, type ScenarioRun } from './rehearse/run-scenarios.js'
export { compilePopulation } from './rules/population/compile-population.js'
export { populationColumns } from './rules/population/population-columns.js'
export { qualifyColumns } from './rules/population/qualify-columns.js'
export type { Qualification } from './rules/qualification.js'
export { conditionSentence, decisionRowSentence, templateSentence } from './rules/rule-sentence.js'
export { reasonLines } from './rules/sentence.js'
export { changeSentences, decidingSentences } from './rules/what-if/sentences.js'
export { canonicalJson } from './values/canonical-json.js'
export { type Fingerprint, fingerprint } from './values/fingerprint.js'
export type { JsonValue } from './values/json.js'
export type { Language, LocalizedText } from './values/localized-text.js'
