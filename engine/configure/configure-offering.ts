import type { RequestProblem } from '../explain/request-problem.js'
import { compareText } from '../model/draft.js'
import type { Facts } from '../model/fact.js'
import type { Choice, Finish } from '../model/request.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import type { FactId, OfferingId } from '../values/ids.js'
import type { Instant } from '../values/instant.js'
import { text } from '../values/localized-text.js'
import { adviceFor } from './answer/advice.js'
import { type Finished, finishSelection } from './answer/completion.js'
import { configuredItems } from './answer/configured-items.js'
import { countConfigurations } from './answer/counted.js'
import { isTaken, takenOf } from './answer/due-choices.js'
import { type Filling, fillValues } from './answer/filled-values.js'
import { openPoints } from './answer/open-points.js'
import { type Pricing, type ReadPrices, readPrices } from './answer/open-prices.js'
import { repairedChoices } from './answer/repaired-choices.js'
import { characteristicStates, explanationOf, memberStates, stateReader } from './answer/value-states.js'
import { bundleForm } from './bundle/bundle-form.js'
import { bundleHearing, bundleSearch } from './bundle/bundle-search.js'
import type { ItemGroup } from './bundle/bundle-tree.js'
import type { CompiledBundle, CompiledBundles } from './bundle/compile-bundles.js'
import { type ReadChoice, readChoices } from './bundle/read-choices.js'
import { type SettledRequest, settleRequest } from './bundle/settled-request.js'
import { type CompleteItems, rememberedItems } from './complete-items.js'
import type { Completion, Configuration, Conflict } from './configuration.js'
import { isCell } from './problem/constraint.js'
import type { Budget } from './problem/finite-problem.js'
import { type Answerer, formAnswerer, searchAnswerer } from './questions/answerer.js'
import { explainHeard } from './questions/explain-values.js'
import type { Part } from './questions/minimal-core.js'
import type { ValidDomains } from './questions/valid-domains.js'

export interface ConfigureOptions {
  /** Whether every forced and impossible value explains itself; the conflict always does. */
  readonly explain?: boolean
  /** How much the search may look at for the answer itself, for explanations and for prices, each; see `Budget`. */
  readonly budget?: number
  /** Has the search answer even where there is a compiled form. */
  readonly by?: 'search'
  readonly finish?: Finish
  /** Whether valid configurations are counted. */
  readonly count?: boolean
  /** What prices say of the offering; absent, nobody asked for prices. */
  readonly pricing?: Pricing
}

/** About a second on a slow machine; bundles of hundreds of options use a small part of it. */
const defaultBudget = 50_000_000

export interface ConfigureQuestion {
  readonly offering: OfferingId
  readonly choices: readonly Choice[]
  readonly facts: Facts
  readonly at: Instant
}

/**
 * What each thing in the offering can still be, given choices and facts. Complete: a value that is shown as free can
 * always be completed, however the rules are entangled. The order of the choices plays no part.
 */
export function configureOffering(
  bundles: CompiledBundles,
  rules: CompiledRules,
  request: ConfigureQuestion,
  options: ConfigureOptions = {},
): Configuration | { readonly kind: 'invalid-request'; readonly problems: readonly RequestProblem[] } {
  const asked = readAsked(bundles, rules, request, options)
  return asked.kind === 'invalid-request' ? asked : configure(asked)
}

/**
 * The items of a selection that is complete, and `null` of any other: then {@link configureOffering} says what it lacks.
 * Whoever prices or orders a selection needs no more than the items, and no state of any value is worked out for him.
 */
export function completeItems(bundles: CompiledBundles, rules: CompiledRules, request: ConfigureQuestion): CompleteItems {
  const asked = readAsked(bundles, rules, request, {})
  if (asked.kind === 'invalid-request') return null
  return rememberedItems(asked.bundle, asked.settled, asked.choices, () => {
    const answerer = answererOf(asked)
    const domains = answerer.validDomains()
    if (domains.kind !== 'satisfiable') return null
    const { isProven, open, items } = select(asked, answerer, domains)
    return isProven && open.length === 0 ? items : null
  })
}

