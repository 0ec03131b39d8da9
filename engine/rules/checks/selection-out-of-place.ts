import type { Check, Finding } from '../../model/check.js'
import type { DecisionTable } from '../../model/decision-table.js'
import type { Document } from '../../model/document.js'
import type { CatalogDraft } from '../../model/draft.js'
import { isTermFact, selectionFactPattern } from '../../model/fact.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { factUses } from '../authored-comparisons.js'
import { documentNamed, namedConditions, nameIn, namesIn, usersOf } from '../condition-extent.js'
import { conditionNodes, type WrittenCondition } from '../condition-nodes.js'
import { conditionsOf } from '../conditions-of.js'
import { quoted } from '../wording.js'
import { exampleWithLine } from './example.js'

const speaksOfSelection = { fact: 'order.action', operator: 'equal', value: 'add' }
const newOrder = { kind: 'condition', id: 'new-order', name: text('新装', 'New order'), condition: speaksOfSelection }

/** Eligibility or a bundle rule speaks of what was selected, itself or through a named condition; or a realization of the term, which only prices know. */
export const selectionOutOfPlace: Check = {
  code: 'rules/selection-out-of-place',
  severity: 'error',
  why: text(
    '判断资格和套餐规则时尚无已选内容，这样的条件永远无法判断。',
    'Nothing is selected yet when eligibility and bundle rules are weighed, so such a condition could never be decided.',
  ),
  find: (draft) => {
    const direct = factUses(draft).filter(
      ({ document, fact, mayUseSelection }) =>
        (!mayUseSelection && selectionFactPattern.test(fact)) || (document.kind === 'realization' && isTermFact(fact)),
    )
    const named = namesSpeakingOfSelection(draft)
    return [
      ...direct.map(({ document, pointer, fact }) => finding(document, pointer, aboutFact(fact))),
      ...draft.documents.flatMap((document) => usesOf(document, named)),
    ]
  },
  examples: {
    sound: exampleWithLine({ prices: ['line-monthly', 'line-install'] }, newOrder, {
      kind: 'productOfferingPrice',
      id: 'line-install',
      name: text('安装费', 'Installation'),
      when: { condition: 'new-order' },
      charge: { kind: 'oneTime', amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount: '5.00' }] }, actions: ['add'] },
    }),
    unsound: exampleWithLine({ eligibility: { condition: 'new-order' } }, newOrder),
  },
}

function usesOf(document: Document, named: SpeakingOfSelection): readonly Finding[] {
  return conditionsOf(document)
    .filter(({ mayUseSelection }) => !mayUseSelection)
    .flatMap(({ condition, pointer: top }) => [...conditionNodes(condition, top)])
    .flatMap(({ condition, pointer }) => {
      if ('table' in condition) return named.tables.has(condition.table) ? [finding(document, pointer, aboutTable(condition.table))] : []
      const name = nameIn(condition)
      return name !== null && named.conditions.has(name) ? [finding(document, pointer, aboutName(documentNamed(name).id))] : []
    })
}

/** What speaks of the selection, directly or through others. */
interface SpeakingOfSelection {
  /** Names of conditions and templates. */
  readonly conditions: ReadonlySet<string>
  readonly tables: ReadonlySet<string>
}

function namesSpeakingOfSelection(draft: CatalogDraft): SpeakingOfSelection {
  const speaks = (table: DecisionTable) => table.dimensions.some(({ fact }) => selectionFactPattern.test(fact))
  const tables = new Set<string>(draft.all('decisionTable').flatMap((table) => (speaks(table) ? [table.id] : [])))
  const isDirect = (condition: WrittenCondition) =>
    [...conditionNodes(condition)].some(({ condition: node }) =>
      'fact' in node ? selectionFactPattern.test(node.fact) : 'table' in node && tables.has(node.table),
    )
  const conditions = [...namedConditions(draft)]
  const users = usersOf(new Map(conditions.map(([name, condition]) => [name, [...namesIn(condition)]])))
  const open = conditions.flatMap(([name, condition]) => (isDirect(condition) ? [name] : []))
  const found = new Set(open)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const user of users.get(name) ?? []) {
      if (found.has(user)) continue
      found.add(user)
      open.push(user)
    }
  }
  return { conditions: found, tables }
}

function finding(document: Document, pointer: string, what: LocalizedText): Finding {
  const fix = text(
    '请把该条件移到价格或实现规则上，或改用客户等事实。',
    'Move the condition to a price or a realization, or use a fact about the customer or another subject.',
  )
  return { document: { kind: document.kind, id: document.id }, pointer, what, fix }
}

function aboutFact(fact: string): LocalizedText {
  const name = quoted(fact)
  return text(`${name['zh-CN']}说的是已选内容，不能用在这里。`, `${name.en} speaks of the selection and can't be used here.`)
}

function aboutName(id: string): LocalizedText {
  const name = quoted(id)
  return text(
    `条件${name['zh-CN']}涉及已选内容，不能用在这里。`,
    `The condition ${name.en} speaks of the selection and can't be used here.`,
  )
}

function aboutTable(id: string): LocalizedText {
  const name = quoted(id)
  return text(
    `决策表${name['zh-CN']}涉及已选内容，不能用在这里。`,
    `The decision table ${name.en} looks at the selection and can't be used here.`,
  )
}
