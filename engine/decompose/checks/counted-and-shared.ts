import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Realization } from '../../model/realization.js'
import { text } from '../../values/localized-text.js'
import { realization } from '../example-parts.js'

/** An item is either counted with its source or shared with others. */
export const countedAndShared: Check = {
  code: 'decompose/counted-and-shared',
  severity: 'error',
  why: text(
    '既按数量生成又跨项共享时，两项各订两份到底是两个还是四个，无从判断。',
    'If an item is both counted and shared, nobody can say whether twice two make two items or four.',
  ),
  find: (draft) =>
    draft
      .all('realization')
      .filter(({ quantity, scope }) => quantity === 'perItem' && scope !== 'item')
      .map(({ kind, id, scope }) => ({
        document: { kind, id },
        pointer: pointer('quantity'),
        what: text(
          `实现规则“${id}”既按来源数量生成（perItem），又在更大范围内共享（${scope}）。`,
          `Realization "${id}" makes as many items as its source has (perItem), and shares them more broadly (${scope}).`,
        ),
        fix: text(
          '把 scope 改为 "item"，使每一份各有自己的服务项；或把 quantity 改为 "one"，只共享一个。',
          'Set the scope to "item", so that each gets its own, or the quantity to "one", so that one is shared.',
        ),
      })),
  examples: { sound: counted('item'), unsound: counted('order') },
}

function counted(scope: Realization['scope']) {
  return exampleCatalog(
    realization('line-by-service', 'productSpecification/line', 'serviceSpecification/line-service', { quantity: 'perItem', scope }),
  )
}
