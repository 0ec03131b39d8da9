import type { AskedProblem } from '../bench/configure/problem-ways.js'
import { asProblem } from './as-problem.js'
import { generateModel } from './generate-model.js'

/** A generated model of so many features and constraints across its tree, with all of its features asked for. */
export function modelProblem(features: number, crossing: number): AskedProblem {
  const { space, constraints } = asProblem(generateModel({ seed: features, features, crossing }).model)
  return { space, constraints, asked: space.variables, given: [] }
}
