import type { Check, Finding } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import type { BundleProof } from '../bundle/bundle-proof.js'
import type { Core } from '../questions/minimal-core.js'
import { demandsOf, inWords, witnessOf } from './contradiction.js'
import { deadThings, isContradiction, isMember } from './dead-things.js'
import { apart, exampleHome, needs } from './example.js'
import { type FoundFault, placeOfRule, ruleFaults, rulesIn } from './rule-faults.js'
import { thingInWords } from './thing-words.js'

/**
 * Rules about the same thing that nobody can keep together, so that they rule it out: a member that both needs and excludes
 * another one, or two that ask for different values where both apply.
 */
export const contradictoryRules: Check = {
  code: 'configure/contradictory-rules',
  severity: 'warning',
  why: text(
    '互相矛盾的规则会悄悄排除它们所说的内容，这多半不是作者的本意。',
    'Rules that contradict each other silently rule out what they speak of, which is hardly what their author meant.',
  ),
  find: (draft) => [
    ...deadThings(draft)
      .filter(isContradiction)
      .map((thing) => {
        const words = thingInWords(thing.variable, thing.cells, isMember(thing))
        const ruledOut = text(`因此谁也选不到${words['zh-CN']}。`, `So nobody can have ${words.en}.`)
        return findingOf(thing.proof, thing.core, ruledOut, { path: thing.variable.item.path })
      }),
    ...distinct(ruleFaults(draft, 'never-kept')).flatMap(({ proof, fault: { rule, core } }) => {
      if (rulesIn(proof, core).length < 2) return []
      const { id } = rule.rule
      const ruledOut = text(`因此规则“${id}”所说的情形不可能出现。`, `So what the rule "${id}" speaks of cannot happen.`)
      return [findingOf(proof, core, ruledOut, { rule: id })]
    }),
  ],
  examples: {
    sound: exampleHome([needs('/lines/first', '/lines/second'), needs('/lines/second', '/lines/first')]),
    unsound: exampleHome([needs('/lines/first', '/lines/second'), apart('/lines/first', '/lines/second')]),
  },
}

/** Of rules that rule each other out, one finding. */
function distinct(found: readonly FoundFault<'never-kept'>[]): readonly FoundFault<'never-kept'>[] {
  const nameOf = ({ fault }: FoundFault<'never-kept'>) => String(fault.core)
  return found.filter((one) => one === found.find((other) => other.proof === one.proof && nameOf(other) === nameOf(one)))
}

function findingOf(proof: BundleProof, core: Core | null, ruledOut: Finding['what'], about: { readonly [key: string]: string }): Finding {
  const rules = rulesIn(proof, core)
  const demands = demandsOf(proof, core)
  const because = inWords(demands)
  const [chinese, english] = [rules.map(({ rule }) => `“${rule.id}”`).join('、'), rules.map(({ rule }) => `"${rule.id}"`).join(', ')]
  return {
    ...placeOfRule(proof, rules.at(-1)!),
    what: text(
      `规则${chinese}互相矛盾。${because['zh-CN']}${ruledOut['zh-CN']}`,
      `The rules ${english} contradict each other. ${because.en} ${ruledOut.en}`,
    ),
    fix: text('请改正或删除其中一条规则。', 'Correct or remove one of these rules.'),
    witness: { ...about, rules: rules.map(({ rule }) => rule.id), ...witnessOf(demands) },
  }
}
