import type { Check, Finding } from '../../model/check.js'
import { pointer } from '../../model/check.js'
import type { Document } from '../../model/document.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { conditionNodes } from '../condition-nodes.js'
import { writtenConditions } from '../conditions-of.js'
import { exampleWithLine } from './example.js'

/** A group without conditions, or a list without values. */
export const emptyGroup: Check = {
  code: 'rules/empty-group',
  severity: 'error',
  why: text(
    '空的条件组或列表会放过所有人或拦下所有人，而作者通常两者都不想要。',
    'An empty group or list lets everybody or nobody through, and authors expect neither.',
  ),
  find: (draft) => draft.documents.flatMap((document) => [...emptyInConditions(document), ...emptyRestrictions(document)]),
  examples: {
    sound: exampleWithLine({ eligibility: { any: [{ fact: 'customer.age', operator: 'lessThan', value: 25 }] } }),
    unsound: exampleWithLine({ eligibility: { any: [] } }),
  },
}

function emptyInConditions(document: Document): readonly Finding[] {
  return writtenConditions(document)
    .flatMap(({ condition, pointer: top }) => [...conditionNodes(condition, top)])
    .flatMap(({ condition, pointer: at }) => {
      if ('all' in condition) return condition.all.length === 0 ? [finding(document, `${at}/all`, aboutGroup('all'))] : []
      if ('any' in condition) return condition.any.length === 0 ? [finding(document, `${at}/any`, aboutGroup('any'))] : []
      const isEmptyList = ('fact' in condition || 'table' in condition) && Array.isArray(condition.value) && condition.value.length === 0
      return isEmptyList ? [finding(document, `${at}/value`, text('此处的取值列表为空。', 'This list of values is empty.'))] : []
    })
}

function emptyRestrictions(document: Document): readonly Finding[] {
  if (document.kind !== 'productOffering') return []
  return (['channel', 'marketSegment', 'place'] as const)
    .filter((field) => document[field]?.length === 0)
    .map((field) => finding(document, pointer(field), aboutRestriction(document.id, field)))
}

function aboutGroup(key: 'all' | 'any'): LocalizedText {
  return text(`“${key}”条件组中没有条件。`, `The "${key}" group has no conditions.`)
}

function aboutRestriction(id: string, field: string): LocalizedText {
  return text(
    `销售品“${id}”的“${field}”列表为空，等于哪里都不卖。`,
    `The list "${field}" of the offering "${id}" is empty, so it could be sold nowhere.`,
  )
}

function finding(document: Document, at: string, what: LocalizedText): Finding {
  const fix = text('请补上内容，或整个删除。', 'Fill it, or leave it out altogether.')
  return { document: { kind: document.kind, id: document.id }, pointer: at, what, fix }
}
