import { Engine, type TopLevelCondition } from 'json-rules-engine'

/** Conditions by name; a list, because a name can be `__proto__`. */
export type NamedConditions = readonly (readonly [name: string, condition: unknown])[]

/** json-rules-engine's verdict: a fresh engine for each case, because it loses rules when runs overlap. */
export async function theirVerdict(condition: unknown, facts: unknown, named: NamedConditions = []): Promise<boolean> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [id, inner] of named) engine.setCondition(id, topLevel(inner))
  engine.addRule({ conditions: topLevel(condition), event: { type: 'held' } })
  const { events } = await engine.run(facts as Record<string, unknown>)
  return events.length === 1
}

/** Their rules and named conditions begin with a group. They change what they are given, so they get a node of their own. */
function topLevel(condition: unknown) {
  return { all: [{ ...(condition as object) }] } as TopLevelCondition
}
