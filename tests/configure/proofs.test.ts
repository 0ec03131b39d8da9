import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundleProofs } from '../../engine/configure/bundle/bundle-proof.js'
import { proveRules, type RuleFault } from '../../engine/configure/bundle/rule-proofs.js'
import { type DeadThing, deadThings } from '../../engine/configure/checks/dead-things.js'
import { unsatisfiableOf } from '../../engine/configure/checks/unsatisfiable-bundles.js'
import type { Core } from '../../engine/configure/questions/minimal-core.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { BundleRule, ProductOffering, Term } from '../../engine/model/offering.js'
import { generateSmallPlan } from '../feature-models/telecom/generate-plan.js'
import { faultsOf } from '../feature-models/telecom/sound-plan.js'
import { telecomDraft } from '../feature-models/telecom/telecom-bundle.js'
import { cases } from './cases.js'
import { bundleCase } from './generated-bundles.js'
import { type Assignment, nameOf, type Oracle, openOracle, quantityKey, valueKey } from './oracle.js'
import { termHolds } from './oracle-rules.js'
import { isMinimal } from './reasons.js'

const bundleId = 'bundle' as ProductOffering['id']
function proofOf(draft: CatalogDraft) {
  return bundleProofs(draft).get(bundleId)
}

function isMinimalCore(oracle: Oracle, proof: NonNullable<ReturnType<typeof proofOf>>, core: Core, asks: (one: Assignment) => boolean) {
  return isMinimal(oracle, { facts: [], choices: [], rules: core.map((source) => proof.bundle.origins[source]!) }, asks)
}

/** "It has the thing", read off the assignment. */
function has({ variable, cells }: DeadThing): (one: Assignment) => boolean {
  const { path } = variable.item
  if (variable.kind === 'quantity') {
    const [from, to] = [variable.ranges[cells[0]!]!.from, variable.ranges[cells.at(-1)!]!.to]
    return (one) => from <= (one.get(quantityKey(path)) as number) && (one.get(quantityKey(path)) as number) <= to
  }
  const key = valueKey(path, variable.of.characteristic.id)
  if (variable.kind === 'element') return (one) => (one.get(key) as readonly unknown[]).includes(variable.value)
  const values = cells.flatMap((cell) => variable.values[cell]!)
  return (one) => values.some((value) => value === one.get(key))
}

/** What a rule bites on: its `if`, or for what excludes or counts, that the rule is broken. */
function bitesIn(rule: BundleRule, breaks: (one: Assignment) => boolean, facts: Facts): (one: Assignment) => boolean {
  if (rule.kind === 'excludes' || rule.kind === 'atMost') return breaks
  return (one) => (rule.if ?? []).every((term: Term) => termHolds(term, '/', one, facts))
}

function question({ kind, rule: { rule } }: RuleFault, breaks: (one: Assignment) => boolean, facts: Facts): (one: Assignment) => boolean {
  return kind === 'implied' ? breaks : bitesIn(rule, breaks, facts)
}

describe('A proof, against every assignment', () => {
  test('calls dead only what nobody can have, for a reason of which nothing can be left out', () => {
    fc.assert(
      fc.property(bundleCase, ({ draft, facts }) => {
        const proof = proofOf(draft)!
        const [oracle, withFacts] = [openOracle(draft, 'bundle', {}), openOracle(draft, 'bundle', facts)]
        for (const thing of deadThings(draft).filter((one) => one.proof === proof)) {
          expect(withFacts.exists([], has(thing))).toBe(false)
          expect(isMinimalCore(oracle, proof, thing.core!, has(thing))).toBe(true)
        }
        for (const { core, proof: unsatisfiable } of unsatisfiableOf(draft)) {
          if (unsatisfiable !== proof) continue
          expect(withFacts.exists([])).toBe(false)
          expect(isMinimalCore(oracle, proof, core!, () => true)).toBe(true)
        }
      }),
      cases(40),
    )
  })

  test('finds fault with a rule only if it is so whenever the rule is enforced, again for a minimal reason', () => {
    fc.assert(
      fc.property(bundleCase, ({ draft, facts: given }) => {
        const proof = proofOf(draft)!
        const { faults, unproven } = proveRules(proof)
        expect(unproven).toEqual([])
        for (const facts of faults.length === 0 ? [] : [{}, given]) {
          const oracle = openOracle(draft, 'bundle', facts)
          const all = new Set(oracle.demands.map(({ name }) => name))
          for (const fault of faults) {
            const name = nameOf(proof.bundle.origins[fault.rule.source]!)
            const demand = oracle.demands.find((one) => one.name === name)
            if (demand === undefined && fault.rule.rule.kind !== 'recommends') continue
            const asks = question(fault, (one) => !demand!.holds(one), facts)
            const others = new Set([...all].filter((one) => one !== name || fault.kind === 'never-kept'))
            expect([fault.kind, name, oracle.exists([], asks, others)]).toEqual([fault.kind, name, false])
            const comparesFacts = proof.bundle.rules.some(({ source, facts: some }) => some.length > 0 && fault.core.includes(source))
            if (fault.rule.facts.length === 0 && !comparesFacts) expect(isMinimalCore(oracle, proof, fault.core, asks)).toBe(true)
          }
        }
      }),
      cases(40),
    )
  })

  test.each(Array.from({ length: 12 }, (_, seed) => seed))('finds all that is wrong with a drawn telecom bundle (%d)', (seed) => {
    const plan = generateSmallPlan(seed)
    const draft = telecomDraft(plan)
    const proof = proofOf(draft)!
    const { dead, redundant, vacuous } = faultsOf(plan)
    const things = deadThings(draft).filter((one) => one.proof === proof)
    const { things: listed } = openOracle(draft, 'bundle', {})
    const values = listed.flatMap(({ key, values: some }) => some.map((value) => ({ key, value })))
    const isFound = ({ key, value }: (typeof values)[number]) =>
      things.some((thing) => {
        const { path } = thing.variable.item
        return key.split(' ')[1]!.startsWith(`${path}/`) || has(thing)(new Map([[key, value]]))
      })
    for (const one of values) {
      const isOffered = one.value !== null && one.value !== 0
      if (isOffered) expect([one, isFound(one)]).toEqual([one, dead.includes(`${one.key.replace(/^\w+ /, '')} = ${one.value}`)])
    }
    if (dead.length > 0) return
    const { faults } = proveRules(proof)
    const implied = faults.flatMap(({ kind, rule }) => (kind === 'never-kept' ? [] : [rule.rule.id as string]))
    expect(implied.filter((id) => !redundant.includes(id))).toEqual([])
    // Of rules that imply each other one stays; without all that were found none of the others is useless.
    const found = new Set(faults.map(({ rule }) => rule.rule.id as string))
    const left = faultsOf({ ...plan, rules: plan.rules.filter(({ id }) => !found.has(id)) })
    expect([left.redundant, left.vacuous]).toEqual([[], []])
    expect(vacuous.filter((id) => !found.has(id))).toEqual([])
  })
})