function readAsked(
  bundles: CompiledBundles,
  rules: CompiledRules,
  request: ConfigureQuestion,
  { explain = true, count = false, budget = defaultBudget, by, finish, pricing }: ConfigureOptions,
): Asked | { readonly kind: 'invalid-request'; readonly problems: readonly RequestProblem[] } {
  const bundle = bundles.offerings.get(request.offering)
  if (bundle === undefined) return { kind: 'invalid-request', problems: [unknownOffering(request.offering)] }
  const read = readChoices(bundle.space, request.choices)
  if (read.kind === 'invalid') return { kind: 'invalid-request', problems: read.problems }
  const settled = settleRequest(bundle, rules, request)
  const budgets = { answering: { left: budget }, explaining: { left: budget }, pricingBy: { left: budget } }
  return {
    kind: 'asked',
    bundle,
    settled,
    facts: request.facts,
    choices: read.choices,
    explain,
    count,
    by,
    finish,
    pricing,
    ...budgets,
  }
}

interface Asked {
  readonly kind: 'asked'
  readonly bundle: CompiledBundle
  readonly settled: SettledRequest
  readonly facts: Facts
  readonly choices: readonly ReadChoice[]
  readonly explain: boolean
  readonly count: boolean
  readonly by: 'search' | undefined
  readonly finish: Finish | undefined
  readonly pricing: Pricing | undefined
  readonly answering: Budget
  readonly explaining: Budget
  readonly pricingBy: Budget
}

function configure(asked: Asked): Configuration {
  const { bundle, settled } = asked
  const answerer = answererOf(asked)
  const domains = answerer.validDomains()
  const priced = pricesFor(asked, domains)
  const missing = missingFacts(settled)
  const about = { kind: 'configuration', offering: bundle.tree.items[0]!.offering.id } as const
  const shown = { ...about, ...states(asked, domains, priced?.priceOf), missing, prices: priced?.prices ?? null } as const
  if (domains.kind !== 'satisfiable') {
    const open = missing.map((fact) => ({ kind: 'fact', fact }) as const)
    const nothing = { open, items: [], advice: [], count: counted(asked, domains) }
    if (domains.kind === 'unproven')
      return { ...shown, ...nothing, state: 'unproven', conflict: null, completion: unfinished(asked, 'unproven') }
    return { ...shown, ...nothing, state: 'conflict', conflict: conflictOf(asked), completion: unfinished(asked, 'none') }
  }
  const selection = select(asked, answerer, domains)
  const { filling, open, items } = selection
  const state = !selection.isProven ? 'unproven' : open.length === 0 ? 'complete' : 'open'
  return {
    ...shown,
    state,
    open,
    conflict: null,
    items,
    advice: settled.advice.length === 0 ? [] : adviceFor(bundle, settled.advice, asked.facts, filling.domains, answererOf(asked)),
    completion: completionOf(asked, domains, filling),
    count: counted(asked, domains),
  }
}

/** Only a compiled form can count. */
function counted({ bundle, settled, choices, count, by }: Asked, { kind }: ValidDomains): string | null {
  if (!count || kind === 'unproven') return null
  if (kind === 'unsatisfiable') return '0'
  const form = by === 'search' ? null : bundleForm(bundle)
  return form === null ? null : String(countConfigurations(bundle, form, settled.given, choices))
}

/** The selection with its defaults, and what keeps it from being complete. */
function select(
  { bundle, settled, choices, answering }: Asked,
  answerer: Answerer,
  domains: ValidDomains,
): Finished & { readonly filling: Filling } {
  const filling = fillValues(bundle, answerer, choices, domains, answering)
  const open = openPoints(bundle, settled.given, filling, neededFacts(bundle, settled, filling.domains))
  return { filling, values: filling.values, open, items: configuredItems(bundle, filling), isProven: filling.isProven }
}

