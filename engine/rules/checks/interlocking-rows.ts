import { type LocalizedText, text } from '../../values/localized-text.js'

/** What to say of a table, of decisions or of prices, whose rows interlock so much that something could not be proven of it. */
export function interlocked(table: string, unproven: LocalizedText): { readonly what: LocalizedText; readonly fix: LocalizedText } {
  return {
    what: text(
      `“${table}”的行互相交错得太多，无法证明${unproven['zh-CN']}。`,
      `The rows of "${table}" interlock so much that it could not be proven ${unproven.en}.`,
    ),
    fix: text('请拆分这张表，或者让各行在相同的维度上取值。', 'Split the table, or let its rows fill the same dimensions.'),
  }
}

const members = Array.from({ length: 20 }, (_, i) => `m${i}`)
const values = members.map((value) => ({ value, name: text(value, value.toUpperCase()) }))

/** For examples of such tables: sets as facts, dimensions over them, and what a row wants that asks for one of many members of each. */
export const interlocking = {
  facts: ['customer.groups', 'customer.tags'].map((id) => ({
    kind: 'fact',
    id,
    name: text('客户标签', 'Tags'),
    subject: 'customer',
    type: { kind: 'set', values },
  })),
  dimensions: ['customer.groups', 'customer.tags'].map((fact, i) => ({ id: `d${i}`, fact, match: 'equal' })),
  when: { d0: members, d1: members },
}
