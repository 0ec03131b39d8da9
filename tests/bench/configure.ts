import { asProblem } from '../feature-models/as-problem.js'
import { generateModel } from '../feature-models/generate-model.js'
import type { Bench } from './bench.js'
import { startZ3 } from './configure/peers/z3.js'
import { raceBundle } from './configure/race-bundle.js'
import { raceDomains } from './configure/race-domains.js'
import { raceInBrowser } from './configure/race-in-browser.js'
import { raceProofs } from './configure/race-proofs.js'

const bundles = [
  { options: 60, rules: 100 },
  { options: 150, rules: 200 },
  { options: 300, rules: 100 },
  { options: 300, rules: 500 },
  { options: 600, rules: 500 },
]
const models = [
  { seed: 1, features: 771, crossing: 300 },
  { seed: 1, features: 771, crossing: 1080 },
  { seed: 1, features: 2513, crossing: 2833 },
  { seed: 2, features: 18_616, crossing: 1369 },
]
/** On larger models the peers take minutes for one click. */
const mostRaced = 5000

/** The whole valid domains after each click of random sessions, and what else an answer may carry. */
export const configure: Bench = async function* ({ smoke }) {
  const z3 = await startZ3()
  try {
    const length = smoke ? { warmUp: 1, rounds: 3 } : { warmUp: 10, rounds: 100 }
    for (const size of smoke ? [{ options: 60, rules: 30 }] : bundles) yield* raceBundle(size, z3, length)
    yield* raceProofs(
      smoke ? { options: 60, rules: 30 } : { options: 300, rules: 500 },
      smoke ? { warmUp: 1, rounds: 2 } : { warmUp: 4, rounds: 30 },
    )
    for (const size of smoke ? [] : models) {
      const { features, crossing } = size
      const { space, constraints } = asProblem(generateModel(size).model)
      const problem = { space, constraints, asked: space.variables, given: [] }
      yield* raceDomains(`${features} features, ${crossing} constraints`, problem, features > mostRaced ? null : z3, {
        warmUp: 3,
        rounds: 20,
      })
    }
    if (!smoke) yield* raceInBrowser(bundles)
  } finally {
    z3.end()
  }
}
