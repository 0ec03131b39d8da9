import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import { configureOffering } from '../../engine/configure/configure-offering.js'
import { openSearch } from '../../engine/configure/search/search.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { asBundle } from './as-bundle.js'
import { asClauses } from './as-clauses.js'
import { asProblem } from './as-problem.js'
import { countTree } from './count-tree.js'
import { domainsOf } from './domains-of.js'
import { everySolution } from './every-selection.js'
import type { FeatureModel } from './feature-model.js'
import { holdsIn } from './formula.js'
import { generateModel } from './generate-model.js'
import { readDimacs } from './read-dimacs.js'
import { readUvl } from './read-uvl.js'
import { writeDimacs } from './write-dimacs.js'

const kept = (name: string) => readUvl(readFileSync(new URL(`models/${name}.uvl`, import.meta.url), 'utf8'), (part) => text(part))
const text = (part: string) => readFileSync(new URL(`models/${part.replace('.', '/')}.uvl`, import.meta.url), 'utf8')

/** By feature: whether some configurations have it, and whether some have it not. */
function statesOf(solutions: readonly (readonly number[])[], features: number): readonly string[] {
  return Array.from({ length: features }, (_, feature) => {
    const can = solutions.some((one) => one[feature]! > 0)
    const need = solutions.every((one) => one[feature]! > 0)
    return need ? 'forced' : can ? 'free' : 'impossible'
  })
}

function statesOfProblem(model: FeatureModel): readonly string[] {
  const problem = asProblem(model)
  const { core, dead } = domainsOf(model, problem, openSearch(problem.space, problem.constraints))
  return model.features.map(({ name }) => (core.includes(name) ? 'forced' : dead.includes(name) ? 'impossible' : 'free'))
}

function statesOfBundle(model: FeatureModel): readonly string[] {
  const { draft, paths } = asBundle(model)
  const request = { offering: documentId('productOffering', 'bundle'), choices: [], facts: {}, at: instant('2026-10-01T00:00:00Z') }
  const answer = configureOffering(compileBundles(draft), compileRules(draft), request, { explain: false })
  if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
  const members = new Map(answer.members.map(({ path, quantities }) => [path, quantities]))
  return paths.map((path) => {
    const [none, ...some] = members.get(path)!.map(({ state }) => state)
    return none === 'impossible' ? 'forced' : some.every((state) => state === 'impossible') ? 'impossible' : 'free'
  })
}

describe('A model from a file', () => {
  test('has the configurations that its authors printed', () => expect(everySolution(asProblem(kept('mobile-phone')))).toHaveLength(14))

  test.each(['mobile-phone', 'home-network', 'house'])('%s has the same configurations in each of its forms', (name) => {
    const model = kept(name)
    const solutions = everySolution(asProblem(model))
    expect(solutions.length).toBeGreaterThan(5)
    expect(countTree(model)).toBe(BigInt(solutions.length))
    const onlyTree = everySolution(asProblem({ ...model, clauses: model.clauses.slice(0, 1) }))
    const byFormulas = onlyTree.filter((one) => model.formulas.every(({ formula }) => holdsIn(formula, (feature) => one[feature]! > 0)))
    expect(byFormulas).toEqual(solutions)
    expect(statesOfProblem(model)).toEqual(statesOf(solutions, model.features.length))
    expect(statesOfBundle(model)).toEqual(statesOf(solutions, model.features.length))
  })
})

describe('A generated model', () => {
  const seeds = Array.from({ length: 30 }, (_, seed) => seed)

  test.each(seeds)('%d: tree, clauses, problem and bundle agree with every selection', (seed) => {
    const { model, witnesses } = generateModel({ seed, features: 8 + (seed % 7), crossing: seed % 6 })
    const solutions = everySolution(asProblem(model))
    for (const witness of witnesses) expect(solutions).toContainEqual(model.features.map((_, feature) => (witness.has(feature) ? 1 : 0)))
    expect(countTree(model)).toBe(BigInt(solutions.length))
    const written = readDimacs(writeDimacs(asClauses(model)))
    expect(everySolution(asProblem(written))).toEqual(solutions)
    const states = statesOf(solutions, model.features.length)
    expect(statesOfProblem(model)).toEqual(states)
    expect(statesOfProblem(written)).toEqual(states)
    expect(statesOfBundle(model)).toEqual(states)
  })

  test('too deep for bundles within bundles becomes a flat one that says the same', () => {
    const features = Array.from({ length: 14 }, (_, index) => ({ name: `F${index}`, least: 1, most: 1, isHidden: false }))
    const chain = Array.from({ length: 12 }, (_, parent) => ({ line: 1, parent, members: [parent + 1], minimum: parent % 2, maximum: 1 }))
    const groups = [...chain, { line: 1, parent: 0, members: [13], minimum: 1, maximum: 1 }]
    const model = {
      features,
      groups,
      clauses: [
        { line: 1, literals: [1] },
        { line: 2, literals: [-13] },
      ],
      notes: [],
    }
    expect(statesOfBundle(model)).toEqual(statesOf(everySolution(asProblem(model)), 14))
  })
})

describe('A formula that would multiply', () => {
  test('gets names for its parts, and keeps its configurations', () => {
    const pairs = Array.from({ length: 5 }, (_, i) => `(A${i} & B${i} & C${i})`)
    const names = pairs.flatMap((_, i) => [`A${i}`, `B${i}`, `C${i}`])
    const model = readUvl(`features\n R\n  optional\n${names.map((name) => `   ${name}`).join('\n')}\nconstraints\n ${pairs.join(' | ')}`)
    expect(model.features.some(({ isHidden }) => isHidden)).toBe(true)
    expect(countTree({ ...model, features: model.features })).toBe(2n ** 15n - 7n ** 5n)
  })
})
