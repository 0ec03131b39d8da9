import { UnreadableModel } from '../feature-model.js'

/** A word, number, text or sign of a model, as it is written. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'number' | 'text' | 'cardinality' | 'sign'
  readonly text: string
  readonly line: number
}

/** A line with the lines that are indented below it. What stands in brackets may span lines and is still one. */
export interface Line {
  readonly line: number
  readonly tokens: readonly Token[]
  readonly below: readonly Line[]
}

const patterns: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /[ \t\f\uFEFF]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y],
  ['cardinality', /\[\s*\d+\s*(?:\.\.\s*(?:\d+|\*)\s*)?\]/y],
  ['quoted', /"[^"\r\n]+"/y],
  ['text', /'[^'\r\n]*'/y],
  ['number', /-?(?:\d+\.\d+|\.\d+|\d+)(?![\p{L}\p{N}_])/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_#§%?\\';]*(?:-[\p{L}][\p{L}\p{N}_]*)*/uy],
  ['sign', /(?!\/\*)(?:<=>|=>|==|<=|>=|!=|[!&|<>(){}[\],.+\-*/])/y],
]

/** Words with a dash, which only names of language levels have; elsewhere a dash subtracts. */
const dashedWords = new Set([
  'group-cardinality',
  'feature-cardinality',
  'aggregate-function',
  'string-constraints',
  'SAT-level',
  'SMT-level',
])

interface Row {
  readonly line: number
  readonly indent: number
  readonly tokens: Token[]
}

/** The lines of a model by their indentation, with tabs or spaces or both; a tab reaches to the next multiple of eight. */
export function linesOf(text: string): readonly Line[] {
  const rows = rowsOf(text)
  const [lines, end] = below(rows, 0, -1)
  if (end < rows.length) throw new UnreadableModel(rows[end]!.line, 'The indentation fits no line above.')
  return lines
}

function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = []
  const open: Token[] = []
  let row: Row | null = null
  let [at, line, lineBegin] = [0, 1, 0]
  while (at < text.length) {
    if (text[at] === '\n' || text[at] === '\r') {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line += 1
      lineBegin = at
      if (open.length === 0) row = null
      continue
    }
    const { kind, text: found } = match(text, at, line)
    if (kind !== 'skip') {
      row ??= begun(text.slice(lineBegin, at))
      const token: Token = { kind, text: found, line }
      row.tokens.push(token)
      track(token)
    }
    at += found.length
    for (const end of found.matchAll(/\r\n|\n|\r/g)) {
      line += 1
      lineBegin = at - found.length + end.index + end[0].length
    }
  }
  if (open.length > 0) throw new UnreadableModel(open[0]!.line, `The bracket "${open[0]!.text}" is never closed.`)
  return rows

  function begun(before: string): Row {
    const made: Row = { line, indent: columnAfter(before), tokens: [] }
    rows.push(made)
    return made
  }

  function track(token: Token): void {
    if (token.kind !== 'sign') return
    if ('([{'.includes(token.text)) open.push(token)
    if (!')]}'.includes(token.text)) return
    const opened = open.pop()?.text
    if (opened === undefined || opened + token.text !== { ')': '()', ']': '[]', '}': '{}' }[token.text]) {
      throw new UnreadableModel(token.line, `The bracket "${token.text}" closes nothing.`)
    }
  }
}

function match(text: string, at: number, line: number): { readonly kind: Token['kind'] | 'skip'; readonly text: string } {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    if (kind === 'word' && found.includes('-') && !dashedWords.has(found)) return { kind, text: found.slice(0, found.indexOf('-')) }
    return { kind, text: found }
  }
  const what = text.slice(at, at + 20).split(/[\r\n]/)[0]
  throw new UnreadableModel(line, text.startsWith('/*', at) ? 'The comment is never closed.' : `This cannot be read: ${what}`)
}

function columnAfter(blank: string): number {
  let column = 0
  for (const sign of blank) column = sign === '\t' ? column + 8 - (column % 8) : column + 1
  return column
}

/** The rows from `at` that are indented more than `indent`, all alike, with theirs below them; and the first row after. */
function below(rows: readonly Row[], at: number, indent: number): readonly [readonly Line[], number] {
  const lines: Line[] = []
  const own = rows[at]?.indent ?? -1
  let next = at
  while (next < rows.length && own > indent && rows[next]!.indent === own) {
    const { line, tokens } = rows[next]!
    const [inner, end] = below(rows, next + 1, own)
    lines.push({ line, tokens, below: inner })
    next = end
  }
  const after = rows[next]
  if (after !== undefined && after.indent > indent && lines.length > 0) {
    throw new UnreadableModel(after.line, 'The indentation fits no line above.')
  }
  return [lines, next]
}
