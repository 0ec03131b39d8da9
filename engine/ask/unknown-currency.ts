import type { RequestProblem } from '../explain/request-problem.js'
import { closest } from '../values/closest.js'
import { text } from '../values/localized-text.js'

/** The problem of asking for prices in a currency that the catalog has none in. */
export function unknownCurrency(code: string, declared: readonly string[], pointer: string): RequestProblem {
  const near = closest(code, declared)
  return {
    code: 'request/unknown-currency',
    pointer,
    what: text(`本目录没有以“${code}”标价。`, `This catalog has no prices in "${code}".`),
    fix: text(
      `请改用 ${(near.length > 0 ? near : declared).join('、')}。`,
      `Ask in ${(near.length > 0 ? near : declared).join(', ')} instead.`,
    ),
  }
}
