import { charge } from './charge.js'
import { tier } from './charge-model.js'
import { currencyCode, tableDimension } from './common.js'
import { documentRecord } from './document-record.js'
import { holderChange } from './holder-change.js'
import { about, byKey, byTag, byType, flag, listOf, record, referenceTo, type Schema, shared, withTag, words } from './schema.js'

const integer: Schema = { type: 'integer', minimum: -1_000_000_000, maximum: 1_000_000_000 }

/** Charges, what alters them, and the tables that give their amounts. */
export const priceKinds = {
  productOfferingPrice: documentRecord(
    'productOfferingPrice',
    { zh: '价格', en: 'Product offering price', textZh: '一项费用，或者对费用的调整。', text: 'One charge, or an alteration of charges.' },
    { charge: about(shared('charge'), '费用', 'Charge', '收什么、收多少、什么时候收。', 'What is charged, how much, and when.') },
    {
      validFor: about(shared('period'), '有效期', 'Validity', '什么时候有效；不写表示一直有效。', 'When it holds; absent means always.'),
      when: about(
        shared('condition'),
        '适用条件',
        'When',
        '什么时候收取；可以使用事实和所选内容。',
        'The charge applies when this holds; it may speak of facts and of the selection.',
      ),
      tax: about(
        record({
          category: about(shared('id'), '税目', 'Category', '目录中声明的税目。', 'A tax category of the catalog.'),
          included: about(flag, '含税', 'Included', '金额是否已经含税。', 'Whether the amounts include the tax.'),
        }),
        '税',
        'Tax',
        '费用按哪个税目计税；只用于收费的价格。',
        'The tax category of a charge; only for what is charged.',
      ),
      role: about(
        words('list', 'offer', 'sale', 'reference'),
        '角色',
        'Role',
        '展示时称作目录价、优惠价、促销价还是参考价；参考价从不收取，只与所比较的价格一同展示。',
        'Whether it is shown as a list price, an offer, a sale or a reference; a reference is never charged, only shown beside the price that it compares.',
      ),
      compares: about(
        referenceTo('productOfferingPrice'),
        '比较对象',
        'Compares',
        '参考价与同一商品的哪项价格一同展示。',
        'Which price of the same offering a reference is shown beside.',
      ),
      holders: about(
        shared('holderChange'),
        '在网用户',
        'Holders',
        '这个版本发布后，持有旧版本的用户怎么办；不写为保持原价。',
        'What becomes of those who hold an earlier version once this one is released; absent, they keep theirs.',
      ),
    },
  ),
  priceTable: documentRecord(
    'priceTable',
    {
      zh: '价格表',
      en: 'Price table',
      textZh: '按维度列出金额、百分比或数量的表。',
      text: 'Rows of conditions over dimensions that give an amount, a percentage or a quantity.',
    },
    {
      dimensions: about(
        listOf(
          tableDimension(
            about(
              referenceTo('fact'),
              '事实',
              'Fact',
              '字典里的事实，或者 item、root 开头的所选内容。',
              'A fact of the dictionary, or of the selection (item…, root…).',
            ),
            {
              zh: 'equal 为等于其中一个值，within 为属于该地点，range 为落在 [from, to) 内，数字或日期。',
              en: '"equal" to one of the values, "within" the place, or in the "range" [from, to) of numbers or days.',
            },
          ),
          100,
        ),
        '维度',
        'Dimensions',
        '按哪些维度查找。',
        'What the figure depends on.',
      ),
      hitPolicy: about(
        shared('hitPolicy'),
        '命中规则',
        'Hit policy',
        '多行都可能成立时怎样决定。',
        'What decides when more than one row could hold.',
      ),
      rows: about(
        listOf(shared('priceTableRow'), 100_000),
        '行',
        'Rows',
        '每行给出一个金额，或者每行给出一个百分比，或者每行给出一个数量。',
        'Each gives one amount, or each one percentage, or each one quantity.',
      ),
    },
  ),
} as const satisfies { readonly [kind: string]: Schema }

/** A number or a day. */
const rangeEnd: Schema = { type: ['number', 'string'], maxLength: 10 }

const rowTerms = {
  id: about(shared('id'), '编号', 'Id', '在这张表里唯一。', 'Unique within the table.'),
  when: about(
    { type: 'object', propertyNames: shared('id'), additionalProperties: shared('tableCell'), maxProperties: 100 },
    '条件',
    'When',
    '各维度的单元格；不写的维度表示任意。',
    'The cells by dimension; an absent one means any.',
  ),
}
const moreRowTerms = {
  validFor: about(shared('period'), '有效期', 'Validity', '这一行什么时候有效。', 'When the row holds.'),
  priority: about(
    integer,
    '优先级',
    'Priority',
    '数字小的优先；只用于 priority 和 collect 命中规则。',
    'The lowest number wins, or acts first; only for the hit policies "priority" and "collect".',
  ),
}

