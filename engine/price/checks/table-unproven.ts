import { type Check, type Finding, pointer } from '../../model/check.js'
import type { PriceTable } from '../../model/price.js'
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
    unsound: interlocking(),
  },
}

function unproven({ kind, id }: PriceTable, what: LocalizedText): Finding {
  return {
    document: { kind, id },
    pointer: pointer('rows'),
    what: text(
      `“${id}”的行互相交错得太多，无法证明${what['zh-CN']}。`,
      `The rows of "${id}" interlock so much that it could not be proven ${what.en}.`,
    ),
    fix: text('请拆分这张表，或者让各行在相同的维度上取值。', 'Split the table, or let its rows fill the same dimensions.'),
  }
}

/** Rows that each want one of several members of two sets. */
function interlocking() {
  const members = Array.from({ length: 20 }, (_, i) => `m${i}`)
  const values = members.map((value) => ({ value, name: text(value, value.toUpperCase()) }))
  const groups = ['customer.groups', 'customer.tags'].map((id) => ({
    kind: 'fact',
    id,
    name: text('客户标签', 'Tags'),
    subject: 'customer',
    type: { kind: 'set', values },
  }))
  return exampleWithTable(
    {
      dimensions: groups.map(({ id }, i) => ({ id: `d${i}`, fact: id, match: 'equal' })),
      hitPolicy: { kind: 'unique' },
      rows: [{ id: 'any', when: { d0: members, d1: members }, currency: 'CNY', amount: '10.00' }],
    },
    ...groups,
  )
}
