import type { Command } from 'commander'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { ReadDocuments } from '../../engine/document/read-documents.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { runScenarios, type ScenarioRun } from '../../engine/rehearse/run-scenarios.js'
import { type Language, type LocalizedText, text } from '../../engine/values/localized-text.js'
import { exitCodes } from './exit-codes.js'
import { locateIn } from './open-catalog.js'
import { counted, diagnosticLines, type PrintOptions, printJson, printLines } from './print.js'
import { readCatalogFolder } from './read-catalog-folder.js'

interface CheckResult {
  readonly documents: number
  readonly fingerprint: string | null
  readonly diagnostics: readonly Diagnostic[]
  readonly scenarios: ScenarioRun | null
}

export function addCheckCommand(program: Command): void {
  program
    .command('check <path>')
    .description('Checks a folder of documents (or one file), and runs their scenarios when they are sound.')
    .option('--no-scenarios', 'only check, do not rehearse')
    .addHelpText('after', '\nExample:\n  $ npx repertoire check catalog/samples/sample-telecom --format table\n')
    .action((path: string, options: PrintOptions & { readonly scenarios: boolean }) => {
      const result = check(readCatalogFolder(path), options.scenarios)
      if (options.format === 'json') printJson(result)
      else printLines(checkLines(result, options.language))
      const faulty = result.diagnostics.some(({ severity }) => severity === 'error') || (result.scenarios?.failed ?? 0) > 0
      if (faulty) process.exitCode = exitCodes.findings
    })
}

function check(read: ReadDocuments, withScenarios: boolean): CheckResult {
  const documents = read.documents.map(({ document }) => document)
  // What could not be read is missing from the rest, and would be reported again as such.
  const unread = read.diagnostics.some(({ severity }) => severity === 'error')
  if (unread) return { documents: documents.length, fingerprint: null, diagnostics: read.diagnostics, scenarios: null }
  const compilation = compileDraft(documents, { locate: locateIn(read) })
  const found = compilation.kind === 'compiled' ? compilation.warnings : compilation.diagnostics
  const sound = compilation.kind === 'compiled'
  return {
    documents: documents.length,
    fingerprint: sound ? compilation.catalog.fingerprint : null,
    diagnostics: [...read.diagnostics, ...found],
    scenarios: sound && withScenarios ? runScenarios(compilation.catalog) : null,
  }
}

function checkLines({ documents, fingerprint, diagnostics, scenarios }: CheckResult, language: Language): readonly string[] {
  const failed = (scenarios?.results ?? []).filter(({ passed }) => !passed)
  const words = summary[language]
  return [
    ...diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, language)),
    ...failed.flatMap(({ scenario, differences }) => [
      `scenario/${scenario}`,
      ...differences.map(
        ({ pointer, expected, actual }) =>
          `  ${pointer}: ${words.expected} ${JSON.stringify(expected)}, ${words.actual} ${JSON.stringify(actual)}`,
      ),
    ]),
    [
      counted(documents, '文档', 'document'),
      counted(countOf(diagnostics, 'error'), '错误', 'error'),
      counted(countOf(diagnostics, 'warning'), '警告', 'warning'),
    ]
      .map((count) => count[language])
      .join(words.comma),
    ...(scenarios === null ? [] : [scenarioCounts(scenarios)[language]]),
    ...(fingerprint === null ? [] : [`${words.fingerprint} ${fingerprint}`]),
  ]
}

const summary = {
  en: {
    comma: ', ',
    fingerprint: 'fingerprint',
    expected: 'expected',
    actual: 'got',
  },
  'zh-CN': {
    comma: '，',
    fingerprint: '指纹',
    expected: '预期',
    actual: '实际',
  },
} as const

function scenarioCounts({ passed, failed }: ScenarioRun): LocalizedText {
  const scenarios = counted(passed, '场景', 'scenario')
  return text(`${scenarios['zh-CN']}通过，${failed} 个未通过`, `${scenarios.en} passed, ${failed} failed`)
}

function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
}