function pricesFor({ pricing, settled, choices, pricingBy, by }: Asked, domains: ValidDomains): ReadPrices | null {
  if (pricing === undefined || domains.kind === 'unsatisfiable') return null
  return readPrices(pricing, settled.given, choices, pricingBy, by)
}

function completionOf(asked: Asked, domains: ValidDomains, { values }: Filling): Completion | null {
  const { finish, bundle, settled, choices, pricing = null, pricingBy, by } = asked
  if (finish === undefined) return null
  return finishSelection({ bundle, given: settled.given, choices, domains, values, pricing, budget: pricingBy, by, configured }, finish)

  function configured(all: readonly ReadChoice[]): Finished {
    const finishing = { ...asked, choices: all }
    const answerer = answererOf(finishing)
    const left = answerer.validDomains()
    return left.kind === 'satisfiable' ? select(finishing, answerer, left) : { values: new Map(), items: [], open: [], isProven: false }
  }
}

function unfinished({ finish }: Asked, kind: 'none' | 'unproven'): Completion | null {
  return finish === undefined ? null : { kind }
}

/** Answers for these choices: the compiled form where there is one, and otherwise the search, which is lent to one at a time. */
function answererOf({ bundle, settled, choices, by, answering }: Asked): Answerer {
  const form = by === 'search' ? null : bundleForm(bundle)
  const answerer = form === null ? searchAnswerer(bundle.space, bundleSearch(bundle), answering) : formAnswerer(bundle.whole, form)
  for (const literal of [...settled.given, ...choices.map(({ variable, cell }) => isCell(variable, cell))]) answerer.fix(literal)
  return answerer
}

/** Facts that rules wait for, and those that decide whether members may be had. */
function missingFacts({ missing, undetermined }: SettledRequest): readonly FactId[] {
  return [...new Set([...missing, ...[...undetermined.values()].flat()])].sort(compareText)
}

/** Of these, what a selection can do without: whether a member may be had that isn't taken. */
function neededFacts({ space }: CompiledBundle, { missing, undetermined }: SettledRequest, domains: ValidDomains): readonly FactId[] {
  const ofTaken = [...undetermined].flatMap(([{ path }, facts]) => (isTaken(domains, space.quantities.get(path)!) ? facts : []))
  return [...new Set([...missing, ...ofTaken])].sort(compareText)
}

function states(
  { bundle, settled, choices, explain, explaining }: Asked,
  domains: ValidDomains,
  price: ReadPrices['priceOf'] | undefined,
): Pick<Configuration, 'members' | 'characteristics' | 'groups'> {
  const explainer = explain ? explainHeard(bundleHearing(bundle), settled.given, partsOf(bundle, choices), explaining) : null
  const reader = stateReader(bundle, choices, domains, explainer, settled.factsBehind, price)
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

/** Each choice is a source of its own, behind those of the bundle. */
function partsOf({ origins }: CompiledBundle, choices: readonly ReadChoice[]): readonly Part[] {
  return choices.map(({ variable, cell }, index) => ({ source: origins.length + index, literal: isCell(variable, cell) }))
}

function conflictOf({ bundle, settled, choices, explaining }: Asked): Conflict | null {
  const parts = partsOf(bundle, choices)
  const core = explainHeard(bundleHearing(bundle), settled.given, parts, explaining).conflict()
  if (core === null) return null
  return { ...explanationOf(bundle, choices, core, settled.factsBehind), ...repairedChoices(bundle, settled.given, choices, explaining) }
}

function unknownOffering(id: string): RequestProblem {
  return {
    code: 'request/unknown-offering',
    pointer: '/offering',
    what: text(`产品目录中没有销售品“${id}”。`, `The catalog has no offering "${id}".`),
    fix: text('请使用产品目录中的销售品编号。', 'Use the id of an offering in the catalog.'),
  }
}
