import { readFileSync } from 'node:fs'
import { readJson } from '../../engine/document/read-json.js'
import { text } from '../../engine/values/localized-text.js'
import { exitCodes } from './exit-codes.js'
import { diagnosticLines, type PrintOptions, printJson, printLines } from './print.js'

/** The question, or `null` after its faults were printed. */
export function readQuestionFile(file: string, { format, language }: PrintOptions): { readonly question: unknown } | null {
  const read = readJson(inputName(file, { format, language }), readFileSync(file === '-' ? 0 : file, 'utf8'))
  if (read.kind === 'read') return { question: read.value }
  if (format === 'json') printJson({ diagnostics: read.diagnostics })
  else printLines(read.diagnostics.flatMap((diagnostic) => diagnosticLines(diagnostic, language)))
  process.exitCode = exitCodes.findings
  return null
}

const standardInput = text('标准输入', 'standard input')

/** How places in the question are told; in JSON, which programs read, the same in every language. */
function inputName(file: string, { format, language }: PrintOptions): string {
  if (file !== '-') return file
  return standardInput[format === 'json' ? 'en' : language]
}
