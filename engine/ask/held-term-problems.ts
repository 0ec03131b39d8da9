import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ChosenTerm } from '../model/request.js'
import type { HeldItem } from '../price/held/held-item.js'
import type { ItemPricing } from '../price/held/sources-of-change.js'
import { text } from '../values/localized-text.js'

/**
 * Terms that are chosen of what is held, but that the order does not bring about: what keeps its prices keeps its term, and
 * whoever neither modifies nor renews an item cannot leave its commitment for another by naming that.
 */
export function heldTermProblems(
  chosen: readonly ChosenTerm[],
  pricings: readonly ItemPricing[],
  held: readonly HeldItem[],
): readonly RequestProblem[] {
  return chosen.flatMap(({ path, term }, index): readonly RequestProblem[] => {
    const pricing = pricings.find(({ change }) => change.path === path && change.desired !== null)
    const before = held.find(({ item }) => item === pricing?.change.held)?.purchase.term?.id
    if (pricing === undefined || pricing.change.held === null || term === before) return []
    const { action } = pricing.change
    if ((action === 'modify' || action === 'renew') && pricing.purchase.term?.id === term) return []
    return [
      {
        code: 'request/term-of-held',
        pointer: pointer('terms', index, 'term'),
        what:
          before === undefined
            ? text(
                `“${path}”保持原有价格，不会改签合约“${term}”。`,
                `What is held at "${path}" is not taken for the term "${term}" by this order.`,
              )
            : text(
                `“${path}”的合约仍是“${before}”，本次订单不会改签为“${term}”。`,
                `What is held at "${path}" stays in the term "${before}": this order does not take it for "${term}".`,
              ),
        fix: text(
          '请去掉这项合约；或者对它下续约（renew）订单，并由持有者政策给出现行价格。',
          'Leave this term out, or order it to be renewed, with a holder policy that gives present prices for that.',
        ),
      },
    ]
  })
}
