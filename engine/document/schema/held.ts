import { agreedOn } from './override.js'
import { about, type Fields, fingerprint, flag, listOf, record, referenceTo, type Schema, shared, word, words } from './schema.js'

const holderAction = words('modify', 'cease', 'suspend', 'resume', 'move', 'renew', 'noChange')
const date = { type: 'string', format: 'date' } as const satisfies Schema

const cause = about(
  word,
  '原因',
  'Cause',
  '目录自定的词，例如 upgrade；不写表示不论什么原因。',
  'A word of the catalog\'s own, such as "upgrade"; absent, whatever the cause.',
)

/** Which prices hold for what customers have: the same field on the catalog and on an offering. */
export const holderPolicy = about(
  listOf(shared('holderPolicyRule'), 100),
  '在网用户价格规则',
  'Holder policy',
  '订单涉及用户已有的商品时按哪里的价格；没有规则就不报价。',
  'Which prices hold when an order touches what a customer has; without a rule there is no quote.',
)

export const holderDefinitions = {
  holderPolicyRule: record(
    {
      action: about(holderAction, '订单动作', 'Action', '订单怎样处理已有的商品。', 'What the order does to what is held.'),
      basis: about(
        words('fresh', 'pinned', 'pinnedListNewAttributes', 'zero', 'renewalTerms'),
        '价格依据',
        'Basis',
        'fresh 为现行目录的价格；pinned 为购买时的价格和当时的特征；pinnedListNewAttributes 为购买时的价格和新的特征；zero 为不收费；renewalTerms 为现行目录的价格，期限从当日重新计算。',
        '"fresh": prices of the present catalog. "pinned": those of the purchase, with its characteristics. "pinnedListNewAttributes": those of the purchase, with the new characteristics. "zero": none. "renewalTerms": those of the present catalog, with all that lasts for some time beginning anew.',
      ),
    },
    { cause },
  ),
} as const satisfies { readonly [name: string]: Schema }

const pinned = {
  at: about(shared('instant'), '购买时刻', 'At', '按哪一刻的目录和价格购买。', 'The moment whose catalog and prices it was bought under.'),
  startDate: about(date, '开通日', 'Start date', '服务开始的当地日期。', 'The local day on which its service began.'),
}
const facts = about(
  shared('facts'),
  '当时的事实',
  'Facts',
  '购买时已知的事实；不写则与请求相同。',
  'What was known then; absent, what the request knows.',
)
const catalog = about(
  fingerprint,
  '目录',
  'Catalog',
  '当时目录的指纹；对不上时拒绝报价。',
  'The fingerprint of the catalog of then; one that differs is refused.',
)
const path = about(shared('path'), '路径', 'Path', '哪一项。', 'Which item.')

const priced = {
  facts,
  renewedOn: about(date, '续约日', 'Renewed on', '期限最近一次重新计算的日期。', 'The day on which its terms last began anew.'),
  selection: about(
    shared('facts'),
    '定价时的选择',
    'Selection',
    '价格仍然依据的所选内容，例如 {"item.speed": 100}；写了它，就只看它。',
    'The facts of the selection that its price still goes by, such as {"item.speed": 100}; nothing else of it counts then.',
  ),
  began: about(
    { type: 'object', propertyNames: shared('id'), additionalProperties: shared('calendarDay'), maxProperties: 100 },
    '后来开始的费用',
    'Began',
    '后来的订单带来的费用，从哪一天开始；不写的都从开通日开始。',
    'The days on which charges began that a later order brought along, by price; the others began with its service.',
  ),
  settled: about(
    { type: 'object', propertyNames: shared('id'), additionalProperties: shared('calendarDay'), maxProperties: 100 },
    '已结清',
    'Settled',
    '订单最近一次改变费用的日期；此前的部分已经结清。',
    'The days on which an order last changed what charges cost, by price: up to then they are settled.',
  ),
  agreed: about(
    { type: 'object', propertyNames: shared('id'), additionalProperties: shared('agreedOn'), maxProperties: 100 },
    '谈定的金额',
    'Agreed',
    '代替标准资费的谈定金额，按价格列出。',
    'What was agreed on instead of list amounts, by price.',
  ),
  free: about(flag, '不收费', 'Free', '订单按 zero 处理，不收费。', 'Nothing is charged for it: its order had the basis "zero".'),
}

const reached = about(
  { type: 'object', propertyNames: shared('id'), additionalProperties: shared('reachedPrices'), maxProperties: 100 },
  '已到达的新版本',
  'Reached',
  '最近一次订单之前已经适用的后续价格版本，按价格列出，从旧到新。',
  'Later versions of prices that had reached it when an order last touched it, by price, the oldest first.',
)

const paid = {
  deposits: about(
    { type: 'object', propertyNames: shared('id'), additionalProperties: shared('paidDeposit'), maxProperties: 100 },
    '已付押金',
    'Deposits',
    '已付而未退的押金，按价格列出；不写则按开通时的价格计算。',
    'Deposits that were paid and not given back, by price; absent, what they cost when service began.',
  ),
}

const periods = (period: string) =>
  about(
    listOf(shared(period), 100),
    '已出账的周期',
    'Periods',
    '当前计费周期，出账金额与现在的费用不同的。',
    'Running billing periods that were billed at something else than their charge costs by now.',
  )

/** A decimal of any size, or a fraction, as answers write them. */
const exact = { type: 'string', pattern: '^-?[0-9]+([.][0-9]+|/[1-9][0-9]*)?$', maxLength: 200 } as const
const several = { type: 'integer', minimum: 1, maximum: 1_000_000_000 } as const