/** The table that gives a figure, in place of what is written. */
const tableFigure = withTag(
  record({
    table: about(
      referenceTo('priceTable'),
      '价格表',
      'Table',
      '由价格表中成立的那一行给出；没有成立的行时不予计价。',
      'The table whose row that holds gives the figure; where none does there is no price.',
    ),
  }),
  'kind',
  about(words('table'), '类型', 'Kind', 'table 表示由价格表给出。', '"table" where a table gives it.'),
)

export const priceDefinitions = {
  charge,
  holderChange,
  amount: byTag('kind', about({}, '类型', 'Kind', 'fixed 为固定金额，table 为查价格表。', '"fixed" amounts, or those of a "table".'), {
    fixed: record({ amounts: about(shared('amounts'), '金额', 'Amounts', '每个币种一个金额。', 'One amount for each currency.') }),
    table: record({
      table: about(referenceTo('priceTable'), '价格表', 'Table', '金额所在的价格表。', 'The table whose rows give the amount.'),
    }),
  }),
  amountFigure: byType({ array: shared('amounts'), object: tableFigure }),
  hitPolicy: byTag('kind', about({}, '规则', 'Kind', '怎样决定。', 'What decides.'), {
    unique: record({}),
    specific: record({
      order: about(
        listOf(shared('id'), 100),
        '维度顺序',
        'Order',
        '按这个顺序逐个维度比较，更具体的行胜出。',
        'Dimension by dimension in this order, the more specific row wins.',
      ),
    }),
    priority: record({}),
    collect: record({}),
  }),
  quantityFigure: byType({ scalar: shared('decimal'), object: tableFigure }),
  priceTableRow: byKey({
    amount: record(
      {
        ...rowTerms,
        currency: about(currencyCode(), '币种', 'Currency', '三个字母的 ISO 4217 代码。', 'The three-letter code of ISO 4217.'),
        amount: about(shared('decimal'), '金额', 'Amount', '带引号的十进制数，例如 "19.90"。', 'A decimal in quotes, such as "19.90".'),
      },
      moreRowTerms,
    ),
    quantity: record(
      {
        ...rowTerms,
        quantity: about(
          shared('decimal'),
          '数量',
          'Quantity',
          '赠送多少，例如 "20"；单位是赠送量自己的单位。',
          'How many units an allowance grants, such as "20", in the unit of the allowance.',
        ),
      },
      moreRowTerms,
    ),
    percent: record(
      {
        ...rowTerms,
        percent: about(
          shared('decimal'),
          '百分比',
          'Percent',
          '百分之几，例如 "20"；用于按表减百分比的优惠。',
          'Percent, such as "20", for alterations that take a percentage off.',
        ),
      },
      moreRowTerms,
    ),
  }),
  taxCategory: record({
    id: about(shared('id'), '编号', 'Id', '在目录里唯一。', 'Unique within the catalog.'),
    name: about(shared('name'), '名称', 'Name', '税目的名称。', 'What the category is called.'),
    rates: about(
      listOf(
        record(
          { percent: about(shared('decimal'), '税率', 'Percent', '百分之几，例如 "6"。', 'Percent, such as "6".') },
          {
            validFor: about(shared('period'), '有效期', 'Validity', '什么时候有效。', 'When it holds.'),
            place: about(
              referenceTo('place'),
              '地点',
              'Place',
              '在哪里有效，含其下各级；不写为没有专门税率的地方。',
              'Where it holds, and below; absent, wherever no rate of a place does.',
            ),
          },
        ),
        100,
      ),
      '税率',
      'Rates',
      '同一时刻同一地点只有一个，最下级地点的优先。',
      'One holds at a time and place: that of the deepest place.',
    ),
  }),
  tableCell: byType({
    scalar: shared('factValue'),
    array: listOf(shared('factValue')),
    object: record(
      {},
      {
        from: about(
          rangeEnd,
          '从',
          'From',
          '区间的起点（含），数字或日期。',
          'Where the range begins, a number or a day; it belongs to it.',
        ),
        to: about(
          rangeEnd,
          '到',
          'To',
          '区间的终点（不含），数字或日期。',
          'Where the range ends, a number or a day; it does not belong to it.',
        ),
      },
    ),
  }),
  orderAction: words('add', 'modify', 'cease', 'suspend', 'resume', 'move', 'renew', 'noChange'),
  chargeTrigger: {
    type: 'string',
    pattern: '^(add|modify|cease|suspend|resume|move|renew|noChange|modify:[A-Za-z0-9_-]+)$',
  } satisfies Schema,
  tier,
} as const satisfies { readonly [name: string]: Schema }
