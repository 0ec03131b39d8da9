import type { Diagnostic, Severity } from '../../engine/explain/diagnostic.js'
import { refText } from '../../engine/values/ids.js'
import { type Language, type LocalizedText, text } from '../../engine/values/localized-text.js'

export type Format = 'json' | 'table'

/** What all commands say how to print. */
export interface PrintOptions {
  readonly format: Format
  readonly language: Language
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLines(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
}

const severityWords: Readonly<Record<Severity, LocalizedText>> = { error: text('错误', 'error'), warning: text('警告', 'warning') }

/** A diagnostic as compilers print them: `file:line:column severity code`, then what, why and how to fix it. */
export function diagnosticLines({ code, severity, at, what, why, fix }: Diagnostic, language: Language): readonly string[] {
  const place =
    at.file === null ? (at.document === null ? '' : `${refText(at.document)}${at.pointer}`) : `${at.file}:${at.line ?? 1}:${at.column ?? 1}`
  return [`${place} ${severityWords[severity][language]} ${code}`, `  ${what[language]}`, `  ${why[language]}`, `  ${fix[language]}`]
}

/** How many there are of something: `1 document`, `2 documents`. */
export function counted(count: number, chinese: string, english: string): LocalizedText {
  return text(`${count} 个${chinese}`, `${count} ${english}${count === 1 ? '' : 's'}`)
}

/** Rows in columns, the first row being the heading; a column of amounts is set flush right. */
export function table(rows: readonly (readonly string[])[], flushRight: ReadonlySet<number> = new Set()): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => shownWidth(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column]!, flushRight.has(column)))
      .join('  ')
      .trimEnd(),
  )
}

function pad(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(width - shownWidth(cell))
  return right ? space + cell : cell + space
}

/** Chinese characters take two columns of a terminal. */
function shownWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\u303e\u3041-\uffdc]/.test(character) ? 2 : 1), 0)
}
