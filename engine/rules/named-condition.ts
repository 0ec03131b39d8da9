import type { Condition } from '../model/fact.js'
import type { CompiledRules } from './compile-rules.js'

/** What a named condition stands for. One that the catalog lacks, or that has no meaning, is a bug: checks refuse such a draft. */
export function namedCondition({ conditions }: Pick<CompiledRules, 'conditions'>, id: string): Condition {
  const condition = conditions.get(id)
  if (condition === undefined) throw new RangeError(`The catalog has no condition "${id}" that could be weighed.`)
  return condition
}
