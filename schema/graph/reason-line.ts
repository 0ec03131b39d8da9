import type { ReasonLine } from '../../engine/rules/sentence.js'
import { builder } from './builder.js'
import { LocalizedTextType } from './localized-text.js'

const VerdictType = builder.enumType('Verdict', { values: ['holds', 'fails', 'unknown'] as const })

export const ReasonLineType = builder.objectRef<ReasonLine>('ReasonLine').implement({
  description: 'One line of a reason, indented as the rule that its author wrote.',
  fields: (t) => ({
    depth: t.exposeInt('depth'),
    verdict: t.expose('verdict', { type: VerdictType }),
    text: t.expose('text', { type: LocalizedTextType }),
  }),
})
