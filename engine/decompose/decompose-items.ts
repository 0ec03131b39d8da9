import type { ConfiguredItem } from '../model/configured-item.js'
import { compareText } from '../model/draft.js'
import type { Facts } from '../model/fact.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import { missingFacts } from '../rules/missing-facts.js'
import type { FactId } from '../values/ids.js'
import type { CompiledRealizations } from './compile-realizations.js'
import { type GatheredItem, gatherItems } from './gather-items.js'
import { orderPlan } from './order-plan.js'
import type { CommercialItem, Decomposition, DecompositionProblem, TechnicalItem, WeighedRealization } from './plan.js'
import { commercialId } from './plan-id.js'

/** The items of a new order with the facts about it; each path occurs once. */
export interface DecomposeItemsRequest {
  readonly items: readonly ConfiguredItem[]
  readonly facts: Facts
}

/**
 * What provisioning must do for a new order: the ordered items, the services and resources that realise them, and the
 * order of work. The same items and facts give the same plan in whatever order they come. Facts that conditions need
 * are asked for first; problems are told once all conditions are decided.
 */
export function decomposeItems(
  realizations: CompiledRealizations,
  rules: CompiledRules,
  { items, facts }: DecomposeItemsRequest,
): Decomposition {
  const ordered = items.filter(({ quantity }) => quantity > 0).sort((a, b) => compareText(a.path, b.path))
  refuseRepeatedPath(ordered)
  const gathered = gatherItems(realizations, rules, ordered, facts)
  const { undecided, declined, problems } = gathered
  if (gathered.overflow) return notDecomposed(tooManyItems)
  if (undecided.length > 0) return { kind: 'undetermined', missing: factsMissingIn(undecided), because: undecided }
  if (problems.length > 0) return { kind: 'not-decomposed', because: problems }
  const order = orderPlan(gathered.items)
  switch (order.kind) {
    case 'cycle':
      return notDecomposed({ code: 'cycle', items: order.items, characteristic: null, claims: [] })
    case 'too-many-edges':
      return notDecomposed(tooManyItems)
    case 'ordered': {
      const technical = gathered.items.map((item) => technicalItem(item, order.rankOf.get(item.id)!))
      return { kind: 'plan', items: [...ordered.map(commercialItem), ...technical], edges: order.edges, declined }
    }
  }
}

const tooManyItems: DecompositionProblem = { code: 'too-many-items', items: [], characteristic: null, claims: [] }

function commercialItem({ path, offering, specification, quantity, characteristics }: ConfiguredItem): CommercialItem {
  return {
    kind: 'product',
    id: commercialId(offering, path),
    path,
    offering,
    specification,
    action: 'add',
    quantity,
    characteristics: characteristics.map(({ id, value }) => ({ id, value })).sort((a, b) => compareText(a.id, b.id)),
  }
}

function technicalItem({ id, specification: { level, ref }, characteristics, because }: GatheredItem, rank: number): TechnicalItem {
  return { kind: level, id, specification: ref, action: 'add', characteristics, rank, because }
}

function factsMissingIn(undecided: readonly WeighedRealization[]): readonly FactId[] {
  return [...new Set(undecided.flatMap(({ reason }) => missingFacts(reason)))].sort(compareText)
}

function notDecomposed(problem: DecompositionProblem): Decomposition {
  return { kind: 'not-decomposed', because: [problem] }
}

/** Two items at one path are a bug of the caller: ids would no longer tell items apart. */
function refuseRepeatedPath(ordered: readonly ConfiguredItem[]): void {
  const repeated = ordered.find(({ path }, index) => path === ordered[index - 1]?.path)
  if (repeated !== undefined) throw new RangeError(`The order has two items at "${repeated.path}".`)
}
