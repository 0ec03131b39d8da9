import { bundleForm } from '../../../engine/configure/bundle/bundle-form.js'
import type { BundleVariable } from '../../../engine/configure/bundle/bundle-space.js'
import { compileBundles } from '../../../engine/configure/bundle/compile-bundles.js'
import { settleRequest } from '../../../engine/configure/bundle/settled-request.js'
import type { Configuration } from '../../../engine/configure/configuration.js'
import { type ConfigureOptions, configureOffering } from '../../../engine/configure/configure-offering.js'
import { cellsOf } from '../../../engine/configure/problem/cells.js'
import type { Literal } from '../../../engine/configure/problem/constraint.js'
import { catalogDraft } from '../../../engine/model/draft.js'
import type { Choice } from '../../../engine/model/request.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { documentId } from '../../../engine/values/ids.js'
import { instant } from '../../../engine/values/instant.js'
import { generatePlan } from '../../feature-models/telecom/generate-plan.js'
import { telecomDraft } from '../../feature-models/telecom/telecom-bundle.js'
import { type Measurement, measurements, ours } from '../measurement.js'
import { type RaceLength, race } from '../race.js'
import { seeded } from '../seeded.js'
import type { Z3 } from './peers/z3.js'
import { bySearch } from './problem-ways.js'
import { raceDomains } from './race-domains.js'
import { raceQuestions } from './race-questions.js'
import { clickThrough } from './session.js'

export interface BundleSize {
  readonly options: number
  readonly rules: number
}

const id = documentId('productOffering', 'bundle')

/** A telecom bundle: its valid domains against the peers, then the whole answers that only we give. */
export async function* raceBundle(size: BundleSize, z3: Z3, length: RaceLength): AsyncIterable<readonly Measurement[]> {
  const name = `${size.options} options, ${size.rules} rules`
  const { facts, ...plan } = generatePlan({ seed: 1, ...size })
  const draft = telecomDraft({ ...plan, facts })
  const rules = compileRules(draft)
  const bundles = compileBundles(draft)
  const bundle = bundles.offerings.get(id)!
  const at = instant('2026-10-01T00:00:00Z')
  const { given } = settleRequest(bundle, rules, { facts, at })
  const problem = { space: bundle.whole, constraints: bundle.constraints, asked: bundle.space.variables, given }
  yield* raceDomains(name, problem, z3, length)
  yield* raceQuestions(name, bundle, given, length)

  const clicks = clickThrough(seeded(2), problem.asked, bySearch(problem), { sessions: Math.min(20, length.rounds), mostClicks: 25 }).map(
    (literals) => literals.flatMap(choiceOf),
  )
  const ask = (choices: readonly Choice[], options: ConfigureOptions, of = bundles) => {
    const answer = configureOffering(of, rules, { offering: id, choices, facts, at }, options)
    if (answer.kind !== 'configuration') throw new Error(JSON.stringify(answer.problems))
    return answer
  }
  yield await told('whole answer without reasons', (round) => ask(clicks[round % clicks.length]!, { explain: false }))
  yield await told('whole answer without reasons, by search', (round) =>
    ask(clicks[round % clicks.length]!, { explain: false, by: 'search' }),
  )
  yield await told('whole answer with every reason', (round) => ask(clicks[round % clicks.length]!, {}))

  const conflicts = clicks.flatMap((choices) => {
    const blocked = blockedChoice(ask(choices, { explain: false }), choices)
    return blocked === null ? [] : [[...choices, blocked]]
  })
  yield await told('conflict with its reason and repairs', (round) => ask(conflicts[round % conflicts.length]!, { explain: false }))

  const fresh = Array.from({ length: length.rounds + length.warmUp }, () => compileBundles(catalogDraft(structuredClone(draft.documents))))
  for (const one of fresh) bundleForm(one.offerings.get(id)!)
  yield await told('first click, without reasons', (round) => ask(clicks[1]!, { explain: false }, fresh[round]!))

  async function told(what: string, run: (round: number) => unknown): Promise<readonly Measurement[]> {
    return measurements('configure', `${name}: ${what}`, await race([{ subject: ours, run }], length))
  }
}

/** None for "no value", which nobody chooses. */
function choiceOf({ variable, cells }: Literal): readonly Choice[] {
  const own = variable as BundleVariable
  const cell = cellsOf(cells, { ...variable, firstWord: 0 })[0]!
  if (own.kind === 'quantity') return [{ path: own.item.path, quantity: own.ranges[cell]!.from }]
  if (own.kind === 'element' || cell === 0) return []
  return [{ path: own.item.path, characteristic: own.of.characteristic.id, value: own.values[cell]![0]! }]
}

/** The last thing in the bundle that can no longer be chosen, of those that nothing was chosen of. */
function blockedChoice({ members }: Configuration, choices: readonly Choice[]): Choice | null {
  const chosen = new Set(choices.map(({ path }) => path))
  const blocked = members.flatMap(({ path, quantities }) =>
    quantities.flatMap(({ from, state }) => (from > 0 && state === 'impossible' && !chosen.has(path) ? [{ path, quantity: from }] : [])),
  )
  return blocked.at(-1) ?? null
}
