import type { RequestProblem } from '../explain/request-problem.js'
import type { Facts } from '../model/fact.js'
import type { Choice } from '../model/request.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import type { OfferingId } from '../values/ids.js'
import { text } from '../values/localized-text.js'
import { configuredItems } from './answer/configured-items.js'
import { takenOf } from './answer/due-choices.js'
import { fillValues } from './answer/filled-values.js'
import { openPoints } from './answer/open-points.js'
import { characteristicStates, explanationOf, memberStates, stateReader } from './answer/value-states.js'
import type { ItemGroup } from './bundle/bundle-tree.js'
import type { CompiledBundle, CompiledBundles } from './bundle/compile-bundles.js'
import { enforcedRules } from './bundle/enforced-rules.js'
import { type ReadChoice, readChoices } from './bundle/read-choices.js'
import type { Configuration, Conflict } from './configuration.js'
import { anyOf, type Constraint, isCell } from './problem/constraint.js'
import type { Budget } from './problem/finite-problem.js'
import { explainValues } from './questions/explain-values.js'
import type { Sourced } from './questions/minimal-core.js'
import { smallestRepairs } from './questions/smallest-repairs.js'
import { type ValidDomains, validDomains } from './questions/valid-domains.js'
import { openSearch } from './search/search.js'

export interface ConfigureOptions {
  /** Whether every forced and impossible value explains itself; the conflict always does. */
  readonly explain?: boolean
  /** How much the search may look at for the answer itself, and as much again for explanations; see `Budget`. */
  readonly budget?: number
}

/** About a second on a slow machine; bundles of hundreds of options use a small part of it. */
const defaultBudget = 200_000_000

/**
 * What each thing in the offering can still be, given choices and facts. Complete: a value that is shown as free can
 * always be completed, however the rules are entangled. The order of the choices plays no part.
 */
export function configureOffering(
  bundles: CompiledBundles,
  rules: CompiledRules,
  request: { readonly offering: OfferingId; readonly choices: readonly Choice[]; readonly facts: Facts },
  { explain = true, budget = defaultBudget }: ConfigureOptions = {},
): Configuration | { readonly kind: 'invalid-request'; readonly problems: readonly RequestProblem[] } {
  const bundle = bundles.offerings.get(request.offering)
  if (bundle === undefined) return { kind: 'invalid-request', problems: [unknownOffering(request.offering)] }
  const read = readChoices(bundle.space, request.choices)
  if (read.kind === 'invalid') return { kind: 'invalid-request', problems: read.problems }
  const { constraints, missing } = enforcedRules(bundle.rules, rules, request.facts)
  const demanded = [...bundle.structure, ...constraints]
  return configure({ bundle, demanded, missing, choices: read.choices, explain, answering: { left: budget }, explaining: { left: budget } })
}

interface Asked {
  readonly bundle: CompiledBundle
  readonly demanded: readonly Constraint[]
  readonly missing: Configuration['missing']
  readonly choices: readonly ReadChoice[]
  readonly explain: boolean
  readonly answering: Budget
  readonly explaining: Budget
}

function configure(asked: Asked): Configuration {
  const { bundle, missing, choices } = asked
  const problem = problemOf(asked)
  const search = openSearch(bundle.space, problem.constraints)
  const domains = validDomains(bundle.space, search, asked.answering)
  const shown = { kind: 'configuration', offering: bundle.tree.items[0]!.offering.id, ...states(asked, problem, domains), missing } as const
  if (domains.kind !== 'satisfiable') {
    const open = missing.map((fact) => ({ kind: 'fact', fact }) as const)
    if (domains.kind === 'unproven') return { ...shown, state: 'unproven', open, conflict: null, items: [] }
    return { ...shown, state: 'conflict', open, conflict: conflictOf(asked, problem), items: [] }
  }
  const filling = fillValues(bundle, search, choices, domains, asked.answering)
  const open = openPoints(bundle, problem.constraints, filling, missing)
  const state = !filling.isProven ? 'unproven' : open.length === 0 ? 'complete' : 'open'
  return { ...shown, state, open, conflict: null, items: configuredItems(bundle, filling) }
}

function states(
  { bundle, choices, explain, explaining }: Asked,
  problem: Sourced,
  domains: ValidDomains,
): Pick<Configuration, 'members' | 'characteristics' | 'groups'> {
  const reader = stateReader(bundle, choices, domains, explain ? explainValues(problem, explaining) : null)
  return {
    members: memberStates(bundle, reader),
    characteristics: characteristicStates(bundle, reader),
    groups: bundle.tree.groups.map((group) => {
      const { minimum, maximum } = group.group
      return { path: group.path, minimum, maximum, taken: countTaken(group) }
    }),
  }

  /** Where nothing is valid any more, only what was chosen counts. */
  function countTaken(group: ItemGroup): number {
    if (domains.kind !== 'unsatisfiable') return takenOf(bundle, group, domains)
    return choices.filter(({ variable, cell }) => variable.kind === 'quantity' && cell > 0 && group.members.includes(variable.item)).length
  }
}

/** Demands and choices as one problem; each choice is a source of its own. */
function problemOf({ bundle, demanded, choices }: Asked): Sourced {
  const firstChoice = bundle.origins.length
  const chosen = choices.map(({ variable, cell }, index) => anyOf(firstChoice + index, [isCell(variable, cell)]))
  return { space: bundle.space, constraints: [...demanded, ...chosen], firstChoice }
}

function conflictOf({ bundle, choices, explaining }: Asked, problem: Sourced): Conflict | null {
  const core = explainValues(problem, explaining).conflict()
  if (core === null) return null
  const drops = smallestRepairs(problem, explaining)
  return {
    ...explanationOf(bundle, choices, core),
    repairs: drops.map((sources) => ({ drop: explanationOf(bundle, choices, sources).choices })),
  }
}

function unknownOffering(id: string): RequestProblem {
  return {
    code: 'request/unknown-offering',
    pointer: '/offering',
    what: text(`产品目录中没有销售品“${id}”。`, `The catalog has no offering "${id}".`),
    fix: text('请使用产品目录中的销售品编号。', 'Use the id of an offering in the catalog.'),
  }
}
