import { readJson } from '../../engine/document/read-json.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { RequestProblem } from '../../engine/explain/request-problem.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import type { PopulationColumns } from '../../engine/rules/population/columns.js'
import { mostProblems, populationReader } from '../../engine/rules/population/population-columns.js'
import { text } from '../../engine/values/localized-text.js'
import { fileLines, longestLine } from './file-lines.js'
import { plainObject } from './plain-object.js'

export interface PopulationFile {
  readonly columns: PopulationColumns
  /** What is wrong with which line; the first ones when there are many. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a file with the facts of one customer per line, as a JSON object. Empty lines are passed over; of a line that
 * cannot be read nothing is taken, and a finding names it.
 */
export async function readPopulation(
  rules: CompiledRules,
  file: string,
  name: string,
  tell: (customers: number) => void,
): Promise<PopulationFile> {
  const reader = populationReader(rules)
  const unread: Diagnostic[] = []
  const lineOf: number[] = []
  let line = 0
  for await (const written of fileLines(file)) {
    line += 1
    if (/^\s*$/.test(written)) continue
    lineOf.push(line)
    if (lineOf.length % 10_000 === 0) tell(lineOf.length)
    const faults = readLine(name, line, written, reader.read)
    if (faults === null) continue
    reader.leaveOut()
    if (unread.length < mostProblems) unread.push(...faults)
  }
  const { columns, problems } = reader.finish()
  const misread = problems.map(({ customer, problem }) => problemAt(name, lineOf[customer]!, problem))
  const diagnostics = [...unread, ...misread].sort((left, right) => (left.at.line ?? 0) - (right.at.line ?? 0))
  return { columns, diagnostics: diagnostics.slice(0, mostProblems) }
}

/** Hands on what a line says; answers with its faults when it says nothing. */
function readLine(file: string, line: number, written: string, read: (facts: unknown) => boolean): readonly Diagnostic[] | null {
  if (written.length > longestLine) return [lineTooLong(file, line)]
  const plain = plainObject(written)
  if (plain !== null) {
    read(plain)
    return null
  }
  const json = readJson(file, written)
  if (json.kind === 'unreadable') return json.diagnostics.map((found) => ({ ...found, at: { ...found.at, line }, why: unanswered }))
  read(json.value)
  return null
}

function problemAt(file: string, line: number, { code, pointer, what, fix }: RequestProblem): Diagnostic {
  return { code, severity: 'error', at: { document: null, pointer, file, line, column: 1 }, what, why: unanswered, fix }
}

function lineTooLong(file: string, line: number): Diagnostic {
  return {
    code: 'request/line-too-long',
    severity: 'error',
    at: { document: null, pointer: '', file, line, column: 1 },
    what: text('这一行超过 1 MiB。', 'The line is longer than 1 MiB.'),
    why: unanswered,
    fix: text('请每行只写一个客户的事实。', 'Write the facts of one customer on each line.'),
  }
}

const unanswered = text(
  '该客户不计入任何销售品的结果，否则会按残缺的事实作出判断。',
  'The customer is not counted for any offering, or else would be judged by half of the facts.',
)
