import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { ChosenTerm } from '../model/request.js'
import { closest } from '../values/closest.js'
import { text } from '../values/localized-text.js'

/** Terms that are chosen of what isn't ordered, that its offering doesn't have, or twice. */
export function termProblems(
  catalog: CompiledCatalog,
  items: readonly Pick<ConfiguredItem, 'path' | 'offering'>[],
  chosen: readonly ChosenTerm[],
  place: readonly string[] = ['terms'],
): readonly RequestProblem[] {
  return chosen.flatMap(({ path, term }, index): readonly RequestProblem[] => {
    const at = (member: string) => pointer(...place, index, member)
    const item = items.find((one) => one.path === path)
    if (item === undefined) return [notOrdered(at('path'), path, items)]
    const offered = (catalog.prices.terms.get(item.offering) ?? []).map(({ id }) => id)
    if (!offered.includes(term)) return [notOffered(at('term'), path, term, offered)]
    return chosen.findIndex((one) => one.path === path) < index ? [twice(at('path'), path)] : []
  })
}

function notOrdered(at: string, path: string, items: readonly Pick<ConfiguredItem, 'path'>[]): RequestProblem {
  const paths = items.map((item) => item.path)
  const near = closest(path, paths)
  const named = (near.length > 0 ? near : paths).slice(0, 5)
  return {
    code: 'request/term-not-ordered',
    pointer: at,
    what: text(`本次选购中没有“${path}”。`, `Nothing is ordered at "${path}".`),
    fix: text(`请改用 ${named.join('、')}。`, `Use ${named.join(', ')} instead.`),
  }
}

function notOffered(at: string, path: string, term: string, offered: readonly string[]): RequestProblem {
  return {
    code: 'request/term-not-offered',
    pointer: at,
    what: text(`“${path}”的销售品没有合约“${term}”。`, `What is ordered at "${path}" has no term "${term}".`),
    fix:
      offered.length === 0
        ? text('请去掉这项合约。', 'Leave this term out.')
        : text(`请改用 ${offered.join('、')}。`, `Use ${offered.join(', ')} instead.`),
  }
}

function twice(at: string, path: string): RequestProblem {
  return {
    code: 'request/term-given-twice',
    pointer: at,
    what: text(`“${path}”的合约选了不止一次。`, `The term at "${path}" is chosen more than once.`),
    fix: text('请只保留一项。', 'Keep one of them.'),
  }
}
