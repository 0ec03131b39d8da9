import { type Check, pointer as join } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { membersOf } from './bundles-of.js'
import { exampleHome, groupOf } from './example.js'

/** A bundle as a member in a quantity above one. */
export const bundleTakenOnce: Check = {
  code: 'configure/bundle-taken-once',
  severity: 'error',
  why: text(
    '同一个套餐要两份时，两份里的选择可能不同，而一个成员只能记下一种选择。',
    'Two of the same bundle may be filled differently, and one member can hold only one way of filling it.',
  ),
  find: (draft) =>
    membersOf(draft)
      .filter(({ member }) => member.maximum > 1 && draft.find('productOffering', member.offering)?.content.kind === 'bundle')
      .map(({ bundle: { document }, member: { id, maximum }, pointer }) => ({
        document,
        pointer: pointer + join('maximum'),
        what: text(
          `成员“${id}”是套餐，却最多可选 ${maximum} 份。`,
          `The member "${id}" is a bundle and can be taken in a quantity of ${maximum}.`,
        ),
        fix: text('请把最多数改为 1，并为每一份各设一个成员。', 'Set the maximum to 1, and give each copy a member of its own.'),
      })),
  examples: {
    sound: nested(1),
    unsound: nested(2),
  },
}

/** The example's bundle as a member of another one. */
function nested(maximum: number) {
  const inner = exampleHome([], [groupOf('lines', [{ id: 'first' }])])
  const [home] = inner.filter((document) => document.kind === 'productOffering' && document.content.kind === 'bundle')
  const groups = [groupOf('homes', [{ id: 'home', offering: home!.id, maximum }])]
  const outer = { ...home, id: 'street', name: text('街区', 'Street'), content: { kind: 'bundle', groups, rules: [] } }
  return exampleCatalog(...inner, outer)
}
