import type { Check, Finding } from '../../model/check.js'
import type { Document } from '../../model/document.js'
import { text } from '../../values/localized-text.js'
import { type Extent, extentOf, isWithinLimits, namedExtents, namesIn } from '../condition-extent.js'
import { maximumDepth, maximumLeaves, type WrittenCondition } from '../condition-nodes.js'
import { writtenConditions } from '../conditions-of.js'
import { exampleWithLine } from './example.js'

/** A condition that comes to too many comparisons or levels once its named conditions are written out. */
export const conditionTooLarge: Check = {
  code: 'rules/condition-too-large',
  severity: 'error',
  why: text(
    '每次询价和受理都要判断条件，过大的条件会拖慢所有请求。',
    'Conditions are weighed at every request, and one that is too large would hold up all of them.',
  ),
  find: (draft) => {
    const extents = namedExtents(draft)
    return draft.documents.flatMap((document) =>
      writtenConditions(document).flatMap(({ condition, pointer }) => {
        const extent = extentOf(condition, extents)
        return isWithinLimits(extent) || !growsHere(condition, extent, extents) ? [] : [finding(document, pointer, extent)]
      }),
    )
  },
  examples: {
    sound: exampleWithLine({ eligibility: { condition: 'doubled-3' } }, ...doubling(3)),
    unsound: exampleWithLine({ eligibility: { condition: 'doubled-14' } }, ...doubling(14)),
  },
}

/** Whether it is this condition that goes too far, and none that it uses: then only it is reported. Cycles have a check of their own. */
function growsHere(condition: WrittenCondition, { depth }: Extent, extents: ReturnType<typeof namedExtents>): boolean {
  return Number.isFinite(depth) && [...namesIn(condition)].every((name) => isWithinLimits(extents.get(name) ?? { depth: 1, leaves: 1 }))
}

function finding(document: Document, pointer: string, { depth, leaves }: Extent): Finding {
  const what =
    leaves > maximumLeaves
      ? text(
          `展开后共有 ${leaves} 个比较，上限为 ${maximumLeaves} 个。`,
          `Written out, this condition has ${leaves} comparisons, and at most ${maximumLeaves} are allowed.`,
        )
      : text(
          `展开后至少有 ${depth} 层，上限为 ${maximumDepth} 层。`,
          `Written out, this condition has at least ${depth} levels, and at most ${maximumDepth} are allowed.`,
        )
  const fix = text(
    '请拆分条件，或用“in”列表代替大量相似的比较。',
    'Divide the condition, or use a list with "in" in place of many similar comparisons.',
  )
  return { document: { kind: document.kind, id: document.id }, pointer, what, fix }
}

/** Conditions of which each uses the one before twice. */
function doubling(times: number): readonly object[] {
  return Array.from({ length: times + 1 }, (_, i) => ({
    kind: 'condition',
    id: `doubled-${i}`,
    name: text('翻倍', 'Doubled'),
    condition:
      i === 0
        ? { fact: 'customer.age', operator: 'equal', value: 18 }
        : { any: [{ condition: `doubled-${i - 1}` }, { condition: `doubled-${i - 1}` }] },
  }))
}
