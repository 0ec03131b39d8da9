import { describe, expect, test } from 'vitest'
import { readDimacs } from './read-dimacs.js'
import { writeDimacs } from './write-dimacs.js'

const literalsOf = (text: string) => readDimacs(text).clauses.map(({ literals }) => literals)

describe('A file of clauses', () => {
  test('names its variables in comments, wherever they stand, also with spaces', () => {
    const model = readDimacs('c a model\nc 1 Root\nc 2 Intel Core i7\np cnf 4 1\n1 -2 0\nc 3$ part\n')
    expect(model.features.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Root', false],
      ['Intel Core i7', false],
      ['part', true],
      ['x4', false],
    ])
    expect(model.notes).toEqual([])
  })

  test.each([
    ['clauses that share a line', 'p cnf 3 2\n1 -2 0 3 0\n'],
    ['a clause over several lines', 'p cnf 3 2\n1\n-2\n0 3\n0'],
    ['tabs and blanks, and lines that end in the old ways', '\uFEFFp  cnf\t3   2 \r\n\r\n 1\t-2  0\r 3 0 '],
    ['a last clause without its zero', 'p cnf 3 2\n1 -2 0\n3'],
    ['a percent sign at the end', 'p cnf 3 2\n1 -2 0\n3 0\n%\n0\n'],
    ['literals that stand twice, and a plus', 'p cnf 3 2\n+1 -2 1 0\n3 0\n'],
  ])('may have %s', (_what, text) => expect(literalsOf(text)).toEqual([[1, -2], [3]]))

  test('keeps the clause that nothing satisfies', () => expect(literalsOf('p cnf 1 1\n0\n')).toEqual([[]]))

  test('says when the header promises other clauses than there are, and when a name stands for two variables', () => {
    const { notes, features } = readDimacs('c 1 A\nc 2 A\np cnf 2 3\n1 0\n')
    expect(notes).toEqual([
      'The header promises 3 clauses, and there are 1.',
      'Several variables have the name "A"; variable 2 is called "A (2)".',
    ])
    expect(features[1]!.name).toBe('A (2)')
  })

  test.each([
    ['', 'Line 1: There is no header "p cnf VARIABLES CLAUSES".'],
    ['c 1 A\n1 0', 'Line 2: A clause comes before the header "p cnf VARIABLES CLAUSES".'],
    ['p sat 3 2', 'Line 1: The header is not "p cnf VARIABLES CLAUSES": "p sat 3 2".'],
    ['p cnf 1 1\np cnf 1 1', 'Line 2: There is a second header.'],
    ['p cnf 2 1\n\n1 -3 0', 'Line 3: There is no variable 3: the header promises 2.'],
    ['p cnf 2 1\n1 two 0', 'Line 2: "two" is no literal.'],
  ])('%j is refused with its line', (text, why) => expect(() => readDimacs(text)).toThrow(why))

  test('is written as it was read', () => {
    const text = 'c 1 A\nc 2$ B c\np cnf 2 2\n1 -2 0\n2 0\n'
    expect(writeDimacs(readDimacs(text))).toBe(text)
  })
})
