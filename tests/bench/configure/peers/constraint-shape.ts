import type { Constraint } from '../../../../engine/configure/problem/constraint.js'
import type { BooleanView } from './boolean-view.js'

/** A constraint in the form that suits other solvers best. */
export type Shape =
  | { readonly kind: 'always' }
  /** Some of the signed booleans is true. */
  | { readonly kind: 'clause'; readonly some: readonly number[] }
  /** Some of `unless` is true, or at most one of `parts` is not; a part is true when some of its booleans are. */
  | { readonly kind: 'allButOne'; readonly unless: readonly number[]; readonly parts: readonly (readonly number[])[] }
  /** Some of `unless` is true, or the parts that are true weigh enough. */
  | {
      readonly kind: 'sum'
      readonly unless: readonly number[]
      readonly parts: readonly (readonly number[])[]
      readonly weights: readonly number[]
      readonly need: number
    }

export function shapeOf(view: BooleanView, { need: all, literals, weights: given }: Constraint): Shape {
  const unless: number[] = []
  const parts: (readonly number[])[] = []
  const weights: number[] = []
  let need = all
  literals.forEach((literal, index) => {
    const [some, weight] = [view.some(literal), given[index]!]
    if (some === null) need -= weight
    else if (weight >= all) unless.push(...some)
    else if (some.length > 0 && weight > 0) {
      parts.push(some)
      weights.push(weight)
    }
  })
  if (need <= 0) return { kind: 'always' }
  if (parts.length === 0) return { kind: 'clause', some: unless }
  const isPlain = weights.every((weight) => weight === 1)
  if (isPlain && parts.every(({ length }) => length === 1) && need === parts.length - 1 && parts.length <= 30)
    return { kind: 'allButOne', unless, parts }
  return { kind: 'sum', unless, parts, weights, need }
}
