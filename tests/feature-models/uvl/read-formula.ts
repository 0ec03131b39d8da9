import { UnreadableModel } from '../feature-model.js'
import type { Formula } from '../formula.js'
import { type Cursor, shown } from './cursor.js'

const arithmetic = new Set(['==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/'])
const functions = new Set(['sum', 'avg', 'len', 'floor', 'ceil'])

/** From what binds least to what binds most; each groups from the left. */
const operators = [
  ['<=>', 'iff'],
  ['=>', 'implies'],
  ['|', 'or'],
  ['&', 'and'],
] as const

/**
 * Reads a formula with `!`, `&`, `|`, `=>`, `<=>` and brackets. Comparisons and arithmetic over attributes or typed
 * features are refused: they say nothing about the selection of features alone.
 */
export function readFormula(cursor: Cursor, featureOf: (name: string, line: number) => number): Formula {
  return binary(0)

  function binary(level: number): Formula {
    const operator = operators[level]
    if (operator === undefined) return unary()
    let formula = binary(level + 1)
    while (cursor.takes(operator[0])) formula = { kind: operator[1], left: formula, right: binary(level + 1) }
    return formula
  }

  function unary(): Formula {
    if (cursor.takes('!')) return { kind: 'not', of: unary() }
    const formula = primary()
    const next = cursor.peek()
    if (next?.kind === 'number' || (next?.kind === 'sign' && arithmetic.has(next.text))) refuse()
    return formula
  }

  function primary(): Formula {
    if (cursor.takes('(')) {
      const inner = binary(0)
      cursor.expect(')')
      return inner
    }
    const token = cursor.peek()
    if (token?.kind === 'number' || token?.kind === 'text') refuse()
    const line = cursor.line()
    const names = cursor.reference()
    const next = cursor.peek()
    if (names.length === 1 && token?.kind === 'word' && functions.has(names[0]!) && next?.text === '(') refuse()
    if (next?.kind === 'sign' && arithmetic.has(next.text)) refuse()
    return { kind: 'feature', feature: featureOf(names.join('.'), line) }
  }

  function refuse(): never {
    const what = `Comparisons and arithmetic are not supported, only which features are selected: ${shown(cursor.peek())}.`
    throw new UnreadableModel(cursor.line(), what)
  }
}
