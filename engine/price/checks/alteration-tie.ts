import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { text } from '../../values/localized-text.js'
import { alterationsThatMeet } from './alterations-together.js'
import { discount, exampleWithPrices, yuan } from './example.js'
import { selfTies } from './self-ties.js'

const tenth = discount({ kind: 'percentOff', percent: '10' })

/** Two alterations of one stage and group have one priority, or one alteration stands on two items side by side and says something else on each. */
export const alterationTie: Check = {
  code: 'price/alteration-tie',
  severity: 'error',
  why: text(
    '先打折还是先减额，结果不同；优先级相同就无法决定。',
    'A percentage before or after an amount gives another price, and equal priorities leave open which comes first.',
  ),
  find: (draft) => [...ofTwo(draft), ...ofItself(draft)],
  examples: {
    sound: exampleWithPrices({ tenth, fixed: discount({ kind: 'amountOff', amounts: yuan('2.00') }, { priority: 2 }) }),
    unsound: exampleWithPrices({ tenth, fixed: discount({ kind: 'amountOff', amounts: yuan('2.00') }) }),
  },
}

function ofTwo(draft: CatalogDraft): readonly Finding[] {
  return alterationsThatMeet(draft, ({ stage, group, priority }) => `${stage} ${priority} ${group}`).map(({ first, second, witness }) => ({
    document: { kind: second.kind, id: second.id },
    pointer: pointer('charge', 'priority'),
    what: text(
      `“${second.id}”和“${first.id}”在同一阶段、同一组内优先级相同。`,
      `"${second.id}" and "${first.id}" have one priority in one stage and group.`,
    ),
    fix: text('请给它们不同的优先级，或者放入不同的阶段。', 'Give them different priorities, or put them into different stages.'),
    witness: { ...witness, prices: [first.id, second.id] },
  }))
}

function ofItself(draft: CatalogDraft): readonly Finding[] {
  return selfTies(draft).map(({ alteration: { kind, id, charge }, offering, items }) => ({
    document: { kind, id },
    pointer: pointer('charge', 'mode'),
    what: text(
      `订购“${offering}”时，“${items[0].path}”和“${items[1].path}”都带有“${id}”，两者的数值可能不同，而没有规定以哪一项为准。`,
      `Where "${offering}" is ordered, "${items[0].path}" and "${items[1].path}" both have "${id}", maybe with different figures, and nothing says which comes first.`,
    ),
    fix:
      charge.mode === 'exclusivePriority'
        ? text(
            '请把它放到上层套餐上，改为两个优先级不同的调整，或者改用 exclusiveBest。',
            'Put it on the bundle above them, make it two alterations of different priorities, or let the mode be "exclusiveBest".',
          )
        : text(
            '请把它放到上层套餐上，或者改为两个优先级不同的调整。',
            'Put it on the bundle above them, or make it two alterations of different priorities.',
          ),
    witness: { offering, items: items.map(({ path }) => path), prices: [id] },
  }))
}
