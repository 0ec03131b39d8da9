import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { OrderFault } from '../price/held/item-changes.js'
import { type LocalizedText, text } from '../values/localized-text.js'

/** What can be wrong with what a request says the customer has, in words. */
export const heldProblems = {
  noCatalog: (at: string, moment: string) =>
    problem(
      'held-catalog-missing',
      at,
      text(`“${moment}”没有可查的目录。`, `No catalog is known that was in force at ${moment}.`),
      text(
        '请写购买时的时刻；当时的目录要能查到。',
        'Name the moment of the purchase; the catalog of that moment must be there to be asked.',
      ),
    ),
  otherCatalog: (at: string, found: string) =>
    problem(
      'held-catalog-differs',
      at,
      text(`那一刻的目录是另一份，指纹为 ${found}。`, `The catalog of that moment is another one; its fingerprint is ${found}.`),
      text('请核对购买的时刻，或者去掉指纹。', 'Check the moment of the purchase, or leave the fingerprint out.'),
    ),
  noOffering: (at: string, offering: string) =>
    problem(
      'unknown-held-offering',
      at,
      text(`购买时的目录里没有销售品“${offering}”。`, `The catalog of the purchase has no offering "${offering}".`),
      text('请写客户实际购买的销售品和时刻。', 'Name the offering that was bought, and the moment.'),
    ),
  notComplete: (state: 'incomplete' | 'conflict') =>
    state === 'conflict'
      ? problem(
          'held-conflict',
          '/held/choices',
          text('已有商品的选择按当时的目录互相矛盾。', 'What is held contradicts itself under the catalog of its purchase.'),
          text('请按实际购买的内容写选择。', 'Write the choices as they were bought.'),
        )
      : problem(
          'held-incomplete',
          '/held/choices',
          text('已有商品的选择按当时的目录还不完整。', 'What is held is not complete under the catalog of its purchase.'),
          text('请把当时选的内容都写上，或者补充当时的事实。', 'Write everything that was chosen, or supply the facts of then.'),
        ),
  beforeStart: (at: string, day: string, start: string) =>
    problem(
      'change-before-start',
      at,
      text(`变更日 ${day} 早于 ${start}。`, `The change on ${day} is before ${start}.`),
      text('变更不能早于服务开始；请改写日期。', 'Nothing can change before its service began; mend one of the days.'),
    ),
  notHeld: (at: string, path: string, paths: readonly string[]) =>
    problem(
      'pin-not-held',
      at,
      text(`客户没有“${path}”这一项。`, `Nothing is held at "${path}".`),
      text(`已有的项是 ${paths.join('、')}。`, `What is held is at ${paths.join(', ')}.`),
    ),
  pinnedTwice: (at: string, path: string) =>
    problem(
      'pin-given-twice',
      at,
      text(`“${path}”写了不止一次。`, `"${path}" is given more than once.`),
      text('请只保留一个。', 'Keep one of them.'),
    ),
  termUnknown: (path: string, terms: readonly string[]) =>
    problem(
      'held-term-unknown',
      '/held/terms',
      text(`没有写明“${path}”当时签的是哪一种合约。`, `Nobody said for which term "${path}" was taken.`),
      text(`请在 held.terms 中写 ${terms.join('、')} 之一。`, `Name one of ${terms.join(', ')} in "held.terms".`),
    ),
  noSuchCharge: (at: string, price: string, offering: string) =>
    problem(
      'held-charge-unknown',
      at,
      text(`那一刻的“${offering}”没有周期性费用“${price}”。`, `"${offering}" had no recurring charge "${price}" at that moment.`),
      text('请按上一次报价给出的 held 原样填写。', 'Say what is held as the answer about the order before gave it.'),
    ),
  noDeposit: (at: string, price: string) =>
    problem(
      'held-deposit-unknown',
      at,
      text(`“${price}”不是可退的押金。`, `"${price}" is no deposit that is given back.`),
      text('请按上一次报价给出的 held 原样填写。', 'Say what is held as the answer about the order before gave it.'),
    ),
  depositAmount: (at: string, amount: string, currency: string) =>
    problem(
      'held-deposit-amount',
      at,
      text(`${amount} 不是付得出的 ${currency} 金额。`, `${amount} is no amount of ${currency} that can have been paid.`),
      text(
        '请写实际付过的金额，不小于零，小数位数不超过币种所有。',
        'Write what was paid: not below zero, and with no more decimals than the currency has.',
      ),
    ),
  depositQuantity: (at: string, paid: number, held: number) =>
    problem(
      'held-deposit-quantity',
      at,
      text(`为 ${paid} 个付了押金，但客户只有 ${held} 个。`, `A deposit for ${paid} is named, and only ${held} are held.`),
      text('请写仍在使用的数量。', 'Write for how many of those that are held it was paid.'),
    ),
  twoItems: (path: string, price: string) =>
    problem(
      'price-of-two-items',
      '/path',
      text(
        `“${path}”上停用的和新增的销售品都有资费“${price}”。`,
        `Both what is ceased at "${path}" and what is added there have the price "${price}".`,
      ),
      text('请另行询问：只停用，或按新订购来问。', 'Ask about an order that only ceases the one, or of a new order of the other.'),
    ),
  noSelectionFact: (at: string, fact: string) =>
    problem(
      'wrong-value',
      at,
      text(`“${fact}”不是所选内容的事实。`, `"${fact}" is no fact of a selection.`),
      text('请写 item.…、root.… 或 order.action。', 'Write item.…, root.… or order.action.'),
    ),
  nothingHeld: () =>
    problem(
      'orders-without-held',
      '/orders',
      text('没有写客户已有什么，订单动作无处可用。', 'Orders act on what a customer has, and nobody said what that is.'),
      text('请写 held，或者去掉 orders。', 'Say so with "held", or leave the orders out.'),
    ),
  stillChosen: () =>
    problem(
      'order-contradicts',
      '/choices',
      text('全部拆除时不能再选择任何内容。', 'Everything is to be ceased, and yet something is chosen.'),
      text('请清空选择，或者去掉拆除动作。', 'Choose nothing, or leave the order to cease out.'),
    ),
} as const

