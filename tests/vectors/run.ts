import { asRounded, difference, isSameRefusal, none, toleranceOf } from './agree.js'
import { reasonToDiffer } from './quirks.js'
import { type AdapterFile, Refusal, type Vector } from './vector.js'
import { watched } from './watched.js'

/** What became of one case. */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'differsByDesign'; readonly reason: string }
  | { readonly kind: 'differsUnexplained'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string }

/**
 * Puts a case to its adapter. A case must agree and have each of its fields read; a quirk must differ, and one whose
 * reason nobody wrote down is unexplained.
 */
export function judge(vector: Vector, file: AdapterFile): Verdict {
  const why = disagreement(vector, file)
  if (vector.use !== 'quirk') return why === null ? { kind: 'passed' } : { kind: 'failed', why }
  if (why === null) return { kind: 'failed', why: 'A quirk of its source that we do not imitate has become our answer.' }
  const reason = reasonToDiffer(vector)
  return reason === null ? { kind: 'differsUnexplained', why } : { kind: 'differsByDesign', reason }
}

function disagreement(vector: Vector, { adapter, listsInPart = [], fieldsInPart = [] }: AdapterFile): string | null {
  const { value: asked, unread } = watched({ id: vector.id, dialect: vector.dialect, input: vector.input, policy: vector.policy ?? {} })
  const tolerance = vector.tolerance === undefined ? none.tolerance : toleranceOf(vector.tolerance)
  try {
    const answered = asRounded(vector.expected, adapter(asked))
    const found = difference(vector.expected, answered, { tolerance, listsInPart, fieldsInPart })
    if (found !== null) return found
  } catch (error) {
    if (error instanceof Refusal && isSameRefusal(vector.expected['error'], error.named)) return null
    return error instanceof Error ? error.message : String(error)
  }
  const ignored = unread().filter((path) => /^\/(input|policy)\/./.test(path))
  return ignored.length === 0 ? null : `The adapter ignores ${ignored.join(', ')}.`
}

/** The table that a run ends with: a line per kind, and a line for each quirk with its reason. */
export function tableOf(vectors: readonly Vector[], verdicts: ReadonlyMap<string, Verdict>, kinds: readonly string[]): string {
  const head = ['kind', 'core', 'adapter', 'quirks', 'no adapter yet']
  const rows = [...new Set(vectors.map(({ kind }) => kind))].map((kind) => {
    const own = vectors.filter((vector) => vector.kind === kind)
    const isMissing = !kinds.includes(kind)
    const passed = (use: Vector['use']) => {
      const all = own.filter((vector) => vector.use === use)
      const good = all.filter(({ id }) => verdicts.get(id)?.kind === (use === 'quirk' ? 'differsByDesign' : 'passed'))
      return all.length === 0 ? '' : `${good.length}/${all.length}`
    }
    return [kind, passed('core'), passed('adapter'), passed('quirk'), isMissing ? String(own.length) : '']
  })
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  const reasons = vectors.flatMap(({ id }) => {
    const verdict = verdicts.get(id)
    if (verdict?.kind === 'differsByDesign') return [`${id} differs by design: ${verdict.reason}`]
    return verdict?.kind === 'differsUnexplained' ? [`${id} differs, and no reason is written down: ${verdict.why}`] : []
  })
  return [line(head), ...rows.map(line), ...reasons].join('\n')
}
