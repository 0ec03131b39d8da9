import { type Comparison, type FactType, isListFact, selectionFactPattern, type TableComparison } from '../model/fact.js'
import type { OrderAction } from '../model/order-action.js'
import type { ComparisonOperator, FactValue } from '../values/fact-value.js'
import { text } from '../values/localized-text.js'
import type { CompiledRules } from './compile-rules.js'
import { type Misfit, readOne } from './fact-type.js'

/** How a comparison does not suit its fact. `pointer` is relative to the comparison. */
export type Unsuitable =
  | { readonly kind: 'operator'; readonly pointer: string; readonly suitable: readonly ComparisonOperator[] }
  | { readonly kind: 'shape'; readonly pointer: string; readonly wanted: 'list' | 'single' }
  | { readonly kind: 'misfit'; readonly pointer: string; readonly misfit: Misfit }

const equality = ['equal', 'notEqual', 'in', 'notIn'] as const
const order = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const

/** The operators that suit each type of fact. */
export const operatorsFor = {
  flag: equality,
  choice: equality,
  text: equality,
  number: [...equality, ...order],
  quantity: [...equality, ...order],
  date: [...equality, ...order],
  instant: [...equality, ...order],
  place: [...equality, 'within', 'notWithin'],
  set: ['contains', 'doesNotContain'],
} as const satisfies Record<FactType['kind'], readonly ComparisonOperator[]>

/** Everything that does not suit; nothing for a fact that is declared nowhere, which another check reports. */
export function judgeComparison(rules: CompiledRules, { fact, operator, value }: Comparison): readonly Unsuitable[] {
  const type = rules.facts.get(fact)?.type ?? selectionFactType(fact)
  if (type === undefined) return selectionFactPattern.test(fact) ? judgeCharacteristic(operator, value) : []
  return judgeOperator(type.kind, operator) ?? judgeShape(operator, value) ?? judgeValues(value, (one) => readOne(rules, type, one))
}

/** The same for a comparison with what a decision table decides; nothing for a table that the catalog lacks. */
export function judgeTableComparison(rules: CompiledRules, { table, operator, value }: TableComparison): readonly Unsuitable[] {
  const compared = rules.tables.get(table)
  if (compared === undefined || compared.outcome.kind === 'set') return []
  const { outcome, hitPolicy } = compared
  const unsuitable = judgeOperator(hitPolicy === 'collect' ? 'set' : outcome.kind, operator)
  return unsuitable ?? judgeShape(operator, value) ?? judgeValues(value, (one) => readOne(rules, outcome, one))
}

/** Whether an operator suits a fact, whatever the value; `null` when it does, or when the fact is declared nowhere. */
export function judgeOperatorOf(
  rules: CompiledRules,
  { fact, operator }: Pick<Comparison, 'fact' | 'operator'>,
): readonly Unsuitable[] | null {
  const type = rules.facts.get(fact)?.type ?? selectionFactType(fact)
  return type === undefined ? null : judgeOperator(type.kind, operator)
}

function judgeOperator(kind: FactType['kind'], operator: ComparisonOperator): readonly Unsuitable[] | null {
  const suitable: readonly ComparisonOperator[] = operatorsFor[kind]
  return suitable.includes(operator) ? null : [{ kind: 'operator', pointer: '/operator', suitable }]
}

/** A comparison with a characteristic of the selection, whose type differs from one specification to the next. */
function judgeCharacteristic(operator: ComparisonOperator, value: Comparison['value']): readonly Unsuitable[] {
  const suitable = [...equality, ...order]
  if (!(suitable as readonly ComparisonOperator[]).includes(operator)) return [{ kind: 'operator', pointer: '/operator', suitable }]
  const shape = judgeShape(operator, value)
  if (shape !== null || (equality as readonly ComparisonOperator[]).includes(operator) || typeof value === 'number') return shape ?? []
  return [{ kind: 'misfit', pointer: '/value', misfit: { kind: 'wrong-type', wanted: 'number', found: value } }]
}

function judgeShape(operator: ComparisonOperator, value: Comparison['value']): readonly Unsuitable[] | null {
  const wanted = operator === 'in' || operator === 'notIn' ? 'list' : 'single'
  return (wanted === 'list') === isList(value) ? null : [{ kind: 'shape', pointer: '/value', wanted }]
}

function judgeValues(value: Comparison['value'], read: (one: FactValue) => ReturnType<typeof readOne>): readonly Unsuitable[] {
  const at = (one: FactValue, where: string): readonly Unsuitable[] => {
    const result = read(one)
    return result.kind === 'value' ? [] : [{ kind: 'misfit', pointer: where, misfit: result.misfit }]
  }
  return isList(value) ? value.flatMap((one, i) => at(one, `/value/${i}`)) : at(value, '/value')
}

const actions = {
  add: text('新装', 'Add'),
  modify: text('变更', 'Modify'),
  cease: text('拆机', 'Cease'),
  suspend: text('停机', 'Suspend'),
  resume: text('复机', 'Resume'),
  move: text('移机', 'Move'),
  renew: text('续约', 'Renew'),
  noChange: text('不变', 'No change'),
} as const satisfies Record<OrderAction, unknown>

const actionType: FactType = { kind: 'choice', values: Object.entries(actions).map(([value, name]) => ({ value, name })) }

/** The type of a fact of the selection that is not a characteristic. */
export function selectionFactType(fact: string): FactType | undefined {
  if (fact === 'order.action') return actionType
  if (isListFact(fact)) return { kind: 'number', minimum: 0 }
  return fact === 'item.quantity' ? { kind: 'number', minimum: 0, integer: true } : undefined
}

function isList(value: Comparison['value']): value is readonly FactValue[] {
  return Array.isArray(value)
}
