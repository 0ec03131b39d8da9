import { type Check, pointer as join } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { membersOf } from './bundles-of.js'
import { bundleOf, groupOf, lineWithSpeed } from './example.js'

/** A member with a default though a number says how many there are. */
export const drivenDefault: Check = {
  code: 'configure/driven-default',
  severity: 'error',
  why: text(
    '数量由特征决定的成员，默认数量要么多余，要么会反过来替客户选定那个特征。',
    'Where a number says how many there are, a default quantity is idle, or silently chooses that number for the customer.',
  ),
  find: (draft) =>
    membersOf(draft)
      .filter(({ member }) => member.quantityFrom !== undefined && member.default !== undefined)
      .map(({ bundle: { document }, member: { id, quantityFrom }, pointer }) => ({
        document,
        pointer: pointer + join('default'),
        what: text(
          `成员“${id}”的数量由特征“${quantityFrom!.characteristic}”决定，却另写了默认数量。`,
          `The quantity of the member "${id}" follows "${quantityFrom!.characteristic}", and yet it has a default.`,
        ),
        fix: text('请删除默认数量，需要时改写该特征的默认值。', 'Remove the default; give one to that number where it is wanted.'),
      })),
  examples: {
    sound: boxesFollowing({}),
    unsound: boxesFollowing({ default: { quantity: 1 } }),
  },
}

function boxesFollowing(more: object) {
  const screens = { id: 'screens', name: text('屏数', 'Screens'), type: { kind: 'number', values: [0, 1, 2] }, required: true }
  const rooms = { kind: 'productSpecification', id: 'rooms', name: text('房间', 'Rooms'), characteristics: [screens], provisioned: false }
  const box = { id: 'first', maximum: 2, quantityFrom: { path: '/', characteristic: 'screens' }, ...more }
  const home = bundleOf('home', [groupOf('lines', [box])]) as { readonly content: object }
  return exampleCatalog(lineWithSpeed, rooms, { ...home, content: { ...home.content, specification: 'rooms' } })
}