/** What is wrong with an order for an item. */
export function orderProblem({ index, order, why, derived }: OrderFault): RequestProblem {
  const { path, action } = order
  const at = (member: string) => pointer('orders', index, member)
  switch (why) {
    case 'nothingThere':
      return problem(
        'order-without-item',
        at('path'),
        text(`“${path}”既没有已有的项，也没有所选的项。`, `Nothing is held or wanted at "${path}".`),
        text('请改用已有的路径。', 'Use the path of something that is held.'),
      )
    case 'twice':
      return problem(
        'order-given-twice',
        at('path'),
        text(`“${path}”的动作写了不止一次。`, `More than one order is given for "${path}".`),
        text('请只保留一个。', 'Keep one of them.'),
      )
    case 'stillWanted':
      return problem(
        'order-contradicts',
        at('action'),
        text(`“${path}”要拆除，但所选内容里还有它。`, `"${path}" is to be ceased, but the selection still has it.`),
        text('请从选择里去掉它；路径“/”才表示全部拆除。', 'Take it out of the choices; only the path "/" ceases everything.'),
      )
    case 'inapplicable':
      return problem(
        'order-inapplicable',
        at('action'),
        text(
          `“${path}”比较出来的动作是 ${derived.join('、')}，不能再 ${action}。`,
          `Comparing says of "${path}": ${derived.join(', ')}. The order "${action}" does not apply to that.`,
        ),
        text(
          '停机中的项要先复机；没有停机的不能复机；新增的和拆除的不能再写别的动作。',
          'What is suspended must be resumed first, what is not cannot be resumed, and what is added or ceased takes no other order.',
        ),
      )
  }
}

function problem(code: string, at: string, what: LocalizedText, fix: LocalizedText): RequestProblem {
  return { code: `request/${code}`, pointer: at, what, fix }
}
