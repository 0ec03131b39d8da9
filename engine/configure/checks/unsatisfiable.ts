import { type Check, type Finding, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { always, exampleHome } from './example.js'
import { type Unsatisfiable, unsatisfiableOf } from './unsatisfiable-bundles.js'

/** An offering that can be ordered in no configuration at all. */
export const unsatisfiable: Check = {
  code: 'configure/unsatisfiable',
  severity: 'error',
  why: text(
    '要求互相矛盾的销售品，任何客户都无法订购。',
    'When its demands contradict each other, no customer can ever order the offering.',
  ),
  find: (draft) =>
    unsatisfiableOf(draft)
      .filter(({ group }) => group === null)
      .map(findingOf),
  examples: {
    sound: exampleHome([always({ path: '/lines/first', selected: true })]),
    unsound: exampleHome([always({ path: '/lines/first', selected: true }), always({ path: '/lines/first', selected: false })]),
  },
}

function findingOf({ proof, core }: Unsatisfiable): Finding {
  const { kind, id, content } = proof.bundle.tree.items[0]!.offering
  const demands = demandsOf(proof, core)
  const words = inWords(demands)
  return {
    document: { kind, id },
    pointer: pointer('content', ...(content.kind === 'bundle' ? ['rules'] : [])),
    what: text(
      `“${id}”的要求不能同时满足，没有任何可订购的配置。${words['zh-CN']}`,
      `The demands of "${id}" cannot hold together, so no configuration of it can be ordered. ${words.en}`.trimEnd(),
    ),
    fix: text('请放宽其中一项要求。', 'Relax one of these demands.'),
    witness: witnessOf(demands),
  }
}
