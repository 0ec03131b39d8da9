import type { priceEditorWords as english } from './price-editor-words.en.js'
import type { SameKeys } from './same-keys.js'

export const priceEditorWords: SameKeys<typeof english> = {
  priceTable: {
    column: {
      row: '行',
      from: '生效时间',
      to: '失效时间',
      priority: '优先级',
      amount: '金额',
      currency: '币种',
    },
    case: '{{name}}：{{value}}',
    and: '；',
    always: '任何情形',
    unwritten: '该行还没有价格，填写金额和币种后才会计入价格表。',
    witness: '例如：',
    toRow: '查看 {{id}} 行',
    marked_other: '{{count}} 行有问题：下一行',
    copy: '复制整表',
    copyHint: '连同列标题一起复制到电子表格；改完后连标题粘贴回来，各行按编号对应。',
    find: { label: '查找：按回车', none: '没有包含“{{typed}}”的行。' },
    paste: {
      changed_other: '已修改 {{count}} 行。',
      added_other: '已新增 {{count}} 行。',
      refused: '粘贴的内容未写入：',
      line: '第 {{line}} 行',
      tooWide: '这里没有对应的列，请从更靠左的单元格开始粘贴。',
      close: '关闭',
    },
    shape: {
      open: '列与命中规则',
      order: '比较顺序',
      earlier: '上移{{name}}',
      later: '下移{{name}}',
      validity: '有效期',
      timed: '各行可以有自己的有效期',
      hint: '删除一列时，该列已填的内容一并删除。',
    },
    fault: {
      amount: '请填写金额，例如 19.90。',
      moment: '请填写日期，例如 2026-12-01，也可以加上时间。',
      halfOpen: '区间含起点、不含终点，请写成 [18, 65)、≥ 18 或 < 65。',
      order: '没有任何列时，无法比较哪一行更具体。',
    },
  },
}
