import type { OfferingId } from '../../values/ids.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { type CompiledRules, nameOf } from '../compile-rules.js'
import { reasonSentence } from '../sentence.js'
import type { Blocker } from './blockers.js'
import type { DecidingFacts } from './deciding-facts.js'
import type { SmallestChange } from './smallest-change.js'
import { allPhrases, factPhrase, wantedPhrase } from './wanted-phrase.js'

/** What a change is to bring about, in words. */
export interface WantedOutcome {
  /** That it is so as things are. */
  readonly already: LocalizedText
  /** That it is so if the phrase holds. */
  readonly wouldBe: (phrase: LocalizedText) => LocalizedText
  /** That no change of facts brings it about. */
  readonly never: LocalizedText
  readonly contradiction: LocalizedText
}

/** The smallest change in whole sentences: what it takes to have the offering, or why nothing would do. */
export function changeSentences(rules: CompiledRules, offering: OfferingId, change: SmallestChange): readonly LocalizedText[] {
  const name = nameOf(rules, { kind: 'productOffering', id: offering })
  return outcomeSentences(rules, change, {
    already: text(`“${name['zh-CN']}”现在就可以办理，无需任何变动。`, `"${name.en}" can be had as things are.`),
    wouldBe: (phrase) => text(`若${phrase['zh-CN']}，即可办理“${name['zh-CN']}”。`, `"${name.en}" can be had if ${phrase.en}.`),
    never: text(`无论事实怎样变动，都不能办理“${name['zh-CN']}”。`, `No change of facts would make "${name.en}" available.`),
    contradiction: text('办理条件自相矛盾，任何客户都无法满足。', 'Its conditions contradict each other, so that nobody can satisfy them.'),
  })
}

/** The same for whatever is wanted. */
export function outcomeSentences(rules: CompiledRules, change: SmallestChange, outcome: WantedOutcome): readonly LocalizedText[] {
  switch (change.kind) {
    case 'already':
      return [outcome.already]
    case 'change':
      return [
        ...(change.changes.length === 1 ? [] : [anyOfThese(change.changes.length)]),
        ...change.changes.map(({ facts }) => outcome.wouldBe(allPhrases(facts.map((one) => wantedPhrase(rules, one))))),
        ...costSentence(change),
        ...doubtSentences(change),
      ]
    case 'impossible':
      return [outcome.never, ...change.because.map((blocker) => blockerSentence(rules, blocker, outcome))]
    case 'unproven':
      return [unprovenSentence(change.atLeast)]
  }
}

/** The deciding facts in whole sentences: what settles the answer, and what has no say. */
export function decidingSentences(rules: CompiledRules, offering: OfferingId, deciding: DecidingFacts): readonly LocalizedText[] {
  const name = nameOf(rules, { kind: 'productOffering', id: offering })
  const { verdict, facts, others, isMinimum } = deciding
  if (verdict === 'undetermined')
    return [
      text(
        `已提供的事实还不能决定能否办理“${name['zh-CN']}”。`,
        `The facts that were given do not settle yet whether "${name.en}" can be had.`,
      ),
    ]
  if (facts.length === 0) return settledAnyway(rules, name, deciding)
  const phrase = allPhrases(facts.map(({ fact, value }) => factPhrase(rules, fact, value)))
  const [chinese, english] = facts.length === 1 ? ['仅凭这一点', 'that alone settles'] : ['仅凭这些', 'these alone settle']
  const settles =
    verdict === 'qualified'
      ? text(`${chinese}即可断定可以办理“${name['zh-CN']}”`, `${english} that "${name.en}" can be had`)
      : text(`${chinese}即可断定不能办理“${name['zh-CN']}”`, `${english} that "${name.en}" can't be had`)
  return [
    text(`${phrase['zh-CN']}；${settles['zh-CN']}。`, `${startingLarge(phrase.en)}; ${settles.en}.`),
    ...(others.length === 0 ? [] : [otherSets(others.length)]),
    ...(isMinimum ? [] : [text('尚未证明没有更少的事实也能决定。', 'It is not proven that no smaller set of facts would settle it.')]),
  ]
}

function anyOfThese(count: number): LocalizedText {
  return text(`以下 ${count} 种情况，满足任意一种即可。`, `Any one of the following ${count} will do.`)
}

/** Worth a word only where it says more than the number of changes. */
function costSentence({ steps, cost }: Extract<SmallestChange, { readonly kind: 'change' }>): readonly LocalizedText[] {
  return cost === String(steps) ? [] : [text(`变动代价合计 ${cost}。`, `The declared cost is ${cost} in all.`)]
}

function doubtSentences({ isMinimum, isComplete }: Extract<SmallestChange, { readonly kind: 'change' }>): readonly LocalizedText[] {
  if (!isMinimum) return [text('搜索量已用尽，可能还有更小的变动。', 'The search was not finished, so there may be a smaller change.')]
  return isComplete ? [] : [text('还可能有同样小的变动，未全部列出。', 'There may be more changes of the same size that are not listed.')]
}

function unprovenSentence(atLeast: number): LocalizedText {
  if (atLeast === 0) return text('在限定的搜索量内没有找到可行的变动。', 'No change was found within the work that was allowed.')
  return text(
    `在限定的搜索量内没有找到可行的变动，至少需要 ${atLeast} 处变动。`,
    `No change was found within the work that was allowed; it takes at least ${atLeast} changes.`,
  )
}

function blockerSentence(rules: CompiledRules, blocker: Blocker, outcome: WantedOutcome): LocalizedText {
  switch (blocker.kind) {
    case 'requirement':
      return reasonSentence(rules, blocker.reason)
    case 'contradiction':
      return outcome.contradiction
    case 'facts': {
      const phrase = allPhrases(blocker.facts.map(({ fact, value }) => factPhrase(rules, fact, value)))
      const [chinese, english] =
        blocker.facts.length === 1 ? ['无法变更', "and that can't change"] : ['均无法变更', "and these can't change"]
      return text(`${phrase['zh-CN']}，${chinese}。`, `${startingLarge(phrase.en)}, ${english}.`)
    }
  }
}

function settledAnyway(rules: CompiledRules, name: LocalizedText, { verdict, requirements }: DecidingFacts): readonly LocalizedText[] {
  if (verdict === 'qualified')
    return [text(`无论客户情况如何，都可以办理“${name['zh-CN']}”。`, `"${name.en}" can be had whatever the facts are.`)]
  return [
    ...requirements.map((requirement) => reasonSentence(rules, requirement)),
    text('这与客户的任何事实无关。', 'No fact has a say in this.'),
  ]
}

function otherSets(count: number): LocalizedText {
  return text(
    `另有 ${count} 组同样少的事实也足以断定。`,
    `There ${count === 1 ? 'is 1 other set' : `are ${count} other sets`} of as few facts that would settle it too.`,
  )
}

function startingLarge(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
