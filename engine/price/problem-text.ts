import { type LocalizedText, text } from '../values/localized-text.js'
import type { PriceProblem } from './price-answer.js'

/** What keeps a price from being known, and what to do about it. */
export function problemText({ code, path, price, table, rows, missing, metrics, terms }: PriceProblem): {
  readonly what: LocalizedText
  readonly fix: LocalizedText
} {
  const facts = missing.join(', ')
  const named = rows.join(', ')
  const used = metrics.join(', ')
  switch (code) {
    case 'price-not-found':
      return {
        what: text(
          `“${path}”的资费“${price}”在费率表“${table}”中没有符合的行。`,
          `No row of the table "${table}" holds for the price "${price}" at "${path}".`,
        ),
        fix: text('请补上缺少的行，或调整选购内容。', 'Add the missing row, or choose something else.'),
      }
    case 'price-ambiguous':
      return {
        what: text(
          `“${path}”的资费“${price}”有多行同时符合：${named}。`,
          `Several rows hold for the price "${price}" at "${path}": ${named}.`,
        ),
        fix: text('请让这些行互不重叠，或声明命中策略。', 'Keep these rows apart, or declare a hit policy that decides.'),
      }
    case 'currency-missing':
      return {
        what: text(
          `“${path}”的资费“${price}”没有所问币种的金额。`,
          `The price "${price}" at "${path}" has no amount in the currency asked for.`,
        ),
        fix: text('请补上该币种的金额，或改用其他币种询价。', 'Add an amount in that currency, or ask in another.'),
      }
    case 'condition-unknown':
      return {
        what: text(
          `缺少以下事实，无法判断“${path}”的资费“${price}”是否适用：${facts}。`,
          `Whether the price "${price}" applies at "${path}" depends on what is not known: ${facts}.`,
        ),
        fix: text('请提供这些事实后再询价。', 'Ask again with these facts.'),
      }
    case 'row-unknown':
      return {
        what: text(
          `缺少以下事实，无法确定“${path}”的资费“${price}”用哪一行：${facts}。`,
          `Which row gives the price "${price}" at "${path}" depends on what is not known: ${facts}.`,
        ),
        fix: text('请提供这些事实，或在其所属套餐中询价。', 'Ask again with these facts, or price it within its bundle.'),
      }
    case 'usage-unit':
      return {
        what: text(
          `“${path}”的用量单位与资费“${price}”的计量单位不同。`,
          `The use at "${path}" is given in a unit that the price "${price}" does not count in.`,
        ),
        fix: text('请按该资费的计量单位给出用量。', 'Give the use in the unit of that price.'),
      }
    case 'usage-unknown':
      return {
        what: text(
          `“${path}”的资费“${price}”还取决于以下用量，而请求没有给出：${used}。`,
          `The price "${price}" at "${path}" also depends on use that is not given: ${used}.`,
        ),
        fix: text('请给出这些用量；没有使用时写 0。', 'Give this use, too; where there is none, write 0.'),
      }
    case 'events-unknown':
      return {
        what: text(
          `“${path}”的资费“${price}”按次计算，而用量“${used}”没有说明次数。`,
          `The price "${price}" at "${path}" goes by events, and nobody said of how many the use of ${used} is made.`,
        ),
        fix: text('请在用量中写明次数 events。', 'Say with "events" how many there are.'),
      }
    case 'usage-beyond-tiers':
      return {
        what: text(
          `“${path}”的用量“${used}”超出资费“${price}”的最后一档，按约定不予计价。`,
          `More of ${used} is used at "${path}" than the last tier of the price "${price}" covers, and beyond it there is no price.`,
        ),
        fix: text('请减少用量，或为资费补充更高的档位。', 'Ask for less use, or add a tier to the price.'),
      }
    case 'term-unknown':
      return {
        what: text(
          `“${path}”有多种合约，尚未选择其中一种：${terms.join('、')}。`,
          `Several terms can be taken at "${path}", and none is chosen: ${terms.join(', ')}.`,
        ),
        fix: text('请在 terms 中写明选哪一种合约。', 'Say with "terms" which one it is.'),
      }
    case 'service-start-unknown':
      return {
        what: text(
          `“${path}”提前终止的费用“${price}”取决于服务从哪天开始，而请求没有说明。`,
          `The early termination fee "${price}" at "${path}" depends on the day on which service began, and nobody said which.`,
        ),
        fix: text('请写明客户从哪天起使用。', 'Say since when the customer has it.'),
      }
    case 'tax-place-unknown':
      return {
        what: text(
          `“${path}”的资费“${price}”的税率因地点而异，而地点未知：${facts}。`,
          `The tax rate of the price "${price}" at "${path}" goes by the place, which is not known: ${facts}.`,
        ),
        fix: text('请提供地点后再询价。', 'Ask again with the place.'),
      }
    case 'tax-rate-missing':
      return {
        what: text(
          `“${path}”的资费“${price}”的税目在此刻没有税率。`,
          `The tax category of the price "${price}" at "${path}" has no rate at this moment.`,
        ),
        fix: text('请在目录中为该税目补上此刻有效的税率。', 'Declare a rate of that category in the catalog that holds then.'),
      }
    case 'bill-day-unknown':
      return {
        what: text(
          `“${path}”的资费“${price}”按账户的出账日分期，而请求没有给出出账日。`,
          `The price "${price}" at "${path}" is charged from bill day to bill day, and nobody said which day that is.`,
        ),
        fix: text(
          '请在请求中写明出账日 billDay（1 至 31）。',
          'Say with "billDay" on which day of the month the account is billed, 1 to 31.',
        ),
      }
    case 'not-negotiable':
      return {
        what: text(`“${path}”的资费“${price}”不可议价。`, `The price "${price}" at "${path}" may not be negotiated.`),
        fix: text('请去掉谈定价，或在资费中声明可议价。', 'Leave the agreed amount out, or let the price be negotiable.'),
      }
    case 'below-floor':
      return {
        what: text(
          `“${path}”的资费“${price}”谈定的金额低于底价。`,
          `What was agreed on for the price "${price}" at "${path}" is less than its floor.`,
        ),
        fix: text('请按底价或更高的金额询价。', 'Ask with the floor or more.'),
      }
    case 'override-without-charge':
      return {
        what: text(
          `“${path}”的资费“${price}”有谈定价，但这次并不收取。`,
          `An amount was agreed on for the price "${price}" at "${path}", which is not charged now.`,
        ),
        fix: text('请去掉这项谈定价。', 'Leave the agreed amount out.'),
      }
    case 'not-proratable':
      return {
        what: text(
          `“${path}”的资费“${price}”的周期不适用于所声明的分期方式，或无法按所声明的方式折算。`,
          `The period of the price "${price}" at "${path}" has no place in its cycle, or cannot be divided as its author says.`,
        ),
        fix: text('请更改该资费的周期、分期方式或折算方式。', 'Change the period, the cycle or the proration of that price.'),
      }
    case 'pool-members':
      return {
        what: text(
          `“${path}”的赠送量“${price}”的使用者多于可以共享的人数。`,
          `More use the pool "${price}" of "${path}" than may share it.`,
        ),
        fix: text('请减少共享的使用者，或提高可共享的人数。', 'Let fewer use it, or raise how many may.'),
      }
    case 'usage-suspended':
      return {
        what: text(
          `“${path}”的用量“${used}”会使资费“${price}”在用完之前停用，且不能继续。`,
          `Use of ${used} at "${path}" stops before so much is used: the price "${price}" suspends it, and it does not go on.`,
        ),
        fix: text('请减少预计用量。', 'Expect less use.'),
      }
    case 'alteration-tie':
      return {
        what: text(
          `订单中不止一项带有调整“${price}”，各项的金额不同，而没有规定以哪一项为准；其中一项是“${path}”。`,
          `More than one item has the alteration "${price}", each with another figure, and nothing says which comes first; one of them is "${path}".`,
        ),
        fix: text(
          '请把该调整放到上层套餐上，或者改用 exclusiveBest 或 additive。',
          'Let the bundle above them have the alteration, or let its mode be "exclusiveBest" or "additive".',
        ),
      }
    case 'usage-below-tiers':
      return {
        what: text(
          `“${path}”的用量“${used}”低于资费“${price}”规定的最低数量，按约定不予计价。`,
          `Less of ${used} is used at "${path}" than the price "${price}" is for.`,
        ),
        fix: text('请按规定的最低数量询价。', 'Ask for at least that quantity.'),
      }
  }
}
