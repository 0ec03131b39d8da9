import fc from 'fast-check'
import { Engine, Rule, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { exportRules } from '../../engine/document/exchange/export-rules.js'
import { importRules } from '../../engine/document/exchange/import-rules.js'
import { catalogDraft } from '../../engine/model/draft.js'
import type { Condition, ConditionDocument } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { weigh } from '../../engine/rules/weigh.js'
import type { JsonValue } from '../../engine/values/json.js'
import { conditionUsing, document, ourFacts, theirFacts } from './generated-rules.js'

function imported(value: JsonValue) {
  const read = importRules([{ name: 'offers.json', text: JSON.stringify(value) }])
  expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return read.documents
}

function exported(documents: readonly ConditionDocument[]) {
  const { exchange, diagnostics } = exportRules(documents)
  expect(diagnostics.filter(({ code }) => code !== 'exchange/unknown-facts')).toEqual([])
  return exchange
}

describe('what was imported is exported again', () => {
  test('every rule and named condition, with its event, names, priorities, paths and parameters', () => {
    fc.assert(
      fc.property(document, (written) => {
        expect(exported(imported(written))).toEqual(written)
      }),
      { numRuns: 200 },
    )
  })

  test('in whatever order a catalog keeps its documents', () => {
    fc.assert(
      fc.property(document, (written) => {
        const { documents } = catalogDraft(imported(written))
        expect(exported(documents as readonly ConditionDocument[])).toEqual(written)
      }),
      { numRuns: 100 },
    )
  })

  test('a rule as json-rules-engine itself writes it, which gives every group a priority', () => {
    fc.assert(
      fc.property(conditionUsing([]), (conditions) => {
        const properties = { conditions, event: { type: 'offer' }, name: 'Offer' } as unknown as RuleProperties
        const written = JSON.parse(new Rule(structuredClone(properties)).toJSON()) as JsonValue
        expect(exported(imported(written))).toEqual(written)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what was exported is imported again', () => {
  const plain = conditionUsing(['first']).map((written) => bare(written) as Condition)

  test('every condition within that format, by its id', () => {
    fc.assert(
      fc.property(plain, plain, (first, second) => {
        const named = (id: string, condition: Condition) => ({
          kind: 'condition',
          id,
          name: { 'zh-CN': '条件', en: 'Condition' },
          condition,
        })
        const ours = [named('first', { not: first }), named('second', second)] as unknown as ConditionDocument[]
        fc.pre(!JSON.stringify(first).includes('"condition"'))
        const again = importRules([{ name: 'conditions.json', text: JSON.stringify(exportRules(ours).exchange) }])
        expect(again.diagnostics).toEqual([])
        expect(again.documents.map(({ id, condition }) => ({ id, condition }))).toEqual(
          ours.map(({ id, condition }) => ({ id, condition })),
        )
      }),
      { numRuns: 200 },
    )
  })
})

/** Without what only their format has, and with parts of facts as facts. */
function bare(node: JsonValue): JsonValue {
  if (Array.isArray(node)) return node.map(bare)
  if (typeof node !== 'object' || node === null) return node
  const { name: _name, priority: _priority, params: _params, path, fact, ...rest } = node as { readonly [key: string]: JsonValue }
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, key === 'value' ? value : bare(value)]))
  return fact === undefined ? inner : { fact: `${fact}${typeof path === 'string' ? path.slice(1) : ''}`, ...inner }
}

/** json-rules-engine's verdict on every rule and named condition, each with a fresh engine and on copies. */
async function theirVerdicts(written: JsonValue, facts: object): Promise<readonly boolean[]> {
  const whole = written as { readonly rules?: readonly object[]; readonly conditions?: Record<string, TopLevelCondition> }
  const named = whole.rules === undefined && !('event' in whole) && !Array.isArray(written) ? whole.conditions! : (whole.conditions ?? {})
  const isWhole = !('event' in whole) && !Array.isArray(written)
  const rules = Array.isArray(written) ? written : isWhole ? (whole.rules ?? []) : [written]
  const tops = [...rules.map((rule) => (rule as RuleProperties).conditions), ...(isWhole ? Object.values(named) : [])]
  const verdicts: boolean[] = []
  for (const conditions of tops) {
    const engine = new Engine()
    if (isWhole) for (const [name, condition] of Object.entries(named)) engine.setCondition(name, structuredClone(condition))
    engine.addRule({ conditions: structuredClone(conditions), event: { type: 'held' } })
    verdicts.push((await engine.run(structuredClone(facts) as Record<string, unknown>)).events.length === 1)
  }
  return verdicts
}

test('an imported condition holds just when json-rules-engine says so of the original', async () => {
  const outcomes = { true: 0, false: 0 }
  await fc.assert(
    fc.asyncProperty(document, theirFacts, async (written, facts) => {
      const documents = imported(written)
      const rules = compileRules(catalogDraft(documents))
      const ours = documents.map(({ condition }) => weigh(rules, condition, ourFacts(facts as JsonValue)).verdict === 'holds')
      const theirs = await theirVerdicts(written, facts)
      expect(ours).toEqual(theirs)
      for (const verdict of theirs) outcomes[`${verdict}`] += 1
    }),
    { numRuns: 300 },
  )
  expect(Math.min(outcomes.true, outcomes.false)).toBeGreaterThan(50)
})
