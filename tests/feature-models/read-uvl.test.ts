import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Imported, readUvl, type UvlModel } from './read-uvl.js'

const kept = (name: string) => readFileSync(new URL(`models/${name}.uvl`, import.meta.url), 'utf8')
const parts: Imported = (name) => kept(name.replace('.', '/'))

function groupsOf({ features, groups }: UvlModel) {
  const name = (feature: number) => features[feature]!.name
  return groups.map(({ parent, members, minimum, maximum }) => `${name(parent)}: ${minimum}..${maximum} of ${members.map(name).join(', ')}`)
}

const tree = (...lines: readonly string[]) => readUvl(['features', ' R', '  optional', '   A', '   B', '   C', ...lines].join('\n'))
const clausesOf = (formula: string) =>
  tree('constraints', ` ${formula}`)
    .clauses.slice(1)
    .map(({ literals }) => literals.toSorted((a, b) => a - b).join(' '))
    .sort()

describe('The tree of a model', () => {
  test('has every kind of group, with tabs or spaces, names in quotes and comments', () => {
    const model = readUvl(kept('home-network'))
    expect(groupsOf(model)).toEqual([
      'Router: 1..1 of Wi-Fi 5, Wi-Fi 6, Wired',
      'Line: 1..1 of Fibre, Copper',
      'Home network: 2..2 of Router, Line',
      'Television: 1..2 of Set-top box, App, Stick',
      'Home network: 0..2 of Repeater, Television',
      'Home network: 1..2 of Data, Voice',
    ])
    expect(model.features.find(({ name }) => name === 'Repeater')).toEqual({ name: 'Repeater', least: 1, most: 3, isHidden: false })
    expect(model.clauses[0]).toEqual({ line: 9, literals: [1] })
  })

  test.each([
    ['[2]', 2, 2],
    ['[1..*]', 1, 3],
    ['[0..2]', 0, 2],
    ['[ 1 .. 2 ]', 1, 2],
    ['[2..9]', 2, 9],
  ])('has the bounds that %s says', (bounds, minimum, maximum) => {
    const { groups } = readUvl(`features\n\tR\n\t\t${bounds}\n\t\t\tA\n\t\t\tB\n\t\t\tC`)
    expect(groups).toMatchObject([{ parent: 0, members: [1, 2, 3], minimum, maximum }])
  })

  test('lets a mandatory feature with no instance at least be missing', () =>
    expect(groupsOf(readUvl('features\n R\n  mandatory\n   A cardinality [0..2]\n   B'))).toEqual(['R: 1..1 of B', 'R: 0..1 of A']))

  test('takes a name with a dot for one name, and notes types', () => {
    const model = readUvl('features\n R\n  optional\n   "USB3"."1"\n   Integer Ports\n   Boolean Old\nconstraints\n "USB3"."1" => Old')
    expect(model.features.map(({ name }) => name)).toEqual(['R', 'USB3.1', 'Ports', 'Old'])
    expect(model.notes).toEqual(['Line 5: "Ports" is only selected or not; the Integer it has is not read.'])
  })

  test('includes what it imports, with the names of that before its own', () => {
    const model = readUvl(kept('house'), parts)
    expect(model.features.map(({ name }) => name)).toEqual([
      ...['House', 'roof.Roof', 'roof.Flat', 'roof.Gabled', 'roof.window.Window', 'roof.window.Large', 'roof.window.Small'],
      ...['parts.wall.Wall', 'parts.wall.Brick', 'parts.wall.Wood', 'Garage'],
    ])
    expect(model.formulas).toHaveLength(3)
  })
})