function periodOf(named: Fields): Schema {
  return record(
    {
      price: about(shared('id'), '价格', 'Price', '哪一项费用。', 'Which charge.'),
      at: about(shared('instant'), '价格时刻', 'At', '费用按哪一刻的目录。', 'The moment whose catalog has the charge as it was billed.'),
      start: about(date, '起算日', 'Start', '周期从哪一天算起。', 'The day from which its periods are counted.'),
      from: about(date, '从', 'From', '出账部分的第一天。', 'The first day that is billed of the period.'),
      amount: about(
        exact,
        '整周期金额',
        'Amount',
        '整个周期、全部数量的金额；除不尽时为分数。',
        'What a whole period costs, for all of the quantity; a fraction where a decimal has no end.',
      ),
      cost: about(
        exact,
        '出账金额',
        'Cost',
        '出账部分的金额；除不尽时为分数。',
        'What is billed of it; a fraction where a decimal has no end.',
      ),
      quantity: about(several, '数量', 'Quantity', '几个的费用。', 'For how many.'),
      billed: about(
        flag,
        '已出账',
        'Billed',
        '是否已经出账；后付的费用到周期结束才出账。',
        'Whether a bill has it already: in arrears it comes with its end.',
      ),
    },
    named,
  )
}

/** An item by itself; `named` is how it names the catalogs of its prices, `resumed` what it is once it is resumed. */
function pinOf(named: Fields, resumed: string, period: string): Schema {
  return record(
    { path, ...pinned },
    {
      ...priced,
      ...paid,
      periods: periods(period),
      ...named,
      resumesTo: about(
        shared(resumed),
        '复机后',
        'Resumes to',
        '已停机；复机之后按这里的价格。',
        'It is suspended; once resumed it is held under this again.',
      ),
    },
  )
}

/** What a customer has, and what an order does to it. */
export const heldDefinitions = {
  calendarDay: date,
  agreedOn,
  reachedPrices: listOf(shared('reachedPrice'), 100),
  reachedPrice: record(
    {
      at: about(shared('instant'), '发布时刻', 'At', '带来这个版本的发布何时生效。', 'When the release that brought it took effect.'),
      since: about(date, '适用日', 'Since', '从哪一天起适用。', 'The local day since which it counts.'),
    },
    { catalog },
  ),
  resumedAs: record({ at: pinned.at }, { ...priced, catalog, reached }),
  resumedOfScenario: record({ at: pinned.at }, priced),
  paidDeposit: record({
    amount: about(shared('decimal'), '金额', 'Amount', '付了多少。', 'How much was paid.'),
    quantity: about(several, '数量', 'Quantity', '为几个付的。', 'For how many of the item.'),
  }),
  billedPeriod: periodOf({ catalog }),
  billedPeriodOfScenario: periodOf({}),
  heldPin: pinOf({ catalog, reached }, 'resumedAs', 'billedPeriod'),
  heldPinOfScenario: pinOf({}, 'resumedOfScenario', 'billedPeriodOfScenario'),
  itemOrder: record(
    { path, action: about(holderAction, '动作', 'Action', '怎样处理这一项及其下级。', 'What is done to it and to all below it.') },
    { cause: about(word, '原因', 'Cause', '目录自定的词。', "A word of the catalog's own.") },
  ),
} as const satisfies { readonly [name: string]: Schema }

function heldOf(offering: Schema, pin: string, named: Fields): Schema {
  return record(
    {
      choices: about(listOf(shared('choice'), 2_000), '选择', 'Choices', '当时的选择。', 'What was chosen then.'),
      ...pinned,
    },
    {
      offering: about(
        offering,
        '销售品',
        'Offering',
        '已有的销售品；不写则与所问的相同。',
        'What is held; absent, the offering that is asked about.',
      ),
      facts,
      ...named,
      terms: about(
        listOf(shared('chosenTerm'), 2_000),
        '合约',
        'Terms',
        '当时签的合约；只有一种时不必写。',
        'The terms that were taken; of an only one nothing need be said.',
      ),
      pins: about(
        listOf(shared(pin), 2_000),
        '单独购买的项',
        'Pins',
        '与其余部分购买时刻不同的项。',
        'Items that were bought or priced at another moment than the rest.',
      ),
    },
  )
}

const orders = about(
  listOf(shared('itemOrder'), 2_000),
  '订单动作',
  'Orders',
  '比较不出来的动作，例如停机、续约，或者全部拆除。',
  'Actions that nobody can see by comparing: suspend, renew, or cease everything.',
)

/** Of a quote about something that the customer has already. */
export const heldFields = {
  held: about(
    heldOf(shared('id'), 'heldPin', { catalog }),
    '已有商品',
    'Held',
    '客户已有的商品；写了它，报价给出变更前、变更后和差额。',
    'What the customer has already: the quote then tells before, after and delta.',
  ),
  orders,
}

/** The same of a stored case: what was bought was bought of the catalog that is rehearsed, whose fingerprint covers the case itself. */
export const heldFieldsOfScenario = {
  held: about(
    heldOf(referenceTo('productOffering'), 'heldPinOfScenario', {}),
    '已有商品',
    'Held',
    '客户已有的商品，按被演练的目录购买；写了它，就可以比较变更前、变更后、差额和变更账单。',
    'What the customer has already, bought of the catalog that is rehearsed: before, after, delta and the bill of the change can then be compared.',
  ),
  orders,
}
