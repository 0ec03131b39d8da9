import type { Check } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithLine } from './example.js'

/** An offering whose sale ends before it begins. */
export const emptySaleWindow: Check = {
  code: 'rules/empty-sale-window',
  severity: 'error',
  why: text('销售期为空的销售品任何时候都卖不出去。', 'An offering whose sale window is empty can be sold at no moment.'),
  find: (draft) =>
    draft.all('productOffering').flatMap(({ kind, id, validFor: { from, to } }) => {
      if (from === undefined || to === undefined || from < to) return []
      const what = text(
        `销售品“${id}”在 ${from} 开售，却在 ${to} 停售。`,
        `The offering "${id}" goes on sale at ${from} and off sale at ${to}.`,
      )
      return [
        {
          document: { kind, id },
          pointer: '/validFor/to',
          what,
          fix: text('请推迟停售时刻，或提前开售时刻。', 'End the sale later, or begin it earlier.'),
        },
      ]
    }),
  examples: {
    sound: exampleWithLine({ validFor: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.001Z' } }),
    unsound: exampleWithLine({ validFor: { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' } }),
  },
}
