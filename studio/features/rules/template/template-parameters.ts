import type { Condition, FactType } from '../../../../engine/model/fact.js'
import type { RuleTemplate, TemplateParameter } from '../../../../engine/model/rule-template.js'
import { conditionNodes } from '../../../../engine/rules/condition-nodes.js'
import { type Phrase, phrase } from '../../../language/phrase.js'
import type { RuleFact } from '../../../parts/rule-fact.js'

export const mostParameters = 100

/** A parameter that takes one value of a fact, called as the fact is; its id is none of those that are taken. */
export function parameterFor({ id, name, type }: RuleFact, taken: readonly TemplateParameter[]): TemplateParameter {
  const word = id.slice(id.lastIndexOf('.') + 1).replace(/[^A-Za-z0-9_-]/g, '')
  const own = /^[A-Za-z0-9]/.test(word) ? word.slice(0, 90) : 'value'
  const isTaken = (found: string) => taken.some((other) => other.id === found)
  let [free, number] = [own, 2]
  while (isTaken(free)) {
    free = `${own}-${number}`
    number += 1
  }
  return { id: free, name, type: type.kind === 'set' ? { ...type, kind: 'choice' } : type }
}

/** The types that a parameter can be given: its own, one or a list of its own choices, and those that need nothing more said. */
export function parameterTypes(type: FactType): readonly FactType[] {
  const own: readonly FactType[] =
    type.kind === 'choice' || type.kind === 'set'
      ? [
          { ...type, kind: 'choice' },
          { ...type, kind: 'set' },
        ]
      : [type]
  const simple: readonly FactType[] = [{ kind: 'number' }, { kind: 'flag' }, { kind: 'text' }, { kind: 'date' }]
  return [...own, ...simple.filter(({ kind }) => own.every((one) => one.kind !== kind))]
}

/** What keeps parameters from being taken, or `null`. */
export function parametersFault(parameters: readonly TemplateParameter[]): Phrase | null {
  const isUnnamed = parameters.some(({ name }) => name['zh-CN'].trim() === '' || name.en.trim() === '')
  return isUnnamed ? phrase('newRule.fault.name') : null
}

/** In how many comparisons of the template each parameter stands. */
export function comparisonCounts({ condition }: RuleTemplate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { condition: node } of conditionNodes(condition as Condition)) {
    const value: unknown = 'value' in node ? node.value : null
    if (value === null || typeof value !== 'object' || !('parameter' in value)) continue
    const parameter = String(value.parameter)
    counts.set(parameter, (counts.get(parameter) ?? 0) + 1)
  }
  return counts
}
