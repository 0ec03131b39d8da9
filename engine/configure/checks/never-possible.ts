import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { type DeadThing, deadThings, isContradiction, isMember } from './dead-things.js'
import { always, exampleHome } from './example.js'
import { placeOf, thingInWords } from './thing-words.js'

/** A member, a quantity or a value that is on offer but that no valid configuration has. */
export const neverPossible: Check = {
  code: 'configure/never-possible',
  severity: 'warning',
  why: text('客户看得到却永远选不了的内容只会造成误解和投诉。', 'What customers see but can never have only misleads them.'),
  find: (draft) =>
    deadThings(draft)
      .filter((thing) => !isContradiction(thing))
      .map(findingOf),
  examples: {
    sound: exampleHome([]),
    unsound: exampleHome([always({ path: '/lines/first', selected: false })]),
  },
}

function findingOf(thing: DeadThing): Finding {
  const { proof, variable, cells, core } = thing
  const { id } = proof.bundle.tree.items[0]!.offering
  const demands = demandsOf(proof, core)
  const because = inWords(demands)
  const words = thingInWords(variable, cells, isMember(thing))
  return {
    ...placeOf(proof, variable),
    what: text(
      `“${id}”的任何配置都选不到${words['zh-CN']}。${because['zh-CN']}`,
      `No configuration of "${id}" has ${words.en}. ${because.en}`.trimEnd(),
    ),
    fix: text('请去掉它，或放宽排除它的要求。', 'Remove it, or relax one of the demands that rule it out.'),
    witness: { path: variable.item.path, ...witnessOf(demands) },
  }
}