describe('A constraint', () => {
  test.each([
    ['A', ['2']],
    ['!A & B', ['-2', '3']],
    ['A => B', ['-2 3']],
    ['A <=> B', ['-2 3', '-3 2']],
    ['A | B & C', ['2 3', '2 4']],
    ['A & B => C', ['-3 -2 4']],
    ['A => B => C', ['-3 4', '2 4']],
    ['A => (B => C)', ['-3 -2 4']],
    ['!(A | B) | !(B & C)', ['-2 -3 -4', '-3 -4']],
    ['A | !A', []],
    ['A => B // both', ['-2 3']],
    ['(A\n  => B)', ['-2 3']],
  ])('%j is these clauses', (formula, clauses) => {
    const normal = clauses
      .map((clause) =>
        clause
          .split(' ')
          .map(Number)
          .sort((a, b) => a - b)
          .join(' '),
      )
      .sort()
    expect(clausesOf(formula)).toEqual(normal)
  })
})

describe('A text is refused with its line', () => {
  test.each([
    ['', 'Line 1: There is no section "features".'],
    ['namespace A\nfeature\n A', 'Line 2: A section is expected, and not "feature".'],
    ['features\n A\nfeatures\n B', 'Line 3: There is a second section "features".'],
    ['features\n A\n B', 'Line 3: One root feature is expected, and there are 2.'],
    ['features', 'Line 1: One root feature is expected, and there are 0.'],
    ['features\n  A\n    or\n   B', 'Line 4: The indentation fits no line above.'],
    ['features\n A\n  or', 'Line 3: The group has no feature.'],
    ['features\n A\n  some\n   B', 'Line 3: "mandatory", "optional", "or", "alternative" or a cardinality is expected, and not "some".'],
    ['features\n A\n  [3..2]\n   B', 'Line 3: The bounds [3..2] are empty.'],
    ['features\n A\n  or\n   A', 'Line 4: There is a second feature "A".'],
    ['features\n A {x 1', 'Line 2: The bracket "{" is never closed.'],
    ['features\n A }', 'Line 2: The bracket "}" closes nothing.'],
    ['features\n A {x y}', 'Line 2: A value is expected, and not "y".'],
    ['features\n A B', 'Line 2: Nothing is expected after the line: "B".'],
    ['features\n A /* never', 'Line 2: The comment is never closed.'],
    ['features\n A\nconstraints\n A => B', 'Line 4: There is no feature "B".'],
    ['features\n A\nconstraints\n A =>', 'Line 4: The line ends too early.'],
    ['features\n A\nconstraints\n A A', 'Line 4: Nothing is expected after the line: "A".'],
    [
      'features\n A {P 2}\nconstraints\n A.P > 1',
      'Line 4: Comparisons and arithmetic are not supported, only which features are selected: ">".',
    ],
    [
      'features\n A\nconstraints\n sum(P) < 3',
      'Line 4: Comparisons and arithmetic are not supported, only which features are selected: "(".',
    ],
    [
      'features\n A\nconstraints\n A-A == 0',
      'Line 4: Comparisons and arithmetic are not supported, only which features are selected: "-".',
    ],
    ['features\n A\n  optional\n   B cardinality [1..*]', 'Line 4: Instances without a limit are not supported.'],
    [
      'features\n A\n  optional\n   B cardinality [1..2]\n    or\n     C',
      'Line 4: Several instances of "B" with features below them are not supported.',
    ],
    ['features\n A\n  or\n   B cardinality [0..2]', 'Line 4: It is not clear how no instance of "B" counts in its group.'],
    ['imports\n parts.roof\nfeatures\n A', 'Line 2: The imported model "parts.roof" is not given.'],
    ['features\n A\n  or\n   "a', 'Line 4: This cannot be read: "a'],
  ])('%j', (text, why) => expect(() => readUvl(text)).toThrow(why))

  test('when it imports itself', () => {
    const circle: Imported = () => 'imports\n parts.b\nfeatures\n A'
    expect(() => readUvl('imports\n parts.b\nfeatures\n A', circle)).toThrow('Line 2: The model imports itself: parts.b, parts.b.')
  })

  test('when it grafts another root than the import has', () =>
    expect(() => readUvl('imports\n a\nfeatures\n R\n  or\n   a.X', () => 'features\n Y')).toThrow(
      'Line 6: The imported model has the root "Y".',
    ))
})
