import { type Check, type Finding, pointer } from '../../model/check.js'
import type { PriceTable } from '../../model/price.js'
import { interlocked, interlocking } from '../../rules/checks/interlocking-rows.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'
import { gapFindings } from './gap-findings.js'
import { judgeGaps } from './judge-gaps.js'
import { judgeShadows } from './judge-shadows.js'

/**
 * A table of which not everything could be proven: rows that interlock too much, or a context without a row that the
 * rules of a bundle may or may not allow. Rows that may tie are no warning but an error of their own.
 */
export const tableUnproven: Check = {
  code: 'price/table-unproven',
  severity: 'warning',
  why: text(
    '没有证明的价格表可能让一些客户查不到价格，或者藏着永远轮不到的行。',
    'A table that nobody has proven can leave customers without a price, or hide rows that never have their turn.',
  ),
  find: (draft) => {
    const [gaps, shadows] = [judgeGaps(draft), judgeShadows(draft)]
    return [
      ...draft
        .all('priceTable')
        .flatMap((table) => [
          ...(gaps.get(table.id)?.isProven === false
            ? [unproven(table, text('每位客户都有价格', 'that every customer finds a price'))]
            : []),
          ...(shadows.get(table.id)?.isProven === false ? [unproven(table, text('每一行都轮得到', 'that every row has its turn'))] : []),
        ]),
      ...gapFindings(
        draft,
        ({ isBound }) => isBound,
        ({ id }, _gap, context) => ({
          what: text(
            `“${id}”没有任何一行适用于这样的情形，除非套餐规则不允许这样选择：${context['zh-CN']}。`,
            `Unless the rules of the bundle forbid it, no row of "${id}" holds where ${context.en}.`,
          ),
          fix: text(
            '请补上这样的行；若无法这样选择，请在价格的 when 中写明。',
            'Add a row for it; if nobody can select this, say so in the "when" of the price.',
          ),
        }),
      ),
    ]
  },
  examples: {
    sound: exampleWithTable({
      dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
      hitPolicy: { kind: 'unique' },
      rows: [{ id: 'all', when: { age: { from: 0 } }, currency: 'CNY', amount: '10.00' }],
    }),
    unsound: exampleWithTable(
      {
        dimensions: interlocking.dimensions,
        hitPolicy: { kind: 'unique' },
        rows: [{ id: 'any', when: interlocking.when, currency: 'CNY', amount: '10.00' }],
      },
      ...interlocking.facts,
    ),
  },
}

function unproven({ kind, id }: PriceTable, what: LocalizedText): Finding {
  return { document: { kind, id }, pointer: pointer('rows'), ...interlocked(id, what) }
}
