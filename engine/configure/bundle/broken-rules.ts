import { anyOf, atLeast, type Constraint, isCell, type Literal, negated } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'
import { type Hearing, openHearing } from '../questions/hearing.js'
import { widenedSpace } from '../questions/widened-space.js'
import type { CompiledRule } from './bundle-rules.js'
import type { CompiledBundle } from './compile-bundles.js'

/** A bundle whose demands can each be left out, and of whose own rules one can be asked to be broken. */
export interface ProofHearing {
  readonly hearing: Hearing
  /** What is always assumed: the meaning of hidden variables. */
  readonly meaning: Literal
  /** "The selection breaks the rule", all of it assumed, by the rule's source; none for a rule that nothing can break. */
  readonly broken: ReadonlyMap<number, readonly Literal[]>
}

/** Below all sources: what only gives variables their meaning, and stands for no demand. */
const meaningSource = -1

/** Opens a bundle for proofs. Whether conditional rules are enforced, and what facts say, is left open. */
export function openProofHearing(bundle: CompiledBundle): ProofHearing {
  const own = bundle.rules.filter((rule) => rule.bundle.hung === null && rule.rule.kind !== 'recommends')
  const { space, definitions, broken } = brokenRules(bundle, own)
  const meanings = new Set(bundle.rules.flatMap((rule) => rule.definitions))
  const { heard, ...hearing } = openHearing(space, [
    ...bundle.constraints.map((constraint) => (meanings.has(constraint) ? { ...constraint, source: meaningSource } : constraint)),
    ...definitions,
    atLeast(meaningSource, 0, []),
  ])
  const demands = new Map(heard)
  demands.delete(meaningSource)
  return { hearing: { ...hearing, heard: demands }, meaning: heard.get(meaningSource)!, broken }
}

interface BrokenRules {
  readonly space: Space
  readonly definitions: readonly Constraint[]
  readonly broken: ProofHearing['broken']
}

/** A rule of one clause is broken where all of its literals are false; others need a variable that says which demand is. */
function brokenRules({ whole }: CompiledBundle, rules: readonly CompiledRule[]): BrokenRules {
  const definitions: Constraint[] = []
  const broken = new Map<number, readonly Literal[]>()
  const compound = new Set(rules.filter(({ demands }) => demands.length > 1 || demands.some((demand) => !isClause(demand))))
  const { space, added } = widenedSpace(
    whole,
    [...compound].reduce((count, { demands }) => count + demands.length + 1, 0),
  )
  let next = 0
  for (const rule of rules) {
    const { source, demands } = rule
    if (demands.length === 0) continue
    if (!compound.has(rule)) {
      broken.set(source, demands[0]!.literals.map(negated))
      continue
    }
    const asked = added[next++]!
    const which = demands.map((demand) => {
      const one = added[next++]!
      definitions.push(opposite(demand, isCell(one, 0)))
      return isCell(one, 1)
    })
    definitions.push(anyOf(meaningSource, [isCell(asked, 0), ...which]))
    broken.set(source, [isCell(asked, 1)])
  }
  return { space, definitions, broken }
}

function isClause({ need, weights }: Constraint): boolean {
  return need === 1 && weights.every((weight) => weight >= 1)
}

/** The demand isn't met, or the way out is true. Weights are whole numbers. */
function opposite({ need, literals, weights }: Constraint, wayOut: Literal): Constraint {
  const missing = weights.reduce((sum, weight) => sum + weight, 0) - need + 1
  return { source: meaningSource, need: missing, literals: [...literals.map(negated), wayOut], weights: [...weights, Math.max(missing, 0)] }
}
