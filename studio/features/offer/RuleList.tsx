import type { BundleRule } from '../../../engine/model/offering.js'
import type { Phrase } from '../../language/phrase.js'
import { useWords } from '../../language/use-words.js'
import type { TreeNode } from '../../parts/bundle-tree.js'
import { ConditionLines } from '../../parts/ConditionLines.js'
import { useCatalog } from '../../source/use-catalog.js'
import { ruleWords } from './rule-view.js'

/** Rules over the members of a bundle: the author's sentence, and the terms it stands for. */
export function RuleList({ rules, nodes }: { rules: readonly BundleRule[]; nodes: readonly TreeNode[] }) {
  return (
    <ul className="rules">
      {rules.map((rule) => (
        <li key={rule.id} className="rule">
          <RuleText rule={rule} nodes={nodes} />
        </li>
      ))}
    </ul>
  )
}

function RuleText({ rule, nodes }: { rule: BundleRule; nodes: readonly TreeNode[] }) {
  const { t, say, phrase, language } = useWords()
  const { documents } = useCatalog()
  const { frame, terms, demands } = ruleWords(documents, nodes, rule, language)
  const joined = (phrases: readonly Phrase[]) => phrases.map(phrase).join(t('list.and'))
  return (
    <>
      <p className="rule-name">{say(rule.name)}</p>
      <p className="muted">{phrase({ ...frame, values: { ...frame.values, terms: joined(terms), demands: joined(demands) } })}</p>
      {rule.when === undefined ? null : <ConditionLines condition={rule.when} />}
    </>
  )
}
