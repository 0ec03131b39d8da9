import type { Clause } from './feature-model.js'

/** What a constraint says about features, by position in the model. */
export type Formula =
  | { readonly kind: 'feature'; readonly feature: number }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or' | 'implies' | 'iff'; readonly left: Formula; readonly right: Formula }

/** A formula over literals of {@link Clause} with nothing but "all of" and "some of". */
type Flat = number | { readonly kind: 'all' | 'some'; readonly of: readonly Flat[] }

/** Beyond so many clauses a part of a formula gets a name of its own. */
const mostClauses = 200

/**
 * The clauses that say the same. Where multiplying out would give too many, `named` gives a new literal that stands for a
 * part; clauses then say that it holds exactly when the part does, so the number of configurations stays the same.
 */
export function clausesOf(formula: Formula, line: number, named: () => number): readonly Clause[] {
  const found: Clause[] = []
  for (const literals of multiplied(flat(formula, true))) add(literals)
  return found

  function add(literals: readonly number[]): void {
    const all = new Set(literals)
    if (![...all].some((literal) => all.has(-literal))) found.push({ line, literals: [...all] })
  }

  function multiplied(one: Flat): readonly (readonly number[])[] {
    if (typeof one === 'number') return [[one]]
    if (one.kind === 'all') return one.of.flatMap(multiplied)
    const parts = one.of.map(multiplied).sort((left, right) => left.length - right.length)
    let clauses: readonly (readonly number[])[] = [[]]
    for (const part of parts) {
      const fits = clauses.length * part.length <= mostClauses || part.length === 1
      const factor = fits ? part : [[nameFor(part)]]
      clauses = clauses.flatMap((left) => factor.map((right) => [...left, ...right]))
    }
    return clauses
  }

  /** A literal that holds exactly when all of the clauses do. */
  function nameFor(clauses: readonly (readonly number[])[]): number {
    const name = named()
    const ofClauses = clauses.map((literals) => {
      if (literals.length === 1) return literals[0]!
      const one = named()
      add([-one, ...literals])
      for (const literal of literals) add([one, -literal])
      return one
    })
    for (const one of ofClauses) add([-name, one])
    add([name, ...ofClauses.map((one) => -one)])
    return name
  }
}

function flat(formula: Formula, holds: boolean): Flat {
  switch (formula.kind) {
    case 'feature':
      return holds ? formula.feature + 1 : -formula.feature - 1
    case 'not':
      return flat(formula.of, !holds)
    case 'and':
    case 'or':
      return joined((formula.kind === 'and') === holds ? 'all' : 'some', flat(formula.left, holds), flat(formula.right, holds))
    case 'implies':
      return joined(holds ? 'some' : 'all', flat(formula.left, !holds), flat(formula.right, holds))
    case 'iff':
      return joined(
        'all',
        joined('some', flat(formula.left, false), flat(formula.right, holds)),
        joined('some', flat(formula.left, true), flat(formula.right, !holds)),
      )
  }
}

function joined(kind: 'all' | 'some', ...parts: readonly Flat[]): Flat {
  return { kind, of: parts.flatMap((part) => (typeof part === 'object' && part.kind === kind ? part.of : [part])) }
}

/** Whether the formula holds when these features are selected. */
export function holdsIn(formula: Formula, isSelected: (feature: number) => boolean): boolean {
  switch (formula.kind) {
    case 'feature':
      return isSelected(formula.feature)
    case 'not':
      return !holdsIn(formula.of, isSelected)
    case 'and':
      return holdsIn(formula.left, isSelected) && holdsIn(formula.right, isSelected)
    case 'or':
      return holdsIn(formula.left, isSelected) || holdsIn(formula.right, isSelected)
    case 'implies':
      return !holdsIn(formula.left, isSelected) || holdsIn(formula.right, isSelected)
    case 'iff':
      return holdsIn(formula.left, isSelected) === holdsIn(formula.right, isSelected)
  }
}
